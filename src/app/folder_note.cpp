#include "app/folder_note.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/import_summary.h"
#include "app/watched_folders.h"
#include "base/file.h"
#include "report/file_words.h"
#include "report/words.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::ordered_json;
using End = TakenFile::End;

constexpr const char* kJsonEnd = ".verslag.json";
constexpr const char* kTextEnd = ".verslag.txt";
constexpr std::size_t kMostRowsTold = 20;

const char* endWord(const TakenFile& taken) {
  switch (taken.end) {
    case End::done: return taken.earlier ? "al_ingelezen" : "ingelezen";
    case End::rejected: return "geweigerd";
    case End::left: return "blijft_staan";
  }
  return "blijft_staan";
}

const std::vector<store::RejectedRow>& rejectedOf(const TakenFile& taken) {
  static const std::vector<store::RejectedRow> none;
  if (taken.report) return taken.report->rejectedRows;
  return taken.earlier ? taken.earlier->rejectedRows : none;
}

std::string counts(const store::ImportSummary& summary) {
  return fmt::format("{} gelezen, {} nieuw, {} al bekend, {} weggelaten", summary.read, summary.stored,
                     summary.duplicates, summary.rejected);
}

/// What happened, what was kept, what to do.
struct Told {
  std::string what, kept;
  std::vector<std::string> todo;
};

constexpr const char* kOriginal =
    "Dit bestand is het origineel: hierin staan persoonsgegevens die Peilstok heeft afgeschermd. Haal het weg zodra je "
    "het niet meer nodig hebt.";

Told troubleOf(ErrorCode code) {
  if (const auto trouble = report::fileTrouble(code)) return {trouble->what, trouble->kept, {trouble->todo}};
  return {"Dit bestand kan zo niet worden ingelezen.",
          "Er is niets opgeslagen en niets gewijzigd.",
          {"Is het een doorzending, open die dan in het venster of met `bundle import`. Kijk anders na wat bij de map "
           "is ingesteld."}};
}

Told toldOf(const TakenFile& taken) {
  if (taken.error) return troubleOf(taken.error->code);
  if (taken.earlier)
    return {fmt::format("Dit bestand was al ingelezen, op {}. Het is nu alleen verplaatst.",
                        report::momentWords(taken.earlier->at)),
            fmt::format("Toen: {}.", counts(taken.earlier->summary)),
            {kOriginal}};
  const ImportReport& report = *taken.report;
  Told told;
  if (taken.end == End::rejected) {
    told.what =
        fmt::format("Het bestand is gelezen, maar geen enkele rij kon worden bewaard: {}.", counts(report.summary));
    told.kept = "Er is geen signaal opgeslagen.";
    told.todo = {"Kijk hieronder waarom, verbeter het bestand en zet het opnieuw in de map."};
  } else {
    told.what = fmt::format("Het bestand is ingelezen: {}.", counts(report.summary));
    told.kept = "De signalen staan afgeschermd in het Postvak.";
  }
  for (const std::string& code : report.profile.doubts) told.todo.push_back(report::doubtWords(code));
  for (const std::string& question : questionsAbout(report)) told.todo.push_back(question);
  if (taken.end == End::done) told.todo.emplace_back(kOriginal);
  return told;
}

std::filesystem::path beside(std::filesystem::path place, const char* end) { return place += end; }

}  // namespace

std::string noteJson(const TakenFile& taken, Instant now) {
  const Told told = toldOf(taken);
  Json note = {{"file", taken.name},
               {"hash", taken.hash},
               {"at", civil::format(now)},
               {"outcome", endWord(taken)},
               {"code", taken.error ? Json(codeWord(taken.error->code)) : Json(nullptr)},
               {"what", told.what},
               {"kept", told.kept},
               {"to_do", told.todo}};
  if (taken.report) note["summary"] = importSummary(*taken.report, false);
  if (taken.earlier) {
    const store::ImportSummary& summary = taken.earlier->summary;
    note["earlier"] = {{"at", civil::format(taken.earlier->at)},
                       {"read", summary.read},
                       {"stored", summary.stored},
                       {"duplicates", summary.duplicates},
                       {"rejected", summary.rejected},
                       {"rejected_rows", rejectedJson(taken.earlier->rejectedRows)}};
  }
  return note.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string noteText(const TakenFile& taken, Instant now) {
  const Told told = toldOf(taken);
  std::string text = fmt::format("Verslag van Peilstok, {}\n\nWat er gebeurde: {}\nWat er bewaard is: {}\n",
                                 report::momentWords(now), told.what, told.kept);
  for (const std::string& todo : told.todo) text += "Wat je kunt doen: " + todo + "\n";
  const auto& rows = rejectedOf(taken);
  if (!rows.empty()) text += "\nWeggelaten:\n";
  for (std::size_t i = 0; i < rows.size() && i < kMostRowsTold; ++i)
    text += fmt::format("  rij {}: {}\n", rows[i].row, report::rejectionWords(rows[i].code));
  if (rows.size() > kMostRowsTold) text += "  en meer; alle rijen staan in het verslag dat op .json eindigt\n";
  return text;
}

std::string noteLine(const TakenFile& taken) {
  if (taken.error && taken.error->code == ErrorCode::changed_meanwhile)
    return "blijft staan: het bestand veranderde terwijl het werd gelezen";
  if (taken.error && taken.error->code == ErrorCode::output_not_writable)
    return "is ingelezen maar kan niet worden verplaatst; geef schrijfrechten op de map";
  if (taken.error) return (taken.end == End::left ? "blijft staan: " : "geweigerd: ") + toldOf(taken).what;
  if (taken.earlier) return "was al ingelezen en is nu verplaatst";
  return (taken.end == End::done ? "ingelezen: " : "geweigerd: ") + counts(taken.report->summary);
}

bool writeNote(const std::filesystem::path& place, const TakenFile& taken, Instant now) {
  return file::replace(beside(place, kJsonEnd), noteJson(taken, now)) &&
         file::replace(beside(place, kTextEnd), noteText(taken, now));
}

void removeNote(const std::filesystem::path& place) {
  std::error_code ignored;
  for (const char* end : {kJsonEnd, kTextEnd}) std::filesystem::remove(beside(place, end), ignored);
}

}  // namespace peilstok::app

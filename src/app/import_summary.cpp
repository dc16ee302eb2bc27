#include "app/import_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/words.h"

namespace peilstok::app {

using Json = nlohmann::ordered_json;

namespace {

const char* kindWord(intake::FileKind kind) {
  switch (kind) {
    case intake::FileKind::csv: return "csv";
    case intake::FileKind::json: return "json";
    case intake::FileKind::jsonl: return "jsonl";
    case intake::FileKind::xlsx: return "xlsx";
    case intake::FileKind::feed: return "rss";
    case intake::FileKind::letter: return "eml";
    case intake::FileKind::mailbox: return "mbox";
    case intake::FileKind::chat: return "whatsapp";
    case intake::FileKind::text: return "text";
    case intake::FileKind::page: return "html";
    case intake::FileKind::pdf: return "pdf";
  }
  return "csv";
}

}  // namespace

std::vector<std::string> importFormats(const Knowledge& knowledge) {
  std::vector<std::string> formats = {"auto", "csv",  "json",     "jsonl", "xlsx", "rss",
                                      "eml",  "mbox", "whatsapp", "text",  "html", "pdf"};
  for (const auto& mapping : knowledge.mappings) formats.push_back(mapping.id);
  return formats;
}

std::vector<std::string> questionsAbout(const ImportReport& report) {
  std::vector<std::string> out;
  if (const auto unknown = report.access.find("onbekend"); unknown != report.access.end())
    out.push_back(fmt::format("Hoe is dit verkregen? Bij {} van {} signalen is dat onbekend. Zeg het met --access.",
                              unknown->second, report.summary.read - report.summary.rejected));
  const bool refused = std::ranges::any_of(report.rejectedRows, [](const store::RejectedRow& row) {
    return row.code == codeWord(ErrorCode::access_not_allowed);
  });
  if (refused)
    out.push_back(
        "Rijen uit een besloten groep zonder uitnodiging zijn geweigerd en niet bewaard: breng ze naar de politie "
        "(wijkagent of digitale wijkagent) en meld het bij de functionaris gegevensbescherming (FG).");
  return out;
}

Json rejectedJson(const std::vector<store::RejectedRow>& rows) {
  Json rejected = Json::array();
  for (const auto& row : rows) rejected.push_back({{"row", row.row}, {"code", row.code}});
  return rejected;
}

Json importSummary(const ImportReport& report, bool dryRun) {
  Json phases = Json::array();
  for (const auto& p : report.phases)
    phases.push_back({{"id", word(p.phase)},
                      {"step", p.step == Step::none ? Json(nullptr) : Json(word(p.step))},
                      {"count", p.count}});
  Json noise = Json::array(), access = Json::object();
  for (const auto& one : report.noise)
    noise.push_back({{"rule", one.rule}, {"name", one.name}, {"laid_aside", one.laidAside}, {"kept", one.kept}});
  for (const auto& [how, count] : report.access) access[how] = count;
  return {{"file", report.file},
          {"format", kindWord(report.profile.kind)},
          {"mapping", report.profile.mapping.empty() ? Json(nullptr) : Json(report.profile.mapping)},
          {"sheets", report.sheets},
          {"read", report.summary.read},
          {"stored", report.summary.stored},
          {"duplicates", report.summary.duplicates},
          {"rejected", report.summary.rejected},
          {"rejected_rows", rejectedJson(report.rejectedRows)},
          {"grouped", {{"signals", report.grouped.signals}, {"groups", report.grouped.groups}}},
          {"dry_run", dryRun},
          {"doubts", report.profile.doubts},
          {"restricted", report.restricted},
          {"phases", std::move(phases)},
          {"laid_aside", report.summary.laidAside},
          {"noise", std::move(noise)},
          {"access", std::move(access)},
          {"questions", questionsAbout(report)}};
}

}  // namespace peilstok::app

// bundle inspect and import: what somebody else sent.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/receiving.h"
#include "base/file.h"
#include "base/hash.h"
#include "cli/bundle_verbs.h"
#include "cli/bundle_words.h"
#include "cli/watching.h"
#include "model/words.h"

namespace peilstok::cli {

namespace {

struct ReceiveVerb {
  std::string file, unknown = "refuse";
};

const char* standingWord(app::Standing standing) {
  switch (standing) {
    case app::Standing::known: return "known";
    case app::Standing::unknown: return "unknown";
    case app::Standing::distrusted: return "distrusted";
    case app::Standing::own: return "own";
  }
  return "unknown";
}

std::string standingWords(const app::SenderStanding& sender) {
  switch (sender.standing) {
    case app::Standing::known:
      return fmt::format("bekend als {}, vertrouwd sinds {} door {}", printable(sender.sender.name),
                         civil::formatDate(sender.sender.at), printable(sender.sender.role));
    case app::Standing::unknown: return "nog niet bekend; vergelijk de vingerafdruk telefonisch";
    case app::Standing::distrusted:
      return fmt::format("niet meer vertrouwd sinds {}", civil::formatDate(sender.sender.at));
    case app::Standing::own: return "dit werkbestand zelf";
  }
  return {};
}

/// Without a workspace nothing is known: no sender, and nothing that came in before.
Result<app::Inspection> inspected(const Session& session, const std::string& bytes) {
  auto store = session.store(true);
  if (store) return app::inspect(**store, bytes);
  if (store.error().code != ErrorCode::file_not_found) return store.error();
  auto bundle = exchange::read(bytes);
  if (!bundle) return bundle.error();
  app::Inspection alone;
  alone.bundle = std::move(*bundle);
  alone.hash = hash::sha256(bytes);
  alone.fingerprint = signature::fingerprint(alone.bundle.cover.key);
  return alone;
}

Json inspectionJson(const app::Inspection& inspection) {
  const BundleCover& cover = inspection.bundle.cover;
  Json out = wholeCoverJson(cover);
  out["sender"]["standing"] = standingWord(inspection.sender.standing);
  out["sender"]["name"] = textOrNull(inspection.sender.sender.name);
  out["signals"] = inspection.bundle.signals.size();
  out["here"] = inspection.here;
  out["earlier"] = inspection.earlier ? Json(civil::format(inspection.earlier->at)) : Json(nullptr);
  out["older"] = inspection.older;
  if (cover.answer)
    out["answer"] = {{"to", cover.answer->to},
                     {"word", word(cover.answer->word)},
                     {"reason", cover.answer->reason},
                     {"received", civil::format(cover.answer->received)},
                     {"matched", inspection.answered.has_value()}};
  return out;
}

std::string figuresWords(const std::map<std::string, std::int64_t>& counts) {
  std::vector<std::string> parts;
  for (const auto& [name, count] : counts) parts.push_back(fmt::format("{} {}", printable(name), count));
  return fmt::format("{}", fmt::join(parts, ", "));
}

void sayFigures(const BundleFigures& figures, Output& out) {
  for (const auto& [title, counts] :
       {std::pair("Kanalen", &figures.channels), std::pair("Gemeenten", &figures.places),
        std::pair("Thema's", &figures.themes), std::pair("Fasen", &figures.phases), std::pair("Dagen", &figures.days)})
    if (!counts->empty()) out.line(fmt::format("  {}: {}", title, figuresWords(*counts)));
}

void sayInspection(const app::Inspection& inspection, Output& out) {
  const BundleCover& c = inspection.bundle.cover;
  out.line(fmt::format("{} {} van {}, gemaakt {} {}", word(c.tlp), word(c.kind), fromWords(c),
                       civil::formatDate(c.made), civil::formatHourMinute(c.made)));
  out.line("  De handtekening klopt.");
  out.line(fmt::format("  Afzender: {}", standingWords(inspection.sender)));
  out.line(fmt::format("  Vingerafdruk: {}", inspection.fingerprint));
  out.line(fmt::format("  Kenmerk: {}", c.id));
  if (c.answer) {
    out.line(fmt::format("  Antwoord op {}{}: {}", c.answer->to.substr(0, 8),
                         inspection.answered ? "" : ", dat niet hiervandaan kwam", answerWords(*c.answer)));
  } else {
    out.line(fmt::format("  {} in {}; {} hier al.", countOf(inspection.bundle.signals.size(), "signaal", "signalen"),
                         countOf(c.groups.size(), "groep", "groepen"), inspection.here));
    out.line(fmt::format("  Toelichting: {}", printable(c.note)));
    sayFigures(c.figures, out);
    for (const BundleInvolved& one : c.involved)
      out.line(fmt::format("  Erbij betrekken: {} ({})", printable(one.id),
                           printable(fmt::format("{}", fmt::join(one.because, "; ")))));
  }
  if (inspection.earlier) out.line(fmt::format("  Al ingelezen op {}.", civil::formatDate(inspection.earlier->at)));
  if (inspection.older) out.line("  Let op: er is al een latere van deze afzender ingelezen.");
}

ExitStatus runInspect(const Session& session, const ReceiveVerb& verb) {
  const auto bytes = file::read(verb.file, exchange::mostBytes);
  if (!bytes) return session.fail(bytes.error());
  const auto inspection = inspected(session, *bytes);
  if (!inspection) return session.fail(inspection.error());
  Output out;
  if (session.json()) out.json(inspectionJson(*inspection));
  else sayInspection(*inspection, out);
  return finished(out, session);
}

Json receivedJson(const app::Received& received) {
  const app::Inspection& inspection = received.inspection;
  Json out = coverJson(inspection.bundle.cover);
  out["sender"]["standing"] = standingWord(inspection.sender.standing);
  out["sender"]["name"] = textOrNull(inspection.sender.sender.name);
  out["repeated"] = inspection.earlier.has_value();
  out["older"] = inspection.older;
  out["stored"] = received.summary.stored;
  out["duplicates"] = received.summary.duplicates;
  out["ids"] = Json::array();
  for (const std::int64_t number : received.signals) out["ids"].push_back("S" + std::to_string(number));
  if (const auto& answer = inspection.bundle.cover.answer)
    out["answer"] = {{"to", answer->to}, {"word", word(answer->word)}, {"reason", answer->reason}};
  return out;
}

void sayReceived(const app::Received& received, Output& out) {
  const app::Inspection& inspection = received.inspection;
  const BundleCover& c = inspection.bundle.cover;
  if (inspection.earlier) {
    out.line(
        fmt::format("Dit is al ingelezen op {}; er is niets toegevoegd.", civil::formatDate(inspection.earlier->at)));
    return;
  }
  if (c.answer)
    out.line(fmt::format("Antwoord van {} op doorzending {}: {}.", fromWords(c), c.answer->to.substr(0, 8),
                         answerWords(*c.answer)));
  else
    out.line(fmt::format("{} van {} in het Postvak; {} hier al. Kenmerk {}, {}.",
                         countOf(received.summary.stored, "signaal", "signalen"), fromWords(c),
                         received.summary.duplicates, c.id.substr(0, 8), word(c.tlp)));
  if (inspection.sender.standing == app::Standing::unknown)
    out.line("Let op: de afzender is niet bekend; dat staat erbij.");
  if (inspection.older) out.line("Let op: er is al een latere van deze afzender ingelezen.");
}

ExitStatus runImport(const Session& session, const ReceiveVerb& verb) {
  const auto bytes = file::read(verb.file, exchange::mostBytes);
  if (!bytes) return session.fail(bytes.error());
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  app::ReceiveOptions options;
  options.fileName = std::filesystem::path(verb.file).filename().string();
  options.markUnknown = verb.unknown == "mark";
  options.now = session.now();
  const bool terminal = stderrIsTerminal();
  const auto progress = [terminal](const app::ImportProgress& p) {
    if (terminal) showProgress(fmt::format("{} van {} signalen", p.rows, p.bytesTotal));
  };
  const auto received = app::receive(**workspace, *bytes, options, session.nowOrClock(), progress, stopOnInterrupt());
  if (terminal) endProgress();
  if (!received) return session.fail(received.error());
  Output out;
  if (session.json()) out.json(receivedJson(*received));
  else sayReceived(*received, out);
  return finished(out, session);
}

}  // namespace

void addBundleReceiving(CLI::App& bundle, const Session& session, ExitStatus& status) {
  auto looked = std::make_shared<ReceiveVerb>();
  CLI::App* inspect =
      bundle.add_subcommand("inspect", "Who sent what, whether it is sound and known, and what is here already");
  inspect->add_option("file", looked->file, "A bundle (.peilstok)")->required();
  inspect->callback([&session, &status, looked] { status = runInspect(session, *looked); });

  auto taken = std::make_shared<ReceiveVerb>();
  CLI::App* import =
      bundle.add_subcommand("import", "Take in a bundle: signals into the Postvak, or an answer to what was sent");
  import->add_option("file", taken->file, "A bundle (.peilstok)")->required();
  import->add_option("--unknown", taken->unknown, "A sender that nobody trusted yet: refuse (default), or mark")
      ->check(CLI::IsMember({"refuse", "mark"}));
  import->callback([&session, &status, taken] { status = runImport(session, *taken);
});
}  // namespace peilstok::cli

}  // namespace peilstok::cli

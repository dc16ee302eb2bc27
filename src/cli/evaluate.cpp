// evaluate: what came of a dossier, in three questions.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/dossier_verbs.h"
#include "model/dossier_json.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct EvaluateOptions {
  std::string id, because, happened, reading;
  std::vector<std::string> cards;
  Evaluation said;
  bool skip = false, list = false;

  bool says() const {
    return skip || !happened.empty() || !reading.empty() || !cards.empty() || !said.whatHappened.empty() ||
           !said.readingNote.empty();
  }
};

/// CARD=RESULT over what was filled in beforehand.
Result<void> readCards(const std::vector<std::string>& written, std::vector<CardWorked>& cards) {
  for (const std::string& one : written) {
    const std::size_t sign = one.find('=');
    const auto result = sign == std::string::npos ? std::nullopt : fromWord<CardResult>(one.substr(sign + 1));
    if (!result) return Error{ErrorCode::wrong_use, "--card is written as CARD=hielp, niets, averechts or onbekend"};
    const std::string id = one.substr(0, sign);
    const auto at = std::ranges::find(cards, id, &CardWorked::card);
    if (at == cards.end()) cards.push_back({id, *result, {}});
    else at->result = *result;
  }
  return {};
}

void print(Output& out, const Evaluation& e, const Knowledge& knowledge) {
  out.line(fmt::format("1. Wat gebeurde er? {}", word(e.happened)));
  if (!e.whatHappened.empty()) out.line("   " + printable(e.whatHappened));
  out.line(fmt::format("2. Klopte de duiding? {}", word(e.reading)));
  if (!e.readingNote.empty()) out.line("   " + printable(e.readingNote));
  out.line(e.cards.empty() ? "3. Hielpen de kaarten? Er werd geen kaart gekozen." : "3. Hielpen de kaarten?");
  for (const CardWorked& one : e.cards)
    out.line(fmt::format("   {}: {}", report::cardName(knowledge, one.card), word(one.result)));
}

ExitStatus runList(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const Instant now = session.nowOrClock();
  const auto rows = app::dossiers(**workspace, now);
  if (!rows) return session.fail(rows.error());
  const auto quarters = app::evaluatedByQuarter(**workspace, now);
  if (!quarters) return session.fail(quarters.error());
  Output out;
  for (const app::DossierRow& row : *rows) {
    if (!row.evaluate) continue;
    const std::string name = "D" + std::to_string(row.number);
    if (session.json()) out.json({{"id", name}, {"title", row.title}, {"owner", row.owner}});
    else out.line(fmt::format("{} wacht op evaluatie: {}", name, printable(row.title)));
  }
  for (const app::QuarterShare& one : *quarters) {
    if (session.json())
      out.json({{"quarter", one.quarter}, {"due", one.due}, {"evaluated", one.evaluated}, {"skipped", one.skipped}});
    else
      out.line(
          fmt::format("{}: {} van {} geëvalueerd, {} overgeslagen", one.quarter, one.evaluated, one.due, one.skipped));
  }
  if (quarters->empty() && !session.json()) out.line("Er is nog geen dossier te evalueren.");
  return finished(out, session);
}

Result<Evaluation> readEvaluation(const EvaluateOptions& options, Evaluation filled) {
  filled.role = options.said.role;
  if (options.skip) {
    Evaluation skipped;
    skipped.role = options.said.role;
    skipped.skippedBecause = options.because;
    if (options.because.empty()) return Error{ErrorCode::wrong_use, "--skip needs --because and --role"};
    return skipped;
  }
  if (!options.happened.empty()) filled.happened = *fromWord<Happened>(options.happened);
  if (!options.said.whatHappened.empty()) filled.whatHappened = options.said.whatHappened;
  if (!options.reading.empty()) filled.reading = *fromWord<ReadingWas>(options.reading);
  if (!options.said.readingNote.empty()) filled.readingNote = options.said.readingNote;
  if (const auto ok = readCards(options.cards, filled.cards); !ok) return ok.error();
  return filled;
}

ExitStatus runEvaluate(const Session& session, const EvaluateOptions& options) {
  if (options.list) return runList(session);
  if (options.id.empty()) return session.fail({ErrorCode::wrong_use, "say which dossier, or --list"});
  const auto opened = openDossier(session, options.id, !options.says());
  if (!opened) return session.fail(opened.error());
  app::Workspace& workspace = *opened->workspace;
  const Instant now = session.nowOrClock();
  const auto detail = app::dossierDetail(workspace, opened->number, now);
  if (!detail) return session.fail(detail.error());
  Evaluation filled = app::prefilled(*detail, workspace.knowledge());
  filled.at = now;
  Output out;
  if (options.says()) {
    const auto evaluation = readEvaluation(options, std::move(filled));
    if (!evaluation) return session.fail(evaluation.error());
    if (const auto kept = app::evaluate(workspace, opened->number, *evaluation, now); !kept)
      return session.fail(kept.error());
    const auto after = app::dossierDetail(workspace, opened->number, now);
    if (!after) return session.fail(after.error());
    filled = after->dossier.evaluation.value_or(Evaluation{});
  }
  if (session.json())
    out.json({{"id", "D" + std::to_string(opened->number)},
              {"kept", options.says()},
              {"evaluation", json::evaluationJson(filled)}});
  else if (filled.skipped()) out.line("Overgeslagen: " + printable(filled.skippedBecause));
  else print(out, filled, workspace.knowledge());
  return finished(out, session);
}

}  // namespace

void addEvaluate(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<EvaluateOptions>();
  CLI::App* verb = app.add_subcommand(
      "evaluate", "What came of a dossier: three questions, filled in as far as can be; with an answer they are kept");
  verb->add_option("id", options->id, "D12 or 12");
  verb->add_flag("--list", options->list, "Which wait, and how many were evaluated by quarter");
  verb->add_flag("--skip", options->skip, "Leave them unanswered");
  verb->add_option("--because", options->because, "--skip: why");
  verb->add_option("--happened", options->happened, "What happened")->check(CLI::IsMember(wordsOf<Happened>()));
  verb->add_option("--what", options->said.whatHappened, "The same in words");
  verb->add_option("--reading", options->reading, "How our reading of it was")
      ->check(CLI::IsMember(wordsOf<ReadingWas>()));
  verb->add_option("--note", options->said.readingNote, "Why");
  verb->add_option("--card", options->cards, "CARD=hielp, niets, averechts or onbekend; may be given again");
  verb->add_option("--role", options->said.role, "Your function, never a name");
  verb->callback([&session, &status, options] { status = runEvaluate(session, *options); });
}

}  // namespace peilstok::cli

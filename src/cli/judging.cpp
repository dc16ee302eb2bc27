// judge, outcome and calibrate: what people think beside the proposal, what came of it, and what that says.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

#include "app/judging.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct JudgeOptions {
  std::string id, phase, role, note;
  std::vector<std::string> levels;
  bool follow = false, deviate = false, seen = false;
};

struct OutcomeOptions {
  std::string id, happened, at, role, note;
};

/// "taalgebruik=2" -> its level. Error: wrong_use.
Result<std::map<std::string, int>> readLevels(const std::vector<std::string>& written) {
  std::map<std::string, int> levels;
  for (const std::string& one : written) {
    const std::size_t sign = one.find('=');
    int level = -1;
    if (sign != std::string::npos) std::from_chars(one.data() + sign + 1, one.data() + one.size(), level);
    if (level < 0) return Error{ErrorCode::wrong_use, "--level is written as criterion=0..3"};
    levels[one.substr(0, sign)] = level;
  }
  return levels;
}

Result<Judgement> readJudgement(const JudgeOptions& options, Instant now) {
  Judgement judgement;
  judgement.kind = options.follow    ? JudgementKind::volg
                   : options.deviate ? JudgementKind::wijk_af
                                     : JudgementKind::eigen;
  judgement.at = now;
  judgement.proposalSeen = options.seen;
  judgement.role = options.role;
  judgement.note = options.note;
  if (options.follow) return judgement;
  const auto phase = phaseChoice(options.phase);
  if (!phase) return Error{ErrorCode::wrong_use, "--phase says which phase you see"};
  judgement.phase = phase->phase;
  judgement.step = phase->step.value_or(Step::none);
  auto levels = readLevels(options.levels);
  if (!levels) return levels.error();
  judgement.levels = std::move(*levels);
  return judgement;
}

ExitStatus runJudge(const Session& session, const JudgeOptions& options) {
  if (options.follow && options.deviate)
    return session.fail({ErrorCode::wrong_use, "--follow and --deviate cannot go together"});
  auto judgement = readJudgement(options, session.nowOrClock());
  if (!judgement) return session.fail(judgement.error());
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto number = (*workspace)->find(options.id);
  if (!number) return session.fail(number.error());
  const auto stored = app::judge(**workspace, *number, std::move(*judgement));
  if (!stored) return session.fail(stored.error());
  const auto all = (*workspace)->store().judgements(*number);
  if (!all) return session.fail(all.error());
  const store::StoredJudgement& last = all->back();
  Output out;
  if (session.json()) {
    out.json({{"id", "S" + std::to_string(*number)},
              {"judgement", last.id},
              {"kind", word(last.judgement.kind)},
              {"proposal_seen", last.judgement.proposalSeen},
              {"phase", {{"id", word(last.judgement.phase)}, {"step", stepJson(last.judgement.step)}}},
              {"proposed", {{"id", word(last.proposedPhase)}, {"step", stepJson(last.proposedStep)}}},
              {"levels", last.judgement.levels},
              {"proposed_levels", last.proposedLevels},
              {"note", last.judgement.note}});
  } else {
    out.line(fmt::format("S{}: oordeel vastgelegd: {}; voorstel: {}.", *number,
                         report::phaseWords(last.judgement.phase, last.judgement.step),
                         report::phaseWords(last.proposedPhase, last.proposedStep)));
  }
  return finished(out, session);
}

ExitStatus runOutcome(const Session& session, const OutcomeOptions& options) {
  EventOutcome outcome;
  outcome.recorded = session.nowOrClock();
  outcome.at = outcome.recorded;
  if (!options.at.empty()) {
    const auto at = civil::parseIso(options.at);
    if (!at) return session.fail({ErrorCode::wrong_use, "--at: not a moment"});
    outcome.at = *at;
  }
  outcome.happened = fromWord<Happened>(options.happened).value_or(Happened::onbekend);
  outcome.role = options.role;
  outcome.note = options.note;
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto number = (*workspace)->find(options.id);
  if (!number) return session.fail(number.error());
  const auto stored = app::recordOutcome(**workspace, *number, outcome);
  if (!stored) return session.fail(stored.error());
  Output out;
  if (session.json())
    out.json({{"id", "S" + std::to_string(*number)},
              {"outcome", *stored},
              {"happened", word(outcome.happened)},
              {"at", civil::format(outcome.at)}});
  else out.line(fmt::format("S{}: afloop vastgelegd: {}.", *number, word(outcome.happened)));
  return finished(out, session);
}

double rounded(double value) { return static_cast<double>(static_cast<long>(value * 1000 + 0.5)) / 1000; }

Json calibrationJson(const Calibration& c, const std::vector<MonthOfJudgements>& months) {
  Json phases = Json::array(), certainties = Json::array(), proposals = Json::array(), figures = Json::array();
  for (const ReliabilityRow& row : c.byPhase)
    phases.push_back({{"phase", word(row.phase)},
                      {"step", stepJson(row.step)},
                      {"cases", row.cases},
                      {"disorders", row.disorders},
                      {"expected", row.expected},
                      {"few", row.few}});
  for (const auto& row : c.byCertainty)
    certainties.push_back({{"certainty", word(row.certainty)},
                           {"cases", row.cases},
                           {"brier", row.cases > 0 ? Json(rounded(row.brier)) : Json(nullptr)}});
  for (const LearningProposal& one : c.proposals)
    proposals.push_back({{"indicator", one.indicator},
                         {"strength", one.from},
                         {"proposed", one.to},
                         {"with", {{"cases", one.yesCases}, {"disorders", one.yesDisorders}}},
                         {"without", {{"cases", one.otherCases}, {"disorders", one.otherDisorders}}}});
  for (const MonthOfJudgements& m : months)
    figures.push_back({{"month", m.month},
                       {"own", m.own},
                       {"own_before_proposal", m.ownBeforeProposal},
                       {"followed", m.followed},
                       {"deviated", m.deviated},
                       {"same", m.same},
                       {"higher", m.higher},
                       {"lower", m.lower},
                       {"levels_compared", m.levelsCompared},
                       {"level_distance", m.levelDistance}});
  return {{"cases", c.cases},
          {"disorders", c.disorders},
          {"unclear", c.unclear},
          {"brier", c.cases > 0 ? Json(rounded(c.brier)) : Json(nullptr)},
          {"brier_of_base_rate", c.cases > 0 ? Json(rounded(c.brierOfBaseRate)) : Json(nullptr)},
          {"by_phase", std::move(phases)},
          {"by_certainty", std::move(certainties)},
          {"proposals", std::move(proposals)},
          {"judgements", std::move(figures)}};
}

/// "twee van de zeven", or with enough cases "12 van 40 (30 %)".
std::string shareWords(int part, int whole, bool few) {
  if (few) return fmt::format("{} van {}", report::countWords(part), report::countWords(whole));
  return fmt::format("{} van {} ({})", part, whole, report::percentWords(static_cast<double>(part) / whole));
}

void print(Output& out, const Calibration& c, const std::vector<MonthOfJudgements>& months,
           const Framework& framework) {
  const bool few = c.cases < framework.calibration.few;
  if (c.cases == 0) {
    out.line("Van nog geen enkel signaal is de afloop vastgelegd; er valt niets te ijken.");
  } else {
    out.line(fmt::format("Afloop bekend van {}; verstoring bij {}.",
                         c.cases == 1 ? "een signaal" : fmt::format("{} signalen", c.cases),
                         shareWords(c.disorders, c.cases, few)));
    out.line(few ? std::string("Te weinig om een score te noemen.")
                 : fmt::format("Brierscore {} (0 is volmaakt; steeds de gemiddelde kans noemen geeft {}).",
                               report::twoDecimals(c.brier), report::twoDecimals(c.brierOfBaseRate)));
    for (const ReliabilityRow& row : c.byPhase) {
      if (row.cases == 0) continue;
      const auto expected = framework.calibration.expected.find({row.phase, row.step});
      out.line(fmt::format("  {}: verstoring {}; verwacht: {}", report::phaseWords(row.phase, row.step),
                           shareWords(row.disorders, row.cases, row.few),
                           expected == framework.calibration.expected.end() ? "" : expected->second.words));
    }
    for (const LearningProposal& one : c.proposals)
      out.line(
          fmt::format("Leervoorstel: {} van sterkte {} naar {}; verstoring met dit teken {} van {}, zonder {} van {}.",
                      report::indicatorName(framework, one.indicator), one.from, one.to, one.yesDisorders, one.yesCases,
                      one.otherDisorders, one.otherCases));
    if (c.proposals.empty()) out.line("Geen leervoorstel: daarvoor is er te weinig geschiedenis, of het kader past.");
  }
  for (const MonthOfJudgements& m : months)
    out.line(
        fmt::format("{}: eigen oordeel {} (waarvan {} voor het voorstel), gevolgd {}, afgeweken {}; gelijk {}, hoger "
                    "{}, lager {}.",
                    m.month, m.own, m.ownBeforeProposal, m.followed, m.deviated, m.same, m.higher, m.lower));
  if (months.empty()) out.line("Er is nog geen oordeel van mensen vastgelegd.");
}

/// Writes the proposals to a file that is not there yet.
Result<void> writeProposals(const std::string& name, const std::string& variant) {
  if (variant.empty())
    return Error{ErrorCode::wrong_use, "--propose: there is too little history for a learning proposal"};
  std::error_code code;
  if (std::filesystem::exists(name, code)) return Error{ErrorCode::wrong_use, "--propose: that file is there already"};
  std::ofstream out(name, std::ios::binary);
  out << variant;
  out.close();
  if (!out) return Error{ErrorCode::output_not_writable, std::filesystem::path(name).filename().string()};
  return {};
}

ExitStatus runCalibrate(const Session& session, const std::string& propose) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto calibration = app::calibration(**workspace);
  if (!calibration) return session.fail(calibration.error());
  const auto months = app::judgementFigures(**workspace);
  if (!months) return session.fail(months.error());
  if (!propose.empty())
    if (const auto written =
            writeProposals(propose, app::learningVariant(*calibration, (*workspace)->knowledge().framework));
        !written)
      return session.fail(written.error());
  Output out;
  if (session.json()) out.json(calibrationJson(*calibration, *months));
  else print(out, *calibration, *months, (*workspace)->knowledge().framework);
  return finished(out, session);
}

}  // namespace

void addJudging(CLI::App& app, const Session& session, ExitStatus& status) {
  auto judging = std::make_shared<JudgeOptions>();
  CLI::App* judge = app.add_subcommand("judge",
                                       "Lay down what you think of a stored signal: your own phase (--phase), or "
                                       "--follow, or --deviate with --phase and "
                                       "one line of --note. Kept beside the proposal; nothing is ever overwritten.");
  judge->add_option("id", judging->id, "S1042, 1042 or the id that the source gave")->required();
  judge->add_option("--phase", judging->phase, "The phase or step that you see")->check(CLI::IsMember(phaseWordList()));
  judge->add_option("--level", judging->levels, "Your level of a criterion, as taalgebruik=2; may be given again");
  judge->add_flag("--follow", judging->follow, "You follow the proposal");
  judge->add_flag("--deviate", judging->deviate, "You deviate from the proposal: --phase is another than its own");
  judge->add_flag("--seen", judging->seen, "You had seen the proposal before you judged");
  judge->add_option("--role", judging->role, "Your function, never a name");
  judge->add_option("--note", judging->note, "One line; compulsory with --deviate");
  judge->callback([&session, &status, judging] { status = runJudge(session, *judging); });

  auto ending = std::make_shared<OutcomeOptions>();
  CLI::App* outcome = app.add_subcommand("outcome", "Lay down what came of a stored signal; the last word holds");
  outcome->add_option("id", ending->id, "S1042, 1042 or the id that the source gave")->required();
  outcome->add_option("--happened", ending->happened, "niets, licht, ernstig or onbekend")
      ->required()
      ->check(CLI::IsMember({"niets", "licht", "ernstig", "onbekend"}));
  outcome->add_option("--at", ending->at, "When it happened or was clear, ISO 8601 (default: now)");
  outcome->add_option("--role", ending->role, "Your function, never a name");
  outcome->add_option("--note", ending->note, "One line");
  outcome->callback([&session, &status, ending] { status = runOutcome(session, *ending); });

  CLI::App* calibrate = app.add_subcommand("calibrate",
                                           "Outcomes against what was concluded, people's views against proposals, and "
                                           "what might be learned; changes nothing");
  auto propose = std::make_shared<std::string>();
  calibrate->add_option("--propose", *propose, "Also write the learning proposals to this new file, as a variant");
  calibrate->callback([&session, &status, propose] { status = runCalibrate(session, *propose); });
}

}  // namespace peilstok::cli

// framework backtest: what another weegkader would have made of what is stored.

#include <fmt/format.h>

#include "app/backtest.h"
#include "cli/framework_verbs.h"
#include "cli/output.h"
#include "cli/watching.h"
#include "knowledge/framework_diff.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

constexpr std::int64_t kProgressEvery = 256;  // signals; more often is only flicker

Json phaseJson(const app::PhaseAndStep& one) {
  return {{"id", word(one.first)}, {"step", one.second == Step::none ? Json(nullptr) : Json(word(one.second))}};
}

std::string phaseName(const app::PhaseAndStep& one) {
  return report::phaseIdWords(std::string(one.second == Step::none ? word(one.first) : word(one.second)));
}

Json changeJson(const app::BacktestChange& change) {
  return {{"id", "S" + std::to_string(change.number)},
          {"received", change.received ? Json(civil::format(*change.received)) : Json(nullptr)},
          {"from", phaseJson(change.from)},
          {"to", phaseJson(change.to)},
          {"rule", change.rule.empty() ? Json(nullptr) : Json(change.rule)},
          {"ground", change.ground.indicator.empty()
                         ? Json(nullptr)
                         : Json({{"indicator", change.ground.indicator}, {"words", change.ground.words}})},
          {"total", {{"from", change.totalFrom / 10.0}, {"to", change.totalTo / 10.0}}}};
}

std::string changeLine(const app::BacktestChange& change) {
  const std::string received =
      change.received ? civil::formatDate(*change.received) + " " + civil::formatHourMinute(*change.received)
                      : "onbekend";
  return fmt::format("{} {} {} -> {}  {} -> {}  {}", column("S" + std::to_string(change.number), 8),
                     column(received, 16), phaseName(change.from), phaseName(change.to),
                     report::pointsWords(change.totalFrom), report::pointsWords(change.totalTo),
                     printable(change.ground.words));
}

Json frameworkJson(const Framework& framework) { return {{"version", framework.version}, {"hash", framework.hash}}; }

Json totalsJson(const app::BacktestTotals& totals, std::int64_t listed, const Framework& from, const Framework& to) {
  Json phases = Json::array(), certainty = Json::array();
  for (const auto& [pair, count] : totals.phases)
    phases.push_back({{"from", phaseJson(pair.first)}, {"to", phaseJson(pair.second)}, {"count", count}});
  for (const auto& [pair, count] : totals.certainty)
    certainty.push_back({{"from", word(pair.first)}, {"to", word(pair.second)}, {"count", count}});
  return {{"totals",
           {{"from", frameworkJson(from)},
            {"to", frameworkJson(to)},
            {"signals", totals.signals},
            {"changed", totals.changed},
            {"listed", listed},
            {"total_changed", totals.totalChanged},
            {"phases", std::move(phases)},
            {"certainty", std::move(certainty)},
            {"consult_police", {{"added", totals.consultAdded}, {"removed", totals.consultRemoved}}}}}};
}

void printTotals(Output& out, const app::BacktestTotals& totals, std::int64_t listed, const Framework& from,
                 const Framework& to) {
  if (listed < totals.changed) out.line(fmt::format("... en nog {}", totals.changed - listed));
  out.line(fmt::format("weegkader {} -> {}: {} signalen, {} met een andere fase, {} met een ander totaal", from.version,
                       to.version, totals.signals, totals.changed, totals.totalChanged));
  for (const auto& [pair, count] : totals.phases)
    out.line(fmt::format("  fase {} -> {}: {}", phaseName(pair.first), phaseName(pair.second), count));
  for (const auto& [pair, count] : totals.certainty)
    out.line(fmt::format("  zekerheid {} -> {}: {}", word(pair.first), word(pair.second), count));
  out.line(fmt::format("  teken voor de politie: {} erbij, {} eraf", totals.consultAdded, totals.consultRemoved));
}

/// The workspace's own knowledge with another weegkader in it. Of a data folder only the weegkader is taken, since the
/// rules of language do not change.
Result<std::shared_ptr<const app::Pipeline>> otherPipeline(const Session& session, const std::string& path) {
  auto sources = session.sources();
  if (!sources) return sources.error();
  auto other = recogniseFramework(path, session.dataFolder());
  if (!other) return other.error();
  sources->variant = std::move(other->variant);
  std::error_code code;
  const bool folder = std::filesystem::is_directory(path, code);
  sources->framework = folder ? std::filesystem::path(path) / "framework" / "weegkader.json" : other->framework;
  return app::Pipeline::load(*sources);
}

}  // namespace

ExitStatus runBacktest(const Session& session, const BacktestOptions& options) {
  const auto other = otherPipeline(session, options.with);
  if (!other) return session.fail(other.error());
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  Output out;
  std::int64_t listed = 0;
  const auto changed = [&](const app::BacktestChange& change) {
    if (options.limit && listed >= *options.limit) return;
    ++listed;
    if (session.json()) out.json(changeJson(change));
    else out.line(changeLine(change));
  };
  const auto signals = (*workspace)->store().count({});
  if (!signals) return session.fail(signals.error());
  const bool terminal = stderrIsTerminal();
  const auto progress = [&](std::int64_t done) {
    if (terminal && done % kProgressEvery == 0) showProgress(fmt::format("{} of {} signals", done, *signals));
  };
  const auto totals = app::backtest(**workspace, **other, changed, progress, stopOnInterrupt());
  if (terminal) endProgress();
  if (!totals) {
    // What was found so far stands; without its totals nobody can take it for the whole.
    if (const ExitStatus written = finished(out, session); written != ExitStatus::done) return written;
    return session.fail(totals.error());
  }
  const Framework &from = (*workspace)->knowledge().framework, &to = (*other)->knowledge().framework;
  if (session.json()) out.json(totalsJson(*totals, listed, from, to));
  else printTotals(out, *totals, listed, from, to);
  return finished(out, session);
}

}  // namespace peilstok::cli

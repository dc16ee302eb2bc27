// exercise: scenarios to practise with, in a workspace of their own.

#include "app/exercise.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/debrief.h"
#include "app/reports.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/words.h"
#include "print/file.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct ExerciseOptions {
  std::string id, file, to, until;
  int speed = 0, minutes = 0;
  bool all = false;
};

std::string idOf(std::int64_t number) { return "S" + std::to_string(number); }

Json exerciseJson(const Exercise& one) {
  return {{"id", one.id},
          {"title", one.title},
          {"municipality", one.municipality},
          {"others", one.others},
          {"begins", civil::format(one.begins)},
          {"speed", one.speed},
          {"minutes", one.length},
          {"signals", one.signals.size()},
          {"injects", one.injects.size()}};
}

Json injectJson(const Exercise& exercise, const ExerciseInject& one) {
  Json out = {{"minute", one.minute},   {"at", civil::format(exercise.momentAt(std::int64_t{one.minute} * 60))},
              {"kind", word(one.kind)}, {"to", one.to},
              {"text", one.text},       {"answers", nullptr}};
  if (one.answers)
    out["answers"] = {{"indicator", textOrNull(one.answers->indicator)}, {"answer", word(one.answers->answer)}};
  return out;
}

std::string injectLine(const Exercise& exercise, const ExerciseInject& one) {
  return fmt::format("{}  INBRENG voor {} ({}): {}",
                     civil::formatHourMinute(exercise.momentAt(std::int64_t{one.minute} * 60)), one.to, word(one.kind),
                     printable(one.text));
}

ExitStatus runList(const Session& session) {
  const auto knowledge = session.knowledgeInForce();
  if (!knowledge) return session.fail(knowledge.error());
  const auto all = loadExercises(**knowledge);
  if (!all) return session.fail(all.error());
  Output out;
  for (const Exercise& one : *all) {
    if (session.json()) out.json(exerciseJson(one));
    else
      out.line(fmt::format("{}  {}; {} signalen, {} minuten oefenen", column(one.id, 24), one.title, one.signals.size(),
                           one.length / one.speed));
  }
  return finished(out, session);
}

/// All that whoever leads the exercise has to know, the end included.
ExitStatus runShow(const Session& session, const ExerciseOptions& options) {
  const auto knowledge = session.knowledgeInForce();
  if (!knowledge) return session.fail(knowledge.error());
  const auto found = app::findExercise(**knowledge, options.id);
  if (!found) return session.fail(found.error());
  Output out;
  if (session.json()) {
    Json all = exerciseJson(*found);
    all["about"] = found->about;
    all["goals"] = found->goals;
    all["injects"] = Json::array();
    for (const ExerciseInject& one : found->injects) all["injects"].push_back(injectJson(*found, one));
    all["questions"] = found->questions;
    out.json(all);
    return finished(out, session);
  }
  out.line("OEFENING: " + found->title);
  out.line(found->about);
  out.line(fmt::format("Gemeente: {}. Begint: {}.", report::municipalityName(**knowledge, found->municipality),
                       report::momentWords(found->begins)));
  out.line(fmt::format("{} minuten verhaal; met snelheid {} is dat {} minuten.", found->length, found->speed,
                       found->length / found->speed));
  for (const std::string& goal : found->goals) out.line("- " + goal);
  for (const ExerciseInject& one : found->injects) out.line(injectLine(*found, one));
  return finished(out, session);
}

ExitStatus runStart(const Session& session, const ExerciseOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto found = app::findExercise((*workspace)->knowledge(), options.id);
  if (!found) return session.fail(found.error());
  if (const auto begun = app::startExercise(**workspace, *found, options.speed, session.nowOrWallClock()); !begun)
    return session.fail(begun.error());
  const int speed = options.speed > 0 ? options.speed : found->speed;
  Output out;
  if (session.json())
    out.json(
        {{"exercise", found->id}, {"title", found->title}, {"speed", speed}, {"begins", civil::format(found->begins)}});
  else
    out.line(fmt::format("OEFENING begonnen: {}. Het verhaal begint op {}; een minuut is {} {} verhaal.", found->title,
                         report::momentWords(found->begins), speed, speed == 1 ? "minuut" : "minuten"));
  return finished(out, session);
}

/// "loopt", "staat stil", "klaar" or "gestopt".
std::string standingWord(const app::RunningExercise& running, Instant now) {
  const app::ExerciseClock clock = running.clock();
  if (running.state.stopped) return "gestopt";
  if (clock.playedAt(now) >= running.exercise.lengthInSeconds()) return "klaar";
  return clock.runsAt(now) ? "loopt" : "staat stil";
}

ExitStatus printStatus(const Session& session, app::Workspace& workspace) {
  const auto running = app::runningExercise(workspace);
  if (!running) return session.fail(running.error());
  const Instant now = session.nowOrWallClock();
  const Exercise& exercise = running->exercise;
  const app::ExerciseClock clock = running->clock();
  const std::int64_t played = clock.playedAt(now);
  const auto count = [&](std::int64_t upTo) { return app::due(exercise, -1, upTo).signals.size(); };
  const app::ExerciseDue waiting = app::due(exercise, running->state.playedUpTo, played);
  const std::size_t waits = waiting.signals.size() + waiting.injects.size();
  const std::string stands = standingWord(*running, now);
  Output out;
  if (session.json())
    out.json({{"exercise", exercise.id},
              {"title", exercise.title},
              {"state", stands},
              {"speed", clock.speed()},
              {"story", civil::format(exercise.momentAt(played))},
              {"minute", played / 60},
              {"minutes", exercise.length},
              {"signals", {{"brought_in", count(running->state.playedUpTo)}, {"of", exercise.signals.size()}}},
              {"waiting", waits}});
  else
    out.line(
        fmt::format("OEFENING: {}, {}. In het verhaal is het {} (minuut {} van {}). {} van {} signalen binnen; {} "
                    "klaar om binnen te komen.",
                    exercise.title, stands, report::momentWords(exercise.momentAt(played)), played / 60,
                    exercise.length, count(running->state.playedUpTo), exercise.signals.size(), waits));
  return finished(out, session);
}

ExitStatus runStatus(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  return printStatus(session, **workspace);
}

Json playedJson(const Exercise& exercise, const app::Played& played) {
  Json signals = Json::array(), injects = Json::array(), jumps = Json::array();
  for (const app::BroughtIn& one : played.signals)
    signals.push_back(
        {{"id", idOf(one.number)}, {"minute", one.signal.minute}, {"at", civil::format(*one.signal.signal.received)}});
  for (const ExerciseInject& one : played.injects) injects.push_back(injectJson(exercise, one));
  for (const ExerciseJump& one : played.jumps) jumps.push_back({{"to", civil::format(one.to)}, {"words", one.words}});
  return {{"exercise", exercise.id},       {"story", civil::format(exercise.momentAt(played.upTo))},
          {"minute", played.upTo / 60},    {"signals", std::move(signals)},
          {"injects", std::move(injects)}, {"jumps", std::move(jumps)}};
}

/// Signals, injects and leaps, each where it stands in the story.
void printPlayed(Output& out, const Exercise& exercise, const app::Played& played) {
  std::vector<std::pair<int, std::string>> lines;
  for (const ExerciseJump& one : played.jumps)
    lines.emplace_back(one.minute, fmt::format("-- {}: {}", report::momentWords(one.to), one.words));
  for (const app::BroughtIn& one : played.signals)
    lines.emplace_back(one.signal.minute,
                       fmt::format("{}  {}  {}", civil::formatHourMinute(*one.signal.signal.received),
                                   column(idOf(one.number), 6), printable(one.signal.signal.text)));
  for (const ExerciseInject& one : played.injects) lines.emplace_back(one.minute, injectLine(exercise, one));
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [minute, line] : lines) out.line(line);
  out.line(fmt::format("In het verhaal is het {}; {} {} kwamen binnen.",
                       report::momentWords(exercise.momentAt(played.upTo)), played.signals.size(),
                       played.signals.size() == 1 ? "signaal" : "signalen"));
}

ExitStatus runPlay(const Session& session, const ExerciseOptions& options) {
  app::PlayWish wish;
  wish.all = options.all;
  if (options.minutes > 0) wish.minutes = options.minutes;
  if (!options.until.empty()) {
    wish.until = civil::parseIso(options.until);
    if (!wish.until) return session.fail({ErrorCode::wrong_use, "--until: not a moment"});
  }
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto played = app::play(**workspace, wish, session.nowOrWallClock());
  if (!played) return session.fail(played.error());
  const auto running = app::runningExercise(**workspace);
  if (!running) return session.fail(running.error());
  Output out;
  if (session.json()) out.json(playedJson(running->exercise, *played));
  else printPlayed(out, running->exercise, *played);
  return finished(out, session);
}

using ClockVerb = Result<void> (*)(app::Workspace&, Instant);

ExitStatus runClock(const Session& session, ClockVerb verb) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  if (const auto done = verb(**workspace, session.nowOrWallClock()); !done) return session.fail(done.error());
  return printStatus(session, **workspace);
}

ExitStatus runDebrief(const Session& session, const ExerciseOptions& options) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto report = app::debrief(**workspace, session.nowOrWallClock());
  if (!report) return session.fail(report.error());
  if (auto ok = print::writeReport(*report, options.to); !ok) return session.fail(ok.error());
  Output out;
  if (session.json()) out.json({{"kind", report->kind}, {"title", report->title}, {"file", options.to}});
  else out.line(report->title + ": " + options.to);
  return finished(out, session);
}

ExitStatus runValidate(const Session& session, const ExerciseOptions& options) {
  if (!options.file.ends_with(".json"))
    return session.fail({ErrorCode::wrong_use, "a scenario is a file that ends in .json"});
  const auto knowledge = session.knowledgeInForce();
  if (!knowledge) return session.fail(knowledge.error());
  const auto found = app::findExercise(**knowledge, options.file);
  if (!found) return session.fail(found.error());
  Output out;
  if (session.json()) out.json(exerciseJson(*found));
  else
    out.line(fmt::format("{}: in orde; {} signalen, {} keer inbreng, {} minuten oefenen.", found->title,
                         found->signals.size(), found->injects.size(), found->length / found->speed));
  return finished(out, session);
}

void addClockVerbs(CLI::App& exercise, const Session& session, ExitStatus& status) {
  CLI::App* pause = exercise.add_subcommand("pause", "Hold the clock of the story");
  pause->callback([&session, &status] { status = runClock(session, app::pauseExercise); });
  CLI::App* resume = exercise.add_subcommand("resume", "Let the clock go on");
  resume->callback([&session, &status] { status = runClock(session, app::resumeExercise); });
  CLI::App* stop = exercise.add_subcommand("stop", "End the exercise; what is left of it is talked about");
  stop->callback([&session, &status] { status = runClock(session, app::stopExercise); });
}

void addPlay(CLI::App& exercise, const Session& session, ExitStatus& status,
             const std::shared_ptr<ExerciseOptions>& options) {
  CLI::App* start =
      exercise.add_subcommand("start", "Begin a scenario in an empty workspace, or one that is an exercise already");
  start->add_option("id", options->id, "Id of a scenario, or a file of your own that ends in .json")->required();
  start->add_option("--speed", options->speed, "Minutes of the story in one minute of the clock (default: its own)")
      ->check(CLI::Range(1, 60));
  start->callback([&session, &status, options] { status = runStart(session, *options); });

  CLI::App* play = exercise.add_subcommand(
      "play", "Bring in what is due as the clock stands; the other options move the clock of the story ahead first");
  auto* until = play->add_option("--until", options->until, "Up to this moment of the story, ISO 8601");
  auto* minutes = play->add_option("--minutes", options->minutes, "So many minutes of the story further")
                      ->check(CLI::Range(1, 1440))
                      ->excludes(until);
  play->add_flag("--all", options->all, "To the end of the story")->excludes(until)->excludes(minutes);
  play->callback([&session, &status, options] { status = runPlay(session, *options); });
}

}  // namespace

void addExercise(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<ExerciseOptions>();
  CLI::App* exercise = app.add_subcommand("exercise", "Practise with a scenario, in a workspace of its own");
  exercise->require_subcommand(1);
  CLI::App* list = exercise->add_subcommand("list", "The scenarios there are");
  list->callback([&session, &status] { status = runList(session); });
  CLI::App* show = exercise->add_subcommand("show", "One scenario, for whoever leads it: it tells what will come");
  show->add_option("id", options->id, "Id of a scenario, or a file of your own that ends in .json")->required();
  show->callback([&session, &status, options] { status = runShow(session, *options); });
  addPlay(*exercise, session, status, options);
  CLI::App* stands = exercise->add_subcommand("status", "Where the story stands and what waits");
  stands->callback([&session, &status] { status = runStatus(session); });
  addClockVerbs(*exercise, session, status);
  CLI::App* debrief =
      exercise->add_subcommand("debrief", "What really happened beside what the team did, to talk about; no score");
  debrief->add_option("--to", options->to, "File to write; its extension chooses the form: .html, .md or .json")
      ->required();
  debrief->callback([&session, &status, options] { status = runDebrief(session, *options); });
  CLI::App* validate = exercise->add_subcommand("validate", "Check a scenario of your own");
  validate->add_option("file", options->file, "A file that ends in .json")->required();
  validate->callback([&session, &status, options] { status = runValidate(session, *options); });
}

}  // namespace peilstok::cli

#include "app/exercise.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/in_force.h"
#include "app/masked.h"
#include "base/file.h"
#include "model/json.h"
#include "store/logbook.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kMark = "oefening";
constexpr const char* kState = "oefening.stand";
constexpr const char* kScenario = "oefening.draaiboek";
constexpr std::size_t kMostScenario = 1u << 20;  // bytes of a scenario of one's own

std::string written(const ExerciseState& state) {
  Json clock = Json::array();
  for (const ClockPiece& one : state.clock)
    clock.push_back(
        {{"from", civil::format(one.from)}, {"story", one.story}, {"speed", one.speed}, {"runs", one.runs}});
  Json out = {{"run", state.run}, {"id", state.id}, {"title", state.title}, {"played", state.playedUpTo}};
  if (state.stopped) out["stopped"] = civil::format(*state.stopped);
  out["clock"] = std::move(clock);
  return out.dump();
}

Result<ExerciseState> readState(const std::string& text) {
  const Error damaged{ErrorCode::malformed, "the state of the exercise"};
  try {
    const Json in = Json::parse(text);
    ExerciseState state{in.at("run"), in.at("id"), in.at("title"), {}, in.at("played"), std::nullopt};
    if (in.contains("stopped")) state.stopped = civil::parseIso(in.at("stopped").get<std::string>());
    for (const Json& one : in.at("clock")) {
      const auto from = civil::parseIso(one.at("from").get<std::string>());
      if (!from) return damaged;
      state.clock.push_back({*from, one.at("story"), one.at("speed"), one.at("runs")});
    }
    return state;
  } catch (const Json::exception&) { return damaged; }
}

/// The state that was kept, or one of nothing.
Result<ExerciseState> keptState(store::Store& store) {
  const auto text = store.setting(kState);
  if (!text) return text.error();
  return text->empty() ? Result<ExerciseState>(ExerciseState{}) : readState(*text);
}

Result<void> keep(store::Store& store, const ExerciseState& state) { return store.setSetting(kState, written(state)); }

/// The same with a line in the logbook: the word says what was done with the exercise.
Result<void> keepAs(store::Store& store, const ExerciseState& state, const char* done, Instant now) {
  const LogEntry line{log_action::kSetting, {}, kLogDone, {}, now, {{"oefening", state.id}, {"stap", done}}, 0};
  return store.setSetting(kState, written(state), line);
}

/// Nothing that came in and nothing that people did.
Result<bool> isEmpty(store::Store& store) {
  const auto last = store.lastNumber();
  if (!last) return last.error();
  const auto bundles = store.bundles();
  if (!bundles) return bundles.error();
  return *last == 0 && bundles->empty();
}

Result<RunningExercise> going(Workspace& workspace) {
  auto running = runningExercise(workspace);
  if (running && running->state.stopped) return Error{ErrorCode::wrong_use, "this exercise was stopped"};
  return running;
}

/// The second up to which a wish goes. Error: wrong_use for a moment that was played.
Result<std::int64_t> targetOf(const RunningExercise& running, const PlayWish& wish, Instant now) {
  const std::int64_t stands = running.clock().playedAt(now);
  const std::int64_t length = running.exercise.lengthInSeconds();
  if (wish.all) return length;
  if (wish.minutes) return std::min(stands + std::int64_t{*wish.minutes} * 60, length);
  if (!wish.until) return stands;
  const std::int64_t target = running.exercise.secondsAt(*wish.until);
  if (target < stands) return Error{ErrorCode::wrong_use, "the story is past that moment"};
  return target;
}

/// The signal with what was known of its surroundings by then, as a record that came in.
intake::RawRecord recordOf(const RunningExercise& running, const ExerciseSignal& one) {
  Signal signal = one.signal;
  signal.id = exerciseSignalId(running.state, one.signal.id);
  for (const ExerciseContext& context : running.exercise.context)
    if (context.minute <= one.minute) signal.context.push_back(context.item);
  intake::RawRecord record;
  record.row = 1;
  record.json = json::signalJson(signal).dump();
  return record;
}

/// Nothing when it is there already.
Result<std::optional<std::int64_t>> takeOnce(Workspace& workspace, const RunningExercise& running,
                                             const ExerciseSignal& one) {
  const std::string id = exerciseSignalId(running.state, one.signal.id);
  const auto there = workspace.store().numberOf(id);
  if (!there) return there.error();
  if (*there) return std::optional<std::int64_t>();
  const auto number = workspace.take(recordOf(running, one), kExerciseOrigin, running.exercise.municipality);
  if (number) return std::optional(*number);
  // Another window was first.
  const auto meanwhile = workspace.store().numberOf(id);
  if (meanwhile && *meanwhile) return std::optional<std::int64_t>();
  return number.error();
}

}  // namespace

Result<bool> isExercise(store::Store& store) {
  const auto mark = store.setting(kMark);
  if (!mark) return mark.error();
  return !mark->empty();
}

Result<void> markAsExercise(store::Store& store) {
  const auto marked = isExercise(store);
  if (!marked) return marked.error();
  if (*marked) return {};
  return store.setSetting(kMark, "ja", {log_action::kSetting, {}, kLogDone, {}, std::nullopt, {{"oefening", "ja"}}, 0});
}

Result<void> mustBeReal(store::Store& store) {
  const auto marked = isExercise(store);
  if (!marked) return marked.error();
  if (*marked) return Error{ErrorCode::in_exercise, {}};
  return {};
}

Result<RunningExercise> runningExercise(Workspace& workspace) {
  auto state = keptState(workspace.store());
  if (!state) return state.error();
  const auto text = workspace.store().setting(kScenario);
  if (!text) return text.error();
  if (state->run == 0 || text->empty()) return Error{ErrorCode::wrong_use, "no exercise was begun in this workspace"};
  auto exercise = readExercise({state->id + ".json", *text}, workspace.knowledge());
  if (!exercise) return exercise.error();
  return RunningExercise{std::move(*exercise), std::move(*state)};
}

Result<Exercise> findExercise(const Knowledge& knowledge, const std::string& idOrFile) {
  if (!idOrFile.ends_with(".json")) {
    auto all = loadExercises(knowledge);
    if (!all) return all.error();
    const auto at = std::ranges::find(*all, idOrFile, &Exercise::id);
    if (at == all->end()) return Error{ErrorCode::not_found, idOrFile};
    return std::move(*at);
  }
  const std::filesystem::path file = idOrFile;
  const auto text = file::read(file, kMostScenario);
  if (!text) return text.error();
  auto exercise = readExercise({file.filename().string(), *text}, knowledge);
  if (!exercise) return exercise;
  Json document = Json::parse(*text, nullptr, false, true);
  if (document.is_object()) document.erase("sources");
  if (const std::string found = personalDataIn(document); !found.empty())
    return Error{ErrorCode::knowledge_invalid, file.filename().string() + ": personal data in " + found};
  return exercise;
}

Result<void> startExercise(Workspace& workspace, const Exercise& exercise, int speed, Instant now) {
  store::Store& store = workspace.store();
  const auto marked = isExercise(store);
  if (!marked) return marked.error();
  if (!*marked) {
    const auto empty = isEmpty(store);
    if (!empty) return empty.error();
    if (!*empty) return Error{ErrorCode::real_workspace, {}};
  }
  auto state = keptState(store);
  if (!state) return state.error();
  if (state->run > 0 && !state->stopped) return Error{ErrorCode::wrong_use, "stop the exercise that is going on first"};
  const int pace = speed > 0 ? speed : exercise.speed;
  ExerciseState fresh{state->run + 1, exercise.id, exercise.title, {{now, 0, pace, true}}, -1, std::nullopt};
  // The mark goes first: whatever happens after it, nothing of this is ever taken for real.
  if (const auto done = markAsExercise(store); !done) return done;
  if (const auto done = store.setSetting(kScenario, exercise.document); !done) return done;
  if (const auto done = store.setSetting(municipalitySetting, exercise.municipality); !done) return done;
  return keepAs(store, fresh, "begonnen", now);
}

ExerciseDue due(const Exercise& exercise, std::int64_t after, std::int64_t upTo) {
  ExerciseDue out;
  const auto gather = [&](const auto& from, auto& to) {
    for (const auto& one : from)
      if (const std::int64_t at = std::int64_t{one.minute} * 60; at > after && at <= upTo) to.push_back(&one);
  };
  gather(exercise.signals, out.signals);
  gather(exercise.injects, out.injects);
  gather(exercise.jumps, out.jumps);
  return out;
}

Result<Played> play(Workspace& workspace, const PlayWish& wish, Instant now) {
  auto running = going(workspace);
  if (!running) return running.error();
  const auto target = targetOf(*running, wish, now);
  if (!target) return target.error();
  const ExerciseDue next = due(running->exercise, running->state.playedUpTo, *target);
  Played out;
  out.upTo = *target;
  for (const ExerciseSignal* one : next.signals) {
    const auto number = takeOnce(workspace, *running, *one);
    if (!number) return number.error();
    if (*number) out.signals.push_back({**number, *one});
  }
  for (const ExerciseInject* one : next.injects) out.injects.push_back(*one);
  for (const ExerciseJump* one : next.jumps) out.jumps.push_back(*one);
  ExerciseClock clock = running->clock();
  clock.moveTo(*target, now);
  running->state.clock = clock.pieces();
  running->state.playedUpTo = std::max(running->state.playedUpTo, *target);
  if (const auto kept = keep(workspace.store(), running->state); !kept) return kept.error();
  return out;
}

Result<void> pauseExercise(Workspace& workspace, Instant now) {
  auto running = going(workspace);
  if (!running) return running.error();
  ExerciseClock clock = running->clock();
  clock.pause(now);
  running->state.clock = clock.pieces();
  return keepAs(workspace.store(), running->state, "stilgezet", now);
}

Result<void> resumeExercise(Workspace& workspace, Instant now) {
  auto running = going(workspace);
  if (!running) return running.error();
  ExerciseClock clock = running->clock();
  clock.resume(now);
  running->state.clock = clock.pieces();
  return keepAs(workspace.store(), running->state, "verder", now);
}

Result<void> setExerciseSpeed(Workspace& workspace, int speed, Instant now) {
  if (speed < 1 || speed > kMostSpeed) return Error{ErrorCode::wrong_use, "a speed from 1 to 60"};
  auto running = going(workspace);
  if (!running) return running.error();
  ExerciseClock clock = running->clock();
  clock.setSpeed(speed, now);
  running->state.clock = clock.pieces();
  return keep(workspace.store(), running->state);
}

Result<void> stopExercise(Workspace& workspace, Instant now) {
  auto running = going(workspace);
  if (!running) return running.error();
  ExerciseClock clock = running->clock();
  clock.pause(now);
  running->state.clock = clock.pieces();
  running->state.stopped = now;
  return keepAs(workspace.store(), running->state, "gestopt", now);
}

std::string exerciseSignalId(const ExerciseState& state, const std::string& signal) {
  return fmt::format("{}.{}.{}", state.id, state.run, signal);
}

}  // namespace peilstok::app

// The part of the bridge about exercises.

#include "bridge/bridge_ask.h"

namespace peilstok::ui {

void Bridge::requestScenarios() {
  ask([](Worker& worker) { return worker.scenarios(); },
      [this](const Result<std::vector<ScenarioRow>>& rows) {
        if (rows) Q_EMIT scenariosReady(*rows);
        else Q_EMIT exerciseRefused(rows.error());
      });
}

void Bridge::tellStanding(std::function<Result<ExerciseStanding>(Worker&)> work) {
  ask(std::move(work), [this](const Result<ExerciseStanding>& standing) {
    if (standing) Q_EMIT exerciseStands(*standing);
    else Q_EMIT exerciseRefused(standing.error());
  });
}

void Bridge::requestExercise() {
  tellStanding([](Worker& worker) { return worker.exerciseStanding(); });
}

void Bridge::startExercise(const std::string& scenario, int speed) {
  ask([=](Worker& worker) { return worker.startExercise(scenario, speed); },
      [this](const Result<WorkspaceFacts>& facts) {
        if (!facts) return Q_EMIT exerciseRefused(facts.error()), void();
        Q_EMIT exerciseBegun(*facts);
        requestExercise();
      });
}

void Bridge::playExercise() {
  ask([](Worker& worker) { return worker.playExercise(); },
      [this](const Result<ExerciseTurn>& turn) {
        if (turn) Q_EMIT exercisePlayed(*turn);
        else Q_EMIT exerciseRefused(turn.error());
      });
}

void Bridge::stepExercise(ExerciseStep step) {
  tellStanding([step](Worker& worker) { return worker.stepExercise(step); });
}

void Bridge::setExerciseSpeed(int speed) {
  tellStanding([speed](Worker& worker) { return worker.setExerciseSpeed(speed); });
}

void Bridge::requestDebrief() {
  ask([](Worker& worker) { return worker.debrief(); },
      [this](const Result<DebriefPage>& page) {
        if (page) Q_EMIT debriefReady(*page);
        else Q_EMIT exerciseRefused(page.error());
      });
}

void Bridge::writeDebrief(const std::filesystem::path& file) {
  ask([file](Worker& worker) { return worker.writeDebrief(file); },
      [this, file](const Result<void>& done) {
        if (done) Q_EMIT debriefWritten(file);
        else Q_EMIT exerciseRefused(done.error());
      });
}

}  // namespace peilstok::ui

// The window's side of an exercise.

#include "exercise/exercise_lead.h"
#include "main_window.h"
#include "screens/instellingen/instellingen.h"
#include "screens/postvak/postvak.h"
#include "shell/status_line.h"

namespace peilstok::ui {

void MainWindow::connectExercise() {
  if (!m_lead) return;
  connect(m_lead, &ExerciseLead::said, m_status, &StatusLine::say);
  connect(m_lead, &ExerciseLead::leaveRequested, this, [this] { askExercise(false); });
  connect(m_lead, &ExerciseLead::refused, this, &MainWindow::showError);
  connect(m_lead, &ExerciseLead::begun, this, [this](const WorkspaceFacts& facts) {
    setFacts(facts);
    m_postvak->reload();
  });
  connect(m_settingsPage, &Instellingen::scenarioRequested, m_lead, &ExerciseLead::choose);
  // What came in stands in the list at once, where nothing chosen moves.
  connect(&m_bridge, &Bridge::exercisePlayed, this, [this](const ExerciseTurn& turn) {
    if (turn.signals > 0) m_postvak->reload();
  });
}

}  // namespace peilstok::ui

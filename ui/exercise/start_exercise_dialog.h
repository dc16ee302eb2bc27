#pragma once

#include "bridge/bridge.h"
#include "widgets/page_dialog.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

/// Chooses a scenario: what it is about, how long one sits there, and what it was taken from.
class StartExerciseDialog : public PageDialog {
  Q_OBJECT
 public:
  StartExerciseDialog(const Theme& theme, Bridge& bridge, QWidget* parent);

 private:
  void fill(const std::vector<ScenarioRow>& rows);
  void showChosen();

  Bridge& m_bridge;
  std::vector<ScenarioRow> m_rows;
  QComboBox* m_which;
  QVBoxLayout* m_about;
  QPushButton* m_go;
};

}  // namespace peilstok::ui

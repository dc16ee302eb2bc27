#pragma once

#include "screens/instellingen/settings_section.h"

class QLabel;
class QPushButton;

namespace peilstok::ui {

class SignLine;

/// Working in a workspace of its own, to practise without touching real work.
class ExerciseSection : public SettingsSection {
  Q_OBJECT
 public:
  ExerciseSection(const Theme& theme, bool exercise, QWidget* parent = nullptr);
  void showFacts(const WorkspaceFacts& facts) override;

 Q_SIGNALS:
  /// In an exercise: a scenario is to be chosen.
  void scenarioRequested();
  void switchRequested(bool exercise);

 private:
  bool m_exercise;
  QLabel* m_file;
};

}  // namespace peilstok::ui

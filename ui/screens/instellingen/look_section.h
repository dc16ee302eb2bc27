#pragma once

#include "screens/instellingen/settings_section.h"
#include "settings/settings.h"

class QLabel;
class QPushButton;

namespace peilstok::ui {

class ChoiceGroup;

/// Light or dark, height of rows, scale, motion; with a strip that shows them.
class LookSection : public SettingsSection {
  Q_OBJECT
 public:
  LookSection(Theme& theme, Settings& settings, QWidget* parent = nullptr);

 Q_SIGNALS:
  void restartRequested();

 private:
  void addScheme();
  void addRows();
  void addScale();
  void addMotion();
  void showChoices();
  void showScale();

  Theme& m_changing;
  Settings& m_settings;
  const int m_scaleAtStart;
  ChoiceGroup* m_scheme;
  ChoiceGroup* m_rows;
  ChoiceGroup* m_scale;
  ChoiceGroup* m_motion;
  QLabel* m_system;
  QLabel* m_sample;
  QPushButton* m_restart;
};

}  // namespace peilstok::ui

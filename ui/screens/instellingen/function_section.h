#pragma once

#include "screens/instellingen/settings_section.h"
#include "settings/settings.h"

class QLineEdit;

namespace peilstok::ui {

class ChoiceGroup;

/// With whose function this workstation is used, to fill in beforehand where a function is asked.
class FunctionSection : public SettingsSection {
  Q_OBJECT
 public:
  FunctionSection(const Theme& theme, Settings& settings, QWidget* parent = nullptr);
  /// What the settings say now.
  void showChosen();

 Q_SIGNALS:
  void functionChosen(const QString& function);
  void ownFirstChosen(bool first);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void choose(int index);
  void addOwnFirst();

  Settings& m_settings;
  ChoiceGroup* m_choices;
  QLineEdit* m_other;
};

}  // namespace peilstok::ui

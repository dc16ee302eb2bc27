#pragma once

#include "screens/instellingen/settings_section.h"

namespace peilstok::ui {

/// Room for the page of keys, which is made elsewhere.
class KeysSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit KeysSection(const Theme& theme, QWidget* parent = nullptr);
  /// Takes the page over and shows it in the place of what was there.
  void setWidget(QWidget* page);

 private:
  QWidget* m_shown = nullptr;
};

}  // namespace peilstok::ui

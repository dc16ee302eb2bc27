#pragma once

#include "screens/instellingen/settings_section.h"

class QVBoxLayout;

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
  QVBoxLayout* m_room;
};

}  // namespace peilstok::ui

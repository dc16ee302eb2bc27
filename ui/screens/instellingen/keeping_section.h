#pragma once

#include "screens/instellingen/settings_section.h"

class QLabel;

namespace peilstok::ui {

/// What is kept, for how long, and what the program does not do about it yet.
class KeepingSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit KeepingSection(const Theme& theme, QWidget* parent = nullptr);
  void showFacts(const WorkspaceFacts& facts) override;
  void showPage(const SettingsPage& page) override;

 private:
  QLabel* m_file;
  QLabel* m_size;
};

}  // namespace peilstok::ui

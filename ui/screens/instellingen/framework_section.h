#pragma once

#include "screens/instellingen/settings_section.h"

class QLabel;

namespace peilstok::ui {

/// Which weegkader is in force, read-only: it is changed by two people, with a file.
class FrameworkSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit FrameworkSection(const Theme& theme, QWidget* parent = nullptr);
  void showFacts(const WorkspaceFacts& facts) override;
  void showPage(const SettingsPage& page) override;

 private:
  QLabel* m_version;
  QLabel* m_hash;
  QLabel* m_variant;
  QLabel* m_notice;
};

}  // namespace peilstok::ui

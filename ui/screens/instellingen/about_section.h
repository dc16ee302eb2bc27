#pragma once

#include "screens/instellingen/settings_section.h"

class QLabel;

namespace peilstok::ui {

/// The program itself: version, licence, where everything is, which data it carries; and the round again.
class AboutSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit AboutSection(const Theme& theme, QWidget* parent = nullptr);
  void showFacts(const WorkspaceFacts& facts) override;

 Q_SIGNALS:
  void tourRequested();
  void welcomeRequested();

 private:
  QLabel* m_file;
  QLabel* m_data;
};

}  // namespace peilstok::ui

#pragma once

#include "screens/instellingen/settings_section.h"

class QVBoxLayout;

namespace peilstok::ui {

/// The channels of the coverage and what came through each, read-only.
class ChannelsSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit ChannelsSection(const Theme& theme, QWidget* parent = nullptr);
  void showFacts(const WorkspaceFacts& facts) override;
  void showPage(const SettingsPage& page) override;

 private:
  void showLines();

  KnowledgePtr m_knowledge;
  SettingsPage m_page;
  QVBoxLayout* m_lines;
};

}  // namespace peilstok::ui

#pragma once

#include <QWidget>

#include "bridge/intake_values.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

/// One section of the settings: a title, a sentence on what it is about, and blocks.
class SettingsSection : public QWidget {
  Q_OBJECT
 public:
  SettingsSection(const Theme& theme, const char* name, const QString& title, const QString& lead,
                  QWidget* parent = nullptr);
  /// What the window knows of the workspace; called when it opens and whenever that changes.
  virtual void showFacts(const WorkspaceFacts&) {}
  /// What had to be asked of the workspace; called when the place is shown.
  virtual void showPage(const SettingsPage&) {}
  QString title() const { return accessibleName(); }
  /// Puts the focus on the first thing to choose; false when there is nothing.
  bool focusFirst();

 protected:
  const Theme& theme() const { return m_theme; }
  /// Below what is there, with a rule between.
  void addBlock(QWidget* block);
  void addText(const QString& text, const char* role = nullptr);
  /// For what is no running text: as wide as there is room up to `width`, and down to the bottom of the page.
  void takeRoom(int width);

 private:
  const Theme& m_theme;
  QWidget* m_column;
  QVBoxLayout* m_inner;
  QVBoxLayout* m_layout;
  int m_blocks = 0;
};

}  // namespace peilstok::ui

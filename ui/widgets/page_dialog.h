#pragma once

#include <QDialog>

#include "theme/theme.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class PageScroll;

/// A dialog of one page that scrolls, with a line of buttons that always stays in sight. Never larger than its window.
class PageDialog : public QDialog {
  Q_OBJECT
 public:
  PageDialog(const Theme& theme, const QString& title, QWidget* parent);

 protected:
  QVBoxLayout* page() const { return m_page; }
  QHBoxLayout* foot() const { return m_foot; }
  PageScroll* scroll() const { return m_scroll; }
  const Theme& theme() const { return m_theme; }
  QPushButton* addButton(const QString& text, const char* objectName, bool primary = false);
  /// Tab goes down the page and then along the buttons, whenever the controls were made.
  void orderTabs();
  /// Puts a control in sight and gives it the focus.
  void goTo(QWidget* control);
  void keyPressEvent(QKeyEvent* event) override;

 private:
  const Theme& m_theme;
  PageScroll* m_scroll;
  QVBoxLayout* m_page;
  QHBoxLayout* m_foot;
};

}  // namespace peilstok::ui

#pragma once

#include <QDialog>

#include "theme/theme.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class PageScroll;

/// A dialog of one page, with a line of buttons that always stays in sight. It is as high as its page: it grows with it
/// up to a roof, never larger than its window, and scrolls from there; it does not shrink under the reader.
class PageDialog : public QDialog {
  Q_OBJECT
 public:
  PageDialog(const Theme& theme, const QString& title, QWidget* parent);

 protected:
  /// How wide the dialog is and how high it may become, as far as its window has room.
  void setRoof(QSize roof);
  /// For a page that fills whatever it gets: as high as the roof from the start.
  void fillRoof();
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
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void grow();

  const Theme& m_theme;
  PageScroll* m_scroll;
  QVBoxLayout* m_page;
  QHBoxLayout* m_foot;
  QPushButton* m_primary = nullptr;
  QSize m_roof;
  bool m_growing = false;  ///< a look at the height is on its way
};

}  // namespace peilstok::ui

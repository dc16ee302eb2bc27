#pragma once
// One focus ring for all widgets alike, a little outside the widget, so that it shows on every background.

#include <QFocusFrame>

#include "theme/theme.h"

namespace peilstok::ui {

/// Follows the focus through one window. A widget with the property "ownFocus" paints its own and gets none.
class FocusRing : public QFocusFrame {
  Q_OBJECT
 public:
  FocusRing(const Theme& theme, QWidget* window);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void follow(QWidget* now);

  const Theme& m_theme;
  QWidget* m_window;
};

}  // namespace peilstok::ui

#pragma once
// One focus ring for all widgets alike, a little outside the widget, so that it shows on every background.

#include <QPointer>
#include <QWidget>
#include <vector>

#include "theme/theme.h"

namespace peilstok::ui {

/// Follows the focus through one window. A widget with the property "ownFocus" paints its own and gets none. The ring
/// lives on the page that scrolls, or on the window, so that no holder in between cuts it off (QFocusFrame's does).
class FocusRing : public QWidget {
  Q_OBJECT
 public:
  FocusRing(const Theme& theme, QWidget* window);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void follow(QWidget* now);
  void place();

  const Theme& m_theme;
  QWidget* m_window;
  QPointer<QWidget> m_target;
  std::vector<QPointer<QWidget>> m_watched;  ///< the target and all that holds it, up to the ring's own holder
};

}  // namespace peilstok::ui

#pragma once
// Replacing the parts of a page that is in sight.

#include <QPointer>
#include <QSize>
#include <vector>

class QLayout;
class QWidget;

namespace peilstok::ui {

/// As long as it lives nothing in a page is laid out. Every widget that is shown in a page that is in sight, and every
/// new one, would have all of the page laid out at once and by itself; with this it is done once, for all of them.
class LayoutHold {
 public:
  explicit LayoutHold(QWidget* page);
  ~LayoutHold();
  LayoutHold(const LayoutHold&) = delete;
  LayoutHold& operator=(const LayoutHold&) = delete;

 private:
  void hold(QWidget* widget);

  struct Held {
    QPointer<QLayout> layout;
    QSize size;  ///< of its widget
  };

  QWidget* m_page;
  std::vector<Held> m_held;
};

}  // namespace peilstok::ui

#pragma once

#include <QWidget>
#include <vector>

#include "widgets/page_scroll.h"

namespace peilstok::ui {

/// Parts of one page: side by side, each scrolling by itself, when there is room; below each other when there is not.
/// Where there is no height either, what stands around the parts can scroll with them.
class ColumnsPage : public QWidget {
  Q_OBJECT
 public:
  struct Part {
    QWidget* widget;  ///< its accessible name becomes that of its column
    int stretch;
    int narrowPlace;  ///< where it stands when they are below each other, from 0
  };

  /// `wideFrom`: width from which the parts stand side by side.
  ColumnsPage(std::vector<Part> parts, int wideFrom, QWidget* parent = nullptr);
  /// All of it is one page that scrolls as a whole, with these above and below the parts, which then stand below each
  /// other. Without any it is as before, and who gave them has them again, without a parent.
  void setEnds(std::vector<QWidget*> above, std::vector<QWidget*> below);
  void scrollToTop();
  /// What is in `part`, new or changed, is read from there: see PageScroll::reveal. The other columns begin at their
  /// top.
  void reveal(QWidget* part, QWidget* control);
  /// Tab goes through the parts as one reads them, whenever their controls were made. To be called after new content.
  void orderTabs();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange(bool wide);
  static PageScroll* makeScroll();
  void stackParts();
  void unstack();
  bool wantsWide() const { return width() >= m_wideFrom && m_above.empty() && m_below.empty(); }

  std::vector<Part> m_parts;
  std::vector<PageScroll*> m_columns;
  PageScroll* m_single;
  QWidget* m_stack = nullptr;
  std::vector<QWidget*> m_above, m_below;
  int m_wideFrom;
  bool m_wide = false, m_arranged = false;
};

}  // namespace peilstok::ui

#include "widgets/layout_hold.h"

#include <QLayout>
#include <QWidget>

namespace peilstok::ui {

namespace {

/// Shows what came in and was not hidden by somebody, as the layout itself would do later on, one after the other.
void showNew(const QLayout* layout) {
  for (int i = 0; layout && i < layout->count(); ++i) {
    QLayoutItem* item = layout->itemAt(i);
    if (QWidget* widget = item->widget()) {
      if (widget->isHidden() && !widget->testAttribute(Qt::WA_WState_ExplicitShowHide)) widget->show();
      else showNew(widget->layout());
    } else {
      showNew(item->layout());
    }
  }
}

}  // namespace

LayoutHold::LayoutHold(QWidget* page) : m_page(page) {
  hold(page);
  for (QWidget* part : page->findChildren<QWidget*>()) hold(part);
}

LayoutHold::~LayoutHold() {
  showNew(m_page->layout());
  for (const auto& [layout, size] : m_held) {
    if (!layout) continue;
    layout->setEnabled(true);
    if (layout->parentWidget()->size() != size) layout->invalidate();  // it did not hear of that
  }
}

void LayoutHold::hold(QWidget* widget) {
  QLayout* layout = widget->layout();
  if (!layout || !layout->isEnabled()) return;
  layout->setEnabled(false);
  m_held.push_back({layout, widget->size()});
}

}  // namespace peilstok::ui

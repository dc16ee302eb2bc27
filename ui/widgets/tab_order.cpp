#include "widgets/tab_order.h"

#include <QLayout>
#include <QWidget>

namespace peilstok::ui {

void collectControls(const QLayout* layout, std::vector<QWidget*>& controls) {
  for (int i = 0; layout && i < layout->count(); ++i) {
    if (QWidget* widget = layout->itemAt(i)->widget()) {
      if (widget->focusPolicy() & Qt::TabFocus) controls.push_back(widget);
      collectControls(widget->layout(), controls);
    } else {
      collectControls(layout->itemAt(i)->layout(), controls);
    }
  }
}

void orderTabs(const std::vector<QWidget*>& controls) {
  for (std::size_t i = 1; i < controls.size(); ++i) QWidget::setTabOrder(controls[i - 1], controls[i]);
}

}  // namespace peilstok::ui

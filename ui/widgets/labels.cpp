#include "widgets/labels.h"

#include <QFrame>
#include <QLayout>
#include <QStyle>

namespace peilstok::ui {

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
  auto* label = makeLine(text, role, parent);
  label->setWordWrap(true);
  // Height must follow from width, or a wrapped label in a column keeps the height of one line.
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  label->setSizePolicy(policy);
  return label;
}

QLabel* makeLine(const QString& text, const char* role, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setTextFormat(Qt::PlainText);  // imported text must never be read as markup
  label->setText(text);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setFocusPolicy(Qt::NoFocus);
  if (role) setRole(label, role);
  return label;
}

QFrame* makeRule(QWidget* parent) {
  auto* rule = new QFrame(parent);
  setRole(rule, "rule");
  return rule;
}

void setRole(QWidget* widget, const char* role) {
  widget->setProperty("role", QLatin1String(role));
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

void clear(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    if (QLayout* inner = item->layout()) clear(inner);
    delete item;
  }
}

}  // namespace peilstok::ui

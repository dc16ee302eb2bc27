#include "widgets/labels.h"

#include <QEvent>
#include <QFrame>
#include <QLayout>
#include <QStyle>
#include <array>
#include <utility>

namespace peilstok::ui {

namespace {

/// Keeps how high its text is at the widths that were asked last. A page asks its labels for that again and again, also
/// when nothing changed but that it is shown, and Qt lays the text out anew each time.
class Label : public QLabel {
 public:
  using QLabel::QLabel;

  int heightForWidth(int width) const override {
    if (m_text != text()) forget();
    m_text = text();
    for (const auto& [known, height] : m_heights)
      if (known == width) return height;
    const int height = QLabel::heightForWidth(width);
    m_heights[m_next++ % m_heights.size()] = {width, height};
    return height;
  }

 protected:
  bool event(QEvent* event) override {
    switch (event->type()) {
      case QEvent::FontChange:
      case QEvent::StyleChange:
      case QEvent::Polish:
      case QEvent::ContentsRectChange:
      case QEvent::ScreenChangeInternal: forget(); break;
      default: break;
    }
    return QLabel::event(event);
  }

 private:
  void forget() const { m_heights.fill({-1, 0}); }

  static constexpr std::size_t widthsKept = 4;
  mutable QString m_text;
  mutable std::array<std::pair<int, int>, widthsKept> m_heights = {{{-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}}};
  mutable std::size_t m_next = 0;
};

/// The stylesheet is read anew for one widget. What was never shown is polished when it is.
void polishAgain(QWidget* widget) {
  if (!widget->testAttribute(Qt::WA_WState_Polished)) return;
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

}  // namespace

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
  auto* label = new Label(parent);
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
  polishAgain(widget);
}

void setMark(QWidget* widget, const char* mark, bool on) {
  if (widget->property(mark).toBool() == on) return;
  widget->setProperty(mark, on);
  polishAgain(widget);
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

#include "screens/omgevingsbeeld/chart_view.h"

#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace peilstok::ui {

namespace {

/// A chart has no children to walk through: it tells its whole as description and where one is as value.
class ChartAccessible : public QAccessibleWidget {
 public:
  explicit ChartAccessible(ChartView* view) : QAccessibleWidget(view, QAccessible::Chart) {}
  QString text(QAccessible::Text kind) const override {
    const auto* view = static_cast<const ChartView*>(widget());
    if (kind == QAccessible::Description) return view->whole();
    if (kind == QAccessible::Value) return view->here();
    return QAccessibleWidget::text(kind);
  }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
  auto* view = qobject_cast<ChartView*>(object);
  return view ? new ChartAccessible(view) : nullptr;
}

void installOnce() {
  static const bool installed = [] {
    QAccessible::installFactory(makeAccessible);
    return true;
  }();
  Q_UNUSED(installed);
}

}  // namespace

ChartView::ChartView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setProperty("takesLetters", true);
  installOnce();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setProperty("ownFocus", true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChartView::moved() {
  setProperty("takesLetters", true);
  update();
  QAccessibleValueChangeEvent told(this, here());
  QAccessible::updateAccessibility(&told);
  Q_EMIT hereChanged(here());
}

bool ChartView::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString words = wordsAt(help->pos());
    if (words.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(help->globalPos(), words, this);
    return true;
  }
  return QWidget::event(event);
}

void ChartView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  moved();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
  Q_EMIT hereChanged(QString());
}

LegendView::LegendView(const Theme& theme, LegendChart::Of of, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_chart(of) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(m_chart.words());
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LegendView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  m_chart.draw(painter, rect(), {m_theme.scheme()});
}

}  // namespace peilstok::ui

#include "exchange/count_bars.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

constexpr int line = 24, bar = 12, between = 10, figureWidth = 64;

}  // namespace

CountBars::CountBars(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(title) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CountBars::setBars(std::vector<Bar> bars) {
  m_bars = std::move(bars);
  QStringList words;
  for (const Bar& one : m_bars) words << QStringLiteral("%1 %2").arg(one.name, countText(one.count));
  setAccessibleName(QStringLiteral("%1: %2").arg(m_title, words.join(QStringLiteral(", "))));
  updateGeometry();
  update();
}

QSize CountBars::sizeHint() const { return {420, std::max(1, static_cast<int>(m_bars.size())) * line}; }

int CountBars::nameWidth() const {
  // Rounded up: letters are placed on parts of a pixel, and a name that lacks a part is cut off.
  const QFontMetricsF metrics(font());
  double widest = 0;
  for (const Bar& one : m_bars) widest = std::max(widest, metrics.horizontalAdvance(one.name));
  return std::min(static_cast<int>(std::ceil(widest)) + 1, width() * 2 / 5);
}

void CountBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  qint64 most = 1;
  for (const Bar& one : m_bars) most = std::max(most, one.count);
  const int names = nameWidth(), from = names + between;
  const double room = std::max(20, width() - from - between - figureWidth);
  int top = 0;
  for (const Bar& one : m_bars) {
    painter.setPen(m_theme.colour(Role::text));
    painter.drawText(QRect(0, top, names, line), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(one.name, Qt::ElideRight, names));
    // However small, what is there can be seen.
    const double length = one.count == 0 ? 0 : std::max(3.0, room * static_cast<double>(one.count) / double(most));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(one.role));
    painter.drawRoundedRect(QRectF(from, top + (line - bar) / 2.0, length, bar), 2, 2);
    painter.setPen(m_theme.colour(Role::textMuted));
    painter.drawText(QRectF(from + length + between, top, figureWidth, line), Qt::AlignVCenter | Qt::AlignLeft,
                     countText(one.count));
    top += line;
  }
}

}  // namespace peilstok::ui

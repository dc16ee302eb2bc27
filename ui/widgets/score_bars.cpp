#include "widgets/score_bars.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <functional>

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

constexpr double whole = 1000.0;  // tenths of a hundred points
constexpr double apart = 2;       // between two stretches
constexpr int barHeight = 22, nameHeight = 17, rangeHeight = 10, figureHeight = 18;
// More names than this say no more than the table does; a smaller stretch has no place for a line to its name.
constexpr std::size_t mostNames = 3;
constexpr Tenths leastNamed = 40;

}  // namespace

TotalBar::TotalBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TotalBar::setScore(const Score& score, const std::vector<ScorePart>& parts) {
  m_score = score;
  layOut(parts);
  QStringList spoken{tr("Totaal %1 van 100, bandbreedte %2 tot %3")
                         .arg(pointsText(score.total), pointsText(score.low), pointsText(score.high))};
  for (const ScorePart& part : parts)
    if (part.points != 0) spoken << QStringLiteral("%1 %2").arg(part.name, signedPointsText(part.points));
  setAccessibleName(spoken.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

void TotalBar::layOut(const std::vector<ScorePart>& parts) {
  m_stretches.clear();
  double at = 0, back = 0;
  QStringList takesAway;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ScorePart& part = parts[i];
    if (part.points < 0) {
      back -= part.points;
      takesAway << part.name;
    }
    if (part.points <= 0) continue;
    m_stretches.push_back({QString::number(i + 1), QStringLiteral("%1 %2").arg(part.name, pointsText(part.points)), at,
                           at + part.points});
    at += part.points;
  }
  // What counts down eats back from the end, hatched, so that the edge of what remains is the total.
  if (back > 0)
    m_stretches.push_back({{},
                           QStringLiteral("%1 %2").arg(takesAway.join(QStringLiteral(", ")),
                                                       signedPointsText(static_cast<Tenths>(-back))),
                           at - back,
                           at,
                           true});
  std::vector<Stretch*> largest;
  for (Stretch& one : m_stretches)
    if (one.to - one.from >= leastNamed) largest.push_back(&one);
  std::ranges::stable_sort(largest, std::greater(), [](const Stretch* one) { return one->to - one->from; });
  for (std::size_t i = 0; i < std::min(mostNames, largest.size()); ++i) largest[i]->named = true;
}

QSize TotalBar::sizeHint() const {
  const auto names = std::ranges::count_if(m_stretches, &Stretch::named);
  return {240, static_cast<int>(names) * nameHeight + barHeight + rangeHeight + figureHeight + metrics::close};
}

double TotalBar::x(double tenths) const { return 1 + (width() - 2) * std::clamp(tenths, 0.0, whole) / whole; }

QRectF TotalBar::track() const {
  const auto names = static_cast<double>(std::ranges::count_if(m_stretches, &Stretch::named));
  return {1, names * nameHeight + 1, width() - 2.0, barHeight - 2.0};
}

void TotalBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(QPen(m_theme.colour(Role::lineStrong), 1));
  painter.setBrush(m_theme.colour(Role::panel));
  painter.drawRect(track().adjusted(-0.5, -0.5, 0.5, 0.5));
  paintStretches(painter);
  paintNames(painter);
  painter.setRenderHint(QPainter::Antialiasing);
  paintRange(painter);
}

void TotalBar::paintStretches(QPainter& painter) const {
  painter.setFont(Theme::font(11, QFont::DemiBold));
  for (const Stretch& one : m_stretches) {
    const QRectF part(x(one.from), track().top(), x(one.to) - x(one.from), track().height());
    if (one.down) {
      painter.fillRect(part, m_theme.colour(Role::downTint));
      painter.fillRect(part, QBrush(m_theme.colour(Role::down), Qt::BDiagPattern));
      continue;
    }
    const QRectF inner = part.adjusted(0, 0, -std::min(apart, part.width() / 2), 0);
    painter.fillRect(inner, m_theme.colour(Role::accent));
    if (inner.width() < painter.fontMetrics().horizontalAdvance(one.number) + 4) continue;
    painter.setPen(m_theme.colour(Role::onAccent));
    painter.drawText(inner, Qt::AlignCenter, one.number);
  }
}

/// Each name stands on a line of its own, straight above its stretch. The stretch furthest to the right has the lowest
/// line, so that no line down runs through a name.
void TotalBar::paintNames(QPainter& painter) const {
  painter.setFont(Theme::font(metrics::small));
  double top = 0;
  for (const Stretch& one : m_stretches) {
    if (!one.named) continue;
    const double at = std::floor(x(one.from)) + 1.5;
    painter.setPen(QPen(m_theme.colour(Role::lineStrong), 1));
    painter.drawLine(QPointF(at, top + 3), QPointF(at, track().top() - 1));
    const QString words = painter.fontMetrics().elidedText(one.words, Qt::ElideRight, width() - metrics::tight);
    const double wide = painter.fontMetrics().horizontalAdvance(words);
    const double left = std::min(at + metrics::tight, width() - wide);
    const QRectF box(left, top, wide + 1, nameHeight);
    // Moved to the left for want of room it may lie across a line: the line then stops there.
    painter.fillRect(box, m_theme.colour(Role::panel));
    painter.setPen(m_theme.colour(Role::text));
    painter.drawText(box, Qt::AlignVCenter | Qt::TextSingleLine, words);
    top += nameHeight;
  }
}

void TotalBar::paintRange(QPainter& painter) const {
  const double top = track().bottom() + metrics::tight, middle = top + rangeHeight / 2.0;
  const double low = x(m_score.low), high = x(m_score.high), total = x(m_score.total);
  painter.setPen(QPen(m_theme.colour(Role::textMuted), 1.5));
  painter.drawLine(QPointF(low, middle), QPointF(high, middle));
  for (const double end : {low, high})
    painter.drawLine(QPointF(end, middle - rangeHeight / 2.0 + 1), QPointF(end, middle + rangeHeight / 2.0 - 1));
  // The total goes through the bar, so that its edge is seen to be the total.
  painter.setPen(QPen(m_theme.colour(Role::text), 2));
  painter.drawLine(QPointF(total, track().top() - 1), QPointF(total, middle));
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme.colour(Role::text));
  painter.drawEllipse(QPointF(total, middle), 4, 4);
  paintFigures(painter, top + rangeHeight);
}

void TotalBar::paintFigures(QPainter& painter, double top) const {
  const QFont muted = Theme::font(metrics::small), strong = Theme::font(metrics::small, QFont::Bold);
  const QString low = pointsText(m_score.low), total = pointsText(m_score.total), high = pointsText(m_score.high);
  const double lowWide = QFontMetricsF(muted).horizontalAdvance(low),
               highWide = QFontMetricsF(muted).horizontalAdvance(high);
  const double totalWide = QFontMetricsF(strong).horizontalAdvance(total), gap = metrics::gap;
  // Each below its place, as far as there is room: they never overlap, and the total moves least.
  double atTotal = x(m_score.total) - totalWide / 2;
  atTotal = std::clamp(atTotal, lowWide + gap, std::max(lowWide + gap, width() - highWide - gap - totalWide));
  const double atLow = std::clamp(x(m_score.low) - lowWide / 2, 0.0, atTotal - gap - lowWide);
  const double atHigh = std::clamp(x(m_score.high) - highWide / 2, atTotal + totalWide + gap,
                                   std::max(atTotal + totalWide + gap, width() - highWide));
  const auto figure = [&](const QFont& font, Role role, double at, const QString& words) {
    painter.setFont(font);
    painter.setPen(m_theme.colour(role));
    painter.drawText(QRectF(at, top, width(), figureHeight), Qt::AlignTop | Qt::TextSingleLine, words);
  };
  figure(muted, Role::textMuted, atLow, low);
  figure(strong, Role::text, atTotal, total);
  figure(muted, Role::textMuted, atHigh, high);
  const QString end = QStringLiteral("100");
  const double endWide = QFontMetricsF(muted).horizontalAdvance(end);
  if (atLow > QFontMetricsF(muted).horizontalAdvance(QLatin1Char('0')) + gap)
    figure(muted, Role::textMuted, 0, QStringLiteral("0"));
  if (atHigh + highWide + gap < width() - endWide) figure(muted, Role::textMuted, width() - endWide, end);
}

}  // namespace peilstok::ui

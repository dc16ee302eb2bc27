#include "widgets/score_bars.h"

#include <QPainter>
#include <algorithm>
#include <numeric>

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

constexpr double whole = 1000.0;  // tenths of a hundred points

}  // namespace

PointsBar::PointsBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMaximumWidth(120);
}

void PointsBar::setPoints(Tenths points, Tenths maximum, bool unknown) {
  m_unknown = unknown;
  m_points = points;
  m_maximum = maximum;
  setAccessibleName(unknown ? tr("onbekend") : tr("%1 van %2 punten").arg(pointsText(points), pointsText(maximum)));
  update();
}

void PointsBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF track = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  // Unknown is not an empty bar: its edge is broken.
  painter.setPen(QPen(m_theme.colour(Role::lineStrong), 1, m_unknown ? Qt::DotLine : Qt::SolidLine));
  painter.setBrush(m_theme.colour(Role::panel));
  painter.drawRoundedRect(track, 3, 3);
  if (m_maximum <= 0 || m_points == 0) return;
  const double share = std::clamp(std::abs(m_points) / static_cast<double>(m_maximum), 0.0, 1.0);
  painter.setPen(Qt::NoPen);
  const QColor ink = m_theme.colour(m_points > 0 ? Role::accent : Role::down);
  painter.setBrush(m_points > 0 ? QBrush(ink) : QBrush(ink, Qt::BDiagPattern));
  painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(4.0, track.width() * share), track.height()), 3,
                          3);
}

TotalBar::TotalBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TotalBar::setScore(const Score& score, const std::vector<Tenths>& parts) {
  m_score = score;
  m_parts = parts;
  setAccessibleName(tr("Totaal %1 van 100, bandbreedte %2 tot %3")
                        .arg(pointsText(score.total), pointsText(score.low), pointsText(score.high)));
  update();
}

double TotalBar::x(double tenths) const { return 1 + (width() - 2) * std::clamp(tenths, 0.0, whole) / whole; }

void TotalBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF track(1, 1, width() - 2, 20);
  painter.setPen(QPen(m_theme.colour(Role::lineStrong), 1));
  painter.setBrush(m_theme.colour(Role::panel));
  painter.drawRect(track.adjusted(-0.5, -0.5, 0.5, 0.5));
  paintParts(painter, track);
  painter.setRenderHint(QPainter::Antialiasing);
  paintRange(painter, track.bottom() + 6);
}

void TotalBar::paintParts(QPainter& painter, const QRectF& track) const {
  double at = 0;
  painter.setFont(Theme::font(11, QFont::DemiBold));
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    if (m_parts[i] <= 0) continue;
    const QRectF part(x(at), track.top(), x(at + m_parts[i]) - x(at), track.height());
    at += m_parts[i];
    painter.fillRect(part.adjusted(0, 0, -1.5, 0), m_theme.colour(Role::accent));
    const QString number = QString::number(i + 1);
    if (part.width() < painter.fontMetrics().horizontalAdvance(number) + 4) continue;
    painter.setPen(m_theme.colour(Role::onAccent));
    painter.drawText(part.adjusted(0, 0, -1.5, 0), Qt::AlignCenter, number);
  }
  // What counts down eats back from the end, hatched, so that the edge of what remains is the total.
  const double back = std::accumulate(m_parts.begin(), m_parts.end(), 0.0,
                                      [](double sum, Tenths part) { return sum + std::min(0, part); });
  if (back >= 0) return;
  const QRectF eaten(x(at + back), track.top(), x(at) - x(at + back), track.height());
  painter.fillRect(eaten, m_theme.colour(Role::downTint));
  painter.fillRect(eaten, QBrush(m_theme.colour(Role::down), Qt::BDiagPattern));
}

void TotalBar::paintRange(QPainter& painter, double top) const {
  const QColor ink = m_theme.colour(Role::textMuted);
  const double low = x(m_score.low), high = x(m_score.high), total = x(m_score.total);
  painter.setPen(QPen(ink, 1.5));
  painter.drawLine(QPointF(low, top + 4), QPointF(high, top + 4));
  painter.drawLine(QPointF(low, top), QPointF(low, top + 8));
  painter.drawLine(QPointF(high, top), QPointF(high, top + 8));
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme.colour(Role::text));
  painter.drawEllipse(QPointF(total, top + 4), 4, 4);
  painter.setFont(Theme::font(metrics::small));
  painter.setPen(ink);
  const auto figure = [&](double at, const QString& text) {
    const int wide = painter.fontMetrics().horizontalAdvance(text);
    const double left = std::clamp(at - wide / 2.0, 0.0, static_cast<double>(width() - wide));
    painter.drawText(QRectF(left, top + 11, wide + 1, 18), Qt::AlignTop, text);
    return QRectF(left, top + 11, wide, 18);
  };
  const QRectF first = figure(low, pointsText(m_score.low));
  const QRectF last = figure(high, pointsText(m_score.high));
  const auto edge = [&](double at, const QString& text) {
    const int wide = painter.fontMetrics().horizontalAdvance(text);
    const QRectF box(at - wide / 2.0 < 0 ? 0 : width() - wide, top + 11, wide, 18);
    if (!box.adjusted(-8, 0, 8, 0).intersects(first) && !box.adjusted(-8, 0, 8, 0).intersects(last)) figure(at, text);
  };
  edge(0, QStringLiteral("0"));
  edge(width(), QStringLiteral("100"));
}

}  // namespace peilstok::ui

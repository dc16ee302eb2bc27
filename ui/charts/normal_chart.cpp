#include "charts/normal_chart.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "bridge/text.h"
#include "charts/survey_words.h"
#include "theme/theme.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(NormalChart)
};

constexpr double countHeight = 16, axisHeight = 18, dayRoom = 46;

/// An arrow up or down over a day that stands out.
void paintArrow(QPainter& painter, const QPointF& centre, bool up, const QColor& colour) {
  const double half = 4.5, point = up ? -half : half;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPolygon(
      QPolygonF({centre + QPointF(0, point), centre + QPointF(half, -point), centre + QPointF(-half, -point)}));
}

}  // namespace

void NormalChart::setContent(std::vector<survey::DayFigures> days, const SurveyRules& rules) {
  m_days = std::move(days);
  m_rules = rules;
}

QString NormalChart::words(int day) const {
  if (day < 0 || day >= static_cast<int>(m_days.size())) return {};
  const survey::DayFigures& one = m_days[static_cast<std::size_t>(day)];
  return QStringLiteral("%1: %2").arg(survey_words::wholeDay(one.day), survey_words::figures(one, m_rules));
}

QString NormalChart::shortWords(int day) const {
  if (day < 0 || day >= static_cast<int>(m_days.size())) return {};
  const survey::DayFigures& one = m_days[static_cast<std::size_t>(day)];
  return QStringLiteral("%1: %2").arg(survey_words::day(one.day), survey_words::figures(one, m_rules));
}

QString NormalChart::summary() const {
  const auto& all = m_days;
  if (all.empty()) return {};
  QStringList out;
  for (const survey::DayFigures& one : all)
    if (&one != &all.back() && (one.change == survey::Change::more || one.change == survey::Change::less))
      out << QStringLiteral("%1 %2").arg(survey_words::day(one.day),
                                         one.change == survey::Change::more ? Words::tr("meer") : Words::tr("minder"));
  const QString last = shortWords(static_cast<int>(all.size()) - 1);
  return out.isEmpty() ? last + QLatin1Char('.')
                       : Words::tr("%1. Viel op: %2.").arg(last, out.join(QStringLiteral(", ")));
}

QRectF NormalChart::column(const QRectF& box, int day) const {
  const double width = box.width() / static_cast<double>(std::max<std::size_t>(1, m_days.size()));
  return {box.left() + day * width, box.top(), width, box.height()};
}

int NormalChart::dayAt(const QRectF& box, const QPointF& at) const {
  for (int i = 0; i < static_cast<int>(m_days.size()); ++i)
    if (column(box, i).contains(at)) return i;
  return -1;
}

void NormalChart::draw(QPainter& painter, const QRectF& box, const Ink& ink) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(box, ink(Role::panel));
  double most = m_rules.least;
  for (const survey::DayFigures& one : m_days)
    most = std::max({most, static_cast<double>(one.count), hasNormal(one) ? one.usual : 0});
  for (int i = 0; i < static_cast<int>(m_days.size()); ++i) drawColumn(painter, box, i, most, ink);
  painter.setPen(QPen(ink(Role::lineStrong), 1));
  const double base = box.bottom() - axisHeight;
  painter.drawLine(QPointF(box.left(), base), QPointF(box.right(), base));
  painter.restore();
}

void NormalChart::drawColumn(QPainter& painter, const QRectF& box, int day, double most, const Ink& ink) const {
  const survey::DayFigures& one = m_days[static_cast<std::size_t>(day)];
  const QRectF column = this->column(box, day);
  const double base = box.bottom() - axisHeight, room = base - box.top() - countHeight;
  const auto height = [&](double value) { return room * value / most; };
  const double side = std::min(22.0, column.width() * 0.62);
  const QRectF bar(column.center().x() - side / 2, base - height(static_cast<double>(one.count)), side,
                   height(static_cast<double>(one.count)));
  const bool more = one.change == survey::Change::more, less = one.change == survey::Change::less;
  const bool speaks = more || less || one.change == survey::Change::as_usual;
  const QColor colour = ink(more ? Role::up : less ? Role::down : speaks ? Role::accent : Role::lineStrong);
  // Of a day that says nothing only the edge is drawn.
  painter.setPen(QPen(colour, 1.2));
  painter.setBrush(speaks ? QBrush(colour) : QBrush(Qt::NoBrush));
  if (bar.height() > 0.5) painter.drawRect(bar);
  if (hasNormal(one) && one.usual > 0) {
    const double usual = base - height(one.usual);
    painter.setPen(QPen(ink(Role::panel), 4));
    painter.drawLine(QPointF(bar.left() - 3, usual), QPointF(bar.right() + 3, usual));
    painter.setPen(QPen(ink(Role::text), 2));
    painter.drawLine(QPointF(bar.left() - 3, usual), QPointF(bar.right() + 3, usual));
  }
  const double top = std::min(bar.top(), hasNormal(one) ? base - height(one.usual) : bar.top());
  painter.setFont(Theme::font(11, more || less ? QFont::Bold : QFont::Normal));
  const QString count = countText(one.count);
  const double wide = painter.fontMetrics().horizontalAdvance(count) + (more || less ? 12 : 0);
  if (one.count > 0 && wide <= column.width() + 2) {
    painter.setPen(ink(Role::text));
    painter.drawText(QRectF(column.center().x() - wide / 2, top - countHeight, wide, countHeight),
                     Qt::AlignVCenter | Qt::AlignRight, count);
  }
  if (more || less) paintArrow(painter, {column.center().x() - wide / 2 + 4, top - countHeight / 2}, more, colour);
  // Words under every so many days that they have room, counted back from the last.
  const int every = std::max(1, static_cast<int>(dayRoom / std::max(1.0, column.width()) + 0.99));
  const int fromLast = static_cast<int>(m_days.size()) - 1 - day;
  const std::chrono::year_month_day date(one.day);
  const bool narrow = column.width() * every < dayRoom * 1.2 && every == 1;
  const QString name =
      narrow ? survey_words::weekday(one.day).left(2) : survey_words::day(one.day).section(QLatin1Char(' '), 0, 1);
  if (fromLast % every == 0) {
    painter.setFont(Theme::font(11));
    painter.setPen(ink(Role::textMuted));
    painter.drawText(QRectF(column.center().x() - 30, base + 2, 60, axisHeight - 2), Qt::AlignCenter, name);
  }
  const Instant begin = survey::beginOf(one.day), end = survey::beginOf(one.day + std::chrono::days(1));
  const bool brushed = m_brushed && m_brushed->first < end && m_brushed->second > begin;
  if (!brushed && m_focused != day) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(ink(m_focused == day ? Role::focus : Role::accent), 2));
  painter.drawRoundedRect(column.adjusted(1, 1, -1, -1), 3, 3);
}

}  // namespace peilstok::ui

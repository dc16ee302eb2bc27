#include "charts/calendar_chart.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "charts/survey_words.h"
#include "theme/theme.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(CalendarChart)
};

using std::chrono::days;
using std::chrono::sys_days;

constexpr double headHeight = 18;

int weekdayOf(sys_days day) { return civil::weekday(std::chrono::year_month_day(day)); }

/// Own days a filled square, days of the calendar an open one: told apart without colour.
void paintSign(QPainter& painter, const QPointF& centre, bool own, bool exact, const Ink& ink) {
  const double half = 3.5;
  painter.setPen(QPen(ink(Role::notice), 1.5));
  painter.setBrush(own ? QBrush(ink(Role::notice)) : QBrush(Qt::NoBrush));
  if (!exact) return painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0));
  painter.drawPolygon(QPolygonF({centre + QPointF(0, -half - 1), centre + QPointF(half + 1, 0),
                                 centre + QPointF(0, half + 1), centre + QPointF(-half - 1, 0)}));
}

}  // namespace

std::pair<sys_days, sys_days> CalendarChart::range() const {
  const sys_days first = m_picture->calendarFrom - days(weekdayOf(m_picture->calendarFrom));
  return {first, m_picture->calendarTo + days(6 - weekdayOf(m_picture->calendarTo))};
}

int CalendarChart::weeks() const {
  if (!m_picture) return 6;
  const auto [first, last] = range();
  return static_cast<int>(((last - first).count() + 1) / 7);
}

std::vector<survey::OccasionDay> CalendarChart::on(sys_days day) const {
  std::vector<survey::OccasionDay> out;
  std::copy_if(m_picture->occasions.begin(), m_picture->occasions.end(), std::back_inserter(out),
               [&](const survey::OccasionDay& one) { return one.day == day; });
  return out;
}

QString CalendarChart::words(sys_days day) const {
  QStringList names;
  for (const survey::OccasionDay& one : on(day))
    names << (one.exact ? survey_words::occasion(one) : Words::tr("rond %1").arg(survey_words::occasion(one)));
  const QString said = names.isEmpty() ? Words::tr("geen bijzondere dag") : names.join(QStringLiteral("; "));
  return QStringLiteral("%1: %2").arg(survey_words::wholeDay(day), said);
}

QString CalendarChart::coming(int most) const {
  if (!m_picture) return {};
  QStringList lines;
  const bool over = m_picture->until <= m_picture->now;
  const sys_days from = survey::civilDay(over ? m_picture->from : m_picture->now);
  for (const survey::OccasionDay& one : m_picture->occasions)
    if (one.exact && one.day >= from && lines.size() < most)
      lines << QStringLiteral("%1 %2").arg(survey_words::day(one.day), survey_words::occasion(one));
  if (lines.isEmpty())
    return over ? Words::tr("Geen bijzondere dagen rond deze periode.")
                : Words::tr("Geen bijzondere dagen in de komende weken.");
  return (over ? Words::tr("Rond deze periode: %1") : Words::tr("Komt eraan: %1"))
      .arg(lines.join(QStringLiteral("; ")));
}

sys_days CalendarChart::middle() const {
  return survey::civilDay(std::min(m_picture->now, m_picture->until - std::chrono::seconds(1)));
}

QString CalendarChart::signWords() { return Words::tr("gevuld: eigen, open: kalender, streep: eromheen"); }

QRectF CalendarChart::cell(const QRectF& box, sys_days day) const {
  const auto offset = (day - range().first).count();
  const double width = box.width() / 7, height = (box.height() - headHeight) / weeks();
  return {box.left() + static_cast<double>(offset % 7) * width,
          box.top() + headHeight + static_cast<double>(offset / 7) * height, width, height};
}

std::optional<sys_days> CalendarChart::dayAt(const QRectF& box, const QPointF& at) const {
  if (!m_picture) return std::nullopt;
  const auto [first, last] = range();
  for (sys_days day = first; day <= last; day += days(1))
    if (cell(box, day).contains(at)) return day;
  return std::nullopt;
}

void CalendarChart::draw(QPainter& painter, const QRectF& box, const Ink& ink) const {
  if (!m_picture) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(box, ink(Role::panel));
  const auto [first, last] = range();
  painter.setFont(Theme::font(11, QFont::DemiBold));
  painter.setPen(ink(Role::textMuted));
  for (int i = 0; i < 7; ++i) {
    const QRectF head(box.left() + i * box.width() / 7, box.top(), box.width() / 7, headHeight);
    painter.drawText(head, Qt::AlignCenter, survey_words::weekday(first + days(i)).left(2));
  }
  for (sys_days day = first; day <= last; day += days(1)) drawDay(painter, box, day, ink);
  painter.restore();
}

void CalendarChart::drawDay(QPainter& painter, const QRectF& box, sys_days day, const Ink& ink) const {
  const QRectF at = cell(box, day).adjusted(1, 1, -1, -1);
  const auto occasions = on(day);
  const sys_days today = survey::civilDay(m_picture->now);
  const bool exact = std::any_of(occasions.begin(), occasions.end(), [](const auto& one) { return one.exact; });
  if (exact) painter.fillRect(at, ink(Role::noticeTint));
  const Instant begin = survey::beginOf(day), end = survey::beginOf(day + days(1));
  if (m_brushed && m_brushed->first < end && m_brushed->second > begin) {
    painter.setPen(QPen(ink(Role::accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(at.adjusted(1, 1, -1, -1));
  }
  const std::chrono::year_month_day date(day);
  painter.setFont(Theme::font(metrics::small, day == today ? QFont::Bold : QFont::Normal));
  QRectF number(at.left() + 3, at.top(), 24, at.height());
  if (day == today) {
    number = QRectF(at.left() + 3, at.center().y() - 9, 22, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(Role::text));
    painter.drawRoundedRect(number, 3, 3);
  }
  painter.setPen(ink(day == today ? Role::panel : day < today ? Role::textMuted : Role::text));
  painter.drawText(number, Qt::AlignCenter, QString::number(unsigned(date.day())));
  double x = at.left() + 36;
  for (const survey::OccasionDay& one : occasions) {
    if (x > at.right() - 4) break;
    paintSign(painter, {x, at.center().y()}, one.own, one.exact, ink);
    x += 13;
  }
  if (m_focused == day) {
    painter.setPen(QPen(ink(Role::focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(at, 3, 3);
  }
}

}  // namespace peilstok::ui

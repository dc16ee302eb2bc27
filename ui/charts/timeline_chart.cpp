#include "charts/timeline_chart.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "bridge/text.h"
#include "charts/occurrence_mark.h"
#include "charts/survey_words.h"
#include "theme/theme.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(TimelineChart)
};

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

constexpr double namesWidth = 128, axisHeight = 22, daysHeight = 16, binWidth = 42, tickRoom = 76;

double asDouble(seconds s) { return static_cast<double>(s.count()); }

/// The finest step of which the ticks leave room for their words.
seconds tickStep(seconds view, double width) {
  static constexpr std::array steps{seconds(900),       seconds(hours(1)), seconds(hours(3)), seconds(hours(6)),
                                    seconds(hours(12)), seconds(days(1)),  seconds(days(2)),  seconds(days(7)),
                                    seconds(days(14)),  seconds(days(28))};
  const auto fits = std::find_if(steps.begin(), steps.end(), [&](seconds step) {
    return asDouble(step) / std::max(1.0, asDouble(view)) * width >= tickRoom;
  });
  return fits == steps.end() ? steps.back() : *fits;
}

/// The moments of the ticks: whole civil days, and hours counted from each day's beginning.
std::vector<Instant> ticks(const Stretch& view, seconds step) {
  std::vector<Instant> out;
  const auto first = survey::civilDay(view.first);
  for (auto day = first; survey::beginOf(day) < view.second; day += days(1)) {
    if (step >= days(1) && (day - first).count() % std::chrono::duration_cast<days>(step).count() != 0) continue;
    const Instant begin = survey::beginOf(day), next = survey::beginOf(day + days(1));
    for (Instant at = begin; at < next; at += step)
      if (at >= view.first && at < view.second) out.push_back(at);
  }
  return out;
}

}  // namespace

void TimelineChart::setContent(const SurroundingsPtr& picture, std::vector<survey::Occurrence> shown) {
  m_picture = picture;
  m_shown = std::move(shown);
  if (m_view.second <= m_view.first && picture) m_view = {picture->from, picture->until};
}

QRectF TimelineChart::plot(const QRectF& box) { return box.adjusted(namesWidth, daysHeight, -8, -axisHeight); }

double TimelineChart::x(const QRectF& box, Instant moment) const {
  const QRectF area = plot(box);
  const double whole = std::max(1.0, asDouble(m_view.second - m_view.first));
  return area.left() + area.width() * asDouble(moment - m_view.first) / whole;
}

Instant TimelineChart::moment(const QRectF& box, double x) const {
  const QRectF area = plot(box);
  const double share = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
  return m_view.first + seconds(static_cast<std::int64_t>(share * asDouble(m_view.second - m_view.first)));
}

int TimelineChart::laneAt(const QRectF& box, double y) const {
  const QRectF area = plot(box);
  if (y < area.top() || y >= area.bottom()) return -1;
  return static_cast<int>((y - area.top()) / laneHeight(box));
}

seconds TimelineChart::binLength(const QRectF& box) const {
  // Whole hours where it can be: signals may come counted by the hour, and people think in parts of a day.
  static constexpr std::array steps{
      seconds(60),       seconds(300),      seconds(900),      seconds(1800),     seconds(hours(1)),  seconds(hours(2)),
      seconds(hours(3)), seconds(hours(4)), seconds(hours(6)), seconds(hours(8)), seconds(hours(12)), seconds(days(1)),
      seconds(days(2)),  seconds(days(4)),  seconds(days(7)),  seconds(days(14)), seconds(days(28))};
  const double share = std::min(1.0, binWidth / std::max(binWidth, plot(box).width()));
  const double least = share * asDouble(m_view.second - m_view.first);
  const auto fits = std::find_if(steps.begin(), steps.end(), [&](seconds step) { return asDouble(step) >= least; });
  return fits == steps.end() ? steps.back() : *fits;
}

/// Counted from the beginning of the picture, so that nothing changes company when the view moves.
TimelineBin TimelineChart::emptyBin(int lane, Instant at, seconds length) const {
  TimelineBin bin;
  bin.lane = static_cast<Lane>(lane);
  bin.from = m_picture->from + ((at - m_picture->from) / length) * length;
  bin.until = bin.from + length;
  return bin;
}

std::vector<TimelineBin> TimelineChart::bins(const QRectF& box, int lane) const {
  const seconds length = binLength(box);
  std::map<Instant, TimelineBin> found;
  for (const survey::Occurrence& one : m_shown) {
    if (static_cast<int>(one.lane) != lane) continue;
    TimelineBin fresh = emptyBin(lane, one.at, length);
    if (fresh.until <= m_view.first || fresh.from >= m_view.second) continue;
    TimelineBin& bin = found.emplace(fresh.from, fresh).first->second;
    const auto weight = [](const survey::Occurrence& o) { return o.phase ? survey::gravity(*o.phase) : 5; };
    if (bin.count == 0 || weight(one) > weight(bin.front)) bin.front = one;
    bin.count += one.count;
  }
  std::vector<TimelineBin> out;
  for (auto& [from, bin] : found) out.push_back(std::move(bin));
  return out;
}

TimelineBin TimelineChart::binAt(const QRectF& box, int lane, Instant moment) const {
  for (TimelineBin& bin : bins(box, lane))
    if (moment >= bin.from && moment < bin.until) return bin;
  return emptyBin(lane, moment, binLength(box));
}

std::int64_t TimelineChart::countIn(int lane) const {
  std::int64_t sum = 0;
  for (const survey::Occurrence& one : m_shown)
    if (static_cast<int>(one.lane) == lane) sum += one.count;
  return sum;
}

void TimelineChart::draw(QPainter& painter, const QRectF& box, const Ink& ink) const {
  if (!m_picture) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(box, ink(Role::panel));
  drawDays(painter, box, ink);
  drawLanes(painter, box, ink);
  drawAxis(painter, box, ink);
  drawNow(painter, box, ink);
  for (int lane = 0; lane < lanes; ++lane) drawBins(painter, box, lane, ink);
  drawBrush(painter, box, ink);
  painter.restore();
}

/// Special days as a tinted strip with their name above it.
void TimelineChart::drawDays(QPainter& painter, const QRectF& box, const Ink& ink) const {
  const QRectF area = plot(box);
  painter.save();
  painter.setClipRect(QRectF(area.left(), box.top(), area.width(), box.height()));
  painter.setFont(Theme::font(11));
  std::map<std::chrono::sys_days, QStringList> names;
  for (const survey::OccasionDay& one : m_picture->occasions)
    if (one.exact) names[one.day] << survey_words::occasion(one);
  double free = area.left();
  for (const auto& [day, all] : names) {
    const double left = x(box, survey::beginOf(day)), right = x(box, survey::beginOf(day + days(1)));
    if (right <= area.left() || left >= area.right()) continue;
    painter.fillRect(QRectF(left, box.top(), right - left, area.bottom() - box.top()), ink(Role::noticeTint));
    const double from = std::max({left, free, area.left()}) + 3;
    // The flag of now stands in the same strip, over what is behind it.
    const double flag = x(box, m_picture->now), until = flag > from && flag < right ? flag : right;
    const QString words = painter.fontMetrics().elidedText(all.join(QStringLiteral("; ")), Qt::ElideRight,
                                                           static_cast<int>(std::max(0.0, until - from - 2)));
    if (words.size() < 4) continue;
    painter.setPen(ink(Role::text));
    painter.drawText(QRectF(from, box.top(), right - from, daysHeight), Qt::AlignVCenter, words);
    free = from + painter.fontMetrics().horizontalAdvance(words) + 6;
  }
  painter.restore();
}

void TimelineChart::drawLanes(QPainter& painter, const QRectF& box, const Ink& ink) const {
  const QRectF area = plot(box);
  const double height = laneHeight(box);
  for (int lane = 0; lane < lanes; ++lane) {
    const double top = area.top() + lane * height;
    painter.setPen(QPen(ink(Role::line), 1));
    painter.drawLine(QPointF(box.left(), top), QPointF(area.right(), top));
    const QRectF name(box.left() + 10, top, namesWidth - 18, height);
    painter.setFont(Theme::font(13, QFont::DemiBold));
    painter.setPen(ink(Role::text));
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft, survey_words::lane(static_cast<Lane>(lane)));
    painter.setFont(Theme::font(metrics::small));
    painter.setPen(ink(Role::textMuted));
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignRight, countText(countIn(lane)));
  }
  painter.setPen(QPen(ink(Role::lineStrong), 1));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void TimelineChart::drawAxis(QPainter& painter, const QRectF& box, const Ink& ink) const {
  const QRectF area = plot(box);
  const seconds step = tickStep(m_view.second - m_view.first, area.width());
  double free = area.left();
  for (const Instant at : ticks(m_view, step)) {
    const double where = x(box, at);
    const auto day = survey::civilDay(at);
    const bool begins = at == survey::beginOf(day);
    painter.setPen(QPen(ink(begins ? Role::lineStrong : Role::line), 1, begins ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(QPointF(where, area.top()), QPointF(where, area.bottom() + 4));
    const QString words = begins ? survey_words::day(day) : toQt(civil::formatHourMinute(at));
    painter.setFont(Theme::font(metrics::small, begins ? QFont::DemiBold : QFont::Normal));
    const double width = painter.fontMetrics().horizontalAdvance(words);
    if (where < free || where + width > area.right() + 6) continue;
    painter.setPen(ink(begins ? Role::text : Role::textMuted));
    painter.drawText(QRectF(where + 2, area.bottom() + 3, width + 4, axisHeight - 4), Qt::AlignVCenter, words);
    free = where + width + 8;
  }
}

void TimelineChart::drawNow(QPainter& painter, const QRectF& box, const Ink& ink) const {
  const QRectF area = plot(box);
  const double where = x(box, m_picture->now);
  if (where < area.left() || where > area.right()) return;
  painter.setPen(QPen(ink(Role::text), 1.5));
  painter.drawLine(QPointF(where, area.top() - 4), QPointF(where, area.bottom()));
  painter.setFont(Theme::font(11, QFont::DemiBold));
  const double width = painter.fontMetrics().horizontalAdvance(Words::tr("nu")) + 6;
  // Before its line, where the past is: what is to come may have a name there.
  const QRectF flag(std::max(where - width, area.left()), box.top() + 1, width, daysHeight - 2);
  painter.fillRect(flag, ink(Role::text));
  painter.setPen(ink(Role::panel));
  painter.drawText(flag, Qt::AlignCenter, Words::tr("nu"));
}

void TimelineChart::drawBins(QPainter& painter, const QRectF& box, int lane, const Ink& ink) const {
  const QRectF area = plot(box);
  const double height = laneHeight(box), middle = area.top() + (lane + 0.5) * height;
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  for (const TimelineBin& bin : bins(box, lane)) {
    const double left = std::max(area.left(), x(box, bin.from));
    const bool inView = bin.front.at >= m_view.first && bin.front.at < m_view.second;
    if (bin.count == 1 && !inView) continue;
    if (bin.count == 1) {
      const double half = markSide / 2 + 1;
      paintMark(painter, {std::clamp(x(box, bin.front.at), area.left() + half, area.right() - half), middle}, bin.front,
                ink, false);
      continue;
    }
    paintMark(painter, {left + markSide / 2 + 3, middle}, bin.front, ink, false);
    painter.setFont(Theme::font(metrics::small, QFont::DemiBold));
    painter.setPen(ink(Role::text));
    painter.drawText(QRectF(left + markSide + 9, middle - 9, binWidth, 18), Qt::AlignVCenter, countText(bin.count));
  }
  painter.restore();
  if (!m_cursor || m_cursor->first != lane) return;
  const TimelineBin bin = binAt(box, lane, m_cursor->second);
  const double left = std::max(area.left(), x(box, bin.from)), right = std::min(area.right(), x(box, bin.until));
  painter.setPen(QPen(ink(Role::focus), 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(left + 1, middle - height / 2 + 2, std::max(8.0, right - left - 2), height - 4), 3, 3);
}

/// What lies outside the brushed stretch steps back.
void TimelineChart::drawBrush(QPainter& painter, const QRectF& box, const Ink& ink) const {
  if (!m_brushed) return;
  const QRectF area = plot(box);
  const double left = std::clamp(x(box, m_brushed->first), area.left(), area.right());
  const double right = std::clamp(x(box, m_brushed->second), area.left(), area.right());
  QColor veil = ink(Role::panel);
  veil.setAlphaF(0.62F);
  painter.fillRect(QRectF(area.left(), area.top(), left - area.left(), area.height()), veil);
  painter.fillRect(QRectF(right, area.top(), area.right() - right, area.height()), veil);
  painter.setPen(QPen(ink(Role::accent), 2));
  painter.setBrush(ink(Role::accent));
  for (const double edge : {left, right}) {
    painter.drawLine(QPointF(edge, area.top()), QPointF(edge, area.bottom()));
    painter.drawRoundedRect(QRectF(edge - 2.5, area.center().y() - 10, 5, 20), 2, 2);
  }
}

}  // namespace peilstok::ui

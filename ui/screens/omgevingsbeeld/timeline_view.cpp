#include "screens/omgevingsbeeld/timeline_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "bridge/text.h"
#include "charts/survey_words.h"

namespace peilstok::ui {

namespace {

using std::chrono::seconds;

constexpr double zoomStep = 1.6;
constexpr seconds closest{3600};  // no closer than an hour across

seconds scaled(seconds length, double by) {
  return seconds(static_cast<std::int64_t>(static_cast<double>(length.count()) * by));
}

}  // namespace

TimelineView::TimelineView(const Theme& theme, QWidget* parent) : ChartView(theme, parent) {
  setObjectName(QStringLiteral("timeline"));
  setAccessibleName(tr("Tijdlijn"));
}

void TimelineView::setContent(const SurroundingsPtr& picture, std::vector<survey::Occurrence> shown,
                              const std::optional<Stretch>& brushed) {
  const bool other = !m_picture || m_picture->from != picture->from || m_picture->until != picture->until;
  m_picture = picture;
  m_chart.setContent(picture, std::move(shown));
  if (other) {
    m_chart.setView({picture->from, picture->until});
    m_at = std::min(picture->now, picture->until - seconds(1));
    m_anchor.reset();
    Q_EMIT zoomed();
  }
  m_brushed = brushed;
  if (!brushed) m_anchor.reset();
  update();
}

QString TimelineView::words(const TimelineBin& bin) const {
  const QString lane = survey_words::lane(bin.lane);
  if (bin.count == 1) {
    const QString moment = QStringLiteral("%1 %2").arg(survey_words::day(survey::civilDay(bin.front.at)),
                                                       toQt(civil::formatHourMinute(bin.front.at)));
    return tr("%1, %2: %3 (%4)")
        .arg(lane, moment, survey_words::what(bin.front).left(140), survey_words::phase(bin.front));
  }
  const QString when = survey_words::stretch(bin.from, bin.until);
  if (bin.count == 0) return tr("%1, %2: niets").arg(lane, when);
  return tr("%1, %2: %3, zwaarste %4").arg(lane, when, countText(bin.count), survey_words::phase(bin.front));
}

QString TimelineView::whole() const {
  if (!m_picture) return {};
  QStringList parts;
  for (int lane = 0; lane < TimelineChart::lanes; ++lane)
    parts << QStringLiteral("%1 %2").arg(survey_words::lane(static_cast<Lane>(lane)), countText(m_chart.countIn(lane)));
  return QStringLiteral("%1: %2").arg(survey_words::stretch(m_chart.view().first, m_chart.view().second),
                                      parts.join(QStringLiteral(", ")));
}

QString TimelineView::here() const { return m_picture ? words(m_chart.binAt(rect(), m_lane, m_at)) : QString(); }

void TimelineView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  TimelineChart chart = m_chart;
  chart.setBrushed(m_brushed);
  if (hasFocus()) chart.setCursor(std::pair(m_lane, m_at));
  chart.draw(painter, rect(), ink());
}

void TimelineView::setView(Stretch view) {
  const seconds most = m_picture->until - m_picture->from;
  seconds length = std::clamp(view.second - view.first, std::min(closest, most), most);
  view.first = std::clamp(view.first, m_picture->from, m_picture->until - length);
  view.second = view.first + length;
  m_chart.setView(view);
  Q_EMIT zoomed();
}

void TimelineView::zoomAround(double factor, Instant centre) {
  if (!m_picture) return;
  const Stretch view = m_chart.view();
  const seconds length = scaled(view.second - view.first, 1 / factor);
  const double share = static_cast<double>((centre - view.first).count()) /
                       static_cast<double>(std::max<std::int64_t>(1, (view.second - view.first).count()));
  setView({centre - scaled(length, share), centre + scaled(length, 1 - share)});
  moved();
}

void TimelineView::zoom(double factor) {
  const Stretch view = m_chart.view();
  const bool inside = m_at >= view.first && m_at < view.second;
  zoomAround(factor, inside ? m_at : view.first + (view.second - view.first) / 2);
}

void TimelineView::showAll() {
  if (!m_picture) return;
  setView({m_picture->from, m_picture->until});
  moved();
}

bool TimelineView::isZoomed() const {
  return m_picture && m_chart.view() != Stretch{m_picture->from, m_picture->until};
}

void TimelineView::pan(double share) {
  if (!m_picture) return;
  const Stretch view = m_chart.view();
  const seconds by = scaled(view.second - view.first, share);
  setView({view.first + by, view.second + by});
  moved();
}

void TimelineView::bringIntoView() {
  const Stretch view = m_chart.view();
  const seconds length = view.second - view.first;
  if (m_at < view.first) setView({m_at, m_at + length});
  else if (m_at >= view.second) setView({m_at - length + m_chart.binLength(rect()), m_at + m_chart.binLength(rect())});
}

void TimelineView::step(int bins, bool brush) {
  const TimelineBin before = m_chart.binAt(rect(), m_lane, m_at);
  if (brush && !m_anchor) m_anchor = before.from;
  m_at = std::clamp(before.from + (before.until - before.from) * bins, m_picture->from, m_picture->until - seconds(1));
  bringIntoView();
  if (brush) {
    const TimelineBin now = m_chart.binAt(rect(), m_lane, m_at);
    const seconds length = now.until - now.from;
    Q_EMIT brushed(Stretch{std::min(*m_anchor, now.from), std::max(*m_anchor + length, now.until)});
  } else {
    m_anchor.reset();
  }
}

void TimelineView::enter() {
  const TimelineBin bin = m_chart.binAt(rect(), m_lane, m_at);
  if (bin.count == 1 && bin.front.signal > 0) Q_EMIT openRequested(bin.front.signal);
  else if (bin.count > 0) Q_EMIT brushed(Stretch{bin.from, bin.until});
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
  if (!m_picture) return ChartView::keyPressEvent(event);
  const bool shift = event->modifiers() & Qt::ShiftModifier;
  switch (event->key()) {
    case Qt::Key_Left: step(-1, shift); break;
    case Qt::Key_Right: step(1, shift); break;
    case Qt::Key_Up: m_lane = std::max(0, m_lane - 1); break;
    case Qt::Key_Down: m_lane = std::min(TimelineChart::lanes - 1, m_lane + 1); break;
    case Qt::Key_Home: m_at = m_chart.view().first; break;
    case Qt::Key_End: m_at = m_chart.view().second - seconds(1); break;
    case Qt::Key_PageUp: pan(-0.8); break;
    case Qt::Key_PageDown: pan(0.8); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(zoomStep); break;
    case Qt::Key_Minus: zoom(1 / zoomStep); break;
    case Qt::Key_0: showAll(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: enter(); break;
    case Qt::Key_Space: {
      const TimelineBin bin = m_chart.binAt(rect(), m_lane, m_at);
      Q_EMIT brushed(Stretch{bin.from, bin.until});
      break;
    }
    default: return ChartView::keyPressEvent(event);
  }
  moved();
}

void TimelineView::wheelEvent(QWheelEvent* event) {
  const double turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : -event->angleDelta().x();
  if (m_picture && event->modifiers() & Qt::ControlModifier)
    zoomAround(std::pow(zoomStep, turned / 120), m_chart.moment(rect(), event->position().x()));
  else if (m_picture && (event->modifiers() & Qt::ShiftModifier || event->angleDelta().x() != 0))
    pan(-turned / 120 * 0.15);
  else return event->ignore();
  event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
  if (!m_picture || event->button() != Qt::LeftButton) return;
  m_dragStart = event->position().x();
  m_dragged = false;
  m_at = m_chart.moment(rect(), event->position().x());
  if (const int lane = m_chart.laneAt(rect(), event->position().y()); lane >= 0) m_lane = lane;
  m_anchor.reset();
  moved();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
  if (!m_dragStart || !(event->buttons() & Qt::LeftButton)) return;
  const double now = event->position().x();
  if (!m_dragged && std::abs(now - *m_dragStart) < QApplication::startDragDistance()) return;
  m_dragged = true;
  const Instant first = m_chart.moment(rect(), std::min(now, *m_dragStart));
  const Instant last = m_chart.moment(rect(), std::max(now, *m_dragStart));
  m_brushed = Stretch{first, std::max(last, first + seconds(60))};
  update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent*) {
  // The others follow when the hand lets go: at every pixel they would only flicker.
  if (m_dragStart && m_dragged) Q_EMIT brushed(m_brushed);
  m_dragStart.reset();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_picture && event->button() == Qt::LeftButton) enter();
}

QString TimelineView::wordsAt(const QPointF& at) const {
  const int lane = m_picture ? m_chart.laneAt(rect(), at.y()) : -1;
  if (lane < 0 || at.x() < TimelineChart::plot(rect()).left()) return {};
  const TimelineBin bin = m_chart.binAt(rect(), lane, m_chart.moment(rect(), at.x()));
  return bin.count > 0 ? words(bin) : QString();
}

}  // namespace peilstok::ui

#include "screens/omgevingsbeeld/day_views.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "charts/survey_words.h"

namespace peilstok::ui {

using std::chrono::days;
using std::chrono::sys_days;

CalendarView::CalendarView(const Theme& theme, QWidget* parent) : ChartView(theme, parent) {
  setObjectName(QStringLiteral("calendar"));
  setAccessibleName(tr("Kalender van bijzondere dagen"));
}

void CalendarView::setContent(const SurroundingsPtr& picture, const std::optional<Stretch>& brushed) {
  m_picture = picture;
  m_chart.setContent(picture);
  m_chart.setBrushed(brushed);
  const auto [first, last] = m_chart.range();
  if (m_day < first || m_day > last) m_day = m_chart.middle();
  update();
}

void CalendarView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  CalendarChart chart = m_chart;
  if (hasFocus()) chart.setFocused(m_day);
  chart.draw(painter, rect(), ink());
}

void CalendarView::keyPressEvent(QKeyEvent* event) {
  if (!m_picture) return ChartView::keyPressEvent(event);
  const auto [first, last] = m_chart.range();
  switch (event->key()) {
    case Qt::Key_Left: m_day -= days(1); break;
    case Qt::Key_Right: m_day += days(1); break;
    case Qt::Key_Up: m_day -= days(7); break;
    case Qt::Key_Down: m_day += days(7); break;
    case Qt::Key_Home: m_day = m_chart.middle(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT dayChosen(m_day); break;
    default: return ChartView::keyPressEvent(event);
  }
  m_day = std::clamp(m_day, first, last);
  moved();
}

void CalendarView::mousePressEvent(QMouseEvent* event) {
  const auto day = m_chart.dayAt(rect(), event->position());
  if (!day || event->button() != Qt::LeftButton) return;
  m_day = *day;
  Q_EMIT dayChosen(m_day);
  moved();
}

QString CalendarView::wordsAt(const QPointF& at) const {
  const auto day = m_chart.dayAt(rect(), at);
  if (!day) return {};
  QString words = m_chart.words(*day);
  for (const survey::OccasionDay& one : m_chart.on(*day))
    if (!one.own && !one.why.empty()) words += QLatin1Char('\n') + QString::fromStdString(one.why);
  return words;
}

NormalView::NormalView(const Theme& theme, QWidget* parent) : ChartView(theme, parent) {
  setObjectName(QStringLiteral("normal"));
  setAccessibleName(tr("Dagen tegenover gewoonlijk"));
}

void NormalView::setContent(std::vector<survey::DayFigures> figures, const SurveyRules& rules,
                            const std::optional<Stretch>& brushed) {
  m_chart.setContent(std::move(figures), rules);
  m_chart.setBrushed(brushed);
  const int count = static_cast<int>(m_chart.days().size());
  if (m_day < 0 || m_day >= count) m_day = count - 1;
  update();
}

void NormalView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  NormalChart chart = m_chart;
  if (hasFocus()) chart.setFocused(m_day);
  chart.draw(painter, rect(), ink());
}

void NormalView::choose() {
  if (m_day >= 0 && m_day < static_cast<int>(m_chart.days().size()))
    Q_EMIT dayChosen(m_chart.days()[static_cast<std::size_t>(m_day)].day);
}

void NormalView::keyPressEvent(QKeyEvent* event) {
  const int last = static_cast<int>(m_chart.days().size()) - 1;
  switch (event->key()) {
    case Qt::Key_Left: m_day = std::max(0, m_day - 1); break;
    case Qt::Key_Right: m_day = std::min(last, m_day + 1); break;
    case Qt::Key_Home: m_day = std::min(0, last); break;
    case Qt::Key_End: m_day = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: choose(); break;
    default: return ChartView::keyPressEvent(event);
  }
  moved();
}

void NormalView::mousePressEvent(QMouseEvent* event) {
  const int day = m_chart.dayAt(rect(), event->position());
  if (day < 0 || event->button() != Qt::LeftButton) return;
  m_day = day;
  choose();
  moved();
}

QString NormalView::wordsAt(const QPointF& at) const { return m_chart.words(m_chart.dayAt(rect(), at)); }

}  // namespace peilstok::ui

#include "screens/omgevingsbeeld/map_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

#include "bridge/text.h"
#include "charts/survey_words.h"

namespace peilstok::ui {

MapView::MapView(const Theme& theme, QWidget* parent) : ChartView(theme, parent) {
  setObjectName(QStringLiteral("map"));
  setAccessibleName(tr("Kaart"));
}

void MapView::setContent(const SurroundingsPtr& picture, std::vector<survey::Occurrence> shown,
                         const std::string& chosen) {
  m_picture = picture;
  m_chart.setContent(picture, std::move(shown));
  m_chart.setChosen(chosen);
  if (!picture->region.cell(m_current)) m_current = picture->own;
  update();
}

QString MapView::whole() const {
  if (!m_picture) return {};
  QStringList parts;
  for (const std::string& code : m_chart.stops()) parts << m_chart.words(code);
  return QStringLiteral("%1. %2").arg(parts.join(QStringLiteral("; ")), survey_words::boundaryNote(*m_picture));
}

void MapView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  MapChart chart = m_chart;
  if (hasFocus()) chart.setFocused(m_current);
  chart.draw(painter, rect(), ink());
}

std::string MapView::towards(double east, double north) const {
  const survey::Cell* from = m_picture->region.cell(m_current);
  std::string best;
  double least = 1e9;
  for (const std::string& code : m_chart.stops()) {
    const survey::Cell* cell = m_picture->region.cell(code);
    if (!from || cell == from) continue;
    const double x = cell->point.x - from->point.x, y = cell->point.y - from->point.y;
    const double along = x * east + y * north, far = std::hypot(x, y);
    // Straight ahead and near goes before aside and far; what lies more aside than ahead is another arrow's.
    if (along <= 0.35 * far) continue;
    if (const double cost = far * far / along; cost < least) {
      least = cost;
      best = code;
    }
  }
  return best.empty() ? m_current : best;
}

void MapView::keyPressEvent(QKeyEvent* event) {
  if (!m_picture || m_picture->region.cells.empty()) return ChartView::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left: m_current = towards(-1, 0); break;
    case Qt::Key_Right: m_current = towards(1, 0); break;
    case Qt::Key_Up: m_current = towards(0, 1); break;
    case Qt::Key_Down: m_current = towards(0, -1); break;
    case Qt::Key_Home: m_current = m_picture->own; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT placeChosen(m_current); break;
    default: return ChartView::keyPressEvent(event);
  }
  moved();
}

void MapView::mousePressEvent(QMouseEvent* event) {
  const MapHit hit = m_chart.hit(rect(), event->position());
  if (event->button() != Qt::LeftButton || hit.place.empty()) return;
  m_current = hit.place;
  Q_EMIT placeChosen(hit.place);
  moved();
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
  const MapHit hit = m_chart.hit(rect(), event->position());
  if (hit.signal > 0) Q_EMIT openRequested(hit.signal);
}

QString MapView::wordsAt(const QPointF& at) const { return m_chart.hit(rect(), at).words; }

}  // namespace peilstok::ui

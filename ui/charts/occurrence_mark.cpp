#include "charts/occurrence_mark.h"

#include <QPainter>
#include <QPainterPath>

#include "theme/shapes.h"
#include "theme/theme.h"

namespace peilstok::ui {

namespace {

constexpr double ringRadius = 8.4;

QRectF boxAround(const QPointF& centre, double side) {
  return {centre.x() - side / 2, centre.y() - side / 2, side, side};
}

/// A triangle for what was laid down by hand: full when people came, open when nothing came of it.
void paintIncident(QPainter& painter, const QPointF& centre, bool full, const QColor& colour) {
  const double half = markSide / 2;
  const QPolygonF triangle({{centre.x(), centre.y() - half - 0.5},
                            {centre.x() + half + 0.5, centre.y() + half - 0.5},
                            {centre.x() - half - 0.5, centre.y() + half - 0.5}});
  painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(full ? QBrush(colour) : QBrush(Qt::NoBrush));
  painter.drawPolygon(triangle);
}

/// A decision is a square; one to say something is a balloon.
void paintDecision(QPainter& painter, const QPointF& centre, bool speaks, const QColor& colour) {
  const QRectF box = boxAround(centre, markSide - 1);
  painter.setPen(QPen(colour, 1.6));
  painter.setBrush(speaks ? QBrush(Qt::NoBrush) : QBrush(colour));
  if (!speaks) return painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
  QPainterPath balloon;
  balloon.addRoundedRect(box.adjusted(-1, -0.5, 1, -2.5), 2.5, 2.5);
  QPainterPath tail(QPointF(centre.x() - 3, box.bottom() - 2.8));
  tail.lineTo(centre.x() - 3.5, box.bottom() + 1.5);
  tail.lineTo(centre.x() + 1, box.bottom() - 2.8);
  painter.drawPath(balloon.united(tail));
}

}  // namespace

double strengthOf(const std::optional<int>& fades) {
  if (!fades || *fades >= 3) return 1;
  if (*fades == 2) return 0.7;
  return *fades == 1 ? 0.5 : 0.32;
}

void paintRing(QPainter& painter, const QPointF& centre, Precision precision, const QColor& colour) {
  if (precision == Precision::plek || precision == Precision::geen) return;
  QPen pen(colour, 1.3);
  pen.setCapStyle(Qt::FlatCap);
  if (precision == Precision::gemeente) pen.setDashPattern({3.4, 2.4});
  if (precision == Precision::aangenomen) pen.setDashPattern({1.2, 2.4});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(centre, ringRadius, ringRadius);
}

void paintMark(QPainter& painter, const QPointF& centre, const survey::Occurrence& one, const Ink& ink, bool withRing) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setOpacity(painter.opacity() * strengthOf(one.fades));
  if (one.kind == survey::Happening::besluit)
    paintDecision(painter, centre, one.lane == Lane::communicatie, ink(Role::accent));
  else if (!one.phase) paintIncident(painter, centre, one.source == "opkomst", ink(Role::text));
  else paintPhase(painter, boxAround(centre, markSide), {*one.phase, one.step}, ink.phase(*one.phase));
  if (withRing && one.kind != survey::Happening::besluit)
    paintRing(painter, centre, one.precision, one.phase ? ink.phase(*one.phase) : ink(Role::text));
  painter.restore();
}

}  // namespace peilstok::ui

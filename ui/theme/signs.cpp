#include "theme/signs.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace peilstok::ui {

namespace {

/// The drawing inside the sign, in a square of -1 .. 1 around its centre.
QPainterPath inside(Sign sign) {
  QPainterPath path;
  switch (sign) {
    case Sign::yes:
    case Sign::yesIf:
      path.moveTo(-0.45, 0.05);
      path.lineTo(-0.12, 0.38);
      path.lineTo(0.46, -0.32);
      break;
    case Sign::no:
      path.moveTo(-0.36, -0.36);
      path.lineTo(0.36, 0.36);
      path.moveTo(0.36, -0.36);
      path.lineTo(-0.36, 0.36);
      break;
    case Sign::unsure:
      path.moveTo(-0.26, -0.26);
      path.cubicTo(-0.24, -0.66, 0.34, -0.62, 0.28, -0.2);
      path.cubicTo(0.26, 0.0, 0.0, 0.0, 0.0, 0.2);
      path.moveTo(0, 0.5);
      path.lineTo(0, 0.52);
      break;
    case Sign::gap:
      path.moveTo(0, -0.2);
      path.lineTo(0, 0.22);
      path.moveTo(0, 0.54);
      path.lineTo(0, 0.56);
      break;
    case Sign::empty: break;
  }
  return path;
}

QPainterPath triangle() {
  QPainterPath path;
  path.moveTo(0, -0.86);
  path.lineTo(0.98, 0.86);
  path.lineTo(-0.98, 0.86);
  path.closeSubpath();
  return path;
}

}  // namespace

Role signRole(Sign sign) {
  switch (sign) {
    case Sign::yes: return Role::down;
    case Sign::yesIf:
    case Sign::gap: return Role::notice;
    case Sign::no: return Role::urgent;
    case Sign::unsure:
    case Sign::empty: return Role::textMuted;
  }
  return Role::textMuted;
}

void paintSign(QPainter& painter, const QRectF& box, Sign sign, const QColor& colour, const QColor& ground) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double side = std::min(box.width(), box.height());
  const double stroke = std::max(1.5, side * 0.1);
  const double radius = side / 2 - stroke / 2 - 0.3;
  painter.translate(box.center());
  painter.scale(radius, radius);
  const double line = stroke / radius;
  const bool filled = sign == Sign::yes || sign == Sign::no;
  painter.setPen(QPen(colour, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
  if (sign == Sign::gap) {
    painter.drawPath(triangle());
  } else {
    if (sign == Sign::empty) painter.setPen(QPen(colour, line, Qt::DotLine));
    painter.drawEllipse(QPointF(), 1, 1);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(
      QPen(filled ? ground : colour, line * (filled ? 1.25 : 1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(inside(sign));
  painter.restore();
}

}  // namespace peilstok::ui

#include "theme/shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace peilstok::ui {

namespace {

QRectF squareIn(const QRectF& box, double margin) {
  const double side = std::min(box.width(), box.height()) - 2 * margin;
  return {box.center().x() - side / 2, box.center().y() - side / 2, side, side};
}

/// How much of the disc is filled, clockwise from the top, in sixteenths of a degree as Qt counts.
int filledAngle(const PhaseStep& of) {
  switch (of.phase) {
    case Phase::sluimerend_ongenoegen: return 90 * 16;
    case Phase::oplopende_spanningen: return (of.step == Step::concrete_mobilisatie ? 270 : 180) * 16;
    case Phase::escalatie: return 360 * 16;
    case Phase::rust:
    case Phase::na_de_escalatie: return 0;
  }
  return 0;
}

}  // namespace

const std::vector<PhaseStep>& allPhaseSteps() {
  static const std::vector<PhaseStep> all{{Phase::rust, Step::none},
                                          {Phase::sluimerend_ongenoegen, Step::none},
                                          {Phase::oplopende_spanningen, Step::spanning},
                                          {Phase::oplopende_spanningen, Step::concrete_mobilisatie},
                                          {Phase::escalatie, Step::none},
                                          {Phase::na_de_escalatie, Step::none}};
  return all;
}

void paintPhase(QPainter& painter, const QRectF& box, const PhaseStep& phase, const QColor& colour) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double stroke = std::max(1.6, std::min(box.width(), box.height()) * 0.11);
  const QRectF disc = squareIn(box, stroke / 2 + 0.5);
  painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(Qt::NoBrush);
  if (phase.phase == Phase::na_de_escalatie) {
    const QPointF c = disc.center();
    const double r = disc.width() / 2 + 0.4;
    painter.drawPolygon(QPolygonF({{c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}, {c.x() - r, c.y()}}));
  } else {
    painter.drawEllipse(disc);
    if (const int angle = filledAngle(phase); angle > 0) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(colour);
      painter.drawPie(disc, 90 * 16, -angle);
    }
  }
  painter.restore();
}

void paintUrgency(QPainter& painter, const QRectF& box, UrgencyLevel level, const QColor& colour) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double height = box.height(), width = std::min(box.width(), height * 0.5);
  const QRectF rod(box.center().x() - width / 2 + 0.75, box.top() + 0.75, width - 1.5, height - 1.5);
  const int thirds = static_cast<int>(level);
  QPainterPath outline;
  outline.addRoundedRect(rod, 1.5, 1.5);
  if (thirds > 0) {
    painter.save();
    painter.setClipPath(outline);
    const double filled = rod.height() * thirds / 3.0;
    painter.fillRect(QRectF(rod.left(), rod.bottom() - filled, rod.width(), filled), colour);
    painter.restore();
  }
  painter.setPen(QPen(colour, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outline);
  painter.restore();
}

namespace {

/// What stands in the sign, in a square of -1 .. 1 around its centre.
QPainterPath signOf(CardStatus status) {
  QPainterPath path;
  switch (status) {
    case CardStatus::bruikbaar:
      path.moveTo(-0.5, 0.05);
      path.lineTo(-0.12, 0.42);
      path.lineTo(0.52, -0.36);
      break;
    case CardStatus::alleen_met_juridisch_advies:
      path.moveTo(0, -0.52);
      path.lineTo(0, 0.08);
      path.moveTo(0, 0.48);
      path.lineTo(0, 0.5);
      break;
    case CardStatus::vereist_raadsbesluit:
      for (const double y : {-0.35, 0.0, 0.35}) {
        path.moveTo(-0.5, y);
        path.lineTo(0.5, y);
      }
      break;
    case CardStatus::niet_door_gemeente:
      path.moveTo(-0.52, 0);
      path.lineTo(0.5, 0);
      path.moveTo(0.1, -0.4);
      path.lineTo(0.5, 0);
      path.lineTo(0.1, 0.4);
      break;
    case CardStatus::nog_geen_recht: break;
    case CardStatus::niet_gebruiken:
      path.moveTo(-0.42, -0.42);
      path.lineTo(0.42, 0.42);
      path.moveTo(0.42, -0.42);
      path.lineTo(-0.42, 0.42);
      break;
  }
  return path;
}

}  // namespace

void paintCardStatus(QPainter& painter, const QRectF& box, CardStatus status, const QColor& colour) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double stroke = std::max(1.5, std::min(box.width(), box.height()) * 0.1);
  const QRectF disc = squareIn(box, stroke / 2 + 0.5);
  const bool notYet = status == CardStatus::nog_geen_recht;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, stroke, notYet ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawEllipse(disc);
  painter.translate(disc.center());
  painter.scale(disc.width() / 2, disc.height() / 2);
  painter.setPen(QPen(colour, stroke * 2 / disc.width(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(signOf(status));
  painter.restore();
}

void paintLightness(QPainter& painter, const QPointF& topLeft, int level, const QColor& colour) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, 1.2));
  for (int i = 0; i < 5; ++i) {
    painter.setBrush(i < level ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(topLeft.x() + i * 9 + 0.6, topLeft.y() + 0.6, 6.8, 6.8));
  }
  painter.restore();
}

}  // namespace peilstok::ui

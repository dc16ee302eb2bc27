#pragma once
// One mark for everything on map and timeline. Inside stands the phase by shape and colour; around it how precisely the
// place is known: the less precise, the looser the ring.

#include <QPointF>

#include "charts/ink.h"
#include "survey/picture.h"

class QPainter;

namespace peilstok::ui {

inline constexpr double markSide = 11;  ///< of the shape inside
inline constexpr double markRoom = 19;  ///< of everything

/// `withRing` false leaves the precision out, as on the timeline.
void paintMark(QPainter& painter, const QPointF& centre, const survey::Occurrence& one, const Ink& ink, bool withRing);
/// The ring alone, for a legend.
void paintRing(QPainter& painter, const QPointF& centre, Precision precision, const QColor& colour);
/// How much of its colour is left of what fades: all for what is our own.
double strengthOf(const std::optional<int>& fades);

}  // namespace peilstok::ui

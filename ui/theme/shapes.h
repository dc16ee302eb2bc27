#pragma once
// The shapes that stand beside every colour: five phases, four urgencies. Drawn, so that no font decides how they look.

#include <QColor>
#include <QRectF>

#include "model/assessment.h"

class QPainter;

namespace peilstok::ui {

/// ○ rust, ◔ sluimerend, ◑ oplopend, ● escalatie, ◇ na de escalatie, centred in `box`.
void paintPhase(QPainter& painter, const QRectF& box, Phase phase, const QColor& colour);

/// A gauge rod: empty (geen), filled for a third (deze week), two thirds (vandaag), full (nu).
void paintUrgency(QPainter& painter, const QRectF& box, UrgencyLevel level, const QColor& colour);

}  // namespace peilstok::ui

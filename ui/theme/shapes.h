#pragma once
// The shapes that stand beside every colour: five phases, four urgencies. Drawn, so that no font decides how they look.

#include <QColor>
#include <QRectF>
#include <vector>

#include "model/assessment.h"
#include "model/intervention.h"

class QPainter;

namespace peilstok::ui {

/// A phase, with the step of it where it has steps and the step is known.
struct PhaseStep {
  Phase phase = Phase::rust;
  Step step = Step::none;
  bool operator==(const PhaseStep&) const = default;
};

/// The six that a signal can be in, in order of how far it has gone.
const std::vector<PhaseStep>& allPhaseSteps();

/// ○ rust, ◔ sluimerend, ◑ oplopend and its step spanning, ◕ its step concrete mobilisatie, ● escalatie, ◇ na de
/// escalatie, centred in `box`.
void paintPhase(QPainter& painter, const QRectF& box, const PhaseStep& phase, const QColor& colour);

/// A gauge rod: empty (geen), filled for a third (deze week), two thirds (vandaag), full (nu).
void paintUrgency(QPainter& painter, const QRectF& box, UrgencyLevel level, const QColor& colour);

/// One round sign for each status, told apart by what is in it: a tick, an exclamation mark, the benches of a council,
/// an arrow to somebody else, nothing yet (a broken edge), a cross.
void paintCardStatus(QPainter& painter, const QRectF& box, CardStatus status, const QColor& colour);

/// Five dots in a row, the first `level` of them filled. 44 by 8.
void paintLightness(QPainter& painter, const QPointF& topLeft, int level, const QColor& colour);

}  // namespace peilstok::ui

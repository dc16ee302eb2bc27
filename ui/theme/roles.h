#pragma once
// What a colour means, and which colour that is in the light and in the dark scheme. Widgets name the meaning.

#include <QColor>

#include "model/assessment.h"
#include "model/intervention.h"

namespace peilstok::ui {

enum class Scheme { light, dark };

enum class Role {
  surface,     ///< behind everything: window, rail, status bar
  panel,       ///< lists, pages, fields
  raised,      ///< hover, headers of tables, chips at rest
  line,        ///< separators that carry no meaning
  lineStrong,  ///< edges of controls
  text,
  textMuted,
  accent,       ///< what can be done, where one is
  accentHover,  ///< the same under the pointer, as a ground
  onAccent,
  selection,  ///< background of the chosen row
  focus,      ///< the focus ring
  urgent,     ///< "Nu", and the mark for the police
  onUrgent,
  up,  ///< counts up
  upTint,
  down,  ///< counts down
  downTint,
  neutralTint,  ///< seen, but does not count
  notice,       ///< edge of a banner that asks attention
  noticeTint,
  phaseRust,
  phaseSluimerend,
  phaseOplopend,
  phaseEscalatie,
  phaseNa,
};

QColor colour(Role role, Scheme scheme);
Role phaseRole(Phase phase);
Role statusRole(CardStatus status);

/// Contrast ratio of WCAG 2.1 between two opaque colours, 1..21.
double contrast(const QColor& a, const QColor& b);

}  // namespace peilstok::ui

#pragma once
// Colours for what is drawn on a screen and on paper alike: paper takes those of the light scheme.

#include <QColor>

#include "theme/roles.h"

namespace peilstok::ui {

struct Ink {
  Scheme scheme = Scheme::light;
  QColor operator()(Role role) const { return colour(role, scheme); }
  QColor phase(Phase phase) const { return colour(phaseRole(phase), scheme); }
};

}  // namespace peilstok::ui

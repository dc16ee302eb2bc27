#pragma once

#include <QString>
#include <vector>

#include "bridge/dossier_values.h"

namespace peilstok::ui {

struct TimelineLine {
  Instant at;
  QString text;
  bool strong = false;  ///< the phase changed, or something was decided
};

/// What was known and done, in order of time.
std::vector<TimelineLine> timelineOf(const app::DossierDetail& detail, const Knowledge& knowledge);

}  // namespace peilstok::ui

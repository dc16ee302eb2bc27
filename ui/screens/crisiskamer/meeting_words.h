#pragma once
// How the time of a meeting is told.

#include <QString>

#include "base/clock.h"

namespace peilstok::ui::meeting_words {

/// Whole minutes, never less than 0.
int minutesBetween(Instant from, Instant until);
/// "7 van 20 min"; "25 van 20 min, 5 min over de richttijd". `target` 0: there is none.
QString stepTime(int minutes, int target);

}  // namespace peilstok::ui::meeting_words

#pragma once
// On which days an occasion of data/calendar falls.

#include <chrono>
#include <optional>

#include "knowledge/knowledge.h"

namespace peilstok {

/// The day of an occasion in a year; empty when it has none (29 February).
std::optional<std::chrono::sys_days> dayIn(const Occasion& occasion, int year);

/// True when the window of an occasion covers a civil day.
bool covers(const Occasion& occasion, std::chrono::sys_days day);

}  // namespace peilstok

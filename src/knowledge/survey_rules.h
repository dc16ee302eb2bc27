#pragma once
// What the omgevingsbeeld and the lists take for granted, as data/survey/omgeving.json has it.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "base/clock.h"
#include "model/assessment.h"
#include "model/signal.h"
#include "model/survey.h"

namespace peilstok {

struct SurveyRules {
  std::map<Channel, Lane> lanes;  ///< every channel
  Lane otherwise = Lane::online;  ///< for a signal of which no channel is known
  std::string communication;      ///< category of the cards that stand in the lane communicatie

  int weeks = 8;       ///< how far back the same weekday is looked at
  int weeksLeast = 4;  ///< with fewer weeks of signals there is no normal yet
  int least = 5;       ///< fewer than this many signals on a day say nothing
  double times = 2;    ///< this many times what is usual is more than usual; one over it is less

  std::array<int, 4> urgencyHours{};  ///< by level; 0 for what never lapses

  std::size_t listedMost = 2000;  ///< signals that stand apart; with more of them they are counted by the hour
  int calendarDaysBack = 14, calendarDaysAhead = 28;

  /// From when an urgency that was weighed then no longer says by when something must be done: never before the last
  /// moment that the text names.
  std::optional<Instant> lapses(UrgencyLevel level, Instant weighed, std::optional<Instant> lastNamed) const {
    const int hours = urgencyHours[static_cast<std::size_t>(level)];
    if (hours <= 0) return std::nullopt;
    const Instant ends = weighed + std::chrono::hours(hours);
    return std::max(ends, lastNamed.value_or(ends));
  }

  Lane lane(std::optional<Channel> channel) const {
    const auto at = channel ? lanes.find(*channel) : lanes.end();
    return at == lanes.end() ? otherwise : at->second;
  }
};

}  // namespace peilstok

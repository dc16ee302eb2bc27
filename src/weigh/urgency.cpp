// How soon something must be done: the first rule of the framework that fits.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/words.h"
#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

bool fits(const UrgencyRule& rule, const PhaseResult& phase, bool consultPoliceNow, std::optional<double> hours) {
  if (rule.consultPolice && !consultPoliceNow) return false;
  if (rule.withinHours && !(hours && *hours <= *rule.withinHours)) return false;
  if (rule.phases.empty()) return true;
  return std::any_of(rule.phases.begin(), rule.phases.end(), [&](const std::string& id) {
    return id == word(phase.phase) || (phase.step != Step::none && id == word(phase.step));
  });
}

/// Whole hours and days, rounded down: who reads it must not think there is more time than there is.
std::string timeLeft(double hours) {
  constexpr double daysFrom = 72;
  if (hours < 1) return "het genoemde moment is er al of komt binnen een uur";
  if (hours < daysFrom) return fmt::format("nog {} uur tot het genoemde moment", static_cast<long>(std::floor(hours)));
  return fmt::format("nog {} dagen tot het genoemde moment", static_cast<long>(std::floor(hours / 24)));
}

}  // namespace

Urgency urgency(const Answers& answers, const PhaseResult& phase, bool consultPoliceNow, const Framework& framework) {
  Urgency result;
  result.hoursToEvent = answers.hoursToEvent;
  const auto rule = std::find_if(framework.urgency.begin(), framework.urgency.end(), [&](const UrgencyRule& one) {
    return fits(one, phase, consultPoliceNow, answers.hoursToEvent);
  });
  if (rule == framework.urgency.end()) return result;
  result.level = rule->level;
  if (!rule->words.empty()) result.because.push_back(rule->words);
  if (result.level != UrgencyLevel::geen && answers.hoursToEvent)
    result.because.push_back(timeLeft(*answers.hoursToEvent));
  return result;
}

}  // namespace peilstok::weigh

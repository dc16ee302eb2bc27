// How soon something must be done: the first rule of the framework that fits.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/words.h"
#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

constexpr double kDay = 24;

/// Whether the moment is within so many hours. A day without an hour is so to the hour only once it has begun: how far
/// midnight is off says nothing of when on that day.
bool within(double most, const Answers& answers) {
  if (!answers.hoursToEvent || *answers.hoursToEvent > most) return false;
  return !answers.daysToEvent || most >= kDay || *answers.daysToEvent == 0;
}

bool fits(const UrgencyRule& rule, const PhaseResult& phase, bool consultPoliceNow, const Answers& answers) {
  if (rule.consultPolice && !consultPoliceNow) return false;
  if (rule.withinHours && !within(*rule.withinHours, answers)) return false;
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

std::string daysLeft(int days) {
  if (days <= 0) return "de genoemde dag is vandaag; een tijdstip staat er niet bij";
  if (days == 1) return "de genoemde dag is morgen; een tijdstip staat er niet bij";
  return fmt::format("nog {} dagen tot de genoemde dag; een tijdstip staat er niet bij", days);
}

}  // namespace

Urgency urgency(const Answers& answers, const PhaseResult& phase, bool consultPoliceNow, const Framework& framework) {
  Urgency result;
  result.hoursToEvent = answers.hoursToEvent;
  result.daysToEvent = answers.daysToEvent;
  const auto rule = std::find_if(framework.urgency.begin(), framework.urgency.end(),
                                 [&](const UrgencyRule& one) { return fits(one, phase, consultPoliceNow, answers); });
  if (rule == framework.urgency.end()) return result;
  result.level = rule->level;
  if (!rule->words.empty()) result.because.push_back(rule->words);
  if (result.level != UrgencyLevel::geen && answers.hoursToEvent)
    result.because.push_back(answers.daysToEvent ? daysLeft(*answers.daysToEvent) : timeLeft(*answers.hoursToEvent));
  return result;
}

}  // namespace peilstok::weigh

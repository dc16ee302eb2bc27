#include "support/catch.h"

#include "support/random_answers.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

UrgencyRule rule(UrgencyLevel level, const std::string& words) {
  UrgencyRule one;
  one.level = level;
  one.words = words;
  return one;
}

PhaseResult inPhase(Phase phase, Step step = Step::none) {
  PhaseResult result;
  result.phase = phase;
  result.step = step;
  return result;
}

}  // namespace

TEST_CASE("the first urgency rule that fits decides", "[weigh]") {
  Framework framework;
  framework.urgency = {rule(UrgencyLevel::nu, "een"), rule(UrgencyLevel::vandaag, "twee"),
                       rule(UrgencyLevel::deze_week, "drie")};
  framework.urgency[0].phases = {"concrete_mobilisatie"};
  framework.urgency[0].withinHours = 3;
  framework.urgency[1].consultPolice = true;
  framework.urgency[2].phases = {"oplopende_spanningen"};
  Answers answers;
  const PhaseResult concrete = inPhase(Phase::oplopende_spanningen, Step::concrete_mobilisatie);
  const auto level = [&](const PhaseResult& phase, bool police, std::optional<double> hours) {
    answers.hoursToEvent = hours;
    return weigh::urgency(answers, phase, police, framework).level;
  };
  CHECK(level(concrete, true, 3.0) == UrgencyLevel::nu);
  CHECK(level(concrete, true, 3.1) == UrgencyLevel::vandaag);
  CHECK(level(concrete, true, std::nullopt) == UrgencyLevel::vandaag);
  CHECK(level(concrete, false, 3.1) == UrgencyLevel::deze_week);
  CHECK(level(inPhase(Phase::oplopende_spanningen, Step::spanning), false, 1.0) == UrgencyLevel::deze_week);
  CHECK(level(inPhase(Phase::escalatie), false, 1.0) == UrgencyLevel::geen);
  CHECK(level(inPhase(Phase::rust), true, std::nullopt) == UrgencyLevel::vandaag);
}

TEST_CASE("a day without an hour is near to the day only", "[weigh]") {
  Framework framework;
  framework.urgency = {rule(UrgencyLevel::nu, "uren"), rule(UrgencyLevel::vandaag, "dagen")};
  framework.urgency[0].withinHours = 3;
  framework.urgency[1].withinHours = 72;
  Answers answers;
  const auto asked = [&](double hours, int days) {
    answers.hoursToEvent = hours;
    answers.daysToEvent = days;
    return weigh::urgency(answers, inPhase(Phase::rust), false, framework);
  };
  CHECK(asked(2.0, 1).level == UrgencyLevel::vandaag);  // two hours to midnight say nothing of tomorrow's hour
  CHECK(asked(2.0, 1).because[1] == "de genoemde dag is morgen; een tijdstip staat er niet bij");
  CHECK(asked(0.0, 0).level == UrgencyLevel::nu);
  CHECK(asked(0.0, 0).because[1] == "de genoemde dag is vandaag; een tijdstip staat er niet bij");
  CHECK(asked(60.0, 3).because[1] == "nog 3 dagen tot de genoemde dag; een tijdstip staat er niet bij");
  CHECK(asked(60.0, 3).daysToEvent == 3);
}

TEST_CASE("the urgency says why and how long there is, rounded down", "[weigh]") {
  Framework framework;
  framework.urgency = {rule(UrgencyLevel::vandaag, "er is een oproep")};
  Answers answers;
  const auto because = [&](std::optional<double> hours) {
    answers.hoursToEvent = hours;
    return weigh::urgency(answers, inPhase(Phase::rust), false, framework).because;
  };
  CHECK(because(52.9) == std::vector<std::string>{"er is een oproep", "nog 52 uur tot het genoemde moment"});
  CHECK(because(1.99)[1] == "nog 1 uur tot het genoemde moment");
  CHECK(because(0.99)[1] == "het genoemde moment is er al of komt binnen een uur");
  CHECK(because(95.9)[1] == "nog 3 dagen tot het genoemde moment");
  CHECK(because(std::nullopt) == std::vector<std::string>{"er is een oproep"});
  CHECK(weigh::urgency(answers, inPhase(Phase::rust), false, Framework{}).because.empty());
}

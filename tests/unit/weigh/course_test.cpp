// The course of a dossier: it rises with signals, comes down with time, and a call after a disorder is a relapse.

#include "support/catch.h"

#include "support/asked.h"
#include "support/real_knowledge.h"
#include "weigh/course.h"

using namespace peilstok;
using namespace peilstok::test;
using namespace std::chrono_literals;

namespace {

const Framework& framework() { return realKnowledge()->framework; }

CourseSignal signal(const char* id, Instant when, Phase phase, Step step = Step::none,
                    std::optional<Instant> moment = std::nullopt) {
  return {id, when, phase, step, moment};
}

CourseSignal call(const char* id, Instant when, std::optional<Instant> moment) {
  return signal(id, when, Phase::oplopende_spanningen, Step::concrete_mobilisatie, moment);
}

std::vector<std::pair<Phase, CourseReason>> told(const Course& course) {
  std::vector<std::pair<Phase, CourseReason>> out;
  for (const CoursePhase& one : course.history) out.emplace_back(one.phase, one.reason);
  return out;
}

using P = Phase;
using R = CourseReason;

}  // namespace

TEST_CASE("no signals, no course", "[course]") {
  CHECK(weigh::course({}, kNow, framework()).history.empty());
  CHECK_FALSE(weigh::course({}, kNow, framework()).reviewBy);
}

TEST_CASE("a call whose moment went by leaves tension, then discontent, then rest", "[course]") {
  const Instant moment = kNow + 48h;
  const std::vector<CourseSignal> signals = {call("s1", kNow, moment)};
  const Instant over = moment + 12h, faded = over + 24h * 14, gone = faded + 24h * 60;
  CHECK(weigh::course(signals, over - 1s, framework()).now()->step == Step::concrete_mobilisatie);
  const Course later = weigh::course(signals, gone, framework());
  CHECK(told(later) == std::vector<std::pair<P, R>>{{P::oplopende_spanningen, R::signaal},
                                                    {P::oplopende_spanningen, R::moment_voorbij},
                                                    {P::sluimerend_ongenoegen, R::vervaagd},
                                                    {P::rust, R::vervaagd}});
  CHECK(later.history[1].from == over);
  CHECK(later.history[2].from == faded);
  CHECK(later.history[3].from == gone);
}

TEST_CASE("a disorder comes to rest, and a new call after it is a relapse", "[course]") {
  const Instant evening = kNow + 24h;
  std::vector<CourseSignal> signals = {call("s1", kNow, evening), signal("s2", evening, P::escalatie)};
  const Instant calm = evening + 48h;
  CHECK(weigh::course(signals, calm - 1s, framework()).now()->phase == P::escalatie);
  CHECK(weigh::course(signals, calm, framework()).now()->phase == P::na_de_escalatie);
  CHECK(weigh::course(signals, calm, framework()).now()->reason == R::tot_rust);
  signals.push_back(call("s3", calm + 1h, calm + 24h));
  const Course relapse = weigh::course(signals, calm + 2h, framework());
  CHECK(relapse.now()->step == Step::concrete_mobilisatie);
  CHECK(relapse.now()->reason == R::terugval);
  CHECK(relapse.now()->signals == std::vector<std::string>{"s3"});
  // And when nothing comes of that either, the aftermath goes on.
  CHECK(weigh::course(signals, calm + 24h + 12h, framework()).now()->phase == P::na_de_escalatie);
}

TEST_CASE("looking again is due by phase, from the last change or the last look", "[course]") {
  const std::vector<CourseSignal> signals = {call("s1", kNow, kNow + 72h)};
  const Course fresh = weigh::course(signals, kNow + 1h, framework());
  CHECK(fresh.reviewBy == kNow + 3h);
  CHECK_FALSE(fresh.reviewOverdue);
  CHECK(weigh::course(signals, kNow + 4h, framework()).reviewOverdue);
  const Course looked = weigh::course(signals, kNow + 4h, framework(), kNow + 3h);
  CHECK(looked.reviewBy == kNow + 6h);
  CHECK_FALSE(looked.reviewOverdue);
}

TEST_CASE("the course does not depend on the order, and more signals never lower it", "[course]") {
  Random random(41);
  const std::vector<std::pair<Phase, Step>> phases = {{P::rust, Step::none},
                                                      {P::sluimerend_ongenoegen, Step::none},
                                                      {P::oplopende_spanningen, Step::spanning},
                                                      {P::oplopende_spanningen, Step::concrete_mobilisatie}};
  for (int round = 0; round < 400; ++round) {
    std::vector<CourseSignal> signals;
    for (int n = random.number(1, 8); n > 0; --n) {
      const auto& [phase, step] = random.oneOf(phases);
      const Instant when = kNow + std::chrono::hours(random.number(0, 1500));
      signals.push_back(signal(std::to_string(n).c_str(), when, phase, step));
      if (random.chance(50)) signals.back().moment = when + std::chrono::hours(random.number(0, 200));
    }
    const Instant now = kNow + std::chrono::hours(random.number(0, 3000));
    const Course straight = weigh::course(signals, now, framework());
    std::vector<CourseSignal> mixed = signals;
    random.shuffle(mixed);
    const Course other = weigh::course(mixed, now, framework());
    REQUIRE(told(straight) == told(other));
    const auto rank = [&](const Course& one) {
      return one.now() ? framework().phase(one.now()->phase, one.now()->step)->rank : -1;
    };
    mixed.pop_back();
    REQUIRE(rank(weigh::course(mixed, now, framework())) <= rank(straight));
    for (std::size_t i = 1; i < straight.history.size(); ++i)
      REQUIRE(straight.history[i - 1].from < straight.history[i].from);
  }
}

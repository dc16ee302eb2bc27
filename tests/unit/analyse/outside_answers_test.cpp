#include "support/catch.h"

#include <map>

#include "analyse/outside_answers.h"
#include "knowledge/occasion_days.h"
#include "support/asked.h"

using namespace peilstok;
using namespace peilstok::test;
using namespace std::chrono_literals;

TEST_CASE("growth is explosive from the framework's count within its minutes", "[indicators]") {
  Asked asked;
  const char* id = "explosieve_groei";
  CHECK(asked.reach({}, id) == onbekend);
  CHECK(asked.reach({{kNow, 5000}}, id) == onbekend);
  CHECK(asked.reach({{kNow, 40}, {kNow + 5min, 240}}, id) == ja);
  CHECK(asked.get(id).source == "bereik");
  CHECK(asked.reach({{kNow, 40}, {kNow + 5min, 239}}, id) == nee);
  CHECK(asked.reach({{kNow, 40}, {kNow + 15min, 240}}, id) == ja);
  CHECK(asked.reach({{kNow, 40}, {kNow + 16min, 240}}, id) == onbekend);  // nobody counted in between
  CHECK(asked.reach({{kNow, 40}, {kNow, 240}}, id) == onbekend);          // two counts of one moment
  CHECK(asked.reach({{kNow, 240}, {kNow + 5min, 40}}, id) == nee);
  CHECK(asked.reach({{kNow, 900}, {kNow + 5min, 40}, {kNow + 10min, 241}}, id) == ja);
}

TEST_CASE("doubling is within a day and by at least twenty", "[indicators]") {
  Asked asked;
  const char* id = "verdubbeling_24u";
  CHECK(asked.reach({{kNow, 30}, {kNow + 24h, 60}}, id) == ja);
  CHECK(asked.reach({{kNow, 30}, {kNow + 24h, 59}}, id) == nee);
  CHECK(asked.reach({{kNow, 10}, {kNow + 1h, 29}}, id) == nee);
  CHECK(asked.reach({{kNow, 10}, {kNow + 1h, 30}}, id) == ja);
  CHECK(asked.reach({{kNow, 30}, {kNow + 25h, 60}}, id) == onbekend);
  CHECK(asked.reach({{kNow, 30}, {kNow + 25h, 31}}, id) == nee);
}

TEST_CASE("a large reach is known when it was counted, never denied", "[indicators]") {
  Asked asked;
  CHECK(asked.reach({{kNow, 100000}}, "groot_bereik") == ja);
  CHECK(asked.reach({{kNow, 99999}}, "groot_bereik") == onbekend);
}

TEST_CASE("reach, doubling and measures keep to the numbers of the framework", "[indicators]") {
  Asked asked;
  asked.known.framework.largeReach = 5000;
  asked.known.framework.doublingLeast = 5;
  asked.known.framework.doublingHours = 2;
  asked.known.framework.measureDays = 3;
  CHECK(asked.reach({{kNow, 5000}}, "groot_bereik") == ja);
  CHECK(asked.reach({{kNow - std::chrono::hours(2), 5}, {kNow, 10}}, "verdubbeling_24u") == ja);
  CHECK(asked.reach({{kNow - std::chrono::hours(2), 4}, {kNow, 8}}, "verdubbeling_24u") == nee);
  CHECK(asked.reach({{kNow - std::chrono::hours(3), 5}, {kNow, 10}}, "verdubbeling_24u") == onbekend);
  ContextItem measure = item(ContextKind::maatregel, "");
  measure.at = kNow - std::chrono::hours(71);
  CHECK(asked.context({measure}, "provocerende_maatregel") == ja);
  measure.at = kNow - std::chrono::hours(73);
  CHECK(asked.context({measure}, "provocerende_maatregel") == nee);
}

TEST_CASE("the police confirm, expect nothing with a reason, or leave it open", "[indicators]") {
  Asked asked;
  using enum PoliceJudgement;
  CHECK(asked.answer("politie_bevestigt") == onbekend);
  CHECK(asked.police(wordt_iets, "", "politie_bevestigt") == ja);
  CHECK(asked.police(wordt_iets, "", "politie_wordt_niets") == nee);
  CHECK(asked.police(wordt_niets, "groep is bekend", "politie_wordt_niets") == ja);
  CHECK(asked.police(wordt_niets, "groep is bekend", "politie_bevestigt") == nee);
  CHECK(asked.police(wordt_niets, " ", "politie_wordt_niets") == onbekend);
  CHECK(asked.police(wordt_niets, "", "politie_bevestigt") == onbekend);
  for (const PoliceJudgement silent : {geen_signaal, geen_antwoord, niet_gevraagd}) {
    CHECK(asked.police(silent, "reden", "politie_bevestigt") == onbekend);
    CHECK(asked.police(silent, "reden", "politie_wordt_niets") == onbekend);
  }
}

TEST_CASE("an incident here counts for its hours", "[indicators]") {
  Asked asked;
  const char* id = "incident_48u";
  const auto incident = [](const char* iso, const char* gm, Outcome outcome = Outcome::onbekend) {
    return item(ContextKind::incident, iso, gm, outcome);
  };
  CHECK(asked.context({}, id) == onbekend);
  CHECK(asked.context({incident("2026-11-17T16:00:00+01:00", "GM0361")}, id) == ja);
  CHECK(asked.context({incident("2026-11-17T15:59:00+01:00", "GM0361")}, id) == nee);
  CHECK(asked.context({incident("2026-11-18T16:00:00+01:00", "")}, id) == ja);
  CHECK(asked.context({incident("2026-11-18T16:00:00+01:00", "GM0373")}, id) == onbekend);
  CHECK(asked.context({incident("", "GM0361")}, id) == onbekend);
  CHECK(asked.context({incident("2026-11-18T16:00:00+01:00", "GM0361", Outcome::op_niets_uitgelopen)}, id) == nee);
  CHECK(asked.context({incident("2026-11-20T16:00:00+01:00", "GM0361")}, id) == onbekend);
  asked.signal.municipality.clear();
  CHECK(asked.context({incident("2026-11-18T16:00:00+01:00", "GM0361")}, id) == onbekend);
}

TEST_CASE("what happened elsewhere fades, sooner when it is far away", "[indicators]") {
  Asked asked;
  const auto turnout = [](const char* iso, const char* gm) {
    return item(ContextKind::incident, iso, gm, Outcome::opkomst);
  };
  const char* id = "elders_opkomst";
  CHECK(asked.context({turnout("2026-11-17T16:00:00+01:00", "GM0373")}, id) == ja);
  CHECK(asked.context({turnout("2026-11-17T16:00:00+01:00", "GM9999")}, id) == ja);
  CHECK(asked.context({turnout("2026-11-13T16:00:00+01:00", "GM0373")}, id) == ja);
  CHECK(asked.context({turnout("2026-11-13T16:00:00+01:00", "GM9999")}, id) == nee);
  CHECK(asked.context({turnout("2026-11-12T15:00:00+01:00", "GM0373")}, id) == nee);
  CHECK(asked.context({turnout("2026-11-17T16:00:00+01:00", "GM0361")}, id) == onbekend);
  CHECK(asked.context({turnout("2026-11-17T16:00:00+01:00", "")}, id) == onbekend);
  CHECK(asked.context({item(ContextKind::incident, "2026-11-17T16:00:00+01:00", "GM0373")}, id) == onbekend);

  const ContextItem nothing =
      item(ContextKind::incident, "2026-11-17T16:00:00+01:00", "GM0373", Outcome::op_niets_uitgelopen);
  CHECK(asked.context({nothing}, id) == nee);
  CHECK(asked.context({nothing}, "elders_op_niets") == ja);
  CHECK(asked.context({turnout("2026-11-17T16:00:00+01:00", "GM0373")}, "elders_op_niets") == nee);
  CHECK(asked.context({nothing, turnout("2026-11-17T16:00:00+01:00", "GM9999")}, id) == ja);
}

TEST_CASE("plans, measures and counter-actions have their own windows", "[indicators]") {
  Asked asked;
  using enum ContextKind;
  CHECK(asked.context({item(besluit, "2026-12-03T16:00:00+01:00")}, "gepland_besluit") == ja);
  CHECK(asked.context({item(bijeenkomst, "2026-11-19T09:00:00+01:00")}, "gepland_besluit") == ja);  // today
  CHECK(asked.context({item(besluit, "2026-12-03T16:01:00+01:00")}, "gepland_besluit") == nee);
  CHECK(asked.context({item(besluit, "2026-11-18T16:00:00+01:00")}, "gepland_besluit") == nee);
  CHECK(asked.context({item(besluit, "2026-11-20T16:00:00+01:00", "GM0373")}, "gepland_besluit") == onbekend);

  CHECK(asked.context({item(maatregel, "2026-11-05T16:00:00+01:00")}, "provocerende_maatregel") == ja);
  CHECK(asked.context({item(maatregel, "2026-11-05T15:00:00+01:00")}, "provocerende_maatregel") == nee);
  CHECK(asked.context({item(maatregel, "2026-11-25T15:00:00+01:00")}, "provocerende_maatregel") == onbekend);

  CHECK(asked.context({item(tegenactie, "")}, "tegenpartij_aangekondigd") == ja);
  CHECK(asked.get("tegenpartij_aangekondigd").source == "context");
  CHECK(asked.context({item(tegenactie, "2026-11-21T16:00:00+01:00")}, "tegenpartij_aangekondigd") == ja);
  CHECK(asked.context({item(tegenactie, "2026-11-18T16:00:00+01:00")}, "tegenpartij_aangekondigd") == onbekend);
  CHECK(asked.context({item(tegenactie, "", "GM0373")}, "tegenpartij_aangekondigd") == onbekend);
}

TEST_CASE("the calendar is known, so it says ja or nee", "[indicators]") {
  Asked asked;
  const char* id = "risicomoment";
  CHECK(asked.answer(id) == onbekend);  // no calendar at all
  Occasion market;
  market.kind = Occasion::Kind::fixed;
  market.month = 11;
  market.day = 22;
  market.daysBefore = 1;
  asked.known.calendar = {market};
  CHECK(asked.answer(id) == nee);
  asked.reading.futureMoment = true;
  asked.reading.moment = at("2026-11-21T21:00:00+01:00");
  CHECK(asked.answer(id) == ja);
  asked.reading.moment = at("2026-11-20T21:00:00+01:00");
  CHECK(asked.answer(id) == nee);
  asked.now = at("2026-11-22T23:30:00+01:00");
  CHECK(asked.answer(id) == ja);
  asked.now = kNow;
  CHECK(asked.context({item(ContextKind::kalender, "2026-11-20T12:00:00+01:00")}, id) == ja);
  CHECK(asked.context({item(ContextKind::kalender, "2026-11-22T12:00:00+01:00")}, id) == nee);
}

TEST_CASE("occasions fall on their days, also over the turn of the year", "[indicators]") {
  const auto day = [](int y, unsigned m, unsigned d) {
    return std::chrono::sys_days(std::chrono::year(y) / std::chrono::month(m) / std::chrono::day(d));
  };
  Occasion one;
  one.month = 12, one.day = 31, one.daysBefore = 1, one.daysAfter = 1;
  CHECK(covers(one, day(2026, 12, 30)));
  CHECK(covers(one, day(2027, 1, 1)));
  CHECK_FALSE(covers(one, day(2027, 1, 2)));
  CHECK_FALSE(covers(one, day(2026, 12, 29)));

  Occasion king;
  king.month = 4, king.day = 27, king.ifSunday = -1;
  CHECK(covers(king, day(2025, 4, 26)));  // 27 April 2025 is a Sunday
  CHECK_FALSE(covers(king, day(2025, 4, 27)));
  CHECK(covers(king, day(2026, 4, 27)));

  Occasion carnival;
  carnival.kind = Occasion::Kind::easter;
  carnival.easterOffset = -49;
  CHECK(covers(carnival, day(2026, 2, 15)));
  CHECK_FALSE(covers(carnival, day(2026, 2, 16)));

  Occasion arrival;
  arrival.kind = Occasion::Kind::weekday;
  arrival.month = 11, arrival.weekday = 5, arrival.onOrAfter = 10;
  CHECK(covers(arrival, day(2026, 11, 14)));
  CHECK_FALSE(covers(arrival, day(2026, 11, 21)));

  Occasion vote;
  vote.kind = Occasion::Kind::once;
  vote.once = "2026-03-18";
  CHECK(covers(vote, day(2026, 3, 18)));
  CHECK_FALSE(covers(vote, day(2027, 3, 18)));

  Occasion leap;
  leap.month = 2, leap.day = 29;
  CHECK(covers(leap, day(2028, 2, 29)));
  CHECK_FALSE(covers(leap, day(2027, 3, 1)));
}

TEST_CASE("what the municipality laid down counts for its own signals alone", "[indicators]") {
  Asked asked;
  asked.known.localContext = {item(ContextKind::incident, "2026-11-18T22:00:00+01:00", "GM0361")};
  CHECK(asked.answer("incident_48u") == onbekend);
  asked.known.ownMunicipality = "GM0361";
  CHECK(asked.answer("incident_48u") == ja);
  asked.signal.municipality = "GM0373";
  CHECK(asked.answer("incident_48u") == onbekend);
}

TEST_CASE("a local door makes a local sender", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("lokale_afzender") == onbekend);
  for (const Channel local :
       {Channel::inwoner, Channel::school, Channel::ondernemer, Channel::jongerenwerk, Channel::politie}) {
    asked.signal.channel = local;
    CHECK(asked.answer("lokale_afzender") == ja);
    CHECK(asked.get("lokale_afzender").source == "bron");
  }
  for (const Channel other :
       {Channel::monitoring, Channel::collega, Channel::media, Channel::buurgemeente, Channel::anders}) {
    asked.signal.channel = other;
    CHECK(asked.answer("lokale_afzender") == onbekend);
  }
}

TEST_CASE("the order of context and counts does not matter, and a yes stays a yes", "[indicators]") {
  Random random(61);
  for (int round = 0; round < 400; ++round) {
    Asked asked;
    for (int n = random.number(0, 6); n > 0; --n) {
      ContextItem one;
      one.kind = static_cast<ContextKind>(random.number(0, 5));
      if (random.chance(85)) one.at = kNow + std::chrono::hours(random.number(-200, 200));
      one.municipality = random.oneOf(std::vector<std::string>{"", "GM0361", "GM0373", "GM9999"});
      one.outcome = static_cast<Outcome>(random.number(0, 2));
      asked.signal.context.push_back(one);
    }
    for (int n = random.number(0, 8); n > 0; --n)
      asked.signal.reach.push_back({kNow + std::chrono::minutes(random.number(0, 90)), random.number(0, 500)});
    if (random.chance(20)) asked.signal.municipality.clear();
    const Answers before = asked.all();
    random.shuffle(asked.signal.context);
    random.shuffle(asked.signal.reach);
    const Answers after = asked.all();
    for (std::size_t i = 0; i < before.byIndicator.size(); ++i) {
      REQUIRE(before.byIndicator[i].answer == after.byIndicator[i].answer);
      REQUIRE(before.byIndicator[i].source == after.byIndicator[i].source);
    }
    if (asked.signal.context.empty()) continue;
    asked.signal.context.pop_back();
    const Answers fewer = asked.all();
    for (std::size_t i = 0; i < before.byIndicator.size(); ++i)
      if (fewer.byIndicator[i].answer == ja) REQUIRE(before.byIndicator[i].answer == ja);
  }
}

TEST_CASE("growth is found as by comparing every pair of counts", "[indicators]") {
  Random random(62);
  for (int round = 0; round < 300; ++round) {
    Asked asked;
    std::vector<ReachCount> counts;
    for (int n = 0; n < 12; ++n)
      counts.push_back({kNow + std::chrono::minutes(n * random.number(1, 9)), random.number(0, 400)});
    std::map<Instant, std::int64_t> highest;
    for (const ReachCount& one : counts) highest[one.at] = std::max(highest[one.at], one.count);
    bool expected = false;
    for (const auto& [from, low] : highest)
      for (const auto& [to, high] : highest)
        if (to > from && to - from <= 15min && high - low >= 200) expected = true;
    REQUIRE((asked.reach(counts, "explosieve_groei") == ja) == expected);
  }
}

TEST_CASE("what happened elsewhere counts for less the longer ago and the farther away it was", "[indicators]") {
  Asked asked;
  asked.known.gazetteer.municipalities = {{"GM0361", "hier", "", "", "", 1, 4.75, 52.63},
                                          {"GM0373", "naast", "", "", "", 1, 4.70, 52.67},
                                          {"GM0400", "in de buurt", "", "", "", 1, 4.76, 52.95},
                                          {"GM0935", "ver", "", "", "", 1, 5.69, 50.85}};
  const auto strength = [&](const char* municipality, double days) {
    ContextItem one = item(ContextKind::incident, "", municipality, Outcome::opkomst);
    one.at = kNow - std::chrono::seconds(static_cast<std::int64_t>(days * 86400));
    asked.signal.context = {one};
    const IndicatorAnswer answer = asked.get("elders_opkomst");
    CHECK((answer.answer == ja) == (answer.strength > 0));
    return answer.strength;
  };
  CHECK(strength("GM0373", 1) == 3);
  CHECK(strength("GM0373", 6) == 2);
  CHECK(strength("GM0373", 8) == 0);
  CHECK(strength("GM0400", 1) == 3);
  CHECK(strength("GM0400", 4) == 1);
  CHECK(strength("GM0935", 1) == 2);
  CHECK(strength("GM0935", 4) == 0);
  CHECK(strength("GM9999", 1) == 2);  // nobody knows where it lies
  Random random(11);
  const std::vector<const char*> nearToFar = {"GM0373", "GM0400", "GM0935"};
  for (int round = 0; round < 300; ++round) {
    const double days = random.number(0, 100) / 10.0, later = days + random.number(0, 50) / 10.0;
    const int near = random.number(0, 2), far = random.number(near, 2);
    CHECK(strength(nearToFar[static_cast<std::size_t>(far)], later) <=
          strength(nearToFar[static_cast<std::size_t>(near)], days));
  }
  // Of several the nearest and latest counts, in any order.
  const ContextItem near = item(ContextKind::incident, "2026-11-18T16:00:00+01:00", "GM0373", Outcome::opkomst);
  const ContextItem far = item(ContextKind::incident, "2026-11-18T16:00:00+01:00", "GM0935", Outcome::opkomst);
  CHECK(asked.context({near, far}, "elders_opkomst") == ja);
  CHECK(asked.get("elders_opkomst").strength == 3);
  CHECK(asked.context({far, near}, "elders_opkomst") == ja);
  CHECK(asked.get("elders_opkomst").strength == 3);
}

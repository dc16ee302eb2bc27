#include "support/catch.h"

#include <map>

#include "analyse/indicators.h"
#include "analyse/outside_answers.h"
#include "support/random_answers.h"

using namespace peilstok;
using namespace peilstok::test;
using namespace std::chrono_literals;

namespace {

Instant at(const char* iso) { return civil::parseIso(iso).value(); }

const Instant kNow = at("2026-11-19T16:00:00+01:00");

Indicator indicator(const std::string& id, AnsweredBy by, bool silenceIsUnknown = false) {
  Indicator one;
  one.id = id;
  one.criterion = "a";
  one.answeredBy = {by};
  one.silenceIsUnknown = silenceIsUnknown;
  return one;
}

Knowledge knowledge() {
  Knowledge all;
  all.framework = smallFramework({{"a", 1000}});
  for (const char* id : {"plek_genoemd", "datum_en_tijd", "binnen_72_uur", "middelen_meenemen", "gemelde_oproep"})
    all.framework.indicators.push_back(indicator(id, AnsweredBy::text));
  for (const char* id : {"lokale_afzender", "tegenpartij_aangekondigd"})
    all.framework.indicators.push_back(indicator(id, AnsweredBy::text, true));
  for (const char* id : {"verdubbeling_24u", "explosieve_groei", "groot_bereik"})
    all.framework.indicators.push_back(indicator(id, AnsweredBy::reach));
  for (const char* id : {"politie_bevestigt", "politie_wordt_niets"})
    all.framework.indicators.push_back(indicator(id, AnsweredBy::police));
  for (const char* id : {"incident_48u", "elders_opkomst", "elders_op_niets", "gepland_besluit",
                         "provocerende_maatregel", "risicomoment"})
    all.framework.indicators.push_back(indicator(id, AnsweredBy::context));
  all.framework.indicators.push_back(indicator("media_pikt_op", AnsweredBy::person));
  all.gazetteer.neighbours = {{"GM0361", {"GM0373"}}, {"GM0373", {"GM0361"}}};
  return all;
}

struct Asked {
  Signal signal;
  analyse::Reading reading;
  Knowledge known = knowledge();
  Instant now = kNow;

  Asked() {
    signal.id = "s";
    signal.text = "tekst";
    signal.municipality = "GM0361";
  }
  Answers all() const { return analyse::answerIndicators(signal, reading, known, now); }
  IndicatorAnswer get(const std::string& id) const { return all().byIndicator.at(indexOf(known.framework, id)); }
  Answer answer(const std::string& id) const { return get(id).answer; }
  Answer police(PoliceJudgement judgement, const char* reason, const std::string& id) {
    signal.police = PoliceInput{judgement, reason};
    return answer(id);
  }
  Answer reach(std::vector<ReachCount> counts, const std::string& id) {
    signal.reach = std::move(counts);
    return answer(id);
  }
  Answer context(std::vector<ContextItem> items, const std::string& id) {
    signal.context = std::move(items);
    return answer(id);
  }
};

ContextItem item(ContextKind kind, const char* iso, const char* municipality = "", Outcome outcome = Outcome::onbekend) {
  ContextItem one;
  one.kind = kind;
  if (*iso != '\0') one.at = at(iso);
  one.municipality = municipality;
  one.outcome = outcome;
  return one;
}

TimeMention mention(Instant start, Grain grain, std::optional<Instant> end = std::nullopt) {
  TimeMention one;
  one.start = start;
  one.grain = grain;
  one.end = end;
  return one;
}

constexpr Answer ja = Answer::ja, nee = Answer::nee, onbekend = Answer::onbekend;

}  // namespace

TEST_CASE("what the text says is ja, what it does not say is nee or unknown", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("middelen_meenemen") == nee);
  CHECK(asked.get("middelen_meenemen").source == "tekst");
  CHECK(asked.answer("tegenpartij_aangekondigd") == onbekend);  // silence says nothing about it
  CHECK(asked.answer("media_pikt_op") == onbekend);             // no text can tell
  CHECK(asked.get("media_pikt_op").source.empty());
  Finding finding;
  finding.indicator = "middelen_meenemen";
  asked.reading.findings = {finding};
  CHECK(asked.answer("middelen_meenemen") == nee);  // strength 0: seen, does not count
  asked.reading.findings[0].strength = 1;
  CHECK(asked.answer("middelen_meenemen") == ja);
  asked.reading.dutch = false;
  CHECK(asked.answer("middelen_meenemen") == ja);
  CHECK(asked.answer("gemelde_oproep") == onbekend);
  asked.reading = {};
  asked.signal.text = " \n";
  CHECK(asked.answer("middelen_meenemen") == onbekend);  // there was nothing to read
  asked.signal.title = "kop";
  CHECK(asked.answer("middelen_meenemen") == nee);
}

TEST_CASE("a call that is only reported is a sign of one elsewhere", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("gemelde_oproep") == nee);
  asked.reading.call.reported = true;
  CHECK(asked.answer("gemelde_oproep") == ja);
}

TEST_CASE("a person's own answer wins, also when it is onbekend", "[indicators]") {
  Asked asked;
  asked.reading.namesOwnPlace = true;
  CHECK(asked.get("plek_genoemd").source == "plaats");
  for (const Answer own : {ja, nee, onbekend}) {
    asked.signal.indicators = {{"plek_genoemd", own}, {"bestaat_niet", ja}};
    CHECK(asked.answer("plek_genoemd") == own);
    CHECK(asked.get("plek_genoemd").source == "mens");
  }
}

TEST_CASE("a place counts when it is ours, and is open when nobody knows whose it is", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("plek_genoemd") == nee);
  PlaceMention place;
  place.kind = PlaceKind::plek;
  place.certainty = PlaceCertainty::zeker;
  place.municipality = "GM0363";
  asked.reading.where = {place};
  CHECK(asked.answer("plek_genoemd") == nee);
  asked.reading.where[0].municipality.clear();
  CHECK(asked.answer("plek_genoemd") == onbekend);
  asked.reading.where[0].kind = PlaceKind::gemeente;
  CHECK(asked.answer("plek_genoemd") == nee);
  asked.reading.namesOwnPlace = true;
  CHECK(asked.answer("plek_genoemd") == ja);
}

TEST_CASE("a moment needs a day with a time, and lies within the framework's hours", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("datum_en_tijd") == nee);
  CHECK(asked.answer("binnen_72_uur") == nee);
  asked.reading.futureMoment = true;
  asked.reading.momentHasClock = true;
  asked.reading.moment = kNow + 72h;
  CHECK(asked.answer("datum_en_tijd") == ja);
  CHECK(asked.answer("binnen_72_uur") == ja);
  CHECK(asked.all().hoursToEvent == 72.0);
  asked.reading.moment = kNow + 72h + 1s;
  CHECK(asked.answer("binnen_72_uur") == nee);
  asked.reading.momentHasClock = false;
  asked.reading.when = {mention(*asked.reading.moment, Grain::day)};
  CHECK(asked.answer("datum_en_tijd") == nee);
  asked.reading.when[0].grain = Grain::part_of_day;
  CHECK(asked.answer("datum_en_tijd") == ja);
  asked.reading.futureMoment = false;
  CHECK(asked.answer("datum_en_tijd") == nee);
  CHECK_FALSE(asked.all().hoursToEvent);
}

TEST_CASE("a moment that has begun counts until it is over", "[indicators]") {
  Asked asked;
  asked.reading.futureMoment = true;
  asked.reading.moment = kNow - 2h;
  asked.reading.when = {mention(kNow - 2h, Grain::part_of_day, kNow + 4h)};
  CHECK(asked.all().hoursToEvent == 0.0);
  CHECK(asked.answer("binnen_72_uur") == ja);
  asked.reading.when[0].end = kNow;
  CHECK_FALSE(asked.all().hoursToEvent);
  asked.reading.when.push_back(mention(kNow + 30h, Grain::minute));
  asked.reading.when.push_back(mention(kNow + 5h, Grain::minute));
  CHECK(asked.all().hoursToEvent == 5.0);
}

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

  const ContextItem nothing = item(ContextKind::incident, "2026-11-17T16:00:00+01:00", "GM0373", Outcome::op_niets_uitgelopen);
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
  CHECK(analyse::covers(one, day(2026, 12, 30)));
  CHECK(analyse::covers(one, day(2027, 1, 1)));
  CHECK_FALSE(analyse::covers(one, day(2027, 1, 2)));
  CHECK_FALSE(analyse::covers(one, day(2026, 12, 29)));

  Occasion king;
  king.month = 4, king.day = 27, king.ifSunday = -1;
  CHECK(analyse::covers(king, day(2025, 4, 26)));  // 27 April 2025 is a Sunday
  CHECK_FALSE(analyse::covers(king, day(2025, 4, 27)));
  CHECK(analyse::covers(king, day(2026, 4, 27)));

  Occasion carnival;
  carnival.kind = Occasion::Kind::easter;
  carnival.easterOffset = -49;
  CHECK(analyse::covers(carnival, day(2026, 2, 15)));
  CHECK_FALSE(analyse::covers(carnival, day(2026, 2, 16)));

  Occasion arrival;
  arrival.kind = Occasion::Kind::weekday;
  arrival.month = 11, arrival.weekday = 5, arrival.onOrAfter = 10;
  CHECK(analyse::covers(arrival, day(2026, 11, 14)));
  CHECK_FALSE(analyse::covers(arrival, day(2026, 11, 21)));

  Occasion vote;
  vote.kind = Occasion::Kind::once;
  vote.once = "2026-03-18";
  CHECK(analyse::covers(vote, day(2026, 3, 18)));
  CHECK_FALSE(analyse::covers(vote, day(2027, 3, 18)));

  Occasion leap;
  leap.month = 2, leap.day = 29;
  CHECK(analyse::covers(leap, day(2028, 2, 29)));
  CHECK_FALSE(analyse::covers(leap, day(2027, 3, 1)));
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
  for (const Channel local : {Channel::inwoner, Channel::school, Channel::ondernemer, Channel::jongerenwerk, Channel::politie}) {
    asked.signal.channel = local;
    CHECK(asked.answer("lokale_afzender") == ja);
    CHECK(asked.get("lokale_afzender").source == "bron");
  }
  for (const Channel other : {Channel::monitoring, Channel::collega, Channel::media, Channel::buurgemeente, Channel::anders}) {
    asked.signal.channel = other;
    CHECK(asked.answer("lokale_afzender") == onbekend);
  }
}

TEST_CASE("source, observation, language and municipality are passed on", "[indicators]") {
  Asked asked;
  asked.signal.reliability = Reliability{'B', 2};
  asked.signal.observed = Observed::gezien;
  asked.reading.dutch = false;
  const Answers answers = asked.all();
  CHECK(answers.reliability == Reliability{'B', 2});
  CHECK(answers.observed == Observed::gezien);
  CHECK_FALSE(answers.dutch);
  CHECK(answers.municipality == "GM0361");
  CHECK(answers.byIndicator.size() == asked.known.framework.indicators.size());
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
    for (int n = 0; n < 12; ++n) counts.push_back({kNow + std::chrono::minutes(n * random.number(1, 9)), random.number(0, 400)});
    std::map<Instant, std::int64_t> highest;
    for (const ReachCount& one : counts) highest[one.at] = std::max(highest[one.at], one.count);
    bool expected = false;
    for (const auto& [from, low] : highest)
      for (const auto& [to, high] : highest)
        if (to > from && to - from <= 15min && high - low >= 200) expected = true;
    REQUIRE((asked.reach(counts, "explosieve_groei") == ja) == expected);
  }
}

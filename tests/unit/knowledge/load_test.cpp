// The real data loads, and what it says is in the values that come out.

#include <algorithm>
#include <set>

#include "data_copy.h"

using namespace peilstok;
using peilstok::test::DataCopy;

namespace {

std::shared_ptr<const Knowledge> real(bool withOverlay = false) {
  const std::filesystem::path data = PEILSTOK_TEST_DATA_DIR;
  auto knowledge = loadKnowledge(data, withOverlay ? data / "example/overlay.json" : std::filesystem::path());
  INFO((knowledge ? std::string() : knowledge.error().detail));
  REQUIRE(knowledge);
  return *knowledge;
}

const GazetteerEntry* entry(const Knowledge& knowledge, const std::string& name, PlaceKind kind) {
  const auto& all = knowledge.gazetteer.entries;
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& e) { return e.name == name && e.kind == kind; });
  return at == all.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("the data of the program loads", "[knowledge][load]") {
  const auto knowledge = real();
  CHECK(knowledge->framework.version == "1.0.0");
  CHECK(knowledge->framework.hash.size() == 7 + 64);
  CHECK(knowledge->framework.criteria.size() == 8);
  CHECK(knowledge->framework.indicators.size() == 53);
  CHECK(knowledge->gazetteer.municipalities.size() == 342);
  CHECK(knowledge->words.size() > 100000);
  CHECK(std::is_sorted(knowledge->words.begin(), knowledge->words.end()));
  CHECK(knowledge->irregularForms.at("kwamen") == "kom");
  CHECK(knowledge->mappings.size() >= 4);
  CHECK_FALSE(knowledge->rules.empty());
  CHECK_FALSE(knowledge->lexicons.empty());
  CHECK_FALSE(knowledge->calendar.empty());
  CHECK_FALSE(knowledge->partners.empty());
  CHECK(knowledge->ownMunicipality.empty());
  CHECK(knowledge->localContext.empty());
}

TEST_CASE("criteria come in the order of the study and fill a hundred points", "[knowledge][load]") {
  const auto knowledge = real();
  const std::vector<std::string> order = {"taalgebruik", "bron",    "omgevingsbeeld", "buurgemeenten",
                                          "sentiment",   "politie", "concreetheid",   "bereik"};
  Tenths sum = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Criterion& criterion = knowledge->framework.criteria[i];
    CHECK(criterion.id == order[i]);
    CHECK(criterion.levels.size() == 4);
    sum += criterion.maxPoints;
  }
  CHECK(sum == 1000);
  CHECK(knowledge->framework.criterion("taalgebruik")->maxPoints == 180);
  CHECK(knowledge->framework.criterion("taal") == nullptr);
}

TEST_CASE("an indicator carries what its data says", "[knowledge][load]") {
  const auto knowledge = real();
  const Indicator* means = knowledge->framework.indicator("middelen_meenemen");
  REQUIRE(means);
  CHECK(means->strength == 3);
  CHECK(means->direction == 1);
  CHECK(means->consultPolice);
  CHECK_FALSE(means->silenceIsUnknown);
  CHECK(knowledge->framework.indicator("lokale_afzender")->silenceIsUnknown);
  CHECK(knowledge->framework.indicator("vreedzame_betoging")->direction == 0);
  CHECK(knowledge->framework.indicator("ironie")->direction == -1);
  CHECK(knowledge->framework.pointsByStrength[3] == 70);
  CHECK(knowledge->framework.indicator("bestaat_niet") == nullptr);
}

TEST_CASE("cards keep their facts", "[knowledge][load]") {
  const auto knowledge = real();
  const Card* leaveIt = knowledge->card("COM-01");
  REQUIRE(leaveIt);
  CHECK_FALSE(leaveIt->name.empty());
  CHECK_FALSE(leaveIt->phases.empty());
  CHECK(leaveIt->leadTimeHours[0] <= leaveIt->leadTimeHours[1]);
  CHECK(knowledge->card("BES-21")->status == CardStatus::niet_gebruiken);
  CHECK(knowledge->card("XXX-99") == nullptr);
}

TEST_CASE("neighbours know each other, whichever stood first", "[knowledge][load]") {
  const auto knowledge = real();
  const Gazetteer& gazetteer = knowledge->gazetteer;
  CHECK(gazetteer.areNeighbours("GM0014", "GM1699"));
  CHECK(gazetteer.areNeighbours("GM1699", "GM0014"));
  CHECK_FALSE(gazetteer.areNeighbours("GM0014", "GM0363"));
  for (const auto& [code, others] : gazetteer.neighbours)
    for (const std::string& other : others) CHECK(gazetteer.areNeighbours(other, code));
}

TEST_CASE("a name that is also a word asks for evidence", "[knowledge][load]") {
  const auto knowledge = real(true);
  REQUIRE(entry(*knowledge, "Best", PlaceKind::woonplaats));
  CHECK(entry(*knowledge, "Best", PlaceKind::woonplaats)->needsEvidence);
  CHECK(entry(*knowledge, "Best", PlaceKind::gemeente)->needsEvidence);
  CHECK_FALSE(entry(*knowledge, "Zwolle", PlaceKind::woonplaats)->needsEvidence);
  // On the municipality's own list even an ordinary word is meant as the spot.
  REQUIRE(entry(*knowledge, "Marktplein", PlaceKind::plek));
  CHECK_FALSE(entry(*knowledge, "Marktplein", PlaceKind::plek)->needsEvidence);
}

TEST_CASE("an overlay adds the municipality's own places and plans", "[knowledge][load]") {
  const auto plain = real(), own = real(true);
  CHECK(own->ownMunicipality == "GM9001");
  CHECK(own->gazetteer.municipality("GM9001")->name == "Waterbroek");
  CHECK(own->gazetteer.areNeighbours("GM9003", "GM9001"));
  CHECK(own->localContext.size() == 5);
  CHECK(own->localContext[1].outcome == Outcome::opkomst);
  CHECK(civil::format(*own->localContext[1].at) == "2026-11-18T21:40:00+01:00");
  CHECK(own->gazetteer.municipalities.size() == plain->gazetteer.municipalities.size() + 5);
  CHECK(own->framework.hash == plain->framework.hash);  // the way of weighing is the same
}

TEST_CASE("the calendar holds every kind of rule", "[knowledge][load]") {
  const auto knowledge = real();
  std::set<Occasion::Kind> kinds;
  for (const Occasion& one : knowledge->calendar) {
    kinds.insert(one.kind);
    if (one.id == "prinsjesdag") {
      CHECK(one.month == 9);
      CHECK(one.weekday == 1);
      CHECK(one.onOrAfter == 15);
    }
    if (one.id == "koningsdag") CHECK(one.ifSunday == -1);
  }
  CHECK(kinds.size() == 4);
}

TEST_CASE("an urgency holds the longer, the less it presses", "[knowledge][load]") {
  const auto knowledge = DataCopy().load();
  REQUIRE(knowledge);
  const SurveyRules& rules = (*knowledge)->survey;
  const Instant weighed{std::chrono::seconds{1'800'000'000}};
  CHECK(!rules.lapses(UrgencyLevel::geen, weighed, {}));
  const auto now = rules.lapses(UrgencyLevel::nu, weighed, {}),
             today = rules.lapses(UrgencyLevel::vandaag, weighed, {}),
             week = rules.lapses(UrgencyLevel::deze_week, weighed, {});
  REQUIRE((now && today && week));
  CHECK((weighed < *now && *now < *today && *today < *week));
  CHECK(rules.lapses(UrgencyLevel::nu, weighed, *week) == week);  // not while what it warns of is still to come
  CHECK(rules.lapses(UrgencyLevel::nu, weighed, weighed) == now);
}

TEST_CASE("the hash changes with whatever weighs, and with nothing else", "[knowledge][load]") {
  const DataCopy copy;
  const auto hashNow = [&] {
    const auto knowledge = copy.load();
    INFO((knowledge ? std::string() : knowledge.error().detail));
    REQUIRE(knowledge);
    return (*knowledge)->framework.hash;
  };
  std::string before = hashNow();
  CHECK(before == hashNow());
  for (const std::string file : {"framework/weegkader.json", "language/irregular.json", "calendar/calendar.json",
                                 "language/lexicons/sentiment.json"}) {
    CAPTURE(file);
    copy.write(file, copy.read(file) + "\n");
    const std::string after = hashNow();
    CHECK(after != before);
    before = after;
  }
  copy.write("language/words.txt", "best\nkom\n");
  CHECK(hashNow() != before);
  before = hashNow();
  copy.write("cards/civiel.json", copy.read("cards/civiel.json") + "\n");
  copy.write("partners/partners.json", copy.read("partners/partners.json") + "\n");
  CHECK(hashNow() == before);
}

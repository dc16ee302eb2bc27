// The report of a period and its one page: what they say with much, with little and with nothing.

#include "report/period.h"

#include <nlohmann/json.hpp>

#include "report/words.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::report;

namespace {

Instant at(const char* iso) { return *civil::parseIso(iso); }

Compared compared(std::int64_t count, double usual, Change change) { return {count, usual, 8, change}; }

PeriodFacts empty() {
  PeriodFacts f;
  f.from = at("2026-11-16T00:00:00+01:00");
  f.until = at("2026-11-23T00:00:00+01:00");
  f.made = at("2026-11-23T08:00:00+01:00");
  f.courseWhat = "Dag";
  ChannelSight open, closed;
  open.name = "open sociale media";
  closed.name = "besloten apps";
  closed.hidden = true;
  f.sight = {{open, 0}, {closed, 0}};
  return f;
}

PeriodFacts busy() {
  PeriodFacts f = empty();
  f.all = compared(23, 10, Change::more);
  f.course = {{"2026-11-16", "ma 16 nov", compared(23, 3, Change::more)}};
  f.phases = {{"rust", "Rust", compared(20, 9.5, Change::more)},
              {"concrete_mobilisatie", "Concrete mobilisatie", compared(3, 0, Change::silent)}};
  f.places = {{"GM9001", "Waterbroek", compared(8, 3, Change::more)}};
  f.themes = {{"jaarwisseling", "Jaarwisseling en vuurwerk", compared(2, 12, Change::less)}};
  f.channels = {{"monitoring", "monitoring", compared(23, 20, Change::as_usual)}};
  f.trays = {{Tray::postvak, 20}, {Tray::gesloten, 3}};
  PeriodForwarding answered{f.from, BundleWay::verzonden, "", 2, Tlp::amber, AnswerWord::niets_mee_gedaan, "al bekend"};
  PeriodForwarding open{f.from, BundleWay::ontvangen, "Kravelduin", 1, Tlp::amber, std::nullopt, "", false};
  f.forwarded = {answered, open};
  f.decided = {{f.from, "COM-01", "GM9001", Phase::rust, Step::none}};
  f.inDossiers = {{"D12", 2}};
  for (int i = 0; i < 6; ++i)
    f.coming.push_back({f.until + std::chrono::hours(20 + i), i == 1, "GM9001", "", 3 - i / 3});
  f.coming[0].spot = "Marktplein";
  f.sight[0].sight.seen = true;
  f.sight[0].sight.by = "signaal";
  f.sight[0].signals = 23;
  return f;
}

bool says(const Report& report, const std::string& words) {
  const bool found = toMarkdown(report).find(words) != std::string::npos;
  if (!found) UNSCOPED_INFO(words << "\n" << toMarkdown(report));
  return found;
}

}  // namespace

TEST_CASE("a busy period is told against what is usual", "[report][period]") {
  const Report report = periodReport(busy(), Knowledge());
  CHECK(report.title == "Monitoring van maandag 16 november tot en met zondag 22 november 2026");
  CHECK(says(report, "Er kwamen 23 signalen binnen, gewoonlijk 10: meer dan gewoonlijk."));
  CHECK(says(report, "Hoger dan rust gewogen: concrete mobilisatie (3)."));
  CHECK(says(report, "Meer dan gewoonlijk: Waterbroek (8, gewoonlijk 3)."));
  CHECK(says(report, "Minder dan gewoonlijk: Jaarwisseling en vuurwerk (2, gewoonlijk 12)."));
  CHECK(says(report, "1 keer doorgestuurd en 1 keer ontvangen: 1 niets mee gedaan en 1 nog zonder antwoord."));
  CHECK(says(report, "niets mee gedaan, omdat: al bekend"));
  CHECK(says(report, "ontvangen van Kravelduin"));
  CHECK(says(report, "Vastgelegd: 1 besluit op een kaart en 2 besluiten in een dossier."));
  CHECK(says(report, "2 in D12"));
  CHECK(says(report, "Zicht op 1 van de 2 kanalen; besloten apps bleef onzichtbaar."));
  CHECK(says(report, "in de acht weken vóór de periode"));
  CHECK(says(report, "minstens vijf"));
}

TEST_CASE("an empty period is no quiet one", "[report][period]") {
  for (const Report& report : {periodReport(empty(), Knowledge()), periodPage(empty(), Knowledge())}) {
    CHECK(
        says(report, "Er kwam in deze periode geen enkel signaal binnen. Een leeg postvak is geen rustige gemeente."));
    CHECK(says(report, "Er is niets doorgestuurd"));
    CHECK(says(report, "Er is geen besluit vastgelegd."));
    CHECK(says(report, "Zicht op 0 van de 2 kanalen"));
  }
}

TEST_CASE("without enough weeks there is no normal, and it says so", "[report][period]") {
  PeriodFacts f = busy();
  f.all = {23, 0, 2, Change::no_normal};
  CHECK(says(periodReport(f, Knowledge()), "Er is nog geen gewoon beeld om mee te vergelijken"));
  CHECK(says(periodReport(f, Knowledge()), "er is nog geen gewoon beeld."));
  CHECK(says(periodPage(f, Knowledge()), "Er is nog geen gewoon beeld om mee te vergelijken."));
}

TEST_CASE("what is too little to compare has only its count", "[report][period]") {
  PeriodFacts f = busy();
  f.places = {{"GM9001", "Waterbroek", compared(4, 1, Change::silent)}};
  const Report report = periodReport(f, Knowledge());
  const auto section = std::find_if(report.sections.begin(), report.sections.end(),
                                    [](const Section& one) { return one.id == "plaatsen"; });
  REQUIRE(section != report.sections.end());
  CHECK(std::get<Bars>(section->blocks[0]).bars[0].beside.empty());
}

TEST_CASE("a reason that is not for this paper stays out, and its place is named", "[report][period]") {
  PeriodFacts f = busy();
  f.forwarded[0].reason.clear();
  f.forwarded[0].reasonWithheld = true;
  CHECK(says(periodReport(f, Knowledge()), "niets mee gedaan; de reden staat bij het antwoord zelf"));
}

TEST_CASE("a chart stays readable, and says what it left out", "[report][period]") {
  PeriodFacts f = busy();
  f.places.clear();
  for (int i = 0; i < 40; ++i) f.places.push_back({"", "Plaats " + std::to_string(i), compared(1, 0, Change::silent)});
  CHECK(says(periodReport(f, Knowledge()), "Hier staan de 12 grootste van 40."));
}

TEST_CASE("a period is named by its days, or by its hours", "[report][period]") {
  CHECK(periodWords(at("2026-11-19T00:00:00+01:00"), at("2026-11-20T00:00:00+01:00")) == "donderdag 19 november 2026");
  CHECK(periodWords(at("2026-12-28T00:00:00+01:00"), at("2027-01-04T00:00:00+01:00")) ==
        "maandag 28 december 2026 tot en met zondag 3 januari 2027");
  CHECK(periodWords(at("2026-11-19T08:00:00+01:00"), at("2026-11-20T08:00:00+01:00")) ==
        "donderdag 19 november 2026, 08.00 uur tot vrijdag 20 november 2026, 08.00 uur");
}

TEST_CASE("the figures of a period are there for machines", "[report][period]") {
  const auto data = nlohmann::json::parse(periodReport(busy(), Knowledge()).data);
  CHECK(data["all"]["count"] == 23);
  CHECK(data["all"]["change"] == "more");
  CHECK(data["places"][0]["usual"] == 3.0);
  CHECK(data["forwarded"][0]["answer"] == "niets_mee_gedaan");
  CHECK(data["trays"]["postvak"] == 20);
  CHECK(data["phases"][1]["change"].is_null());
}

TEST_CASE("what is to come is told soonest first, on the page only the first, and its silence is no promise") {
  const Report whole = periodReport(busy(), Knowledge()), page = periodPage(busy(), Knowledge());
  CHECK(says(whole, "ma 23 nov 20.00 uur, GM9001, Marktplein: 3 signalen."));
  CHECK(says(whole, "ma 23 nov, GM9001: 3 signalen."));  // only the day was named
  CHECK(says(page, "En nog 2 momenten in de zeven dagen die komen."));
  CHECK(says(periodPage(empty(), Knowledge()), "Dat zegt niet dat er niets op komst is."));
}

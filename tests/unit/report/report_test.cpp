#include "report/report.h"

#include <nlohmann/json.hpp>
#include <random>

#include "report/words.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::report;

namespace {

constexpr Instant kMade{std::chrono::seconds{1795100000}};

/// A framework of three criteria with four indicators each, and two cards.
Knowledge smallKnowledge() {
  Knowledge k;
  k.framework.version = "1.0.0";
  k.framework.hash = "sha256:aa";
  for (const char* id : {"taalgebruik", "politie", "concreetheid"}) {
    Criterion c;
    c.id = id;
    c.name = "Criterium <" + std::string(id) + ">";
    c.maxPoints = 200;
    c.levels = {{"zakelijk", ""}, {"grof", ""}, {"haatdragend", ""}, {"dreiging", ""}};
    k.framework.criteria.push_back(c);
    for (int i = 0; i < 4; ++i) {
      Indicator indicator;
      indicator.id = std::string(id) + "_" + std::to_string(i);
      indicator.criterion = id;
      indicator.name = "aanwijzing " + indicator.id;
      k.framework.indicators.push_back(indicator);
    }
  }
  Card card;
  card.id = "COM-01";
  card.name = "Bewust niet reageren";
  card.legalBasis.push_back({"geen", false});
  card.checked = "2026-03-31";
  k.cards.push_back(card);
  return k;
}

/// Points as the weighing promises them: contributions add up to criteria, criteria to the total.
Assessment randomAssessment(const Framework& framework, std::mt19937& random) {
  const auto pick = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  Assessment a;
  a.signalId = "S" + std::to_string(pick(10000));
  a.frameworkVersion = framework.version;
  a.frameworkHash = framework.hash;
  a.now = kMade;
  for (const auto& criterion : framework.criteria) {
    CriterionResult c;
    c.id = criterion.id;
    c.maxPoints = criterion.maxPoints;
    c.level = pick(4);
    for (const auto& indicator : framework.indicators) {
      if (indicator.criterion != c.id || pick(2) == 0) continue;
      const Tenths points = pick(101) - 30;
      c.contributions.push_back({indicator.id, points, points + pick(2) * 10, Answer::ja, "tekst"});
      c.points += points;
    }
    c.unknown = c.contributions.empty();
    a.score.total += c.points;
    a.criteria.push_back(c);
  }
  return a;
}

SignalFacts factsOf(const std::string& words) {
  SignalFacts facts;
  facts.signal.id = "S1";
  facts.signal.text = words;
  return facts;
}

Tenths tenthsOf(std::string words) {
  std::erase(words, ',');
  std::erase(words, '+');
  return std::stoi(words);
}

const Table& tableNamed(const Report& report, const std::string& section, std::size_t index) {
  for (const auto& s : report.sections) {
    if (s.id != section) continue;
    std::size_t seen = 0;
    for (const auto& block : s.blocks)
      if (const auto* table = std::get_if<Table>(&block))
        if (seen++ == index) return *table;
  }
  FAIL("no such table");
  static const Table none;
  return none;
}

std::string joined(const Quote& quote) {
  std::string out;
  for (const auto& run : quote.runs) out += run.text;
  return out;
}

}  // namespace

TEST_CASE("contributions in the report add up to the total", "[report]") {
  const Knowledge knowledge = smallKnowledge();
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const Assessment a = randomAssessment(knowledge.framework, random);
    const Report report = signalReport(factsOf("tekst"), a, knowledge, kMade);
    for (std::size_t index : {0u, 1u}) {
      const Table& table = tableNamed(report, "weging", index);
      const std::size_t column = index == 0 ? 3 : 4;
      Tenths sum = 0;
      for (const auto& row : table.rows) sum += tenthsOf(row[column]);
      CHECK(sum == a.score.total);
      CHECK(tenthsOf(table.footer[column]) == a.score.total);
      CHECK(table.footer.size() == table.columns.size());
    }
  }
}

TEST_CASE("every row has as many cells as its table has columns", "[report]") {
  const Knowledge knowledge = smallKnowledge();
  std::mt19937 random(12);
  Assessment a = randomAssessment(knowledge.framework, random);
  a.findings.push_back({"r", "politie", "politie_0", {0, 5}, "tekst", 1, ""});
  a.nextQuestions.push_back({"politie", "politie_1", "wijkagent", "Hoort u dit ook?", 0.4});
  a.blocked = {{"COM-01", "fase:rust"}, {"X-01", "status:niet_gebruiken"}, {"X-02", "fase:rust"}};
  const Report report = signalReport(factsOf("tekst"), a, knowledge, kMade);
  for (const auto& section : report.sections)
    for (const auto& block : section.blocks)
      if (const auto* table = std::get_if<Table>(&block))
        for (const auto& row : table->rows) CHECK(row.size() == table->columns.size());
  CHECK(tableNamed(report, "geblokkeerd", 0).rows.size() == 2);
}

TEST_CASE("nothing that came from outside becomes markup in HTML", "[report]") {
  const Knowledge knowledge = smallKnowledge();
  const std::string hostile = "<script>alert(\"x\")</script> & 'a' <img src=x onerror=y>\x01";
  Assessment a;
  a.signalId = "<b>S1</b>";
  a.findings.push_back({"r", "politie", "politie_0", {0, 8}, "<script>", 2, "<i>"});
  a.criteria.push_back({"politie", 0, true, 0, 120, {}, {}});
  a.where.push_back({{0, 1}, "<u>plein</u>", PlaceKind::plek, "", PlaceCertainty::onbekend});
  SignalFacts facts = factsOf(hostile);
  facts.signal.platform = "<p>";
  facts.signal.title = "</blockquote>";
  const std::string html = toHtml(signalReport(facts, a, knowledge, kMade));
  for (const char* bad : {"<script", "<img", "<b>S1", "<i>", "<u>", "<p>\n", "</blockquote></", "\x01"})
    CHECK(html.find(bad) == std::string::npos);
  CHECK(html.find("&lt;script&gt;") != std::string::npos);
  CHECK(html.find("&lt;img src=x onerror=y&gt;") != std::string::npos);
  CHECK(html.find("&quot;x&quot;") != std::string::npos);
  CHECK(html.find("Criterium &lt;politie&gt;") != std::string::npos);
}

TEST_CASE("the page is whole, Dutch and asks for nothing", "[report]") {
  const std::string html = toHtml(signalReport(factsOf("tekst"), Assessment{}, smallKnowledge(), kMade));
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
  CHECK(html.find("default-src 'none'") != std::string::npos);
  CHECK(html.find("prefers-color-scheme:dark") != std::string::npos);
  CHECK(html.find("@page{size:A4") != std::string::npos);
  CHECK(html.find("http://") == std::string::npos);
  CHECK(html.find("https://") == std::string::npos);
  CHECK(html.find("src=") == std::string::npos);
  CHECK(html.find("<th scope=\"col\"") != std::string::npos);
  CHECK(html.ends_with("</html>\n"));
}

TEST_CASE("nothing that came from outside becomes markup in Markdown", "[report]") {
  CHECK(escapedMarkdown("*a* _b_ `c` [d](e) <f> #g |h") == R"(\*a\* \_b\_ \`c\` \[d\](e) \<f\> \#g \|h)");
  CHECK(escapedMarkdown("- een\n1. twee\n    code") == "\\- een\n1\\. twee\ncode");
  CHECK(escapedMarkdown("+10,0", false) == "+10,0");
  CHECK(escapedMarkdown("van 1.5 tot 2 - 3") == "van 1.5 tot 2 - 3");
  CHECK(escapedMarkdown("https://x.example") == "https\\://x.example");
  CHECK(escapedMarkdown("WWW.x.example om 12:30") == "WWW\\.x.example om 12:30");
  const std::string page =
      toMarkdown(signalReport(factsOf("regel\n# kop\n| cel |"), Assessment{}, smallKnowledge(), kMade));
  CHECK(page.find("> \\# kop\n> \\| cel \\|\n") != std::string::npos);
  CHECK(page.find("\n# kop") == std::string::npos);
}

TEST_CASE("the JSON form holds the sections and the values behind them", "[report]") {
  std::mt19937 random(13);
  const Knowledge knowledge = smallKnowledge();
  const Assessment a = randomAssessment(knowledge.framework, random);
  const auto out = nlohmann::json::parse(toJson(signalReport(factsOf("een \"tekst\""), a, knowledge, kMade)));
  CHECK(out["kind"] == "signaal");
  CHECK(out["data"]["id"] == a.signalId);
  CHECK(out["data"]["score"]["total"].get<double>() == Approx(a.score.total / 10.0));
  CHECK(out["sections"].size() >= 8);
}

TEST_CASE("marked text is the whole text, whatever the findings are", "[report]") {
  std::mt19937 random(14);
  const std::string words = "Zaterdag 🔥 állemaal naar\nhet plein";
  const auto points = text::toCodePoints(words);
  const auto pick = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  for (int round = 0; round < 300; ++round) {
    std::vector<Finding> findings;
    for (std::size_t i = pick(6); i > 0; --i) {
      Finding f;
      f.span = {static_cast<std::uint32_t>(pick(points.size() + 5)),
                static_cast<std::uint32_t>(pick(points.size() + 5))};
      f.text = pick(4) == 0 ? "iets anders" : text::slice(words, f.span);
      findings.push_back(f);
    }
    CHECK(joined(markedText(words, findings)) == words);
  }
}

TEST_CASE("findings are marked where they stand, and overlap shows both numbers", "[report]") {
  const std::vector<Finding> findings = {{"a", "", "", {0, 4}, "abcd", 1, ""}, {"b", "", "", {2, 6}, "cdef", 1, ""}};
  const Quote quote = markedText("abcdefgh", findings);
  REQUIRE(quote.runs.size() == 4);
  CHECK(quote.runs[0].mark == "1");
  CHECK(quote.runs[1].mark == "1, 2");
  CHECK(quote.runs[2].mark == "2");
  CHECK(quote.runs[3].mark.empty());
}

TEST_CASE("a finding that does not fit the text is not marked", "[report]") {
  CHECK(markedText("abc", {{"a", "", "", {0, 2}, "xx", 1, ""}}).runs.size() == 1);
  CHECK(markedText("abc", {{"a", "", "", {1, 9}, "bc", 1, ""}}).runs.size() == 1);
  CHECK(markedText("abc", {{"a", "", "", {1, 3}, "bc", 1, ""}}).runs.size() == 2);
}

TEST_CASE("steps of one set are one sentence, steps of two sets are two", "[report]") {
  const Framework framework = smallKnowledge().framework;
  CounterfactualStep first{"politie_0", Answer::nee, Phase::rust, Step::none, 1};
  CounterfactualStep second{"politie_1", Answer::nee, Phase::rust, Step::none, 1};
  CHECK(counterfactualWords({first, second}, framework) ==
        std::vector<std::string>{"aanwijzing politie_0: nee en aanwijzing politie_1: nee (dan rust)"});
  second.set = 2;
  CHECK(counterfactualWords({first, second}, framework).size() == 2);
}

TEST_CASE("the overview counts what it shows", "[report]") {
  OverviewFacts facts;
  facts.signals = 7;
  facts.phases = {{Phase::rust, Step::none, 4}, {Phase::oplopende_spanningen, Step::spanning, 3}};
  OverviewRow row;
  row.id = "S3";
  row.excerpt = "<kom allen>";
  row.consultPoliceNow = true;
  facts.top = {row};
  facts.places = {{"GM0361", 2}};
  const Report report = overviewReport(facts, smallKnowledge(), kMade);
  CHECK(tableNamed(report, "fasen", 0).footer == std::vector<std::string>{"Samen", "7"});
  CHECK(tableNamed(report, "top", 0).rows[0][1] == "geen haast; nu overleggen met de politie");
  CHECK(tableNamed(report, "top", 0).columns.size() <= 6);
  const std::string html = toHtml(report);
  CHECK(html.find("&lt;kom allen&gt;") != std::string::npos);
  CHECK(html.find("Er is geen signaal dat zelf oproept.") != std::string::npos);
  const auto data = nlohmann::json::parse(report.data);
  CHECK(data["signals"] == 7);
  CHECK(data["top"][0]["id"] == "S3");
}

TEST_CASE("Dutch words for numbers, moments and reasons", "[report]") {
  CHECK(pointsWords(715) == "71,5");
  CHECK(pointsWords(-5) == "-0,5");
  CHECK(signedPointsWords(30) == "+3,0");
  CHECK(signedPointsWords(0) == "0,0");
  CHECK(percentWords(0.456) == "46 %");
  CHECK(momentWords(civil::parseIso("2026-11-19T16:05:00+01:00").value()) == "donderdag 19 november 2026, 16.05 uur");
  CHECK(leadTimeWords(0, 0) == "meteen");
  CHECK(leadTimeWords(0, 1) == "0 tot 1 uur");
  CHECK(leadTimeWords(0.25, 10) == "0,25 tot 10 uur");
  CHECK(leadTimeWords(72, 168) == "3 tot 7 dagen");
  CHECK(leadTimeWords(24, 72) == "24 tot 72 uur");
  CHECK(leadTimeWords(24, 2160) == "1 tot 90 dagen");
  CHECK(hoursWords(52.916) == "52,9 uur");
  CHECK(phaseWords(Phase::oplopende_spanningen, Step::concrete_mobilisatie) ==
        "oplopende spanningen, stap concrete mobilisatie");
  CHECK(blockedWords("doorlooptijd:3_uur_over") == "duurt langer dan er tijd is (3 uur over)");
  CHECK(blockedWords("iets nieuws") == "iets nieuws");
  CHECK(reliabilityWords({'B', 2}) == "B2: doorgaans betrouwbare bron, waarschijnlijk waar");
}

TEST_CASE("a moment is told no more precisely than it was named", "[report]") {
  TimeMention mention;
  mention.start = civil::parseIso("2026-11-21T00:00:00+01:00").value();
  mention.grain = Grain::day;
  CHECK(momentWords(mention) == "zaterdag 21 november 2026");
  mention.grain = Grain::month;
  CHECK(momentWords(mention) == "november 2026");
  mention.grain = Grain::minute;
  CHECK(momentWords(mention) == "zaterdag 21 november 2026, 00.00 uur");
}

// What must hold of any signal that goes through the whole chain.

#include "app/pipeline.h"

#include <random>

#include "base/text.h"
#include "model/json.h"
#include "support/real_knowledge.h"

using namespace peilstok;

namespace {

const app::Pipeline& pipeline() {
  static const app::Pipeline one(test::realKnowledge());
  return one;
}

const Instant kNow = *civil::parseIso("2026-11-19T16:05:00+01:00");

Signal signalWith(const std::string& text) {
  Signal s;
  s.id = "s1";
  s.text = text;
  s.received = kNow;
  s.municipality = "GM0361";
  return s;
}

/// Texts strung together from pieces that matter to the rules.
std::string madeText(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"Zaterdag 21.00 uur",
                                                  "allemaal naar het Marktplein",
                                                  "neem vuurwerk mee",
                                                  "We pakken ze",
                                                  "blijf thuis",
                                                  "volgens de politie",
                                                  "😡",
                                                  "haha",
                                                  "stille tocht",
                                                  "aangemeld",
                                                  "de gemeente",
                                                  "wat een schande",
                                                  "\n",
                                                  ".",
                                                  "!",
                                                  "?",
                                                  "@naam123",
                                                  "06-12345678",
                                                  "https://t.me/naam",
                                                  "niet",
                                                  "r e l l e n",
                                                  "vorig jaar",
                                                  "kom",
                                                  "iedereen",
                                                  "azc",
                                                  "in de fik",
                                                  "\"",
                                                  "mooi weer",
                                                  "é",
                                                  "🔥"};
  std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1), length(1, 14);
  std::string text;
  for (std::size_t i = length(random); i > 0; --i) text += pieces[pick(random)] + " ";
  return text;
}

int rankOf(const PhaseResult& phase) {
  const PhaseEntry* entry = pipeline().knowledge().framework.phase(phase.phase, phase.step);
  return entry ? entry->rank : 0;
}

}  // namespace

TEST_CASE("any signal: sums, spans and order") {
  std::mt19937 random(11);
  for (int i = 0; i < 400; ++i) {
    const Signal signal = signalWith(madeText(random));
    const Assessment a = pipeline().assess(signal, kNow);
    CAPTURE(signal.text);
    Tenths sum = 0;
    for (const CriterionResult& c : a.criteria) {
      Tenths inner = 0;
      for (const Contribution& part : c.contributions) inner += part.points;
      CHECK(inner == c.points);
      sum += c.points;
    }
    CHECK(sum == a.score.total);
    CHECK(a.score.low <= a.score.total);
    CHECK(a.score.total <= a.score.high);
    const auto length = static_cast<std::uint32_t>(text::countCodePoints(signal.text));
    for (const Finding& f : a.findings) {
      CHECK(f.span.begin < f.span.end);
      CHECK(f.span.end <= length);
    }
    for (const TimeMention& t : a.when) CHECK(t.span.end <= length);
    for (const PlaceMention& p : a.where) CHECK(p.span.end <= length);
    CHECK(a.suggestions.size() >= 3);
    CHECK(a.suggestions.size() <= 7);
    CHECK(std::any_of(a.suggestions.begin(), a.suggestions.end(),
                      [](const Suggestion& s) { return s.card == "COM-01"; }));
    CHECK(json::writeAssessment(a, true) == json::writeAssessment(pipeline().assess(signal, kNow), true));
  }
}

TEST_CASE("an answer that counts up never lowers the picture") {
  std::mt19937 random(12);
  const auto& indicators = pipeline().knowledge().framework.indicators;
  std::uniform_int_distribution<std::size_t> pick(0, indicators.size() - 1);
  for (int i = 0; i < 300; ++i) {
    Signal signal = signalWith(madeText(random));
    const Assessment before = pipeline().assess(signal, kNow);
    const Indicator& indicator = indicators[pick(random)];
    if (indicator.direction <= 0) continue;
    signal.indicators[indicator.id] = Answer::ja;
    const Assessment after = pipeline().assess(signal, kNow);
    CAPTURE(signal.text, indicator.id);
    CHECK(after.score.total >= before.score.total);
    CHECK(rankOf(after.phase) >= rankOf(before.phase));
  }
}

TEST_CASE("taking information away never makes the program surer") {
  std::mt19937 random(13);
  for (int i = 0; i < 200; ++i) {
    Signal full = signalWith(madeText(random));
    full.reliability = Reliability{'B', 2};
    full.observed = Observed::gezien;
    full.police = PoliceInput{PoliceJudgement::wordt_iets, "er wordt over gesproken"};
    full.reach = {{kNow - std::chrono::hours(1), 40}, {kNow, 45}};
    full.indicators["sjabloontekst"] = Answer::nee;
    const Assessment a = pipeline().assess(full, kNow);
    for (int what = 0; what < 5; ++what) {
      Signal less = full;
      if (what == 0) less.reliability.reset();
      if (what == 1) less.observed.reset();
      if (what == 2) less.police.reset();
      if (what == 3) less.reach.clear();
      if (what == 4) less.indicators.clear();
      const Assessment b = pipeline().assess(less, kNow);
      CAPTURE(full.text, what);
      CHECK(b.certainty <= a.certainty);
      CHECK(b.score.high - b.score.low >= a.score.high - a.score.low);
    }
  }
}

TEST_CASE("personal data never leaves, and places still point into the text as delivered") {
  const std::string text = "@plaatser zegt: bel 06-12345678. Kom zaterdag allemaal naar het Marktplein";
  const Assessment a = pipeline().assess(signalWith(text), kNow);
  REQUIRE(a.masked.size() == 2);
  const std::string out = json::writeAssessment(a, true);
  CHECK(out.find("plaatser") == std::string::npos);
  CHECK(out.find("12345678") == std::string::npos);
  REQUIRE_FALSE(a.where.empty());
  CHECK(text::slice(text, a.where.front().span) == "Marktplein");
}

TEST_CASE("the order of context and counts does not matter") {
  Signal signal = signalWith("Zaterdag 21.00 allemaal naar het Marktplein, neem vuurwerk mee");
  signal.context = {
      {ContextKind::incident, "opvang", kNow - std::chrono::hours(10), "GM0373", Outcome::opkomst},
      {ContextKind::besluit, "opvang", kNow + std::chrono::hours(48), "GM0361", Outcome::onbekend},
      {ContextKind::incident, "opvang", kNow - std::chrono::hours(60), "GM0400", Outcome::op_niets_uitgelopen}};
  signal.reach = {{kNow, 300}, {kNow - std::chrono::minutes(5), 40}, {kNow - std::chrono::hours(3), 10}};
  const std::string first = json::writeAssessment(pipeline().assess(signal, kNow), true);
  std::reverse(signal.context.begin(), signal.context.end());
  std::reverse(signal.reach.begin(), signal.reach.end());
  CHECK(json::writeAssessment(pipeline().assess(signal, kNow), true) == first);
}

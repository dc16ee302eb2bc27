// What the weegkader says about phases and urgency, on sets of answers: the data, not the code, is under test.

#include <algorithm>
#include <random>
#include <set>

#include "knowledge/knowledge.h"
#include "model/words.h"
#include "support/catch.h"
#include "weigh/weigh.h"

using namespace peilstok;

namespace {

const Framework& framework() {
  static const auto knowledge = loadKnowledge(PEILSTOK_TEST_DATA_DIR);
  REQUIRE(knowledge);
  return (*knowledge)->framework;
}

using Ids = std::vector<std::string>;

/// These are ja; of the others some are nee and some unknown, which makes no difference to a phase.
Answers answersWith(const Ids& yes) {
  Answers answers;
  answers.byIndicator.resize(framework().indicators.size());
  for (const std::string& id : yes) {
    const Indicator* one = framework().indicator(id);
    REQUIRE(one);
    answers.byIndicator[static_cast<std::size_t>(one - framework().indicators.data())] = {Answer::ja, "tekst"};
  }
  return answers;
}

Assessment assess(const Answers& answers) {
  Assessment assessment;
  weigh::weigh(answers, weigh::Plan(framework()), assessment, false);
  return assessment;
}

std::string phaseWord(const PhaseResult& result) {
  return std::string(result.step == Step::none ? word(result.phase) : word(result.step));
}

std::string phaseOf(const Ids& yes) { return phaseWord(assess(answersWith(yes)).phase); }

int rankOf(const PhaseResult& result) { return framework().phase(result.phase, result.step)->rank; }

std::string urgencyOf(const Ids& yes, std::optional<double> hours = {}) {
  Answers answers = answersWith(yes);
  answers.hoursToEvent = hours;
  return std::string(word(assess(answers).urgency.level));
}

struct Expected {
  Ids yes;
  const char* phase;
};

const Expected kExpected[] = {
    {{}, "rust"},
    // A harmless text, however busy its surroundings are.
    {{"risicomoment"}, "rust"},
    {{"risicomoment", "gepland_besluit", "elders_opkomst", "tegenpartij_aangekondigd"}, "rust"},
    {{"plek_genoemd", "datum_en_tijd", "binnen_72_uur", "risicomoment"}, "rust"},
    {{"plek_genoemd", "datum_en_tijd", "binnen_72_uur", "aanmeldlink", "lokale_afzender"}, "rust"},
    {{"ironie", "tegenspraak", "sjabloontekst"}, "rust"},
    // A peaceful demonstration is a fundamental right.
    {{"vreedzame_betoging"}, "rust"},
    {{"vreedzame_betoging", "oproep_tot_komen", "plek_genoemd", "datum_en_tijd", "binnen_72_uur", "aanmeldlink"},
     "rust"},
    {{"vreedzame_betoging", "oproep_tot_komen", "plek_genoemd", "datum_en_tijd", "onvrede", "boze_toon"},
     "sluimerend_ongenoegen"},
    {{"vreedzame_betoging", "landelijk_netwerk"}, "rust"},
    {{"vreedzame_betoging", "oproep_tot_komen", "plek_genoemd", "datum_en_tijd", "middelen_meenemen"},
     "concrete_mobilisatie"},
    {{"vreedzame_betoging", "oproep_tot_komen", "plek_genoemd", "datum_en_tijd", "politie_ontwijken"},
     "concrete_mobilisatie"},
    {{"vreedzame_betoging", "oproep_tot_komen", "plek_genoemd", "datum_en_tijd", "geweld_tegen_personen"},
     "concrete_mobilisatie"},
    {{"vreedzame_betoging", "oproep_tot_komen", "plek_genoemd", "datum_en_tijd", "tegenpartij_aangekondigd"},
     "concrete_mobilisatie"},
    {{"vreedzame_betoging", "oproep_tot_komen", "plek_genoemd", "politie_bevestigt"}, "concrete_mobilisatie"},
    {{"vreedzame_betoging", "oproep_tot_geweld", "plek_genoemd", "datum_en_tijd"}, "concrete_mobilisatie"},
    // Discontent, and what is only told.
    {{"onvrede"}, "sluimerend_ongenoegen"},
    {{"boze_toon"}, "sluimerend_ongenoegen"},
    {{"grove_taal"}, "sluimerend_ongenoegen"},
    {{"gemelde_oproep"}, "sluimerend_ongenoegen"},
    {{"onvrede", "boze_toon", "grove_taal", "gepland_besluit", "risicomoment", "elders_opkomst",
      "tegenpartij_aangekondigd"},
     "sluimerend_ongenoegen"},
    {{"oproep_tot_komen", "ironie"}, "sluimerend_ongenoegen"},
    // Rising tension.
    {{"ontmenselijking"}, "spanning"},
    {{"geweld_tegen_personen"}, "spanning"},
    {{"verheerlijking_geweld"}, "spanning"},
    {{"kwetsbaar_object", "boze_toon"}, "spanning"},
    {{"kwetsbaar_object"}, "sluimerend_ongenoegen"},
    {{"geruchtstijl", "kwetsbaar_object"}, "spanning"},
    {{"explosieve_groei"}, "spanning"},
    {{"verdubbeling_24u", "onvrede"}, "spanning"},
    {{"verdubbeling_24u"}, "rust"},
    {{"oproep_tot_komen"}, "spanning"},
    {{"oproep_tot_geweld", "ironie", "tegenspraak"}, "spanning"},
    {{"tegenpartij_aangekondigd", "gemelde_oproep"}, "spanning"},
    {{"elders_opkomst", "gemelde_oproep"}, "spanning"},
    {{"zachte_signalen"}, "spanning"},
    {{"politie_bevestigt"}, "spanning"},
    {{"gemelde_oproep", "plek_genoemd", "datum_en_tijd", "binnen_72_uur", "middelen_meenemen"}, "spanning"},
    {{"gemelde_oproep", "plek_genoemd"}, "sluimerend_ongenoegen"},
    // A call of which people know enough to come.
    {{"oproep_tot_komen", "plek_genoemd", "datum_en_tijd"}, "concrete_mobilisatie"},
    {{"oproep_tot_komen", "plek_genoemd"}, "spanning"},
    {{"codewoord", "binnen_72_uur", "vervoer_geregeld"}, "concrete_mobilisatie"},
    {{"oproep_tot_actie", "plek_genoemd", "elders_opkomst"}, "concrete_mobilisatie"},
    {{"oproep_tot_actie", "elders_opkomst", "tegenpartij_aangekondigd"}, "spanning"},
    {{"oproep_tot_geweld", "plek_genoemd", "tegenpartij_aangekondigd"}, "concrete_mobilisatie"},
    {{"oproep_tot_komen", "politie_bevestigt"}, "concrete_mobilisatie"},
    {{"oproep_tot_komen", "plek_genoemd", "datum_en_tijd", "ironie", "politie_wordt_niets", "geen_lokale_weerklank"},
     "concrete_mobilisatie"},
    {{"plek_genoemd", "datum_en_tijd", "middelen_meenemen", "geweld_tegen_personen"}, "spanning"},
    // It is going on, and it is over.
    {{"verstoring_gaande"}, "escalatie"},
    {{"verstoring_gaande", "verstoring_voorbij", "vreedzame_betoging"}, "escalatie"},
    {{"geweld_tegen_personen", "explosieve_groei", "bijval_in_reacties", "beelden_groeien"}, "escalatie"},
    {{"geweld_tegen_personen", "explosieve_groei", "bijval_in_reacties", "kwetsbaar_object"}, "spanning"},
    {{"verstoring_voorbij"}, "na_de_escalatie"},
    {{"herhaaloproep", "plek_genoemd", "datum_en_tijd", "binnen_72_uur"}, "na_de_escalatie"},
    {{"beelden_groeien", "incident_48u"}, "na_de_escalatie"},
    {{"beelden_groeien"}, "rust"},
};

}  // namespace

TEST_CASE("the weegkader puts each picture in its phase", "[knowledge][weegkader]") {
  for (const Expected& one : kExpected) {
    CAPTURE(one.yes);
    CHECK(phaseOf(one.yes) == one.phase);
  }
}

TEST_CASE("the example of the contract is a concrete mobilisation for today", "[knowledge][weegkader]") {
  const Ids yes = {"plek_genoemd",      "datum_en_tijd",           "binnen_72_uur",    "oproep_tot_komen",
                   "middelen_meenemen", "geweld_tegen_personen",   "explosieve_groei", "verdubbeling_24u",
                   "elders_opkomst",    "tegenpartij_aangekondigd"};
  CHECK(phaseOf(yes) == "concrete_mobilisatie");
  CHECK(urgencyOf(yes, 52.9) == "vandaag");
  CHECK(urgencyOf(yes, 2.5) == "nu");
}

TEST_CASE("urgency follows the phase, the moment and the mark", "[knowledge][weegkader]") {
  CHECK(urgencyOf({}) == "geen");
  CHECK(urgencyOf({"onvrede"}, 1.0) == "geen");
  CHECK(urgencyOf({"ontmenselijking"}) == "deze_week");
  CHECK(urgencyOf({"ontmenselijking"}, 20.0) == "vandaag");
  CHECK(urgencyOf({"geweld_tegen_personen"}) == "vandaag");
  CHECK(urgencyOf({"geweld_tegen_personen"}, 2.0) == "nu");
  CHECK(urgencyOf({"oproep_tot_komen", "plek_genoemd", "datum_en_tijd"}, 100.0) == "deze_week");
  CHECK(urgencyOf({"oproep_tot_komen", "plek_genoemd", "datum_en_tijd"}, 71.0) == "vandaag");
  CHECK(urgencyOf({"verstoring_voorbij"}) == "deze_week");
  CHECK(urgencyOf({"herhaaloproep"}, 20.0) == "vandaag");
  CHECK(urgencyOf({"verstoring_gaande"}) == "nu");
  CHECK(urgencyOf({"incident_48u"}) == "vandaag");
}

TEST_CASE("one more sign of threat never lowers phase or total", "[knowledge][weegkader]") {
  std::mt19937 random(7);
  const auto& indicators = framework().indicators;
  for (int round = 0; round < 3000; ++round) {
    Answers answers = answersWith({});
    for (auto& one : answers.byIndicator)
      if (random() % 6 == 0) one = {Answer::ja, "tekst"};
    const std::size_t more = random() % indicators.size();
    if (indicators[more].direction <= 0 || answers.byIndicator[more].answer == Answer::ja) continue;
    const Assessment before = assess(answers);
    answers.byIndicator[more] = {Answer::ja, "tekst"};
    const Assessment after = assess(answers);
    CAPTURE(indicators[more].id, before.phase.rule, after.phase.rule);
    REQUIRE(rankOf(after.phase) >= rankOf(before.phase));
    REQUIRE(after.score.total >= before.score.total);
  }
}

TEST_CASE("a sign that counts down never raises the phase", "[knowledge][weegkader]") {
  std::mt19937 random(11);
  const auto& indicators = framework().indicators;
  for (int round = 0; round < 3000; ++round) {
    Answers answers = answersWith({});
    for (auto& one : answers.byIndicator)
      if (random() % 6 == 0) one = {Answer::ja, "tekst"};
    const std::size_t less = random() % indicators.size();
    if (indicators[less].direction >= 0 || answers.byIndicator[less].answer == Answer::ja) continue;
    const int before = rankOf(assess(answers).phase);
    answers.byIndicator[less] = {Answer::ja, "mens"};
    CAPTURE(indicators[less].id);
    REQUIRE(rankOf(assess(answers).phase) <= before);
  }
}

TEST_CASE("every condition can be what decides", "[knowledge][weegkader]") {
  std::set<std::string> reached;
  for (const PhaseEntry& entry : framework().phases)
    for (const Condition& one : entry.enter) {
      Ids yes = one.all;
      for (const auto& group : one.oneOf) yes.push_back(group.front());
      for (int i = 0; i < one.atLeast; ++i) yes.push_back(one.of[static_cast<std::size_t>(i)]);
      const Assessment assessment = assess(answersWith(yes));
      CAPTURE(one.id, assessment.phase.rule);
      // A total of its own kind needs more than the words of the condition; all others must at least reach the phase.
      if (!one.minimumTotal) CHECK(rankOf(assessment.phase) >= entry.rank);
      reached.insert(assessment.phase.rule);
    }
  CHECK(reached.size() > 20);
}

TEST_CASE("what a ground says can stand in a list", "[knowledge][weegkader]") {
  for (const Indicator& one : framework().indicators) {
    CAPTURE(one.id);
    CHECK(one.question.back() == '?');
    CHECK((one.whenYes.front() >= 'a' && one.whenYes.front() <= 'z'));
    CHECK(one.whenYes.back() != '.');
    if (!one.askText.empty())
      CHECK((one.askText.back() == '?' || one.askText.find('?') != std::string::npos || one.askText.back() == '.'));
    CHECK_FALSE(one.source.empty());
  }
}

TEST_CASE("text alone is never certain, and full knowledge can be", "[knowledge][weegkader]") {
  Answers answers = answersWith({});
  for (std::size_t i = 0; i < answers.byIndicator.size(); ++i) {
    const Indicator& one = framework().indicators[i];
    const bool text = std::find(one.answeredBy.begin(), one.answeredBy.end(), AnsweredBy::text) != one.answeredBy.end();
    if (text && !one.silenceIsUnknown) answers.byIndicator[i] = {Answer::nee, "tekst"};
  }
  CHECK(assess(answers).certainty == Certainty::laag);
  for (auto& one : answers.byIndicator) one = {Answer::nee, "mens"};
  answers.observed = Observed::gezien;
  answers.reliability = Reliability{'B', 2};
  const CoverageRules& coverage = framework().coverage;
  for (const CoverageChannel& channel : coverage.channels)
    answers.coverage.channels.push_back({channel.id, channel.name, true, channel.hidden, "mens", {}, {}});
  CHECK(assess(answers).certainty == Certainty::hoog);
  // Whoever hears almost nobody is not certain, however many answers there are.
  for (auto& channel : answers.coverage.channels) channel.seen = channel.id == "open_sociale_media";
  CHECK(assess(answers).certainty == Certainty::midden);
  CHECK(assess(answers).coverageCaps);
  for (auto& channel : answers.coverage.channels) channel.seen = false;
  CHECK(assess(answers).certainty == Certainty::laag);
}

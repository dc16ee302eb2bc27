#pragma once
// One signal with everything that its indicators are answered from, for the tests of those answers.

#include <string>
#include <vector>

#include "analyse/indicators.h"
#include "support/random_answers.h"

namespace peilstok::test {

inline Instant at(const char* iso) { return civil::parseIso(iso).value(); }

inline const Instant kNow = at("2026-11-19T16:00:00+01:00");

inline Indicator indicator(const std::string& id, AnsweredBy by, bool silenceIsUnknown = false) {
  Indicator one;
  one.id = id;
  one.criterion = "a";
  one.answeredBy = {by};
  one.silenceIsUnknown = silenceIsUnknown;
  return one;
}

inline Knowledge askedKnowledge() {
  Knowledge all;
  all.framework = smallFramework({{"a", 1000}});
  for (const char* id : {"plek_genoemd", "datum_en_tijd", "binnen_72_uur", "middelen_meenemen", "gemelde_oproep",
                         "geweld_tegen_personen"})
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
  all.framework.fading = {40, {{3, 3}, {7, 2}}, {{3, 3}, {5, 1}}, {{3, 2}}};
  all.gazetteer.neighbours = {{"GM0361", {"GM0373"}}, {"GM0373", {"GM0361"}}};
  return all;
}

struct Asked {
  Signal signal;
  analyse::Reading reading;
  Knowledge known = askedKnowledge();
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

inline ContextItem item(ContextKind kind, const char* iso, const char* municipality = "",
                        Outcome outcome = Outcome::onbekend) {
  ContextItem one;
  one.kind = kind;
  if (*iso != '\0') one.at = at(iso);
  one.municipality = municipality;
  one.outcome = outcome;
  return one;
}

inline TimeMention mention(Instant start, Grain grain, std::optional<Instant> end = std::nullopt) {
  TimeMention one;
  one.start = start;
  one.grain = grain;
  one.end = end;
  return one;
}

inline constexpr Answer ja = Answer::ja, nee = Answer::nee, onbekend = Answer::onbekend;

}  // namespace peilstok::test

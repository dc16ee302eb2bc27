// What is known of the surroundings: incidents here and elsewhere, plans, measures, a counter-group, the calendar.

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "analyse/outside_answers.h"
#include "knowledge/nearness.h"
#include "knowledge/occasion_days.h"

namespace peilstok::analyse {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

/// What one item says about one indicator.
enum class Says { nothing, no, perhaps, yes };

/// The same, with the strength of a yes where that depends on how far and how long ago; 0 where it does not.
struct Heard {
  Says says = Says::nothing;
  int strength = 0;
};

/// All items together: one yes is enough, one perhaps keeps it open, and without any item it is unknown.
class Verdict {
 public:
  /// `strength` is that of a yes, where it depends on how far and how long ago.
  void hear(Says one, int strength = 0) {
    m_says = std::max(m_says, one);
    if (one == Says::yes) m_strength = std::max(m_strength, strength);
  }
  void hear(const Heard& one) { hear(one.says, one.strength); }
  int strength() const { return m_strength; }
  Answer answer() const {
    if (m_says == Says::yes) return Answer::ja;
    return m_says == Says::no ? Answer::nee : Answer::onbekend;
  }

 private:
  Says m_says = Says::nothing;
  int m_strength = 0;
};

enum class Whose { own, other, unclear };

sys_days civilDay(Instant moment) { return sys_days(civil::fromInstant(moment).date); }

double hoursBetween(Instant from, Instant to) { return static_cast<double>((to - from).count()) / 3600.0; }

struct Surroundings {
  const Signal& signal;
  const Knowledge& knowledge;
  Instant now;
  std::optional<Instant> moment;

  Whose whose(const ContextItem& item) const {
    if (item.municipality.empty()) return Whose::own;
    if (signal.municipality.empty()) return Whose::unclear;
    return item.municipality == signal.municipality ? Whose::own : Whose::other;
  }
  double age(const ContextItem& item) const { return hoursBetween(*item.at, now); }
  bool notOver(const ContextItem& item) const { return civilDay(*item.at) >= civilDay(now); }
};

Says incidentHere(const ContextItem& item, const Surroundings& around) {
  const Whose whose = around.whose(item);
  if (whose == Whose::other) return Says::nothing;
  if (item.outcome == Outcome::op_niets_uitgelopen) return Says::no;
  if (!item.at) return Says::perhaps;
  const double age = around.age(item);
  if (age < 0) return Says::nothing;
  if (age > around.knowledge.framework.incidentHours) return Says::no;
  return whose == Whose::own ? Says::yes : Says::perhaps;
}

/// What happened elsewhere counts for less the longer ago and the farther away it was.
Heard incidentElsewhere(const ContextItem& item, Outcome wanted, const Surroundings& around) {
  const Whose whose = around.whose(item);
  if (whose == Whose::own) return {};
  if (item.outcome != wanted && item.outcome != Outcome::onbekend) return {Says::no};
  if (!item.at) return {Says::perhaps};
  const double ageInDays = around.age(item) / 24;
  if (ageInDays < 0) return {};
  const FadingRules& fading = around.knowledge.framework.fading;
  const Nearness nearness = whose == Whose::unclear
                                ? Nearness::neighbour
                                : nearnessOf(around.signal.municipality, item.municipality, around.knowledge);
  const int strength = fading.strength(nearness, ageInDays);
  if (strength == 0) return {Says::no};
  if (whose == Whose::unclear || item.outcome == Outcome::onbekend) return {Says::perhaps};
  return {Says::yes, strength};
}

Says planned(const ContextItem& item, const Surroundings& around) {
  const Whose whose = around.whose(item);
  if (whose == Whose::other) return Says::nothing;
  if (!item.at) return Says::perhaps;
  const bool ahead = around.notOver(item) && -around.age(item) <= around.knowledge.framework.plannedDays * 24;
  if (!ahead) return Says::no;
  return whose == Whose::own ? Says::yes : Says::perhaps;
}

Says measure(const ContextItem& item, const Surroundings& around) {
  const Whose whose = around.whose(item);
  if (whose == Whose::other) return Says::nothing;
  if (!item.at) return Says::perhaps;
  const double ageInDays = around.age(item) / 24;
  if (std::abs(ageInDays) > around.knowledge.framework.measureDays) return Says::no;
  // One that still has to begin may be known already; whether it stirs people, somebody must say.
  return ageInDays >= 0 && whose == Whose::own ? Says::yes : Says::perhaps;
}

/// An announced counter-action counts until its day is over, also when nobody knows the day yet. That none was laid
/// down does not mean that there is none.
Says counterAction(const ContextItem& item, const Surroundings& around) {
  const Whose whose = around.whose(item);
  if (whose == Whose::other || (item.at && !around.notOver(item))) return Says::nothing;
  return whose == Whose::own ? Says::yes : Says::perhaps;
}

Says riskDay(const ContextItem& item, const Surroundings& around) {
  const Whose whose = around.whose(item);
  if (whose == Whose::other) return Says::nothing;
  if (!item.at) return Says::yes;  // somebody laid it down beside this very signal
  const sys_days day = civilDay(*item.at);
  const auto fromToday = (day - civilDay(around.now)).count();
  const bool near = (fromToday >= -1 && fromToday <= 1) || (around.moment && civilDay(*around.moment) == day);
  if (!near) return Says::no;
  return whose == Whose::own ? Says::yes : Says::perhaps;
}

struct Verdicts {
  Verdict incident, turnout, nothingCame, plan, measure, counter, calendar;
};

void hear(const ContextItem& item, const Surroundings& around, Verdicts& verdicts) {
  switch (item.kind) {
    case ContextKind::incident:
      verdicts.incident.hear(incidentHere(item, around));
      verdicts.turnout.hear(incidentElsewhere(item, Outcome::opkomst, around));
      verdicts.nothingCame.hear(incidentElsewhere(item, Outcome::op_niets_uitgelopen, around));
      break;
    case ContextKind::besluit:
    case ContextKind::bijeenkomst: verdicts.plan.hear(planned(item, around)); break;
    case ContextKind::maatregel: verdicts.measure.hear(measure(item, around)); break;
    case ContextKind::tegenactie: verdicts.counter.hear(counterAction(item, around)); break;
    case ContextKind::kalender: verdicts.calendar.hear(riskDay(item, around)); break;
  }
}

/// Whether something from the municipality's own list has to do with this signal: a counter-action only when it is
/// meant for about the moment that the text names.
bool belongs(const ContextItem& item, const Surroundings& around) {
  if (item.kind != ContextKind::tegenactie || !item.at || !around.moment) return item.kind != ContextKind::tegenactie;
  const double apart = std::abs(static_cast<double>((*item.at - *around.moment).count())) / 3600.0;
  return apart <= around.knowledge.framework.counterActionHours;
}

/// The calendar is known, so a day that it does not name is no day of risk.
Says fromCalendar(const Surroundings& around) {
  const std::vector<Occasion>& calendar = around.knowledge.calendar;
  if (calendar.empty()) return Says::nothing;
  const sys_days today = civilDay(around.now);
  const sys_days then = around.moment ? civilDay(*around.moment) : today;
  const bool covered = std::any_of(calendar.begin(), calendar.end(), [&](const Occasion& one) {
    return covers(one, today) || (then != today && covers(one, then));
  });
  return covered ? Says::yes : Says::no;
}

}  // namespace

void answerFromContext(const Signal& signal, const Knowledge& knowledge, Instant now, std::optional<Instant> moment,
                       OutsideAnswers& out, bool occasion) {
  const Surroundings around{signal, knowledge, now, moment};
  Verdicts verdicts;
  for (const ContextItem& item : signal.context) hear(item, around, verdicts);
  if (occasion && !knowledge.ownMunicipality.empty() && signal.municipality == knowledge.ownMunicipality)
    for (const ContextItem& item : knowledge.localContext)
      if (belongs(item, around)) hear(item, around, verdicts);
  if (occasion) verdicts.calendar.hear(fromCalendar(around));
  out.add("incident_48u", verdicts.incident.answer(), "context");
  out.add("elders_opkomst", verdicts.turnout.answer(), "context", verdicts.turnout.strength());
  out.add("elders_op_niets", verdicts.nothingCame.answer(), "context", verdicts.nothingCame.strength());
  out.add("gepland_besluit", verdicts.plan.answer(), "context");
  out.add("provocerende_maatregel", verdicts.measure.answer(), "context");
  out.add("tegenpartij_aangekondigd", verdicts.counter.answer(), "context");
  out.add("risicomoment", verdicts.calendar.answer(), "context");
}

}  // namespace peilstok::analyse

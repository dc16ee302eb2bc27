#include "analyse/indicators.h"

#include <algorithm>
#include <string_view>

#include "analyse/coverage.h"
#include "analyse/outside_answers.h"
#include "base/text.h"

namespace peilstok::analyse {

using std::chrono::hours;
using std::chrono::seconds;

namespace {

// As views, which differ at once when their lengths do: every indicator of every row is compared with each of them.
constexpr std::string_view kNamesPlace = "plek_genoemd", kDayAndHour = "datum_en_tijd", kSoon = "binnen_72_uur",
                           kReportedCall = "gemelde_oproep", kAgainstPeople = "geweld_tegen_personen";

/// Until when a moment lasts: what was named, or what its grain means. A gathering does not end in its first minute.
Instant endOf(const TimeMention& mention) {
  if (mention.end) return *mention.end;
  switch (mention.grain) {
    case Grain::minute:
    case Grain::hour: return mention.start + hours(1);
    case Grain::part_of_day: return mention.start + hours(6);
    case Grain::day: return mention.start + hours(24);
    case Grain::week: return mention.start + hours(7 * 24);
    case Grain::month:
    case Grain::year: return mention.start;
  }
  return mention.start;
}

bool exactGrain(Grain grain) { return grain == Grain::minute || grain == Grain::hour || grain == Grain::part_of_day; }

/// Of a day that is named by itself the hour may stand elsewhere in the text; where it does not, only the day counts.
Coming withHour(Coming coming, const Reading& reading, Instant now) {
  const auto exactFrom = [&](Instant from, Instant until) {
    const TimeMention* first = nullptr;
    for (const TimeMention& one : reading.when)
      if (exactGrain(one.grain) && one.start >= from && one.start < until && (!first || one.start < first->start))
        first = &one;
    return first;
  };
  if (exactFrom(coming.start, coming.start + seconds(1))) return coming;
  const TimeMention* const hour = exactFrom(std::max(coming.start, now), coming.start + hours(24));
  if (hour) coming.start = hour->start;
  coming.wholeDay = !hour;
  return coming;
}

std::optional<Coming> firstComing(const Reading& reading, Instant now) {
  if (!reading.futureMoment) return std::nullopt;
  if (reading.moment && *reading.moment >= now) {
    const bool exact = std::any_of(reading.when.begin(), reading.when.end(), [&](const TimeMention& mention) {
      return mention.start == *reading.moment && exactGrain(mention.grain);
    });
    return Coming{*reading.moment, exact || reading.momentHasClock};
  }
  // What was the first moment has begun since: it may last still, or a later one was named too.
  std::optional<Coming> coming;
  for (const TimeMention& mention : reading.when) {
    const bool first = reading.moment && mention.start == *reading.moment;
    if (endOf(mention) <= now || !(first || mention.start >= now) || (coming && coming->start <= mention.start))
      continue;
    coming = Coming{mention.start, exactGrain(mention.grain) || (first && reading.momentHasClock)};
  }
  return coming;
}

/// A place may have been meant here when nobody could tell in which municipality it lies.
bool perhapsOwnPlace(const Reading& reading, const std::string& municipality) {
  return reading.doubtfulSpot ||
         std::any_of(reading.where.begin(), reading.where.end(), [&](const PlaceMention& place) {
           return place.kind != PlaceKind::gemeente && place.role == PlaceRole::hier &&
                  (municipality.empty() || place.municipality.empty() || place.certainty == PlaceCertainty::meerduidig);
         });
}

int daysBetween(Instant from, Instant to) {
  const auto day = [](Instant moment) { return std::chrono::sys_days(civil::fromInstant(moment).date); };
  return static_cast<int>((day(to) - day(from)).count());
}

/// What the text says: ja where it speaks of it; where it does not, nee or onbekend.
class TextAnswers {
 public:
  TextAnswers(const Signal& signal, const Reading& reading, const std::optional<Coming>& coming,
              const Framework& framework, Instant now)
      : m_signal(signal), m_reading(reading), m_coming(coming), m_soon(false) {
    for (const Indicator& indicator : framework.indicators) {
      m_occasionsExist = m_occasionsExist || indicator.opensOccasion;
      m_occasion = m_occasion || (indicator.opensOccasion && opened(indicator.id));
    }
    m_occasion = m_occasion || !m_occasionsExist;
    m_speaks = reading.dutch && !(text::trimmed(signal.text).empty() && text::trimmed(signal.title).empty());
    if (coming) m_soon = static_cast<double>((coming->start - now).count()) <= framework.soonHours * 3600.0;
  }

  /// Something in the text makes it worth asking where, when and amid what.
  bool occasion() const { return m_occasion; }

  IndicatorAnswer answer(const Indicator& indicator) const {
    if (indicator.needsOccasion && !m_occasion)
      return m_speaks ? IndicatorAnswer{Answer::nee, "tekst"} : IndicatorAnswer{};
    if (indicator.id == kNamesPlace && m_reading.namesOwnPlace) return {Answer::ja, "plaats"};
    if (found(indicator.id)) return {Answer::ja, "tekst", strongest(indicator.id)};
    const bool silent = !m_speaks || indicator.silenceIsUnknown || !fromText(indicator) || undecided(indicator.id);
    if (silent) return {};
    return {Answer::nee, indicator.id == kNamesPlace ? "plaats" : "tekst"};
  }

 private:
  bool opened(const std::string& id) const {
    const auto own = m_signal.indicators.find(id);
    return (own != m_signal.indicators.end() && own->second == Answer::ja) || found(id);
  }

  /// Strength of the best evidence; 0 where the indicator does not rest on findings alone.
  int strongest(const std::string& id) const {
    if (besidesFindings(id)) return 0;
    int most = 0;
    for (const Finding& one : m_reading.findings)
      if (one.indicator == id) most = std::max(most, one.strength);
    return most;
  }

  bool found(const std::string& id) const {
    const auto counts = [&](const Finding& one) { return one.strength > 0 && one.indicator == id; };
    return std::any_of(m_reading.findings.begin(), m_reading.findings.end(), counts) || besidesFindings(id);
  }

  /// What follows from the moment named and from the kind of call.
  bool besidesFindings(std::string_view id) const {
    if (id == kDayAndHour) return m_coming && m_coming->exact;
    if (id == kSoon) return m_soon;
    return id == kReportedCall && m_reading.call.reported;
  }

  bool undecided(std::string_view id) const {
    if (id == kNamesPlace) return perhapsOwnPlace(m_reading, m_signal.municipality);
    // Who calls for people to be attacked does not say that nobody is threatened.
    return id == kAgainstPeople && m_reading.call.isCall && m_reading.call.kind == CallKind::geweld;
  }

  static bool fromText(const Indicator& indicator) {
    return std::any_of(indicator.answeredBy.begin(), indicator.answeredBy.end(),
                       [](AnsweredBy by) { return by == AnsweredBy::text || by == AnsweredBy::place; });
  }

  const Signal& m_signal;
  const Reading& m_reading;
  const std::optional<Coming>& m_coming;
  bool m_soon, m_speaks = false, m_occasion = false, m_occasionsExist = false;
};

/// A yes wins from wherever it comes; of two that say less, what was read in the text is kept when it is an answer. Of
/// two that say yes the stronger is kept: a vague word beside a known fact must not make the fact count for less.
IndicatorAnswer together(IndicatorAnswer fromText, const IndicatorAnswer* outside) {
  if (!outside) return fromText;
  if (fromText.answer == Answer::ja)
    return outside->answer == Answer::ja && fromText.strength > 0 ? *outside : fromText;
  return outside->answer == Answer::ja || fromText.answer == Answer::onbekend ? *outside : fromText;
}

}  // namespace

std::optional<Coming> comingMoment(const Reading& reading, Instant now) {
  const std::optional<Coming> first = firstComing(reading, now);
  return first ? std::optional(withHour(*first, reading, now)) : std::nullopt;
}

Answers answerIndicators(const Signal& signal, const Reading& reading, const Knowledge& knowledge, Instant now) {
  const Framework& framework = knowledge.framework;
  const std::optional<Coming> coming = comingMoment(reading, now);
  Answers answers;
  answers.reliability = signal.reliability;
  answers.observed = signal.observed;
  answers.dutch = reading.dutch;
  answers.municipality = signal.municipality;
  answers.coverage = coverageOf(signal, knowledge, now);
  if (coming) answers.hoursToEvent = std::max(0.0, static_cast<double>((coming->start - now).count()) / 3600.0);
  if (coming && coming->wholeDay) answers.daysToEvent = std::max(0, daysBetween(now, coming->start));

  OutsideAnswers outside;
  answerFromReach(signal, framework, outside);
  answerFromPolice(signal, outside);
  answerFromChannel(signal, outside);
  const TextAnswers text(signal, reading, coming, framework, now);
  answerFromContext(signal, knowledge, now, coming ? std::optional(coming->start) : std::nullopt, outside,
                    text.occasion());

  answers.byIndicator.reserve(framework.indicators.size());
  for (const Indicator& indicator : framework.indicators) {
    const auto own = signal.indicators.find(indicator.id);
    if (own != signal.indicators.end()) answers.byIndicator.push_back({own->second, "mens"});
    else answers.byIndicator.push_back(together(text.answer(indicator), outside.find(indicator.id)));
  }
  return answers;
}

}  // namespace peilstok::analyse

#include "weigh/course.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <tuple>

namespace peilstok::weigh {

namespace {

std::chrono::seconds ofHours(double hours) { return std::chrono::seconds(std::llround(hours * 3600)); }
std::chrono::seconds ofDays(double days) { return ofHours(days * 24); }

/// How long a signal carries the picture, and what it still carries after that.
struct Life {
  Instant concreteUntil, tenseUntil, discontentUntil;
};

Life lifeOf(const CourseSignal& signal, const CourseRules& rules) {
  Life life{signal.at, signal.at, signal.at};
  if (signal.phase == Phase::oplopende_spanningen && signal.step == Step::concrete_mobilisatie) {
    life.concreteUntil = signal.moment ? std::max(*signal.moment, signal.at) + ofHours(rules.overAfterHours)
                                       : signal.at + ofDays(rules.callDays);
    // A call of which nothing came leaves tension behind.
    life.tenseUntil = life.concreteUntil + ofDays(rules.tensionDays);
  } else if (signal.phase == Phase::oplopende_spanningen) {
    life.tenseUntil = signal.at + ofDays(rules.tensionDays);
  }
  if (signal.phase != Phase::rust)
    life.discontentUntil = std::max(life.tenseUntil, signal.at) + ofDays(rules.discontentDays);
  return life;
}

/// A moment of the course, seen from all signals received by then.
class Standing {
 public:
  Standing(const std::vector<CourseSignal>& signals, const CourseRules& rules) : m_signals(signals), m_rules(rules) {
    for (const CourseSignal& signal : signals) m_lives.push_back(lifeOf(signal, rules));
  }

  /// Every moment at which the phase may change, in order.
  std::vector<Instant> turns(Instant now) const {
    std::vector<Instant> out;
    for (std::size_t i = 0; i < m_signals.size(); ++i) {
      const CourseSignal& signal = m_signals[i];
      out.push_back(signal.at);
      for (const Instant end : {m_lives[i].concreteUntil, m_lives[i].tenseUntil, m_lives[i].discontentUntil})
        out.push_back(end);
      if (signal.phase == Phase::escalatie) {
        out.push_back(signal.at + ofHours(m_rules.calmHours));
        out.push_back(signal.at + ofHours(m_rules.calmHours) + ofDays(m_rules.aftermathDays));
      }
      if (signal.phase == Phase::na_de_escalatie) out.push_back(signal.at + ofDays(m_rules.aftermathDays));
    }
    std::erase_if(out, [&](Instant at) { return at > now; });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  CoursePhase at(Instant moment) const {
    CoursePhase out;
    out.from = moment;
    const std::optional<Instant> escalated = lastOf(Phase::escalatie, moment);
    if (escalated && moment < *escalated + ofHours(m_rules.calmHours)) {
      out.phase = Phase::escalatie;
      carry(out, moment, [&](std::size_t i) {
        return m_signals[i].phase == Phase::escalatie && moment < m_signals[i].at + ofHours(m_rules.calmHours);
      });
      return out;
    }
    const auto afterwards = afterEscalation(moment);
    const auto concrete = [&](std::size_t i) {
      // What was called before the disorder was about that disorder.
      return moment < m_lives[i].concreteUntil && !(afterwards && m_signals[i].at <= *afterwards);
    };
    if (any(moment, concrete)) {
      out.phase = Phase::oplopende_spanningen;
      out.step = Step::concrete_mobilisatie;
      out.reason = afterwards ? CourseReason::terugval : CourseReason::signaal;
      carry(out, moment, concrete);
      return out;
    }
    if (afterwards) {
      out.phase = Phase::na_de_escalatie;
      carry(out, moment, [&](std::size_t i) {
        return m_signals[i].phase == Phase::escalatie || m_signals[i].phase == Phase::na_de_escalatie;
      });
      return out;
    }
    const auto tense = [&](std::size_t i) { return moment < m_lives[i].tenseUntil; };
    const auto discontent = [&](std::size_t i) { return moment < m_lives[i].discontentUntil; };
    if (any(moment, tense)) {
      out.phase = Phase::oplopende_spanningen;
      out.step = Step::spanning;
      carry(out, moment, tense);
    } else if (any(moment, discontent)) {
      out.phase = Phase::sluimerend_ongenoegen;
      carry(out, moment, discontent);
    }
    return out;
  }

 private:
  template <class Holds>
  bool any(Instant moment, Holds holds) const {
    for (std::size_t i = 0; i < m_signals.size(); ++i)
      if (m_signals[i].at <= moment && holds(i)) return true;
    return false;
  }

  template <class Holds>
  void carry(CoursePhase& out, Instant moment, Holds holds) const {
    for (std::size_t i = 0; i < m_signals.size(); ++i)
      if (m_signals[i].at <= moment && holds(i)) out.signals.push_back(m_signals[i].id);
  }

  std::optional<Instant> lastOf(Phase phase, Instant moment) const {
    std::optional<Instant> last;
    for (const CourseSignal& signal : m_signals)
      if (signal.phase == phase && signal.at <= moment && (!last || *last < signal.at)) last = signal.at;
    return last;
  }

  /// The last sign of a disorder that is over but not long ago.
  std::optional<Instant> afterEscalation(Instant moment) const {
    const std::optional<Instant> escalated = lastOf(Phase::escalatie, moment);
    const std::optional<Instant> told = lastOf(Phase::na_de_escalatie, moment);
    const bool recently = escalated && moment < *escalated + ofHours(m_rules.calmHours) + ofDays(m_rules.aftermathDays);
    const bool toldRecently = told && moment < *told + ofDays(m_rules.aftermathDays);
    if (recently && toldRecently) return std::max(*escalated, *told);
    if (recently) return escalated;
    return toldRecently ? told : std::nullopt;
  }

  const std::vector<CourseSignal>& m_signals;
  const CourseRules& m_rules;
  std::vector<Life> m_lives;
};

/// Why the phase went from one to the other at this moment.
CourseReason reasonOf(const CoursePhase& before, const CoursePhase& after, bool bySignal) {
  if (after.reason == CourseReason::terugval) return CourseReason::terugval;
  if (bySignal) return CourseReason::signaal;
  if (before.phase == Phase::escalatie) return CourseReason::tot_rust;
  return before.step == Step::concrete_mobilisatie ? CourseReason::moment_voorbij : CourseReason::vervaagd;
}

}  // namespace

Course course(std::vector<CourseSignal> signals, Instant now, const Framework& framework,
              std::optional<Instant> lastReview) {
  std::erase_if(signals, [&](const CourseSignal& signal) { return signal.at > now; });
  std::sort(signals.begin(), signals.end(),
            [](const CourseSignal& a, const CourseSignal& b) { return std::tie(a.at, a.id) < std::tie(b.at, b.id); });
  const Standing standing(signals, framework.course);
  Course out;
  for (const Instant moment : standing.turns(now)) {
    CoursePhase phase = standing.at(moment);
    if (const CoursePhase* before = out.now()) {
      if (before->phase == phase.phase && before->step == phase.step) {
        out.history.back().signals = std::move(phase.signals);
        continue;
      }
      const bool bySignal =
          std::any_of(signals.begin(), signals.end(), [&](const CourseSignal& signal) { return signal.at == moment; });
      phase.reason = reasonOf(*before, phase, bySignal);
    }
    out.history.push_back(std::move(phase));
  }
  if (const CoursePhase* last = out.now()) {
    const auto hours = framework.course.reviewHours.find({last->phase, last->step});
    if (hours != framework.course.reviewHours.end()) {
      const Instant since = lastReview ? std::max(*lastReview, last->from) : last->from;
      out.reviewBy = since + ofHours(hours->second);
      out.reviewOverdue = *out.reviewBy < now;
    }
  }
  return out;
}

CourseSignal courseSignal(const Assessment& assessment, Instant received) {
  CourseSignal signal;
  signal.id = assessment.signalId;
  signal.at = received;
  signal.phase = assessment.phase.phase;
  signal.step = assessment.phase.step;
  if (assessment.urgency.hoursToEvent) signal.moment = assessment.now + ofHours(*assessment.urgency.hoursToEvent);
  return signal;
}

}  // namespace peilstok::weigh

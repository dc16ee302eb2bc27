#include "app/dossier_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/dossier_phase.h"
#include "weigh/course.h"

namespace peilstok::app {

namespace {

void setPhase(DossierDetail& detail) {
  const DossierHead& head = detail.dossier.head;
  if (const CoursePhase* computed = detail.course.now()) {
    detail.phase = computed->phase;
    detail.step = computed->step;
  }
  if (!head.phase || weightOf(*head.phase, head.step) <= weightOf(detail.phase, detail.step)) return;
  detail.phase = *head.phase;
  detail.step = head.step;
}

/// Reads one dossier as it was at a moment.
class Picture {
 public:
  Picture(Workspace& workspace, const std::vector<DossierEntry>& entries, Instant now, std::optional<Instant> at)
      : m_workspace(workspace), m_entries(entries), m_now(now), m_at(at) {}

  Result<DossierDetail> read() {
    m_detail.dossier = fold(m_entries, m_at);
    if (m_detail.dossier.number == 0) return Error{ErrorCode::not_found, "the dossier was not open yet"};
    if (auto ok = readCourse(); !ok) return ok.error();
    m_detail = listedDetail(std::move(m_detail.dossier), std::move(m_detail.course));
    m_detail.meetings = meetingsOf(m_entries, m_at);
    readClosed();
    for (const auto step : {&Picture::readHeld, &Picture::readRows, &Picture::readTold, &Picture::readDecisions,
                            &Picture::readOutcomes, &Picture::readMoments})
      if (auto ok = (this->*step)(); !ok) return ok.error();
    return std::move(m_detail);
  }

 private:
  Instant until() const { return m_at.value_or(m_now); }

  /// Since when a signal is in it; its place in time where it has no other.
  Instant joined(std::int64_t signal) const {
    for (const DossierEntry& entry : m_entries)
      if (const auto* join = std::get_if<SignalsJoin>(&entry.act))
        if (std::ranges::find(join->signals, signal) != join->signals.end()) return entry.at;
    return m_detail.dossier.opened;
  }

  /// The assessment that was current; before the first one there was, that one.
  Result<std::optional<store::StoredAssessment>> assessmentOf(std::int64_t signal) {
    auto newestFirst = m_workspace.store().assessments(signal);
    if (!newestFirst) return newestFirst.error();
    if (newestFirst->empty()) return std::optional<store::StoredAssessment>();
    if (!m_at) return std::optional(std::move(newestFirst->front()));
    for (store::StoredAssessment& one : *newestFirst)
      if (one.now <= *m_at) return std::optional(std::move(one));
    return std::optional(std::move(newestFirst->back()));
  }

  Result<void> readCourse() {
    std::vector<CourseSignal> signals;
    for (const std::int64_t number : m_detail.dossier.signals) {
      const auto stored = m_workspace.store().signal(number);
      // What retention removed says nothing any more.
      if (!stored && stored.error().code == ErrorCode::not_found) continue;
      if (!stored) return stored.error();
      const auto assessment = assessmentOf(number);
      if (!assessment) return assessment.error();
      if (!*assessment) continue;
      CourseSignal signal;
      signal.id = stored->signal.id;
      signal.at = stored->signal.received.value_or(joined(number));
      signal.phase = (*assessment)->phase;
      signal.step = (*assessment)->step;
      if (signal.step == Step::concrete_mobilisatie)
        signal.moment = momentNamed(m_workspace, stored->signal, (*assessment)->now);
      if (signal.at <= until()) m_assessments.emplace(number, std::move(**assessment));
      signals.push_back(std::move(signal));
    }
    m_detail.course =
        weigh::course(std::move(signals), until(), m_workspace.knowledge().framework, reviewedLast(m_detail.dossier));
    return {};
  }

  /// Everything is, unless one looks back: clocks of two programs need not agree.
  bool wasKnown(Instant at) const { return !m_at || at <= *m_at; }

  void readClosed() {
    for (const DossierEntry& entry : m_entries) {
      const auto* head = std::get_if<DossierHead>(&entry.act);
      if (!head || !wasKnown(entry.at)) continue;
      if (!head->closed) m_detail.closed.reset();
      else if (!m_detail.closed) m_detail.closed = entry.at;
    }
  }

  /// What people thought of it by then, beside what the program made of it.
  Result<void> readHeld() {
    HeldAsWhole whole;
    for (const DossierEntry& entry : m_entries)
      if (wasKnown(entry.at)) whole.apply(entry);
    std::map<std::int64_t, store::StoredJudgement> last;
    std::map<std::int64_t, Instant> joins;
    for (const auto& [number, assessment] : m_assessments) {
      joins.emplace(number, joined(number));
      auto judgements = m_workspace.store().judgements(number);
      if (!judgements) return judgements.error();
      for (store::StoredJudgement& one : *judgements) {
        if (!wasKnown(one.judgement.at)) continue;
        last[number] = one;
        m_detail.judgements.push_back(std::move(one));
      }
    }
    std::ranges::sort(m_detail.judgements, {}, [](const auto& one) { return std::pair(one.judgement.at, one.id); });
    m_detail.held = phaseOf({m_detail.course, whole, last, joins});
    return {};
  }

  Result<void> readRows() {
    std::vector<std::int64_t> numbers;
    for (const auto& [number, assessment] : m_assessments) numbers.push_back(number);
    auto rows = m_workspace.store().rows(numbers);
    if (!rows) return rows.error();
    m_detail.signals = std::move(*rows);
    if (m_at)
      for (store::SignalRow& row : m_detail.signals)
        if (auto ok = asItWas(row); !ok) return ok;
    std::ranges::stable_sort(m_detail.signals, [](const store::SignalRow& a, const store::SignalRow& b) {
      return a.received && (!b.received || *a.received > *b.received);
    });
    return {};
  }

  /// Weighed anew as at the moment that counted as now: what a text calls for is not stored.
  Result<void> readTold() {
    constexpr std::size_t kMostTold = 8;  // each is a reading of its text
    std::vector<const store::SignalRow*> heaviest;
    for (const store::SignalRow& row : m_detail.signals) heaviest.push_back(&row);
    std::ranges::stable_sort(heaviest, std::greater<>(),
                             [](const store::SignalRow* row) { return weightOf(row->phase, row->step); });
    if (heaviest.size() > kMostTold) heaviest.resize(kMostTold);
    for (const store::SignalRow* row : heaviest) {
      const auto stored = m_workspace.store().signal(row->number);
      if (!stored) return stored.error();
      const Assessment anew = m_workspace.pipeline().assess(stored->signal, row->weighed, {false, false, false});
      SignalTold one{row->number, row->received, row->channel, anew.call, {}, row->place, {}};
      for (const PlaceMention& place : anew.where)
        if (one.spot.empty() && place.kind == PlaceKind::plek && place.role == PlaceRole::hier) one.spot = place.text;
      for (const TimeMention& when : anew.when)
        if (!one.when && when.start >= row->weighed) one.when = when;
      m_detail.told.push_back(std::move(one));
    }
    return {};
  }

  /// What was concluded of a signal and where it lay, as it stood then.
  Result<void> asItWas(store::SignalRow& row) {
    const store::StoredAssessment& then = m_assessments.at(row.number);
    row.phase = then.phase;
    row.step = then.step;
    row.urgency = then.urgency;
    row.certainty = then.certainty;
    row.total = then.total;
    row.consultPoliceNow = then.consultPoliceNow;
    row.isCall = then.isCall;
    row.demonstrationLock = then.demonstrationLock;
    row.weighed = then.now;
    const auto lines = m_workspace.store().handlingLines(row.number);
    if (!lines) return lines.error();
    row.handling = lines->empty() ? row.handling : lines->front().before;
    for (const HandlingLine& line : *lines)
      if (line.at <= *m_at) row.handling = line.after;
    return {};
  }

  Result<void> readDecisions() {
    for (const auto& [number, assessment] : m_assessments) {
      auto decisions = m_workspace.store().decisions(number);
      if (!decisions) return decisions.error();
      for (store::StoredDecision& one : *decisions)
        if (one.decision.at <= until()) m_detail.decisions.push_back(std::move(one));
    }
    if (m_at)
      for (store::StoredDecision& one : m_detail.decisions) one.withdrawn = one.withdrawn && wasWithdrawn(one.id);
    std::ranges::sort(m_detail.decisions, [](const auto& a, const auto& b) {
      return std::pair(a.decision.at, a.id) < std::pair(b.decision.at, b.id);
    });
    return {};
  }

  /// As this dossier stood at the moment that is looked at.
  bool wasWithdrawn(std::int64_t decision) const {
    return std::ranges::any_of(m_detail.dossier.items, [&](const DossierItem& item) {
      return item.decision == decision && item.state == ItemState::vervallen;
    });
  }

  Result<void> readOutcomes() {
    return m_workspace.store().forEachOutcome([&](const store::StoredOutcome& one) {
      if (m_assessments.contains(one.signal) && one.outcome.recorded <= until()) m_detail.outcomes.push_back(one);
      return true;
    });
  }

  /// Of the whole dossier, whatever moment is looked at: a slider stands still while it is moved.
  Result<void> readMoments() {
    m_detail.moments = momentsOf(m_entries);
    const Instant opened = m_detail.dossier.opened;
    for (const std::int64_t number : fold(m_entries).signals) {
      const auto stored = m_workspace.store().text(number);
      if (!stored && stored.error().code == ErrorCode::not_found) continue;
      if (!stored) return stored.error();
      if (stored->received && *stored->received > opened && *stored->received <= m_now)
        m_detail.moments.push_back(*stored->received);
    }
    std::ranges::sort(m_detail.moments);
    m_detail.moments.erase(std::unique(m_detail.moments.begin(), m_detail.moments.end()), m_detail.moments.end());
    return {};
  }

  Workspace& m_workspace;
  const std::vector<DossierEntry>& m_entries;
  Instant m_now;
  std::optional<Instant> m_at;
  DossierDetail m_detail;
  std::map<std::int64_t, store::StoredAssessment> m_assessments;  ///< of the signals that had been received
};

}  // namespace

bool isOpenTask(const DossierItem& item) {
  return item.state == ItemState::open && (item.kind == ItemKind::vraag || item.kind == ItemKind::actie);
}

Instant reviewedLast(const Dossier& dossier) {
  return std::max(dossier.opened, dossier.head.reviewed.value_or(dossier.opened));
}

std::optional<Instant> momentNamed(Workspace& workspace, const Signal& signal, Instant weighed) {
  const Assessment anew = workspace.pipeline().assess(signal, weighed, {false, false, false});
  return weigh::courseSignal(anew, weighed).moment;
}

DossierDetail listedDetail(Dossier dossier, Course course) {
  DossierDetail detail;
  detail.dossier = std::move(dossier);
  detail.course = std::move(course);
  setPhase(detail);
  const Dossier& now = detail.dossier;
  detail.violations = violationsOf(now, detail.phase);
  detail.evaluate = !now.evaluation && (now.head.closed || detail.phase == Phase::na_de_escalatie);
  return detail;
}

Result<DossierDetail> pictureOf(Workspace& workspace, const std::vector<DossierEntry>& entries, Instant now,
                                std::optional<Instant> at) {
  return Picture(workspace, entries, now, at).read();
}

}  // namespace peilstok::app

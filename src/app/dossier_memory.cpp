#include "app/dossier_memory.h"

#include <algorithm>
#include <set>

#include "app/dossier_picture.h"
#include "weigh/course.h"

namespace peilstok::app {

Result<std::vector<ListedDossier>> DossierMemory::all(Workspace& workspace, Instant now) {
  if (const auto done = catchUp(workspace); !done) return done.error();
  const auto states = workspace.store().signalsOfDossiers();
  if (!states) return states.error();
  std::map<std::int64_t, std::vector<store::DossierSignal>> signals;
  for (const store::DossierSignal& one : *states) signals[one.dossier].push_back(one);
  const auto judged = judgedLast(workspace, signals);
  if (!judged) return judged.error();
  std::vector<ListedDossier> listed;
  for (const auto& [number, kept] : m_kept) {
    ListedDossier one;
    one.changed = kept.changed;
    one.toBeEvaluated = kept.toBeEvaluated;
    one.detail = listedDetail(kept.dossier, courseOf(workspace, kept, signals[number], now));
    one.detail.held = heldNow(kept, one.detail.course, *judged);
    listed.push_back(std::move(one));
  }
  return listed;
}

Result<DossierMemory::Judged> DossierMemory::judgedLast(
    Workspace& workspace, const std::map<std::int64_t, std::vector<store::DossierSignal>>& signals) {
  std::set<std::int64_t> wanted;
  for (const auto& [dossier, states] : signals)
    for (const store::DossierSignal& one : states) wanted.insert(one.signal);
  Judged judged;
  if (wanted.empty()) return judged;
  const auto read = workspace.store().forEachJudgement([&](const store::StoredJudgement& one) {
    if (wanted.contains(one.signal)) judged[one.signal] = one;  // they come oldest first
    return true;
  });
  if (!read) return read.error();
  return judged;
}

DossierPhase DossierMemory::heldNow(const Kept& kept, const Course& course, const Judged& judged) {
  Judged own;
  for (const std::int64_t signal : kept.dossier.signals)
    if (const auto found = judged.find(signal); found != judged.end()) own.emplace(signal, found->second);
  return phaseOf({course, kept.whole, own, kept.joined});
}

Result<void> DossierMemory::catchUp(Workspace& workspace) {
  const auto versions = workspace.store().dossierVersions();
  if (!versions) return versions.error();
  std::set<std::int64_t> there;
  for (const store::DossierVersion& one : *versions) {
    there.insert(one.dossier);
    const auto known = m_kept.find(one.dossier);
    const std::int64_t read = known == m_kept.end() ? 0 : known->second.dossier.lastEntry;
    if (read == one.lastEntry) continue;
    const auto entries = workspace.store().dossierEntriesAfter(one.dossier, read);
    if (!entries) return entries.error();
    for (const DossierEntry& entry : *entries) add(m_kept[one.dossier], entry);
  }
  // What retention took is gone here too.
  std::erase_if(m_kept, [&](const auto& one) { return !there.contains(one.first); });
  return {};
}

void DossierMemory::add(Kept& kept, const DossierEntry& entry) {
  apply(kept.dossier, entry);
  kept.whole.apply(entry);
  kept.changed = entry.at;
  if (const auto* join = std::get_if<SignalsJoin>(&entry.act))
    for (const std::int64_t signal : join->signals) kept.joined.try_emplace(signal, entry.at);
  const auto* head = std::get_if<DossierHead>(&entry.act);
  if (head && !kept.toBeEvaluated && (head->closed || head->phase == Phase::na_de_escalatie))
    kept.toBeEvaluated = entry.at;
}

Course DossierMemory::courseOf(Workspace& workspace, const Kept& kept, const std::vector<store::DossierSignal>& signals,
                               Instant now) {
  std::vector<CourseSignal> course;
  for (const std::int64_t number : kept.dossier.signals) {
    const auto at = std::ranges::find(signals, number, &store::DossierSignal::signal);
    if (at == signals.end()) continue;  // what retention removed says nothing any more
    CourseSignal one;
    one.id = "S" + std::to_string(number);
    const auto joined = kept.joined.find(number);
    one.at = at->received.value_or(joined == kept.joined.end() ? kept.dossier.opened : joined->second);
    one.phase = at->phase;
    one.step = at->step;
    if (one.step == Step::concrete_mobilisatie) one.moment = momentOf(workspace, *at);
    course.push_back(std::move(one));
  }
  return weigh::course(std::move(course), now, workspace.knowledge().framework, reviewedLast(kept.dossier));
}

/// An assessment never changes, so a text is read for its moment once.
std::optional<Instant> DossierMemory::momentOf(Workspace& workspace, const store::DossierSignal& signal) {
  const auto known = m_moments.find(signal.assessment);
  if (known != m_moments.end()) return known->second;
  const auto stored = workspace.store().signal(signal.signal);
  if (!stored) return std::nullopt;
  return m_moments[signal.assessment] = momentNamed(workspace, stored->signal, signal.weighed);
}

}  // namespace peilstok::app

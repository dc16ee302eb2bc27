#include "app/reports.h"

#include <algorithm>
#include <map>

#include "app/surroundings.h"
#include "report/report.h"
#include "store/logbook.h"

namespace peilstok::app {

namespace {

report::OverviewRow overviewRow(const store::SignalRow& row) {
  report::OverviewRow out;
  out.id = "S" + std::to_string(row.number);
  out.excerpt = row.excerpt;
  out.place = row.place;
  out.received = row.received;
  out.phase = row.phase;
  out.step = row.step;
  out.urgency = row.urgency;
  out.certainty = row.certainty;
  out.total = row.total;
  out.consultPoliceNow = row.consultPoliceNow;
  out.demonstrationLock = row.demonstrationLock;
  return out;
}

Result<std::vector<report::OverviewRow>> firstRows(store::Store& store, const store::SignalFilter& filter,
                                                   std::size_t limit) {
  auto numbers = store.numbers(filter);
  if (!numbers) return numbers.error();
  if (numbers->size() > limit) numbers->resize(limit);
  const auto rows = store.rows(*numbers);
  if (!rows) return rows.error();
  std::vector<report::OverviewRow> out;
  for (const auto& row : *rows) out.push_back(overviewRow(row));
  return out;
}

/// Places by number of signals and the period, in one pass over the store.
Result<void> addPlacesAndPeriod(store::Store& store, report::OverviewFacts& facts, std::size_t limit) {
  std::map<std::string, std::int64_t> counts;
  const auto seen = store.forEach([&](const store::StoredSignal& stored, const store::StoredAssessment& assessment) {
    if (!assessment.place.empty()) ++counts[assessment.place];
    if (const auto& received = stored.signal.received) {
      facts.first = facts.first ? std::min(*facts.first, *received) : *received;
      facts.last = facts.last ? std::max(*facts.last, *received) : *received;
    }
    return true;
  });
  if (!seen) return seen;
  facts.places.assign(counts.begin(), counts.end());
  std::stable_sort(facts.places.begin(), facts.places.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (facts.places.size() > limit) facts.places.resize(limit);
  return {};
}

}  // namespace

Result<report::Report> signalReport(Workspace& workspace, std::int64_t number, Instant made) {
  auto detail = workspace.detail(number);
  if (!detail) return detail.error();
  report::SignalFacts facts;
  facts.signal = std::move(detail->stored.signal);
  facts.importFile = detail->stored.importFile;
  facts.importRow = detail->stored.importRow;
  facts.storedAt = detail->stored.storedAt;
  facts.lookAlikes = static_cast<int>(detail->lookAlikes.size());
  facts.recordedVersion = detail->recorded.frameworkVersion;
  facts.recordedTotal = detail->recorded.total;
  facts.agrees = detail->agrees;
  for (store::StoredDecision& one : detail->decisions) {
    report::DecisionFacts decided{std::move(one.decision), one.cardOrigin, one.cardVersion, one.phase, one.step, {}};
    for (const store::StoredForm& form : detail->forms)
      if (std::find(decided.decision.forms.begin(), decided.decision.forms.end(), form.id) !=
          decided.decision.forms.end())
        decided.forms.push_back(form.form);
    facts.decisions.push_back(std::move(decided));
  }
  return report::signalReport(facts, detail->assessment, workspace.knowledge(), made);
}

Result<report::Report> overviewReport(Workspace& workspace, Instant made, std::size_t rows) {
  store::Store& store = workspace.store();
  report::OverviewFacts facts;
  const auto counts = store.phaseCounts();
  if (!counts) return counts.error();
  for (const auto& c : *counts) {
    facts.phases.push_back({c.phase, c.step, c.count});
    facts.signals += c.count;
  }
  store::SignalFilter filter;
  auto top = firstRows(store, filter, rows);
  if (!top) return top.error();
  filter.onlyCalls = true;
  auto calls = firstRows(store, filter, rows);
  if (!calls) return calls.error();
  facts.top = std::move(*top);
  facts.calls = std::move(*calls);
  if (auto ok = addPlacesAndPeriod(store, facts, rows); !ok) return ok.error();
  return report::overviewReport(facts, workspace.knowledge(), made);
}

Result<report::Imprint> imprint(Workspace& workspace, Instant made, Tlp tlp, std::string classification) {
  report::Imprint out;
  const auto code = ownMunicipality(workspace);
  if (!code) return code.error();
  const Municipality* known = workspace.knowledge().gazetteer.municipality(*code);
  out.municipality = known ? known->name : *code;
  auto head = workspace.store().logbook().head();
  if (!head) return head.error();
  out.tlp = tlp;
  out.classification = std::move(classification);
  out.made = made;
  out.logbook = std::move(*head);
  return out;
}

}  // namespace peilstok::app

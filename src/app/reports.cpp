#include "app/reports.h"

#include <algorithm>
#include <map>

#include "app/dossiers.h"
#include "app/exercise.h"
#include "app/surroundings.h"
#include "report/dossier_papers.h"
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

/// What the police said last of one of these signals.
Result<std::optional<Reply>> lastOfPolice(Workspace& workspace, const std::vector<store::SignalRow>& signals) {
  std::optional<Reply> last;
  for (const store::SignalRow& row : signals) {
    const auto replies = workspace.store().replies(row.number);
    if (!replies) return replies.error();
    for (const Reply& one : *replies)
      if (one.indicator.empty() && (!last || one.at >= last->at)) last = one;
  }
  return last;
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

report::DecisionFacts decisionFacts(const store::StoredDecision& stored, const std::vector<store::StoredForm>& forms) {
  report::DecisionFacts decided{
      stored.id, stored.decision, stored.cardOrigin, stored.cardVersion, stored.phase, stored.step,
      {},        stored.withdrawn};
  for (const store::StoredForm& form : forms)
    if (std::ranges::find(stored.decision.forms, form.id) != stored.decision.forms.end())
      decided.forms.push_back(form.form);
  return decided;
}

}  // namespace

Result<report::Report> marked(Workspace& workspace, report::Report report) {
  const auto exercise = isExercise(workspace.store());
  if (!exercise) return exercise.error();
  if (!*exercise) return report;
  const auto running = runningExercise(workspace);
  report.exercise = running ? running->exercise.title : "oefenbestand";
  report.title = "OEFENING: " + report.title;
  return report;
}

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
  for (const store::StoredDecision& one : detail->decisions)
    facts.decisions.push_back(decisionFacts(one, detail->forms));
  return marked(workspace, report::signalReport(facts, detail->assessment, workspace.knowledge(), made));
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
  return marked(workspace, report::overviewReport(facts, workspace.knowledge(), made));
}

namespace {

Result<report::DossierFacts> dossierFacts(Workspace& workspace, std::int64_t dossier, Instant made) {
  auto detail = dossierDetail(workspace, dossier, made);
  if (!detail) return detail.error();
  report::DossierFacts facts;
  facts.course = std::move(detail->course);
  facts.phase = detail->phase;
  facts.step = detail->step;
  facts.made = made;
  facts.held = detail->held;
  facts.told = detail->told;
  facts.meetings = detail->meetings;
  for (const store::StoredJudgement& one : detail->judgements) {
    const Judgement& j = one.judgement;
    facts.judged.push_back(
        {one.signal, {j.phase, j.step, j.at}, {one.proposedPhase, one.proposedStep, j.at}, j.role, j.note});
  }
  auto police = lastOfPolice(workspace, detail->signals);
  if (!police) return police.error();
  facts.police = std::move(*police);
  for (const store::SignalRow& row : detail->signals) facts.signals.push_back(overviewRow(row));
  for (const store::StoredDecision& one : detail->decisions) {
    const auto forms = workspace.store().forms(one.signal);
    if (!forms) return forms.error();
    facts.decisions.push_back(decisionFacts(one, *forms));
  }
  auto entries = workspace.store().dossierEntries(dossier);
  if (!entries) return entries.error();
  facts.entries = std::move(*entries);
  facts.violations = std::move(detail->violations);
  facts.dossier = std::move(detail->dossier);
  return facts;
}

}  // namespace

Result<report::Report> dossierPaper(Workspace& workspace, std::int64_t dossier, DossierPaper paper, Instant made) {
  const auto facts = dossierFacts(workspace, dossier, made);
  if (!facts) return facts.error();
  const auto make = [&] {
    switch (paper) {
      case DossierPaper::besluitnota: return report::decisionNote(*facts, workspace.knowledge());
      case DossierPaper::situatie: return report::situationReport(*facts, workspace.knowledge());
      case DossierPaper::feitenrelaas: return report::factsForCouncil(*facts, workspace.knowledge());
      case DossierPaper::overdracht: return report::handoverFolder(*facts, workspace.knowledge());
      case DossierPaper::leesmap: break;
    }
    return report::readingPack(*facts, workspace.knowledge());
  };
  return marked(workspace, make());
}

Result<report::Report> handoverOf(Workspace& workspace, const std::string& owner, Instant made) {
  const auto rows = dossiers(workspace, made);
  if (!rows) return rows.error();
  std::vector<report::Report> folders;
  for (const DossierRow& row : *rows) {
    if (row.closed || row.owner != owner) continue;
    const auto facts = dossierFacts(workspace, row.number, made);
    if (!facts) return facts.error();
    folders.push_back(report::handoverFolder(*facts, workspace.knowledge()));
  }
  if (folders.empty()) return Error{ErrorCode::not_found, "that function has no open dossier"};
  return marked(workspace, report::handoverPack(owner, std::move(folders), made));
}

void stamp(report::Report& report, report::Imprint imprint) {
  imprint.tlp = std::max(imprint.tlp, report.atLeast);
  report.imprint = std::move(imprint);
}

Result<std::vector<report::Happening>> happenedIn(Workspace& workspace, std::int64_t dossier, Instant made) {
  const auto facts = dossierFacts(workspace, dossier, made);
  if (!facts) return facts.error();
  return report::chronology(*facts, workspace.knowledge(), true);
}

Result<report::Report> cardPaper(Workspace& workspace, const std::string& card, Instant made) {
  const Card* found = workspace.knowledge().card(card);
  if (!found) return Error{ErrorCode::not_found, card};
  return marked(workspace, report::cardSheet(*found, made));
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

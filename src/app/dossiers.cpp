#include "app/dossiers.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/dossier_acts.h"
#include "app/dossier_memory.h"
#include "app/dossier_picture.h"
#include "app/logbook.h"
#include "app/masked.h"

namespace peilstok::app {

namespace {

/// Open ones first, by their next moment; then closed ones, the last changed first.
bool sooner(const DossierRow& a, const DossierRow& b) {
  if (a.closed != b.closed) return b.closed;
  if (a.closed && a.changed != b.changed) return a.changed > b.changed;
  if (!a.closed && a.next != b.next) return a.next && (!b.next || *a.next < *b.next);
  return a.number < b.number;
}

DossierRow rowOf(const DossierDetail& detail, Instant changed, Instant now) {
  const DossierHead& head = detail.dossier.head;
  DossierRow row;
  row.number = detail.dossier.number;
  row.title = head.title;
  row.owner = head.owner;
  row.place = head.place;
  row.next = head.next;
  row.opened = detail.dossier.opened;
  row.changed = changed;
  row.closed = head.closed;
  row.evaluate = detail.evaluate;
  row.overdue = !head.closed && ((head.next && *head.next < now) || detail.course.reviewOverdue);
  row.phase = detail.phase;
  row.step = detail.step;
  row.held = detail.held;
  row.signals = static_cast<int>(detail.dossier.signals.size());
  row.openItems = static_cast<int>(std::ranges::count_if(detail.dossier.items, isOpenTask));
  row.violations = static_cast<int>(detail.violations.size());
  return row;
}

}  // namespace

Result<std::int64_t> openDossier(Workspace& workspace, DossierHead head, const std::vector<std::int64_t>& signals,
                                 const std::string& role, Instant now) {
  if (head.closed) return Error{ErrorCode::wrong_use, "a dossier begins open"};
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  SignalsJoin join;
  for (const std::int64_t one : signals)
    if (std::ranges::find(join.signals, one) == join.signals.end()) join.signals.push_back(one);
  std::vector<DossierEntry> entries;
  for (DossierAct act : {DossierAct(std::move(head)), DossierAct(join)}) {
    if (std::holds_alternative<SignalsJoin>(act) && signals.empty()) continue;
    auto masked = maskedAct(std::move(act));
    if (!masked) return masked.error();
    if (const auto ok = mayEnter(*masked, {}, workspace.knowledge()); !ok) return ok.error();
    if (const auto ok = checkNamed(workspace, *masked, {}); !ok) return ok.error();
    entries.push_back({0, 0, now, *by, std::move(*masked)});
  }
  return workspace.store().openDossier(std::move(entries));
}

Result<std::int64_t> change(Workspace& workspace, std::int64_t dossier, DossierAct act, const std::string& role,
                            Instant now, std::int64_t seen) {
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  auto masked = maskedAct(std::move(act));
  if (!masked) return masked.error();
  const auto make = [&](const std::vector<DossierEntry>& entries) -> Result<DossierEntry> {
    if (seen != 0 && changedSince(entries, *masked, seen))
      return Error{ErrorCode::changed_meanwhile, fmt::format("D{}", dossier)};
    const Dossier before = fold(entries);
    if (const auto ok = mayEnter(*masked, before, workspace.knowledge()); !ok) return ok.error();
    if (const auto ok = checkNamed(workspace, *masked, before); !ok) return ok.error();
    if (const auto ok = explained(workspace, *masked, entries, now); !ok) return ok.error();
    return DossierEntry{0, dossier, now, *by, *masked};
  };
  auto kept = workspace.store().addDossierEntry(dossier, make);
  const auto* item = std::get_if<DossierItem>(&*masked);
  if (kept || item == nullptr || item->kind != ItemKind::besluit) return kept;
  return noteRefusal(workspace.store(), kept.error(),
                     {log_action::kDecide, fmt::format("D{}", dossier), {}, *by, now, {}, 0});
}

Result<DossierDetail> dossierDetail(Workspace& workspace, std::int64_t number, Instant now, std::optional<Instant> at) {
  const auto entries = workspace.store().dossierEntries(number);
  if (!entries) return entries.error();
  return pictureOf(workspace, *entries, now, at);
}

Result<std::int64_t> findDossier(Workspace& workspace, const std::string& id) {
  const bool named = id.starts_with('D') || id.starts_with('d');
  const char* const begin = id.data() + (named ? 1 : 0);
  const char* const end = id.data() + id.size();
  std::int64_t number = 0;
  const auto read = std::from_chars(begin, end, number);
  const Error none{ErrorCode::not_found, "dossier"};
  if (read.ec != std::errc{} || read.ptr != end || number <= 0) return none;
  const auto numbers = workspace.store().dossierNumbers();
  if (!numbers) return numbers.error();
  return std::ranges::find(*numbers, number) == numbers->end() ? Result<std::int64_t>(none) : number;
}

Result<std::vector<DossierRow>> dossiers(Workspace& workspace, Instant now) {
  const auto all = workspace.dossierMemory().all(workspace, now);
  if (!all) return all.error();
  std::vector<DossierRow> rows;
  for (const ListedDossier& one : *all) rows.push_back(rowOf(one.detail, one.changed, now));
  std::ranges::sort(rows, sooner);
  return rows;
}

Result<std::vector<Violation>> violations(Workspace& workspace, Instant now) {
  const auto all = workspace.dossierMemory().all(workspace, now);
  if (!all) return all.error();
  std::vector<Violation> violations;
  for (const ListedDossier& one : *all)
    violations.insert(violations.end(), one.detail.violations.begin(), one.detail.violations.end());
  return violations;
}

Result<std::vector<std::int64_t>> dossiersOf(Workspace& workspace, std::int64_t signal) {
  const auto numbers = workspace.store().dossiersOf(signal);
  if (!numbers) return numbers.error();
  std::vector<std::int64_t> open;
  for (const std::int64_t number : *numbers) {
    const auto entries = workspace.store().dossierEntries(number);
    if (!entries) return entries.error();
    if (!fold(*entries).head.closed) open.push_back(number);
  }
  return open;
}

}  // namespace peilstok::app

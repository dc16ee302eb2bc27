#include "app/retention.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/masked.h"
#include "model/words.h"

namespace peilstok::app {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* kSetting = "bewaartermijnen";

/// Which term holds for a signal, and from when it is counted.
struct Held {
  RetentionKind kind = RetentionKind::niet_opgevolgd;
  Instant since;
};

Instant latest(Instant since, std::initializer_list<std::optional<Instant>> moments) {
  for (const auto& moment : moments)
    if (moment) since = std::max(since, *moment);
  return since;
}

Held heldFor(const store::RetentionFacts& facts) {
  if (facts.decided) return {RetentionKind::besluit, latest(*facts.decided, {facts.judged, facts.handled})};
  if (facts.judged) return {RetentionKind::beoordeeld, latest(*facts.judged, {facts.handled})};
  const Instant handled = facts.handled.value_or(facts.stored);
  if (facts.tray == Tray::gesloten)
    return {facts.reason == CloseReason::ruis ? RetentionKind::ruis : RetentionKind::gesloten, handled};
  if (facts.taken || facts.tray == Tray::weggelegd || facts.asked)
    return {RetentionKind::in_behandeling, latest(handled, {facts.asked})};
  return {RetentionKind::niet_opgevolgd, latest(facts.stored, {facts.handled})};
}

/// Signals that go together or stay together, with the term that keeps them longest.
struct Bundle {
  store::SignalsToPurge purged;
  Instant until;
};

std::map<std::string, int> ownDays(const std::string& setting) {
  std::map<std::string, int> days;
  const Json json = Json::parse(setting, nullptr, false);
  if (!json.is_object()) return days;
  for (const auto& [kind, value] : json.items())
    if (value.is_number_integer()) days[kind] = value.get<int>();
  return days;
}

class Planning {
 public:
  Planning(std::vector<TermInForce> terms, Instant now) {
    m_plan.at = now;
    for (TermInForce& term : terms) {
      m_days[term.term.kind] = std::chrono::days{term.days};
      RetentionPart part;
      part.term = std::move(term);
      m_plan.parts.push_back(std::move(part));
    }
  }

  void add(const store::RetentionFacts& facts) {
    const Held held = heldFor(facts);
    const Instant until = held.since + m_days[held.kind];
    Bundle& bundle = m_bundles[facts.into != 0 ? facts.into : facts.number];
    if (bundle.purged.signals.empty() || until > bundle.until) {
      bundle.purged.kind = held.kind;
      bundle.until = until;
    }
    bundle.purged.signals.push_back(facts);
  }

  void close() {
    for (auto& [number, bundle] : m_bundles) {
      RetentionPart& to = part(bundle.purged.kind);
      const auto size = static_cast<std::int64_t>(bundle.purged.signals.size());
      if (goes(bundle.until)) {
        to.goes += size;
        for (const store::RetentionFacts& one : bundle.purged.signals) to.signals.push_back(one.number);
        to.purged.push_back(std::move(bundle.purged));
      } else {
        stays(to, bundle.until, size);
      }
    }
    for (RetentionPart& one : m_plan.parts) std::ranges::sort(one.signals);
  }

  void addMoments(RetentionKind kind, const std::vector<Instant>& since) {
    for (const Instant moment : since) {
      const Instant until = moment + m_days[kind];
      if (goes(until)) ++part(kind).goes;
      else stays(part(kind), until, 1);
    }
  }

  void addCopy(const fs::path& file, Instant made) {
    addMoments(RetentionKind::reservekopie, {made});
    if (goes(made + m_days[RetentionKind::reservekopie])) part(RetentionKind::reservekopie).files.push_back(file);
  }

  void addDossier(const store::ClosedDossier& closed) {
    addMoments(RetentionKind::dossier, {closed.since});
    if (goes(closed.since + m_days[RetentionKind::dossier]))
      part(RetentionKind::dossier).dossiers.push_back(closed.number);
  }

  RetentionPlan take() { return std::move(m_plan); }

 private:
  bool goes(Instant until) const { return until <= m_plan.at; }
  static void stays(RetentionPart& to, Instant until, std::int64_t count) {
    to.stays += count;
    if (!to.nextGoes || until < *to.nextGoes) to.nextGoes = until;
  }
  RetentionPart& part(RetentionKind kind) {
    return *std::ranges::find_if(m_plan.parts, [&](const RetentionPart& one) { return one.term.term.kind == kind; });
  }

  RetentionPlan m_plan;
  std::map<RetentionKind, std::chrono::days> m_days;
  std::map<std::int64_t, Bundle> m_bundles;  ///< by the signal into which the others were merged
};

/// Copies that a migration made beside the workspace, with when they were made.
std::vector<std::pair<fs::path, Instant>> copiesOf(const fs::path& file) {
  std::vector<std::pair<fs::path, Instant>> copies;
  std::error_code failed;
  const std::string front = file.filename().string() + ".v";
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(front) || !name.ends_with(".bak")) continue;
    const auto changed = fs::last_write_time(entry->path(), failed);
    if (failed) break;
    const auto moment = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::file_clock::to_sys(changed));
    copies.emplace_back(entry->path(), moment);
  }
  std::ranges::sort(copies);
  return copies;
}

}  // namespace

Result<std::vector<TermInForce>> termsInForce(Workspace& workspace) {
  const auto setting = workspace.store().setting(kSetting);
  if (!setting) return setting.error();
  const auto own = ownDays(*setting);
  std::vector<TermInForce> terms;
  for (const RetentionTerm& term : workspace.knowledge().retention) {
    const auto days = own.find(std::string(word(term.kind)));
    // Days outside the bounds of a newer version are brought within them rather than forgotten.
    if (days == own.end()) terms.push_back({term, term.days, false});
    else terms.push_back({term, std::clamp(days->second, term.least, term.most), true});
  }
  return terms;
}

Result<void> setTerm(Workspace& workspace, RetentionKind kind, int days, const std::string& role) {
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  const RetentionTerm* const term = workspace.knowledge().term(kind);
  if (term == nullptr) return Error{ErrorCode::not_found, std::string(word(kind))};
  if (days != 0 && (days < term->least || days > term->most))
    return Error{ErrorCode::wrong_use, fmt::format("{}: from {} to {} days", word(kind), term->least, term->most)};
  const auto setting = workspace.store().setting(kSetting);
  if (!setting) return setting.error();
  auto own = ownDays(*setting);
  if (days == 0) own.erase(std::string(word(kind)));
  else own[std::string(word(kind))] = days;
  LogEntry line{log_action::kSetting, "bewaartermijn " + std::string(word(kind)), kLogDone, *by, std::nullopt, {}, 0};
  line.detail["dagen"] = days == 0 ? "standaard" : std::to_string(days);
  return workspace.store().setSetting(kSetting, Json(own).dump(), line);
}

Result<RetentionPlan> planRetention(Workspace& workspace, Instant now) {
  auto terms = termsInForce(workspace);
  if (!terms) return terms.error();
  Planning planning(std::move(*terms), now);
  const auto visited = workspace.store().forEachRetained([&](const store::RetentionFacts& facts) {
    planning.add(facts);
    return true;
  });
  if (!visited) return visited.error();
  planning.close();
  const auto others = workspace.store().retentionOthers(now);
  if (!others) return others.error();
  planning.addMoments(RetentionKind::concepten, others->drafts);
  planning.addMoments(RetentionKind::importverslag, others->emptyRuns);
  std::vector<Instant> ended;
  for (const store::KeyAge& key : others->keys) ended.push_back(key.ends);
  planning.addMoments(RetentionKind::sleutel, ended);
  for (const store::ClosedDossier& one : others->dossiers) planning.addDossier(one);
  for (const auto& [file, made] : copiesOf(workspace.file())) planning.addCopy(file, made);
  return planning.take();
}

namespace {

/// Removes the copies and accounts for those that went. One that is not there any more is gone as well.
Result<PurgeLine> removeCopies(Workspace& workspace, const RetentionPlan& plan, const std::string& role) {
  store::PurgeOrder order;
  order.at = plan.at;
  order.role = role;
  std::optional<Error> refused;
  for (const RetentionPart& part : plan.parts)
    for (const fs::path& file : part.files) {
      std::error_code failed;
      if (fs::remove(file, failed)) ++order.copies;
      if (failed && !refused) refused = Error{ErrorCode::output_not_writable, file.filename().string()};
    }
  PurgeLine line{0, plan.at, role, {}};
  if (order.copies > 0) {
    const auto told = workspace.store().purge(order);
    if (!told) return told;
    line = *told;
  }
  return refused ? Result<PurgeLine>(*refused) : line;
}

}  // namespace

Result<PurgeLine> carryOut(Workspace& workspace, const RetentionPlan& plan, const std::string& role) {
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  store::PurgeOrder order;
  order.at = plan.at;
  order.role = *by;
  bool anything = false;
  for (const RetentionPart& part : plan.parts) {
    const RetentionKind kind = part.term.term.kind;
    anything = anything || (part.goes > 0 && kind != RetentionKind::reservekopie);
    const Instant upTo = plan.at - std::chrono::days{part.term.days};
    if (kind == RetentionKind::concepten) order.draftsUpTo = upTo;
    if (kind == RetentionKind::importverslag) order.runsUpTo = upTo;
    if (kind == RetentionKind::sleutel) order.keysUpTo = upTo;
    order.signals.insert(order.signals.end(), part.purged.begin(), part.purged.end());
    order.dossiers.insert(order.dossiers.end(), part.dossiers.begin(), part.dossiers.end());
  }
  PurgeLine line{0, plan.at, *by, {}};
  if (anything) {
    const auto purged = workspace.store().purge(order);
    if (!purged) return purged;
    line = *purged;
  }
  const auto copies = removeCopies(workspace, plan, *by);
  if (!copies) return copies;
  if (copies->id != 0) line.id = copies->id;
  line.removed.insert(copies->removed.begin(), copies->removed.end());
  return line;
}

}  // namespace peilstok::app

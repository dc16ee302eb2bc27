#include "app/receiving.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>

#include "app/exercise.h"
#include "app/grouping.h"
#include "app/handling.h"
#include "app/incoming.h"
#include "app/logbook.h"
#include "base/hash.h"
#include "base/text.h"
#include "privacy/mask.h"

namespace peilstok::app {

namespace {

/// As a row of a file would be: masked at this door too, whatever the sender says was masked.
store::NewSignal incoming(const exchange::ForwardedSignal& one, const store::PseudonymKeys& keys) {
  Signal signal = one.signal;
  signal.id.clear();
  return maskedSignal(std::move(signal), one.sourceId, keys);
}

/// What the sender says of the bundle, without personal data: it is stored and shown here, whatever was masked there.
Result<void> hidePersons(store::Store& store, BundleCover& cover) {
  const auto keys = store.pseudonymKeys();
  if (!keys) return keys.error();
  const auto hide = [&](std::string& words) { words = privacy::mask(text::repaired(words), keys->current).text; };
  hide(cover.function);
  hide(cover.note);
  for (BundleInvolved& one : cover.involved)
    for (std::string& why : one.because) hide(why);
  if (cover.answer) hide(cover.answer->reason);
  return {};
}

Result<void> lookForEarlier(store::Store& store, Inspection& inspection) {
  const BundleCover& cover = inspection.bundle.cover;
  const auto all = store.bundles();
  if (!all) return all.error();
  for (const store::StoredBundle& one : *all) {
    if (one.way != BundleWay::ontvangen || one.cover.key != cover.key) continue;
    if (one.cover.id == cover.id) inspection.earlier = one;
    else if (one.cover.made > cover.made) inspection.older = true;
  }
  // Its signer made two of one id, or wrote over the first; which of them is meant nobody can tell.
  if (inspection.earlier && inspection.earlier->hash != inspection.hash)
    return Error{ErrorCode::bundle_changed, "another one with this id came in before"};
  return {};
}

Result<void> lookForSignals(store::Store& store, Inspection& inspection) {
  const auto keys = store.pseudonymKeys();
  if (!keys) return keys.error();
  for (const exchange::ForwardedSignal& one : inspection.bundle.signals) {
    const auto number = numberOf(store, incoming(one, *keys));
    if (!number) return number.error();
    if (*number) ++inspection.here;
  }
  return {};
}

Result<void> lookForAnswered(store::Store& store, Inspection& inspection) {
  const auto& answer = inspection.bundle.cover.answer;
  if (!answer) return {};
  const auto sent = store.findBundles(BundleWay::verzonden, answer->to);
  if (!sent) return sent.error();
  for (const store::StoredBundle& one : *sent)
    if (one.cover.kind == BundleKind::doorzending) inspection.answered = one;
  return {};
}

Result<void> mayComeIn(const Inspection& inspection, bool markUnknown) {
  switch (inspection.sender.standing) {
    case Standing::known: return {};
    case Standing::own: return Error{ErrorCode::wrong_use, "this bundle was made in this workspace itself"};
    case Standing::distrusted: return Error{ErrorCode::sender_distrusted, inspection.fingerprint};
    case Standing::unknown: break;
  }
  if (markUnknown) return {};
  return Error{ErrorCode::sender_unknown, inspection.fingerprint};
}

store::NewBundle recordOf(const Inspection& inspection, Instant now) {
  store::NewBundle out;
  out.known = inspection.sender.standing == Standing::known;
  out.cover = inspection.bundle.cover;
  out.at = now;
  out.hash = inspection.hash;
  if (inspection.answered) out.forwarded = inspection.answered->number;
  return out;
}

/// Weighs and stores the signals of a bundle within one transaction.
class Landing {
 public:
  Landing(Workspace& workspace, const ReceiveOptions& options, Instant now, Received& received)
      : m_workspace(workspace), m_options(options), m_now(now), m_received(received) {}

  Result<void> run(const std::function<void(const ImportProgress&)>& progress, const std::atomic<bool>& cancel) {
    store::Store& store = m_workspace.store();
    const Inspection& inspection = m_received.inspection;
    auto keys = store.pseudonymKeys();
    if (!keys) return keys.error();
    m_keys = std::move(*keys);
    const std::string name = privacy::mask(text::repaired(m_options.fileName), m_keys.current).text;
    auto transaction = store.beginImport(name, inspection.hash, "peilstok");
    if (!transaction) return transaction.error();
    store::NewBundle bundle = recordOf(inspection, m_now);
    ImportProgress told;
    told.bytesTotal = inspection.bundle.signals.size();
    for (const exchange::ForwardedSignal& one : inspection.bundle.signals) {
      if (cancel) return Error{ErrorCode::cancelled, {}};
      auto member = take(**transaction, one);
      if (!member) return member.error();
      bundle.members.push_back(std::move(*member));
      told.rows = told.bytesDone = bundle.members.size();
      if (progress && told.rows % kTellEvery == 0) progress(told);
    }
    const Pipeline& pipeline = m_workspace.pipeline();
    if (const auto grouped = groupFresh(**transaction, store, pipeline, cancel); !grouped) return grouped.error();
    if (auto ok = addBaseForms(**transaction, pipeline.analyser()); !ok) return ok;
    const auto number = store.addBundle(bundle);
    if (!number) return number.error();
    if (auto ok = mergeAsSent(bundle); !ok) return ok;
    const auto done = (*transaction)->commit(bundle.members.size());
    if (!done) return done.error();
    m_received.number = *number;
    m_received.summary = *done;
    return {};
  }

 private:
  static constexpr std::size_t kTellEvery = 256;

  Result<store::BundleMember> take(store::ImportTransaction& transaction, const exchange::ForwardedSignal& one) {
    store::Store& store = m_workspace.store();
    store::NewSignal fresh = incoming(one, m_keys);
    fresh.importRow = ++m_row;
    const Instant now = nowFor(fresh.signal, m_options.now, [this] { return m_now; });
    weighFresh(m_workspace.pipeline(), now, fresh);
    const auto added = transaction.add(fresh);
    if (!added) return added.error();
    store::BundleMember member{one.signal.id, 0, *added};
    const auto number = numberOf(store, fresh);
    if (!number) return number.error();
    if (!*number) return Error{ErrorCode::internal, "a signal that was stored is not there"};
    member.signal = **number;
    if (*added) m_received.signals.push_back(member.signal);
    return member;
  }

  /// What the sender merged lies together here too, as a step that can be taken apart. Of a sender nobody knows it
  /// stays a suggestion, and what is new never goes under something that is out of sight.
  Result<void> mergeAsSent(const store::NewBundle& bundle) {
    if (!bundle.known) return {};
    std::map<std::string, store::BundleMember> byId;
    for (const store::BundleMember& one : bundle.members) byId.emplace(one.origin, one);
    std::vector<std::vector<std::int64_t>> groups;
    std::set<std::int64_t> placed;
    for (const BundleGroup& group : bundle.cover.groups) {
      std::vector<std::int64_t> together;
      std::vector<std::string> ids = group.signals;
      std::stable_partition(ids.begin(), ids.end(),
                            [&](const std::string& id) { return id == group.id; });  // the head first
      for (const std::string& id : ids) {
        const auto found = byId.find(id);
        if (found == byId.end() || placed.contains(found->second.signal)) continue;
        const auto handling = m_workspace.store().handling(found->second.signal);
        if (!handling) return handling.error();
        const bool mayLead = together.empty();
        if (handling->tray != Tray::postvak || (!found->second.fresh && !mayLead)) continue;
        placed.insert(found->second.signal);
        together.push_back(found->second.signal);
      }
      if (together.size() > 1) groups.push_back(std::move(together));
    }
    if (groups.empty()) return {};
    const auto merged = mergeEach(m_workspace, groups, bundle.cover.function, m_now);
    if (!merged) return merged.error();
    return {};
  }

  Workspace& m_workspace;
  const ReceiveOptions& m_options;
  Instant m_now;
  Received& m_received;
  store::PseudonymKeys m_keys;
  std::uint64_t m_row = 0;
};

}  // namespace

bool isBundle(const std::filesystem::path& file) {
  std::array<char, 64> first{};
  std::ifstream in(file, std::ios::binary);
  in.read(first.data(), first.size());
  return exchange::beginsAsBundle({first.data(), static_cast<std::size_t>(in.gcount())});
}

Result<Inspection> inspect(store::Store& store, std::string_view bytes) {
  auto bundle = exchange::read(bytes);
  if (!bundle) return bundle.error();
  Inspection out;
  out.bundle = std::move(*bundle);
  out.hash = hash::sha256(bytes);
  out.fingerprint = signature::fingerprint(out.bundle.cover.key);
  if (const auto hidden = hidePersons(store, out.bundle.cover); !hidden) return hidden.error();
  auto sender = standingOf(store, out.bundle.cover.key);
  if (!sender) return sender.error();
  out.sender = std::move(*sender);
  for (const auto look : {lookForEarlier, lookForSignals, lookForAnswered})
    if (const auto ok = look(store, out); !ok) return ok.error();
  return out;
}

Result<Received> receive(Workspace& workspace, std::string_view bytes, const ReceiveOptions& options, Instant now,
                         const std::function<void(const ImportProgress&)>& progress, const std::atomic<bool>& cancel) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  Received received;
  auto inspection = inspect(workspace.store(), bytes);
  if (!inspection) return inspection.error();
  received.inspection = std::move(*inspection);
  if (received.inspection.earlier) {
    received.number = received.inspection.earlier->number;
    return received;
  }
  if (const auto ok = mayComeIn(received.inspection, options.markUnknown); !ok)
    return noteRefusal(workspace.store(), ok.error(),
                       {log_action::kReceive, "bundel " + received.inspection.bundle.cover.id, {}, {}, now, {}, 0});
  if (!received.inspection.bundle.cover.answer) {
    if (const auto ok = Landing(workspace, options, now, received).run(progress, cancel); !ok) return ok.error();
    return received;
  }
  if (!received.inspection.answered)
    return Error{ErrorCode::answer_unmatched, received.inspection.bundle.cover.answer->to};
  const auto number = workspace.store().addBundle(recordOf(received.inspection, now));
  if (!number) return number.error();
  received.number = *number;
  return received;
}

}  // namespace peilstok::app

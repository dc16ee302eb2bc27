#include "app/handling.h"

#include <algorithm>

#include "app/masked.h"

namespace peilstok::app {

namespace {

Error wrongUse(const char* what) { return {ErrorCode::wrong_use, what}; }

constexpr int kMostHours = 24 * 14, kMostGrowth = 100'000;

/// Nothing of where it lay before: that is in the log.
Handling inInbox(Handling h) {
  h.tray = Tray::postvak;
  h.until.reset();
  h.grows = {};
  h.seenUpTo = 0;
  h.into = 0;
  h.reason = CloseReason::geen;
  h.rule.clear();
  return h;
}

Result<void> checkWish(const HandlingWish& wish, Instant now) {
  switch (wish.verb) {
    case HandlingVerb::schaal_op:
      if (wish.note.empty()) return wrongUse("why it is scaled up is missing: the rule, or the reason to go beyond it");
      [[fallthrough]];
    case HandlingVerb::wijs_toe:
      if (wish.owner.empty()) return wrongUse("to whom, by function, is missing");
      return {};
    case HandlingVerb::sluit:
      if (wish.reason == CloseReason::geen) return wrongUse("closing needs a reason");
      return {};
    case HandlingVerb::voeg_samen:
      if (wish.into <= 0) return wrongUse("merging needs the signal to merge into");
      return {};
    case HandlingVerb::leg_weg:
      if (!wish.until && !wish.grows) return wrongUse("laying aside needs a moment or a growth to come back at");
      if (wish.until && *wish.until <= now) return wrongUse("that moment has passed already");
      if (wish.grows.hours > kMostHours || wish.grows.count > kMostGrowth)
        return wrongUse("a growth is at most 100000 signals in fourteen days");
      return {};
    case HandlingVerb::pak_op:
    case HandlingVerb::heropen: return {};
    case HandlingVerb::wek:
    case HandlingVerb::maak_ongedaan: return wrongUse("only the program does that");
  }
  return {};
}

Handling after(const Handling& before, const HandlingWish& wish, std::int64_t lastNumber) {
  Handling h = before;
  switch (wish.verb) {
    case HandlingVerb::pak_op:
      h = inInbox(h);
      h.owner = wish.role.empty() ? kUnnamedFunction : wish.role;  // somebody has it, even when nobody said who
      break;
    case HandlingVerb::wijs_toe: h.owner = wish.owner; break;
    case HandlingVerb::schaal_op:
      h = inInbox(h);
      h.owner = wish.owner;
      h.scaledUp = true;
      break;
    case HandlingVerb::voeg_samen:
      h = inInbox(h);
      h.tray = Tray::samengevoegd;
      h.into = wish.into;
      break;
    case HandlingVerb::leg_weg:
      h = inInbox(h);
      h.tray = Tray::weggelegd;
      h.until = wish.until;
      h.grows = wish.grows ? wish.grows : Growth{};
      h.seenUpTo = lastNumber;
      break;
    case HandlingVerb::sluit:
      h = inInbox(h);
      h.tray = Tray::gesloten;
      h.reason = wish.reason;
      break;
    case HandlingVerb::heropen:
    case HandlingVerb::wek:
    case HandlingVerb::maak_ongedaan: h = inInbox(h); break;
  }
  h.note = wish.note;
  return h;
}

/// The police mark is the one thing that must not disappear by a slip of the finger.
Result<void> mayClose(Workspace& workspace, std::int64_t signal, const HandlingWish& wish) {
  if (wish.verb != HandlingVerb::sluit || !wish.note.empty()) return {};
  const auto current = workspace.store().currentAssessment(signal);
  if (!current) return current.error();
  if (!current->consultPoliceNow) return {};
  return Error{ErrorCode::refused_by_rule, "closing what asks for the police now needs one line of reason"};
}

/// The signal into which it all goes: whoever picks one that was merged itself means the one that is in sight.
Result<std::int64_t> mergeTarget(Workspace& workspace, std::int64_t into) {
  const auto h = workspace.store().handling(into);
  if (!h) return h.error();
  return h->into != 0 ? h->into : into;
}

/// How a merged signal is to stand when it is taken out, and with which step it was merged.
struct Released {
  store::HandlingChange change;
  std::int64_t step = 0;
};

/// As it stood before it first came to lie under another. Who got it since keeps it.
Result<Released> release(store::Store& store, std::int64_t signal) {
  const auto lines = store.handlingLines(signal);
  if (!lines) return lines.error();
  for (auto line = lines->rbegin(); line != lines->rend() && line->after.into != 0; ++line) {
    if (line->before.into != 0) continue;
    const Handling& now = lines->back().after;
    Released out{{signal, now, line->before}, line->step};
    if (now.owner != line->after.owner) out.change.after.owner = now.owner;
    return out;
  }
  return Error{ErrorCode::wrong_use, "S" + std::to_string(signal) + " was merged with nothing"};
}

/// What lay under a signal and went along with it when it was merged lies under it again.
Result<void> bringBack(store::Store& store, const Released& head, std::vector<store::HandlingChange>& changes) {
  const auto beside = store.mergedInto(head.change.before.into);
  if (!beside) return beside.error();
  for (const std::int64_t signal : *beside) {
    const auto lines = store.handlingLines(signal);
    if (!lines) return lines.error();
    for (auto line = lines->rbegin(); line != lines->rend() && line->after.into != 0; ++line)
      if (line->step == head.step && line->before.into == head.change.signal)
        changes.push_back({signal, lines->back().after, line->before});
  }
  return {};
}

/// Adds what a wish makes of these signals to a step; what lies under one that is merged goes along with it.
Result<void> addChanges(Workspace& workspace, const std::vector<std::int64_t>& signals, HandlingWish wish,
                        store::HandlingStep& step) {
  store::Store& store = workspace.store();
  std::vector<std::int64_t> all = signals;
  if (wish.verb == HandlingVerb::voeg_samen) {
    const auto target = mergeTarget(workspace, wish.into);
    if (!target) return target.error();
    wish.into = *target;
    for (const std::int64_t signal : signals) {
      const auto under = store.mergedInto(signal);
      if (!under) return under.error();
      all.insert(all.end(), under->begin(), under->end());
    }
    std::erase(all, wish.into);
    if (all.empty()) return wrongUse("a signal cannot be merged into itself");
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  const auto last = store.lastNumber();
  if (!last) return last.error();
  for (const std::int64_t signal : all) {
    if (const auto ok = mayClose(workspace, signal, wish); !ok) return ok.error();
    const auto before = store.handling(signal);
    if (!before) return before.error();
    step.changes.push_back({signal, *before, after(*before, wish, *last)});
  }
  return {};
}

}  // namespace

Result<std::int64_t> handle(Workspace& workspace, const std::vector<std::int64_t>& signals, HandlingWish wish,
                            Instant now) {
  if (signals.empty()) return wrongUse("no signal");
  if (auto ok = maskLines(
          {{&wish.note, kMostNote, "note"}, {&wish.role, kMostRole, "role"}, {&wish.owner, kMostRole, "owner"}});
      !ok)
    return ok.error();
  if (const auto ok = checkWish(wish, now); !ok) return ok.error();
  store::HandlingStep step{wish.verb, now, wish.role, {}};
  if (auto added = addChanges(workspace, signals, wish, step); !added) return added.error();
  return workspace.store().handle(step);
}

Result<std::int64_t> mergeEach(Workspace& workspace, const std::vector<std::vector<std::int64_t>>& groups,
                               std::string role, Instant now) {
  if (groups.empty()) return wrongUse("no group");
  HandlingWish wish;
  wish.verb = HandlingVerb::voeg_samen;
  wish.role = std::move(role);
  if (auto ok = maskLines({{&wish.role, kMostRole, "role"}}); !ok) return ok.error();
  std::vector<std::int64_t> all;
  for (const std::vector<std::int64_t>& group : groups) all.insert(all.end(), group.begin(), group.end());
  std::ranges::sort(all);
  if (std::ranges::adjacent_find(all) != all.end()) return wrongUse("a signal is in more than one of the groups");
  store::HandlingStep step{wish.verb, now, wish.role, {}};
  for (const std::vector<std::int64_t>& group : groups) {
    if (group.size() < 2) return wrongUse("a group is of two signals and more");
    wish.into = group.front();
    if (auto added = addChanges(workspace, group, wish, step); !added) return added.error();
  }
  return workspace.store().handle(step);
}

Result<std::int64_t> undo(Workspace& workspace, std::int64_t step, const std::string& role, Instant now) {
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  return workspace.store().undoHandling(step, now, *by);
}

Result<std::int64_t> unmerge(Workspace& workspace, const std::vector<std::int64_t>& signals, std::string role,
                             Instant now) {
  if (signals.empty()) return wrongUse("no signal");
  if (auto ok = maskLines({{&role, kMostRole, "role"}}); !ok) return ok.error();
  store::Store& store = workspace.store();
  std::vector<std::int64_t> all;
  for (const std::int64_t signal : signals) {
    const auto handling = store.handling(signal);
    if (!handling) return handling.error();
    const auto under = handling->into == 0 ? store.mergedInto(signal) : Result(std::vector{signal});
    if (!under) return under.error();
    if (under->empty()) return wrongUse("it was merged with nothing");
    all.insert(all.end(), under->begin(), under->end());
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  store::HandlingStep step{HandlingVerb::maak_ongedaan, now, role, {}};
  std::vector<store::HandlingChange> along;
  for (const std::int64_t signal : all) {
    auto released = release(store, signal);
    if (!released) return released.error();
    if (auto done = bringBack(store, *released, along); !done) return done.error();
    step.changes.push_back(std::move(released->change));
  }
  for (store::HandlingChange& change : along)
    if (!std::ranges::binary_search(all, change.signal)) step.changes.push_back(std::move(change));
  return store.handle(step);
}

Result<std::vector<Woken>> wake(Workspace& workspace, Instant now) {
  const auto asleep = workspace.store().asleep();
  if (!asleep) return asleep.error();
  std::vector<Woken> woken;
  store::HandlingStep step{HandlingVerb::wek, now, {}, {}};
  for (const store::Asleep& one : *asleep) {
    const bool grew = one.handling.grows && one.grew >= one.handling.grows.count;
    if (!grew && !(one.handling.until && *one.handling.until <= now)) continue;
    woken.push_back({one.signal, grew});
    Handling back = inInbox(one.handling);
    step.changes.push_back({one.signal, one.handling, std::move(back)});
  }
  if (woken.empty()) return woken;
  if (const auto done = workspace.store().handle(step); !done) return done.error();
  return woken;
}

}  // namespace peilstok::app

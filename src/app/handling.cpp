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
  return h;
}

Result<void> checkWish(const HandlingWish& wish, Instant now) {
  switch (wish.verb) {
    case HandlingVerb::wijs_toe:
    case HandlingVerb::schaal_op:
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

}  // namespace

Result<std::int64_t> handle(Workspace& workspace, const std::vector<std::int64_t>& signals, HandlingWish wish,
                            Instant now) {
  if (signals.empty()) return wrongUse("no signal");
  if (auto ok = maskLines(
          {{&wish.note, kMostNote, "note"}, {&wish.role, kMostRole, "role"}, {&wish.owner, kMostRole, "owner"}});
      !ok)
    return ok.error();
  if (const auto ok = checkWish(wish, now); !ok) return ok.error();
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
  store::HandlingStep step{wish.verb, now, wish.role, {}};
  for (const std::int64_t signal : all) {
    if (const auto ok = mayClose(workspace, signal, wish); !ok) return ok.error();
    const auto before = store.handling(signal);
    if (!before) return before.error();
    step.changes.push_back({signal, *before, after(*before, wish, *last)});
  }
  return store.handle(step);
}

Result<std::int64_t> undo(Workspace& workspace, std::int64_t step, const std::string& role, Instant now) {
  return workspace.store().undoHandling(step, now, role);
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

#include "app/notes.h"

#include "app/handling.h"
#include "app/masked.h"

namespace peilstok::app {

namespace {

template <class T>
Result<bool> any(const Result<std::vector<T>>& found) {
  if (!found) return found.error();
  return !found->empty();
}

/// Whether anybody did something with it, or laid something under it.
Result<bool> somethingHangsOn(store::Store& store, std::int64_t signal) {
  for (const Result<bool>& one :
       {any(store.judgements(signal)), any(store.decisions(signal)), any(store.forms(signal)),
        any(store.inquiries(signal)), any(store.replies(signal)), any(store.handlingLines(signal)),
        any(store.mergedInto(signal)), any(store.feedback(signal)), any(store.bundlesOf(signal)),
        any(store.dossiersOf(signal)), store.hasOutcome(signal)})
    if (!one || *one) return one;
  return false;
}

}  // namespace

Result<NoteTakenBack> takeBackNote(Workspace& workspace, std::int64_t signal, const std::string& role,
                                   const std::string& note, Instant now) {
  store::Store& store = workspace.store();
  const auto stored = store.signal(signal);
  if (!stored) return stored.error();
  if (stored->importFile != kNoteOrigin) return Error{ErrorCode::wrong_use, "only a note is taken back"};
  const auto hangs = somethingHangsOn(store, signal);
  if (!hangs) return hangs.error();
  if (!*hangs) {
    const auto by = maskedLine(role, kMostRole, "role");
    if (!by) return by.error();
    if (const auto removed = store.removeSignal(signal, *by); !removed) return removed.error();
    return NoteTakenBack{true, 0};
  }
  HandlingWish close;
  close.verb = HandlingVerb::sluit;
  close.reason = CloseReason::vergissing;
  close.role = role;
  close.note = note;
  const auto step = handle(workspace, {signal}, close, now);
  if (!step) return step.error();
  return NoteTakenBack{false, *step};
}

}  // namespace peilstok::app

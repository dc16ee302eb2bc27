// The part of the worker about what people do with signals in the inbox.

#include "app/asking.h"
#include "app/handling.h"
#include "bridge/text.h"
#include "bridge/worker.h"
#include "model/words.h"

namespace peilstok::ui {

HandlingAnswer Worker::handle(const std::vector<std::int64_t>& signals, const app::HandlingWish& wish) {
  HandlingAnswer answer{signals, wish, 0, 0, 0, {}};
  if (!m_workspace) answer.error = noWorkspace;
  if (answer.error) return answer;
  const auto step = app::handle(*m_workspace, signals, wish, m_clock());
  if (step) answer.step = *step;
  else answer.error = step.error();
  return answer;
}

HandlingAnswer Worker::undo(std::int64_t step, const std::string& role) {
  HandlingAnswer answer;
  answer.undone = step;
  if (!m_workspace) answer.error = noWorkspace;
  if (answer.error) return answer;
  const auto undone = app::undo(*m_workspace, step, role, m_clock());
  if (undone) answer.step = *undone;
  else answer.error = undone.error();
  return answer;
}

Result<std::vector<app::Woken>> Worker::wake() {
  if (!m_workspace) return std::vector<app::Woken>{};
  return app::wake(*m_workspace, m_clock());
}

Result<std::int64_t> Worker::note(const NoteDraft& note) {
  if (!m_workspace) return noWorkspace;
  intake::RawRecord record;
  record.fields = {{"text", fromQt(note.text)},
                   {"channel", std::string(word(note.channel))},
                   {"access", "mondeling"},
                   {"received", civil::format(note.received.value_or(m_clock()))}};
  if (note.observed) record.fields["observed"] = word(*note.observed);
  auto number = m_workspace->take(record, app::kNoteOrigin, fromQt(note.municipality));
  if (number) ++m_ownAdded;
  return number;
}

Result<app::NoteTakenBack> Worker::takeBackNote(std::int64_t number, const std::string& role,
                                                const std::string& reason) {
  if (!m_workspace) return noWorkspace;
  const auto last = m_workspace->store().lastNumber();
  if (!last) return last.error();
  auto done = app::takeBackNote(*m_workspace, number, role, reason, m_clock());
  if (done && done->removed && number == *last) --m_ownAdded;  // nobody else took anything away
  return done;
}

Result<std::vector<store::SavedView>> Worker::views() {
  if (!m_workspace) return noWorkspace;
  return m_workspace->store().views();
}

Result<std::vector<store::SavedView>> Worker::keepView(const store::SavedView& view) {
  if (!m_workspace) return noWorkspace;
  if (const auto done = m_workspace->store().setView(view); !done) return done.error();
  return views();
}

Result<std::vector<store::SavedView>> Worker::removeView(const std::string& name) {
  if (!m_workspace) return noWorkspace;
  if (const auto done = m_workspace->store().removeView(name); !done) return done.error();
  return views();
}

Result<std::int64_t> Worker::addedElsewhere() {
  if (!m_workspace) return 0;
  const auto changes = m_workspace->store().outsideChanges();
  if (!changes) return changes.error();
  const auto last = m_workspace->store().lastNumber();
  if (!last) return last.error();
  const bool others = m_outside != 0 && *changes != m_outside;
  const std::int64_t added = others ? *last - m_lastSeen - m_ownAdded : 0;
  m_outside = *changes;
  m_lastSeen = *last;
  m_ownAdded = 0;
  return added;
}

}  // namespace peilstok::ui

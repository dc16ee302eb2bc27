// The worker's part about what comes in: groups, noise, what is kept, telling back, what was pasted.

#include <algorithm>

#include "app/feedback.h"
#include "app/known_columns.h"
#include "bridge/text.h"
#include "bridge/worker.h"

namespace peilstok::ui {

namespace {

constexpr app::GroupsWish wish{100, 2000, true};
constexpr std::size_t mostAccount = 8;

HandlingAnswer answered(HandlingAnswer answer, const Result<std::int64_t>& step) {
  if (step) answer.step = *step;
  else answer.error = step.error();
  return answer;
}

/// What is better read as a file than written down as a note: it has parts of its own.
bool hasParts(intake::FileKind kind) { return kind != intake::FileKind::text && kind != intake::FileKind::page; }

}  // namespace

Result<GroupsPtr> Worker::groups() {
  if (!m_workspace) return noWorkspace;
  auto found = app::groups(*m_workspace, wish);
  if (!found) return found.error();
  return GroupsPtr(std::make_shared<const std::vector<app::SignalGroup>>(std::move(*found)));
}

HandlingAnswer Worker::mergeGroups(const std::vector<std::vector<std::int64_t>>& groups, const std::string& role) {
  HandlingAnswer answer;
  answer.wish.verb = HandlingVerb::voeg_samen;
  answer.wish.role = role;
  answer.groups = static_cast<int>(groups.size());
  for (const auto& group : groups) answer.signals.insert(answer.signals.end(), group.begin(), group.end());
  return answered(std::move(answer), m_workspace ? app::confirmGroups(*m_workspace, groups, role, m_clock())
                                                 : Result<std::int64_t>(noWorkspace));
}

HandlingAnswer Worker::unmerge(const std::vector<std::int64_t>& signals, const std::string& role) {
  HandlingAnswer answer{signals, {}, 0, 0, 0, {}};
  answer.wish.verb = HandlingVerb::maak_ongedaan;
  answer.wish.role = role;
  return answered(std::move(answer), m_workspace ? app::unmerge(*m_workspace, signals, role, m_clock())
                                                 : Result<std::int64_t>(noWorkspace));
}

Result<app::NoiseList> Worker::noise() {
  if (!m_workspace) return noWorkspace;
  return app::noiseList(*m_workspace);
}

Result<app::NoiseList> Worker::addNoise(const std::string& document, const std::string& role) {
  if (!m_workspace) return noWorkspace;
  if (const auto added = app::addNoise(*m_workspace, document, role, m_clock()); !added) return added.error();
  return noise();
}

Result<app::NoiseList> Worker::switchNoise(const std::string& rule, bool on, const std::string& role) {
  if (!m_workspace) return noWorkspace;
  const auto done =
      on ? app::restoreNoise(*m_workspace, rule, role) : app::removeNoise(*m_workspace, rule, role, m_clock());
  if (!done) return done.error();
  return noise();
}

Result<NoiseProof> Worker::tryNoise(const std::string& document, std::int64_t signal) {
  if (!m_workspace) return noWorkspace;
  const auto rules = app::checkedNoise(document, *m_knowledge);
  if (!rules) return rules.error();
  auto trials = app::tryNoise(*m_workspace, *rules);
  if (!trials) return trials.error();
  NoiseProof proof{std::move(trials->front()), true};
  if (signal == 0) return proof;
  const auto fits = app::noiseFits(*m_workspace, rules->front(), signal);
  if (!fits) return fits.error();
  proof.fitsSignal = *fits;
  return proof;
}

HandlingAnswer Worker::undoNoise(const std::string& rule, const std::string& role) {
  HandlingAnswer answer;
  answer.wish.verb = HandlingVerb::heropen;
  answer.wish.role = role;
  if (!m_workspace) answer.error = noWorkspace;
  if (answer.error) return answer;
  auto undone = app::undoNoise(*m_workspace, rule, role, m_clock());
  if (!undone) {
    answer.error = undone.error();
    return answer;
  }
  answer.step = undone->step;
  answer.signals = std::move(undone->signals);
  return answer;
}

Result<void> Worker::addIntake(ListRow& row) const {
  const Handling& handling = row.row.handling;
  // A rule leaves its name as the note of what it closed.
  if (handling.tray == Tray::gesloten && !handling.rule.empty()) row.noise = toQt(handling.note);
  const auto told = m_workspace->store().feedback(row.row.number);
  if (!told) return told.error();
  if (!told->empty()) row.toldBack = std::ranges::any_of(*told, [](const Feedback& one) { return one.given; });
  return {};
}

Result<RetentionPage> Worker::retention() {
  if (!m_workspace) return noWorkspace;
  auto plan = app::planRetention(*m_workspace, m_clock());
  if (!plan) return plan.error();
  auto account = m_workspace->store().purgeLines();
  if (!account) return account.error();
  std::ranges::reverse(*account);
  if (account->size() > mostAccount) account->resize(mostAccount);
  return RetentionPage{std::move(*plan), std::move(*account)};
}

Result<PurgeLine> Worker::carryOutRetention(const std::string& role) {
  if (!m_workspace) return noWorkspace;
  // Planned anew: what was shown may be of a while ago.
  const auto plan = app::planRetention(*m_workspace, m_clock());
  if (!plan) return plan.error();
  m_detail.reset();
  return app::carryOut(*m_workspace, *plan, role);
}

Result<void> Worker::setTerm(RetentionKind kind, int days, const std::string& role) {
  if (!m_workspace) return noWorkspace;
  return app::setTerm(*m_workspace, kind, days, role);
}

Result<FeedbackPage> Worker::feedback(std::int64_t signal) {
  if (!m_workspace) return noWorkspace;
  const auto text = app::feedbackText(*m_workspace, signal);
  if (!text) return text.error();
  auto given = m_workspace->store().feedback(signal);
  if (!given) return given.error();
  return FeedbackPage{signal, toQt(*text), std::move(*given)};
}

Result<DetailPtr> Worker::recordFeedback(std::int64_t signal, Feedback feedback) {
  if (!m_workspace) return noWorkspace;
  feedback.at = m_clock();
  if (const auto kept = app::recordFeedback(*m_workspace, signal, std::move(feedback)); !kept) return kept.error();
  return detail(signal);
}

Pasted Worker::readPasted(const std::string& text, const std::string& html) const {
  Pasted pasted;
  const auto look = [&](const std::string& bytes) -> std::optional<intake::FileKind> {
    auto file = file::MemoryFile::of(bytes);
    if (!file) return std::nullopt;
    pasted.file = std::move(*file);
    const auto profile = intake::sniffColumns(pasted.file->path(), m_knowledge->mappings);
    if (!profile) return std::nullopt;
    // Lines with commas are prose as long as no column of them is known.
    const bool prose = profile->isTable() && profile->delimiter == ',' && !profile->fieldColumns.contains("text");
    return prose ? intake::FileKind::text : profile->kind;
  };
  if (!m_knowledge) return pasted;
  pasted.text = toQt(text);
  if (!text.empty()) pasted.kind = look(text);
  // A table that was copied is both; as text it keeps its rows.
  if (pasted.kind && hasParts(*pasted.kind)) return pasted;
  if (text.empty() && !html.empty()) pasted.kind = look(html);
  return pasted;
}

Result<void> Worker::forgetColumns(const std::vector<std::string>& header) {
  if (!m_workspace) return noWorkspace;
  return app::forgetColumns(m_workspace->store(), header);
}

}  // namespace peilstok::ui

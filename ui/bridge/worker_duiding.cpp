// The worker's part about what people think, ask and are typing.

#include <nlohmann/json.hpp>

#include "app/asking.h"
#include "app/judging.h"
#include "app/masked.h"
#include "bridge/worker.h"

namespace peilstok::ui {

namespace {

// Longer than any field takes; a draft that is longer is not ours.
constexpr std::size_t mostDraft = 20'000;

Result<std::string> bodyOf(const DraftText& draft) {
  nlohmann::ordered_json body = nlohmann::ordered_json::object();
  for (const auto& [name, text] : draft.fields) {
    if (name.starts_with('_')) {  // a choice that was made, not something typed
      body[name] = text;
      continue;
    }
    auto masked = app::maskedText(text, mostDraft, name.c_str());
    if (!masked) return masked.error();
    body[name] = std::move(*masked);
  }
  return body.dump();
}

DraftText textOf(const store::Draft& draft) {
  DraftText text{draft.key, draft.version, draft.at, {}};
  const auto body = nlohmann::json::parse(draft.body, nullptr, false);
  if (!body.is_object()) return text;  // written by something else: then there is nothing to give back
  for (const auto& [name, value] : body.items())
    if (value.is_string()) text.fields[name] = value.get<std::string>();
  return text;
}

}  // namespace

Result<DetailPtr> Worker::judge(std::int64_t number, Judgement judgement) {
  if (!m_workspace) return noWorkspace;
  judgement.at = m_clock();
  const auto kept = app::judge(*m_workspace, number, std::move(judgement));
  if (!kept) return kept.error();
  return detail(number);
}

Result<DetailPtr> Worker::putQuestion(std::int64_t number, Inquiry inquiry) {
  if (!m_workspace) return noWorkspace;
  inquiry.at = m_clock();
  const auto kept = app::ask(*m_workspace, number, std::move(inquiry));
  if (!kept) return kept.error();
  return detail(number);
}

Result<DetailPtr> Worker::answer(std::int64_t number, Reply reply) {
  if (!m_workspace) return noWorkspace;
  reply.at = m_clock();
  const auto kept = app::answer(*m_workspace, number, std::move(reply));
  if (!kept) return kept.error();
  return detail(number);
}

Result<DetailPtr> Worker::recordOutcome(std::int64_t number, EventOutcome outcome) {
  if (!m_workspace) return noWorkspace;
  outcome.recorded = m_clock();
  if (outcome.at == Instant{}) outcome.at = outcome.recorded;
  const auto kept = app::recordOutcome(*m_workspace, number, std::move(outcome));
  if (!kept) return kept.error();
  return detail(number);
}

Result<DraftText> Worker::draft(const std::string& key) {
  if (!m_workspace) return noWorkspace;
  const auto kept = m_workspace->store().draft(key);
  if (!kept) return kept.error();
  return *kept ? textOf(**kept) : DraftText{key, 0, {}, {}};
}

Result<DraftText> Worker::keepDraft(const DraftText& draft, bool& clashed) {
  if (!m_workspace) return noWorkspace;
  auto body = bodyOf(draft);
  if (!body) return body.error();
  store::Draft made{draft.key, draft.version, m_clock(), std::move(*body)};
  if (draft.version == DraftText::anyVersion) {
    const auto there = m_workspace->store().draft(draft.key);
    if (!there) return there.error();
    made.version = *there ? (*there)->version : 0;
  }
  auto version = m_workspace->store().setDraft(made);
  if (!version && version.error().code == ErrorCode::changed_meanwhile) {
    const auto there = m_workspace->store().draft(draft.key);
    if (!there) return there.error();
    clashed = there->has_value() && !(*there)->body.empty();
    if (clashed) return textOf(**there);
    version =
        m_workspace->store().setDraft(made);  // laid down elsewhere just now: no other text stands beside this one
  }
  if (!version) return version.error();
  return DraftText{draft.key, *version, made.at, draft.fields};
}

Result<void> Worker::dropDraft(const std::string& key) {
  if (!m_workspace) return noWorkspace;
  return m_workspace->store().removeDraft(key);
}

}  // namespace peilstok::ui

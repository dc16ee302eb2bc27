// The bridge's part about what people think, ask and are typing.

#include <utility>

#include "bridge/bridge_ask.h"

namespace peilstok::ui {

void Bridge::layDown(std::int64_t number, LaidDown what, std::function<Result<DetailPtr>(Worker&)> work) {
  ask(std::move(work), [this, number, what](const Result<DetailPtr>& detail) {
    if (!detail) return Q_EMIT notLaidDown(number, detail.error()), void();
    Q_EMIT laidDown(number, what);
    tellDetail(*detail);
  });
}

void Bridge::judge(std::int64_t number, const Judgement& judgement) {
  layDown(number, LaidDown::judgement, [=](Worker& worker) { return worker.judge(number, judgement); });
}

void Bridge::putQuestion(std::int64_t number, const Inquiry& inquiry) {
  layDown(number, LaidDown::inquiry, [=](Worker& worker) { return worker.putQuestion(number, inquiry); });
}

void Bridge::answer(std::int64_t number, const Reply& reply) {
  layDown(number, LaidDown::reply, [=](Worker& worker) { return worker.answer(number, reply); });
}

void Bridge::recordOutcome(std::int64_t number, const EventOutcome& outcome) {
  layDown(number, LaidDown::outcome, [=](Worker& worker) { return worker.recordOutcome(number, outcome); });
}

quint64 Bridge::requestDraft(const std::string& key) {
  const quint64 ticket = ++m_draftTicket;
  ask([key](Worker& worker) { return worker.draft(key); },
      [this, key, ticket](const Result<DraftText>& draft) {
        if (draft) Q_EMIT draftReady(*draft, ticket);
        else Q_EMIT draftFailed(key, draft.error());
      });
  return ticket;
}

void Bridge::keepDraft(const DraftText& draft) {
  ask(
      [draft](Worker& worker) {
        bool clashed = false;
        auto kept = worker.keepDraft(draft, clashed);
        return std::pair(std::move(kept), clashed);
      },
      [this, key = draft.key](const std::pair<Result<DraftText>, bool>& answer) {
        const auto& [kept, clashed] = answer;
        if (!kept) Q_EMIT draftFailed(key, kept.error());
        else if (clashed) Q_EMIT draftClashed(*kept);
        else Q_EMIT draftKept(*kept);
      });
}

void Bridge::dropDraft(const std::string& key) {
  ask([key](Worker& worker) { return worker.dropDraft(key); },
      [this, key](const Result<void>& dropped) {
        if (!dropped) Q_EMIT draftFailed(key, dropped.error());
      });
}

}  // namespace peilstok::ui

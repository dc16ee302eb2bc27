// The bridge's part about what people think, ask and are typing.

#include "bridge/bridge.h"

namespace peilstok::ui {

void Bridge::askFor(std::function<std::function<void()>(Worker&)> work) {
  QMetaObject::invokeMethod(
      m_context, [this, work = std::move(work)] { toWindow(work(m_worker)); }, Qt::QueuedConnection);
}

void Bridge::layDown(std::int64_t number, LaidDown what, std::function<Result<DetailPtr>(Worker&)> work) {
  askFor([this, number, what, work = std::move(work)](Worker& worker) -> std::function<void()> {
    return [this, number, what, detail = work(worker)] {
      if (!detail) return Q_EMIT notLaidDown(number, detail.error()), void();
      Q_EMIT laidDown(number, what);
      Q_EMIT detailReady(*detail);
    };
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

void Bridge::requestDraft(const std::string& key) {
  askFor([this, key](Worker& worker) -> std::function<void()> {
    return [this, key, draft = worker.draft(key)] {
      if (draft) Q_EMIT draftReady(*draft);
      else Q_EMIT draftFailed(key, draft.error());
    };
  });
}

void Bridge::keepDraft(const DraftText& draft) {
  askFor([this, draft](Worker& worker) -> std::function<void()> {
    bool clashed = false;
    const Result<DraftText> kept = worker.keepDraft(draft, clashed);
    return [this, key = draft.key, kept, clashed] {
      if (!kept) Q_EMIT draftFailed(key, kept.error());
      else if (clashed) Q_EMIT draftClashed(*kept);
      else Q_EMIT draftKept(*kept);
    };
  });
}

void Bridge::dropDraft(const std::string& key) {
  askFor([this, key](Worker& worker) -> std::function<void()> {
    return [this, key, dropped = worker.dropDraft(key)] {
      if (!dropped) Q_EMIT draftFailed(key, dropped.error());
    };
  });
}

}  // namespace peilstok::ui

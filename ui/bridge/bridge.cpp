#include "bridge/bridge.h"

#include <chrono>

namespace peilstok::ui {

namespace {

// Often enough to look alive, seldom enough that painting never becomes the work.
constexpr std::chrono::milliseconds progressPause{80};

}  // namespace

Bridge::Bridge(QObject* parent) : RowSource(parent), m_context(new QObject) {
  m_context->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
  m_thread.setObjectName(QStringLiteral("workspace"));
  m_thread.start();
}

Bridge::~Bridge() {
  m_cancel = true;
  m_newestList = m_newestDetail = ~quint64{0};
  m_thread.quit();
  m_thread.wait();
}

void Bridge::toWindow(std::function<void()> call) {
  QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

template <class Work, class Deliver>
void Bridge::ask(Work work, Deliver deliver) {
  QMetaObject::invokeMethod(
      m_context,
      [this, work = std::move(work), deliver = std::move(deliver)] {
        auto answer = work(m_worker);
        toWindow([answer = std::move(answer), deliver] { deliver(answer); });
      },
      Qt::QueuedConnection);
}

void Bridge::open(const WorkspacePlaces& places) {
  ask([places](Worker& worker) { return worker.open(places); },
      [this](const Result<WorkspaceFacts>& facts) {
        if (facts) Q_EMIT opened(*facts);
        else Q_EMIT openFailed(facts.error());
      });
}

void Bridge::loadExample() {
  m_cancel = false;
  ask([this](Worker& worker) { return worker.loadExample(m_cancel); },
      [this](const Result<WorkspaceFacts>& facts) {
        if (facts) Q_EMIT exampleLoaded(*facts);
        else Q_EMIT failed(facts.error());
      });
}

void Bridge::list(const ListQuery& query) {
  const quint64 mine = ++m_newestList;
  ask(
      [this, mine, query](Worker& worker) {
        using Answer = std::optional<Result<ListAnswer>>;
        return mine == m_newestList ? Answer(worker.list(query)) : Answer();
      },
      [this, mine](const std::optional<Result<ListAnswer>>& answer) {
        if (!answer || mine != m_newestList) return;
        if (*answer) Q_EMIT listReady(**answer);
        else Q_EMIT failed(answer->error());
      });
}

void Bridge::requestRows(quint64 ticket, const std::vector<std::int64_t>& numbers) {
  ask([numbers](Worker& worker) { return worker.rows(numbers); },
      [this, ticket](const Result<std::vector<ListRow>>& rows) {
        if (rows) Q_EMIT rowsReady(ticket, *rows);
        else Q_EMIT failed(rows.error());
      });
}

void Bridge::requestDetail(std::int64_t number) {
  const quint64 mine = ++m_newestDetail;
  ask(
      [this, mine, number](Worker& worker) {
        using Answer = std::optional<Result<DetailPtr>>;
        return mine == m_newestDetail ? Answer(worker.detail(number)) : Answer();
      },
      [this, mine](const std::optional<Result<DetailPtr>>& answer) {
        if (!answer || mine != m_newestDetail) return;
        if (*answer) Q_EMIT detailReady(**answer);
        else Q_EMIT failed(answer->error());
      });
}

void Bridge::preview(const app::ImportOptions& options) {
  ask([options](Worker& worker) { return worker.preview(options); },
      [this](const Result<app::ImportPreview>& preview) { Q_EMIT previewReady(preview); });
}

void Bridge::import(const app::ImportOptions& options) {
  m_cancel = false;
  const auto work = [this, options](Worker& worker) {
    auto last = std::chrono::steady_clock::time_point{};
    return worker.import(
        options,
        [this, &last](const app::ImportProgress& progress) {
          const auto now = std::chrono::steady_clock::now();
          if (now - last < progressPause) return;
          last = now;
          toWindow([this, progress] { Q_EMIT importProgress(progress); });
        },
        m_cancel);
  };
  ask(work, [this](const Result<app::ImportReport>& report) { Q_EMIT importFinished(report); });
}

}  // namespace peilstok::ui

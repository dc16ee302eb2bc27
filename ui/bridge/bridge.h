#pragma once
// The only object between the window and the core. Requests go to one worker thread in order; answers come back as
// values on the window's own thread. Nothing here waits, except the destructor.

#include <QThread>
#include <atomic>
#include <functional>

#include "bridge/row_source.h"
#include "bridge/worker.h"

namespace peilstok::ui {

class Bridge : public RowSource {
  Q_OBJECT
 public:
  explicit Bridge(QObject* parent = nullptr);
  ~Bridge() override;

  void open(const WorkspacePlaces& places);
  void loadExample();
  /// A newer query makes an older one that has not begun yet be skipped.
  void list(const ListQuery& query);
  void requestRows(quint64 ticket, const std::vector<std::int64_t>& numbers) override;
  /// As `list`: only the newest request for a detail is answered.
  void requestDetail(std::int64_t number);
  void preview(const app::ImportOptions& options);
  void import(const app::ImportOptions& options);
  /// The import that runs is undone as a whole and ends with `cancelled`.
  void stopImport() { m_cancel = true; }

 Q_SIGNALS:
  void opened(const peilstok::ui::WorkspaceFacts& facts);
  void openFailed(const peilstok::Error& error);
  void listReady(const peilstok::ui::ListAnswer& answer);
  void detailReady(const peilstok::ui::DetailPtr& detail);
  void failed(const peilstok::Error& error);
  void previewReady(const peilstok::Result<peilstok::app::ImportPreview>& preview);
  void importProgress(const peilstok::app::ImportProgress& progress);
  void importFinished(const peilstok::Result<peilstok::app::ImportReport>& report);
  void exampleLoaded(const peilstok::ui::WorkspaceFacts& facts);

 private:
  /// Runs `work` on the worker's thread; its answer is handed to `deliver` here.
  template <class Work, class Deliver>
  void ask(Work work, Deliver deliver);
  void toWindow(std::function<void()> call);

  QThread m_thread;
  QObject* m_context;  ///< lives on the worker's thread; deleted when it ends
  Worker m_worker;     ///< touched on the worker's thread only
  std::atomic<bool> m_cancel = false;
  std::atomic<quint64> m_newestList = 0, m_newestDetail = 0;
};

}  // namespace peilstok::ui

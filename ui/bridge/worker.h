#pragma once
// The other side of the bridge: owns the workspace, runs on its own thread, knows no widget and no signal.

#include <atomic>
#include <functional>
#include <memory>

#include "bridge/values.h"

namespace peilstok::ui {

/// Every function is called on the worker's thread only.
class Worker {
 public:
  Result<WorkspaceFacts> open(const WorkspacePlaces& places);
  Result<WorkspaceFacts> facts();
  Result<ListAnswer> list(const ListQuery& query);
  Result<std::vector<ListRow>> rows(const std::vector<std::int64_t>& numbers);
  Result<DetailPtr> detail(std::int64_t number);
  Result<app::ImportPreview> preview(const app::ImportOptions& options);
  Result<app::ImportReport> import(const app::ImportOptions& options,
                                   const std::function<void(const app::ImportProgress&)>& progress,
                                   const std::atomic<bool>& cancel);
  /// Lays the invented municipality over the data and imports its files; remembers that in the workspace.
  Result<WorkspaceFacts> loadExample(const std::atomic<bool>& cancel);

 private:
  Result<void> openWith(const std::filesystem::path& overlay);
  Result<std::vector<store::PhaseCount>> counts(store::SignalFilter filter);
  std::filesystem::path exampleOverlay() const { return m_places.data / "example" / "overlay.json"; }

  WorkspacePlaces m_places;
  KnowledgePtr m_knowledge;
  std::unique_ptr<app::Workspace> m_workspace;
  bool m_example = false;
  std::optional<app::VariantNotice> m_notice;
};

}  // namespace peilstok::ui

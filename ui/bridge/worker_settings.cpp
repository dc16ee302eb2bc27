// What the settings ask of the workspace.

#include "app/in_force.h"
#include "bridge/worker.h"

namespace peilstok::ui {

namespace {

/// A channel of the coverage is counted by the channels of the signals it names; one that goes by access alone cannot
/// be counted, since the list does not keep how the sender got to see it.
Result<std::optional<std::int64_t>> signalsThrough(const CoverageChannel& channel, store::Store& store) {
  if (channel.channels.empty()) return std::optional<std::int64_t>{};
  std::int64_t total = 0;
  for (const Channel one : channel.channels) {
    store::SignalFilter filter;
    filter.channel = one;
    const auto count = store.count(filter);
    if (!count) return count.error();
    total += *count;
  }
  return std::optional(total);
}

}  // namespace

Result<WorkspaceFacts> Worker::setMunicipality(const std::string& code, const std::string& role) {
  if (!m_workspace) return noWorkspace;
  if (auto kept = app::setOwnMunicipality(*m_workspace, code, role); !kept) return kept.error();
  if (auto opened = openWith(std::filesystem::path(m_overlay)); !opened) return opened.error();
  return facts();
}

Result<SettingsPage> Worker::settingsPage() {
  if (!m_workspace) return noWorkspace;
  store::Store& store = m_workspace->store();
  SettingsPage page;
  for (const CoverageChannel& channel : m_knowledge->framework.coverage.channels) {
    const auto count = signalsThrough(channel, store);
    if (!count) return count.error();
    page.perChannel.push_back(*count);
  }
  const auto stored = store.count({});
  if (!stored) return stored.error();
  page.signalCount = *stored;
  auto folders = store.watchedFolders();
  if (!folders) return folders.error();
  page.folders = std::move(*folders);
  // A damaged variant is told of when the workspace opens; here it counts as none.
  if (auto adopted = app::adoptedVariant(store)) page.adopted = std::move(*adopted);
  std::error_code failed;
  page.bytes = std::filesystem::file_size(m_places.database, failed);
  if (failed) page.bytes = 0;
  return page;
}

}  // namespace peilstok::ui

// Folders from which files are taken in while the program runs.

#include "bridge/text.h"
#include "bridge/worker.h"

namespace peilstok::ui {

Result<SettingsPage> Worker::keepFolder(const store::WatchedFolder& folder, const QString& role) {
  if (!m_workspace) return noWorkspace;
  if (const auto kept = app::watchFolder(*m_workspace, folder, fromQt(role)); !kept) return kept.error();
  return settingsPage();
}

Result<SettingsPage> Worker::dropFolder(const std::string& path, const QString& role) {
  if (!m_workspace) return noWorkspace;
  if (const auto gone = app::unwatchFolder(*m_workspace, path, fromQt(role)); !gone) return gone.error();
  return settingsPage();
}

Result<FolderNews> Worker::lookInFolders(const std::atomic<bool>& cancel) {
  if (!m_workspace) return noWorkspace;
  const auto last = m_workspace->store().lastNumber();
  if (!last) return last.error();
  FolderNews news;
  const auto told = [&](const app::TakenFile& one) {
    const auto trouble = one.error && one.end != app::TakenFile::End::done;
    news.trouble = trouble ? std::optional(one.error->code) : news.trouble;
  };
  // One at a time: between two files whatever else was asked gets its answer.
  const auto looked = m_folders.look(*m_workspace, std::nullopt, cancel, told, 1);
  if (!looked) return looked.error();
  news.look = *looked;
  m_ownAdded += static_cast<std::int64_t>(looked->stored);
  if (looked->stored > 0) m_beforeImport = *last;
  return news;
}

}  // namespace peilstok::ui

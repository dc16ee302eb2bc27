// Folders from which files are taken in while the program runs.

#include "bridge/bridge_ask.h"

namespace peilstok::ui {

void Bridge::keepFolder(const store::WatchedFolder& folder, const QString& role) {
  ask([folder, role](Worker& worker) { return worker.keepFolder(folder, role); },
      [this](const Result<SettingsPage>& page) { tellFolders(page); });
}

void Bridge::dropFolder(const std::string& path, const QString& role) {
  ask([path, role](Worker& worker) { return worker.dropFolder(path, role); },
      [this](const Result<SettingsPage>& page) { tellFolders(page); });
}

void Bridge::tellFolders(const Result<SettingsPage>& page) {
  if (page) Q_EMIT settingsReady(*page);
  else Q_EMIT folderRefused(page.error());
}

void Bridge::lookInFolders() {
  ask([this](Worker& worker) { return worker.lookInFolders(m_closing); },
      [this](const Result<FolderNews>& news) {
        // What fails here fails again where it matters; looking around raises no message.
        Q_EMIT foldersLooked(news ? *news : FolderNews{});
      });
}

}  // namespace peilstok::ui

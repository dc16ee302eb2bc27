#pragma once
// Has the watched folders looked into while the window is open, and says what came in.

#include <QTimer>

#include "bridge/bridge.h"

namespace peilstok::ui {

class FolderLookout : public QObject {
  Q_OBJECT
 public:
  explicit FolderLookout(Bridge& bridge, QObject* parent = nullptr);
  /// From now on, again and again; once the workspace is open.
  void begin();
  /// Only for tests: how long it waits between two looks.
  void setPause(std::chrono::milliseconds pause) { m_pause = pause; }

 Q_SIGNALS:
  void said(const QString& words);
  void added(std::int64_t signals);

 private:
  void take(const FolderNews& news);

  Bridge& m_bridge;
  QTimer m_timer;
  std::chrono::milliseconds m_pause;
  FolderNews m_sum;  ///< of files that are taken in one after the other
  std::vector<std::filesystem::path> m_unreachable;
};

}  // namespace peilstok::ui

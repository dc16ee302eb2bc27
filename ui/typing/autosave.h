#pragma once

#include <QObject>
#include <QTimer>

#include "bridge/bridge.h"

namespace peilstok::ui {

/// Keeps what is typed in one place of the page: 300 ms after the last key it lies in the workspace, with personal data
/// masked. Brings it back when the place opens again, and says so when another window wrote there meanwhile.
class Autosave : public QObject {
  Q_OBJECT
 public:
  Autosave(Bridge& bridge, std::string key, QObject* parent);
  ~Autosave() override;

  const std::string& key() const { return m_key; }
  /// Asks for what lies there; `restored` follows when there is something.
  void begin();
  /// What stands in the fields now. Call it for what a person types, not for what is filled in beforehand.
  void type(const DraftFields& fields);
  /// It was laid down or thrown away: nothing of it stays.
  void drop();
  /// Writes at once what still waits.
  void flush();

  /// In the time of the workspace.
  Instant now() const { return m_bridge.clock()(); }

  /// The two ways out of a clash.
  void takeTheirs();
  void keepMine();

 Q_SIGNALS:
  void restored(const peilstok::ui::DraftFields& fields);
  void kept(peilstok::Instant at);
  void clashed(const peilstok::ui::DraftFields& mine, const peilstok::ui::DraftFields& theirs);
  void settled();
  void failed(const peilstok::Error& error);

 private:
  void write();
  void tellKept(const DraftText& draft);

  Bridge& m_bridge;
  std::string m_key;
  DraftFields m_mine;
  DraftText m_theirs;
  int m_version = 0;
  quint64 m_ticket = 0;  ///< of the request for what lies there
  bool m_known = false, m_dirty = false, m_writing = false, m_clash = false;
  QTimer m_pause;
};

}  // namespace peilstok::ui

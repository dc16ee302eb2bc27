#pragma once
// The verbs of the inbox: asks what a verb needs to know, hands it to the bridge, and closes the dialog when it was
// done.

#include <QObject>
#include <QPointer>
#include <functional>

#include "bridge/bridge.h"
#include "screens/postvak/verbs/verb_dialog.h"
#include "settings/settings.h"

namespace peilstok::ui {

class Verbs : public QObject {
  Q_OBJECT
 public:
  Verbs(const Theme& theme, Bridge& bridge, Settings& settings, Clock clock, QWidget* window);

  void takeOn(const VerbSubject& subject);
  void reopen(const VerbSubject& subject);
  void close(const VerbSubject& subject);
  void layAside(const VerbSubject& subject);
  void assign(const VerbSubject& subject);
  void scaleUp(const VerbSubject& subject);
  /// `detail` is that of the signal under which others go.
  void merge(const VerbSubject& subject, const DetailPtr& detail, const LikenessPtr& likeness);

  /// Takes apart what was merged: the signal out of its group, or all that lies under it.
  void unmerge(const VerbSubject& subject);

 Q_SIGNALS:
  void groupsRequested();  ///< all groups at once instead of the one that was asked for
  /// One of ours was done.
  void done(const peilstok::ui::HandlingAnswer& answer);
  /// One that was asked without a dialog was refused.
  void refused(const peilstok::Error& error);

 private:
  void open(VerbDialog* dialog);
  void ask(const std::vector<std::int64_t>& signals, app::HandlingWish wish);
  void take(const HandlingAnswer& answer);

  const Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Clock m_clock;
  QWidget* m_window;
  QPointer<VerbDialog> m_dialog;
  int m_waiting = 0;  ///< asked by us and not answered yet
};

}  // namespace peilstok::ui

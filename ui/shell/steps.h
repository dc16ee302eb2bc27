#pragma once
// What was done in this window since it opened, so that each step can be taken back, and done again.

#include <QObject>
#include <QSet>
#include <deque>
#include <optional>

#include "bridge/bridge.h"
#include "settings/settings.h"

namespace peilstok::ui {

class Steps : public QObject {
  Q_OBJECT
 public:
  Steps(Bridge& bridge, Settings& settings, QObject* parent = nullptr);

  bool canUndo() const { return !m_done.empty(); }
  bool canRedo() const { return !m_undone.empty(); }
  /// What would be taken back, as a line; empty when there is nothing.
  void undo();
  void redo();

 Q_SIGNALS:
  /// Something was kept; `words` say what, for the status bar, and `next` is the command that turns it round: none
  /// where it stays.
  void kept(const QString& words, const QString& next);
  /// A step was taken back or done again; these signals stand otherwise than they did.
  void turned(const std::vector<std::int64_t>& numbers);
  /// A note was taken back, and nothing of it is left.
  void removed(std::int64_t number);
  void refused(const peilstok::Error& error);

 private:
  struct Step {
    std::int64_t id = 0;  ///< 0 for a note
    QString words;
    std::vector<std::int64_t> numbers;
    std::optional<NoteDraft> note;  ///< what was written down, to do it again
    bool stays = false;             ///< cannot be taken back: it stands in the log
  };

  void take(const HandlingAnswer& answer);
  /// What was done last cannot be taken back; an undo says so first instead of taking something else.
  void stand(const QString& words);
  void takeNote(const Result<std::int64_t>& number, const NoteDraft& note);
  void takeBack(std::int64_t number, const Result<app::NoteTakenBack>& done);
  void turn(std::deque<Step>& from, std::deque<Step>& to);

  Bridge& m_bridge;
  Settings& m_settings;
  std::deque<Step> m_done, m_undone;
  std::deque<Step>* m_to = nullptr;  ///< where the step that is being turned goes; one at a time
  Step m_turning;
};

}  // namespace peilstok::ui

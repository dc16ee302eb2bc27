#pragma once

#include <QFrame>
#include <QTimer>

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class Commands;

/// Leads an exercise, under the bar that marks its window: where the story stands, and start, hold, faster, stop and
/// the way out. What is to be said aloud lies behind a fold that only the leader opens: players sit at the same window.
/// While the story runs it asks every second for what is due.
class ExerciseLead : public QFrame {
  Q_OBJECT
 public:
  ExerciseLead(const Theme& theme, Bridge& bridge, Prompts& prompts, QWidget* parent = nullptr);
  void setKnowledge(const KnowledgePtr& knowledge) { m_knowledge = knowledge; }
  void addCommands(Commands& commands);
  /// Asks how far the exercise is, once the workspace is open.
  void begin();
  const ExerciseStanding& standing() const { return m_standing; }
  /// How many announcements wait to be said.
  int announced() const;

  void choose();
  /// Shows what there is to practise with as soon as it is known that nothing runs.
  void chooseWhenIdle() { m_chooseNext = true; }
  void holdOrGoOn();
  /// To the next of a few speeds; `faster` false: the one before.
  void changeSpeed(bool faster);
  void stop();
  /// Asked first while the story runs: it tells how it really went.
  void showDebrief();
  bool isFoldOpen() const;

 Q_SIGNALS:
  void said(const QString& words);
  void refused(const peilstok::Error& error);
  /// Back to real work.
  void leaveRequested();
  /// Another municipality plays from now on.
  void begun(const peilstok::ui::WorkspaceFacts& facts);

 private:
  void tick();
  void showStanding(const ExerciseStanding& standing);
  void showTurn(const ExerciseTurn& turn);
  void announce(const QString& whom, const QString& text);
  void openDebrief();
  void clearAnnouncements();
  void showFold();
  QPushButton* makeButton(const QString& words, const char* name, void (ExerciseLead::*act)());
  void faster() { changeSpeed(true); }
  void slower() { changeSpeed(false); }

  const Theme& m_theme;
  Bridge& m_bridge;
  Prompts& m_prompts;
  KnowledgePtr m_knowledge;
  ExerciseStanding m_standing;
  QTimer m_timer;
  bool m_chooseNext = false;
  bool m_asked = false;  ///< what is due was asked for and not answered yet
  QLabel* m_words;
  QPushButton *m_start, *m_hold, *m_slower, *m_faster, *m_stop, *m_debrief, *m_leave, *m_fold;
  QWidget* m_folded;
  QVBoxLayout* m_announcements;
};

}  // namespace peilstok::ui

#pragma once

#include <QFrame>
#include <QTimer>

#include "knowledge/agenda.h"
#include "theme/theme.h"

class QBoxLayout;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace peilstok::ui {

class FilterChip;
class SignLine;

/// How far the meeting is (beeld, oordeel, besluit), how long that takes, who is at the table and when it meets again.
class MeetingStrip : public QFrame {
  Q_OBJECT
 public:
  MeetingStrip(const Theme& theme, Clock clock, QWidget* parent = nullptr);
  void show(const Meeting& meeting, bool fixed, bool closed = false);
  /// How long each step is meant to take, and how many meetings there are to look back at.
  void setAgenda(const MeetingAgenda& agenda) { m_agenda = agenda; }
  void setHeld(std::size_t meetings);
  /// The next step of the meeting, or the first.
  void goOn();

 Q_SIGNALS:
  void changed(const peilstok::Meeting& meeting);
  void nextRequested();
  void heldRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QBoxLayout* m_row = nullptr;
  void choose(MeetingStep step);
  void keepPresent();
  void showTime();

  Clock m_clock;
  Meeting m_meeting;
  bool m_closed = false;  ///< the dossier is: whatever step it was left in, nothing runs
  std::vector<std::pair<MeetingStep, FilterChip*>> m_steps;
  MeetingAgenda m_agenda;
  SignLine* m_time;
  QLabel* m_atTable;
  QLineEdit* m_present;
  QPushButton *m_next, *m_held;
  QTimer m_tick;
};

}  // namespace peilstok::ui

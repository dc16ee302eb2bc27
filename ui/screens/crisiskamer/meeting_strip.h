#pragma once

#include <QFrame>
#include <QTimer>

#include "model/dossier.h"
#include "theme/theme.h"

class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace peilstok::ui {

class FilterChip;

/// How far the meeting is (beeld, oordeel, besluit), how long that takes, who is at the table and when it meets again.
class MeetingStrip : public QFrame {
  Q_OBJECT
 public:
  MeetingStrip(const Theme& theme, Clock clock, QWidget* parent = nullptr);
  void show(const Meeting& meeting, bool fixed);
  /// The next step of the meeting, or the first.
  void goOn();

 Q_SIGNALS:
  void changed(const peilstok::Meeting& meeting);
  void nextRequested();

 private:
  void choose(MeetingStep step);
  void keepPresent();
  void showTime();

  Clock m_clock;
  Meeting m_meeting;
  std::vector<std::pair<MeetingStep, FilterChip*>> m_steps;
  QLabel* m_time;
  QLineEdit* m_present;
  QPushButton* m_next;
  QTimer m_tick;
};

}  // namespace peilstok::ui

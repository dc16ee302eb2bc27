#pragma once

#include <QFrame>

#include "theme/theme.h"

class QLabel;
class QPushButton;

namespace peilstok::ui {

/// What a stop of the tour tells. Enter and the right arrow go on, the left arrow goes back, Esc ends.
class CoachCard : public QFrame {
  Q_OBJECT
 public:
  CoachCard(const Theme& theme, QWidget* window);
  void tell(const QString& title, const QString& text, int stop, int stops);
  void focusNext();

 Q_SIGNALS:
  void nextRequested();
  void backRequested();
  void endRequested();

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  QLabel* m_count;
  QLabel* m_title;
  QLabel* m_text;
  QPushButton* m_next;
  QPushButton* m_back;
  QPushButton* m_end;
};

}  // namespace peilstok::ui

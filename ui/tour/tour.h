#pragma once
// A short round past parts of the window. It can be ended at any stop, and nothing in it has to be done.

#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

#include "theme/theme.h"

class QPropertyAnimation;

namespace peilstok::ui {

class CoachCard;

/// One stop: what is told, of which part. A stop whose part is not in sight is told without pointing.
struct TourStop {
  QString title, text;
  std::function<QWidget*()> part;  ///< brings the part in sight if need be, and gives it
};

/// The outline around a part, over everything and in nobody's way.
class CoachOutline : public QWidget {
  Q_OBJECT
 public:
  CoachOutline(const Theme& theme, QWidget* window);
  void pointAt(const QRect& box);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  QPropertyAnimation* m_move;
};

class Tour : public QObject {
  Q_OBJECT
 public:
  Tour(const Theme& theme, QWidget* window, std::vector<TourStop> stops);
  /// From the first stop. The focus goes to the card, and back to where it was in the end.
  void begin();
  bool isRunning() const;

 Q_SIGNALS:
  void ended();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void show(int stop);
  void place();
  void end();

  const Theme& m_theme;
  QWidget* m_window;
  std::vector<TourStop> m_stops;
  int m_at = 0;
  QPointer<QWidget> m_part, m_before;
  CoachOutline* m_outline;
  CoachCard* m_card;
};

/// Where a card of this size stands beside `part` within `room`: right, below, above or left of it, whichever first has
/// room; over its far corner when none has.
QRect besidePart(const QRect& part, const QSize& card, const QRect& room);

}  // namespace peilstok::ui

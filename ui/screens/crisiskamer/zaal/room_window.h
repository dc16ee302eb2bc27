#pragma once
// The second screen, for the whole room. It is given a RoomPicture and the phase, and nothing else: what may not be
// shared is not in this window's data at all.

#include <QTimer>
#include <QWidget>

#include "model/dossier.h"
#include "model/dossier_phase.h"
#include "theme/theme.h"

class QLabel;
class QStackedWidget;

namespace peilstok::ui {

class RoomSheet;

class RoomWindow : public QWidget {
  Q_OBJECT
 public:
  RoomWindow(const Theme& theme, Clock clock, bool exercise, QWidget* parent = nullptr);
  /// What the room sees from now on, unless it was frozen; then it is shown when that ends.
  void show(const RoomPicture& picture, const DossierPhase& held, std::chrono::hours freshFor);
  /// On the screen that the other window is not on, filling it; beside it when there is only one.
  void open(const QWidget* beside);
  void setFrozen(bool frozen);
  bool isFrozen() const { return m_frozen; }
  /// Nothing of the dossier is on the screen, at once.
  void setCovered(bool covered);
  bool isCovered() const;
  RoomSheet* sheet() const { return m_sheet; }

 Q_SIGNALS:
  void frozenChanged(bool frozen);
  void coveredChanged(bool covered);
  void closed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeFoot();
  void fill();
  void showPhase();
  void showTime();
  void dress();

  const Theme& m_theme;
  Clock m_clock;
  RoomPicture m_picture;
  DossierPhase m_held;
  DossierPhase m_heldShown;  ///< the one that stands on the screen, and as of when
  Instant m_filled{};
  QString m_minute;  ///< for which the ages hold
  std::chrono::hours m_freshFor{24};
  bool m_frozen = false;
  QStackedWidget* m_stack;
  QWidget *m_shown, *m_cover;
  QLabel *m_title, *m_shape, *m_phase, *m_time, *m_where, *m_state, *m_next, *m_coverTime, *m_exercise;
  RoomSheet* m_sheet;
  QTimer m_tick;
};

}  // namespace peilstok::ui

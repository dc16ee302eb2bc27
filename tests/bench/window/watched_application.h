#pragma once
// An application that knows when something stood painted, which no signal of Qt tells.

#include <QApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QEventLoop>
#include <QTimer>
#include <chrono>
#include <functional>
#include <utility>

namespace peilstok::bench {

using Steady = std::chrono::steady_clock;

inline double milliseconds(Steady::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// In milliseconds from what was done until the end of a frame; below 0 when that frame never came.
struct Timing {
  double first = -1;  ///< the first frame that painted anything
  double whole = -1;  ///< the first frame in which everything that was waited for stood
};

class WatchedApplication : public QApplication {
 public:
  using QApplication::QApplication;

  /// Does something and waits until it stands painted. `stands` is asked at the end of each frame: what it looks at
  /// changes between frames only, so what stands at the end was painted in it.
  Timing time(const std::function<void()>& act, std::function<bool()> stands, int patience = 5000) {
    m_timing = {};
    m_stands = std::move(stands);
    m_begun = Steady::now();
    act();
    const QDeadlineTimer deadline(patience);
    while (m_stands && !deadline.hasExpired()) processEvents(QEventLoop::WaitForMoreEvents);
    m_stands = {};
    return m_timing;
  }

  /// Lets the window do what it still has to do, as it does while nobody touches it.
  static void rest(int pause) {
    QEventLoop loop;
    QTimer::singleShot(pause, &loop, &QEventLoop::quit);
    loop.exec();
  }

  bool notify(QObject* receiver, QEvent* event) override {
    const QEvent::Type type = event->type();
    if (type == QEvent::Paint) m_painted = true;
    if (type != QEvent::UpdateRequest && type != QEvent::Expose) return QApplication::notify(receiver, event);
    m_painted = false;
    const bool taken = QApplication::notify(receiver, event);
    if (std::exchange(m_painted, false)) endFrame();
    return taken;
  }

 private:
  void endFrame() {
    if (!m_stands) return;
    const double now = milliseconds(Steady::now() - m_begun);
    if (m_timing.first < 0) m_timing.first = now;
    if (!m_stands()) return;
    m_timing.whole = now;
    m_stands = {};
  }

  std::function<bool()> m_stands;
  Steady::time_point m_begun;
  Timing m_timing;
  bool m_painted = false;
};

}  // namespace peilstok::bench

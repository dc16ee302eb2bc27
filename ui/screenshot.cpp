#include "screenshot.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>
#include <cstdio>

#include "screens/crisiskamer/crisiskamer.h"
#include "screens/crisiskamer/zaal/room_window.h"
#include "screens/instellingen/instellingen.h"
#include "shell/commands.h"

namespace peilstok::ui {

namespace {

constexpr int settleTime = 500;    // rows and detail come a moment after the list; on a busy machine a longer one
constexpr int patience = 120'000;  // then something is wrong

}  // namespace

void PicturePrompts::tell(QWidget*, const QString& title, const QString& text, const QString& detail,
                          std::function<void()>) {
  std::fprintf(stderr, "%s: %s\n%s\n", qPrintable(title), qPrintable(text), qPrintable(detail));
  QApplication::exit(3);
}

Screenshot::Screenshot(MainWindow& window, const Options& options, QObject* parent)
    : QObject(parent),
      m_window(window),
      m_file(options.screenshot),
      m_place(options.place),
      m_section(options.section),
      m_room(options.room) {
  connect(&window, &MainWindow::listShown, this, &Screenshot::listIsThere);
  connect(&window, &MainWindow::duidingShown, this, [this] {
    if (m_place == Place::duiding) grabSoon();
  });
  QApplication::setCursorFlashTime(0);  // a picture shows no cursor that comes and goes
  QTimer::singleShot(patience, this, [] { QApplication::exit(3); });
}

void Screenshot::listIsThere(std::int64_t stored) {
  if (m_place == Place::duiding && stored > 0) return m_window.openSignal(m_window.currentSignal());
  if (m_place != Place::duiding && m_place != Place::postvak) m_window.go(m_place);
  if (!m_section.isEmpty()) m_window.settingsPage()->showSection(m_section);
  grabSoon();
}

void Screenshot::grabSoon() {
  if (m_done) return;
  m_done = true;
  QTimer::singleShot(settleTime, this, [this] {
    if (m_room) return grabRoom();
    grabWhenStill(m_window, {});
  });
}

void Screenshot::grabWhenStill(QWidget& widget, const QImage& before) {
  const QImage now = widget.grab().toImage();
  if (now == before) return QApplication::exit(now.save(m_file) ? 0 : 3);
  QTimer::singleShot(settleTime, &widget, [this, &widget, now] { grabWhenStill(widget, now); });
}

void Screenshot::grabRoom() {
  m_window.commands().run(QStringLiteral("crisiskamer.zaal"));
  auto* room = m_window.findChild<Crisiskamer*>()->room();
  if (room == nullptr) return QApplication::exit(3);
  room->showNormal();
  room->resize(m_window.size());
  grabWhenStill(*room, {});
}

}  // namespace peilstok::ui

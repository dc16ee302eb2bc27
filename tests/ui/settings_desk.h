#pragma once
// What the tests of settings, welcome and tour share: a real window, or both windows of a session, in a folder.

#include <QSignalSpy>
#include <QtTest>

#include "lookup_pages.h"
#include "prompts/prompts.h"
#include "session.h"
#include "settings/settings.h"

namespace peilstok::ui {

/// Agrees with everything and remembers what was asked and told.
class AgreeingPrompts : public Prompts {
 public:
  void chooseImportFile(QWidget*, const QString&, std::function<void(QString)> chosen) override {
    if (!file.isEmpty()) chosen(file);
  }
  void choosePrinter(QWidget*, const QString&, std::function<void(QPrinter&)>) override {}
  void choosePdfFile(QWidget*, const QString&, std::function<void(QString)>) override {}
  void chooseSaveFile(QWidget*, const QString&, const QString& name, const QString&,
                      std::function<void(QString)> chosen) override {
    if (!saveFolder.isEmpty()) chosen(saveFolder + QLatin1Char('/') + name);
  }
  void chooseFile(QWidget*, const QString&, std::function<void(QString)> chosen) override {
    if (!file.isEmpty()) chosen(file);
  }
  void confirm(QWidget*, const QString& title, const QString&, const QString&, std::function<void()> agreed) override {
    asked << title;
    if (agrees) agreed();
  }
  void tell(QWidget*, const QString& title, const QString& text, const QString& detail,
            std::function<void()>) override {
    told << title + QLatin1Char('\n') + text + QLatin1Char('\n') + detail;
  }
  QString file, saveFolder;
  QStringList asked, told;
  bool agrees = true;
};

inline std::filesystem::path toPath(const QString& text) { return std::filesystem::path(text.toStdU16String()); }

/// A session in a folder of its own, without a municipality laid over the national data.
struct SessionDesk {
  QTemporaryDir folder;
  QString settingsFile = folder.filePath(QStringLiteral("instellingen.ini"));
  Settings settings{settingsFile};
  Theme theme{*qApp, Scheme::light};
  AgreeingPrompts prompts;
  std::filesystem::path database = toPath(folder.filePath(QStringLiteral("werk.db")));
  Session session{theme, settings, prompts, systemClock(),
                  WorkspacePlaces{toPath(QStringLiteral(PEILSTOK_TEST_DATA_DIR)), database, {}}};

  MainWindow& window() { return session.window(); }
  bool start(QSize size = {1366, 768}) {
    const QSignalSpy shown(&window(), &MainWindow::listShown);
    session.begin(false);
    window().resize(size);
    return QTest::qWaitFor([&] { return !shown.isEmpty(); }, patience) && prompts.told.isEmpty();
  }
  template <class Widget>
  Widget* find(const char* name) {
    return window().findChild<Widget*>(QLatin1String(name));
  }
};

/// A key to whatever has the focus, as a person presses it.
inline void press(MainWindow& window, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
  QWidget* focus = window.focusWidget();
  QTest::keyClick(focus ? focus : &window, static_cast<Qt::Key>(key), modifiers);
}

}  // namespace peilstok::ui

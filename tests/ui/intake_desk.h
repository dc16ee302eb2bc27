#pragma once
// What the tests of intake share: a window on a workspace of its own in which files are read, driven by keys.

#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QtTest>

#include "import/import_dialog.h"
#include "models/signal_list_model.h"
#include "screens/postvak/signal_view.h"
#include "settings_desk.h"
#include "store/store.h"

namespace peilstok::ui {

class IntakeDesk {
 public:
  class FolderPrompts : public AgreeingPrompts {
   public:
    void chooseFolder(QWidget*, const QString&, std::function<void(QString)> chosen) override {
      if (!folder.isEmpty()) chosen(folder);
    }
    QString folder;
  };

  explicit IntakeDesk(Clock clock = systemClock()) : bridge(std::move(clock)) {
    settings.setWelcomed(true);
    settings.setTourSeen(true);
    settings.setOwnFirst(false);
    settings.setFunction(QStringLiteral("Communicatie"));
    window = std::make_unique<MainWindow>(theme, bridge, settings, prompts, bridge.clock());
  }
  std::filesystem::path database() const { return toPath(folder.filePath(QStringLiteral("werk.db"))); }
  bool start() {
    window->resize(1366, 768);
    window->show();
    const QString data = QStringLiteral(PEILSTOK_TEST_DATA_DIR);
    const QSignalSpy shown(window.get(), &MainWindow::listShown);
    window->start({toPath(data), database(), toPath(data + QStringLiteral("/example/overlay.json")),
                   toPath(folder.filePath(QStringLiteral("s")))},
                  false);
    return QTest::qWaitFor([&] { return !shown.isEmpty(); }, patience);
  }
  QString write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(bytes);
    return file.fileName();
  }
  /// Reads a file through the dialog, says that it is open material, and closes the report.
  bool readIn(const QByteArray& bytes, const QString& name = QStringLiteral("export.csv")) {
    ImportDialog* dialog = window->openImport(write(name, bytes));
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("importGo"));
    if (!QTest::qWaitFor([&] { return go->isVisible() && go->isEnabled(); }, patience)) return false;
    dialog->findChild<QComboBox*>(QStringLiteral("importAccess"))->setCurrentIndex(1);
    const QSignalSpy imported(dialog, &ImportDialog::imported);
    go->click();
    if (!QTest::qWaitFor([&] { return !imported.isEmpty(); }, patience)) return false;
    dialog->close();
    back();
    return QTest::qWaitFor([&] { return view()->model()->rowCount() > 0; }, patience);
  }

  SignalView* view() const { return window->findChild<SignalView*>(); }
  const SignalListModel* model() const { return static_cast<const SignalListModel*>(view()->model()); }
  void goTo(std::int64_t number) const { view()->goTo(model()->rowOf(number)); }
  template <class Widget>
  Widget* find(const char* name) const {
    return window->findChild<Widget*>(QLatin1String(name));
  }
  template <class Dialog>
  Dialog* dialog() const {
    for (auto* one : window->findChildren<Dialog*>())
      if (one->isVisible()) return one;
    return nullptr;
  }
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { press(*window, key, modifiers); }
  void dialogKey(QDialog* dialog, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
    QWidget* focus = dialog->focusWidget();
    QTest::keyClick(focus ? focus : dialog, static_cast<Qt::Key>(key), modifiers);
  }
  /// Where one is when a dialog has closed: a window system gives the window back, the offscreen one does not.
  void back() const {
    window->activateWindow();
    QVERIFY(QTest::qWaitFor([this] { return window->isActiveWindow(); }, patience));
    view()->setFocus();
  }
  /// The store as another program sees it.
  std::unique_ptr<store::Store> store() const {
    auto opened = store::open(database());
    return opened ? std::move(*opened) : nullptr;
  }
  std::vector<std::int64_t> numbersIn(Tray tray) const {
    store::SignalFilter filter;
    filter.tray = tray;
    filter.order = store::SortOrder::oldest;
    const auto numbers = store()->numbers(filter);
    return numbers ? *numbers : std::vector<std::int64_t>();
  }
  std::int64_t countIn(Tray tray) const { return static_cast<std::int64_t>(numbersIn(tray).size()); }
  void picture(QWidget* widget, const char* name) const {
    const QString to = qEnvironmentVariable("PEILSTOK_PICTURES");
    if (to.isEmpty()) return;
    QTest::qWait(150);
    widget->grab().save(to + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
  }

  QTemporaryDir folder;
  Settings settings{folder.filePath(QStringLiteral("instellingen.ini"))};
  Theme theme{*qApp, qEnvironmentVariableIsSet("PEILSTOK_DARK") ? Scheme::dark : Scheme::light};
  FolderPrompts prompts;
  Bridge bridge;
  std::unique_ptr<MainWindow> window;
};

}  // namespace peilstok::ui

// A report of a period out of the window: reached by keyboard and mouse, chosen, saved, and said when it cannot be.

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

#include "period/period_dialog.h"
#include "report/words.h"
#include "screens/duiding/decide/refusal_box.h"
#include "settings_desk.h"
#include "shell/commands.h"
#include "widgets/moment_field.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

Instant at(const char* iso) { return *civil::parseIso(iso); }

QByteArray contents(const QString& file) {
  QFile opened(file);
  return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void picture(QWidget& widget, const char* name) {
  const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES");
  if (folder.isEmpty()) return;
  QTest::qWait(300);
  widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

/// A window with the dialog open in it.
struct Desk : SessionDesk {
  QPointer<PeriodDialog> dialog;
  bool open() {
    prompts.saveFolder = folder.path();
    if (!start() || !window().commands().run(QStringLiteral("overal.periode"))) return false;
    dialog = window().findChild<PeriodDialog*>();
    return dialog != nullptr;
  }
  template <class Widget>
  Widget* in(const char* name) {
    return dialog->findChild<Widget*>(QLatin1String(name));
  }
  void choose(const char* name) { QTest::mouseClick(in<QRadioButton>(name), Qt::LeftButton); }
  /// Saves and waits for what comes of it; the names of the files there are then.
  QStringList saved() {
    const QSignalSpy written(dialog, &PeriodDialog::written);
    QTest::mouseClick(in<QPushButton>("periodGo"), Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return !written.isEmpty(); }, patience)) return {};
    return QDir(folder.path()).entryList({QStringLiteral("*.pdf"), QStringLiteral("*.html"), QStringLiteral("*.odt")});
  }
};

}  // namespace

class PeriodTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void periodsAreCivil() {
    using Period = PeriodDialog::Period;
    const Instant now = at("2026-11-18T14:30:20+01:00");  // a Wednesday
    QVERIFY(PeriodDialog::stretchOf(Period::lastDay, now) ==
            std::pair(at("2026-11-17T14:30:00+01:00"), at("2026-11-18T14:30:00+01:00")));
    QVERIFY(PeriodDialog::stretchOf(Period::yesterday, now) ==
            std::pair(at("2026-11-17T00:00:00+01:00"), at("2026-11-18T00:00:00+01:00")));
    QVERIFY(PeriodDialog::stretchOf(Period::lastWeek, now) ==
            std::pair(at("2026-11-09T00:00:00+01:00"), at("2026-11-16T00:00:00+01:00")));
    // Over the change of the clock a day is a day.
    QVERIFY(PeriodDialog::stretchOf(Period::yesterday, at("2026-10-26T09:00:00+01:00")) ==
            std::pair(at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00")));
  }

  void savesAReport() {
    Desk desk;
    QVERIFY(desk.open());
    picture(desk.window(), "period");
    picture(*desk.dialog, "period_dialog");
    desk.choose("periodWhich_1");
    const QStringList files = desk.saved();
    QCOMPARE(files.size(), 1);
    QVERIFY2(files.front().startsWith(QStringLiteral("Monitoring ")), qPrintable(files.front()));
    QVERIFY(contents(desk.folder.filePath(files.front())).startsWith("%PDF"));
    QVERIFY(!desk.dialog || !desk.dialog->isVisible());
  }

  void savesOnePageUnderItsLabel() {
    Desk desk;
    QVERIFY(desk.open());
    desk.choose("periodWhich_2");
    desk.choose("periodSize_1");
    desk.choose("periodForm_3");
    const QStringList files = desk.saved();
    QCOMPARE(files.size(), 1);
    QVERIFY2(files.front().startsWith(QStringLiteral("Dagbericht ")), qPrintable(files.front()));
    const QString page = QString::fromUtf8(contents(desk.folder.filePath(files.front())));
    QVERIFY(page.contains(QStringLiteral("TLP:AMBER")));
    QVERIFY(page.contains(QStringLiteral("Een leeg postvak is geen rustige gemeente")));
  }

  void anOwnPeriodMustEndAfterItBegins() {
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(!desk.in<MomentField>("periodFrom")->isVisible());
    desk.choose("periodWhich_3");
    QVERIFY(desk.in<MomentField>("periodFrom")->isVisible());
    picture(desk.window(), "period_own");
    desk.in<MomentField>("periodUntil")->setMoment(at("2026-01-01T00:00:00+01:00"));
    desk.in<MomentField>("periodFrom")->setMoment(at("2026-01-02T00:00:00+01:00"));
    QTest::mouseClick(desk.in<QPushButton>("periodGo"), Qt::LeftButton);
    QVERIFY(desk.dialog->isVisible());
    QVERIFY(QDir(desk.folder.path()).entryList({QStringLiteral("*.pdf")}).isEmpty());
  }

  void saysWhenItCannotBeWritten() {
    Desk desk;
    QVERIFY(desk.open());
    desk.prompts.saveFolder = desk.folder.filePath(QStringLiteral("is er niet"));
    QTest::mouseClick(desk.in<QPushButton>("periodGo"), Qt::LeftButton);
    auto* refusal = desk.dialog->findChild<RefusalBox*>();
    QTRY_VERIFY_WITH_TIMEOUT(refusal->isVisible(), patience);
    QVERIFY(desk.in<QPushButton>("periodGo")->isEnabled());
  }

  void everyControlHasAName() {
    Desk desk;
    QVERIFY(desk.open());
    for (QWidget* widget : desk.dialog->findChildren<QWidget*>())
      if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<QScrollArea*>(widget))
        QVERIFY2(
            !widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
            qPrintable(widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
  }
};

QTEST_MAIN(PeriodTest)
#include "period_test.moc"

// From a proposal to a decision that is laid down, with the keyboard, on a workspace of three invented signals.

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTextEdit>
#include <QtTest>

#include "bridge/bridge.h"
#include "bridge/text.h"
#include "main_window.h"
#include "prompts/desktop_prompts.h"
#include "screens/duiding/decide/decide_dialog.h"
#include "screens/duiding/decide/decision_draft.h"
#include "screens/duiding/decide/form_dialog.h"
#include "screens/duiding/decide/signal_words.h"
#include "screens/duiding/duiding.h"
#include "settings/settings.h"
#include "shell/commands.h"
#include "theme/theme.h"
#include "widgets/fold.h"
#include "widgets/panels.h"
#include "widgets/text_button.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

const QString dataDir = QStringLiteral(PEILSTOK_TEST_DATA_DIR);

constexpr int patience = 60'000;  // a loaded machine checks the knowledge slowly
constexpr std::int64_t call = 1, demonstration = 2, rumour = 3;
constexpr const char* silence = "COM-01";

std::filesystem::path path(const QString& text) { return std::filesystem::path(text.toStdU16String()); }

QStringList namelessControls(const QWidget& window) {
  QStringList nameless;
  for (const auto* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
    if (widget->accessibleName().isEmpty())
      nameless << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
  }
  return nameless;
}

/// Words of the marks that stand in place, in the order of the page.
QStringList marks(const QWidget& dialog) {
  QStringList words;
  for (const auto* note : dialog.findChildren<QWidget*>(QStringLiteral("missing")))
    if (note->isVisible()) words << note->accessibleName();
  return words;
}

/// Makes a picture for who looks at the result, when PEILSTOK_PICTURES names a folder.
void picture(QWidget& widget, const char* name) {
  const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES");
  if (folder.isEmpty()) return;
  QTest::qWait(400);
  widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

}  // namespace

class DecideTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void cleanup();
  void silenceNeedsOwnerMomentAndSign();
  void typedTextSurvivesClosing();
  void longWordsAreFolded();
  void messageAsksForTheRedRagTest();
  void formSurvivesACrash();
  void restrictingCardStaysLocked();
  void blockedCardSaysWhy();
  void refusalIsToldInside();
  void sheetMakesADraft();
  void windowRemindsOfWhatIsDue();

 private:
  void open(std::int64_t number);
  DecideDialog* decideOn(const QString& card);
  QAbstractButton* proposal(const QString& card) const;
  FormDialog* formOf(const DecideDialog* dialog, const char* form);
  /// Chooses in every step of a form the first answer that says nothing against deciding, and writes something.
  static void fillIn(FormDialog* dialog);
  template <class T>
  static T* in(const QWidget* parent, const QString& name) {
    T* found = parent->findChild<T*>(name);
    if (!found) qWarning() << "no" << name;
    return found;
  }

  QTemporaryDir m_folder;
  std::unique_ptr<Theme> m_theme;
  std::unique_ptr<Bridge> m_bridge;
  KnowledgePtr m_knowledge;
  DetailPtr m_detail;
  std::unique_ptr<Settings> m_settings;
  std::unique_ptr<Duiding> m_duiding;
};

void DecideTest::initTestCase() {
  const bool dark = qEnvironmentVariableIsSet("PEILSTOK_PICTURES_DARK");
  m_theme = std::make_unique<Theme>(*qApp, dark ? Scheme::dark : Scheme::light);
  m_bridge = std::make_unique<Bridge>();
  m_duiding = std::make_unique<Duiding>(*m_theme, *m_bridge, systemClock());
  m_duiding->setOwnFirst(false);  // here it is about what comes after
  connect(m_bridge.get(), &Bridge::opened, this, [this](const WorkspaceFacts& facts) {
    m_knowledge = facts.knowledge;
    m_duiding->setKnowledge(facts.knowledge);
  });
  connect(m_bridge.get(), &Bridge::detailReady, this, [this](const DetailPtr& detail) { m_detail = detail; });
  m_bridge->open({path(dataDir), path(m_folder.filePath(QStringLiteral("werk.db"))),
                  path(dataDir + QStringLiteral("/example/overlay.json"))});
  QTRY_VERIFY_WITH_TIMEOUT(m_knowledge, patience);

  QFile file(m_folder.filePath(QStringLiteral("signalen.csv")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(
      "tekst\n"
      "\"Vanavond 20u allemaal naar het Marktplein, neem vuurwerk mee, we gaan rellen\"\n"
      "\"Vanavond 20u allemaal naar het Marktplein voor een vreedzame demonstratie, neem vuurwerk mee\"\n"
      "\"Deel dit snel voordat het verwijderd wordt: er komt stiekem een azc\"\n");
  file.close();
  const QSignalSpy imported(m_bridge.get(), &Bridge::importFinished);
  app::ImportOptions options;
  options.file = path(file.fileName());
  m_bridge->import(options);
  QTRY_VERIFY_WITH_TIMEOUT(!imported.isEmpty(), patience);
  m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("instellingen.ini")));
  m_duiding->addCommands(*new Commands(*m_settings, m_duiding.get()));
  m_duiding->resize(1366, 768);
  m_duiding->show();
}

void DecideTest::cleanup() {
  for (auto* dialog : m_duiding->findChildren<QDialog*>()) delete dialog;
}

void DecideTest::open(std::int64_t number) {
  const QSignalSpy shown(m_duiding.get(), &Duiding::shown);
  m_duiding->open(number);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
}

QAbstractButton* DecideTest::proposal(const QString& card) const {
  for (auto* one : m_duiding->findChildren<QAbstractButton*>(QStringLiteral("proposal")))
    if (!one->isHidden() && one->property("card").toString() == card) return one;
  return nullptr;
}

DecideDialog* DecideTest::decideOn(const QString& card) {
  const QSignalSpy ready(m_bridge.get(), &Bridge::needsReady);
  if (QAbstractButton* one = proposal(card)) {
    one->setFocus();
    QTest::keyClick(one, Qt::Key_K);
  } else {
    m_duiding->decideOn(card);
  }
  (void)QTest::qWaitFor([&] { return !ready.isEmpty(); }, patience);
  QTest::qWait(20);
  return m_duiding->findChild<DecideDialog*>();
}

FormDialog* DecideTest::formOf(const DecideDialog* dialog, const char* form) {
  in<QPushButton>(dialog, QStringLiteral("openForm_") + QLatin1String(form))->click();
  return dialog->findChild<FormDialog*>();
}

void DecideTest::fillIn(FormDialog* dialog) {
  for (auto* text : dialog->findChildren<QTextEdit*>())
    if (!text->isReadOnly() && text->toPlainText().isEmpty())
      text->setPlainText(QStringLiteral("Nagegaan bij politie."));
  QString lastStep;
  for (auto* choice : dialog->findChildren<QRadioButton*>()) {
    const QString step = choice->objectName().section(QLatin1Char('_'), 0, -2);
    const QString warning = QString(choice->objectName()).replace(QLatin1String("choice_"), QLatin1String("warning_"));
    const QString parent = choice->parentWidget()->objectName();
    if (parent == lastStep || dialog->findChild<QWidget*>(warning)) continue;
    lastStep = parent;
    choice->setChecked(true);
  }
}

void DecideTest::silenceNeedsOwnerMomentAndSign() {
  open(call);
  QVERIFY(proposal(QLatin1String(silence)));
  DecideDialog* dialog = decideOn(QLatin1String(silence));
  QVERIFY(dialog);
  QCOMPARE(namelessControls(*dialog), QStringList());
  picture(*dialog, "zwijgen");
  in<QPushButton>(dialog, QStringLiteral("decideGo"))->click();
  const QStringList missing = marks(*dialog);
  QVERIFY(missing.contains(QStringLiteral("Vul de reden in.")));
  QVERIFY(missing.contains(QStringLiteral("Vul in wie oplet, ook in de avond en het weekend.")));
  QVERIFY2(missing.last().startsWith(QStringLiteral("Kies ten minste één teken")), qPrintable(missing.join('\n')));
  QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("reasonInput"));
  picture(*dialog, "zwijgen-mist");

  QTest::keyClicks(dialog->focusWidget(), QStringLiteral("Het is klein en niemand hier heeft het erover"));
  QVERIFY(!marks(*dialog).contains(QStringLiteral("Vul de reden in.")));
  auto* role = in<QLineEdit>(dialog, QStringLiteral("roleInput"));
  QVERIFY(!role->text().isEmpty());  // filled in beforehand
  in<QLineEdit>(dialog, QStringLiteral("ownerInput"))->setText(QStringLiteral("Adviseur OOV"));
  auto* moment = in<QDateTimeEdit>(dialog, QStringLiteral("lookAgain"));
  const QDateTime sensible = moment->dateTime();
  moment->setDateTime(sensible.addYears(-2));
  in<QCheckBox>(dialog, QStringLiteral("wake_media_pikt_op"))->click();
  QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
  QCOMPARE(marks(*dialog), QStringList{QStringLiteral("Dit moment is al voorbij. Kies een moment dat nog komt.")});
  QCOMPARE(dialog->focusWidget(), moment);
  moment->setDateTime(sensible);

  const QSignalSpy said(m_duiding.get(), &Duiding::said);
  const QSignalSpy shown(m_duiding.get(), &Duiding::shown);
  QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  QCOMPARE(said.back().front().toString(), QStringLiteral("Besluit vastgelegd"));
  QCOMPARE(m_detail->decisions.size(), std::size_t{1});
  QCOMPARE(m_detail->decisions.front().decision.wakes, std::vector<std::string>{"media_pikt_op"});
  const auto* decision = m_duiding->findChild<QWidget*>(QStringLiteral("decision"));
  QVERIFY(decision);
  QTRY_VERIFY(decision->isVisible());
  QVERIFY(decision->accessibleDescription().contains(QStringLiteral("Het is klein")));
  if (const QAbstractButton* chosen = proposal(QLatin1String(silence)))
    QVERIFY(chosen->accessibleDescription().startsWith(QStringLiteral("gekozen op")));
  QCOMPARE(namelessControls(*m_duiding), QStringList());
  m_duiding->resize(1366, 2600);
  picture(*m_duiding, "duiding");
  m_duiding->resize(1366, 768);
}

void DecideTest::typedTextSurvivesClosing() {
  open(rumour);
  DecideDialog* dialog = decideOn(QLatin1String(silence));
  QVERIFY(dialog);
  QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("reasonInput"));
  const auto* about = in<QWidget>(dialog, QStringLiteral("signalWords"));
  QVERIFY(about->findChildren<QLabel*>().last()->text().contains(QStringLiteral("er komt stiekem een azc")));
  QVERIFY(!about->findChild<QWidget*>(QStringLiteral("signalWhole")));  // short enough to stand there whole
  auto* reason = in<QTextEdit>(dialog, QStringLiteral("reasonInput"));
  QTest::keyClicks(reason, QStringLiteral("Dit typte ik"));
  const QSignalSpy said(m_duiding.get(), &Duiding::said);
  QTest::keyClick(reason, Qt::Key_Escape);
  QVERIFY(!dialog->isVisible());
  QVERIFY(said.back().front().toString().contains(QStringLiteral("staat er nog")));
  QTRY_VERIFY(!m_duiding->findChild<DecideDialog*>());
  dialog = decideOn(QLatin1String(silence));
  QCOMPARE(in<QTextEdit>(dialog, QStringLiteral("reasonInput"))->toPlainText(), QStringLiteral("Dit typte ik"));

  // Tab goes down the page and ends at the buttons.
  in<QTextEdit>(dialog, QStringLiteral("reasonInput"))->setFocus();
  QStringList order;
  for (int i = 0; i < 40 && (order.isEmpty() || order.last() != QLatin1String("decideGo")); ++i) {
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    order << dialog->focusWidget()->objectName();
  }
  QCOMPARE(order.first(), QStringLiteral("roleInput"));
  QVERIFY(order.indexOf(QStringLiteral("mandateInput")) < order.indexOf(QStringLiteral("ownerInput")));
  QVERIFY(order.indexOf(QStringLiteral("ownerInput")) < order.indexOf(QStringLiteral("lookAgain")));
  QCOMPARE(order.last(), QStringLiteral("decideGo"));
}

void DecideTest::longWordsAreFolded() {
  store::StoredSignal stored;
  stored.number = 7;
  stored.signal.text = "Bel [telefoon:abca6249]. ";
  for (int i = 0; i < 60; ++i) stored.signal.text += "Er staan veel mensen op het plein. ";
  SignalWords words(*m_theme, stored);
  words.show();
  auto* fold = words.findChild<Fold*>(QStringLiteral("signalWhole"));
  QVERIFY(fold && !fold->isOpen());
  const auto shown = [&] {
    QString all;
    for (const auto* label : words.findChildren<QLabel*>())
      if (label->isVisible()) all += label->text();
    return all;
  };
  QVERIFY(shown().contains(QStringLiteral("Bel [telefoonnummer].")) && shown().size() < 300);
  fold->head()->click();
  QVERIFY(shown().size() > 1800);
}

void DecideTest::messageAsksForTheRedRagTest() {
  open(call);
  const auto isMessage = [](const Card& card) { return card.publicMessage && !card.restricts; };
  const Card* message = nullptr;
  for (const Suggestion& one : m_detail->assessment.suggestions)
    if (const Card* card = m_knowledge->card(one.card); card && isMessage(*card) && !message) message = card;
  for (const Blocked& one : m_detail->assessment.blocked)
    if (const Card* card = m_knowledge->card(one.card);
        card && isMessage(*card) && !message && !one.reason.starts_with("status:"))
      message = card;
  QVERIFY(message);
  DecideDialog* dialog = decideOn(toQt(message->id));
  in<QPushButton>(dialog, QStringLiteral("decideGo"))->click();
  QVERIFY2(marks(*dialog).first().startsWith(QStringLiteral("Vul dit eerst helemaal in")),
           qPrintable(marks(*dialog).join('\n')));
  QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("openForm_rode_lap_toets"));
  picture(*dialog, "bericht");

  FormDialog* form = formOf(dialog, kRedRagTest);
  QVERIFY(form);
  QCOMPARE(namelessControls(*form), QStringList());
  picture(*form, "rode-lap");
  QTest::keyClicks(in<QTextEdit>(form, QStringLiteral("text_afzender")), QStringLiteral("De wijkmanager"));
  in<QRadioButton>(form, QStringLiteral("choice_aankondiging_deelt_de_oproep"))->click();
  QVERIFY(in<QWidget>(form, QStringLiteral("warning_aankondiging_deelt_de_oproep"))->isVisible());
  form->reject();
  QTRY_VERIFY(!dialog->findChild<FormDialog*>());
  form = formOf(dialog, kRedRagTest);
  QCOMPARE(in<QTextEdit>(form, QStringLiteral("text_afzender"))->toPlainText(), QStringLiteral("De wijkmanager"));
  auto* keep = in<QPushButton>(form, QStringLiteral("formKeep"));
  const auto* progress = in<QLabel>(form, QStringLiteral("formProgress"));
  keep->click();
  QTRY_VERIFY_WITH_TIMEOUT(progress->text().startsWith(QStringLiteral("Bewaard. Nog te doen")), patience);
  QVERIFY(!marks(*form).isEmpty());
  picture(*form, "rode-lap-mist");
  fillIn(form);
  QVERIFY2(progress->text().startsWith(QStringLiteral("5 van 5")), qPrintable(progress->text()));
  keep->click();
  QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChild<FormDialog*>(), patience);
  const auto* button = in<QPushButton>(dialog, QStringLiteral("openForm_rode_lap_toets"));
  QTRY_COMPARE(button->accessibleDescription(), QStringLiteral("ingevuld"));
}

void DecideTest::formSurvivesACrash() {
  std::optional<FormPage> page;
  const auto heard = connect(m_bridge.get(), &Bridge::formReady, this, [&](const FormPage& ready) { page = ready; });
  m_bridge->requestForm(rumour, kRedRagTest, "COM-02");
  QTRY_VERIFY_WITH_TIMEOUT(page, patience);
  disconnect(heard);
  const auto choice = QStringLiteral("choice_aankondiging_deelt_de_oproep"), sender = QStringLiteral("text_afzender");
  {
    Drafts before;
    FormDialog form(*m_theme, *m_bridge, *page, before, m_knowledge, m_duiding.get());
    in<QTextEdit>(&form, sender)->setPlainText(QStringLiteral("De wijkmanager"));
    in<QRadioButton>(&form, choice)->click();
  }  // gone without being closed, and within the pause after the last letter
  Drafts after;
  FormDialog form(*m_theme, *m_bridge, *page, after, m_knowledge, m_duiding.get());
  QTRY_COMPARE_WITH_TIMEOUT(in<QTextEdit>(&form, sender)->toPlainText(), QStringLiteral("De wijkmanager"), patience);
  QVERIFY(in<QRadioButton>(&form, choice)->isChecked());
  const QSignalSpy kept(&form, &FormDialog::kept);
  in<QPushButton>(&form, QStringLiteral("formKeep"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(!kept.isEmpty(), patience);
  std::optional<DraftText> draft;
  connect(m_bridge.get(), &Bridge::draftReady, &form, [&](const DraftText& ready) { draft = ready; });
  m_bridge->requestDraft(draftKey(rumour, "COM-02", kRedRagTest));
  QTRY_VERIFY_WITH_TIMEOUT(draft, patience);
  QVERIFY(draft->fields.empty());  // laid down: nothing waits any more
}

void DecideTest::restrictingCardStaysLocked() {
  open(demonstration);
  QVERIFY(m_detail->assessment.demonstrationLock);
  auto* menu = in<QPushButton>(m_duiding.get(), QStringLiteral("lockCards"))->menu();
  QVERIFY(!menu->actions().isEmpty());
  picture(*m_duiding, "slot");
  menu->actions().front()->menu()->actions().front()->trigger();
  QTRY_VERIFY_WITH_TIMEOUT(m_duiding->findChild<FormDialog*>(), patience);
  auto* dialog = m_duiding->findChild<DecideDialog*>();
  auto* form = dialog->findChild<FormDialog*>();
  picture(*form, "grondrechten");
  form->reject();
  QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("reasonInput")));  // only what can be done now
  picture(*dialog, "op-slot");
  in<QPushButton>(dialog, QStringLiteral("decideGo"))->click();
  QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("openForm_grondrechtentoets"));
  QTRY_VERIFY(!dialog->findChild<FormDialog*>());
  form = formOf(dialog, kRightsTest);
  fillIn(form);
  QCOMPARE(namelessControls(*form), QStringList());
  in<QPushButton>(form, QStringLiteral("formKeep"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChild<FormDialog*>(), patience);
  QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QWidget*>(QStringLiteral("reasonInput")), patience);
  QCOMPARE(namelessControls(*dialog), QStringList());
  picture(*dialog, "van-slot");
}

void DecideTest::blockedCardSaysWhy() {
  open(call);
  const auto& blocked = m_detail->assessment.blocked;
  const auto never = std::find_if(blocked.begin(), blocked.end(),
                                  [](const Blocked& one) { return one.reason.starts_with("status:"); });
  QVERIFY(never != blocked.end());
  // Most people never look at these, so they are made when somebody does.
  QVERIFY(m_duiding->findChildren<QAbstractButton*>(QStringLiteral("cardLink")).isEmpty());
  in<Disclosure>(m_duiding.get(), QStringLiteral("blocked"))->setOpen(true);
  QCOMPARE(static_cast<std::size_t>(m_duiding->findChildren<QAbstractButton*>(QStringLiteral("cardLink")).size()),
           blocked.size());
  DecideDialog* dialog = decideOn(toQt(never->card));
  QVERIFY(in<QWidget>(dialog, QStringLiteral("gate"))->isVisible());
  QVERIFY(!in<QPushButton>(dialog, QStringLiteral("decideGo"))->isVisible());
  QVERIFY(dialog->findChild<QAbstractButton*>(QStringLiteral("cardLink")));
  QCOMPARE(namelessControls(*dialog), QStringList());
  picture(*dialog, "mag-niet");
}

void DecideTest::refusalIsToldInside() {
  open(rumour);
  DecideDialog* dialog = decideOn(QLatin1String(silence));
  in<QTextEdit>(dialog, QStringLiteral("reasonInput"))->setPlainText(QStringLiteral("Blijft staan"));
  in<QLineEdit>(dialog, QStringLiteral("ownerInput"))->setText(QStringLiteral("Adviseur OOV"));
  in<QCheckBox>(dialog, QStringLiteral("wake_media_pikt_op"))->setChecked(true);
  in<QPushButton>(dialog, QStringLiteral("decideGo"))->click();
  // The rules are asked on the other side; what it says first is what the dialog tells.
  Q_EMIT m_bridge->refused(
      {ErrorCode::refused_by_rule, "not filled in: rode_lap_toets", Cause::forms_missing, {"rode_lap_toets"}});
  const auto* refusal = in<QWidget>(dialog, QStringLiteral("refusal"));
  QVERIFY(refusal->isVisible());
  QVERIFY(refusal->accessibleDescription().contains(QStringLiteral("Eerst nodig: Rode-lap-toets.")));
  QCOMPARE(in<QTextEdit>(dialog, QStringLiteral("reasonInput"))->toPlainText(), QStringLiteral("Blijft staan"));
  picture(*dialog, "geweigerd");
}

void DecideTest::sheetMakesADraft() {
  open(rumour);
  auto* button = m_duiding->findChild<QPushButton*>(QStringLiteral("openForm_desinformatie"));
  QVERIFY(button);  // the picture asks for it
  button->click();
  QTRY_VERIFY_WITH_TIMEOUT(m_duiding->findChild<FormDialog*>(), patience);
  auto* form = m_duiding->findChild<FormDialog*>();
  const auto* draft = in<QTextEdit>(form, QStringLiteral("draft"));
  QVERIFY(!draft->isVisible());
  fillIn(form);
  QVERIFY(draft->isVisible());
  in<QPushButton>(form, QStringLiteral("copyDraft"))->click();
  QCOMPARE(QGuiApplication::clipboard()->text(), draft->toPlainText());
  QCOMPARE(namelessControls(*form), QStringList());
  const QSignalSpy shown(m_duiding.get(), &Duiding::shown);
  in<QPushButton>(form, QStringLiteral("formKeep"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  picture(*form, "onwaar-verhaal");
}

void DecideTest::windowRemindsOfWhatIsDue() {
  Settings settings(m_folder.filePath(QStringLiteral("instellingen.ini")));
  DesktopPrompts prompts(*m_theme);
  MainWindow window(*m_theme, *m_bridge, settings, prompts, m_bridge->clock());
  window.resize(1366, 768);
  window.show();
  auto* due = in<QPushButton>(&window, QStringLiteral("due"));
  QVERIFY(!due->isVisible());
  app::Due one;
  one.decision.signal = call;
  Q_EMIT m_bridge->dueReady({one, one});
  QVERIFY(due->isVisible());
  QCOMPARE(due->text(), QStringLiteral("2 besluiten vragen opnieuw aandacht"));
  QCOMPARE(due->accessibleName(), due->text());
  picture(window, "venster");
  Q_EMIT m_bridge->dueReady({});
  QVERIFY(!due->isVisible());
}

QTEST_MAIN(DecideTest)
#include "decide_test.moc"

// The kennisbank: words, kind and card combine; an entry says how sure it is; nothing found says what to try.

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "bridge/guidance_words.h"
#include "bridge/text.h"
#include "lookup_pages.h"
#include "model/intervention.h"
#include "models/entry_list_model.h"
#include "screens/interventiekaart/kennis_page.h"
#include "screens/interventiekaart/kennis_view.h"
#include "widgets/entry_list.h"
#include "widgets/panels.h"
#include "widgets/sign_line.h"
#include "widgets/text_button.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

Instant someDay() { return *civil::parseIso("2026-05-01"); }

QStringList visibleWords(const QWidget& widget) {
  QStringList words;
  for (const QLabel* label : widget.findChildren<QLabel*>()) words << label->text();
  return words;
}

}  // namespace

class KennisPageTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void modelKeepsTheRules();
  void everyKindAndAnswerHasAWord();
  void showsAllAtFirst();
  void typingWaitsAMoment();
  void wordsAndKindCombine();
  void showsWhatBelongsToACard();
  void saysWhatToTry();
  void readsAWholeJudgment();
  void marksASingleSource();
  void marksWhatIsOldOrOwn();
  void cardsAreLinks();
  void worksByKeyboard();
  void oneAtATimeWhenNarrow();
  void everythingHasAName();

 private:
  void start(int width = 1188, const Clock& clock = someDay);
  /// Entries in the list, without the headings between them.
  int count() const {
    int entries = 0;
    for (int row = 0; row < m_list->model()->rowCount(); ++row)
      if (!m_list->model()->index(row, 0).data(EntryListModel::IdRole).toString().isEmpty()) ++entries;
    return entries;
  }
  /// Runs `action` and waits for the answer it causes.
  template <class Action>
  void after(Action action) {
    const QSignalSpy ready(&m_work->bridge, &Bridge::kennisReady);
    action();
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), patience);
  }
  int ofKind(const std::string& kind) const {
    const auto& all = m_work->knowledge->kennisbank;
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&](const KennisEntry& one) { return one.kind == kind; }));
  }

  std::unique_ptr<OpenWorkspace> m_work;
  std::unique_ptr<KennisPage> m_page;
  EntryList* m_list = nullptr;
  QLineEdit* m_search = nullptr;
};

void KennisPageTest::initTestCase() {
  m_work = std::make_unique<OpenWorkspace>();
  QVERIFY(m_work->open());
}

void KennisPageTest::start(int width, const Clock& clock) {
  m_page = std::make_unique<KennisPage>(m_work->theme, m_work->bridge, nullptr, clock);
  m_page->setKnowledge(m_work->knowledge);
  m_page->resize(width, 700);
  m_list = m_page->findChild<EntryList*>();
  m_search = m_page->findChild<QLineEdit*>(QStringLiteral("kennisSearch"));
  after([this] { m_page->show(); });
}

void KennisPageTest::modelKeepsTheRules() {
  EntryListModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  const EntryRow heading{{}, QStringLiteral("Politie"), {}, {}, {}};
  const EntryRow entry{QStringLiteral("a"), QStringLiteral("Wijkagent"), Sign::gap, QStringLiteral("geen vervanger"),
                       QStringLiteral("basisteam")};
  model.setRows({heading, entry});
  QCOMPARE(model.firstEntry(), 1);
  QCOMPARE(model.rowOf(QStringLiteral("a")), 1);
  QCOMPARE(model.rowOf(QString()), -1);  // a heading is no entry
  QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsEnabled));
  QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
           QStringLiteral("Wijkagent, geen vervanger, basisteam"));
  EntryRow changed = entry;
  changed.word.clear();
  QVERIFY(model.refresh({heading, changed}));
  QVERIFY(!model.refresh({heading}));
  model.setRows({});
  QCOMPARE(model.firstEntry(), -1);
}

void KennisPageTest::everyKindAndAnswerHasAWord() {
  for (const KennisEntry& entry : m_work->knowledge->kennisbank) {
    const QString kind = present::kennisKind(entry.kind);
    QVERIFY2(!kind.isEmpty() && !kind.contains(QLatin1Char('_')), entry.kind.c_str());
    QCOMPARE(present::kennisAnswer(entry.answer).isEmpty(), entry.answer.empty());
    QCOMPARE(present::answerSign(entry.answer).has_value(), !entry.answer.empty());
  }
  for (const Partner& partner : m_work->knowledge->partners) {
    QVERIFY(!present::partnerKind(partner.kind).isEmpty());
    for (const std::string& when : partner.when) QVERIFY2(present::momentOf(when), when.c_str());
  }
  QVERIFY(!checkedLongAgo("2026-03-31", *civil::parseIso("2026-09-30")));
  QVERIFY(checkedLongAgo("2026-03-31", *civil::parseIso("2026-10-01")));
  QVERIFY(checkedLongAgo("", someDay()));
}

void KennisPageTest::showsAllAtFirst() {
  start();
  QCOMPARE(count(), static_cast<int>(m_work->knowledge->kennisbank.size()));
  QVERIFY(!m_list->currentId().isEmpty());
  QCOMPARE(m_list->model()->index(0, 0).data().toString(), QStringLiteral("Mag dit?"));  // by kind, with headings
  auto* chip = m_page->findChild<QAbstractButton*>(QStringLiteral("kind_mag_dit"));
  QCOMPARE(chip->accessibleName(), QStringLiteral("Mag dit?, %1 gevonden").arg(ofKind("mag_dit")));
}

void KennisPageTest::typingWaitsAMoment() {
  start();
  const QSignalSpy ready(&m_work->bridge, &Bridge::kennisReady);
  m_search->setFocus();
  QTest::keyClicks(m_search, QStringLiteral("noodbevel"));
  QVERIFY(ready.isEmpty());
  QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
  QVERIFY(count() > 0);
  QVERIFY(count() < static_cast<int>(m_work->knowledge->kennisbank.size()));
  QVERIFY(m_list->model()->index(0, 0).data().toString().contains(QStringLiteral("oodbevel")));
  QTest::keyClick(m_search, Qt::Key_Escape);
  QCOMPARE(m_search->text(), QString());
}

void KennisPageTest::wordsAndKindCombine() {
  start();
  after([this] { m_page->search(QStringLiteral("burgemeester"), QStringLiteral("rechtspraak")); });
  const int both = count();
  QVERIFY(both > 0);
  QVERIFY(both < ofKind("rechtspraak") + 1);
  QVERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("kind_rechtspraak"))->isChecked());
  // Another kind with the same words needs no new question.
  m_page->findChild<QAbstractButton*>(QStringLiteral("kind_"))->click();
  QVERIFY(count() > both);
  after([this] { m_page->search({}, QStringLiteral("mag_dit")); });
  QCOMPARE(count(), ofKind("mag_dit"));
  const QStringList answers{QStringLiteral("Ja"), QStringLiteral("Ja, mits"), QStringLiteral("Nee"),
                            QStringLiteral("Onzeker")};
  for (int row = 0; row < count(); ++row) {
    const auto* entry =
        static_cast<const EntryRow*>(m_list->model()->index(row, 0).data(EntryListModel::RowRole).value<const void*>());
    QVERIFY(entry->sign.has_value());  // a shape beside each word
    QVERIFY2(answers.contains(entry->word), qPrintable(entry->title));
  }
}

void KennisPageTest::showsWhatBelongsToACard() {
  start();
  after([this] { m_page->showFor(QStringLiteral("BES-21")); });
  QVERIFY(count() > 0);
  QVERIFY(count() < 40);
  auto* whole = m_page->findChild<QPushButton*>(QStringLiteral("wholeKennisbank"));
  QVERIFY(whole->isVisible());
  QVERIFY(visibleWords(*m_page).join(QLatin1Char(' ')).contains(QStringLiteral("BES-21")));
  after([&] { whole->click(); });
  QVERIFY(!whole->isVisible());
  QCOMPARE(count(), static_cast<int>(m_work->knowledge->kennisbank.size()));
}

void KennisPageTest::saysWhatToTry() {
  start();
  after([this] { m_page->search(QStringLiteral("noodbevel"), QStringLiteral("codewoord")); });
  QCOMPARE(count(), 0);
  QVERIFY(!m_list->isVisible());
  auto* all = m_page->findChild<QPushButton*>(QStringLiteral("allKinds"));
  QVERIFY(all->isVisible());
  after([&] { all->click(); });
  QVERIFY(count() > 0);
  after([this] { m_page->search(QStringLiteral("zzqxy"), {}); });
  QVERIFY(!all->isVisible());  // there is nothing elsewhere either
  QVERIFY(visibleWords(*m_page).join(QLatin1Char(' ')).contains(QStringLiteral("Probeer één woord")));
  auto* clear = m_page->findChild<QPushButton*>(QStringLiteral("clearWords"));
  clear->setFocus();
  after([&] { clear->click(); });
  QCOMPARE(count(), static_cast<int>(m_work->knowledge->kennisbank.size()));
  QCOMPARE(m_page->focusWidget(), static_cast<QWidget*>(m_search));  // the button is gone, one goes on where one was
}

void KennisPageTest::readsAWholeJudgment() {
  start();
  m_list->choose(QStringLiteral("zaak_utrecht_rechtbank"));
  const auto* view = m_page->findChild<KennisView*>();
  const QString all = visibleWords(*view).join(QLatin1Char('\n'));
  for (const char* part : {"ECLI:NL:RBMNE:2023:375", "Rechtbank Midden-Nederland", "3 februari 2023", "Uitkomst",
                           "Les voor de praktijk", "Bronnen", "Nagekeken op 31 maart 2026"})
    QVERIFY2(all.contains(QLatin1String(part)), part);
  QVERIFY(view->accessibleName().startsWith(QStringLiteral("Rechtspraak: ")));
}

void KennisPageTest::marksASingleSource() {
  start();
  m_list->choose(QStringLiteral("code_herres"));
  const auto* view = m_page->findChild<KennisView*>();
  QCOMPARE(view->findChild<SignLine*>(QStringLiteral("unconfirmed"))->words(),
           QStringLiteral("nog niet bevestigd: één bron"));
  m_list->choose(QStringLiteral("code_koffie_drinken"));
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QVERIFY(!view->findChild<SignLine*>(QStringLiteral("unconfirmed")));
  QVERIFY(visibleWords(*view).contains(QStringLiteral("koffiedrinken")));
}

void KennisPageTest::marksWhatIsOldOrOwn() {
  start();
  QVERIFY(!m_page->findChild<SignLine*>(QStringLiteral("outdated")));
  start(1188, [] { return *civil::parseIso("2026-11-01"); });
  QVERIFY(m_page->findChild<SignLine*>(QStringLiteral("outdated")));
  KennisEntry own = m_work->knowledge->kennisbank.front();
  own.own = true;
  KennisView view(m_work->theme);
  view.showEntry(own, m_work->knowledge, someDay());
  QVERIFY(visibleWords(view).contains(QStringLiteral("eigen")));
}

void KennisPageTest::cardsAreLinks() {
  start();
  m_list->choose(QStringLiteral("zaak_utrecht_rechtbank"));
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // the links of the entry before
  const QSignalSpy asked(m_page.get(), &KennisPage::cardRequested);
  auto* link = m_page->findChild<TextButton*>(QStringLiteral("cardLink"));
  QTRY_VERIFY(link->isVisible());
  link->setFocus();
  QTest::keyClick(link, Qt::Key_Return);
  QTest::mouseClick(link, Qt::LeftButton);
  QCOMPARE(asked.size(), 2);
  QVERIFY(m_work->knowledge->card(fromQt(asked[0][0].toString())));
}

void KennisPageTest::worksByKeyboard() {
  start();
  m_search->setFocus();
  QTest::keyClick(m_search, Qt::Key_Down);
  QCOMPARE(m_page->focusWidget(), static_cast<QWidget*>(m_list));
  const QString first = m_list->currentId();
  QTest::keyClick(m_list, Qt::Key_Down);
  QVERIFY(m_list->currentId() != first);
  QTest::keyClick(m_list, Qt::Key_Return);
  QCOMPARE(m_page->focusWidget(), static_cast<QWidget*>(m_page->findChild<KennisView*>()));
  QVERIFY(m_page->stepBack());
  QCOMPARE(m_page->focusWidget(), static_cast<QWidget*>(m_list));
  QVERIFY(!m_page->stepBack());
}

void KennisPageTest::oneAtATimeWhenNarrow() {
  start(560);
  auto* view = m_page->findChild<KennisView*>();
  QVERIFY(m_list->isVisible());
  QVERIFY(!view->isVisible());
  m_list->setFocus();
  QTest::keyClick(m_list, Qt::Key_Return);
  QVERIFY(!m_list->isVisible());
  QVERIFY(view->isVisible());
  QCOMPARE(namelessControls(*m_page), QStringList());
  QVERIFY(m_page->stepBack());
  QVERIFY(m_list->isVisible());
}

void KennisPageTest::everythingHasAName() {
  start();
  QCOMPARE(namelessControls(*m_page), QStringList());
  QCOMPARE(doubleMnemonics(*m_page), QStringList());
  after([this] { m_page->search(QStringLiteral("noodbevel"), QStringLiteral("codewoord")); });
  QCOMPARE(namelessControls(*m_page), QStringList());
  QCOMPARE(doubleMnemonics(*m_page), QStringList());
}

QTEST_MAIN(KennisPageTest)
#include "kennis_page_test.moc"

// The barrièremodel: all six links in their order, cards that open by click and by Enter, no scrolling sideways.

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

#include "bridge/text.h"
#include "lookup_pages.h"
#include "screens/interventiekaart/barriers_page.h"
#include "screens/interventiekaart/link_head.h"
#include "widgets/fold.h"
#include "widgets/page_scroll.h"
#include "widgets/sign_line.h"
#include "widgets/text_button.h"

using namespace peilstok;
using namespace peilstok::ui;

class BarriersPageTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void saysThatItWaits();
  void showsEveryLinkInOrder();
  void namesItsSource();
  void cardsOpenByClickAndEnter();
  void foldsAllAtOnce();
  void tabGoesDownALink();
  void neverScrollsSideways_data();
  void neverScrollsSideways();

 private:
  void show(BarriersPage& page, QSize size);

  std::unique_ptr<OpenWorkspace> m_work;
};

void BarriersPageTest::initTestCase() {
  m_work = std::make_unique<OpenWorkspace>();
  QVERIFY(m_work->open());
}

void BarriersPageTest::show(BarriersPage& page, QSize size) {
  page.setKnowledge(m_work->knowledge);
  page.resize(size);
  page.show();
}

void BarriersPageTest::saysThatItWaits() {
  BarriersPage page(m_work->theme, m_work->bridge);
  page.show();
  QVERIFY(!page.findChild<PageScroll*>()->isVisible());
  page.setKnowledge(m_work->knowledge);
  QVERIFY(page.findChild<PageScroll*>()->isVisible());
}

void BarriersPageTest::showsEveryLinkInOrder() {
  BarriersPage page(m_work->theme, m_work->bridge);
  show(page, {1188, 700});
  const auto heads = page.findChildren<LinkHead*>();
  const auto& links = m_work->knowledge->barriers.links;
  QCOMPARE(heads.size(), static_cast<qsizetype>(links.size()));
  for (int i = 0; i < heads.size(); ++i) {
    QCOMPARE(heads[i]->accessibleName(),
             QStringLiteral("Schakel %1: %2").arg(i + 1).arg(toQt(links[static_cast<std::size_t>(i)].name)));
    if (i > 0) QVERIFY(heads[i]->x() > heads[i - 1]->x());  // side by side, in this order
  }
  std::size_t cards = 0;
  for (const BarrierLink& link : links)
    for (const Barrier& barrier : link.barriers) cards += barrier.cards.size();
  QCOMPARE(page.findChildren<TextButton*>(QStringLiteral("cardLink")).size(), static_cast<qsizetype>(cards));
  QCOMPARE(namelessControls(page), QStringList());
  QCOMPARE(doubleMnemonics(page), QStringList());
}

void BarriersPageTest::namesItsSource() {
  BarriersPage page(m_work->theme, m_work->bridge);
  show(page, {1188, 700});
  const auto* check = page.findChild<SignLine*>(QStringLiteral("sourceCheck"));
  QCOMPARE(check->isVisible(), !m_work->knowledge->barriers.verified);
  QVERIFY(check->words().contains(QStringLiteral("te controleren")));
  QVERIFY(page.findChild<QLabel*>(QStringLiteral("source"))->text().contains(toQt(m_work->knowledge->barriers.source)));
}

void BarriersPageTest::cardsOpenByClickAndEnter() {
  BarriersPage page(m_work->theme, m_work->bridge);
  show(page, {1188, 700});
  const QSignalSpy asked(&page, &BarriersPage::cardRequested);
  auto* barrier = page.findChild<Fold*>(QStringLiteral("barrier"));
  auto* link = barrier->findChild<TextButton*>(QStringLiteral("cardLink"));
  const QString id = toQt(m_work->knowledge->barriers.links.front().barriers.front().cards.front());
  QVERIFY(!link->isVisible());  // folded at first
  barrier->head()->setFocus();
  QTest::keyClick(barrier->head(), Qt::Key_Return);
  QVERIFY(barrier->isOpen());
  QVERIFY(link->isVisible());
  QCOMPARE(barrier->head()->accessibleDescription(), QStringLiteral("uitgeklapt"));
  QVERIFY(link->accessibleName().startsWith(QStringLiteral("Kaart %1: ").arg(id)));
  link->setFocus();
  QTest::keyClick(link, Qt::Key_Return);
  QTest::mouseClick(link, Qt::LeftButton);
  QCOMPARE(asked.size(), 2);
  QCOMPARE(asked[0][0].toString(), id);
  QCOMPARE(asked[1][0].toString(), id);
}

void BarriersPageTest::foldsAllAtOnce() {
  BarriersPage page(m_work->theme, m_work->bridge);
  show(page, {1188, 700});
  auto* open = page.findChild<QPushButton*>(QStringLiteral("openAll"));
  auto* close = page.findChild<QPushButton*>(QStringLiteral("closeAll"));
  QVERIFY(open->isEnabled());
  QVERIFY(!close->isEnabled());
  open->click();
  for (const Fold* fold : page.findChildren<Fold*>()) QVERIFY(fold->isOpen());
  QVERIFY(!open->isEnabled());
  close->click();
  for (const Fold* fold : page.findChildren<Fold*>()) QVERIFY(!fold->isOpen());
}

void BarriersPageTest::tabGoesDownALink() {
  BarriersPage page(m_work->theme, m_work->bridge);
  show(page, {1188, 700});
  const auto folds = page.findChildren<Fold*>();
  folds[0]->head()->setFocus();
  for (int i = 1; i < 5; ++i) {
    QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
    QCOMPARE(page.focusWidget(), static_cast<QWidget*>(folds[i]->head()));
  }
}

void BarriersPageTest::neverScrollsSideways_data() {
  QTest::addColumn<QSize>("size");
  QTest::addColumn<int>("columns");
  QTest::addRow("1366x768") << QSize(1188, 700) << 6;
  QTest::addRow("1920x1080") << QSize(1742, 1010) << 6;
  QTest::addRow("a window of 1000") << QSize(944, 600) << 3;
  QTest::addRow("twice as large") << QSize(627, 320) << 1;
  QTest::addRow("the smallest window") << QSize(544, 300) << 1;
}

void BarriersPageTest::neverScrollsSideways() {
  QFETCH(QSize, size);
  QFETCH(int, columns);
  BarriersPage page(m_work->theme, m_work->bridge);
  show(page, size);
  QCOMPARE(page.columns(), columns);
  page.findChild<QPushButton*>(QStringLiteral("openAll"))->click();
  QTest::qWait(20);
  const auto* scroll = page.findChild<PageScroll*>();
  QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
  for (const auto* button : page.findChildren<TextButton*>()) {
    const QPoint right = button->mapTo(scroll->widget(), QPoint(button->width(), 0));
    QVERIFY2(right.x() <= scroll->viewport()->width(), qPrintable(button->text()));
  }
  // Columns are of one width, whatever words they hold.
  const auto heads = page.findChildren<LinkHead*>();
  for (const LinkHead* head : heads) QVERIFY(std::abs(head->width() - heads.front()->width()) <= 1);
}

QTEST_MAIN(BarriersPageTest)
#include "barriers_page_test.moc"

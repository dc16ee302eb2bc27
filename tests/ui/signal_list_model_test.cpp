// The list: rows come in pages, each asked for once; a late answer to an earlier list changes nothing.

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "models/signal_list_model.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

/// Keeps what was asked and answers when told to.
class FakeSource : public RowSource {
 public:
  struct Request {
    quint64 ticket;
    std::vector<std::int64_t> numbers;
  };
  void requestRows(quint64 ticket, const std::vector<std::int64_t>& numbers) override {
    asked.push_back({ticket, numbers});
  }

  void answer(const Request& request, std::int64_t missing = 0) {
    std::vector<ListRow> rows;
    for (const std::int64_t number : request.numbers) {
      if (number == missing) continue;
      ListRow row;
      row.row.number = number;
      row.row.excerpt = "bericht " + std::to_string(number);
      row.row.received = Instant(std::chrono::seconds(1'800'000'000 - number));
      row.place = QStringLiteral("Waterbroek");
      rows.push_back(row);
    }
    Q_EMIT rowsReady(request.ticket, rows);
  }
  void answerAll() {
    const auto all = std::exchange(asked, {});
    for (const Request& request : all) answer(request);
  }

  std::vector<Request> asked;
};

Instant fixedNow() { return Instant(std::chrono::seconds(1'800'000'000)); }

std::vector<std::int64_t> numbersTo(std::int64_t last) {
  std::vector<std::int64_t> numbers;
  for (std::int64_t i = last; i >= 1; --i) numbers.push_back(i);
  return numbers;
}

}  // namespace

class SignalListModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void keepsTheModelRules();
  void asksEachPageOnce();
  void showsAPlaceholderUntilRowsCome();
  void ignoresAnswersToAnEarlierList();
  void leavesARowThatIsGoneEmpty();
  void forgetsTheOldestPages();
  void findsRowsByNumber();
  void takesRowsOutWhereTheyStand();
  void showsWhatWasFound();
  void putsTheRestBehindTheBeginning();
};

void SignalListModelTest::keepsTheModelRules() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setNumbers(numbersTo(250));
  model.prepared(0);
  QTRY_VERIFY(!source.asked.empty());
  source.answerAll();
  model.setNumbers(numbersTo(3));
  model.setNumbers({});
  QCOMPARE(model.rowCount(), 0);
}

void SignalListModelTest::asksEachPageOnce() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  model.setNumbers(numbersTo(250));
  constexpr int seen = SignalListModel::pageSize + SignalListModel::pageSize / 2;
  for (int row = 0; row < seen; ++row) model.data(model.index(row, SignalListModel::signalColumn));
  QTRY_COMPARE(source.asked.size(), std::size_t(2));
  for (int row = 0; row < seen; ++row) model.data(model.index(row, SignalListModel::signalColumn));
  QTest::qWait(20);
  QCOMPARE(source.asked.size(), std::size_t(2));
  const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  source.answerAll();
  QCOMPARE(changed.count(), 2);
  QCOMPARE(model.data(model.index(0, SignalListModel::signalColumn)).toString(), QStringLiteral("bericht 250"));
  QCOMPARE(model.data(model.index(seen - 1, SignalListModel::placeColumn)).toString(), QStringLiteral("Waterbroek"));
}

void SignalListModelTest::showsAPlaceholderUntilRowsCome() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  model.setNumbers(numbersTo(5));
  const QModelIndex index = model.index(0, SignalListModel::signalColumn);
  QVERIFY(!index.data(SignalListModel::RowRole).value<const void*>());
  QVERIFY(index.data().toString().contains(QStringLiteral("geladen")));
  QCOMPARE(index.data(SignalListModel::NumberRole).toLongLong(), 5);
  QTRY_VERIFY(!source.asked.empty());
  source.answerAll();
  QVERIFY(index.data(SignalListModel::RowRole).value<const void*>());
  QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Waterbroek")));
}

void SignalListModelTest::ignoresAnswersToAnEarlierList() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  model.setNumbers(numbersTo(5));
  model.prepared(0);
  QTRY_VERIFY(!source.asked.empty());
  const auto old = source.asked.front();
  source.asked.clear();
  model.setNumbers({42});
  source.answer(old);
  QVERIFY(!model.prepared(0));
  QTRY_VERIFY(!source.asked.empty());
  source.answerAll();
  QCOMPARE(model.prepared(0)->excerpt, QStringLiteral("bericht 42"));
}

void SignalListModelTest::leavesARowThatIsGoneEmpty() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  model.setNumbers({3, 2, 1});
  model.prepared(0);
  QTRY_VERIFY(!source.asked.empty());
  source.answer(source.asked.front(), 2);
  QVERIFY(model.prepared(0));
  QVERIFY(!model.prepared(1));
  QCOMPARE(model.prepared(2)->excerpt, QStringLiteral("bericht 1"));
}

void SignalListModelTest::forgetsTheOldestPages() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  const int pages = SignalListModel::rowsKept / SignalListModel::pageSize + 10;
  model.setNumbers(numbersTo(pages * SignalListModel::pageSize));
  for (int page = 0; page < pages; ++page) {
    model.prepared(page * SignalListModel::pageSize);
    QTRY_VERIFY(!source.asked.empty());
    source.answerAll();
  }
  QVERIFY(model.prepared((pages - 1) * SignalListModel::pageSize));
  QVERIFY(!model.prepared(0));  // gone, and asked for again
  QTRY_COMPARE(source.asked.size(), std::size_t(1));
}

void SignalListModelTest::findsRowsByNumber() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  model.setNumbers({30, 10, 20});
  QCOMPARE(model.rowOf(20), 2);
  QCOMPARE(model.rowOf(99), -1);
  QCOMPARE(model.numberAt(1), std::int64_t(10));
  QCOMPARE(model.numberAt(7), std::int64_t(0));
  model.setNumbers({20});
  QCOMPARE(model.rowOf(20), 0);
}

void SignalListModelTest::takesRowsOutWhereTheyStand() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setNumbers(numbersTo(250));
  model.prepared(0);
  QTRY_VERIFY(!source.asked.empty());
  source.answerAll();
  const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
  model.removeNumbers({249, 3, 999});
  QCOMPARE(model.rowCount(), 248);
  QCOMPARE(model.rowOf(248), 1);
  QCOMPARE(model.rowOf(249), -1);
  QCOMPARE(reset.count(), 0);
  QVERIFY(model.prepared(1));  // known still: nothing is read again
  QVERIFY(source.asked.empty());
  model.refresh({250, 3});
  QCOMPARE(source.asked.size(), std::size_t(1));
  QCOMPARE(source.asked.front().numbers, std::vector<std::int64_t>{250});
  QVERIFY(model.prepared(0));
  source.answerAll();
}

void SignalListModelTest::putsTheRestBehindTheBeginning() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  std::vector<ListRow> rows(2);
  rows[0].row.number = 9;
  rows[1].row.number = 4;
  model.setBeginning({9, 4}, rows);
  QVERIFY(model.prepared(0) && model.prepared(1));
  QVERIFY(source.asked.empty());
  QSignalSpy reset(&model, &QAbstractItemModel::modelReset), inserted(&model, &QAbstractItemModel::rowsInserted);
  model.setNumbers({9, 4, 7});
  QVERIFY(reset.isEmpty());  // what is in sight stays as it is
  QCOMPARE(inserted.size(), 1);
  QCOMPARE(model.rowCount(), 3);
  QVERIFY(model.prepared(1));
  // Another list begins otherwise; and the same list again is read anew.
  model.setBeginning({9, 4}, rows);
  model.setNumbers({4, 9});
  QCOMPARE(model.numberAt(0), 4);
  model.setNumbers({4, 9, 7});
  QVERIFY(!model.prepared(0));
}

void SignalListModelTest::showsWhatWasFound() {
  FakeSource source;
  SignalListModel model(source, fixedNow);
  model.setNumbers({1});
  model.prepared(0);
  QTRY_VERIFY(!source.asked.empty());
  ListRow row;
  row.row.number = 1;
  row.row.excerpt = "😡 Er staat een heel verhaal voor voordat het woord vuurwerk dan eindelijk komt";
  const std::string before = row.row.excerpt.substr(0, row.row.excerpt.find("vuurwerk"));
  const auto begin = static_cast<std::uint32_t>(text::countCodePoints(before));
  row.row.hits = {{begin, begin + 8}};
  Q_EMIT source.rowsReady(source.asked.front().ticket, {row});
  const PreparedRow* shown = model.prepared(0);
  QVERIFY(shown);
  QCOMPARE(shown->hits.size(), std::size_t(1));
  const Span hit = shown->hits.front();
  QCOMPARE(shown->excerpt.mid(hit.begin, hit.end - hit.begin), QStringLiteral("vuurwerk"));
  QVERIFY(hit.begin < 30);
}

QTEST_MAIN(SignalListModelTest)
#include "signal_list_model_test.moc"

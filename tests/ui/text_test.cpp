// Moments, ages, numbers and spans as a person reads them.

#include <QtTest>

#include "bridge/masks.h"
#include "bridge/text.h"
#include "screens/urgency_words.h"

using namespace peilstok;
using namespace peilstok::ui;

class TextTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void moments();
  void ages_data();
  void ages();
  void numbers();
  void leadTimes();
  void spans();
  void urgencyIsTimedByTheReader();
  void masks_data();
  void masks();
  void positionsAroundMasks();
};

namespace {

Instant at(const char* iso) { return *civil::parseIso(iso); }

}  // namespace

void TextTest::moments() {
  const Instant now = at("2026-11-21T12:00:00+01:00");
  QCOMPARE(momentText(at("2026-11-19T15:05:00Z"), now), QStringLiteral("19 nov 16:05"));
  QCOMPARE(momentText(at("2025-07-01T10:00:00Z"), now), QStringLiteral("1 jul 2025 12:00"));
  QCOMPARE(timeText(at("2026-07-01T10:04:09Z")), QStringLiteral("12:04:09"));
  QCOMPARE(timeText(at("2026-11-22T12:26:17Z")), QStringLiteral("13:26:17"));
  QCOMPARE(isoDateText("2026-03-31"), QStringLiteral("31 maart 2026"));
  QCOMPARE(isoDateText("ooit"), QStringLiteral("ooit"));
}

void TextTest::ages_data() {
  QTest::addColumn<QString>("moment");
  QTest::addColumn<QString>("age");
  QTest::newRow("now") << "2026-11-21T11:59:30+01:00"
                       << "nu";
  QTest::newRow("minutes") << "2026-11-21T11:48:00+01:00"
                           << "12 min";
  QTest::newRow("hours") << "2026-11-21T08:30:00+01:00"
                         << "3 u";
  QTest::newRow("yesterday") << "2026-11-20T23:59:00+01:00"
                             << "gisteren";
  QTest::newRow("older") << "2026-11-19T16:05:00+01:00"
                         << "19 nov";
  QTest::newRow("to come") << "2026-11-21T21:00:00+01:00"
                           << "21 nov 21:00";
}

void TextTest::ages() {
  QFETCH(QString, moment);
  QFETCH(QString, age);
  QCOMPARE(ageText(at(moment.toLatin1().constData()), at("2026-11-21T12:00:00+01:00")), age);
  QCOMPARE(ageText(at("2026-11-20T22:00:00+01:00"), at("2026-11-21T00:05:00+01:00")), QStringLiteral("2 u"));
}

void TextTest::numbers() {
  QCOMPARE(pointsText(530), QStringLiteral("53,0"));
  QCOMPARE(signalsText(0), QStringLiteral("0 signalen"));
  QCOMPARE(signalsText(1), QStringLiteral("1 signaal"));
  QCOMPARE(signalsText(1240), QStringLiteral("1.240 signalen"));
  QCOMPARE(signedPointsText(60), QStringLiteral("+6,0"));
  QCOMPARE(signedPointsText(-25), QStringLiteral("\u22122,5"));
  QCOMPARE(countText(1240), QStringLiteral("1.240"));
  QVERIFY(timeLeftText(-1).isEmpty());
  QCOMPARE(timeLeftText(61), QStringLiteral("nog 2 minuten"));
}

void TextTest::leadTimes() {
  QCOMPARE(leadTimeText(0, 0), QStringLiteral("direct"));
  QCOMPARE(leadTimeText(0, 1), QStringLiteral("direct tot 1 uur"));
  QCOMPARE(leadTimeText(2, 24), QStringLiteral("2 tot 24 uur"));
  QCOMPARE(leadTimeText(0.25, 6), QStringLiteral("15 minuten tot 6 uur"));
  QCOMPARE(leadTimeText(0.25, 0.5), QStringLiteral("15 tot 30 minuten"));
  QCOMPARE(leadTimeText(24, 168), QStringLiteral("1 tot 7 dagen"));
  QCOMPARE(leadTimeText(336, 1008), QStringLiteral("2 tot 6 weken"));
}

void TextTest::spans() {
  const QString text = QStringLiteral("a\U0001F9E8b\u00e9");
  const CodePointIndex index(text);
  QCOMPARE(index.codePoints(), 4u);
  QCOMPARE(index.utf16(1), 1);
  QCOMPARE(index.utf16(2), 3);  // the firework is two units
  QCOMPARE(index.utf16(4), 5);
  QCOMPARE(index.utf16(99), 5);  // past the end is the end
}

void TextTest::urgencyIsTimedByTheReader() {
  Assessment assessment;
  assessment.now = at("2026-11-20T13:00:00+01:00");
  assessment.urgency = {
      UrgencyLevel::vandaag, {"de spanning loopt op", "nog 32 uur tot het genoemde moment"}, 32.0, {}, {}};
  const auto reasons = [&](const char* now) { return urgencyReasons(assessment, at(now)); };
  QCOMPARE(reasons("2026-11-20T13:05:00+01:00"),
           QStringLiteral("De spanning loopt op. Nog 31 uur tot het genoemde moment: 21 nov 21:00."));
  QVERIFY(reasons("2026-11-21T20:30:00+01:00").contains(QStringLiteral("komt binnen een uur: 21 nov 21:00.")));
  QCOMPARE(reasons("2026-11-22T12:00:00+01:00"),
           QStringLiteral("De spanning loopt op. Het genoemde moment is voorbij: 21 nov 21:00. Zo is het gewogen op "
                          "20 nov 13:00."));
  assessment.urgency = {UrgencyLevel::nu, {"er is nu een verstoring"}, std::nullopt, {}, {}};
  QCOMPARE(reasons("2026-11-22T12:00:00+01:00"),
           QStringLiteral("Er is nu een verstoring. Zo is het gewogen op 20 nov 13:00."));
  assessment.urgency = {};
  QCOMPARE(reasons("2026-11-22T12:00:00+01:00"), QString());
}

void TextTest::masks_data() {
  QTest::addColumn<QString>("stored");
  QTest::addColumn<QString>("shown");
  QTest::newRow("none") << "Bel me op 06"
                        << "Bel me op 06";
  QTest::newRow("with its number") << "Bel [telefoon:abca6249] vanavond"
                                   << "Bel [telefoonnummer] vanavond";
  QTest::newRow("two words") << "[naam_met_adres:1a2b3c4d] woont daar"
                             << "[naam en adres] woont daar";
  QTest::newRow("without a number") << "auto [kenteken]"
                                    << "auto [kenteken]";
  QTest::newRow("not ours") << "[lachsalvo] [telefoon:xyz] [telefoon"
                            << "[lachsalvo] [telefoon:xyz] [telefoon";
}

void TextTest::masks() {
  QFETCH(QString, stored);
  QFETCH(QString, shown);
  QCOMPARE(readable(stored.toStdString()), shown);
}

void TextTest::positionsAroundMasks() {
  const QString stored = QStringLiteral("Bel [telefoon:abca6249] of [email:0011aabb] nu");
  const ReadableText text(stored);
  QCOMPARE(text.text(), QStringLiteral("Bel [telefoonnummer] of [e-mailadres] nu"));
  for (const QString& word : {QStringLiteral("Bel"), QStringLiteral("of"), QStringLiteral("nu")}) {
    const int begin = text.at(static_cast<int>(stored.indexOf(word)));
    QCOMPARE(text.text().mid(begin, word.size()), word);
  }
  QCOMPARE(text.at(static_cast<int>(stored.size())), static_cast<int>(text.text().size()));
  QCOMPARE(text.at(10), 4);  // within the first mask: where that begins
  QCOMPARE(text.masks().size(), std::size_t{2});
  QVERIFY(text.masks().front().note.contains(QStringLiteral("abca6249")));
  QCOMPARE(text.text().mid(text.masks()[1].begin, 13), QStringLiteral("[e-mailadres]"));
}

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"

// Every value has a word on the screen, no two values of one kind share it, and every failure has its sentence.

#include <QSet>
#include <QtTest>

#include "bridge/messages.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"
#include "report/words.h"

using namespace peilstok;
using namespace peilstok::ui;

class WordsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyValueHasAWord();
  void stepsAndPhases();
  void cardStatus();
  void cardWords();
  void closedCodes();
  void unknownCodesStayReadable();
  void everyErrorHasASentence();
};

namespace {

template <class E, class Word>
void checkAll(Word words) {
  QSet<QString> seen;
  for (const auto& [value, word] : Words<E>::table) {
    const QString shown = words(value);
    QVERIFY2(!shown.isEmpty(), word.data());
    QVERIFY2(!shown.contains(QLatin1Char('_')), word.data());
    QVERIFY2(!seen.contains(shown), word.data());
    seen.insert(shown);
  }
}

}  // namespace

void WordsTest::everyValueHasAWord() {
  checkAll<Channel>(present::channel);
  checkAll<Access>(present::access);
  checkAll<Observed>(present::observed);
  checkAll<Observed>(present::observedMeaning);
  checkAll<PoliceJudgement>(present::police);
  checkAll<ContextKind>(present::contextKind);
  checkAll<Outcome>(present::outcome);
  checkAll<Answer>(present::answer);
  checkAll<Phase>([](Phase phase) { return present::phaseName(phase); });
  checkAll<Certainty>(present::certainty);
  checkAll<UrgencyLevel>(present::urgency);
  checkAll<CallKind>(present::callKind);
  checkAll<SentimentLabel>(present::sentiment);
  checkAll<Grain>(present::grain);
  checkAll<PlaceKind>(present::placeKind);
  checkAll<PlaceCertainty>(present::placeCertainty);
  checkAll<MaskKind>(present::mask);
}

void WordsTest::stepsAndPhases() {
  // One name, on every screen and in every report.
  QCOMPARE(present::phaseName(Phase::oplopende_spanningen, Step::concrete_mobilisatie),
           QStringLiteral("Concrete mobilisatie"));
  QCOMPARE(present::phaseName(Phase::sluimerend_ongenoegen), QStringLiteral("Sluimerend ongenoegen"));
  for (const auto& [phase, word] : Words<Phase>::table)
    QCOMPARE(present::phaseName(phase).toLower(), toQt(report::phaseWords(phase, Step::none)));
  QCOMPARE(present::cardPhase("concrete_mobilisatie"), QStringLiteral("Concrete mobilisatie"));
  QCOMPARE(present::phaseFull(Phase::oplopende_spanningen, Step::concrete_mobilisatie),
           QStringLiteral("Oplopende spanningen: concrete mobilisatie"));
  QSet<QString> shorts;
  for (const auto& [phase, word] : Words<Phase>::table) shorts.insert(present::phaseName(phase));
  for (const Step step : {Step::spanning, Step::concrete_mobilisatie})
    shorts.insert(present::phaseName(Phase::oplopende_spanningen, step));
  QCOMPARE(shorts.size(), 7);
}

void WordsTest::cardStatus() {
  QSet<QString> words;
  for (int i = 0; i <= static_cast<int>(CardStatus::niet_gebruiken); ++i)
    words.insert(present::cardStatus(static_cast<CardStatus>(i)));
  QVERIFY(!words.contains(QString()));
  QCOMPARE(words.size(), static_cast<int>(CardStatus::niet_gebruiken) + 1);
}

void WordsTest::cardWords() {
  QCOMPARE(present::cardCount(1), QStringLiteral("1 kaart"));
  QSet<QString> weights;
  for (int level = 1; level <= 5; ++level) weights.insert(present::lightness(level));
  QCOMPARE(weights.size(), 5);
  for (const char* key : {"where",       "phases",
                          "decides",     "carries_out",
                          "conditions",  "lightness",
                          "reversible",  "lead_time_hours",
                          "effort",      "side_effects",
                          "legal_basis", "restricts",
                          "may_we",      "restricts_assembly",
                          "precedents",  "needs_identity",
                          "status",      "sources",
                          "steps",       "examples"})
    QVERIFY2(present::cardField(key) != present::plain(key), key);
  for (const char* id : {"sluimerend_ongenoegen", "spanning", "concrete_mobilisatie", "escalatie", "na_de_escalatie"})
    QVERIFY2(present::cardPhase(id) != present::plain(id), id);
}

void WordsTest::closedCodes() {
  for (const char* code : {"empty_text", "bad_date", "bad_json", "missing_columns", "too_long", "not_text",
                           "toegang_niet_toegestaan", "unknown_value"})
    QVERIFY2(present::rejected(code) != present::plain(code), code);
  for (const char* code : {"delimiter_guessed", "encoding_guessed", "generic_mapping"})
    QVERIFY2(present::doubt(code) != present::plain(code), code);
  for (const char* code : {"tekst", "mens", "context", "politie", "bereik", "bron", "plaats"})
    QVERIFY2(!present::answerSource(code).isEmpty(), code);
  for (const char* gate : {"fase", "betogingsslot", "identiteit", "doorlooptijd", "plek"})
    QVERIFY2(present::gate(std::string(gate) + ":x") != present::plain(std::string(gate) + ":x"), gate);
  QCOMPARE(present::gate("status:niet_gebruiken"), QStringLiteral("niet gebruiken"));
  QCOMPARE(present::reliability({'C', 3}), QStringLiteral("C3: redelijk betrouwbare bron, bericht mogelijk waar"));
  QCOMPARE(present::reliability({'Z', 9}), QStringLiteral("onbekend"));
}

void WordsTest::unknownCodesStayReadable() {
  QCOMPARE(present::rejected("iets_nieuws"), QStringLiteral("iets nieuws"));
  QCOMPARE(present::sideEffect("rode_lap"), QStringLiteral("werkt als een rode lap"));
}

void WordsTest::everyErrorHasASentence() {
  QSet<QString> seen;
  for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i) {
    const Message message = messageFor(static_cast<ErrorCode>(i));
    const char* code = codeWord(static_cast<ErrorCode>(i));
    for (const QString& part : {message.what, message.kept, message.todo}) {
      QVERIFY2(!part.isEmpty(), code);
      QVERIFY2(part.endsWith(QLatin1Char('.')), code);
    }
    QVERIFY2(!seen.contains(message.what), code);  // none may fall through to another one's words
    seen.insert(message.what);
  }
}

QTEST_APPLESS_MAIN(WordsTest)
#include "words_test.moc"

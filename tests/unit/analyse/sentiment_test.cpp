// The mood of a text: what turns a word around, makes it stronger or weaker, and what is shown of it.

#include "analyse/analyser.h"
#include "support/real_knowledge.h"

using namespace peilstok;

namespace {

Sentiment moodOf(const std::string& text) {
  static const analyse::Analyser analyser(test::realKnowledge(), nullptr);
  return analyser.read(text, "GM0361", *civil::parseIso("2026-11-19T16:05:00+01:00")).sentiment;
}

double polarity(const std::string& text) { return moodOf(text).polarity; }

}  // namespace

TEST_CASE("plain words give the mood, and plain facts none") {
  CHECK(moodOf("Wat een prachtig boek").label == SentimentLabel::positief);
  CHECK(moodOf("Het is een saai en langdradig verhaal").label == SentimentLabel::negatief);
  CHECK(moodOf("De gemeenteraad vergadert donderdag over de begroting").label == SentimentLabel::neutraal);
  CHECK(moodOf("Met vriendelijke groet, de wijkagent").label == SentimentLabel::neutraal);
}

TEST_CASE("a negation turns around what it bears on") {
  CHECK(polarity("Het is geen mooi boek") < 0);
  CHECK(polarity("Het boek overtuigt me niet") <= 0);
  CHECK(polarity("Mooi vond ik het niet") < 0);
  CHECK(polarity("Het is niet slecht") > 0);
  CHECK(polarity("Niet alleen mooi maar ook leerzaam") > 0);
  CHECK(polarity("Het is niet duur, wel mooi") > 0);
  CHECK(polarity("Dit is niet slecht") < polarity("Dit is goed"));
}

TEST_CASE("emphasis, degree and excess") {
  CHECK(polarity("Het is heel mooi") > polarity("Het is mooi"));
  CHECK(polarity("Het is een beetje saai") > polarity("Het is saai"));
  CHECK(polarity("Het is vreselijk leuk") > polarity("Het is leuk"));
  CHECK(polarity("Het is vreselijk") < 0);
  CHECK(polarity("Het is te mooi") < 0);
  CHECK(polarity("Er valt veel te genieten") > 0);
  CHECK(polarity("Het is het mooiste dorp") > 0);
  CHECK(polarity("Iets moois gezien") > 0);
  CHECK(polarity("Het is SAAI") < polarity("Het is saai"));
}

TEST_CASE("what comes behind 'maar' weighs more") {
  CHECK(polarity("Mooi verhaal, maar saai geschreven") < 0);
  CHECK(polarity("Saai geschreven, maar een mooi verhaal") > 0);
}

TEST_CASE("the words that weigh are shown, at most fifty") {
  const Sentiment mood = moodOf("Wat een prachtig boek, maar het viel me tegen");
  REQUIRE(mood.words.size() == 2);
  CHECK(mood.words[0].text == "prachtig");
  CHECK(mood.words[0].span == Span{8, 16});
  CHECK(mood.words[0].weight > 0);
  CHECK(mood.words[1].text == "viel me tegen");
  CHECK(mood.words[1].weight < 0);
  std::string many;
  for (int i = 0; i < 200; ++i) many += "mooi en lelijk ";
  CHECK(moodOf(many).words.size() == 50);
}

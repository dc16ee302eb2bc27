// Zicht: what is in view for a signal, and that less knowledge never shows more.

#include "support/catch.h"

#include "analyse/coverage.h"
#include "support/asked.h"
#include "support/real_knowledge.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;
using namespace std::chrono_literals;

namespace {

Signal bare() {
  Signal signal;
  signal.id = "s";
  signal.text = "Er gaat iets rond";
  signal.municipality = "GM9001";
  return signal;
}

const ChannelSight& channel(const Coverage& coverage, const std::string& id) {
  for (const ChannelSight& one : coverage.channels)
    if (one.id == id) return one;
  FAIL("no channel " << id);
  return coverage.channels.front();
}

Coverage of(const Signal& signal, const Knowledge& knowledge = *realKnowledge()) {
  return analyse::coverageOf(signal, knowledge, kNow);
}

}  // namespace

TEST_CASE("a signal of which nothing is told shows no channel", "[coverage]") {
  const Coverage none = of(bare());
  CHECK(none.seen() == 0);
  CHECK(none.channels.size() == realKnowledge()->framework.coverage.channels.size());
  CHECK(channel(none, "besloten_apps").hidden);
}

TEST_CASE("the signal, the police and people's answers show channels", "[coverage]") {
  Signal signal = bare();
  signal.channel = Channel::school;
  CHECK(channel(of(signal), "scholen").by == "signaal");
  signal.access = Access::besloten_op_uitnodiging;
  CHECK(channel(of(signal), "besloten_apps").seen);
  signal.police = PoliceInput{PoliceJudgement::geen_antwoord, ""};
  CHECK_FALSE(channel(of(signal), "politie").seen);
  signal.police = PoliceInput{PoliceJudgement::geen_signaal, ""};
  CHECK(channel(of(signal), "politie").by == "politie");
  signal.indicators["sjabloontekst"] = Answer::onbekend;
  CHECK_FALSE(channel(of(signal), "buurgemeenten").seen);
  signal.indicators["sjabloontekst"] = Answer::nee;
  CHECK(channel(of(signal), "buurgemeenten").by == "mens");
  signal.indicators.clear();
  signal.context = {item(ContextKind::incident, "2026-11-18T22:00:00+01:00", "GM9002")};
  CHECK(channel(of(signal), "buurgemeenten").by == "context");
}

TEST_CASE("the register keeps a channel in view for as long as a contact is fresh", "[coverage]") {
  Knowledge own = *realKnowledge(true);
  own.contacts = {{"jongerenwerk", "jongeren Noord", kNow - 24h * 3},
                  {"jongerenwerk", "jongeren Zuid", kNow - 24h * 30},
                  {"scholen", "voortgezet onderwijs", kNow - 24h * 8},
                  {"inwoners", "bewoners", kNow + 1h}};
  const Coverage here = of(bare(), own);
  CHECK(channel(here, "jongerenwerk").by == "register");
  CHECK(channel(here, "jongerenwerk").staleGroups == std::vector<std::string>{"jongeren Zuid"});
  CHECK_FALSE(channel(here, "scholen").seen);
  CHECK(channel(here, "scholen").last == kNow - 24h * 8);
  CHECK_FALSE(channel(here, "inwoners").seen);  // that contact is still to come
  Signal elsewhere = bare();
  elsewhere.municipality = "GM9002";
  CHECK(of(elsewhere, own).seen() == 0);
}

TEST_CASE("with less in view the certainty is never higher", "[coverage]") {
  const Framework& framework = realKnowledge()->framework;
  Random random(77);
  for (int round = 0; round < 300; ++round) {
    Answers answers = randomAnswers(random, framework);
    answers.coverage = of(bare());
    for (ChannelSight& one : answers.coverage.channels) one.seen = random.number(0, 1) == 1;
    const double unknown = random.number(0, 100) / 100.0;
    const Certainty before = weigh::certainty(answers, unknown, framework);
    const auto at = static_cast<std::size_t>(random.number(0, static_cast<int>(answers.coverage.channels.size()) - 1));
    answers.coverage.channels[at].seen = false;
    CHECK(weigh::certainty(answers, unknown, framework) <= before);
  }
}

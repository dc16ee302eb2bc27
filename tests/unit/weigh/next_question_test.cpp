#include "support/catch.h"

#include <set>

#include "support/random_answers.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Indicator& askable(Framework& framework, const std::string& id, const std::string& criterion, int strength,
                   const std::string& ask, int effort = 1, int direction = 1) {
  Indicator& one = addIndicator(framework, id, criterion, strength, direction);
  one.ask = ask;
  one.askText = "Vraag over " + id + "?";
  one.effort = effort;
  return one;
}

std::vector<std::string> asked(const Framework& framework, const Answers& answers) {
  std::vector<std::string> ids;
  for (const NextQuestion& one : weigh::nextQuestions(answers, weigh::Plan(framework))) ids.push_back(one.indicator);
  return ids;
}

}  // namespace

TEST_CASE("more points, less effort and another phase make a question worth more", "[weigh]") {
  Framework framework = smallFramework({{"a", 400}});
  framework.nextQuestions = 9;
  askable(framework, "sterk", "a", 3, "een");
  askable(framework, "duur", "a", 3, "twee", 3);
  askable(framework, "zwak", "a", 1, "drie");
  askable(framework, "keert", "a", 1, "vier");
  Condition turns;
  turns.id = "r";
  turns.all = {"keert"};
  addPhase(framework, Phase::escalatie, Step::none, 50, turns);
  const auto questions = weigh::nextQuestions(answersWith(framework, {}), weigh::Plan(framework));
  REQUIRE(questions.size() == 4);
  CHECK(questions[0].indicator == "sterk");
  CHECK(questions[0].gain == Approx(0.7));  // half of 1 for the points and 0.4 because nothing is known yet
  CHECK(questions[1].indicator == "keert");
  CHECK(questions[1].gain == Approx(0.6));  // half of 0.3, 0.5 for the phase and 0.4
  CHECK(questions[2].indicator == "zwak");
  CHECK(questions[2].gain == Approx(0.35));
  CHECK(questions[3].indicator == "duur");
  CHECK(questions[3].gain == Approx(0.28));
  // The same with other numbers: of the phase alone, and with hours of work no dearer than a call.
  framework.questions = {{1, 1, 1}, 1.0, 0.25, 0.0};
  const auto others = weigh::nextQuestions(answersWith(framework, {}), weigh::Plan(framework));
  REQUIRE(others.size() == 4);
  CHECK(others[0].gain == Approx(1.0));
  CHECK(others[1].indicator == "duur");
  CHECK(others[1].gain == Approx(1.0));
  CHECK(others[2].indicator == "keert");
  CHECK(others[2].gain == Approx(0.55));
  CHECK(questions[1].question == "Vraag over keert?");
  CHECK(questions[1].ask == "vier");
  CHECK(questions[0].criterion == "a");
}

TEST_CASE("what is answered, cannot be asked or would change nothing is not asked", "[weigh]") {
  Framework framework = smallFramework({{"a", 100}});
  framework.nextQuestions = 9;
  askable(framework, "vol", "a", 3, "een");
  askable(framework, "open", "a", 3, "twee");
  addIndicator(framework, "stil", "a", 3);
  CHECK(asked(framework, answersWith(framework, {})) == std::vector<std::string>{"vol", "open"});
  CHECK(asked(framework, answersWith(framework, {{"vol", Answer::nee}})) == std::vector<std::string>{"open"});
  CHECK(asked(framework, answersWith(framework, {{"vol", Answer::ja}})).empty());  // the ceiling is reached
}

TEST_CASE("a downward answer is worth no more than there is to take off", "[weigh]") {
  Framework framework = smallFramework({{"a", 100}});
  addIndicator(framework, "zwak", "a", 1);
  askable(framework, "weg", "a", 3, "scholen", 1, -1);
  CHECK(asked(framework, answersWith(framework, {{"zwak", Answer::nee}})).empty());
  const auto questions = weigh::nextQuestions(answersWith(framework, {{"zwak", Answer::ja}}), weigh::Plan(framework));
  REQUIRE(questions.size() == 1);
  CHECK(questions[0].gain == Approx(0.15));
}

TEST_CASE("a criterion of which nothing is known goes before one of which something is", "[weigh]") {
  Framework framework = smallFramework({{"a", 400}, {"b", 400}});
  addIndicator(framework, "bekend", "a", 1);
  askable(framework, "a1", "a", 3, "wijkagent");
  askable(framework, "b1", "b", 3, "scholen");
  CHECK(asked(framework, answersWith(framework, {{"bekend", Answer::nee}})) == std::vector<std::string>{"b1", "a1"});
  CHECK(asked(framework, answersWith(framework, {})) == std::vector<std::string>{"a1", "b1"});
}

TEST_CASE("one question a role and criterion", "[weigh]") {
  Framework framework = smallFramework({{"a", 400}, {"b", 400}});
  askable(framework, "a1", "a", 3, "wijkagent");
  askable(framework, "a2", "a", 3, "wijkagent");
  askable(framework, "b1", "b", 1, "wijkagent");
  askable(framework, "a3", "a", 1, "scholen");
  CHECK(asked(framework, answersWith(framework, {})) == std::vector<std::string>{"a1", "b1", "a3"});
}

TEST_CASE("questions are few, sorted, open and between nothing and one", "[weigh]") {
  overFrameworks(31, 200, [](const Framework& framework, const Answers& answers, Random&) {
    const auto questions = weigh::nextQuestions(answers, weigh::Plan(framework));
    REQUIRE(static_cast<int>(questions.size()) <= framework.nextQuestions);
    std::set<std::pair<std::string, std::string>> seen;
    double last = 1.0;
    for (const NextQuestion& one : questions) {
      REQUIRE(answers.byIndicator[indexOf(framework, one.indicator)].answer == Answer::onbekend);
      REQUIRE(seen.emplace(one.ask, one.criterion).second);
      REQUIRE(one.gain > 0.0);
      REQUIRE(one.gain <= last);
      last = one.gain;
    }
  });
}

// Every state of a signal has its sentence, and none has a code word in it.

#include "report/feedback.h"

#include <set>

#include "model/words.h"
#include "support/catch.h"

using namespace peilstok;
using report::FeedbackFacts;
using report::feedbackText;

TEST_CASE("every reason of closing reads differently and in words") {
  std::set<std::string> texts;
  for (const auto& [reason, name] : Words<CloseReason>::table) {
    FeedbackFacts facts;
    facts.handling.tray = Tray::gesloten;
    facts.handling.reason = reason;
    const std::string text = feedbackText(facts);
    CHECK(text.find('_') == std::string::npos);
    CHECK(text.find("Dank u") == 0);
    CHECK(text.find("112") != std::string::npos);
    texts.insert(text);
  }
  CHECK(texts.size() == Words<CloseReason>::table.size());
}

TEST_CASE("laying aside tells when it is looked at again") {
  FeedbackFacts facts;
  facts.handling.tray = Tray::weggelegd;
  facts.handling.until = civil::parseIso("2026-11-25T09:00:00+01:00");
  CHECK(feedbackText(facts).find("op woensdag 25 november 2026.") != std::string::npos);
  facts.handling.grows = {6, 20};
  CHECK(feedbackText(facts).find(", of eerder als er meer over binnenkomt.") != std::string::npos);
  facts.handling.until.reset();
  CHECK(feedbackText(facts).find("zodra er meer over binnenkomt.") != std::string::npos);
}

TEST_CASE("who has it, that it went up, a decision and the police are told without names") {
  FeedbackFacts facts;
  const std::string plain = feedbackText(facts);
  facts.handling.owner = "Jan Jansen";
  CHECK(feedbackText(facts) != plain);
  CHECK(feedbackText(facts).find("Jansen") == std::string::npos);
  facts.handling.scaledUp = true;
  CHECK(feedbackText(facts).find("hoger neergelegd") != std::string::npos);
  facts.decided = facts.police = true;
  CHECK(feedbackText(facts).find("besluit genomen") != std::string::npos);
  CHECK(feedbackText(facts).find("de politie gevraagd") != std::string::npos);
}

TEST_CASE("one state is told, the last") {
  FeedbackFacts facts;
  facts.decided = true;
  for (const auto& [tray, name] : Words<Tray>::table) {
    facts.handling.tray = tray;
    const std::string text = feedbackText(facts);
    CHECK(text.find("besluit genomen") != std::string::npos);
    for (const char* other : {"wordt nog bekeken", "hoger neergelegd", "Nu hoeft er niets", "afgesloten"})
      CHECK(text.find(other) == std::string::npos);
  }
}

// Telling back: the text follows the state of the signal, and what was done is laid down.

#include "app/feedback.h"

#include "app/asking.h"
#include "app/handling.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

void close(OwnPlace& place, std::int64_t signal, CloseReason reason) {
  app::HandlingWish wish;
  wish.verb = HandlingVerb::sluit;
  wish.reason = reason;
  wish.role = "Jansen van de afdeling";
  wish.note = "bel 06-12345678";
  REQUIRE(app::handle(*place.workspace, {signal}, wish, kFriday));
}

}  // namespace

TEST_CASE("the text says what was done and nothing of who did it") {
  OwnPlace place;
  const auto signal = place.signal("Er wordt gevochten bij het winkelcentrum");
  const auto text = [&] { return *app::feedbackText(*place.workspace, signal); };
  CHECK(mentions(text(), "vrijdag 20 november 2026"));
  CHECK(mentions(text(), "wordt nog bekeken"));
  CHECK(mentions(text(), "Gemeente Waterbroek"));
  REQUIRE(app::ask(*place.workspace, signal, {0, kFriday, "", "wijkagent", "Wordt dit iets?", ""}));
  CHECK(mentions(text(), "de politie gevraagd"));
  close(place, signal, CloseReason::afgehandeld);
  CHECK(mentions(text(), "gedaan wat nodig was"));
  CHECK_FALSE(mentions(text(), "Jansen"));
  CHECK_FALSE(mentions(text(), "06-"));
  CHECK_FALSE(mentions(text(), "gevochten"));
}

TEST_CASE("a signal that was merged is told of as the one it lies under") {
  OwnPlace place;
  const auto main = place.signal("Vechtpartij bij de bushalte"), other = place.signal("Ruzie bij de bus");
  app::HandlingWish merge;
  merge.verb = HandlingVerb::voeg_samen;
  merge.into = main;
  REQUIRE(app::handle(*place.workspace, {other}, merge, kFriday));
  close(place, main, CloseReason::betoging);
  const auto text = *app::feedbackText(*place.workspace, other);
  CHECK(mentions(text, "bij andere meldingen"));
  CHECK(mentions(text, "Betogen is een recht"));
}

TEST_CASE("that it was told back is laid down, masked, and why not needs words") {
  OwnPlace place;
  const auto signal = place.signal("Iets gehoord op straat");
  CHECK(codeOf(app::recordFeedback(*place.workspace, signal, {0, kFriday, false, "", "", ""})) == ErrorCode::wrong_use);
  REQUIRE(app::recordFeedback(*place.workspace, signal, {0, kFriday, true, "telefoon", "OOV", "via 06-12345678"}));
  REQUIRE(app::recordFeedback(*place.workspace, signal, {0, kFriday, false, "", "OOV", "melder is niet bekend"}));
  const auto detail = place.workspace->detail(signal);
  REQUIRE(detail->feedback.size() == 2);
  CHECK(detail->feedback[0].note == "via [telefoon]");
  CHECK_FALSE(detail->feedback[1].given);
  CHECK(codeOf(app::feedbackText(*place.workspace, 999)) == ErrorCode::not_found);
}

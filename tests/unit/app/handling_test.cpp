// What people do with a signal in the inbox: what is refused, what goes along, what comes back by itself; and answers
// that weigh at once.

#include "app/handling.h"

#include "app/asking.h"
#include "app/related.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

std::string refusal(const Result<std::int64_t>& done) { return done ? "" : codeWord(done.error().code); }

std::int64_t note(OwnPlace& place, const std::string& text, const char* when = "2026-11-20T10:00:00+01:00") {
  intake::RawRecord record;
  record.fields = {{"text", text}, {"channel", "inwoner"}, {"received", when}};
  const auto number = place.workspace->take(record, "notitie", "GM0361");
  REQUIRE(number);
  return *number;
}

Tray trayOf(OwnPlace& place, std::int64_t number) { return place.workspace->store().handling(number)->tray; }

app::HandlingWish wish(HandlingVerb verb) {
  app::HandlingWish made;
  made.verb = verb;
  made.role = "OOV-adviseur";
  return made;
}

}  // namespace

TEST_CASE("a wish that says too little is refused and nothing is done") {
  OwnPlace place;
  const auto one = note(place, "De jongeren hangen weer rond bij het winkelcentrum.");
  const auto attempt = [&](const app::HandlingWish& w) {
    return refusal(app::handle(*place.workspace, {one}, w, kFriday));
  };
  CHECK(attempt(wish(HandlingVerb::sluit)) == "wrong_use");
  CHECK(attempt(wish(HandlingVerb::wijs_toe)) == "wrong_use");
  CHECK(attempt(wish(HandlingVerb::leg_weg)) == "wrong_use");
  CHECK(attempt(wish(HandlingVerb::voeg_samen)) == "wrong_use");
  CHECK(attempt(wish(HandlingVerb::wek)) == "wrong_use");
  auto past = wish(HandlingVerb::leg_weg);
  past.until = kFriday;
  CHECK(attempt(past) == "wrong_use");
  auto self = wish(HandlingVerb::voeg_samen);
  self.into = one;
  CHECK(attempt(self) == "wrong_use");
  CHECK(refusal(app::handle(*place.workspace, {}, wish(HandlingVerb::pak_op), kFriday)) == "wrong_use");
  CHECK(place.workspace->store().handlingLines(one)->empty());
  REQUIRE(app::handle(*place.workspace, {one}, wish(HandlingVerb::pak_op), kFriday));
  CHECK(place.workspace->store().handling(one)->owner == "OOV-adviseur");
}

TEST_CASE("nobody's function is filled in for them") {
  OwnPlace place;
  const auto one = note(place, "De jongeren hangen weer rond bij het winkelcentrum.");
  auto unnamed = wish(HandlingVerb::pak_op);
  unnamed.role.clear();
  REQUIRE(app::handle(*place.workspace, {one}, unnamed, kFriday));
  CHECK(place.workspace->store().handling(one)->owner == kUnnamedFunction);
  CHECK(place.workspace->store().handlingLines(one)->back().role.empty());
}

TEST_CASE("what asks for the police now is not closed without a reason of one's own") {
  OwnPlace place;
  const auto urgent = note(
      place,
      "Vanavond 21.00 uur allemaal naar het Stadhuisplein met vuurwerk. We steken die tent in de fik, ik maak hem af.");
  REQUIRE(place.workspace->store().currentAssessment(urgent)->consultPoliceNow);
  auto close = wish(HandlingVerb::sluit);
  close.reason = CloseReason::ruis;
  CHECK(refusal(app::handle(*place.workspace, {urgent}, close, kFriday)) == "refused_by_rule");
  close.note = "gebeld met de politie 06-12345678, al opgelost";
  REQUIRE(app::handle(*place.workspace, {urgent}, close, kFriday));
  CHECK(place.workspace->store().handling(urgent)->note.find("06-12345678") == std::string::npos);
}

TEST_CASE("what lies under a merged signal goes along, and comes back with it") {
  OwnPlace place;
  const auto a = note(place, "Er wordt gevochten bij het station van Alkmaar.");
  const auto b = note(place, "Ruzie op het stationsplein zegt een buurvrouw.");
  const auto c = note(place, "Vechtpartij bij de bushalte aan het station.");
  auto merge = wish(HandlingVerb::voeg_samen);
  merge.into = b;
  REQUIRE(app::handle(*place.workspace, {c}, merge, kFriday));
  merge.into = a;
  const auto step = app::handle(*place.workspace, {b}, merge, kFriday);
  REQUIRE(step);
  CHECK(*place.workspace->store().mergedInto(a) == std::vector<std::int64_t>{b, c});
  merge.into = c;  // whoever points at a merged one means the one in sight
  const auto d = note(place, "Bij het station rennen jongeren weg.");
  REQUIRE(app::handle(*place.workspace, {d}, merge, kFriday));
  CHECK(place.workspace->store().handling(d)->into == a);
  REQUIRE(app::undo(*place.workspace, *step, "OOV-adviseur", kFriday));
  CHECK(*place.workspace->store().mergedInto(b) == std::vector<std::int64_t>{c});
  CHECK(trayOf(place, b) == Tray::postvak);
}

TEST_CASE("laid aside comes back at its moment, or when it grows") {
  OwnPlace place;
  const char* const text = "Kom zaterdag allemaal naar het strand, het wordt een groot feest!";
  const auto one = note(place, text);
  const auto two = note(place, "Er staat een kapotte fiets op de hoek van de markt.");
  auto aside = wish(HandlingVerb::leg_weg);
  aside.grows = {6, 2};
  REQUIRE(app::handle(*place.workspace, {one}, aside, kFriday));
  aside.grows = {};
  aside.until = kFriday + std::chrono::hours(3);
  REQUIRE(app::handle(*place.workspace, {two}, aside, kFriday));
  CHECK(app::wake(*place.workspace, kFriday + std::chrono::hours(2))->empty());
  const auto moment = app::wake(*place.workspace, kFriday + std::chrono::hours(3));
  REQUIRE(moment->size() == 1);
  CHECK(moment->front().signal == two);
  CHECK_FALSE(moment->front().grew);
  note(place, text, "2026-11-20T15:00:00+01:00");
  CHECK(app::wake(*place.workspace, kFriday)->empty());
  note(place, text, "2026-11-20T16:00:00+01:00");
  const auto grown = app::wake(*place.workspace, kFriday);
  REQUIRE(grown->size() == 1);
  CHECK(grown->front().signal == one);
  CHECK(grown->front().grew);
  CHECK(trayOf(place, one) == Tray::postvak);
}

TEST_CASE("an answer weighs at once and the earlier assessment stays") {
  OwnPlace place;
  const auto one = note(place, "Zaterdag allemaal naar het plein, wij laten ons horen.");
  auto& store = place.workspace->store();
  const auto before = *store.currentAssessment(one);
  const auto asked = app::ask(*place.workspace, one,
                              {0, kFriday, "tegenpartij_aangekondigd", "wijkagent",
                               "Komt er een tegenpartij? Bel 06-12345678.", "OOV-adviseur"});
  REQUIRE(asked);
  CHECK(store.inquiries(one)->front().question.find("06-12345678") == std::string::npos);
  const auto reply = [&](ReplyWord word) {
    return app::answer(*place.workspace, one, {0, *asked, kFriday, "tegenpartij_aangekondigd", word, "", ""});
  };
  REQUIRE(reply(ReplyWord::geen_signaal));
  CHECK(store.currentAssessment(one)->total == before.total);
  REQUIRE(reply(ReplyWord::ja));
  CHECK(store.currentAssessment(one)->total > before.total);
  CHECK(store.assessments(one)->size() == 3);
  CHECK(place.workspace->detail(one)->agrees);
  CHECK(refusal(reply(ReplyWord::wordt_iets)) == "wrong_use");
  CHECK(refusal(app::ask(*place.workspace, one, {0, kFriday, "bestaat_niet", "", "?", ""})) == "wrong_use");
  CHECK(refusal(app::ask(*place.workspace, one, {0, kFriday, "", "", " ", ""})) == "wrong_use");
}

TEST_CASE("signals that share rare words are found, with those words") {
  OwnPlace place;
  const auto one = note(place, "Zaterdag vuurwerkbommen bij het azc aan de Kanaalkade.");
  const auto other = note(place, "Iemand zei dat er vuurwerkbommen liggen aan de Kanaalkade.");
  note(place, "De kerstmarkt begint zaterdag om tien uur.");
  const auto detail = place.workspace->detail(one);
  REQUIRE(detail);
  const auto likeness = place.workspace->likeness(*detail);
  REQUIRE(likeness);
  REQUIRE(likeness->related.size() == 1);
  CHECK(likeness->related.front().row.number == other);
  CHECK(likeness->related.front().shared.size() == 2);
}

TEST_CASE("a note is masked, weighed and found like any other signal") {
  OwnPlace place;
  const auto one = note(place, "Bel 06-12345678: vanavond rellen op de Laat in Alkmaar.");
  CHECK(place.workspace->store().signal(one)->signal.text.find("06-12345678") == std::string::npos);
  const auto words = place.workspace->searchWords("rel");
  store::SignalFilter filter;
  filter.words = app::Workspace::toFilter(*words);
  CHECK(*place.workspace->store().numbers(filter) == std::vector<std::int64_t>{one});
  intake::RawRecord empty;
  empty.fields = {{"text", "  "}};
  CHECK(place.workspace->take(empty, "notitie", "").error().detail == "empty_text");
}

// What people do with signals: kept in a log, done as a whole, taken back as a whole, and shown by the lists.

#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

struct Place {
  Folder folder;
  std::unique_ptr<Store> store = opened(folder / "werk.db");

  Place() {
    std::vector<NewSignal> signals;
    for (int i = 1; i <= 6; ++i) {
      NewSignal added = plainSignal("Signaal " + std::to_string(i) + " over het plein", "k" + std::to_string(i));
      if (i <= 3) added.sketch.words = 77;
      added.signal.received = at(1'800'000'000 + i * 3600);
      signals.push_back(added);
    }
    import(*store, signals);
  }

  Result<std::int64_t> to(std::vector<std::int64_t> numbers, const Handling& after) {
    HandlingStep step{HandlingVerb::sluit, at(1'800'100'000), "OOV-adviseur", {}};
    for (const auto number : numbers) step.changes.push_back({number, *store->handling(number), after});
    return store->handle(step);
  }
  std::vector<std::int64_t> in(std::optional<Tray> tray, SortOrder order = SortOrder::oldest) {
    SignalFilter filter;
    filter.tray = tray;
    filter.order = order;
    CHECK(*store->count(filter) == static_cast<std::int64_t>(store->numbers(filter)->size()));
    return *store->numbers(filter);
  }
};

Handling closed() {
  Handling h;
  h.tray = Tray::gesloten;
  h.reason = CloseReason::ruis;
  h.note = "reclame";
  return h;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a signal lies in the inbox until something is done with it") {
  Place place;
  CHECK(*place.store->handling(1) == Handling{});
  CHECK(place.store->handling(99).error().code == ErrorCode::not_found);
  CHECK(place.in(Tray::postvak) == Numbers{1, 2, 3, 4, 5, 6});
  CHECK(place.in(Tray::postvak, SortOrder::urgency) == Numbers{6, 5, 4, 3, 2, 1});
  REQUIRE(place.to({2, 5}, closed()));
  CHECK(place.in(Tray::postvak) == Numbers{1, 3, 4, 6});
  CHECK(place.in(Tray::postvak, SortOrder::newest) == Numbers{6, 4, 3, 1});
  CHECK(place.in(Tray::gesloten) == Numbers{2, 5});
  CHECK(place.in({}) == Numbers{1, 2, 3, 4, 5, 6});
  CHECK(place.store->trayCounts()->size() == 2);
  SignalFilter away;
  away.tray = Tray::gesloten;
  CHECK(place.store->phaseCounts(away)->front().count == 2);
  CHECK(place.store->rows({2})->front().handling == closed());
  CHECK(place.store->verify()->sound);
}

TEST_CASE("a step is undone as a whole, and the undoing can be undone") {
  Place place;
  const auto step = place.to({1, 2, 3}, closed());
  REQUIRE(step);
  const auto back = place.store->undoHandling(*step, at(1'800'100'100), "OOV-adviseur");
  REQUIRE(back);
  CHECK(place.in(Tray::gesloten).empty());
  CHECK(place.store->handlingLines(1)->size() == 2);
  CHECK(place.store->handlingLines(1)->back().verb == HandlingVerb::maak_ongedaan);
  REQUIRE(place.store->undoHandling(*back, at(1'800'100'200), "OOV-adviseur"));
  CHECK(*place.store->handling(2) == closed());
  CHECK(place.store->undoHandling(99, at(0), "").error().code == ErrorCode::not_found);
  CHECK(place.store->verify()->sound);
}

TEST_CASE("whoever comes second does not write over the first") {
  Place place;
  const Handling seen = *place.store->handling(1);
  const auto first = place.to({1}, closed());
  REQUIRE(first);
  Handling mine;
  mine.owner = "Communicatie";
  // One of the two is as it was seen; neither is touched.
  const HandlingStep second{HandlingVerb::wijs_toe, at(1'800'100'001), "", {{2, seen, mine}, {1, seen, mine}}};
  CHECK(place.store->handle(second).error().code == ErrorCode::changed_meanwhile);
  CHECK(*place.store->handling(2) == Handling{});
  REQUIRE(place.to({1}, mine));
  CHECK(place.store->undoHandling(*first, at(1'800'100'002), "").error().code == ErrorCode::changed_meanwhile);
  CHECK(place.store->handling(1)->owner == "Communicatie");
}

TEST_CASE("what is done survives a new assessment and every part of it is read back") {
  Place place;
  Handling h;
  h.tray = Tray::weggelegd;
  h.owner = "Communicatie";
  h.scaledUp = true;
  h.until = at(1'800'200'000);
  h.grows = {6, 20};
  h.seenUpTo = 6;
  h.note = "wacht op de school";
  REQUIRE(place.to({4}, h));
  REQUIRE(place.store->addAssessment(4, plainSignal("", "").assessment));
  CHECK(*place.store->handling(4) == h);
  CHECK(place.store->handlingLines(4)->back().after == h);
  CHECK(place.in(Tray::weggelegd) == Numbers{4});
  SignalFilter mine;
  mine.owner = "Communicatie";
  CHECK(*place.store->numbers(mine) == Numbers{4});
  CHECK(place.store->verify()->sound);
}

TEST_CASE("growth counts look-alikes that came later, within the hours asked for") {
  Place place;
  Handling h;
  h.tray = Tray::weggelegd;
  h.grows = {2, 3};
  h.seenUpTo = 6;
  REQUIRE(place.to({1}, h));
  CHECK(place.store->asleep()->front().grew == 0);
  std::vector<NewSignal> later;
  for (const int hour : {50, 90, 91, 92}) {
    NewSignal added = plainSignal("Later " + std::to_string(hour), "l" + std::to_string(hour));
    added.sketch.words = 77;
    added.signal.received = at(1'800'000'000 + hour * 3600);
    later.push_back(added);
  }
  import(*place.store, later);
  CHECK(place.store->asleep()->front().grew == 3);
  const auto row = place.store->rows({1})->front();
  CHECK(row.lookAlikes == 6);
  CHECK(row.grew == 2);
}

TEST_CASE("a search shows the stretch in which its words stand") {
  Place place;
  NewSignal longText = plainSignal(std::string(600, 'x') + " en dan vuurwerk op het plein", "lang");
  import(*place.store, {longText});
  const auto row = place.store->rows({7}, {{"vuurwerk", "vuurwerken"}, {"plein"}})->front();
  REQUIRE(row.hits.size() == 2);
  CHECK(row.excerpt.find("vuurwerk") != std::string::npos);
  CHECK(text::slice(row.excerpt, row.hits[0]) == "vuurwerk");
  CHECK(text::slice(row.excerpt, row.hits[1]) == "plein");
  CHECK(place.store->rows({7})->front().hits.empty());
}

TEST_CASE("an answer belongs to the signal as it is known") {
  Place place;
  const auto asked =
      place.store->addInquiry(1, {0, at(10), "tegenpartij_aangekondigd", "wijkagent", "Komt er een?", ""});
  REQUIRE(asked);
  CHECK_FALSE(place.store->signal(1)->signal.indicators.contains("tegenpartij_aangekondigd"));
  Reply reply{0, *asked, at(20), "tegenpartij_aangekondigd", ReplyWord::geen_antwoord, "", ""};
  REQUIRE(place.store->addReply(1, reply));
  CHECK(place.store->signal(1)->signal.indicators.empty());
  reply.answer = ReplyWord::ja;
  REQUIRE(place.store->addReply(1, reply));
  CHECK(place.store->signal(1)->signal.indicators.at("tegenpartij_aangekondigd") == Answer::ja);
  REQUIRE(place.store->addReply(1, {0, 0, at(30), "", ReplyWord::wordt_iets, "", "druk in de stad"}));
  CHECK(place.store->signal(1)->signal.police->judgement == PoliceJudgement::wordt_iets);
  CHECK(place.store->addReply(2, reply).error().code == ErrorCode::not_found);  // the question was about another
  CHECK(place.store->addInquiry(99, {0, at(10), "", "", "?", ""}).error().code == ErrorCode::not_found);
  bool seen = false;
  REQUIRE(place.store->forEach([&](const StoredSignal& one, const StoredAssessment&) {
    if (one.number == 1) seen = one.signal.police.has_value();
    return true;
  }));
  CHECK(seen);
}

TEST_CASE("two windows cannot write over each other's draft") {
  Place place;
  CHECK_FALSE(place.store->draft("S1/oordeel")->has_value());
  CHECK(*place.store->setDraft({"S1/oordeel", 0, at(1), "eerste"}) == 1);
  CHECK(*place.store->setDraft({"S1/oordeel", 1, at(2), "tweede"}) == 2);
  CHECK(place.store->setDraft({"S1/oordeel", 1, at(3), "van een ander"}).error().code == ErrorCode::changed_meanwhile);
  CHECK((*place.store->draft("S1/oordeel"))->body == "tweede");
  REQUIRE(place.store->removeDraft("S1/oordeel"));
  CHECK((*place.store->draft("S1/oordeel"))->body.empty());
  REQUIRE(place.store->removeDraft("nooit geschreven"));
  CHECK_FALSE(place.store->draft("nooit geschreven")->has_value());
  REQUIRE(place.store->setView({"Van mij", "{}"}));
  REQUIRE(place.store->setView({"Van mij", "{\"a\":1}"}));
  CHECK(place.store->views()->size() == 1);
  CHECK(place.store->views()->front().body == "{\"a\":1}");
  CHECK(place.store->setView({"", "{}"}).error().code == ErrorCode::wrong_use);
}

TEST_CASE("a draft that was removed and written anew is not taken for the one before") {
  Place place;
  const std::string key = "S1/oordeel";
  const auto read = *place.store->setDraft({key, 0, at(1), "wat beide vensters lazen"});
  REQUIRE(place.store->removeDraft(key));
  const auto anew = place.store->setDraft({key, 0, at(2), "wat er daarna is getypt"});
  REQUIRE(anew);
  CHECK(*anew > read);
  CHECK(place.store->setDraft({key, read, at(3), "van het venster dat nog het oude kent"}).error().code ==
        ErrorCode::changed_meanwhile);
  CHECK((*place.store->draft(key))->body == "wat er daarna is getypt");
  REQUIRE(place.store->removeDraft(key));
  CHECK(*place.store->setDraft({key, read, at(4), "nu ligt er niets"}) == *anew + 1);
}

TEST_CASE("the file itself refuses to change or drop what was done") {
  Place place;
  REQUIRE(place.to({1}, closed()));
  place.store.reset();
  Stranger stranger(place.folder / "werk.db");
  CHECK(mentions(stranger.attempt("UPDATE handling_line SET role = 'x'"), "never changed"));
  CHECK(mentions(stranger.attempt("DELETE FROM handling_line"), "never removed"));
  CHECK(mentions(stranger.attempt("UPDATE handling SET tray = 'prullenbak'"), "CHECK"));
}

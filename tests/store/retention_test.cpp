// What retention looks at, and that what it removes is gone from the bytes of the file.

#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

std::vector<RetentionFacts> factsOf(Store& store) {
  std::vector<RetentionFacts> all;
  REQUIRE(store.forEachRetained([&](const RetentionFacts& facts) {
    all.push_back(facts);
    return true;
  }));
  return all;
}

void lay(Store& store, std::int64_t signal, const Handling& after, Instant when) {
  const auto before = store.handling(signal);
  REQUIRE(before);
  REQUIRE(store.handle({HandlingVerb::sluit, when, "OOV-adviseur", {{signal, *before, after}}}));
}

/// Whether a row of bytes stands anywhere in the workspace file or what lies beside it.
bool standsIn(const std::filesystem::path& file, const std::string& bytes) {
  for (const char* beside : {"", "-wal", "-shm"}) {
    auto name = file;
    if (bytesOf(name += beside).find(bytes) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the facts of a signal are the last moments at which something was done with it") {
  const Folder folder;
  const auto store = opened(folder / "werk.db");
  import(*store, {plainSignal("stil", "1"), plainSignal("gesloten", "2"), plainSignal("gevraagd", "3"),
                  plainSignal("beoordeeld", "4"), plainSignal("van een ander", "5")});
  Handling closed;
  closed.tray = Tray::gesloten;
  closed.reason = CloseReason::ruis;
  lay(*store, 2, closed, at(1'800'000'100));
  REQUIRE(store->addInquiry(3, {0, at(1'800'000'200), "", "wijkagent", "Wordt dit iets?", "OOV-adviseur"}));
  REQUIRE(store->addReply(3, {0, 0, at(1'800'000'300), "", ReplyWord::geen_signaal, "", ""}));
  Judgement judgement;
  judgement.at = at(1'800'000'400);
  REQUIRE(store->addJudgement(4, judgement));
  Handling taken;
  taken.owner = "jurist";
  lay(*store, 5, taken, at(1'800'000'500));
  const auto facts = factsOf(*store);
  REQUIRE(facts.size() == 5);
  CHECK(facts[0].stored == at(1'800'000'000));
  CHECK_FALSE(facts[0].handled);
  CHECK(facts[1].tray == Tray::gesloten);
  CHECK(facts[1].reason == CloseReason::ruis);
  CHECK(facts[1].handled == at(1'800'000'100));
  CHECK(facts[2].asked == at(1'800'000'300));
  CHECK(facts[3].judged == at(1'800'000'400));
  CHECK(facts[4].taken);
}

TEST_CASE("a signal that is removed takes everything of it along, and its words leave the file") {
  const Folder folder;
  const auto file = folder / "werk.db";
  const std::string word = "klapperboomkwartier";
  auto store = opened(file);
  import(*store, {plainSignal("Vanavond in het " + word + " verzamelen", "1"), plainSignal("blijft staan", "2")});
  REQUIRE(store->setDraft({"S1/oordeel", 0, at(1), "iets over het " + word}));
  REQUIRE(store->setDraft({"S11/oordeel", 0, at(1), "van een ander"}));
  REQUIRE(store->addInquiry(1, {0, at(2), "", "wijkagent", "Kent u het " + word + "?", ""}));
  REQUIRE(store->addFeedback(1, {0, at(3), true, "telefoon", "", "over het " + word}));
  REQUIRE(standsIn(file, word));
  PurgeOrder order;
  order.at = at(1'900'000'000);
  order.role = "OOV-adviseur";
  order.signals = {{RetentionKind::niet_opgevolgd, {factsOf(*store).at(0)}}};
  const auto line = store->purge(order);
  REQUIRE(line);
  CHECK(line->removed == std::map<std::string, std::int64_t>{{"niet_opgevolgd", 1}});
  CHECK(store->signal(1).error().code == ErrorCode::not_found);
  CHECK(store->signal(2)->signal.text == "blijft staan");
  CHECK_FALSE(*store->draft("S1/oordeel"));
  CHECK(*store->draft("S11/oordeel"));
  CHECK(store->verify()->sound);
  CHECK(store->purgeLines()->at(0).role == "OOV-adviseur");
  CHECK_FALSE(standsIn(file, word));
  store.reset();
  CHECK_FALSE(standsIn(file, word));
}

TEST_CASE("what something happened to since the plan stays, with what goes together with it") {
  const Folder folder;
  auto store = opened(folder / "werk.db");
  import(*store, {plainSignal("een", "1"), plainSignal("twee", "2"), plainSignal("drie", "3")});
  const auto before = factsOf(*store);
  REQUIRE(store->addInquiry(2, {0, at(2), "", "wijkagent", "Speelt er iets?", ""}));
  PurgeOrder order;
  order.at = at(1'900'000'000);
  order.signals = {{RetentionKind::niet_opgevolgd, {before.at(0), before.at(1)}},
                   {RetentionKind::niet_opgevolgd, {before.at(2)}}};
  CHECK(store->purge(order)->removed == std::map<std::string, std::int64_t>{{"niet_opgevolgd", 1}});
  CHECK(store->signal(1));
  CHECK(store->signal(2));
  CHECK(store->signal(3).error().code == ErrorCode::not_found);
}

TEST_CASE("a key that was destroyed stands nowhere in the file any more") {
  const Folder folder;
  const auto file = folder / "werk.db";
  auto store = opened(file);
  const hash::Key key = store->pseudonymKeys()->current;
  const std::string bytes(key.begin(), key.end());
  REQUIRE(standsIn(file, bytes));
  PurgeOrder order;
  order.at = at(1'900'000'000);
  order.keysUpTo = at(1'900'000'000);
  REQUIRE(store->purge(order));
  CHECK_FALSE(standsIn(file, bytes));
  store.reset();
  CHECK_FALSE(standsIn(file, bytes));
}

TEST_CASE("old drafts and runs without signals go, and only those") {
  const Folder folder;
  const auto store = opened(folder / "werk.db");
  import(*store, {plainSignal("blijft", "1")});
  import(*store, {plainSignal("blijft", "1")});  // nothing new: a run without signals
  REQUIRE(store->setDraft({"notitie", 0, at(100), "oud"}));
  REQUIRE(store->setDraft({"ander", 0, at(900), "nieuw"}));
  const auto others = store->retentionOthers(at(1'800'000'000));
  REQUIRE(others);
  CHECK(others->drafts == std::vector<Instant>{at(100), at(900)});
  CHECK(others->emptyRuns.size() == 1);
  PurgeOrder order;
  order.at = at(1'900'000'000);
  order.draftsUpTo = at(500);
  order.runsUpTo = at(1'900'000'000);
  CHECK(store->purge(order)->removed == std::map<std::string, std::int64_t>{{"concepten", 1}, {"importverslag", 1}});
  CHECK(*store->draft("ander"));
  CHECK(store->signal(1));
}

TEST_CASE("the account of what was removed cannot be told otherwise") {
  const Folder folder;
  const auto file = folder / "werk.db";
  const auto store = opened(file);
  PurgeOrder order;
  order.at = at(10);
  order.copies = 4;
  REQUIRE(store->purge(order));
  Stranger stranger(file);
  CHECK(mentions(stranger.attempt("UPDATE purge_line SET removed = '{}'"), "never told otherwise"));
  CHECK(mentions(stranger.attempt("DELETE FROM purge_line"), "never forgotten"));
}

TEST_CASE("what a noise rule closes is one step of the log for each rule of an import") {
  const Folder folder;
  const auto store = opened(folder / "werk.db");
  auto a = plainSignal("sirene een", "1"), b = plainSignal("sirene twee", "2"), c = plainSignal("loterij", "3");
  a.noise = b.noise = {"proefalarm", "Proefalarm"};
  c.noise = {"loterij", "Loterijen"};
  const auto summary = import(*store, {a, b, c, plainSignal("echt", "4"), a});
  CHECK(summary.stored == 4);
  CHECK(summary.duplicates == 1);
  CHECK(summary.laidAside == 3);
  CHECK(*store->laidAsideBy("proefalarm") == std::vector<std::int64_t>{1, 2});
  CHECK(store->handling(1)->rule == "proefalarm");
  CHECK(store->handling(1)->reason == CloseReason::ruis);
  const auto first = store->handlingLines(1)->at(0), second = store->handlingLines(2)->at(0);
  CHECK(first.step == second.step);
  CHECK(first.step != store->handlingLines(3)->at(0).step);
  CHECK(first.after.rule == "proefalarm");
  CHECK(first.role == kNoiseRole);
  SignalFilter inbox;
  inbox.tray = Tray::postvak;
  CHECK(*store->numbers(inbox) == std::vector<std::int64_t>{4});
  CHECK(store->rows({1})->at(0).handling.rule == "proefalarm");
  REQUIRE(store->undoHandling(first.step, at(5), "OOV-adviseur"));
  CHECK(store->laidAsideBy("proefalarm")->empty());
  CHECK(store->verify()->sound);
}

TEST_CASE("what was told back stays with its signal") {
  const Folder folder;
  const auto file = folder / "werk.db";
  const auto store = opened(file);
  import(*store, {plainSignal("een", "1")});
  CHECK(store->addFeedback(7, {}).error().code == ErrorCode::not_found);
  REQUIRE(store->addFeedback(1, {0, at(5), false, "", "OOV-adviseur", "melder onbekend"}));
  CHECK(store->feedback(1)->at(0).note == "melder onbekend");
  CHECK_FALSE(store->feedback(1)->at(0).given);
  Stranger stranger(file);
  stranger.run("PRAGMA foreign_keys = ON");
  CHECK(mentions(stranger.attempt("UPDATE feedback SET given = 1"), "never changed"));
  CHECK(mentions(stranger.attempt("DELETE FROM feedback"), "never removed alone"));
}

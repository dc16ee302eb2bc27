// What went out and came in as bundles, whom it was from and what was answered: kept once, never changed, and gone with
// the signals.

#include "store/exchange.h"

#include "store/signals.h"
#include "store/workspace_file.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

signature::PublicKey keyOf(unsigned char fill) {
  signature::PublicKey key{};
  key.fill(fill);
  return key;
}

NewBundle forwarded(char digit, std::vector<BundleMember> members = {}, BundleWay way = BundleWay::ontvangen) {
  NewBundle made;
  made.way = way;
  made.cover.id = std::string(32, digit);
  made.cover.made = at(1'800'000'000);
  made.cover.organisation = "GM0361";
  made.cover.function = "Communicatie";
  made.cover.key = keyOf(1);
  made.cover.tlp = Tlp::amber_strict;
  made.cover.note = "let op \"zaterdag\"";
  made.cover.figures = {{{"monitoring", 2}}, {{"GM0361", 1}}, {{"school", 1}}, {{"rust", 2}}, {{"2027-01-15", 2}}};
  made.cover.involved = {{"jeugd", {"het gaat over scholieren", "en over een school"}}};
  made.cover.groups = {{"S1", {"S1", "S2"}}};
  made.at = at(1'800'000'500);
  made.hash = "sha256:aa";
  made.members = std::move(members);
  return made;
}

NewBundle answer(char digit, std::int64_t to, AnswerWord word, std::int64_t made = 1'800'001'000) {
  NewBundle out = forwarded(digit, {}, BundleWay::verzonden);
  out.cover = BundleCover{};
  out.cover.kind = BundleKind::antwoord;
  out.cover.id = std::string(32, digit);
  out.cover.made = at(made);
  out.cover.answer = {std::string(32, 'a'), at(1'800'000'500), word, "want al bekend"};
  out.forwarded = to;
  return out;
}

struct Place {
  Folder folder;
  std::unique_ptr<Store> store = opened(folder / "werk.db");
  Place() { import(*store, {plainSignal("een", "1"), plainSignal("twee", "2"), plainSignal("drie", "3")}); }
  std::string attempt(const std::string& sql) { return Stranger(folder / "werk.db").attempt(sql); }
};

}  // namespace

TEST_CASE("a bundle is kept with all of its cover and the signals that came with it") {
  Place place;
  const NewBundle made = forwarded('a', {{"S8", 2, true}, {"S9", 1, false}});
  const auto number = place.store->addBundle(made);
  REQUIRE(number);
  const auto kept = place.store->bundle(*number);
  REQUIRE(kept);
  CHECK(kept->cover == made.cover);
  CHECK(kept->way == BundleWay::ontvangen);
  CHECK(kept->known);
  CHECK(kept->hash == "sha256:aa");
  CHECK(kept->at == made.at);
  CHECK(kept->signals == 2);
  CHECK(kept->fresh == 1);
  const auto members = place.store->membersOf(*number);
  REQUIRE(members->size() == 2);
  CHECK((*members)[0].origin == "S9");
  const auto of = place.store->bundlesOf(2);
  REQUIRE(of->size() == 1);
  CHECK(of->at(0).bundle.cover == made.cover);
  CHECK(of->at(0).origin == "S8");
  CHECK(of->at(0).fresh);
  CHECK(place.store->bundlesOf(3)->empty());
  CHECK(place.store->bundle(99).error().code == ErrorCode::not_found);
  CHECK(place.store->verify()->sound);
}

TEST_CASE("a bundle is there once for each way and key, and found by how its id begins") {
  Place place;
  REQUIRE(place.store->addBundle(forwarded('a')));
  CHECK(place.store->addBundle(forwarded('a')).error().code == ErrorCode::wrong_use);
  REQUIRE(place.store->addBundle(forwarded('a', {}, BundleWay::verzonden)));
  NewBundle other = forwarded('a');
  other.cover.key = keyOf(2);
  REQUIRE(place.store->addBundle(other));
  REQUIRE(place.store->addBundle(forwarded('b')));
  CHECK(place.store->findBundles(BundleWay::ontvangen, "aaaa")->size() == 2);
  CHECK(place.store->findBundles(BundleWay::verzonden, std::string(32, 'a'))->size() == 1);
  CHECK(place.store->findBundles(BundleWay::ontvangen, "_")->empty());
  CHECK(place.store->findBundles(BundleWay::ontvangen, "")->size() == 3);
  const auto all = place.store->bundles();
  REQUIRE(all->size() == 4);
  CHECK(all->front().cover.id == std::string(32, 'b'));
}

TEST_CASE("a bundle of which a signal is not here is not kept at all") {
  Place place;
  CHECK_FALSE(place.store->addBundle(forwarded('a', {{"S1", 1, true}, {"S2", 77, true}})));
  CHECK(place.store->bundles()->empty());
}

TEST_CASE("a bundle that comes with an import lands with it or not at all") {
  Place place;
  for (const bool commits : {false, true}) {
    {
      auto transaction = place.store->beginImport("bundel", "sha256:1", "peilstok");
      REQUIRE(transaction);
      REQUIRE((*transaction)->add(plainSignal("vier", "4")));
      REQUIRE(place.store->addBundle(forwarded('a', {{"S1", *place.store->lastNumber(), true}})));
      if (commits) REQUIRE((*transaction)->commit(1));
    }
    CHECK(place.store->bundles()->size() == (commits ? 1u : 0u));
    CHECK(place.store->numberOfContent("4")->has_value() == commits);
  }
  CHECK(place.store->numberOfContent("2")->value() == 2);
}

TEST_CASE("answers belong to a bundle that went the other way, and come in order of their moment") {
  Place place;
  const auto got = *place.store->addBundle(forwarded('a', {{"S1", 1, true}}));
  const auto sent = *place.store->addBundle(forwarded('b', {}, BundleWay::verzonden));
  REQUIRE(place.store->addBundle(answer('c', got, AnswerWord::niets_mee_gedaan, 1'800'002'000)));
  const auto first = place.store->addBundle(answer('d', got, AnswerWord::in_behandeling, 1'800'001'000));
  REQUIRE(first);
  const auto answers = place.store->answersTo(got);
  REQUIRE(answers->size() == 2);
  CHECK(answers->at(0).cover.answer->word == AnswerWord::in_behandeling);
  CHECK(answers->at(1).cover.answer == answer('c', got, AnswerWord::niets_mee_gedaan).cover.answer);
  CHECK(place.store->answersTo(sent)->empty());
  CHECK(place.store->addBundle(answer('e', sent, AnswerWord::in_behandeling)).error().code == ErrorCode::not_found);
  CHECK(place.store->addBundle(answer('f', *first, AnswerWord::in_behandeling)).error().code == ErrorCode::not_found);
  CHECK(place.store->addBundle(answer('f', 0, AnswerWord::in_behandeling)).error().code == ErrorCode::not_found);
  CHECK(place.store->bundles()->size() == 4);
  CHECK(place.store->verify()->sound);
}

TEST_CASE("who is believed is a log: the last line of a key holds") {
  Place place;
  Sender sender{keyOf(1), true, "Communicatie centrum", "GM0361", "Communicatie", at(1'800'000'000), "OOV-adviseur"};
  CHECK(*place.store->sender(sender.key) == std::nullopt);
  REQUIRE(place.store->addSender(sender));
  Sender other = sender;
  other.key = keyOf(2);
  other.name = "Buren";
  REQUIRE(place.store->addSender(other));
  sender.trusted = false;
  sender.at = at(1'800'100'000);
  REQUIRE(place.store->addSender(sender));
  const auto kept = place.store->sender(sender.key);
  REQUIRE(kept->has_value());
  CHECK_FALSE((*kept)->trusted);
  CHECK((*kept)->at == sender.at);
  CHECK((*kept)->role == "OOV-adviseur");
  const auto all = place.store->senders();
  REQUIRE(all->size() == 2);
  CHECK(all->at(0).name == "Buren");
  CHECK(all->at(1).organisation == "GM0361");
}

TEST_CASE("own keys stay known with when they were made") {
  Place place;
  CHECK(*place.store->signingKey(keyOf(1)) == std::nullopt);
  REQUIRE(place.store->addSigningKey({keyOf(1), at(1'800'000'000), "Communicatie"}));
  REQUIRE(place.store->addSigningKey({keyOf(1), at(1'900'000'000), "iemand anders"}));
  REQUIRE(place.store->addSigningKey({keyOf(2), at(1'900'000'000), "Communicatie"}));
  CHECK((*place.store->signingKey(keyOf(1)))->role == "Communicatie");
  CHECK((*place.store->signingKey(keyOf(1)))->at == at(1'800'000'000));
}

TEST_CASE("nothing of it is changed, and what came with a bundle goes only with its signal") {
  Place place;
  const auto got = *place.store->addBundle(forwarded('a', {{"S1", 1, true}}));
  REQUIRE(place.store->addBundle(answer('c', got, AnswerWord::in_behandeling)));
  REQUIRE(place.store->addSigningKey({keyOf(1), at(1), "Communicatie"}));
  REQUIRE(place.store->addSender({keyOf(1), true, "x", "", "", at(1), "y"}));
  for (const char* table : {"signing_key", "sender_line"}) {
    CHECK(mentions(place.attempt(std::string("UPDATE ") + table + " SET role = 'z'"), "never changed"));
    CHECK(mentions(place.attempt(std::string("DELETE FROM ") + table), "never removed"));
  }
  CHECK(mentions(place.attempt("UPDATE bundle SET note = ''"), "never changed"));
  CHECK(mentions(place.attempt("UPDATE bundle_signal SET fresh = 0"), "never changed"));
  CHECK(mentions(place.attempt("UPDATE bundle_answer SET reason = 'x'"), "never changed"));
  CHECK(mentions(place.attempt("DELETE FROM bundle WHERE id = 1"), "before its signals"));
  CHECK(mentions(place.attempt("DELETE FROM bundle_signal"), "never removed alone"));
  CHECK(mentions(place.attempt("DELETE FROM bundle_answer"), "never removed alone"));
  place.store.reset();
  {
    auto database = openWorkspaceFile(place.folder / "werk.db", false, at(0));
    REQUIRE(database);
    REQUIRE(removeSignal(**database, 1));
  }
  CHECK(place.attempt("PRAGMA foreign_keys = ON; DELETE FROM bundle WHERE kind = 'antwoord'").empty());
  CHECK(place.attempt("PRAGMA foreign_keys = ON; DELETE FROM bundle").empty());
  place.store = opened(place.folder / "werk.db");
  CHECK(place.store->bundles()->empty());
  // Taken away by hand, without a removal that is told of, they are missed; nothing else is.
  const auto report = place.store->verify();
  REQUIRE(report);
  CHECK(report->problems.size() == 2);
  for (const std::string& problem : report->problems) CHECK(mentions(problem, "is gone"));
}

TEST_CASE("a bundle that someone else wrote wrongly is noticed") {
  Place place;
  const auto got = *place.store->addBundle(forwarded('a'));
  REQUIRE(place.store->addBundle(answer('c', got, AnswerWord::in_behandeling)));
  REQUIRE(place.attempt("INSERT INTO bundle_signal VALUES (2, 'S1', 1, 1)").empty());
  CHECK_FALSE(place.store->verify()->sound);
  REQUIRE(place
              .attempt("INSERT INTO bundle (way, bundle_id, kind, key, known, organisation, function, made, at, hash, "
                       "tlp, framework_version, framework_hash, note, body) SELECT way, replace(bundle_id, 'a', 'd'), "
                       "kind, key, known, organisation, function, made, at, hash, tlp, '', '', '', '{\"groups\":3}' "
                       "FROM bundle WHERE id = 1")
              .empty());
  CHECK(place.store->bundle(3).error().code == ErrorCode::database_corrupt);
}

TEST_CASE("a bundle of which no signal is left goes with its answers when its term is past") {
  Place place;
  const auto empty = *place.store->addBundle(forwarded('a', {{"S1", 1, true}}));
  const auto stays = *place.store->addBundle(forwarded('b', {{"S2", 2, true}}));
  REQUIRE(place.store->addBundle(answer('c', empty, AnswerWord::in_behandeling)));
  REQUIRE(place.store->addBundle(answer('d', stays, AnswerWord::in_behandeling)));
  PurgeOrder order;
  order.at = at(1'900'000'000);
  REQUIRE(place.store->forEachRetained([&](const RetentionFacts& facts) {
    if (facts.number == 1) order.signals = {{RetentionKind::niet_opgevolgd, {facts}}};
    return true;
  }));
  REQUIRE(place.store->purge(order));
  CHECK(place.store->retentionOthers(at(1'900'000'000))->emptyRuns == std::vector<Instant>{at(1'800'000'500)});
  order.signals.clear();
  order.runsUpTo = at(1'800'000'499);
  REQUIRE(place.store->purge(order));
  CHECK(place.store->bundles()->size() == 4);
  order.runsUpTo = at(1'800'000'500);
  CHECK(place.store->purge(order)->removed == std::map<std::string, std::int64_t>{{"importverslag", 1}});
  CHECK(place.store->bundles()->size() == 2);
  CHECK(place.store->answersTo(stays)->size() == 1);
  CHECK(place.store->verify()->sound);
}

// Keys of pseudonyms come and go by the quarter; records are told apart by a key of their own.

#include "store/keys.h"

#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

std::unique_ptr<Store> openedAt(const std::filesystem::path& file, const char* moment) {
  const Instant now = *civil::parseIso(moment);
  auto store = store::open(file, false, [now] { return now; });
  REQUIRE(store);
  return std::move(*store);
}

NewSignal record(const std::string& text, const std::string& id) {
  NewSignal added = plainSignal(text, {});
  added.externalId = id;
  added.contentKey = contentKey(id, added.signal);
  return added;
}

}  // namespace

TEST_CASE("a quarter begins and ends in civil time") {
  const auto period = [](const char* moment) { return periodOf(*civil::parseIso(moment)); };
  CHECK(period("2026-11-19T16:05:00+01:00").name == "2026-K4");
  CHECK(period("2026-12-31T23:59:59+01:00").name == "2026-K4");
  CHECK(period("2027-01-01T00:00:00+01:00").name == "2027-K1");
  CHECK(period("2026-12-31T23:30:00+00:00").name == "2027-K1");  // it is past midnight here
  CHECK(period("2026-05-02T12:00:00+02:00").name == "2026-K2");
  CHECK(civil::format(period("2026-05-02T12:00:00+02:00").ends) == "2026-07-01T00:00:00+02:00");
  CHECK(civil::format(period("2026-11-19T16:05:00+01:00").ends) == "2027-01-01T00:00:00+01:00");
}

TEST_CASE("each quarter has a key of its own, and an earlier one stays until it is destroyed") {
  const Folder folder;
  const auto file = folder / "werk.db";
  const hash::Key autumn = openedAt(file, "2026-11-19T16:05:00+01:00")->pseudonymKeys()->current;
  const auto winter = openedAt(file, "2027-02-01T10:00:00+01:00")->pseudonymKeys();
  CHECK(winter->current != autumn);
  CHECK(winter->earlier == std::vector<hash::Key>{autumn});
  const auto store = openedAt(file, "2027-02-01T10:00:00+01:00");
  PurgeOrder order;
  order.at = *civil::parseIso("2027-04-15T10:00:00+02:00");
  order.keysUpTo = *civil::parseIso("2027-01-01T00:00:00+01:00");
  CHECK(store->purge(order)->removed == std::map<std::string, std::int64_t>{{"sleutel", 1}});
  CHECK(store->pseudonymKeys()->current == winter->current);
  CHECK(store->pseudonymKeys()->earlier.empty());
  CHECK(Stranger(file).text("SELECT period FROM pseudonym_key WHERE destroyed IS NOT NULL") == "2026-K4");
}

TEST_CASE("a key is never changed, only destroyed, and its line stays") {
  const Folder folder;
  const auto file = folder / "werk.db";
  REQUIRE(opened(file)->pseudonymKeys());
  Stranger stranger(file);
  CHECK(mentions(stranger.attempt("UPDATE pseudonym_key SET key = zeroblob(32)"), "only ever destroyed"));
  CHECK(mentions(stranger.attempt("UPDATE pseudonym_key SET period = 'x', key = NULL, destroyed = 1"), "only ever"));
  CHECK(mentions(stranger.attempt("DELETE FROM pseudonym_key"), "never removed"));
  stranger.run("UPDATE pseudonym_key SET key = NULL, destroyed = 1");
  CHECK(mentions(stranger.attempt("UPDATE pseudonym_key SET key = zeroblob(32), destroyed = NULL"), "only ever"));
  CHECK(std::string(codeWord(opened(file)->pseudonymKeys().error().code)) == "database_corrupt");
}

TEST_CASE("who only reads gets a key that nothing keeps") {
  const Folder folder;
  const auto file = folder / "werk.db";
  opened(file);
  CHECK(opened(file, true)->pseudonymKeys());
  CHECK(Stranger(file).text("SELECT count(*) FROM pseudonym_key") == "0");
}

TEST_CASE("the same record is known again under the key of an earlier quarter") {
  const Folder folder;
  const auto file = folder / "werk.db";
  import(*opened(file), {record("bel [telefoon:1a2b3c4d]", "")});
  NewSignal later = record("bel [telefoon:99999999]", "");
  later.earlierContentKeys = {record("bel [telefoon:1a2b3c4d]", "").contentKey};
  CHECK(import(*opened(file), {later}).duplicates == 1);
  later.earlierContentKeys.clear();
  CHECK(import(*opened(file), {later}).stored == 1);
}

TEST_CASE("a file from before records had a key of their own knows its records again") {
  const Folder folder;
  const auto file = folder / "werk.db";
  import(*opened(file), {record("een", "tw-1"), record("twee", "")});
  {
    Stranger stranger(file);
    stranger.run("UPDATE workspace SET record_key = NULL");
    stranger.run(
        "DROP TRIGGER signal_is_immutable; UPDATE signal SET content_key = randomblob(16);"
        "CREATE TRIGGER signal_is_immutable BEFORE UPDATE ON signal\nBEGIN\n  SELECT RAISE(ABORT, 'a signal is never "
        "changed');\nEND");
  }
  const auto store = opened(file);
  CHECK(import(*store, {record("een", "tw-1"), record("twee", ""), record("drie", "")}).duplicates == 2);
  CHECK(store->verify()->sound);
  CHECK(mentions(Stranger(file).attempt("UPDATE signal SET text = 'x'"), "never changed"));
}

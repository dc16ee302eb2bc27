// What goes wrong outside the program: other programs, and disks that are full.

#include "store/sqlite_store.h"
#include "store/workspace_file.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

/// A store with room for this many pages more, and the connection to give it more room again.
struct Cramped {
  std::shared_ptr<Database> database;
  std::unique_ptr<Store> store;
};

Cramped cramped(const std::filesystem::path& file) {
  auto database = openWorkspaceFile(file, false, at(0));
  REQUIRE(database);
  auto store = SqliteStore::make(*database, stopped());
  REQUIRE(store);
  return {*database, std::move(*store)};
}

}  // namespace

TEST_CASE("a full disk during an import undoes it and frees the file") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(41);
  import(*opened(file), {anySignal(dice, 0)});
  auto [database, store] = cramped(file);
  REQUIRE(database->execute("PRAGMA max_page_count = 60"));
  {
    auto transaction = store->beginImport("vol.csv", "h", "csv");
    REQUIRE(transaction);
    std::optional<Error> failure;
    for (int i = 1; i < 5000 && !failure; ++i) {
      const auto added = (*transaction)->add(anySignal(dice, i));
      if (!added) failure = added.error();
    }
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::disk_full);
    // It is over: every further question gets the same answer, and others can write already.
    CHECK((*transaction)->add(anySignal(dice, 6000)).error().code == ErrorCode::disk_full);
    CHECK((*transaction)->reject({1, "bad_date"}).error().code == ErrorCode::disk_full);
    CHECK((*transaction)->commit(1).error().code == ErrorCode::disk_full);
    CHECK(opened(file)->setSetting("vrij", "ja"));
  }
  CHECK(*store->count({}) == 1);
  CHECK(store->verify()->sound);
  CHECK(Stranger(file).text("SELECT count(*) FROM import_run") == "1");
  REQUIRE(database->execute("PRAGMA max_page_count = 100000"));
  CHECK(import(*store, {anySignal(dice, 1)}).stored == 1);
}

TEST_CASE("any failure during an import undoes it at once, also one that the engine survives") {
  const Folder folder;
  const auto file = folder / "x.db";
  auto [database, store] = cramped(file);
  sqlite3_limit(database->handle(), SQLITE_LIMIT_LENGTH, 10'000);
  auto transaction = store->beginImport("f", "h", "csv");
  REQUIRE(transaction);
  CHECK(*(*transaction)->add(plainSignal("een", "1")));
  CHECK((*transaction)->add(plainSignal(std::string(20'000, 'x'), "2")).error().code == ErrorCode::too_large);
  CHECK(opened(file)->setSetting("vrij", "ja"));  // the lock is gone, though the import still is in somebody's hands
  CHECK((*transaction)->add(plainSignal("drie", "3")).error().code == ErrorCode::too_large);
  CHECK(*store->count({}) == 0);
}

TEST_CASE("a disk that is full at the last moment") {
  // Wherever the disk gets full, in add, in base forms or in commit, nothing of the file may stay.
  for (int pages = 30; pages < 90; pages += 5) {
    const Folder folder;
    const auto file = folder / "x.db";
    auto [database, store] = cramped(file);
    const auto limit = "PRAGMA max_page_count = " + std::to_string(pages);
    REQUIRE(database->execute(limit.c_str()));
    Dice dice(42);
    auto transaction = store->beginImport("f", "h", "csv");
    bool failed = !transaction;
    for (int i = 0; i < 120 && !failed; ++i) failed = !(*transaction)->add(anySignal(dice, i));
    if (!failed) failed = !(*transaction)->termsWithoutBaseForm();
    if (!failed) failed = !(*transaction)->setBaseForms({{"plein", "plein"}});
    const auto summary = failed ? Result<ImportSummary>(Error{ErrorCode::disk_full, ""}) : (*transaction)->commit(120);
    if (!summary) CHECK(summary.error().code == ErrorCode::disk_full);
    CAPTURE(pages);
    if (transaction) transaction->reset();
    CHECK(*store->count({}) == (summary ? 120 : 0));
    REQUIRE(database->execute("PRAGMA max_page_count = 100000"));
    CHECK(store->verify()->sound);
  }
}

TEST_CASE("a full disk for a new look or a setting leaves what was there") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("een", "1")});
  auto [database, store] = cramped(file);
  REQUIRE(database->execute("PRAGMA max_page_count = 1"));  // no page more than there are
  Assessment big;
  big.findings.resize(1);
  big.findings[0].text = std::string(200'000, 'x');
  CHECK(store->addAssessment(1, big).error().code == ErrorCode::disk_full);
  CHECK(store->setSetting("groot", std::string(200'000, 'x')).error().code == ErrorCode::disk_full);
  CHECK(store->assessments(1)->size() == 1);
  CHECK(store->verify()->sound);
}

TEST_CASE("another writer gives database_locked, a reader is not in the way") {
  const Folder folder;
  const auto file = folder / "x.db";
  const auto store = opened(file);
  const auto other = opened(file);
  {
    auto writing = other->beginImport("a", "h", "csv");
    REQUIRE(writing);
    CHECK(*(*writing)->add(plainSignal("een", "1")));
    CHECK(store->beginImport("b", "h", "csv").error().code == ErrorCode::database_locked);
    CHECK(store->setSetting("a", "b").error().code == ErrorCode::database_locked);
    CHECK(*store->count({}) == 0);
    CHECK(refusal(file) == "");  // opening needs no lock
    REQUIRE((*writing)->commit(1));
  }
  CHECK(*store->count({}) == 1);
  REQUIRE(store->setSetting("a", "b"));
  CHECK(*other->setting("a") == "b");
}

TEST_CASE("a file that another program keeps to itself is locked") {
  const Folder folder;
  const auto file = folder / "x.db";
  opened(file);
  Stranger stranger(file);
  stranger.run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  CHECK(refusal(file) == "database_locked");
  stranger.run("COMMIT; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL");
  CHECK(refusal(file) == "");
}

TEST_CASE("a file that is cut short is damaged") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(43);
  std::vector<NewSignal> given;
  for (int i = 0; i < 500; ++i) given.push_back(anySignal(dice, i));
  import(*opened(file), given);
  const std::string bytes = bytesOf(file);
  writeBytes(file, bytes.substr(0, bytes.size() / 2));
  const auto store = open(file, false, stopped());
  if (!store) {
    CHECK(store.error().code == ErrorCode::database_corrupt);
    return;
  }
  CHECK_FALSE((*store)->verify()->sound);
}

TEST_CASE("where damage was met nothing is written any more") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(45);
  std::vector<NewSignal> given;
  for (int i = 0; i < 500; ++i) given.push_back(anySignal(dice, i));
  import(*opened(file), given);
  std::string bytes = bytesOf(file);
  constexpr std::size_t kPage = 4096;
  int met = 0;
  for (std::size_t page = 8; page * kPage < bytes.size() && met == 0; page += 5) {
    std::string damaged = bytes;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(page * kPage), kPage, '\xEE');
    std::filesystem::remove(folder / "x.db-wal");
    std::filesystem::remove(folder / "x.db-shm");
    writeBytes(file, damaged);
    const auto store = open(file, false, stopped());
    if (!store) continue;
    for (int number = 1; number <= 500 && met == 0; ++number) {
      const auto read = (*store)->signal(number);
      met += !read && mentions(read.error().detail, "step: ");  // by the engine: its pages do not hold together
    }
    if (met == 0) continue;
    CHECK((*store)->setSetting("a", "b").error().code == ErrorCode::database_corrupt);
    CHECK((*store)->beginImport("b", "h", "csv").error().code == ErrorCode::database_corrupt);
  }
  CHECK(met == 1);
}

TEST_CASE("any change of a byte is answered, never with a crash") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(44);
  std::vector<NewSignal> given;
  for (int i = 0; i < 30; ++i) given.push_back(anySignal(dice, i));
  import(*opened(file), given);
  const std::string sound = bytesOf(file);
  int opens = 0;
  for (int round = 0; round < 150; ++round) {
    std::string bytes = sound;
    for (int i = 0; i <= dice.below(20); ++i)
      bytes[static_cast<std::size_t>(dice.below(static_cast<int>(bytes.size())))] = static_cast<char>(dice.below(256));
    std::filesystem::remove(folder / "x.db-wal");
    std::filesystem::remove(folder / "x.db-shm");
    writeBytes(file, bytes);
    auto store = open(file, false, stopped());
    if (!store) continue;
    ++opens;
    SignalFilter search;
    search.words = {{"plein", "rellen"}};
    static_cast<void>((*store)->numbers({}));
    static_cast<void>((*store)->numbers(search));
    static_cast<void>((*store)->rows({1, 2, 3, 30}));
    static_cast<void>((*store)->forEach([](const auto&, const auto&) { return true; }));
    static_cast<void>((*store)->formsOf("rel", 5));
    static_cast<void>((*store)->verify());
    static_cast<void>((*store)->addAssessment(1, {}));
  }
  CHECK(opens > 50);
}

#include <fstream>
#include <thread>

#include "store/migrate.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace fs = std::filesystem;

TEST_CASE("a fresh file is made, is ours, and keeps its key") {
  const Folder folder;
  const auto file = folder / "werk.peilstok";
  const hash::Key key = opened(file)->pseudonymKeys()->current;
  CHECK(opened(file)->pseudonymKeys()->current == key);
  CHECK(opened(file, true)->pseudonymKeys()->current == key);
  CHECK(opened(folder / "ander.peilstok")->pseudonymKeys()->current != key);
  Stranger stranger(file);
  CHECK(stranger.text("PRAGMA application_id") == std::to_string(kApplicationId));
  CHECK(stranger.text("PRAGMA user_version") == std::to_string(kMigrations.back().version));
  CHECK(stranger.text("PRAGMA journal_mode") == "wal");
  CHECK(stranger.text("SELECT made FROM workspace") == "1800000000");
}

TEST_CASE("settings stay, and are empty when never set") {
  const Folder folder;
  const auto file = folder / "werk.peilstok";
  {
    const auto store = opened(file);
    CHECK(*store->setting("gemeente") == "");
    REQUIRE(store->setSetting("gemeente", "GM0373"));
    REQUIRE(store->setSetting("gemeente", "GM0361"));
    CHECK(store->setSetting("", "x").error().code == ErrorCode::wrong_use);
  }
  CHECK(*opened(file)->setting("gemeente") == "GM0361");
  CHECK(*opened(file)->setting("gemeenten") == "");
}

TEST_CASE("names that mean something else to the engine are file names") {
  const Folder folder;
  for (const std::string name : {"a%20b?mode=ro#x.db", "file:x.db", "één 😡.db", ":memory:", "it's \"x\".db"}) {
    CAPTURE(name);
    opened(folder / name);
    CHECK(fs::file_size(folder / name) > 0);
    CHECK(refusal(folder / name, true) == "");
  }
  CHECK(refusal("") == "file_not_found");
}

TEST_CASE("an empty file counts as a new one") {
  const Folder folder;
  const auto file = folder / "leeg.db";
  writeBytes(file, "");
  CHECK(refusal(file, true) == "database_read_only");
  CHECK(fs::file_size(file) == 0);
  CHECK(refusal(file) == "");
  CHECK(opened(file)->verify()->sound);
}

TEST_CASE("what is not a workspace is refused and stays as it is") {
  const Folder folder;
  const auto file = folder / "x.db";
  SECTION("garbage") { writeBytes(file, "Dit is geen database, maar een brief. " + std::string(5000, 'x')); }
  SECTION("a few bytes") { writeBytes(file, "x"); }
  SECTION("the beginning of a database") { writeBytes(file, std::string("SQLite format 3\0", 16)); }
  SECTION("a header without a body") {
    writeBytes(file, std::string("SQLite format 3\0", 16) + std::string(5000, '\x01'));
  }
  SECTION("a database without an id") { Stranger(file).run("CREATE TABLE t (x); INSERT INTO t VALUES (1)"); }
  SECTION("another program's id") { Stranger(file).run("PRAGMA application_id = 7; CREATE TABLE t (x)"); }
  SECTION("another program's id without tables") { Stranger(file).run("PRAGMA application_id = 7; VACUUM"); }
  SECTION("another program's version without tables") { Stranger(file).run("PRAGMA user_version = 1; VACUUM"); }
  SECTION("another program's log") { Stranger(file).run("PRAGMA journal_mode = WAL; CREATE TABLE t (x)"); }
  const std::string before = bytesOf(file);
  const auto time = fs::last_write_time(file);
  CHECK(refusal(file) == "database_not_ours");
  CHECK(refusal(file, true) == "database_not_ours");
  CHECK(bytesOf(file) == before);
  CHECK(fs::last_write_time(file) == time);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{}) == 1);
}

TEST_CASE("a database without anything in it becomes a workspace") {
  const Folder folder;
  const auto file = folder / "x.db";
  Stranger(file).run("CREATE TABLE t (x); DROP TABLE t; VACUUM");
  REQUIRE(fs::file_size(file) > 0);
  CHECK(refusal(file) == "");
}

TEST_CASE("places where no file can be") {
  const Folder folder;
  writeBytes(folder / "a.txt", "x");
  CHECK(refusal(folder.path()) == "is_directory");
  CHECK(refusal(folder.path(), true) == "is_directory");
  CHECK(refusal(folder / "weg.db", true) == "file_not_found");
  CHECK_FALSE(fs::exists(folder / "weg.db"));
  CHECK(refusal(folder / "geen/map/x.db") == "database_unreadable");
  CHECK(refusal(folder / "a.txt/x.db") == "database_unreadable");
}

TEST_CASE("our id without our tables is damage") {
  const Folder folder;
  const auto file = folder / "x.db";
  SECTION("other tables") {
    Stranger(file).run("PRAGMA application_id = 0x5065696C; PRAGMA user_version = 1; CREATE TABLE t (x)");
  }
  SECTION("no version") { Stranger(file).run("PRAGMA application_id = 0x5065696C; CREATE TABLE t (x)"); }
  SECTION("no key") {
    opened(file);
    Stranger(file).run("DELETE FROM workspace");
  }
  CHECK(refusal(file) == "database_corrupt");
}

TEST_CASE("a read-only store reads and refuses to write") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("stil", "1")});
  const auto store = opened(file, true);
  CHECK(store->signal(1)->signal.text == "stil");
  CHECK(store->verify()->sound);
  CHECK(store->setSetting("a", "b").error().code == ErrorCode::database_read_only);
  CHECK(store->beginImport("f", "h", "csv").error().code == ErrorCode::database_read_only);
}

TEST_CASE("a folder in which nothing may be written") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("stil", "1")});
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  const bool stillWritable = static_cast<bool>(std::ofstream(folder / "probe"));
  if (stillWritable) {
    WARN("this user may write everywhere: nothing to see");
    return;
  }
  CHECK(refusal(file) == "database_read_only");
  CHECK(refusal(folder / "nieuw.db") == "database_read_only");
  CHECK(opened(file, true)->signal(1)->signal.text == "stil");
}

TEST_CASE("a file that may not be written, in a folder that may") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("stil", "1")});
  fs::permissions(file, fs::perms::owner_read);
  if (std::ofstream(file, std::ios::app)) {
    WARN("this user may write everywhere: nothing to see");
    return;
  }
  CHECK(refusal(file) == "database_read_only");
  CHECK(opened(file, true)->signal(1)->signal.text == "stil");
}

TEST_CASE("two that make the same file at once end up with one workspace") {
  for (int round = 0; round < 20; ++round) {
    const Folder folder;
    const auto file = folder / "x.db";
    std::string words[2];
    hash::Key keys[2];
    const auto make = [&](int i) {
      const auto store = store::open(file, false, stopped());
      words[i] = store ? "" : codeWord(store.error().code);
      if (store) keys[i] = (*store)->pseudonymKeys()->current;
    };
    std::thread other([&] { make(1); });
    make(0);
    other.join();
    CHECK(words[0] == "");
    CHECK(words[1] == "");
    CHECK(keys[0] == keys[1]);
  }
}

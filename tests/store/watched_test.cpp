// Folders from which files are taken in, and the import by which a file is known again.

#include "store/logbook.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

TEST_CASE("folders are kept by their path, and told of in the logbook without it") {
  const Folder folder;
  const auto file = folder / "werk.db";
  WatchedFolder police{"/srv/binnen/jan-de-vries", Channel::politie, Access::politie, "GM0361", "auto"};
  {
    const auto store = opened(file);
    CHECK(store->watchedFolders()->empty());
    REQUIRE(store->setWatchedFolder({"/srv/b", std::nullopt, std::nullopt, "", "csv"}, "OOV-adviseur"));
    REQUIRE(store->setWatchedFolder(police, "OOV-adviseur"));
    police.access = Access::mondeling;
    REQUIRE(store->setWatchedFolder(police, "OOV-adviseur"));
  }
  const auto store = opened(file);
  const auto folders = store->watchedFolders();
  REQUIRE(folders);
  REQUIRE(folders->size() == 2);
  CHECK((*folders)[0].path == "/srv/b");
  CHECK((*folders)[0].access == std::nullopt);
  CHECK((*folders)[1] == police);
  REQUIRE(store->removeWatchedFolder("/srv/b", "OOV-adviseur"));
  CHECK(store->removeWatchedFolder("/srv/b", "OOV-adviseur").error().code == ErrorCode::not_found);
  CHECK(store->watchedFolders()->size() == 1);
  CHECK(store->verify()->sound);
  CHECK(Stranger(file).text("SELECT count(*) FROM log_line WHERE object LIKE 'instelling map%'") == "4");
  CHECK(Stranger(file).text("SELECT count(*) FROM log_line WHERE detail LIKE '%srv%' OR object LIKE '%srv%'") == "0");
}

TEST_CASE("a folder of a closed group that nobody invited us to cannot be kept") {
  const Folder folder;
  const auto store = opened(folder / "werk.db");
  CHECK_FALSE(store->setWatchedFolder({"/srv/x", {}, Access::besloten_zonder_uitnodiging, "", "auto"}, ""));
  CHECK(store->watchedFolders()->empty());
}

TEST_CASE("a file is known again by its bytes once something of it was kept") {
  const Folder folder;
  const auto store = opened(folder / "werk.db");
  CHECK_FALSE(*store->earlierImport("sha256:11"));
  {
    auto refused = store->beginImport("a.csv", "sha256:22", "csv");
    REQUIRE((*refused)->reject({3, "bad_date"}));
    REQUIRE((*refused)->commit(1));
    auto undone = store->beginImport("a.csv", "sha256:33", "csv");
    REQUIRE((*undone)->add(plainSignal("Onrust", "k")));
  }
  CHECK_FALSE(*store->earlierImport("sha256:22"));
  CHECK_FALSE(*store->earlierImport("sha256:33"));
  import(*store, {plainSignal("Vanavond op het plein", "k1")});
  {
    auto again = store->beginImport("b.csv", "sha256:11", "csv");
    REQUIRE((*again)->add(plainSignal("Vanavond op het plein", "k1")));
    REQUIRE((*again)->reject({2, "empty_text"}));
    REQUIRE((*again)->commit(2));
  }
  const auto earlier = store->earlierImport("sha256:11");
  REQUIRE(*earlier);
  CHECK((*earlier)->summary.duplicates == 1);
  CHECK((*earlier)->summary.rejected == 1);
  REQUIRE((*earlier)->rejectedRows.size() == 1);
  CHECK((*earlier)->rejectedRows[0].code == "empty_text");
  CHECK_FALSE(*store->earlierImport(""));
}

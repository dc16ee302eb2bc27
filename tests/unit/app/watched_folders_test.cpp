// Files that are put in a folder come in once, are moved, and leave a note that tells nothing about people.

#include "app/watched_folders.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "own_place.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::app;
namespace fs = std::filesystem;

namespace {

constexpr const char* kTable =
    "datum,tekst\n2026-11-19 16:05,Zaterdag 21.00 uur allemaal naar het Marktplein\n2026-11-19 16:07,\n";

/// A workspace with one folder that is watched.
struct Desk : test::OwnPlace {
  fs::path in = folder() / "in";
  FolderWatch watch;
  const std::atomic<bool> cancel = false;

  Desk() {
    fs::create_directory(in);
    REQUIRE(
        watchFolder(*workspace, {in.string(), Channel::politie, Access::politie, "GM9001", "auto"}, "OOV-adviseur"));
  }
  void put(const std::string& name, const std::string& bytes) const {
    std::ofstream(in / name, std::ios::binary) << bytes;
  }
  std::vector<TakenFile> look(FolderWatch& with) const {
    std::vector<TakenFile> all;
    REQUIRE(with.look(*workspace, std::nullopt, cancel, [&](const TakenFile& one) { all.push_back(one); }));
    return all;
  }
  std::vector<TakenFile> lookTwice(FolderWatch& with) const {
    CHECK(look(with).empty());
    return look(with);
  }
  std::int64_t stored() const { return *workspace->store().count({}); }
};

std::string bytesOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a file comes in when it is the same in two looks, and is moved with a note beside it") {
  Desk desk;
  desk.put("export jan.devries@example.nl.csv", kTable);
  CHECK(desk.look(desk.watch).empty());
  const auto taken = desk.look(desk.watch);
  REQUIRE(taken.size() == 1);
  CHECK(taken[0].end == TakenFile::End::done);
  CHECK(taken[0].movedTo == desk.in / "done" / "export jan.devries@example.nl.csv");
  CHECK(desk.stored() == 1);
  CHECK(fs::exists(taken[0].movedTo));
  const auto signal = desk.workspace->store().signal(1)->signal;
  CHECK(signal.channel == Channel::politie);
  CHECK(signal.access == Access::politie);
  const auto note = nlohmann::json::parse(bytesOf(taken[0].movedTo.string() + ".verslag.json"));
  CHECK(note["outcome"] == "ingelezen");
  CHECK(note["summary"]["stored"] == 1);
  CHECK(note["summary"]["rejected_rows"][0]["code"] == "empty_text");
  const std::string text = bytesOf(taken[0].movedTo.string() + ".verslag.txt");
  CHECK(text.find("rij 3: er staat geen tekst in") != std::string::npos);
  for (const std::string& written : {note.dump(), text}) {
    CHECK(written.find("jan.devries") == std::string::npos);
    CHECK(written.find("Marktplein") == std::string::npos);
  }
  CHECK(desk.look(desk.watch).empty());
}

TEST_CASE("a file that still grows waits") {
  Desk desk;
  desk.put("a.csv", "datum,tekst\n");
  CHECK(desk.look(desk.watch).empty());
  desk.put("a.csv", kTable);
  CHECK(desk.look(desk.watch).empty());
  CHECK(desk.look(desk.watch).size() == 1);
}

TEST_CASE("what is not there yet, hidden, a folder or a link is left alone") {
  Desk desk;
  for (const char* name : {"a.csv.part", "a.CRDOWNLOAD", "b.tmp", "~$c.xlsx", ".d.csv", ".~lock.e.csv#"}) {
    CAPTURE(name);
    CHECK(isUnfinishedName(name));
    desk.put(name, kTable);
  }
  CHECK_FALSE(isUnfinishedName("party.csv"));
  CHECK_FALSE(isUnfinishedName("tmp.csv"));
  std::ofstream(desk.folder() / "elders.csv") << kTable;
  fs::create_symlink(desk.folder() / "elders.csv", desk.in / "link.csv");
  fs::create_directory(desk.in / "map.csv");
  CHECK(desk.lookTwice(desk.watch).empty());
  CHECK(desk.stored() == 0);
}

TEST_CASE("the same bytes never come in twice, whatever they are called and whoever looks") {
  Desk desk;
  desk.put("a.csv", kTable);
  REQUIRE(desk.lookTwice(desk.watch).size() == 1);
  desk.put("b.csv", kTable);
  desk.put("a.csv", kTable);
  FolderWatch another;
  const auto taken = desk.lookTwice(another);
  REQUIRE(taken.size() == 2);
  for (const TakenFile& one : taken) CHECK(one.earlier.has_value());
  CHECK(fs::exists(desk.in / "done" / "a.csv"));
  CHECK(fs::exists(desk.in / "done" / "a (2).csv"));
  CHECK(fs::exists(desk.in / "done" / "b.csv"));
  CHECK(desk.stored() == 1);
}

TEST_CASE("a program that ended after the import and before the move leaves a file that is only moved") {
  Desk desk;
  desk.put("a.csv", kTable);
  ImportOptions options;
  options.file = desk.in / "a.csv";
  REQUIRE(desk.workspace->import(options, {}, desk.cancel));  // and then it was ended
  FolderWatch next;
  const auto taken = desk.lookTwice(next);
  REQUIRE(taken.size() == 1);
  REQUIRE(taken[0].earlier);
  CHECK(taken[0].earlier->summary.stored == 1);
  CHECK_FALSE(taken[0].report);
  const auto note = nlohmann::json::parse(bytesOf(taken[0].movedTo.string() + ".verslag.json"));
  CHECK(note["outcome"] == "al_ingelezen");
  CHECK(note["earlier"]["rejected_rows"][0]["row"] == 3);
  options.once = true;
  options.file = taken[0].movedTo;
  CHECK(desk.workspace->import(options, {}, desk.cancel)->earlier);
}

TEST_CASE("what cannot be read is put away with the reason, and may be tried again") {
  Desk desk;
  desk.put("foto.jpg", std::string("\xFF\xD8\xFF\xE0", 4) + std::string(100, '\0'));
  desk.put("leeg.csv", "");
  desk.put("zonder.csv", "datum,tekst\n2026-11-19 16:07,\n");
  const auto taken = desk.lookTwice(desk.watch);
  REQUIRE(taken.size() == 3);
  for (const TakenFile& one : taken) {
    CHECK(one.end == TakenFile::End::rejected);
    CHECK(one.movedTo.parent_path() == desk.in / "rejected");
    CHECK(bytesOf(one.movedTo.string() + ".verslag.txt").find("Wat je kunt doen: ") != std::string::npos);
  }
  CHECK(taken[0].error->code == ErrorCode::not_text);
  CHECK(taken[1].error->code == ErrorCode::empty_file);
  desk.put("zonder.csv", "datum,tekst\n2026-11-19 16:07,\n");
  const auto again = desk.lookTwice(desk.watch);
  REQUIRE(again.size() == 1);
  CHECK(again[0].movedTo.filename() == "zonder (2).csv");
}

TEST_CASE("a file that can be read but not moved is imported once and not tried again") {
  Desk desk;
  fs::create_symlink(desk.in / "nergens" / "heen", desk.in / "done");
  desk.put("a.csv", kTable);
  const auto taken = desk.lookTwice(desk.watch);
  REQUIRE(!taken.empty());
  CHECK(taken[0].end == TakenFile::End::left);
  CHECK(taken[0].error->code == ErrorCode::output_not_writable);
  CHECK(desk.look(desk.watch).empty());
  CHECK(desk.stored() == 1);
  fs::remove(desk.in / "done");
  FolderWatch next;
  const auto later = desk.lookTwice(next);
  REQUIRE(later.size() == 1);
  CHECK(later[0].earlier);
  CHECK(desk.stored() == 1);
}

TEST_CASE("no more files are taken in one look than was asked, and the rest in the next") {
  Desk desk;
  for (const char* name : {"a", "b", "c"})
    desk.put(std::string(name) + ".csv", std::string(kTable) + "2026-11-20," + name + "\n");
  CHECK(desk.look(desk.watch).empty());
  for (int i = 0; i < 3; ++i) {
    const auto looked = desk.watch.look(*desk.workspace, std::nullopt, desk.cancel, {}, 1);
    REQUIRE(looked);
    CHECK(looked->done == 1);
    CHECK(looked->more == (i < 2));
  }
}

TEST_CASE("stopping leaves the file where it is, and the next one takes it") {
  Desk desk;
  desk.put("a.csv", kTable);
  CHECK(desk.look(desk.watch).empty());
  const std::atomic<bool> stop = true;
  const auto stopped = desk.watch.look(*desk.workspace, std::nullopt, stop, {});
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::cancelled);
  CHECK(fs::exists(desk.in / "a.csv"));
  CHECK(desk.stored() == 0);
  CHECK(desk.look(desk.watch).size() == 1);
}

TEST_CASE("a folder that is gone is told of, and the others are looked into") {
  Desk desk;
  const fs::path other = desk.folder() / "andere";
  fs::create_directory(other);
  REQUIRE(watchFolder(*desk.workspace, {other.string(), {}, {}, "", "auto"}, ""));
  fs::remove_all(other);
  desk.put("a.csv", kTable);
  CHECK(desk.look(desk.watch).empty());
  const auto looked = desk.watch.look(*desk.workspace, std::nullopt, desk.cancel, {});
  REQUIRE(looked);
  CHECK(looked->unreachable == std::vector{other});
  CHECK(looked->done == 1);
  REQUIRE(unwatchFolder(*desk.workspace, other.string(), ""));
  CHECK(unwatchFolder(*desk.workspace, other.string(), "").error().code == ErrorCode::not_found);
}

TEST_CASE("a folder that cannot be watched is refused") {
  Desk desk;
  const auto refusal = [&](const store::WatchedFolder& folder) {
    return watchFolder(*desk.workspace, folder, "").error().code;
  };
  const std::string in = desk.in.string();
  CHECK(refusal({in + "/bestaat-niet", {}, {}, "", "auto"}) == ErrorCode::wrong_use);
  CHECK(refusal({in, {}, Access::besloten_zonder_uitnodiging, "", "auto"}) == ErrorCode::access_not_allowed);
  CHECK(refusal({in, {}, {}, "GM9999X", "auto"}) == ErrorCode::wrong_use);
  CHECK(refusal({in, {}, {}, "", "docx"}) == ErrorCode::wrong_use);
  fs::create_directory(desk.in / "done");
  CHECK(refusal({in + "/done", {}, {}, "", "auto"}) == ErrorCode::wrong_use);
  REQUIRE(watchFolder(*desk.workspace, {in + "/", {}, {}, "", "auto"}, ""));
  CHECK(desk.workspace->store().watchedFolders()->size() == 1);
}

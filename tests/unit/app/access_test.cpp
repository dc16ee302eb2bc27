// How material was obtained: what states it, what happens when nobody does, and what is never taken in.

#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Result<app::ImportReport> import(OwnPlace& place, const std::string& name, const std::string& bytes,
                                 app::ImportOptions options = {}) {
  options.file = place.folder() / name;
  std::ofstream(options.file, std::ios::binary) << bytes;
  const std::atomic<bool> cancel{false};
  return place.workspace->import(options, {}, cancel);
}

constexpr const char* kTable = "tekst;datum\nIets over het weer vandaag;20-11-2026 10:00\n";
constexpr const char* kObi = "Bericht;Geplaatst door (optioneel);Datum\nIets over het weer;x;20-11-2026 10:00\n";

}  // namespace

TEST_CASE("the mapping of a monitoring tool states that its material is open") {
  OwnPlace place;
  const auto report = import(place, "obi.csv", kObi);
  REQUIRE(report);
  CHECK(report->access == std::map<std::string, std::uint64_t>{{"open", 1}});
  CHECK(place.store().signal(1)->signal.access == Access::open);
}

TEST_CASE("what nobody says stays unknown and is counted, unless it has to be known") {
  OwnPlace place;
  CHECK(import(place, "a.csv", kTable)->access == std::map<std::string, std::uint64_t>{{"onbekend", 1}});
  CHECK_FALSE(place.store().signal(1)->signal.access);
  app::ImportOptions strict;
  strict.requireAccess = true;
  const auto refused = import(place, "b.csv", std::string(kTable) + "Nog iets;20-11-2026 11:00\n", strict);
  CHECK(codeOf(refused) == ErrorCode::access_unknown);
  CHECK(*place.store().count({}) == 1);
  strict.access = Access::besloten_op_uitnodiging;
  const auto taken = import(place, "b.csv", std::string(kTable) + "Nog iets;20-11-2026 11:00\n", strict);
  REQUIRE(taken);
  CHECK(taken->summary.stored == 1);
}

TEST_CASE("what a row says of itself goes before what is said of the file") {
  OwnPlace place;
  app::ImportOptions options;
  options.access = Access::politie;
  options.channel = Channel::politie;
  const auto report = import(place, "x.jsonl",
                             "{\"id\":\"a\",\"text\":\"een\",\"access\":\"mondeling\",\"channel\":\"inwoner\"}\n"
                             "{\"id\":\"b\",\"text\":\"twee\"}\n",
                             options);
  REQUIRE(report);
  CHECK(place.store().signal(1)->signal.access == Access::mondeling);
  CHECK(place.store().signal(1)->signal.channel == Channel::inwoner);
  CHECK(place.store().signal(2)->signal.access == Access::politie);
  CHECK(place.store().signal(2)->signal.channel == Channel::politie);
}

TEST_CASE("a table is monitoring unless it is said otherwise, a line of JSON is nothing") {
  OwnPlace place;
  REQUIRE(import(place, "a.csv", kTable));
  REQUIRE(import(place, "b.jsonl", "{\"id\":\"b\",\"text\":\"twee\"}\n"));
  CHECK(place.store().signal(1)->signal.channel == Channel::monitoring);
  CHECK_FALSE(place.store().signal(2)->signal.channel);
}

TEST_CASE("a closed group that invited nobody is refused as a file and as a row, and nothing of it is kept") {
  OwnPlace place;
  app::ImportOptions closed;
  closed.access = Access::besloten_zonder_uitnodiging;
  CHECK(codeOf(import(place, "a.csv", kTable, closed)) == ErrorCode::access_not_allowed);
  const auto rows = import(place, "b.jsonl",
                           "{\"id\":\"a\",\"text\":\"geheim\",\"access\":\"besloten_zonder_uitnodiging\"}\n"
                           "{\"id\":\"b\",\"text\":\"gewoon\"}\n");
  REQUIRE(rows);
  CHECK(rows->summary.stored == 1);
  REQUIRE(rows->rejectedRows.size() == 1);
  CHECK(rows->rejectedRows[0].code == "toegang_niet_toegestaan");
  CHECK(*place.store().count({}) == 1);
}

TEST_CASE("a preview tells how each row was obtained") {
  OwnPlace place;
  app::ImportOptions options;
  options.file = place.folder() / "a.csv";
  std::ofstream(options.file, std::ios::binary) << kTable;
  CHECK_FALSE(place.workspace->preview(options)->rows.at(0).access);
  options.access = Access::open;
  CHECK(place.workspace->preview(options)->rows.at(0).access == Access::open);
}

TEST_CASE("a conversation of a group is only read when it is said that we were invited, and keeps no name") {
  OwnPlace place;
  const std::string chat =
      "19-11-2026 16:05 - Achternaam: Kom naar het plein\n19-11-2026 16:06 - Iemand: Doe normaal\n";
  CHECK(codeOf(import(place, "a.txt", chat)) == ErrorCode::chat_needs_invitation);
  app::ImportOptions options;
  for (const Access other : {Access::open, Access::mondeling, Access::politie}) {
    options.access = other;
    CHECK(codeOf(import(place, "a.txt", chat, options)) == ErrorCode::chat_needs_invitation);
  }
  options.access = Access::besloten_zonder_uitnodiging;
  CHECK(codeOf(import(place, "a.txt", chat, options)) == ErrorCode::access_not_allowed);
  options.file = place.folder() / "a.txt";
  options.access.reset();
  const auto looked = place.workspace->preview(options, 5);
  REQUIRE_FALSE(looked);
  CHECK(looked.error().code == ErrorCode::chat_needs_invitation);
  CHECK(*place.store().count({}) == 0);

  options.access = Access::besloten_op_uitnodiging;
  CHECK(place.workspace->preview(options, 5)->rows.size() == 2);
  REQUIRE(import(place, "a.txt", chat, options));
  const Signal signal = place.store().signal(1)->signal;
  CHECK(signal.access == Access::besloten_op_uitnodiging);
  CHECK_FALSE(signal.channel);  // a chat is no monitoring, and who brought it was not said
  CHECK(signal.author.find("Achternaam") == std::string::npos);
  CHECK(signal.text.find("Achternaam") == std::string::npos);
}

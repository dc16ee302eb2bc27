// What a person chose for a table is used for the next one with the same header.

#include "app/kept_mappings.h"

#include "intake/mapping.h"
#include "own_place.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::app;

namespace {

intake::ColumnMapping chosen(const std::string& column) {
  intake::ColumnMapping mapping;
  mapping.id = "eigen";
  mapping.columns["text"] = {column};
  return mapping;
}

struct Desk : test::OwnPlace {
  std::filesystem::path file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder() / name, std::ios::binary) << bytes;
    return folder() / name;
  }
  Result<ImportReport> import(const std::filesystem::path& from, const std::string& column = {},
                              bool keep = true) const {
    ImportOptions options;
    options.file = from;
    options.keepMapping = keep;
    if (!column.empty()) options.mapping = chosen(column);
    const std::atomic<bool> cancel = false;
    return workspace->import(options, {}, cancel);
  }
};

}  // namespace

TEST_CASE("the columns that were chosen hold for the next file with that header") {
  const Desk desk;
  const auto first = desk.file("a.csv", "Kolom een;Kolom twee\nx;Zaterdag naar het plein\n");
  const auto second = desk.file("b.csv", "KOLOM EEN;Kolom twee\ny;Zondag naar de brug\n");
  CHECK(desk.import(first).error().code == ErrorCode::no_text_column);
  REQUIRE(desk.import(first, "Kolom twee", false));
  CHECK(desk.import(second).error().code == ErrorCode::no_text_column);
  REQUIRE(desk.import(first, "Kolom twee"));
  const auto report = desk.import(second);
  REQUIRE(report);
  CHECK(report->summary.stored == 1);
  CHECK(report->profile.mapping.starts_with("eigen-"));
  CHECK(report->profile.doubts.empty());
  CHECK(desk.workspace->store().signal(2)->signal.text == "Zondag naar de brug");
}

TEST_CASE("choosing anew replaces what was kept, and another header is another matter") {
  const Desk desk;
  REQUIRE(desk.import(desk.file("a.csv", "p;q\nWij gaan naar de markt;Wij gaan naar het plein\n"), "p"));
  REQUIRE(desk.import(desk.file("b.csv", "p;q\nWij gaan naar het bos;Wij gaan naar de brug\n"), "q"));
  CHECK(keptMappings(desk.store())->size() == 1);
  REQUIRE(desk.import(desk.file("c.csv", "p;q\nWij gaan naar huis;Wij gaan naar school\n")));
  CHECK(desk.store().signal(3)->signal.text == "Wij gaan naar school");
  CHECK(desk.import(desk.file("d.csv", "p;r\nx;y\n")).error().code == ErrorCode::no_text_column);
}

TEST_CASE("no more than a hundred are kept, and damage counts as none") {
  const Desk desk;
  for (int i = 0; i < 120; ++i) REQUIRE(keepMapping(desk.store(), chosen("k"), {"k", "m" + std::to_string(i)}));
  const auto kept = keptMappings(desk.store());
  REQUIRE(kept);
  CHECK(kept->size() == 100);
  CHECK(kept->front().recognise == std::vector<std::vector<std::string>>{{"k", "m119"}});
  REQUIRE(desk.store().setSetting("koppelingen", "[{\"schema\":1}, 7"));
  CHECK(keptMappings(desk.store())->empty());
}

TEST_CASE("a mapping is read as it was written") {
  intake::ColumnMapping mapping = chosen("Tekst; \"met\" tekens");
  mapping.name = "Eigen";
  mapping.access = "open";
  mapping.decimalComma = true;
  mapping.recognise = {{"a", "b"}};
  const auto again = intake::parseMapping(intake::writeMapping(mapping));
  REQUIRE(again);
  CHECK(again->columns == mapping.columns);
  CHECK(again->recognise == mapping.recognise);
  CHECK(again->access == "open");
  CHECK(again->decimalComma);
}

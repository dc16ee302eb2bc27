// Columns that a person pointed out, kept for the next table with the same header; and what dates and numbers of a
// table leave open.

#include "app/known_columns.h"

#include "app/column_doubts.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

using Codes = std::vector<std::string>;

constexpr const char* kTable = "Wanneer;Verhaal;Extra\n19-11-2026 10:00;Zaterdag naar het plein;x\n";
const std::vector<std::string> kHeader = {"Wanneer", "Verhaal", "Extra"};

intake::ColumnMapping own() {
  intake::ColumnMapping mapping;
  mapping.id = "eigen";
  mapping.columns = {{"text", {"Verhaal"}}, {"received", {"Wanneer"}}};
  return mapping;
}

app::ImportOptions options(OwnPlace& place, const std::string& name = "lijst.csv", const char* bytes = kTable) {
  app::ImportOptions made;
  made.file = place.folder() / name;
  made.access = Access::open;
  std::ofstream(made.file, std::ios::binary) << bytes;
  return made;
}

Codes doubts(const std::vector<std::map<std::string, std::string>>& rows) {
  app::ColumnDoubts doubts;
  for (const auto& fields : rows) {
    intake::RawRecord record;
    record.fields = fields;
    doubts.look(record);
  }
  return doubts.codes();
}

}  // namespace

TEST_CASE("a table is read as a person pointed out before, until that is forgotten") {
  OwnPlace place;
  const std::atomic<bool> cancel{false};
  app::ImportOptions first = options(place);
  CHECK(codeOf(place.workspace->import(first, {}, cancel)) == ErrorCode::no_text_column);
  first.mapping = own();
  SECTION("only when it was said to be kept") {
    REQUIRE(place.workspace->import(first, {}, cancel));
    CHECK(!*app::anyKnownColumns(place.store()));
  }
  SECTION("and only what landed") {
    first.dryRun = first.keepColumns = true;
    REQUIRE(place.workspace->import(first, {}, cancel));
    CHECK(!*app::anyKnownColumns(place.store()));
  }
  SECTION("by the header alone") {
    first.keepColumns = true;
    REQUIRE(place.workspace->import(first, {}, cancel));
    const auto next = options(place, "later.csv", "wanneer ;Verhaal;Extra\n20-11-2026 09:00;Naar de brug;y\n");
    const auto preview = place.workspace->preview(next);
    REQUIRE(preview);
    CHECK(preview->knownSince == kFriday);
    REQUIRE(preview->rows.size() == 1);
    CHECK(preview->rows[0].text == "Naar de brug");
    const auto report = place.workspace->import(next, {}, cancel);
    REQUIRE(report);
    CHECK(report->summary.stored == 1);
    const auto other = place.workspace->preview(options(place, "anders.csv", "Wanneer;Verhaaltje;Extra\n1;b;c\n"));
    CHECK((!other || !other->knownSince));
    REQUIRE(app::forgetColumns(place.store(), kHeader));
    CHECK(codeOf(place.workspace->import(next, {}, cancel)) == ErrorCode::no_text_column);
  }
}

TEST_CASE("of a header nothing can be read back, and the fifty that were chosen last stay") {
  OwnPlace place;
  REQUIRE(app::keepColumns(place.store(), kHeader, own(), kFriday));
  const auto setting = place.store().setting("kolommen");
  CHECK(setting->find("Verhaal") == std::string::npos);
  CHECK(setting->find("verhaal") == std::string::npos);
  for (int i = 0; i < 50; ++i) {
    intake::ColumnMapping mapping;
    mapping.columns = {{"text", {"k" + std::to_string(i)}}};
    REQUIRE(app::keepColumns(place.store(), {"k" + std::to_string(i)}, mapping, kFriday));
  }
  CHECK(!*app::knownColumns(place.store(), kHeader));
  REQUIRE(*app::knownColumns(place.store(), {"k49"}));
  REQUIRE(place.store().setSetting("kolommen", "geen json"));
  CHECK(!*app::knownColumns(place.store(), {"k49"}));
}

TEST_CASE("dates and numbers tell what they leave open") {
  CHECK(doubts({{{"date", "03/04/2026"}}}) == Codes{"day_or_month"});
  CHECK(doubts({{{"date", "03/04/2026"}}, {{"date", "13-04-2026 10:00"}}}).empty());
  CHECK(doubts({{{"date", "04/13/2026"}}, {{"date", "04/04/2026"}}}) == Codes{"month_in_front"});
  CHECK(doubts({{{"received", "2026-04-03T10:00:00Z"}}}).empty());
  CHECK(doubts({{{"date", "03/03/2026"}}}).empty());
  CHECK(doubts({{{"reach", "1.234"}}}) == Codes{"thousands_or_decimals"});
  CHECK(doubts({{{"reach", "1.234.567"}}, {{"reach", "12,5"}}, {{"reach", "1234"}}, {{"reach", ""}}}).empty());
  CHECK(doubts({{{"likes", "veel"}}}) == Codes{"number_unread"});
}

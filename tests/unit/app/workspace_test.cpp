// From a file on disk to what is stored, found and weighed.

#include "app/workspace.h"

#include <fstream>
#include <iterator>
#include <random>

#include "support/real_knowledge.h"

using namespace peilstok;
namespace fs = std::filesystem;

namespace {

/// A workspace in a folder of its own that disappears afterwards.
struct Place {
  fs::path folder = fs::temp_directory_path() / ("peilstok-app-" + std::to_string(std::random_device{}()));
  std::unique_ptr<app::Workspace> workspace;

  Place() {
    fs::create_directories(folder);
    auto opened =
        app::Workspace::open(folder / "werk.db", std::make_shared<const app::Pipeline>(test::realKnowledge(true)),
                             false, [] { return *civil::parseIso("2026-11-20T22:00:00+01:00"); });
    REQUIRE(opened);
    workspace = std::move(*opened);
  }
  ~Place() {
    workspace.reset();
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
  fs::path file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return folder / name;
  }
  Result<app::ImportReport> import(const fs::path& path, bool dryRun = false,
                                   const std::string& format = "auto") const {
    app::ImportOptions options;
    options.file = path;
    options.dryRun = dryRun;
    options.format = format;
    const std::atomic<bool> cancel{false};
    return workspace->import(options, {}, cancel);
  }
  std::int64_t count() const { return *workspace->store().count({}); }
};

fs::path example(const char* name) { return fs::path(PEILSTOK_TEST_DATA_DIR) / "example" / name; }

ErrorCode codeOf(const Result<app::ImportReport>& result) { return result ? ErrorCode::internal : result.error().code; }

}  // namespace

TEST_CASE("the example files land, and landing twice adds nothing") {
  Place place;
  for (const char* name : {"obi4wan-berichten.csv", "coosto-export.csv", "meltwater-export.csv", "meldingen.jsonl"}) {
    const auto report = place.import(example(name));
    REQUIRE(report);
    CAPTURE(name);
    CHECK(report->summary.stored > 10);
    CHECK(report->summary.read == report->summary.stored + report->summary.rejected);
  }
  const std::int64_t stored = place.count();
  const auto again = place.import(example("obi4wan-berichten.csv"));
  REQUIRE(again);
  CHECK(again->summary.stored == 0);
  CHECK(again->summary.duplicates > 30);
  CHECK(place.count() == stored);
  const auto verified = place.workspace->verify();
  REQUIRE(verified);
  CHECK(verified->sound);
}

TEST_CASE("a bad row is named and the rest goes on") {
  Place place;
  const auto report =
      place.import(place.file("rijen.csv",
                              "Bericht;Datum\r\nEerste bericht;19-11-2026 10:00\r\n;19-11-2026 "
                              "10:01\r\nBel 06-12345678;gisteren rond etenstijd\r\nDerde;19-11-2026 10:02\r\n"));
  REQUIRE(report);
  CHECK(report->summary.stored == 2);
  REQUIRE(report->rejectedRows.size() == 2);
  CHECK(report->rejectedRows[0].row == 3);
  CHECK(report->rejectedRows[0].code == "empty_text");
  CHECK(report->rejectedRows[1].row == 4);
  CHECK(report->rejectedRows[1].code == "bad_date");
  CHECK(report->rejectedRows[1].excerpt == "Bel [telefoon]");  // so that a person sees what was left out
}

TEST_CASE("what cannot be imported says why and stores nothing") {
  Place place;
  CHECK(codeOf(place.import(place.folder / "er-is-niets.csv")) == ErrorCode::file_not_found);
  CHECK(codeOf(place.import(place.folder)) == ErrorCode::is_directory);
  CHECK(codeOf(place.import(place.file("leeg.csv", ""))) == ErrorCode::empty_file);
  CHECK(codeOf(place.import(place.file("programma.csv", std::string("\x7f"
                                                                    "ELF\0\1\2\0\0",
                                                                    9)))) == ErrorCode::not_text);
  CHECK(codeOf(place.import(place.file("kolommen.csv", "kleur;maat\nrood;3\nblauw;4\n"))) == ErrorCode::no_text_column);
  std::string wide = "tekst";
  for (int i = 0; i < 5000; ++i) wide += ";k" + std::to_string(i);
  CHECK(codeOf(place.import(place.file("breed.csv", wide + "\n" + wide + "\n"))) == ErrorCode::too_many_columns);
  CHECK(place.count() == 0);
}

TEST_CASE("stopping leaves nothing of the file") {
  Place place;
  app::ImportOptions options;
  std::string rows = "tekst\n";
  for (int i = 0; i < 5000; ++i) rows += "bericht nummer " + std::to_string(i) + " over het weer in de straat\n";
  options.file = place.file("veel.csv", rows);
  std::atomic<bool> cancel{false};
  const auto stopped = place.workspace->import(
      options, [&](const app::ImportProgress& p) { cancel = p.rows > 500; }, cancel);
  CHECK(codeOf(stopped) == ErrorCode::cancelled);
  CHECK(place.count() == 0);
  cancel = false;
  REQUIRE(place.workspace->import(options, {}, cancel));
  CHECK(place.count() == 5000);
}

TEST_CASE("a dry run reads and weighs but stores nothing") {
  Place place;
  const auto report = place.import(example("obi4wan-berichten.csv"), true);
  REQUIRE(report);
  CHECK(report->summary.read > 30);
  CHECK_FALSE(report->phases.empty());
  CHECK(place.count() == 0);
}

TEST_CASE("personal data is gone before anything is stored") {
  Place place;
  REQUIRE(place.import(place.file(
      "persoon.jsonl",
      R"({"id":"a","text":"Bel 06-12345678 of mail jan@voorbeeld.example, @schuilnaam weet meer","received":"2026-11-19T10:00:00+01:00"})"
      "\n"
      R"({"id":"b","text":"Zit in een dichte groep","access":"besloten_zonder_uitnodiging"})"
      "\n")));
  REQUIRE(place.count() == 1);
  const auto stored = place.workspace->store().signal(1);
  REQUIRE(stored);
  for (const char* secret : {"12345678", "jan@", "schuilnaam"})
    CHECK(stored->signal.text.find(secret) == std::string::npos);
  place.workspace.reset();
  for (const auto& entry : fs::directory_iterator(place.folder)) {
    if (entry.path().filename().string().find("werk.db") != 0) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    CHECK(bytes.find("12345678") == std::string::npos);
    CHECK(bytes.find("schuilnaam") == std::string::npos);
  }
}

TEST_CASE("searching one form finds the others and says which") {
  Place place;
  REQUIRE(place.import(place.file(
      "woorden.csv", "tekst\nEr was een rel op het plein\nZe willen rellen\nMooi weer vandaag\nr3llen vanavond\n")));
  const auto words = place.workspace->searchWords("rellen");
  REQUIRE(words);
  REQUIRE(words->size() == 1);
  store::SignalFilter filter;
  filter.words = app::Workspace::toFilter(*words);
  CHECK(*place.workspace->store().count(filter) == 3);
  const auto literal = place.workspace->searchWords("rellen", false);
  REQUIRE(literal);
  filter.words = app::Workspace::toFilter(*literal);
  CHECK(*place.workspace->store().count(filter) == 1);
}

TEST_CASE("searching a word finds it with a slip of the finger too, and the other way round") {
  Place place;
  REQUIRE(place.import(place.file(
      "slips.csv", "tekst\nNeem vuurwrk mee naar het plein\nVuurwerk gezien bij de flat\nDe vuurtoren is open\n")));
  for (const char* query : {"vuurwerk", "vuurwrk"}) {
    CAPTURE(query);
    const auto words = place.workspace->searchWords(query);
    REQUIRE(words);
    store::SignalFilter filter;
    filter.words = app::Workspace::toFilter(*words);
    CHECK(*place.workspace->store().count(filter) == 2);
  }
}

TEST_CASE("the page of a signal agrees with what was recorded") {
  Place place;
  REQUIRE(place.import(example("meldingen.jsonl")));
  const auto numbers = place.workspace->store().numbers({});
  REQUIRE(numbers);
  for (const std::int64_t number : *numbers) {
    const auto detail = place.workspace->detail(number);
    REQUIRE(detail);
    CAPTURE(number);
    CHECK(detail->sameFramework);
    CHECK(detail->agrees);
    CHECK(detail->assessment.suggestions.size() >= 3);
  }
  CHECK(place.workspace->find("S1"));
  CHECK(place.workspace->find("bestaat-niet").error().code == ErrorCode::not_found);
}

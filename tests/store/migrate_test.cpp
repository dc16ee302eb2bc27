#include "store/migrate.h"

#include "store/workspace_file.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace fs = std::filesystem;

namespace {

#ifdef PEILSTOK_TEST_SOURCE_DIR
const fs::path kSchemas = fs::path(PEILSTOK_TEST_SOURCE_DIR) / "store" / "schemas";
#else
const fs::path kSchemas = fs::path(__FILE__).parent_path() / "schemas";
#endif

/// The schemas that were ever released, each with a little in it; a file is added with each migration, none is edited.
std::vector<fs::path> oldSchemas() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kSchemas))
    if (entry.path().extension() == ".sql") files.push_back(entry.path());
  return files;
}

std::vector<Migration> withNext(const char* sql) {
  std::vector<Migration> list = kMigrations;
  list.push_back({list.back().version + 1, "next", sql});
  return list;
}

int newest() { return kMigrations.back().version; }
std::string numbered(int version) { return std::to_string(version); }

fs::path backUpOf(fs::path file, int version) { return file += ".v" + numbered(version) + ".bak"; }

}  // namespace

TEST_CASE("migrations are numbered from 1 without gaps") {
  REQUIRE_FALSE(kMigrations.empty());
  for (std::size_t i = 0; i < kMigrations.size(); ++i) CHECK(kMigrations[i].version == static_cast<int>(i) + 1);
}

TEST_CASE("every schema that was ever released opens and keeps what was in it") {
  REQUIRE(oldSchemas().size() == kMigrations.size());
  for (const fs::path& schema : oldSchemas()) {
    CAPTURE(schema.filename().string());
    const Folder folder;
    const auto file = folder / "oud.db";
    Stranger(file).run(bytesOf(schema));
    const int version = std::stoi(Stranger(file).text("PRAGMA user_version"));
    CHECK(schema.filename() == "v" + numbered(version) + ".sql");
    const auto store = opened(file);
    const auto report = store->verify();
    REQUIRE(report);
    CAPTURE(report->problems);
    CHECK(report->sound);
    CHECK(report->schemaVersion == newest());
    CHECK(report->signals == 3);
    CHECK(report->assessments == 4);
    CHECK(fs::exists(backUpOf(file, version)) == (version < newest()));
    CHECK(store->signal(1)->signal.text == "Vanavond rellen op het plein.");
    CHECK(store->signal(3)->signal.reach.size() == 2);
    CHECK(store->currentAssessment(2)->id == 4);
    CHECK(*store->setting("gemeente") == "GM0361");
    CHECK(*store->numberOf("tw-1") == 1);
    CHECK(*store->formsOf("rel", 5) == std::vector<std::string>{"rellen"});
    SignalFilter filter;
    filter.words = {{"plein"}};
    CHECK(*store->numbers(filter) == std::vector<std::int64_t>{1, 2});
    if (version >= 2) CHECK(store->judgements(1)->at(0).judgement.note == "bekend");
    else CHECK(store->judgements(1)->empty());
    if (version >= 4) {
      CHECK(store->handling(2)->note == "morgen weer");
      CHECK(store->signal(1)->signal.police->judgement == PoliceJudgement::geen_signaal);
      CHECK((*store->draft("S1/oordeel"))->version == 2);
      CHECK(store->views()->front().name == "Vandaag");
    } else {
      CHECK(*store->handling(2) == Handling{});
    }
    CHECK(Stranger(file).text("SELECT hex(pseudonym_key) FROM workspace") == std::string(64, '0'));
    CHECK(Stranger(file).text("SELECT length(record_key) FROM workspace") == "32");
    if (version >= 5) {
      CHECK(store->pseudonymKeys()->current == [] {
        hash::Key key{};
        key.fill(0x22);
        return key;
      }());
      CHECK(store->noiseRules()->at(0).id == "proefalarm");
      CHECK(store->purgeLines()->at(0).removed.at("ruis") == 3);
      CHECK(store->feedback(3)->at(0).way == "telefoon");
    } else {
      CHECK(Stranger(file).text("SELECT group_concat(period) FROM pseudonym_key WHERE key IS NOT NULL") == "eerder");
      CHECK(store->pseudonymKeys()->earlier.size() == 1);
      CHECK(store->feedback(3)->empty());
    }
    CHECK(*store->groupedUpTo() == (version >= 6 ? 3 : 0));
    CHECK(store->lookAlikes(1, 9)->size() == (version >= 6 ? 1U : 0U));
    CHECK(store->sameMeeting(1, 9)->size() == (version >= 6 ? 1U : 0U));
    if (version >= 7) {
      CHECK(store->sender(store->bundle(1)->cover.key)->value().name == "Communicatie centrum");
      CHECK(store->bundlesOf(3)->at(0).origin == "S7");
      CHECK(store->answersTo(1)->at(0).cover.answer->word == AnswerWord::in_behandeling);
    } else {
      CHECK(store->bundles()->empty());
    }
    if (version >= 9) {
      const auto entries = store->dossierEntries(1);
      REQUIRE(entries);
      CHECK(fold(*entries).head.title == "Onrust op het plein");
      CHECK(fold(*entries).item(3)->outcome == "nee");
      CHECK(*store->dossiersOf(1) == std::vector<std::int64_t>{1});
    } else {
      CHECK(store->dossierNumbers()->empty());
    }
    if (version >= 3) {
      CHECK(store->decisions(1)->at(0).decision.reason == "nog geen bereik");
      CHECK(store->forms(1)->at(0).form.steps.at("bereik").text == "klein");
      CHECK(store->experience()->at("COM-01").helped == 1);
      CHECK(store->texts(TextKind::afspraak, "wijkagent")->at(0).body == "elke ochtend bellen");
      CHECK(store->contacts()->at(0).reach == "0900-8844");
    } else {
      CHECK(store->decisions(1)->empty());
    }
  }
}

TEST_CASE("the newest released schema is the one the program makes") {
  const Folder folder;
  const auto made = folder / "nieuw.db", released = folder / "oud.db";
  opened(made);
  for (const fs::path& schema : oldSchemas())
    if (schema.filename() == "v" + numbered(newest()) + ".sql") Stranger(released).run(bytesOf(schema));
  const std::string all =
      "SELECT group_concat(name || sql, char(10)) FROM (SELECT name, sql FROM sqlite_schema ORDER BY name)";
  CHECK(Stranger(made).text(all) == Stranger(released).text(all));
}

TEST_CASE("an older file is copied aside and brought up to date") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("een", "1")});
  const std::string sql =
      "CREATE TABLE later (x INTEGER) STRICT; PRAGMA user_version = " + numbered(newest() + 1) + ";";
  const auto migrations = withNext(sql.c_str());
  CHECK_FALSE(openWorkspaceFile(file, true, at(0), migrations));  // reading does not bring up to date
  const auto brought = openWorkspaceFile(file, false, at(0), migrations);
  if (!brought) FAIL(brought.error().detail);
  CHECK(Stranger(file).text("PRAGMA user_version") == numbered(newest() + 1));
  CHECK(Stranger(file).text("SELECT count(*) FROM later") == "0");
  const auto copy = backUpOf(file, newest());
  REQUIRE(fs::exists(copy));
  CHECK_FALSE(fs::exists(copy.string() + ".part"));
  const auto old = opened(copy);
  CHECK(old->verify()->sound);
  CHECK(old->signal(1)->signal.text == "een");
  CHECK(Stranger(copy).text("SELECT hex(record_key) FROM workspace") ==
        Stranger(file).text("SELECT hex(record_key) FROM workspace"));
}

TEST_CASE("a migration that fails leaves the file as it was") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("een", "1")});
  std::string sql;
  SECTION("half way") { sql = "CREATE TABLE later (x); INSERT INTO nothing VALUES (1); PRAGMA user_version = 99;"; }
  SECTION("without its version") { sql = "CREATE TABLE later (x);"; }
  SECTION("with a broken reference") {
    sql = "DELETE FROM framework; PRAGMA user_version = " + numbered(newest() + 1) + ";";
  }
  CHECK_FALSE(openWorkspaceFile(file, false, at(0), withNext(sql.c_str())));
  Stranger stranger(file);
  CHECK(stranger.text("PRAGMA user_version") == numbered(newest()));
  CHECK(stranger.text("SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == "0");
  const auto store = opened(file);
  CHECK(store->verify()->sound);
  CHECK(*store->count({}) == 1);
}

TEST_CASE("without a back-up there is no migration") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("een", "1")});
  fs::create_directories(backUpOf(file, newest()) / "in de weg");
  const std::string sql = "CREATE TABLE later (x); PRAGMA user_version = " + numbered(newest() + 1) + ";";
  const auto migrations = withNext(sql.c_str());
  CHECK_FALSE(openWorkspaceFile(file, false, at(0), migrations));
  CHECK(Stranger(file).text("PRAGMA user_version") == numbered(newest()));
  CHECK_FALSE(fs::exists(backUpOf(file, newest()).string() + ".part"));
}

TEST_CASE("a newer file is refused and stays as it is") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("een", "1")});
  SECTION("in the file") { Stranger(file).run("PRAGMA user_version = 99"); }
  SECTION("of another time, too") { Stranger(file).run("PRAGMA user_version = 2147483647"); }
  const std::string before = bytesOf(file);
  CHECK(refusal(file) == "database_newer");
  CHECK(refusal(file, true) == "database_newer");
  CHECK(bytesOf(file) == before);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{}) == 1);
}

TEST_CASE("a newer file whose version is still in its log is refused too") {
  const Folder folder;
  const auto file = folder / "x.db", copy = folder / "y.db";
  opened(file);
  {
    Stranger stranger(file);
    stranger.run("PRAGMA user_version = 99");
    fs::copy_file(file, copy);  // as after a crash: the change stands in the log only
    fs::copy_file(folder / "x.db-wal", folder / "y.db-wal");
  }
  const std::string before = bytesOf(copy);
  CHECK(refusal(copy) == "database_newer");
  CHECK(bytesOf(copy) == before);
}

#include "store/migrations.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

void fill(const std::filesystem::path& file, int count) {
  Dice dice(31);
  std::vector<NewSignal> given;
  for (int i = 0; i < count; ++i) given.push_back(anySignal(dice, i));
  import(*opened(file), given);
}

/// The problems that begin with a code.
std::size_t problems(const VerifyReport& report, const std::string& code) {
  std::size_t count = 0;
  for (const auto& problem : report.problems) count += problem.rfind(code + ":", 0) == 0 ? 1u : 0u;
  return count;
}

}  // namespace

TEST_CASE("verify: a sound file is sound, also after another look") {
  const Folder folder;
  const auto file = folder / "x.db";
  CHECK(opened(file)->verify()->sound);
  fill(file, 50);
  const auto store = opened(file);
  REQUIRE(store->addAssessment(3, {}));
  const auto report = store->verify();
  REQUIRE(report);
  CHECK(report->sound);
  CHECK(report->problems.empty());
  CHECK(report->signals == 50);
  CHECK(report->assessments == 51);
  CHECK(report->schemaVersion == kMigrations.back().version);
}

TEST_CASE("verify: what somebody else did to the file is seen") {
  const Folder folder;
  const auto file = folder / "x.db";
  fill(file, 20);
  std::string code;
  {
    Stranger stranger(file);
    SECTION("a list that says something else than the assessment") {
      stranger.run("UPDATE signal_state SET total = total + 1 WHERE number = 4");
      code = "state";
    }
    SECTION("an urgency that differs") {
      stranger.run("UPDATE signal_state SET urgency = (urgency + 1) % 4 WHERE number = 4");
      code = "state";
    }
    SECTION("a moment that differs") {
      stranger.run("UPDATE signal_state SET received = coalesce(received, 0) + 1 WHERE number = 4");
      code = "state";
    }
    SECTION("a signal that is in no list") {
      stranger.run("DELETE FROM signal_state WHERE number = 4");
      code = "state";
    }
    SECTION("an assessment that is not the newest") {
      stranger.run(
          "INSERT INTO assessment (signal, framework, now, total, low, high, certainty, phase, step, urgency, consult, "
          "is_call, lock, place, body) VALUES (4, 1, 0, 0, 0, 0, 'laag', 'rust', '', 'geen', 0, 0, 0, '', '{}')");
      code = "state";
    }
    SECTION("a text that was changed behind the index") {
      stranger.run("DROP TRIGGER signal_is_immutable; UPDATE signal SET text = 'vervangen' WHERE number = 4");
      code = "full_text";
    }
    SECTION("a signal that left without its words") {
      stranger.run("PRAGMA foreign_keys = ON; DELETE FROM signal WHERE number = 4");
      code = "full_text";
    }
    SECTION("a reference to nothing") {
      stranger.run("DELETE FROM framework");
      code = "foreign_key";
    }
    SECTION("a trigger less") {
      stranger.run("DROP TRIGGER assessment_is_immutable");
      code = "schema";
    }
    SECTION("a table more") {
      stranger.run("CREATE TABLE extra (x)");
      code = "schema";
    }
    SECTION("a trigger that was rewritten") {
      stranger.run(
          "DROP TRIGGER signal_is_immutable;"
          "CREATE TRIGGER signal_is_immutable BEFORE UPDATE ON signal BEGIN SELECT 1; END");
      code = "schema";
    }
  }
  const auto report = opened(file)->verify();
  REQUIRE(report);
  CHECK_FALSE(report->sound);
  CAPTURE(report->problems);
  CHECK(problems(*report, code) >= 1);
}

TEST_CASE("verify: damaged pages are reported, and never more than can be read") {
  const Folder folder;
  const auto file = folder / "x.db";
  fill(file, 2000);
  std::string bytes = bytesOf(file);
  for (std::size_t page = 12; page < 40; ++page)
    for (std::size_t i = 0; i < 64; ++i) bytes[page * 4096 + i * 7] = static_cast<char>(i * 37);
  writeBytes(file, bytes);
  const auto store = open(file, false, stopped());
  if (!store) {
    CHECK(store.error().code == ErrorCode::database_corrupt);
    return;
  }
  const auto report = (*store)->verify();
  REQUIRE(report);
  CHECK_FALSE(report->sound);
  CHECK(report->problems.size() >= 1);
  CHECK(report->problems.size() <= 100);
}

TEST_CASE("words that the program does not know are damage, not a crash") {
  const Folder folder;
  const auto file = folder / "x.db";
  fill(file, 3);
  Stranger(file).run(
      "DROP TRIGGER assessment_is_immutable; DROP TRIGGER signal_is_immutable; PRAGMA ignore_check_constraints = ON; "
      "UPDATE assessment SET phase = 'zomaar' WHERE id = 1; UPDATE signal_state SET urgency = 9 WHERE number = 2; "
      "UPDATE signal SET channel = 'zomaar', extras = 'geen json' WHERE number = 3");
  const auto store = opened(file);
  CHECK(store->currentAssessment(1).error().code == ErrorCode::database_corrupt);
  CHECK(store->rows({2}).error().code == ErrorCode::database_corrupt);
  CHECK(store->signal(3).error().code == ErrorCode::database_corrupt);
  CHECK(store->forEach([](const auto&, const auto&) { return true; }).error().code == ErrorCode::database_corrupt);
  CHECK(store->rows({1}));
  CHECK_FALSE(store->verify()->sound);
}

TEST_CASE("text that is not well-formed in the file comes out well-formed") {
  const Folder folder;
  const auto file = folder / "x.db";
  fill(file, 1);
  Stranger(file).run("DROP TRIGGER signal_is_immutable; UPDATE signal SET title = '', text = CAST(x'61FF62' AS TEXT)");
  const auto store = opened(file);
  CHECK(store->signal(1)->signal.text ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(store->rows({1})->front().excerpt ==
        "a\xEF\xBF\xBD"
        "b");
}

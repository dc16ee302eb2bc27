// Importing a file that another process takes apart: it lands as a whole, or nothing of it does, whatever becomes of
// that process.

#include <chrono>
#include <fstream>
#include <thread>

#include "app/workspace.h"
#include "support/real_knowledge.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace std::chrono_literals;
using test::ScratchFile;
using test::textRow;
using test::WorkbookFile;

namespace {

struct Desk {
  ScratchFile database, file;
  std::unique_ptr<app::Workspace> workspace;
  app::ImportOptions options;

  explicit Desk(const char* worker) {
    auto opened = app::Workspace::open(database.path, std::make_shared<const app::Pipeline>(test::realKnowledge(true)),
                                       false, [] { return *civil::parseIso("2026-11-20T22:00:00+01:00"); });
    REQUIRE(opened);
    workspace = std::move(*opened);
    options.file = file.path;
    options.limits.worker.program = worker;
  }
  /// The word of the error, or "stored 12".
  std::string import(const std::atomic<bool>& cancel = false) {
    const auto report = workspace->import(options, {}, cancel);
    if (!report) return codeWord(report.error().code);
    restricted = report->restricted;
    return "stored " + std::to_string(report->summary.stored);
  }
  std::int64_t count() const { return *workspace->store().count({}); }

  std::vector<std::string> restricted;
};

/// A reader that looks well, reads two thousand rows, and then does as it is told.
struct Misbehaving : Desk {
  explicit Misbehaving(const std::string& how) : Desk(PEILSTOK_TEST_MISBEHAVING) {
    std::ofstream(file.path, std::ios::binary) << "PK\x03\x04" << how;
  }
};

}  // namespace

TEST_CASE("a workbook lands through a process that is shut in") {
  Desk desk(PEILSTOK_TEST_CLI);
  std::string rows = textRow(1, {"Bericht", "Auteur"});
  for (int i = 2; i <= 1001; ++i) rows += textRow(i, {"Bericht " + std::to_string(i) + " over het plein", "a"});
  WorkbookFile().sheet("Blad", rows).write(desk.file.path);
  CHECK(desk.import() == "stored 1000");
  REQUIRE_FALSE(desk.restricted.empty());
  CHECK(desk.restricted[0] == "process");
  CHECK(desk.import() == "stored 0");
  CHECK(desk.count() == 1000);
  const auto preview = desk.workspace->preview(desk.options, 5);
  REQUIRE(preview);
  CHECK(preview->rows.size() == 5);
}

TEST_CASE("a table is read by the program itself, and that is told") {
  Desk desk("/er/is/niets");
  std::ofstream(desk.file.path) << "Bericht;Auteur\nhallo allemaal;a\n";
  CHECK(desk.import() == "stored 1");
  CHECK(desk.restricted.empty());
}

TEST_CASE("of a file whose reader goes wrong nothing is stored") {
  for (const auto& [how, code] : std::vector<std::pair<std::string, std::string>>{{"killed", "reader_crashed"},
                                                                                  {"segfault", "reader_crashed"},
                                                                                  {"garbage", "reader_garbled"},
                                                                                  {"cut", "reader_garbled"},
                                                                                  {"lies", "reader_garbled"}}) {
    INFO(how);
    Misbehaving desk(how);
    CHECK(desk.import() == code);
    CHECK(desk.count() == 0);
    desk.options.limits.worker.program = PEILSTOK_TEST_CLI;
    WorkbookFile().sheet("Blad", textRow(1, {"Bericht"}) + textRow(2, {"hallo allemaal"})).write(desk.file.path);
    CHECK(desk.import() == "stored 1");  // the workspace is not hurt
  }
}

TEST_CASE("a reader that is silent, or sends without end, is broken off") {
  Misbehaving silent("silent");
  silent.options.limits.worker.silence = 300ms;
  CHECK(silent.import() == "reader_silent");
  CHECK(silent.count() == 0);
  Misbehaving flood("flood");
  flood.options.limits.maxUnpackedBytes = 1u << 20;
  CHECK(flood.import() == "reader_garbled");
  CHECK(flood.count() == 0);
}

TEST_CASE("an import whose reader is silent can be stopped") {
  Misbehaving desk("silent");
  std::atomic<bool> cancel{false};
  const auto began = std::chrono::steady_clock::now();
  const std::jthread person([&] {
    std::this_thread::sleep_for(500ms);
    cancel = true;
  });
  CHECK(desk.import(cancel) == "cancelled");
  CHECK(std::chrono::steady_clock::now() - began < 10s);
  CHECK(desk.count() == 0);
}

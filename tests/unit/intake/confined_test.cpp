// A file that is taken apart by a process that is shut in: the same pieces, and whatever that process does, no more
// than a clear error.

#include "intake/confined/confined.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>
#include <fstream>

#include "base/child_process.h"
#include "base/confinement.h"
#include "intake/confined/worker.h"
#include "support/catch.h"
#include "support/seen_pieces.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
using namespace std::chrono_literals;
using test::ScratchFile;
using test::SeenPieces;
using test::textRow;
using test::WorkbookFile;
using Lines = std::vector<std::string>;

namespace {

const ApartTask kRead{FileKind::xlsx, false, {0}};

Limits by(const char* program) {
  Limits limits;
  limits.worker.program = program;
  return limits;
}

/// What comes of a reader that behaves in this way.
class Misbehaving {
 public:
  explicit Misbehaving(const std::string& how, Limits limits = by(PEILSTOK_TEST_MISBEHAVING)) {
    const ScratchFile file;
    std::ofstream(file.path, std::ios::binary) << "PK\x03\x04" << how;
    const auto began = std::chrono::steady_clock::now();
    result = confined::takeApart(file.path, kRead, limits, seen);
    took = std::chrono::steady_clock::now() - began;
  }
  std::string error() const { return result ? "none" : codeWord(result.error().code); }

  SeenPieces seen;
  Result<void> result;
  std::chrono::steady_clock::duration took{};
};

/// A glance that ends when it is told to.
class Stopping final : public Pieces {
 public:
  bool sheet(std::uint32_t, std::string_view, bool) override { return true; }
  bool row(std::uint64_t, std::span<const std::string_view>) override { return true; }
  bool merged(const Area&) override { return true; }
  bool record(RawRecord&&) override { return true; }
  bool rejected(const Rejected&) override { return true; }
  bool progress(std::uint32_t) override { return true; }
  bool stopAsked() override { return true; }
};

}  // namespace

TEST_CASE("A task travels as arguments and back", "[intake][confined]") {
  for (const ApartTask& task : {ApartTask{FileKind::xlsx, true, {}}, ApartTask{FileKind::xlsx, false, {3, 0}},
                                ApartTask{FileKind::feed, false, {}}}) {
    const auto back = confined::taskOf(confined::argumentsOf(task));
    REQUIRE(back);
    CHECK(back->kind == task.kind);
    CHECK(back->look == task.look);
    CHECK(back->sheets == task.sheets);
  }
  for (const Lines& none :
       {Lines{}, Lines{"--import-worker"}, Lines{"--import-worker", "read"}, Lines{"--import-worker", "read", "csv"},
        Lines{"--import-worker", "schrijf", "xlsx"}, Lines{"--import-worker", "read", "xlsx", "een"},
        Lines{"import", "read", "xlsx"}, Lines{"--import-worker", "read", "xlsx", "-1"}})
    CHECK_FALSE(confined::taskOf(none));
}

TEST_CASE("The same pieces come from a process that is shut in", "[intake][confined]") {
  const ScratchFile file;
  std::string rows;
  for (int i = 1; i <= 5000; ++i) rows += textRow(i, {"rij " + std::to_string(i), "caf\xC3\xA9"});
  WorkbookFile().sheet("Blad", rows).write(file.path);
  SeenPieces here, elsewhere;
  REQUIRE(takeApart(file.path, kRead, test::readHere(), here));
  REQUIRE(takeApart(file.path, kRead, by(PEILSTOK_TEST_CLI), elsewhere));
  REQUIRE(elsewhere.lines.size() == here.lines.size() + 1);
  const std::string words = elsewhere.lines.front();
  elsewhere.lines.erase(elsewhere.lines.begin());
  CHECK(elsewhere.lines == here.lines);
  CHECK(elsewhere.last == 1000);
  CHECK(words.starts_with("process"));
  for (const char* word : {"cpu_time", "no_core"}) CHECK(words.find(word) != std::string::npos);
}

TEST_CASE("What is wrong with a file is told from the other side too", "[intake][confined]") {
  const auto refused = [](const test::ZipParts& parts) {
    const ScratchFile file;
    test::writeZip(file.path, parts);
    SeenPieces seen;
    const auto taken = takeApart(file.path, kRead, by(PEILSTOK_TEST_CLI), seen);
    return taken ? "none" : codeWord(taken.error().code);
  };
  CHECK(refused({{"word/document.xml", "<w/>"}}) == std::string("text_document"));
  CHECK(refused({{"xl/workbook.xml", "<workbook"}}) == std::string("malformed"));
  CHECK(refused(WorkbookFile().sheet("Blad", std::string(24u << 20, ' ')).parts()) == std::string("unpacks_too_large"));
  SeenPieces seen;
  CHECK(takeApart("/er/is/niets", kRead, by(PEILSTOK_TEST_CLI), seen).error().code == ErrorCode::file_not_readable);
}

TEST_CASE("A reader that goes wrong gives an error, and what came before", "[intake][confined]") {
  CHECK(Misbehaving("good").error() == "none");
  CHECK(Misbehaving("killed").error() == "reader_crashed");
  CHECK(Misbehaving("killed").seen.lines.size() == 2002);
  CHECK(Misbehaving("segfault").error() == "reader_crashed");
  CHECK(Misbehaving("status").error() == "reader_crashed");
  CHECK(Misbehaving("garbage").error() == "reader_garbled");
  CHECK(Misbehaving("cut").error() == "reader_garbled");
  CHECK(Misbehaving("lies").error() == "reader_garbled");
  CHECK(Misbehaving("too early").error() == "reader_garbled");
  Limits little = by(PEILSTOK_TEST_MISBEHAVING);
  little.maxUnpackedBytes = 4u << 20;
  CHECK(Misbehaving("flood", little).error() == "reader_garbled");
}

TEST_CASE("A reader that says nothing is not waited for", "[intake][confined]") {
  Limits limits = by(PEILSTOK_TEST_MISBEHAVING);
  limits.worker.silence = 300ms;
  const Misbehaving silent("silent", limits);
  CHECK(silent.error() == "reader_silent");
  CHECK(silent.took < 10s);
  limits.worker.silence = 1h;
  limits.worker.waiting = 300ms;
  CHECK(Misbehaving("silent", limits).error() == "reader_silent");
}

TEST_CASE("Who says stop is not kept waiting by a reader that says nothing", "[intake][confined]") {
  const ScratchFile file;
  std::ofstream(file.path, std::ios::binary) << "PK\x03\x04silent";
  Stopping stopping;
  CHECK(takeApart(file.path, kRead, by(PEILSTOK_TEST_MISBEHAVING), stopping).error().code == ErrorCode::cancelled);
}

TEST_CASE("A program that is no worker is found out", "[intake][confined]") {
  const ScratchFile file;
  WorkbookFile().sheet("Blad", textRow(1, {"a"})).write(file.path);
  SeenPieces seen;
  CHECK(takeApart(file.path, kRead, by("/bin/true"), seen).error().code == ErrorCode::reader_garbled);
  CHECK(takeApart(file.path, kRead, by("/bin/false"), seen).error().code == ErrorCode::reader_crashed);
  CHECK(takeApart(file.path, kRead, by("/er/is/niets"), seen).error().code == ErrorCode::internal);
  CHECK(seen.lines.empty());
}

TEST_CASE("A reader that was taken over cannot open, reach or start anything", "[intake][confined]") {
  const Misbehaving good("good");
  REQUIRE_FALSE(good.seen.lines.empty());
  const std::string words = good.seen.lines.front();
  const auto holds = [&](const char* word) { return words.find(word) != std::string::npos; };
  const auto attempted = [](const char* what) {
    const Misbehaving reader(what);
    return reader.seen.lines.size() == 4 ? reader.seen.lines[3] : reader.error();
  };
  CHECK(attempted("inherited") == "2: refused");
  if (holds("landlock") || holds("seccomp")) {
    CHECK(attempted("open") == "2: refused");
    CHECK(attempted("write") == "2: refused");
  }
  if (holds("seccomp"))
    for (const char* what : {"socket", "unix", "exec", "fork", "signal", "runnable"}) {
      INFO(what);
      CHECK(attempted(what) == "2: refused");
    }
  if (holds("memory")) CHECK(attempted("memory") == "2: refused");
  // This is where the program is built: none of it may be missing in silence.
  if (syscall(SYS_landlock_create_ruleset, nullptr, 0, 1) > 0) CHECK(holds("landlock"));
  CHECK(holds("seccomp"));
}

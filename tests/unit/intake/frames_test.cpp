// What comes over the pipe from a process that reads a risky file: all of it comes out again, and nothing is believed.

#include "intake/confined/frames.h"

#include "support/catch.h"
#include "support/seen_pieces.h"

using namespace peilstok;
using namespace peilstok::intake;
using namespace peilstok::intake::confined;
using test::SeenPieces;
using Lines = std::vector<std::string>;

namespace {

std::string written(const std::function<void(FrameWriter&)>& write, bool greet = true) {
  std::string bytes;
  FrameWriter frames([&](std::string_view sent) { return bytes += sent, true; });
  if (greet) frames.greeting({"landlock"});
  write(frames);
  frames.progress(0);  // sends what was held back
  return bytes;
}

std::string outcome(const FrameParser& parser) {
  if (!parser.outcome()) return "goes on";
  const Result<void>& result = *parser.outcome();
  return result ? "done" : codeWord(result.error().code) + (": " + result.error().detail);
}

/// How it ends, when it comes in pieces of this size.
std::string ended(std::string_view bytes, std::size_t piece = 1, const Limits& limits = {}) {
  SeenPieces seen;
  FrameParser parser(seen, limits);
  for (std::size_t at = 0; at < bytes.size() && parser.feed(bytes.substr(at, piece)); at += piece) {}
  return outcome(parser);
}

/// A frame of any kind with any content.
std::string frame(char kind, const std::string& payload) {
  std::string bytes(1, kind);
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(payload.size() >> (8 * i) & 0xFF);
  return bytes + payload;
}

std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

std::string counted(const std::string& s) { return number(s.size(), 4) + s; }

std::string greeting() { return frame('G', number(1, 4) + number(0, 4)); }

std::string sheet() { return frame('S', number(0, 4) + number(0, 1) + counted("Blad")); }

std::string afterSheet(char kind, const std::string& payload) {
  const std::string end = ended(greeting() + sheet() + frame(kind, payload));
  return end.substr(0, end.find(':'));
}

}  // namespace

TEST_CASE("What goes into the pipe comes out of it, however it is cut", "[intake][frames]") {
  const std::string bytes = written([](FrameWriter& frames) {
    const std::vector<std::string_view> cells = {"a", "", "caf\xC3\xA9"};
    frames.sheet(3, "Blad & co", true);
    frames.row(7, cells);
    frames.merged({1, 2, 0, 16383});
    frames.rejected({8, "too_long"});
    frames.record({9, {{"text", "hallo"}, {"title", ""}}, {}});
    frames.progress(500);
    frames.done();
  });
  for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, std::size_t{17}, bytes.size()}) {
    SeenPieces seen;
    FrameParser parser(seen, {});
    for (std::size_t at = 0; at < bytes.size() && parser.feed(std::string_view(bytes).substr(at, piece)); at += piece) {
    }
    CHECK(outcome(parser) == "done");
    CHECK(seen.lines == Lines{"process landlock", "sheet 3 Blad & co hidden", "7: a||caf\xC3\xA9", "merged 1-2 0-16383",
                              "8! too_long", "9= text=hallo title="});
    CHECK(seen.last == 500);
  }
}

TEST_CASE("What went wrong inside the file is told, with nothing of the file in it", "[intake][frames]") {
  const auto failing = [](const Error& error) {
    return ended(written([&](FrameWriter& frames) { frames.failed(error); }));
  };
  CHECK(failing({ErrorCode::malformed, "XML line 3: junk"}) == "malformed: XML line 3: junk");
  CHECK(failing({ErrorCode::encrypted, {}}) == "encrypted: ");
  CHECK(failing({ErrorCode::database_corrupt, {}}) == "reader_garbled: error");
  CHECK(failing({ErrorCode::malformed, "\x1B[2J"}) == "reader_garbled: error");
  CHECK(failing({ErrorCode::malformed, "caf\xC3\xA9"}) == "reader_garbled: error");
}

TEST_CASE("A stop of the pieces stops the reading", "[intake][frames]") {
  SeenPieces seen;
  seen.stopAfter = 3;
  FrameParser parser(seen, {});
  const std::string bytes = greeting() + sheet() + frame('R', number(1, 8) + number(0, 4)) + "rest";
  CHECK_FALSE(parser.feed(bytes));
  CHECK(outcome(parser) == "cancelled: ");
  CHECK_FALSE(parser.feed(bytes));
}

TEST_CASE("The order of frames is kept to", "[intake][frames]") {
  CHECK(ended("") == "goes on");
  CHECK(ended(sheet()) == "reader_garbled: order");
  CHECK(ended(greeting() + greeting()) == "reader_garbled: order");
  CHECK(ended(greeting() + frame('R', number(1, 8) + number(0, 4))) == "reader_garbled: row");
  CHECK(ended(greeting() + frame('M', std::string(24, '\1'))) == "reader_garbled: merged");
  CHECK(ended(greeting() + frame('Z', number(1, 8))) == "done");
  CHECK(ended(greeting() + frame('Z', number(2, 8))) == "reader_garbled: count");
  CHECK(ended(greeting() + sheet() + frame('Z', number(1, 8))) == "reader_garbled: count");
  CHECK(ended(greeting() + frame('?', "")) == "reader_garbled: kind");
  CHECK(ended("Lorem ipsum dolor sit amet, consectetur adipiscing elit") == "reader_garbled: length");
}

TEST_CASE("A greeting says nothing but what it may", "[intake][frames]") {
  CHECK(ended(frame('G', number(2, 4) + number(0, 4))) == "reader_garbled: version");
  CHECK(ended(frame('G', number(1, 4) + number(1, 4) + counted("muur"))) == "reader_garbled: restriction");
  CHECK(ended(frame('G', number(1, 4) + number(1, 4) + counted("process"))) == "reader_garbled: restriction");
  CHECK(ended(frame('G', number(1, 4) + number(2, 4) + counted("seccomp") + counted("seccomp"))) ==
        "reader_garbled: restriction");
  CHECK(ended(frame('G', number(1, 4) + number(0xFFFFFFFF, 4))) == "reader_garbled: restriction");
  CHECK(ended(frame('G', number(1, 4) + number(0, 4) + "x")) == "reader_garbled: greeting");
}

TEST_CASE("Frames that cannot be right are refused", "[intake][frames]") {
  CHECK(afterSheet('R', number(1, 8) + number(1, 4) + counted("a")) == "goes on");
  CHECK(afterSheet('R', number(0, 8) + number(0, 4)) == "reader_garbled");
  CHECK(afterSheet('R', number(1ULL << 40, 8) + number(0, 4)) == "reader_garbled");
  CHECK(afterSheet('R', number(1, 8) + number(2, 4) + counted("a")) == "reader_garbled");
  CHECK(afterSheet('R', number(1, 8) + number(0, 4) + "rest") == "reader_garbled");
  CHECK(afterSheet('R', number(1, 8) + number(2001, 4)) == "reader_garbled");
  CHECK(afterSheet('R', number(1, 8) + number(0xFFFFFFFF, 4)) == "reader_garbled");
  CHECK(afterSheet('R', number(1, 8) + number(1, 4) + number(0xFFFFFFFF, 4)) == "reader_garbled");
  CHECK(afterSheet('R', number(1, 8) + number(1, 4) + counted("\xFF")) == "reader_garbled");
  CHECK(afterSheet('R', number(1, 8) + number(1, 4) + counted(std::string(1, '\0'))) == "reader_garbled");
  CHECK(afterSheet('R', number(1, 8) + number(1, 4) + counted(std::string((1u << 20) + 1, 'a'))) == "reader_garbled");
  CHECK(afterSheet('R', "") == "reader_garbled");
  CHECK(afterSheet('S', number(5000, 4) + number(0, 1) + counted("x")) == "reader_garbled");
  CHECK(afterSheet('S', number(1, 4) + number(2, 1) + counted("x")) == "reader_garbled");
  CHECK(afterSheet('S', number(1, 4) + number(0, 1) + counted(std::string(2000, 'x'))) == "reader_garbled");
  CHECK(afterSheet('M', number(2, 8) + number(1, 8) + number(0, 4) + number(0, 4)) == "reader_garbled");
  CHECK(afterSheet('X', number(1, 8) + counted("too_long")) == "goes on");
  CHECK(afterSheet('X', number(1, 8) + counted("zomaar")) == "reader_garbled");
  CHECK(afterSheet('P', number(1001, 4)) == "reader_garbled");
  CHECK(afterSheet('D', counted("zomaar")) == "reader_garbled");
  CHECK(afterSheet('D', counted("attachment_left")) == "goes on");
  CHECK(afterSheet('F', number(1, 8) + number(1, 4) + counted("text") + counted("a")) == "goes on");
  CHECK(afterSheet('F', number(1, 8) + number(1, 4) + counted("geheim") + counted("a")) == "reader_garbled");
  CHECK(afterSheet('F', number(1, 8) + number(2, 4) + counted("text") + counted("a") + counted("text") +
                            counted("b")) == "reader_garbled");
}

TEST_CASE("More than a file can unpack to is refused before it is kept", "[intake][frames]") {
  Limits limits;
  limits.maxUnpackedBytes = 1000;
  std::string many = greeting() + sheet();
  for (int i = 0; i < 40; ++i) many += frame('R', number(1, 8) + number(1, 4) + counted("twintig letters lang"));
  CHECK(ended(many, 64, limits) == "reader_garbled: too much");
  CHECK(ended(many, 64) == "goes on");
}

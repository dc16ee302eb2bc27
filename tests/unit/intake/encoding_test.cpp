#include "intake/encoding.h"

#include <random>
#include <string>

#include "base/text.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

std::string decodeIn(std::string_view bytes, Encoding encoding, std::size_t chunk, bool provisional = false) {
  Decoder decoder(encoding, provisional);
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += chunk) out += decoder.feed(bytes.substr(at, chunk));
  out += decoder.finish();
  return out;
}

std::string utf16(std::u32string_view codePoints, bool littleEndian) {
  std::string out;
  const auto unit = [&](char32_t u) {
    const char low = static_cast<char>(u & 0xFF), high = static_cast<char>(u >> 8);
    out += littleEndian ? low : high;
    out += littleEndian ? high : low;
  };
  for (const char32_t c : codePoints) {
    if (c < 0x10000) {
      unit(c);
    } else {
      unit(0xD800 + ((c - 0x10000) >> 10));
      unit(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("UTF-8 decodes as the repaired text, however it is cut", "[intake][encoding]") {
  std::mt19937 engine(7);
  const auto random = [&engine] { return static_cast<unsigned>(engine()); };
  const std::string_view pieces[] = {"a",           "é",       "€", "😡", "\xE2\x82", "\xC3", "\xFF", "\xED\xA0\x80",
                                     "plain text ", "\xF0\x9F"};
  for (int round = 0; round < 500; ++round) {
    std::string bytes = "x";  // no byte order mark by chance
    for (unsigned i = random() % 30; i > 0; --i) bytes += pieces[random() % std::size(pieces)];
    for (const std::size_t chunk : {1u, 2u, 3u, 5u, 64u})
      REQUIRE(decodeIn(bytes, Encoding::utf8, chunk) == text::repaired(bytes));
  }
}

TEST_CASE("A byte order mark is dropped at the start only", "[intake][encoding]") {
  for (const std::size_t chunk : {1u, 2u, 3u, 64u}) {
    CHECK(decodeIn("\xEF\xBB\xBF"
                   "a\xEF\xBB\xBF",
                   Encoding::utf8, chunk) == "a\xEF\xBB\xBF");
    CHECK(decodeIn("\xEF\xBB", Encoding::utf8, chunk) == "\uFFFD\uFFFD");
    CHECK(decodeIn("\xFF\xFE" + utf16(U"ja", true), Encoding::utf16le, chunk) == "ja");
    CHECK(decodeIn("\xFE\xFF" + utf16(U"ja", false), Encoding::utf16be, chunk) == "ja");
  }
}

TEST_CASE("UTF-16 in both orders, cut anywhere", "[intake][encoding]") {
  const std::u32string text = U"Ze pakken ons plein 😡 café €";
  for (const bool little : {true, false})
    for (std::size_t chunk = 1; chunk < 9; ++chunk)
      CHECK(decodeIn(utf16(text, little), little ? Encoding::utf16le : Encoding::utf16be, chunk) ==
            text::fromCodePoints(text));
}

TEST_CASE("Broken UTF-16 becomes U+FFFD", "[intake][encoding]") {
  for (const std::size_t chunk : {1u, 2u, 64u}) {
    CHECK(decodeIn(std::string("\x3D\xD8"
                               "a\0",
                               4),
                   Encoding::utf16le, chunk) == "\uFFFDa");  // high without low
    CHECK(decodeIn(std::string("\x21\xDE"
                               "a\0",
                               4),
                   Encoding::utf16le, chunk) == "\uFFFDa");                             // low alone
    CHECK(decodeIn(std::string("a\0b", 3), Encoding::utf16le, chunk) == "a\uFFFD");     // odd byte left
    CHECK(decodeIn(std::string("a\0\0\0", 4), Encoding::utf16le, chunk) == "a\uFFFD");  // U+0000
  }
}

TEST_CASE("CP1252 with its own characters and its holes", "[intake][encoding]") {
  for (const std::size_t chunk : {1u, 64u})
    CHECK(decodeIn("caf\xE9 \x80 \x93ja\x94 \x81", Encoding::cp1252, chunk) == "café € “ja” \uFFFD");
}

TEST_CASE("A provisional UTF-8 is settled by the first character beyond ASCII", "[intake][encoding]") {
  for (const std::size_t chunk : {1u, 2u, 64u}) {
    CHECK(decodeIn("ascii caf\xE9 en \xEB", Encoding::utf8, chunk, true) == "ascii café en ë");
    CHECK(decodeIn("ascii café en \xEB.", Encoding::utf8, chunk, true) == "ascii café en \uFFFD.");
    CHECK(decodeIn("ascii caf\xE9 en", Encoding::utf8, chunk, false) == "ascii caf\uFFFD en");
    CHECK(decodeIn("eindigt op \xE9", Encoding::utf8, chunk, true) == "eindigt op é");
  }
}

TEST_CASE("The encoding is guessed from the bytes", "[intake][encoding]") {
  const std::u32string text = U"bericht;datum\nhé, kom naar het plein;morgen\n";
  SECTION("marks are certain") {
    CHECK(guessEncoding("\xFF\xFE" + utf16(text, true)).encoding == Encoding::utf16le);
    CHECK(guessEncoding("\xFE\xFF" + utf16(text, false)).encoding == Encoding::utf16be);
    CHECK(guessEncoding("\xFF\xFE" + utf16(text, true)).certain);
    CHECK_FALSE(guessEncoding("\xEF\xBB\xBF"
                              "abc")
                    .asciiOnly);
  }
  SECTION("UTF-16 without a mark shows in its NULs") {
    CHECK(guessEncoding(utf16(text, true)).encoding == Encoding::utf16le);
    CHECK(guessEncoding(utf16(text, false)).encoding == Encoding::utf16be);
    CHECK_FALSE(guessEncoding(utf16(text, false)).certain);
    CHECK_FALSE(guessEncoding(utf16(text, false)).binary);
  }
  SECTION("UTF-8 also when the head cuts a character, CP1252 when it is malformed") {
    CHECK(guessEncoding("caf\xC3\xA9 en \xC3").encoding == Encoding::utf8);
    CHECK(guessEncoding("caf\xC3\xA9 en \xC3").certain);
    CHECK(guessEncoding("caf\xE9 en nog").encoding == Encoding::cp1252);
    CHECK_FALSE(guessEncoding("caf\xE9 en nog").certain);
    CHECK(guessEncoding("\xC3\xA9 \xC3\xA9 \xC3\xA9 stuk \xFF").encoding == Encoding::utf8);
    CHECK(guessEncoding("plain").asciiOnly);
  }
  SECTION("binary") {
    CHECK(guessEncoding(std::string("tekst\0tekst", 11)).binary);
    CHECK(guessEncoding("\x01\x02\x03\x04"
                        "abcdef")
              .binary);
    CHECK_FALSE(guessEncoding("tab\tand\r\nline ends and ^Z\x1A").binary);
    std::string numbers;  // a table of small 16-bit numbers is no UTF-16
    for (int i = 0; i < 200; ++i) numbers += {static_cast<char>(i % 20), '\0'};
    CHECK(guessEncoding(numbers).binary);
    CHECK(guessEncoding(std::string("\xFF\xFE\0\0a\0\0\0", 8)).binary);  // UTF-32 is not understood
  }
}

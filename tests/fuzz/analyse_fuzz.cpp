// Texts strung together from what rules, times, places and disguises are made of, through the whole reading of a post
// with the real knowledge. Every span must lie within the text, and reading twice must give the same.

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "analyse/analyser.h"
#include "base/text.h"
#include "knowledge/knowledge.h"

namespace {

using namespace peilstok;

void require(bool holds) {
  if (!holds) std::abort();
}

constexpr auto kFragments =
    std::to_array<std::string_view>({"rellen",
                                     "r3llen",
                                     "r e l l e n",
                                     "reeeellen",
                                     "r.e.l.l.e.n",
                                     "rel.len",
                                     "r!llen",
                                     "k#nker",
                                     "k*nker",
                                     "v*rm**rd",
                                     "#allesmoetkapot",
                                     "#KomNaarHetPlein",
                                     "#rellen_in_de_stad",
                                     "#20uur",
                                     "#",
                                     "@",
                                     "komallemaalnaarhetplein",
                                     "neemvuurwerkmee",
                                     "vanavondrellen",
                                     "allmeaal",
                                     "vuurwrk",
                                     "gemeetnehuis",
                                     "ruite",
                                     "boeruh",
                                     "kheb",
                                     "iig",
                                     "ff",
                                     "nr",
                                     "n",
                                     "t",
                                     "'t",
                                     "z'n",
                                     "da's",
                                     "w8",
                                     "g4",
                                     "33n",
                                     "m0sl1ms",
                                     "kutgemeente",
                                     "tyvuszooi",
                                     "azc-protest",
                                     "zaterdag",
                                     "za",
                                     "vanavond",
                                     "21:00",
                                     "2 1 . 0 0",
                                     "20u",
                                     "8u30",
                                     "half 9",
                                     "12-10-2026",
                                     "na de wedstrijd",
                                     "Marktplein",
                                     "plein",
                                     "Alkmaar",
                                     "Den Haag",
                                     "in",
                                     "naar",
                                     "het",
                                     "de",
                                     "kom",
                                     "allemaal",
                                     "neem",
                                     "mee",
                                     "we gaan",
                                     "steek",
                                     "in de fik",
                                     "die",
                                     "ze",
                                     "jullie",
                                     "agenten",
                                     "burgemeester",
                                     "niet",
                                     "geen",
                                     "maar",
                                     "volgens",
                                     "politie:",
                                     "\"",
                                     "'",
                                     "“",
                                     "”",
                                     "(",
                                     ")",
                                     "?",
                                     "!",
                                     ".",
                                     "...",
                                     ",",
                                     ":",
                                     ";",
                                     "-",
                                     "/",
                                     "*",
                                     "_",
                                     "\n",
                                     "\n\n",
                                     "\r\n",
                                     "\t",
                                     "🔥",
                                     "🧨",
                                     "🔪",
                                     "📱",
                                     "👨‍👩‍👧‍👦",
                                     "🇳🇱",
                                     "1️⃣",
                                     "😂",
                                     "[account:1a2b3c4d]",
                                     "[telefoon]",
                                     "https://t.me/x",
                                     "<br>",
                                     "<b>",
                                     "</b>",
                                     "&nbsp;",
                                     "&amp;",
                                     "<",
                                     "&",
                                     "\xC2\xAD",
                                     "\xE2\x80\x8B",
                                     "\xE2\x80\xAE",
                                     "\xEF\xBB\xBF",
                                     "\xCC\x81",
                                     "\xD2\x89",
                                     "\xD0\xB5",
                                     "\xEF\xBC\xAB\xEF\xBD\x8F",
                                     "\xF0\x9D\x90\x8A",
                                     "\xEF\xBC\x9A",
                                     "haha",
                                     "grapje",
                                     "stille tocht",
                                     "gisteren",
                                     "vorig jaar",
                                     "x",
                                     "xx",
                                     "1312",
                                     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                                     "\x01",
                                     "\x7F"});

const analyse::Analyser& analyser() {
  static const analyse::Analyser made = [] {
    const auto knowledge = loadKnowledge(PEILSTOK_TEST_DATA_DIR);
    require(bool(knowledge));
    return analyse::Analyser(*knowledge, nullptr);
  }();
  return made;
}

/// A byte below the number of fragments stands for one; with the high bit set no space stands before the next. 127
/// takes the next byte as it is.
std::string textOf(const std::uint8_t* data, std::size_t size) {
  constexpr std::uint8_t kRaw = 127;
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    const auto number = static_cast<std::uint8_t>(data[i] & 0x7F);
    if (number == kRaw && i + 1 < size) out += static_cast<char>(data[++i]);
    else out += kFragments[number % kFragments.size()];
    if ((data[i] & 0x80) == 0) out += ' ';
  }
  return text::repaired(out);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMost = 400;
  std::uint32_t seconds = 0;
  if (size < sizeof seconds || size > kMost) return 0;
  std::memcpy(&seconds, data, sizeof seconds);
  const std::string given = textOf(data + sizeof seconds, size - sizeof seconds);
  const Instant received{std::chrono::seconds{seconds}};
  const analyse::Reading reading = analyser().read(given, "GM0361", received);
  const auto length = text::countCodePoints(given);
  const auto within = [&](Span span) { return span.begin < span.end && span.end <= length; };
  for (const Finding& finding : reading.findings) {
    require(within(finding.span) && finding.strength >= 0);
    require(finding.text == text::slice(given, finding.span));
  }
  std::uint32_t end = 0;
  for (const TimeMention& time : reading.when) {
    require(within(time.span) && time.span.begin >= end);
    end = time.span.end;
  }
  end = 0;
  for (const PlaceMention& place : reading.where) {
    require(within(place.span) && place.span.begin >= end);
    end = place.span.end;
  }
  require(reading.sentiment.polarity >= -1 && reading.sentiment.polarity <= 1);
  const analyse::Reading again = analyser().read(given, "GM0361", received);
  require(again.findings.size() == reading.findings.size() && again.language == reading.language);
  return 0;
}

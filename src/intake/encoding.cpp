#include "intake/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/text.h"

namespace peilstok::intake {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

/// CP1252 0x80-0x9F; 0 where the code page has nothing.
constexpr std::array<char32_t, 32> kCp1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned byteAt(std::string_view s, std::size_t at) { return static_cast<unsigned char>(s[at]); }

/// First byte beyond ASCII at or after `at`, or the end.
std::size_t skipAscii(std::string_view s, std::size_t at) {
  constexpr std::uint64_t highBits = 0x8080808080808080ULL;
  for (; at + 8 <= s.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, s.data() + at, sizeof word);
    if (word & highBits) break;
  }
  while (at < s.size() && byteAt(s, at) < 0x80) ++at;
  return at;
}

constexpr int kMalformed = 0;
constexpr int kUnfinished = -1;

/// Length of the UTF-8 sequence at `at`, or kMalformed, or kUnfinished when only the end of the bytes is in the way.
int sequenceAt(std::string_view s, std::size_t at) {
  const unsigned lead = byteAt(s, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return kMalformed;
  const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (int i = 1; i < length; ++i) {
    const std::size_t place = at + static_cast<std::size_t>(i);
    if (place >= s.size()) return kUnfinished;
    unsigned low = 0x80, high = 0xBF;
    if (i == 1) {  // shortest forms only, no surrogates, nothing above U+10FFFF
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    }
    if (byteAt(s, place) < low || byteAt(s, place) > high) return kMalformed;
  }
  return length;
}

struct Utf8Count {
  std::size_t good = 0, bad = 0;
};

Utf8Count countSequences(std::string_view head) {
  Utf8Count count;
  for (std::size_t at = skipAscii(head, 0); at < head.size(); at = skipAscii(head, at)) {
    const int length = sequenceAt(head, at);
    if (length == kUnfinished) break;
    ++(length == kMalformed ? count.bad : count.good);
    at += length == kMalformed ? 1 : static_cast<std::size_t>(length);
  }
  return count;
}

/// UTF-16 of mostly Latin text has a NUL in every other byte; which one gives the byte order.
bool looksLikeUtf16(std::string_view head, Encoding& encoding) {
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
    even += head[i] == '\0';
    odd += head[i + 1] == '\0';
  }
  const std::size_t pairs = head.size() / 2;
  const auto most = [&](std::size_t many, std::size_t few) { return many * 2 > pairs && few * 20 <= pairs; };
  if (pairs < 2 || (!most(odd, even) && !most(even, odd))) return false;
  encoding = odd > even ? Encoding::utf16le : Encoding::utf16be;
  return true;
}

bool tooManyControls(std::string_view utf8) {
  const auto control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && !(c >= '\t' && c <= '\r') && c != '\x1A';
  };
  const auto count = static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), control));
  return count * 50 > utf8.size();
}

EncodingGuess guessWithoutMark(std::string_view head) {
  EncodingGuess guess;
  if (head.find('\0') != std::string_view::npos) {
    guess.certain = false;
    guess.binary = !looksLikeUtf16(head, guess.encoding);
    return guess;
  }
  const Utf8Count count = countSequences(head);
  guess.asciiOnly = count.good + count.bad == 0;
  guess.certain = count.bad == 0;
  // A CP1252 text hardly ever holds well-formed UTF-8 by chance; UTF-8 cut off in places still mostly does.
  if (count.bad > 0 && count.bad >= count.good) guess.encoding = Encoding::cp1252;
  return guess;
}

}  // namespace

EncodingGuess guessEncoding(std::string_view head) {
  EncodingGuess guess;
  if (head.starts_with(kUtf16LeMark)) guess.encoding = Encoding::utf16le;
  else if (head.starts_with(kUtf16BeMark)) guess.encoding = Encoding::utf16be;
  else if (!head.starts_with(kUtf8Mark)) guess = guessWithoutMark(head);
  if (guess.binary) return guess;
  Decoder decoder(guess.encoding);
  const std::string_view text = decoder.feed(head);
  guess.binary = decoder.sawNul() || text.find('\0') != std::string_view::npos || tooManyControls(text);
  return guess;
}

Decoder::Decoder(Encoding encoding, bool provisional)
    : m_encoding(encoding), m_provisional(provisional && encoding == Encoding::utf8) {}

std::string_view Decoder::decode(std::string_view chunk, bool last) {
  std::string_view bytes = chunk;
  if (!m_carry.empty()) {
    m_joined = m_carry;
    m_joined += chunk;
    m_carry.clear();
    bytes = m_joined;
  }
  m_out.clear();
  if (!m_started && !passMark(bytes, last)) return {};
  switch (m_encoding) {
    case Encoding::utf8: return decodeUtf8(bytes, last);
    case Encoding::utf16le:
    case Encoding::utf16be: return decodeUtf16(bytes, last);
    case Encoding::cp1252: return decodeCp1252(bytes);
  }
  return {};
}

/// Drops the byte order mark; false while too few bytes are in to tell.
bool Decoder::passMark(std::string_view& bytes, bool last) {
  const std::string_view mark = m_encoding == Encoding::utf8      ? kUtf8Mark
                                : m_encoding == Encoding::utf16le ? kUtf16LeMark
                                : m_encoding == Encoding::utf16be ? kUtf16BeMark
                                                                  : std::string_view{};
  if (!last && bytes.size() < mark.size() && mark.starts_with(bytes)) {
    m_carry.assign(bytes);
    return false;
  }
  m_started = true;
  if (bytes.starts_with(mark)) {
    bytes.remove_prefix(mark.size());
    m_provisional = m_provisional && mark.empty();  // the mark settles it
  }
  return true;
}

std::string_view Decoder::decodeUtf8(std::string_view bytes, bool last) {
  std::size_t copied = 0;  // everything before it is in m_out; nothing is copied while all is well
  for (std::size_t at = skipAscii(bytes, 0); at < bytes.size(); at = skipAscii(bytes, at)) {
    const int length = sequenceAt(bytes, at);
    if (length > 0) {
      m_provisional = false;
      at += static_cast<std::size_t>(length);
      continue;
    }
    if (length == kUnfinished && !last) {
      m_carry.assign(bytes.substr(at));
      bytes = bytes.substr(0, at);
      break;
    }
    m_out.append(bytes.substr(copied, at - copied));
    if (m_provisional) {
      m_encoding = Encoding::cp1252;
      m_provisional = false;
      appendCp1252(bytes.substr(at));
      return m_out;
    }
    m_out += kReplacement;
    copied = ++at;
  }
  if (copied == 0) return bytes;
  m_out.append(bytes.substr(copied));
  return m_out;
}

std::string_view Decoder::decodeUtf16(std::string_view bytes, bool last) {
  const std::size_t lowByte = m_encoding == Encoding::utf16le ? 0 : 1;
  const auto unitAt = [&](std::size_t at) {
    return static_cast<char32_t>(byteAt(bytes, at + lowByte) | byteAt(bytes, at + 1 - lowByte) << 8);
  };
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    const char32_t unit = unitAt(at);
    const bool high = unit >= 0xD800 && unit <= 0xDBFF;
    if (high && at + 4 > bytes.size() && !last) break;
    bool pair = false;
    appendUtf16(unit, high && at + 4 <= bytes.size() ? unitAt(at + 2) : 0, pair);
    at += pair ? 4 : 2;
  }
  if (at < bytes.size()) {
    if (last) m_out += kReplacement;
    else m_carry.assign(bytes.substr(at));
  }
  return m_out;
}

void Decoder::appendUtf16(char32_t unit, char32_t following, bool& pair) {
  pair = unit >= 0xD800 && unit <= 0xDBFF && following >= 0xDC00 && following <= 0xDFFF;
  if (pair) {
    text::append(m_out, 0x10000 + ((unit - 0xD800) << 10) + (following - 0xDC00));
  } else if (unit == 0 || (unit >= 0xD800 && unit <= 0xDFFF)) {
    m_sawNul = m_sawNul || unit == 0;
    m_out += kReplacement;
  } else {
    text::append(m_out, unit);
  }
}

std::string_view Decoder::decodeCp1252(std::string_view bytes) {
  if (skipAscii(bytes, 0) == bytes.size()) return bytes;
  appendCp1252(bytes);
  return m_out;
}

void Decoder::appendCp1252(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const std::size_t plain = skipAscii(bytes, at);
    m_out.append(bytes.substr(at, plain - at));
    at = plain;
    if (at == bytes.size()) return;
    const unsigned byte = byteAt(bytes, at);
    const char32_t c = byte < 0xA0 ? kCp1252[byte - 0x80] : byte;
    if (c == 0) m_out += kReplacement;
    else text::append(m_out, c);
  }
}

}  // namespace peilstok::intake

#include "privacy/mask.h"

#include <algorithm>
#include <array>

#include "model/words.h"
#include "privacy/folded.h"
#include "privacy/matchers.h"

namespace peilstok::privacy {

namespace {

struct Match {
  std::size_t end = 0;
  MaskKind kind = MaskKind::account;

  void offer(std::size_t otherEnd, MaskKind otherKind) {
    if (otherEnd > end) *this = {otherEnd, otherKind};
  }
};

/// Bytes without which nothing is found but a name with a dot in it ("insta is lotte.xk"): digits, the signs of handles
/// and addresses, the brackets of "(at)", and the first bytes of characters that may stand for one of these.
constexpr std::array<bool, 256> kTelling = [] {
  std::array<bool, 256> telling{};
  for (const char c : {'@', '/', ':', '=', '(', '[', '{', '<', '_'}) telling[static_cast<unsigned char>(c)] = true;
  for (std::size_t c = '0'; c <= '9'; ++c) telling[c] = true;
  for (std::size_t c = 0xD9; c <= 0xFF; ++c) telling[c] = true;
  telling[0xE2] = false;  // general punctuation and symbols: nothing there is read as one of the signs above
  return telling;
}();

/// Words without which nothing is found in a text that has none of those bytes, and the letters that begin them.
/// A space stands for the end of the word.
constexpr auto kTellingWords = std::to_array<std::string_view>(
    {"at ", "apenstaart", "apestaart", "uit ", "woont", "wonend", "woonachtig", "nul", "zero", "slash "});
constexpr std::array<bool, 256> kTellingStart = [] {
  std::array<bool, 256> telling{};
  for (const std::string_view word : kTellingWords) {
    telling[static_cast<unsigned char>(word[0])] = true;
    telling[static_cast<unsigned char>(word[0] - 'a' + 'A')] = true;
  }
  return telling;
}();

bool isAsciiLetterByte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool beginsTellingWord(std::string_view rest) {
  return std::any_of(kTellingWords.begin(), kTellingWords.end(), [&](std::string_view word) {
    if (rest.size() < word.size()) return false;
    return std::equal(word.begin(), word.end(), rest.begin(), [](char wanted, char c) {
      return wanted == ' ' ? !isAsciiLetterByte(c) : c == wanted || c == wanted - 'a' + 'A';
    });
  });
}

bool mayHoldPersonalData(std::string_view utf8) {
  if (std::any_of(utf8.begin(), utf8.end(), [](char c) { return kTelling[static_cast<unsigned char>(c)]; }))
    return true;
  bool inWord = false;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (!inWord && kTellingStart[byte] && beginsTellingWord(utf8.substr(i))) return true;
    if (byte == '.' && inWord && i + 1 < utf8.size() && isAsciiLetterByte(utf8[i + 1])) return true;
    inWord = isAsciiLetterByte(utf8[i]);
  }
  return false;
}

enum class Begins : unsigned char { never, asWord, always };
constexpr std::array<Begins, 128> kBegins = [] {
  std::array<Begins, 128> begins{};
  for (char32_t c = 0; c < begins.size(); ++c) {
    if (isAsciiLetter(c) || c == U'_') begins[c] = Begins::asWord;
    if (isDigit(c) || c == U'+' || c == U'(' || c == U'@' || c == U'/') begins[c] = Begins::always;
  }
  return begins;
}();

/// False where no kind begins, as within a word: nine in ten characters.
bool mayBegin(const Folded& t, std::size_t i) {
  const char32_t c = t.at(i);
  if (c >= kBegins.size()) return c != kBarrier;
  return kBegins[c] == Begins::always || (kBegins[c] == Begins::asWord && !isWordChar(t.before(i)));
}

/// The longest match that begins at `i`; at equal length the kind named first.
Match matchAt(const Folded& t, std::size_t i) {
  Match best;
  const char32_t c = t.at(i);
  const bool digit = isDigit(c), word = digit || c == U'_' || isLetter(c);
  const bool wordStart = word && !isWordChar(t.before(i));
  if (wordStart) {
    best.offer(matchProfileLink(t, i), MaskKind::profiellink);
    best.offer(matchEmail(t, i), MaskKind::email);
    best.offer(matchIban(t, i), MaskKind::iban);
  }
  if (digit || c == U'+' || c == U'(') best.offer(matchTelephone(t, i), MaskKind::telefoon);
  if (wordStart) best.offer(matchSpelledTelephone(t, i), MaskKind::telefoon);
  if (digit) best.offer(matchBsn(t, i), MaskKind::bsn);
  if (wordStart) {
    best.offer(matchLicencePlate(t, i), MaskKind::kenteken);
    best.offer(matchNameWithAddress(t, i), MaskKind::naam_met_adres);
    best.offer(matchNameWithPlace(t, i), MaskKind::naam_met_adres);
  }
  if (wordStart || c == U'@' || c == U'/') best.offer(matchAccount(t, i), MaskKind::account);
  return best;
}

/// Where a span's edge lies in the other text. `from` and `to` are stretches that correspond pairwise.
std::uint32_t mapped(std::uint32_t place, std::size_t passed, const std::vector<Span>& from,
                     const std::vector<Masked>& to) {
  if (passed == 0) return place;
  return to[passed - 1].span.end + (place - from[passed - 1].end);
}

}  // namespace

std::vector<Masked> findPersonalData(std::string_view utf8) {
  std::vector<Masked> found;
  if (!mayHoldPersonalData(utf8)) return found;
  Folded t(utf8);
  std::vector<std::pair<std::size_t, Masked>> matches;
  // A match closes off what stood there, which may let something just before it match. Going back over what could
  // have looked that far makes the outcome the same as masking again and again until nothing is left.
  for (std::size_t i = 0; i < t.size();) {
    const Match match = mayBegin(t, i) ? matchAt(t, i) : Match{};
    if (match.end == 0) {
      ++i;
      continue;
    }
    matches.push_back({i, {match.kind, t.delivered(i, match.end)}});
    t.close(i, match.end);
    std::size_t back = i;
    while (back > 0 && i - back < kLookahead && t.before(back) != kBarrier) --back;
    i = back < i ? back : match.end;
  }
  std::sort(matches.begin(), matches.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  found.reserve(matches.size());
  for (const auto& match : matches) found.push_back(match.second);
  return found;
}

MaskedText mask(std::string_view utf8, const std::optional<hash::Key>& key) {
  MaskedText out;
  out.masked = findPersonalData(utf8);
  out.text.reserve(utf8.size());
  std::size_t at = 0;
  std::uint32_t place = 0, written = 0;
  for (const Masked& m : out.masked) {
    const std::size_t from = at;
    const std::uint32_t before = place;
    for (; place < m.span.begin; ++place) text::next(utf8, at);
    out.text.append(utf8.substr(from, at - from));
    written += place - before;
    const std::size_t first = at;
    for (; place < m.span.end; ++place) text::next(utf8, at);
    std::string replacement = "[" + std::string(word(m.kind));
    if (key) {
      const std::string value = normalisedValue(m.kind, utf8.substr(first, at - first));
      replacement += ":" + hash::keyed(std::string(word(m.kind)) + ":" + value, *key);
    }
    replacement += "]";
    const auto length = static_cast<std::uint32_t>(replacement.size());
    out.text += replacement;
    out.replacements.push_back({written, written + length});
    written += length;
  }
  out.text.append(utf8.substr(at));
  return out;
}

Span MaskedText::toDelivered(Span span) const {
  // First replacement that ends behind the beginning, first that begins at or behind the end.
  const auto first = std::upper_bound(replacements.begin(), replacements.end(), span.begin,
                                      [](std::uint32_t place, const Span& r) { return place < r.end; });
  const auto behind = std::lower_bound(replacements.begin(), replacements.end(), std::max(span.begin, span.end),
                                       [](const Span& r, std::uint32_t place) { return r.begin < place; });
  const auto passedFirst = static_cast<std::size_t>(first - replacements.begin());
  const auto passedBehind = static_cast<std::size_t>(behind - replacements.begin());
  Span out{mapped(span.begin, passedFirst, replacements, masked), 0};
  if (first != replacements.end() && first->begin < span.begin) out.begin = masked[passedFirst].span.begin;
  out.end = mapped(span.end, passedBehind, replacements, masked);
  if (passedBehind > 0 && replacements[passedBehind - 1].end > span.end) out.end = masked[passedBehind - 1].span.end;
  return out;
}

}  // namespace peilstok::privacy

#include "language/spelling.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <algorithm>

#include "base/text.h"

namespace peilstok::language {

namespace {

constexpr std::size_t kMostVariants = 12;
constexpr std::size_t kLongestWord = 64;  // longer runs are not words, whatever they hide

bool isAscii(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string withoutMarks(std::string_view form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string(form);
  const icu::UnicodeString split = nfd->normalize(icu::UnicodeString::fromUTF8(std::string(form)), status);
  icu::UnicodeString out;
  for (int32_t i = 0; i < split.length(); i = split.moveIndex32(i, 1))
    if (u_charType(split.char32At(i)) != U_NON_SPACING_MARK) out.append(split.char32At(i));
  std::string utf8;
  out.toUTF8String(utf8);
  return utf8;
}

std::string skeleton(std::string_view form) {
  struct Checker {
    USpoofChecker* handle = nullptr;
    Checker() {
      UErrorCode status = U_ZERO_ERROR;
      handle = uspoof_open(&status);
    }
    ~Checker() { uspoof_close(handle); }
  };
  thread_local const Checker checker;
  UErrorCode status = U_ZERO_ERROR;
  char out[512];
  const int32_t length = uspoof_getSkeletonUTF8(checker.handle, 0, form.data(), static_cast<int32_t>(form.size()), out,
                                                sizeof out, &status);
  if (U_FAILURE(status) || length >= static_cast<int32_t>(sizeof out)) return std::string(form);
  std::string s(out, static_cast<std::size_t>(length));
  // The skeleton writes m as rn; Dutch words hold the m far more often.
  for (std::size_t at = s.find("rn"); at != std::string::npos; at = s.find("rn", at + 1)) s.replace(at, 2, "m");
  return s;
}

/// Digits and signs read as letters; `one` says what the doubtful 1 stands for. Empty when nothing changes or when
/// there are fewer letters than disguises ("1312" is a number, not a word).
std::string unleeted(std::string_view form, char one) {
  std::string out(form);
  std::size_t letters = 0, changed = 0;
  for (char& c : out) {
    const char before = c;
    switch (c) {
      case '0': c = 'o'; break;
      case '1':
      case '!':
      case '|': c = one; break;
      case '3': c = 'e'; break;
      case '4':
      case '@': c = 'a'; break;
      case '5':
      case '$': c = 's'; break;
      case '7': c = 't'; break;
      case '8': c = 'b'; break;
      default: break;
    }
    changed += c != before;
    letters += c == before && ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80);
  }
  return changed > 0 && letters >= 2 && letters >= changed ? out : std::string{};
}

/// Runs of three or more of the same letter cut to `keep`.
std::string shortened(std::string_view form, std::size_t keep) {
  std::string out;
  std::size_t run = 0;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    run = i > 0 && form[i] == form[i - 1] ? run + 1 : 1;
    longest = std::max(longest, run);
  }
  if (longest < 3) return {};
  for (std::size_t i = 0; i < form.size();) {
    std::size_t j = i;
    while (j < form.size() && form[j] == form[i]) ++j;
    out.append(j - i >= 3 ? keep : j - i, form[i]);
    i = j;
  }
  return out;
}

}  // namespace

std::vector<std::string> spellingVariants(std::string_view form) {
  std::vector<std::string> out;
  if (form.size() < 2 || form.size() > kLongestWord) return out;
  const auto add = [&](std::string s) {
    if (!s.empty() && s != form && out.size() < kMostVariants && std::find(out.begin(), out.end(), s) == out.end())
      out.push_back(std::move(s));
  };
  if (!isAscii(form)) {
    add(withoutMarks(form));
    add(skeleton(form));
  }
  std::vector<std::string> bases = out;
  bases.insert(bases.begin(), std::string(form));
  for (const std::string& base : bases) {
    add(unleeted(base, 'i'));
    add(unleeted(base, 'l'));
  }
  bases = out;
  bases.insert(bases.begin(), std::string(form));
  for (const std::string& base : bases) {
    add(shortened(base, 2));
    add(shortened(base, 1));
  }
  return out;
}

bool hasWildcard(std::string_view form) {
  const auto at = form.find('*');
  return at != std::string_view::npos && at > 0 && at + 1 < form.size() && form.size() >= 4;
}

bool fitsWildcard(std::string_view form, std::string_view word) {
  if (form.size() != word.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] != '*' && form[i] != word[i]) return false;
  return true;
}

}  // namespace peilstok::language

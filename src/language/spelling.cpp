#include "language/spelling.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <algorithm>

#include "base/text.h"

namespace peilstok::language {

namespace {

constexpr std::size_t kMostVariants = 24, kMostSoundAlikes = 12;
constexpr std::size_t kLongestWritten = 512;  // with the marks that may hang on every letter
constexpr std::size_t kLongestWord = 64;      // longer runs are not words, whatever they hide

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
    if (const int type = u_charType(split.char32At(i)); type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK)
      out.append(split.char32At(i));
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
  for (char& c : s)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
  // The skeleton writes m as rn; Dutch words hold the m far more often.
  for (std::size_t at = s.find("rn"); at != std::string::npos; at = s.find("rn", at + 1)) s.replace(at, 2, "m");
  return s;
}

bool isSmallLetter(char c) { return c >= 'a' && c <= 'z'; }

struct Disguise {
  std::size_t letters = 0, signs = 0;
  bool number = false;  ///< holds a digit that is never put for a letter
};

/// What a digit or sign is read as; `other` takes the second reading of the doubtful ones. 0 when it is none.
char letterBehind(char sign, bool other) {
  switch (sign) {
    case '0': return 'o';
    case '1':
    case '!':
    case '|': return other ? 'l' : 'i';
    case '3': return 'e';
    case '4':
    case '@': return 'a';
    case '5':
    case '$': return 's';
    case '6': return 'g';
    case '7': return 't';
    case '8': return 'b';
    case '9': return 'g';
    default: return 0;
  }
}

Disguise disguiseOf(std::string_view form) {
  Disguise d;
  for (const char c : form) {
    if (letterBehind(c, false) != 0) ++d.signs;
    else if (c >= '0' && c <= '9') d.number = true;
    else if (isSmallLetter(c) || static_cast<unsigned char>(c) >= 0x80) ++d.letters;
  }
  return d;
}

/// Digits and signs read as letters. Empty when there are none, or no letter at all ("1312" is a number, not a word).
std::string unleeted(std::string_view form, bool other) {
  const Disguise d = disguiseOf(form);
  if (d.number || d.signs == 0 || d.letters == 0 || d.signs > 2 * d.letters + 1) return {};
  std::string out(form);
  for (char& c : out)
    if (const char letter = letterBehind(c, other)) c = letter;
  return out;
}

/// "w8" -> "wacht", "gek8" -> "gekacht": the sound of the digit.
std::string sounded(std::string_view form) {
  const std::size_t at = form.find('8');
  if (at == std::string_view::npos || at == 0) return {};
  return std::string(form.substr(0, at)) + "acht" + std::string(form.substr(at + 1));
}

/// The euro sign is an e in disguise, and no byte of ASCII.
std::string withoutEuro(std::string_view form) {
  std::string out(form);
  for (std::size_t at = out.find("\u20ac"); at != std::string::npos; at = out.find("\u20ac", at + 1))
    out.replace(at, 3, "e");
  return out;
}

/// Each run of three or more of the same letter cut to one or two; `choice` has a bit for each run, set for two.
/// Empty when there are no such runs, or fewer than the choice asks for.
std::string shortened(std::string_view form, unsigned choice) {
  std::string out;
  unsigned runs = 0;
  for (std::size_t i = 0; i < form.size();) {
    std::size_t j = i;
    while (j < form.size() && form[j] == form[i]) ++j;
    std::size_t keep = j - i;
    if (keep >= 3 && isSmallLetter(form[i])) keep = (choice >> runs++) & 1U ? 2 : 1;
    out.append(keep, form[i]);
    i = j;
  }
  return runs == 0 || choice >> runs != 0 ? std::string{} : out;
}

std::string replaced(std::string_view form, std::string_view what, std::string_view with) {
  const std::size_t at = form.find(what);
  if (at == std::string_view::npos) return {};
  return std::string(form.substr(0, at)) + std::string(with) + std::string(form.substr(at + what.size()));
}

/// A new list in which a word is added once, and never the form itself.
class Variants {
 public:
  Variants(std::string_view form, std::size_t most) : m_form(form), m_most(most) {}
  void add(std::string s) {
    if (s.empty() || s == m_form || s.size() > kLongestWord || m_out.size() >= m_most) return;
    if (std::find(m_out.begin(), m_out.end(), s) == m_out.end()) m_out.push_back(std::move(s));
  }
  /// The form and all that was added so far.
  std::vector<std::string> withForm() const {
    std::vector<std::string> all = m_out;
    if (m_form.size() <= kLongestWord) all.insert(all.begin(), std::string(m_form));
    return all;
  }
  std::vector<std::string> take() { return std::move(m_out); }

 private:
  std::string_view m_form;
  std::size_t m_most;
  std::vector<std::string> m_out;
};

}  // namespace

std::vector<std::string> spellingVariants(std::string_view form) {
  if (form.size() < 2 || form.size() > kLongestWritten) return {};
  Variants out(form, kMostVariants);
  if (!isAscii(form)) {
    out.add(withoutEuro(form));  // before its look-alikes, which are other letters than the e that is meant
    out.add(withoutMarks(form));
    out.add(skeleton(withoutMarks(form)));
  }
  for (const std::string& base : out.withForm()) {
    out.add(unleeted(base, false));
    out.add(unleeted(base, true));
    out.add(sounded(base));
  }
  // More runs than this are no word: what is left over is cut to one.
  constexpr unsigned kMostChoices = 16;
  for (const std::string& base : out.withForm())
    if (!shortened(base, 0).empty())
      for (unsigned choice = kMostChoices; choice-- > 0;) out.add(shortened(base, choice));
  return out.take();
}

std::vector<std::string> soundAlikes(std::string_view form) {
  if (form.size() < 3 || form.size() > kLongestWord) return {};
  Variants out(form, kMostSoundAlikes);
  const auto ends = [&](std::string_view tail) { return form.size() > tail.size() + 1 && form.ends_with(tail); };
  const auto cut = [&](std::size_t count) { return std::string(form.substr(0, form.size() - count)); };
  if (ends("e")) out.add(cut(1) + "en");  // the n that nobody says
  for (const std::string_view tail : {"uh", "ah", "eh", "un", "uhn", "u"})
    if (ends(tail)) out.add(cut(tail.size()) + "en");
  for (const std::string_view tail : {"uh", "ah", "a"})
    if (ends(tail)) out.add(cut(tail.size()) + "er");
  const std::string& last = std::string(form.substr(form.size() - 1));
  if (form.size() >= 4 && form[form.size() - 2] == last[0]) out.add(cut(1));  // komm
  for (const auto& [what, with] : {std::pair<std::string_view, std::string_view>{"gt", "cht"},
                                   {"y", "ij"},
                                   {"sg", "sch"},
                                   {"q", "k"},
                                   {"kw", "qu"},
                                   {"ei", "ij"},
                                   {"ij", "ei"},
                                   {"ou", "au"},
                                   {"au", "ou"},
                                   {"ao", "aa"},
                                   {"ae", "aa"},
                                   {"x", "ks"}})
    out.add(replaced(form, what, with));
  return out.take();
}

bool isScantDisguise(std::string_view form) {
  const Disguise d = disguiseOf(form);
  return d.letters < 2 || d.letters < d.signs;
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

std::string withoutSpelling(std::string_view form) {
  const std::size_t letters = (form.size() + 1) / 2;
  if (letters < 3 || form.size() > kLongestWord || (form[1] != '.' && form[1] != '-')) return {};
  std::string out;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool between = i % 2 == 1;
    if (between ? form[i] != form[1] : !isSmallLetter(form[i])) return {};
    if (!between) out += form[i];
  }
  return out;
}

}  // namespace peilstok::language

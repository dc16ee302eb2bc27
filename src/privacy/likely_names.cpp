#include "privacy/likely_names.h"

#include <algorithm>

#include "language/given_names.h"
#include "privacy/folded.h"
#include "privacy/mask.h"
#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

constexpr int kMostFamilyWords = 4;  // "van der Berg Janssen"

/// "kevin" of "kevin's".
std::string_view withoutPossessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "'"})
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

bool isGiven(const Word& word) { return language::isGivenName(withoutPossessive(word.low)); }

/// A word that makes what stands before it the name of a street or a body. Behind "van" and the like a street word is a
/// family name: "Van Dijk".
bool makesAPlace(const Word& word, bool behindParticle) {
  if (isStreetName(word.low)) return word.title;
  return !behindParticle && (isStreetWord(word.low) || isInstitution(word.low));
}

/// Behind the last sign that is neither a space nor a quotation mark: a sentence begins there.
bool beginsSentence(const Folded& t, std::size_t at) {
  std::size_t i = at;
  constexpr std::u32string_view light = U" \"'(\u201C\u2018-\u2022";
  while (i > 0 && light.find(t.before(i)) != std::u32string_view::npos) --i;
  return i == 0 || std::u32string_view(U".!?:\n").find(t.before(i)) != std::u32string_view::npos;
}

/// What follows a given name, initials or "mevrouw".
struct Family {
  std::size_t end = 0;  ///< where it ends; where it began when there is none
  bool named = false;   ///< there is a family name
  bool place = false;   ///< it goes on as a street or a body: no person at all
};

Family familyBehind(const Folded& t, std::size_t at) {
  Family family{at, false, false};
  std::size_t i = at;
  bool behindParticle = false;
  for (int k = 0; k < kMostFamilyWords; ++k) {
    const std::size_t next = skipSpaces(t, i, 1);
    const Word word = wordAt(t, next);
    if (next == i || word.empty()) break;
    family.place = makesAPlace(word, behindParticle);
    behindParticle = isParticle(word.low);
    if (family.place || (!behindParticle && (!word.title || isNotInName(word.low)))) break;
    i = word.end;
    if (behindParticle) continue;
    family.end = i;
    family.named = true;
  }
  return family;
}

/// End of "de vries" or "van dijk" behind a given name in small letters, or 0.
std::size_t smallFamilyName(const Folded& t, std::size_t at) {
  const Word particle = wordAt(t, skipSpaces(t, at, 1));
  if (particle.low != "van" && particle.low != "de") return 0;
  const Word last = wordAt(t, skipSpaces(t, particle.end, 1));
  const bool name = !last.empty() && !isNotInName(last.low) && !isParticle(last.low) && !isStreetName(last.low);
  return name ? last.end : 0;
}

/// "1 jan", "Jan 2026": the month.
bool isMonth(const Folded& t, const Word& word) {
  if (word.low != "jan") return false;
  std::size_t before = word.begin, behind = word.end;
  while (t.before(before) == U' ') --before;
  while (t.at(behind) == U' ' || t.at(behind) == U'.') ++behind;
  return isDigit(t.before(before)) || isDigit(t.at(behind));
}

/// End of a name that begins with a given name at `at`, or 0.
std::size_t givenName(const Folded& t, std::size_t at) {
  const Word word = wordAt(t, at);
  if (!isGiven(word) || isMonth(t, word)) return 0;
  const Word before = wordBefore(t, at, " .");
  if (before.low == "sint" || before.low == "st" || isPlacePreposition(before.low)) return 0;
  const Family family = familyBehind(t, word.end);
  if (family.place) return 0;
  const bool alsoWord = isNameAndWord(word.low);
  // In small letters only with a family name behind it: "jan de vries" is somebody, "mark" may be anything.
  if (!word.title) return alsoWord ? 0 : smallFamilyName(t, word.end);
  if (alsoWord && !family.named && beginsSentence(t, at)) return 0;
  return family.end;
}

/// End of "J.P. de Vries" at `at`, or 0.
std::size_t initialsAndName(const Folded& t, std::size_t at) {
  if (t.before(at) == U'.') return 0;
  std::size_t i = at;
  std::string letters;
  while (isUpper(t.at(i)) && t.at(i + 1) == U'.' && letters.size() < 5) {
    letters += t.lowered(i, i + 1);
    i += 2;
  }
  if (letters.empty() || isAbbreviation(letters)) return 0;
  const Family family = familyBehind(t, i);
  return family.named && !family.place ? family.end : 0;
}

/// End of what follows "mevrouw" at `at`, or 0.
std::size_t behindCue(const Folded& t, std::size_t at) {
  const Word word = wordAt(t, at);
  if (!isNameCue(word.low) && word.low != "agent" && word.low != "wijkagent") return 0;
  std::size_t i = word.end;
  if (t.at(i) == U'.') ++i;
  const Family family = familyBehind(t, i);
  if (family.place) return 0;
  if (family.named) return family.end;
  // "buurman kevin": what follows is a name whatever its letters.
  const Word name = wordAt(t, skipSpaces(t, i, 1));
  return isGiven(name) && !isNameAndWord(name.low) ? name.end : 0;
}

}  // namespace

std::vector<Span> likelyNames(std::string_view utf8) {
  Folded t(utf8);
  std::vector<Span> found;
  const std::vector<Masked> masked = findPersonalData(utf8);
  const auto isMasked = [&](Span span) {
    return std::any_of(masked.begin(), masked.end(),
                       [&](const Masked& one) { return span.begin < one.span.end && one.span.begin < span.end; });
  };
  for (std::size_t i = 0; i < t.size();) {
    const bool wordStart = isLetter(t.at(i)) && !isWordChar(t.before(i)) && t.before(i) != U'@';
    if (!wordStart || t.inUrl(i)) {
      ++i;
      continue;
    }
    const std::size_t end = std::max({givenName(t, i), initialsAndName(t, i), behindCue(t, i)});
    if (end > i)
      if (const Span span = t.delivered(i, end); !isMasked(span)) found.push_back(span);
    const Word word = wordAt(t, i);
    i = std::max({end, word.end, i + 1});
  }
  return found;
}

}  // namespace peilstok::privacy

// Where a form belongs that is put together: compounds, disguised letters, degrees.

#include "analyse/vocabulary.h"

#include <algorithm>

#include "base/text.h"
#include "language/spelling.h"

namespace peilstok::analyse {

/// Little words that no compound begins with, so that "benzien" is rather a slip; words that begin so stand in the list
/// ("eenzaam", "dezelfde").
bool startsNoCompound(std::string_view head) {
  static constexpr std::string_view kHeads[] = {
      "alle",   "elke",   "iedere", "maar", "niet",   "nog",   "zo",  "ben",   "bent",   "daar",   "dan",
      "dat",    "de",     "deze",   "die",  "dit",    "dus",   "een", "en",    "gaan",   "geen",   "heb",
      "hebt",   "heeft",  "het",    "hij",  "hun",    "ik",    "is",  "je",    "jij",    "jou",    "jouw",
      "jullie", "kunnen", "mij",    "moet", "moeten", "mogen", "of",  "omdat", "ons",    "ook",    "ten",
      "toen",   "van",    "waren",  "wat",  "we",     "werd",  "wie", "wij",   "willen", "worden", "wordt",
      "zal",    "ze",     "zij",    "zijn", "zou",    "zullen"};
  return std::find(std::begin(kHeads), std::end(kHeads), head) != std::end(kHeads);
}

/// Two listed words of which neither is a little word or a time ("marktautoriteit", but not "vanavondrellen"): settled
/// without looking any further.
bool Vocabulary::isPlainCompound(std::string_view form) const {
  constexpr std::size_t kShortestHead = 3, kShortestTail = 4, kLongest = 40;
  if (form.size() < kShortestHead + kShortestTail + 1 || form.size() > kLongest) return false;
  const auto isPlain = [&](std::string_view part) {
    return m_baseForms.isWord(part) && !m_times.contains(part) && !language::isFunctionWord(part);
  };
  for (std::size_t at = kShortestHead; at + kShortestTail <= form.size(); ++at) {
    std::string_view head = form.substr(0, at);
    const bool linked = head.size() > kShortestHead + 1 && head.back() == 's' && isPlain(head.substr(0, at - 1));
    if ((linked || isPlain(head)) && isPlain(form.substr(at))) return true;
  }
  return false;
}

bool Vocabulary::isCompound(std::string_view form) const {
  constexpr std::size_t kShortestHead = 3, kShortestTail = 4, kLongest = 40;
  if (form.size() < kShortestHead + kShortestTail || form.size() > kLongest) return false;
  const auto isPart = [&](std::string_view part) {
    return m_baseForms.isWord(part) || (part.size() >= 5 && baseOf(part) != part && m_baseForms.isWord(baseOf(part)));
  };
  for (std::size_t at = kShortestHead; at + kShortestTail <= form.size(); ++at) {
    std::string_view head = form.substr(0, at);
    if (startsNoCompound(head)) continue;
    if (!m_baseForms.isWord(head)) {
      if (head.back() != 's') continue;
      head.remove_suffix(1);
      if (head.size() < kShortestHead || !m_baseForms.isWord(head)) continue;
    }
    if (isPart(form.substr(at))) return true;
  }
  return false;
}

/// "k*nker": every word the rules know that fits; all their lexicons count.
void Vocabulary::addWildcard(const std::string& form, WordInfo& info) const {
  const auto it = m_byLength.find(form.size());
  if (it == m_byLength.end()) return;
  for (const std::string& word : it->second) {
    if (!language::fitsWildcard(form, word)) continue;
    WordInfo other;
    if (lookUp(word, other)) merge(other, info);
  }
}

/// Where a compound belongs of which the last part belongs to `ofTail`. Names of groups are no heads of compounds
/// ("brandweermannen" are no group), but a curse before one makes a slur ("kankerpolen"), and two make one name
/// ("moslimvrouwen").
LexiconSet Vocabulary::compound(std::string_view head, LexiconSet ofTail) const {
  const auto in = [](const LexiconSet& set, int lexicon) {
    return lexicon >= 0 && set[static_cast<std::size_t>(lexicon)];
  };
  if ((ofTail & m_names.all).none()) return ofTail;
  const bool named = in(ofTail, m_names.group) || in(ofTail, m_names.slur);
  WordInfo first;
  lookUp(head, first);
  LexiconSet out;
  if (named && in(first.lexicons, m_names.curse)) {
    out.set(static_cast<std::size_t>(m_names.slur));
  } else if ((named || in(ofTail, m_names.people)) &&
             (in(first.lexicons, m_names.group) || in(first.lexicons, m_names.adjective))) {
    out.set(static_cast<std::size_t>(m_names.group));
  } else {
    out = ofTail & ~m_names.all;
  }
  return out;
}

/// The weight that stands in the lexicon for this form; an -e that the base forms do not know of is no matter.
bool Vocabulary::takeWeight(std::string_view form, WordInfo& info) const {
  WordInfo other;
  if (!lookUp(form, other) || !other.weighted) {
    if (form.size() < 5 || form.back() != 'e') return false;
    other = {};
    if (!lookUp(form.substr(0, form.size() - 1), other) || !other.weighted) return false;
  }
  info.weight = other.weight;
  info.weighted = true;
  return true;
}

/// The sentiment of a form that does not stand in the lexicon itself: an inflected form or a degree ("mooiste"), or a
/// compound of a weighted last part ("superslecht").
void Vocabulary::addWeight(const std::string& form, WordInfo& info) const {
  constexpr std::size_t kShortest = 5, kLongest = 40, kShortestPart = 3, kShortestTail = 4;
  if (form.size() < kShortest || form.size() > kLongest) return;
  const std::string_view whole = form;
  if (whole.back() == 's' && takeWeight(whole.substr(0, whole.size() - 1), info)) return;  // "iets moois"
  if (m_baseForms.isWord(form) || takeWeight(form, info)) return;
  // The comparative is spelled like the inflected form: mooie, mooier; lieve, liever; dure, duurder.
  const std::string_view positive =
      whole.back() == 'e' && !whole.ends_with("ste") ? whole.substr(0, whole.size() - 1) : whole;
  for (const auto& [tail, cut] : {std::pair<std::string_view, std::size_t>{"ste", 3}, {"st", 2}, {"der", 3}, {"er", 1}})
    if (positive.ends_with(tail) && positive.size() - cut >= kShortestPart &&
        takeWeight(positive.substr(0, positive.size() - cut), info))
      return;
  if (m_baseForms.isWord(baseOf(form))) return;
  for (std::size_t at = kShortestPart; at + kShortestTail <= form.size(); ++at) {
    if ((static_cast<unsigned char>(form[at]) & 0xC0) == 0x80) continue;
    const std::string_view tail = whole.substr(at);
    if (mayBeSpokenOf(tail) && m_baseForms.isWord(whole.substr(0, at)) && takeWeight(tail, info)) return;
  }
}

/// A compound belongs where its last part belongs ("vuurwerkbommen" where "bommen" does); of a hyphenated word
/// every part counts ("azc-protest").
void Vocabulary::addCompound(const std::string& form, WordInfo& info) const {
  constexpr std::size_t kShortestTail = 4, kShortestHead = 2, kShortestWord = 3, kLongestCompound = 40;
  if (form.size() > kLongestCompound) return;
  if (form.find('-') != std::string::npos) {
    std::string before;
    for (const std::string& part : text::split(form, '-')) {
      WordInfo other;
      if (part.size() >= 3 && lookUp(part, other)) info.lexicons |= compound(before, other.lexicons);
      before = part;
    }
    return;
  }
  if (!m_baseForms.isWord(form))
    for (const Head& head : m_heads) {
      constexpr std::size_t kShortestRest = 3;
      if (form.size() < head.word.size() + kShortestRest) continue;
      if (!language::fitsWildcard(std::string_view(form).substr(0, head.word.size()), head.word)) continue;
      const std::string rest = form.substr(head.word.size());
      if (known(rest) == Known::no && !isCompound(rest)) continue;
      info.lexicons.set(head.lexicon);
      if (head.weighted) {
        info.weight = head.weight;
        info.weighted = true;
      }
    }
  for (std::size_t at = kShortestHead; at + kShortestTail <= form.size(); ++at) {
    if ((static_cast<unsigned char>(form[at]) & 0xC0) == 0x80) continue;
    const std::string_view head = std::string_view(form).substr(0, at), tail = std::string_view(form).substr(at);
    if (!mayBeSpokenOf(tail)) continue;
    const bool linked =
        head.size() > kShortestWord && head.back() == 's' && m_baseForms.isWord(head.substr(0, head.size() - 1));
    if (!linked && (head.size() < kShortestWord || !m_baseForms.isWord(head))) {
      WordInfo first;
      const bool curse = m_names.curse >= 0 && (m_exact.contains(head) || m_base.contains(head)) &&
                         lookUp(head, first) && first.lexicons[static_cast<std::size_t>(m_names.curse)];
      if (!curse) continue;
    }
    WordInfo other;
    if (!lookUp(tail, other) || other.lexicons.none()) continue;
    const LexiconSet found = compound(head, other.lexicons);
    info.lexicons |= found;
    if (found.any()) return;
  }
}

void Vocabulary::merge(const WordInfo& from, WordInfo& into) const {
  if (into.exact == 0) into.exact = from.exact;
  if (into.base == 0) into.base = from.base;
  into.lexicons |= from.lexicons;
  // Of several words that fit, the hardest is meant: nobody hides a kind one.
  if (from.weighted && (!into.weighted || from.weight < into.weight)) {
    into.weight = from.weight;
    into.weighted = true;
  }
}

}  // namespace peilstok::analyse

#include "language/base_form.h"

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>

namespace peilstok::language {

namespace {

constexpr std::size_t kLongestSplit = 40;  ///< longer forms are not taken apart
constexpr int kMostSteps = 5;

struct Prefix {
  std::string_view text;
  bool particle;     ///< parts from its verb: "oproepen", "opgeroepen"
  bool inseparable;  ///< takes the place of ge-: "onderzoeken", "onderzocht"
};

/// Longest first, so that "terug" is not read as "te" with something behind it.
constexpr Prefix kPrefixes[] = {
    {"achteruit", true, false}, {"achterna", true, false}, {"terecht", true, false}, {"vooruit", true, false},
    {"voorbij", true, false},   {"achter", true, true},    {"buiten", true, false},  {"schoon", true, false},
    {"tekort", true, false},    {"binnen", true, false},   {"uiteen", true, false},  {"omlaag", true, false},
    {"omhoog", true, false},    {"voort", true, false},    {"samen", true, false},   {"tegen", true, false},
    {"droog", true, false},     {"kapot", true, false},    {"omver", true, false},   {"thuis", true, false},
    {"kwijt", true, false},     {"langs", true, false},    {"dicht", true, false},   {"terug", true, false},
    {"onder", true, true},      {"klaar", true, false},    {"open", true, false},    {"weer", true, true},
    {"plat", true, false},      {"rond", true, false},     {"voor", true, true},     {"door", true, true},
    {"hard", true, false},      {"neer", true, false},     {"stuk", true, false},    {"raak", true, false},
    {"stil", true, false},      {"heen", true, false},     {"goed", true, false},    {"over", true, true},
    {"vast", true, false},      {"vrij", true, false},     {"dood", true, false},    {"leeg", true, false},
    {"fijn", true, false},      {"toe", true, false},      {"vol", true, true},      {"weg", true, false},
    {"her", false, true},       {"los", true, false},      {"bij", true, false},     {"mis", true, true},
    {"mee", true, false},       {"uit", true, false},      {"ver", false, true},     {"aan", true, true},
    {"ont", false, true},       {"op", true, false},       {"af", true, false},      {"in", true, false},
    {"na", true, false},        {"ge", false, true},       {"om", true, true},       {"er", true, true},
    {"be", false, true}};

/// Endings that are sure in a word that no list knows ("amerikaanse", "marokkanen", "syriërs").
constexpr struct {
  std::string_view from, to;
} kSureEndings[] = {{"heden", "heid"}, {"ingen", "ing"},  {"iteiten", "iteit"}, {"isten", "ist"}, {"ties", "tie"},
                    {"aars", "aar"},   {"ers", "er"},     {"eurs", "eur"},      {"anen", "aan"},  {"ezen", "ees"},
                    {"nse", "ns"},     {"tse", "ts"},     {"kse", "ks"},        {"rse", "rs"},    {"lse", "ls"},
                    {"ische", "isch"}, {"lijke", "lijk"}, {"ige", "ig"},        {"loze", "loos"}, {"bare", "baar"},
                    {"jes", "je"},     {"iërs", "iër"}};

/// The prefixes that begin with a letter, longest first.
const std::vector<Prefix>& prefixesFrom(char letter) {
  static const auto byLetter = [] {
    std::array<std::vector<Prefix>, 26> table;
    for (const Prefix& prefix : kPrefixes) table[static_cast<std::size_t>(prefix.text[0] - 'a')].push_back(prefix);
    return table;
  }();
  static const std::vector<Prefix> none;
  return letter >= 'a' && letter <= 'z' ? byLetter[static_cast<std::size_t>(letter - 'a')] : none;
}

bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }
bool isOneOf(char c, std::string_view these) { return these.find(c) != std::string_view::npos; }

bool endsWith(std::string_view s, std::string_view tail) {
  return s.size() > tail.size() && s.substr(s.size() - tail.size()) == tail;
}

bool endsWithOneOf(std::string_view s, std::initializer_list<std::string_view> tails) {
  return std::any_of(tails.begin(), tails.end(), [s](std::string_view tail) { return s.ends_with(tail); });
}

bool startsWithOneOf(std::string_view s, std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(), [s](std::string_view head) { return s.starts_with(head); });
}

std::string cut(const std::string& s, std::size_t count) { return s.substr(0, s.size() - count); }

std::string joined(std::string_view a, std::string_view b) { return std::string(a).append(b); }

/// Two letters that are one sound. "ia" in "sociale" is none, so that the a there stands in an open syllable.
bool isOneSound(std::string_view two) {
  static constexpr std::string_view sounds[] = {"aa", "ee", "oo", "uu", "ie", "oe", "eu",
                                                "ui", "ei", "au", "ou", "ai", "oi"};
  return std::find(std::begin(sounds), std::end(sounds), two) != std::end(sounds);
}

/// One vowel between consonants at the end ("strat"): the syllable was open, so the vowel was long. Not so in "vrij"
/// and "duw".
bool endsInSingleVowelAndConsonant(const std::string& s) {
  const std::size_t n = s.size();
  if (n < 2 || isVowel(s[n - 1]) || !isVowel(s[n - 2]) || s[n - 1] == 'w') return false;
  if (n > 2 && isOneSound(std::string_view(s).substr(n - 3, 2))) return false;
  return !(s[n - 1] == 'j' && s[n - 2] == 'i');
}

/// Rough count of syllables.
int vowelGroups(const std::string& s) {
  int groups = 0;
  for (std::size_t i = 0; i < s.size(); ++i) groups += isVowel(s[i]) && (i == 0 || !isVowel(s[i - 1]));
  return groups;
}

bool endsInDoubledConsonant(const std::string& s) {
  return s.size() >= 3 && s[s.size() - 1] == s[s.size() - 2] && !isVowel(s.back());
}

/// Whether an ending that begins with e can stand behind it: "koei", but not "spe" (so "speen" is no plural).
bool takesE(const std::string& stem) {
  if (stem.empty() || isOneOf(stem.back(), "aeo")) return false;
  return !isOneOf(stem.back(), "iu") || (stem.size() > 1 && isVowel(stem[stem.size() - 2]));
}

/// "huiz" -> "huis", "briev" -> "brief": Dutch hardens what ends a syllable.
std::string hardened(std::string s) {
  if (s.back() == 'z') s.back() = 's';
  if (s.back() == 'v') s.back() = 'f';
  return s;
}

std::string lengthened(const std::string& s) {
  std::string out = s.substr(0, s.size() - 1);
  out += out.back();
  out += s.back();
  return out;
}

/// What stands behind ge- loses its diaeresis: "geëist", "geïnd".
std::string withoutDiaeresis(const std::string& s) {
  if (s.starts_with("ë")) return "e" + s.substr(2);
  if (s.starts_with("ï")) return "i" + s.substr(2);
  if (s.starts_with("ü")) return "u" + s.substr(2);
  return s;
}

bool looksLikeInfinitive(const std::string& form) {
  if (endsWithOneOf(form, {"gaan", "staan", "slaan", "doen", "zien", "ën"})) return true;
  return form.size() > 3 && form.ends_with("en") && takesE(cut(form, 2));
}

}  // namespace

BaseForms::BaseForms(const std::vector<std::string>& sortedWords,
                     const std::unordered_map<std::string, std::string>& irregular)
    : m_words(sortedWords) {
  for (const auto& [form, base] : irregular) m_irregular.add(form, &base);
}

bool BaseForms::isWord(std::string_view form) const { return m_words.contains(form); }

std::string BaseForms::listed(std::string form) const { return isWord(form) ? std::move(form) : std::string{}; }

std::string BaseForms::inTable(const std::string& form) const {
  const std::string* const* base = m_irregular.find(form);
  return base ? **base : std::string{};
}

std::string BaseForms::of(std::string_view form) const { return settled(std::string(form), Compounds::yes); }

/// Step by step to a form that no rule changes: "bezweken" -> "bezweek" -> "bezwijk".
std::string BaseForms::settled(std::string form, Compounds compounds) const {
  for (int step = 0; step < kMostSteps && form.size() >= 3; ++step) {
    if (std::string base = inTable(form); !base.empty()) return base;
    std::string base = ruled(form, compounds);
    if (base == form) break;
    form = std::move(base);
  }
  return form;
}

/// One step. The list holds words as a dictionary has them, so a form that it lacks is most often an inflected one:
/// then more is allowed than for a form that it has ("last" is a word, "loopt" can only be of "loop").
std::string BaseForms::ruled(const std::string& form, Compounds compounds) const {
  const bool known = isWord(form);
  if (std::string base = withoutDiminutive(form); !base.empty()) return base;
  if (std::string base = withoutPlural(form, known); !base.empty()) return base;
  if (std::string base = withoutGe(form); !base.empty()) return base;
  if (std::string base = ofPrefixedVerb(form, known); !base.empty()) return base;
  if (std::string base = ofVerbBehindWord(form); !base.empty()) return base;
  if (std::string base = withoutListedEnding(form); !base.empty()) return base;
  if (std::string base = ofPresentParticiple(form, known); !base.empty()) return base;
  if (!known) {
    // A stem of one syllable must be a word itself, or "lichte" would be of "lichen".
    const std::string stem = finiteStem(form, 3);
    if (!stem.empty()) {
      const std::string verb = infinitive(stem);
      if (isWord(stem) || vowelGroups(stem) > 1 || verb[verb.size() - 3] != stem.back()) return ofStem(stem);
    }
  }
  if (std::string base = withoutInflection(form, known); !base.empty()) return base;
  if (known) return form;
  if (std::string verb = infinitive(form); !verb.empty() && !endsInDoubledConsonant(form)) return verb;
  if (compounds == Compounds::yes)
    if (std::string base = ofCompound(form); !base.empty()) return base;
  for (const auto& [from, to] : kSureEndings)
    if (form.size() > from.size() + 2 && form.ends_with(from)) return joined(cut(form, from.size()), to);
  return form;
}

/// The word a bare stem stands for once spelling is put right, or empty. Long vowels go first: "straten" is of
/// "straat"; "wegen" of "weeg" only because the list knows it.
std::string BaseForms::knownStem(std::string stem) const {
  if (stem.size() < 3 && !(stem.size() == 2 && isVowel(stem[0]))) return {};
  if (!takesE(stem)) return {};
  if (endsInDoubledConsonant(stem)) {
    // Behind a long vowel no consonant is doubled: "grootte" is not of "groot".
    if (stem.size() < 4 || isOneSound(std::string_view(stem).substr(stem.size() - 4, 2))) return {};
    stem.pop_back();
    return listed(std::move(stem));
  }
  if (stem.ends_with("iër")) return listed(cut(stem, 3) + "eer");  // discussiëren
  if (stem.ends_with("eër")) return listed(cut(stem, 3) + "ëer");  // creëren
  const std::string hard = hardened(stem);
  if (endsInSingleVowelAndConsonant(hard)) {
    // "straten" is of "straat". A short vowel that stays short ("dagen" of "dag") is rare: those stand in the list of
    // irregular forms, since the rule would make "wap" of "wapen".
    // In a longer word the last vowel is often unstressed and stays as it is ("verzamelen" of "verzamel").
    if (std::string longVowel = listed(lengthened(hard)); !longVowel.empty()) return longVowel;
    if (vowelGroups(hard) < 2) return {};
  }
  return listed(hard);
}

/// The infinitive of which this is the stem ("loop", "stop", "reis", "ga"), when the list has it and it is not the
/// plural of a past tense that the table has ("wonnen" is no verb with the stem "won").
std::string BaseForms::infinitive(const std::string& stem) const {
  std::string verb = listedInfinitive(stem);
  if (verb.empty()) return verb;
  const std::string base = inTable(verb);
  if (base.empty() || base == stem || base == verb || base + 'd' == stem || base == stem + 'd') return verb;
  return {};
}

std::string BaseForms::listedInfinitive(const std::string& stem) const {
  const std::size_t n = stem.size();
  if (n < 2) return {};
  const auto ending = [&](std::initializer_list<std::string_view> tails, std::string_view add) {
    return endsWithOneOf(stem, tails) ? listed(joined(stem, add)) : std::string{};
  };
  if (std::string verb = ending({"ga", "sta", "sla"}, "an"); !verb.empty()) return verb;
  if (std::string verb = ending({"doe", "zie"}, "n"); !verb.empty()) return verb;
  if (std::string verb = ending({"hou", "rij", "snij", "glij"}, "den"); !verb.empty()) return verb;
  if (stem.ends_with("ieer"))
    if (std::string verb = listed(cut(stem, 4) + "iëren"); !verb.empty()) return verb;
  if (stem.ends_with("eëer"))
    if (std::string verb = listed(cut(stem, 4) + "ëren"); !verb.empty()) return verb;
  if (endsInSingleVowelAndConsonant(stem)) {
    if (std::string verb = listed(stem + stem.back() + "en"); !verb.empty()) return verb;
    return vowelGroups(stem) >= 2 || stem == "kom" ? listed(stem + "en") : std::string{};
  }
  if (!takesE(stem)) return {};
  if (std::string verb = listed(stem + "en"); !verb.empty()) return verb;
  if (isVowel(stem.back())) return {};
  const bool isLong = n >= 3 && isVowel(stem[n - 2]) && stem[n - 2] == stem[n - 3];  // loop -> lopen
  if (isLong)
    if (std::string verb = listed(cut(stem, 2) + stem.back() + "en"); !verb.empty()) return verb;
  const std::string open = cut(stem, isLong ? 2 : 1);
  if (stem.back() == 'f') return listed(open + "ven");
  if (stem.back() == 's') return listed(open + "zen");
  return {};
}

std::string BaseForms::ofInfinitive(const std::string& verb) const {
  if (std::string base = inTable(verb); !base.empty()) return base;
  std::string base;
  if (verb.ends_with("aan")) {
    base = listed(cut(verb, 2));
  } else if (endsWithOneOf(verb, {"oen", "ien"})) {
    base = listed(cut(verb, 1));
  } else {
    base = knownStem(cut(verb, 2));
  }
  return base.empty() ? verb : base;
}

/// Forms of a verb meet where its infinitive goes: the stem if that is a word, else the infinitive.
std::string BaseForms::ofStem(const std::string& stem) const {
  const std::string verb = infinitive(stem);
  if (verb.empty() || (inTable(verb) == verb && inTable(stem).empty())) return stem;
  return ofInfinitive(verb);
}

std::string BaseForms::ofVerb(std::string_view prefix, const std::string& stem) const {
  if (const std::string verb = infinitive(joined(prefix, stem)); !verb.empty()) return ofInfinitive(verb);
  const std::string simple = infinitive(stem);
  const std::string verb = joined(prefix, simple);
  return isWord(verb) ? ofInfinitive(verb) : joined(prefix, ofInfinitive(simple));
}

std::string BaseForms::withoutDiminutive(const std::string& form) const {
  const std::string f = endsWith(form, "jes") ? cut(form, 1) : form;
  if (!endsWith(f, "je") || f.size() < 5) return {};
  const std::string word = cut(f, 2);  // kastje, huisje
  if (isVowel(word.back())) return {};
  const std::string beforeEt = endsWith(word, "et") ? cut(word, 2) : std::string{};
  if (endsInDoubledConsonant(beforeEt))  // balletje
    if (std::string base = knownStem(beforeEt); !base.empty()) return base;
  if (word.size() >= 3 && isWord(word)) return word;
  if (endsWith(word, "ink") && isWord(cut(word, 1) + "g")) return cut(word, 1) + "g";  // woninkje
  if (endsWith(word, "mp") && isWord(cut(word, 1))) return cut(word, 1);               // filmpje
  if (word.back() != 't') return {};
  const std::string stem = cut(word, 1);
  if (beforeEt.size() >= 3 && endsWithOneOf(beforeEt, {"ng", "m"}))  // dingetje, bloemetje
    if (std::string base = knownStem(beforeEt); !base.empty()) return base;
  if (stem.size() < 2) return {};
  if ((isVowel(stem.back()) || isOneOf(stem.back(), "lnrwj")) && isWord(stem)) return stem;  // straaltje, zeetje
  const std::string shorter = cut(stem, 1);
  const bool isLongVowel = isOneOf(stem.back(), "aou") && shorter.back() == stem.back();
  if ((isLongVowel || endsWith(stem, "ie")) && isWord(shorter)) return shorter;       // fotootje, taxietje
  if (endsWith(stem, "ee") && isWord(cut(stem, 2) + "é")) return cut(stem, 2) + "é";  // cafeetje
  return {};
}

std::string BaseForms::withoutPlural(const std::string& form, bool known) const {
  if (endsWith(form, "'s") && isWord(cut(form, 2))) return cut(form, 2);
  if (endsWith(form, "s") && !endsWith(form, "ss") && form.size() >= 4 && isWord(cut(form, 1)) &&
      (!known || endsWithOneOf(form, {"és", "eaus"})))  // what the list has is another word: "rechts", "nieuws"
    return cut(form, 1);
  if (endsWith(form, "heden"))
    if (std::string base = listed(cut(form, 5) + "heid"); !base.empty()) return base;
  if (endsWith(form, "ën")) {
    const std::string stem = cut(form, 3);
    if (isWord(stem)) return stem;              // ideeën
    if (isWord(stem + "e")) return stem + "e";  // bacteriën
  }
  // "teken" is the stem of "tekenen", and no plural.
  if (endsWith(form, "en") && form.size() >= 4 && !isWord(form + "en") && !isWord(form + "nen")) {
    if (std::string base = knownStem(cut(form, 2)); !base.empty()) return base;
    if (!known && isWord(cut(form, 1))) return cut(form, 1);  // gemeenten
  }
  if (known || form.size() < 5) return {};
  static constexpr struct {
    std::string_view from, to;
  } latin[] = {{"ici", "icus"}, {"ia", "ium"}, {"ea", "eum"}, {"a", "um"}, {"i", "us"}};
  for (const auto& [from, to] : latin)
    if (endsWith(form, from))
      if (std::string base = listed(joined(cut(form, from.size()), to)); !base.empty()) return base;
  return {};
}

/// Whether the past has -te and not -de: "stopte", "reisde" (of "reizen").
bool BaseForms::hardensPast(const std::string& stem, std::string_view prefix) const {
  if (isOneOf(stem.back(), "fs")) {
    std::string verb = infinitive(stem);
    if (verb.empty() && !prefix.empty()) verb = infinitive(joined(prefix, stem));
    return verb.empty() || verb[verb.size() - 3] == stem.back();
  }
  return isOneOf(stem.back(), "tkpxq") || endsWithOneOf(stem, {"ch", "sh"});
}

/// The stem of a weak past or of a present with -t, when an infinitive is known.
std::string BaseForms::finiteStem(const std::string& form, std::size_t least) const {
  for (const std::string_view tail : {"ten", "den", "te", "de", "t"}) {
    if (!endsWith(form, tail) || form.size() - tail.size() < least) continue;
    std::string stem = cut(form, tail.size());
    const bool fits = tail == "t" ? stem.back() != 't' : hardensPast(stem, {}) == (tail[0] == 't');
    if (fits && !infinitive(stem).empty()) return stem;
  }
  return {};
}

/// What may be the stem in a weak participle, likeliest first: "gewacht" is of "wacht", "gewerkte" of "werk".
std::vector<std::string> BaseForms::participleStems(const std::string& form, std::string_view prefix) const {
  std::vector<std::string> stems;
  for (const std::string_view tail : {"", "en", "e", "t", "d", "ten", "den", "te", "de"}) {
    if (!tail.empty() && !endsWith(form, tail)) continue;
    std::string stem = cut(form, tail.size());
    const bool hasOwn = tail.empty() || tail[0] == 'e';  // the stem itself ends in -d or -t
    if (hasOwn && !tail.empty() && endsInDoubledConsonant(stem)) stem.pop_back();
    if (stem.size() < 2 || isOneOf(stem.back(), "dt") != hasOwn) continue;
    if (!hasOwn && hardensPast(stem, prefix) != (tail[0] == 't')) continue;
    stems.push_back(std::move(stem));
  }
  return stems;
}

std::string BaseForms::withoutGe(const std::string& form) const {
  if (form.size() < 5 || !form.starts_with("ge")) return {};
  // Some verbs begin with ge- themselves: "gebeurde", "geloofd".
  std::string own = finiteStem(form, 5);
  if (own.empty() && form.back() == 'd' && !hardensPast(cut(form, 1), {})) own = cut(form, 1);
  if (!own.empty() && isWord(own) && !infinitive(own).empty() && inTable(own).empty()) return ofStem(own);
  for (const std::string& stem : participleStems(withoutDiaeresis(form.substr(2)), {}))
    if (!infinitive(stem).empty()) return ofStem(stem);
  return {};
}

/// "opgeroepen", "opriep", "aanvalt", "bezweek", "onderzocht": a particle or prefix before a form that is known alone.
std::string BaseForms::ofPrefixedVerb(const std::string& form, bool known) const {
  for (const auto& [prefix, particle, inseparable] : prefixesFrom(form[0])) {
    if (!form.starts_with(prefix) || form.size() < prefix.size() + 2) continue;
    const std::string rest = form.substr(prefix.size());
    std::string stem = inTable(rest);
    if (stem == rest) continue;  // "voorgerecht" is no participle, since "gerecht" is none
    if (rest.size() > 4 && ((rest.ends_with("er") && !isVowel(rest[rest.size() - 3])) || rest.ends_with("ere")))
      continue;  // "verwijder" is not of "wijder"
    const bool ge = particle && rest.starts_with("ge");
    if (std::string bound = inTable("-" + rest); !bound.empty()) stem = std::move(bound);
    if (stem.empty() && inseparable) {
      stem = inTable("-ge" + rest);
      if (stem.empty()) stem = inTable("ge" + rest);
      if (stem == "ge" + rest) stem.clear();
    }
    if (!stem.empty() && stem != "ben" && (rest.size() >= 3 || !known) && !infinitive(stem).empty()) {
      const std::string whole = joined(prefix, stem);
      const bool free = particle && (!known || (prefix.size() > 2 && !isOneOf(rest.back(), "nr")));
      if (ge || free || isWord(whole) || !infinitive(whole).empty() || isWord(joined(prefix, infinitive(stem))))
        return ofVerb(prefix, stem);
    }
    if (ge && rest.size() >= 5) {
      for (const std::string& weak : participleStems(withoutDiaeresis(rest.substr(2)), prefix)) {
        const std::string whole = joined(prefix, weak);
        if (!infinitive(weak).empty()) return ofVerb(prefix, weak);
        if (!infinitive(whole).empty()) return ofStem(whole);
        if (isWord(whole)) return whole;
      }
    }
    if (!particle || rest.size() < 4) continue;
    if (!known && rest.ends_with("en") && isWord(rest)) {
      const std::string base = ofInfinitive(rest);
      if (base != rest || isWord(joined(prefix, base))) return joined(prefix, base);
    }
    if (known && rest.back() != 't') continue;
    if (const std::string weak = finiteStem(rest, 3); !weak.empty()) {
      const std::string whole = joined(prefix, weak);
      if (!known || isWord(whole) || !infinitive(whole).empty() || isWord(joined(prefix, infinitive(weak))))
        return ofVerb(prefix, weak);
    }
  }
  return {};
}

/// "plaatsgevonden", "lesgaf": a word before a verb, when the list has the infinitive of the whole.
std::string BaseForms::ofVerbBehindWord(const std::string& form) const {
  if (form.size() > kLongestSplit) return {};
  for (std::size_t at = 3; at + 2 < form.size(); ++at) {
    const std::string_view head = std::string_view(form).substr(0, at);
    if (!isWord(head)) continue;
    const std::string tail = form.substr(at);
    std::vector<std::string> stems;
    if (std::string strong = inTable("-" + tail); !strong.empty()) {
      stems.push_back(std::move(strong));
    } else if (strong = inTable(tail); !strong.empty()) {
      if (strong == tail) continue;
      stems.push_back(std::move(strong));
    } else {
      if (tail.size() >= 6 && tail.starts_with("ge")) stems = participleStems(withoutDiaeresis(tail.substr(2)), {});
      if (stems.empty())
        if (std::string weak = finiteStem(tail, 3); !weak.empty()) stems.push_back(std::move(weak));
    }
    for (const std::string& stem : stems)
      if (const std::string verb = infinitive(stem); !verb.empty() && isWord(joined(head, verb)))
        return ofInfinitive(joined(head, verb));
  }
  return {};
}

/// Endings that are cut even when the list has the form: "rammelt", and "vernield" behind a prefix.
std::string BaseForms::withoutListedEnding(const std::string& form) const {
  if (!isOneOf(form.back(), "dt")) return {};
  const std::string stem = cut(form, 1);
  if (isOneOf(stem.back(), "dt")) return {};
  if (form.back() == 't' && vowelGroups(stem) >= 2 && endsWithOneOf(stem, {"el", "er", "eer", "en", "ig", "em"}) &&
      !infinitive(stem).empty())
    return ofStem(stem);
  static constexpr std::string_view prefixes[] = {"be",   "ver",   "ont", "her",  "er", "mis",
                                                  "over", "onder", "om",  "door", "ge"};
  const bool isPrefixed = std::any_of(std::begin(prefixes), std::end(prefixes), [&](std::string_view prefix) {
    return form.size() >= prefix.size() + 4 && form.starts_with(prefix);
  });
  if (isPrefixed && hardensPast(stem, {}) == (form.back() == 't') && !infinitive(stem).empty()) return ofStem(stem);
  return {};
}

/// "brandend", "lopende", "staand". Those that the list has and that are adjectives of their own stand in the table.
std::string BaseForms::ofPresentParticiple(const std::string& form, bool known) const {
  for (const std::string_view tail : {"d", "de", "den"}) {
    if (known && tail != "d") break;
    if (!endsWith(form, tail)) continue;
    const std::string verb = cut(form, tail.size());
    if (verb.ends_with("n") && looksLikeInfinitive(verb) && isWord(verb) && infinitive(verb).empty())
      return ofInfinitive(verb);
  }
  return {};
}

/// An adjective, since the list has what it makes with -heid.
bool BaseForms::isAdjective(const std::string& form) const { return isWord(form + "heid"); }

/// "grote", "zwaarder", "kleinste". A listed word in -e is cut only when something says that it is an adjective:
/// "aarde" is not of "aard", "wake" not of "waak".
std::string BaseForms::withoutInflection(const std::string& form, bool known) const {
  if (endsWith(form, "ële"))
    if (std::string base = listed(cut(form, 4) + "eel"); !base.empty()) return base;  // financiële
  if (endsWith(form, "ë"))
    if (std::string base = listed(cut(form, 2)); !base.empty()) return base;  // moeë
  if (!known && endsWith(form, "ste") && !endsWith(form, "sste") && form.size() >= 6 && isWord(cut(form, 3)))
    return cut(form, 3);
  if (endsWith(form, "e") && form.size() >= 4) {
    if (const std::string base = knownStem(cut(form, 1)); !base.empty()) {
      const bool shaped =
          endsWithOneOf(base, {"isch", "ief", "eus", "vol", "loos", "lijk", "ig", "baar", "zaam", "end"});
      const bool person = vowelGroups(base) > 1 && endsWithOneOf(base, {"ist", "ent", "ant", "genoot", "loog"});
      if (!known || isAdjective(base) || shaped || person) return base;
      if (startsWithOneOf(base, {"ge", "be", "ver", "ont"}) && isOneOf(base.back(), "dt") &&
          settled(base, Compounds::no) != base)
        return base;
    }
  }
  if (!known) return withoutDegree(form);
  if (endsWith(form, "ere") && !isWord(cut(form, 1)))
    if (std::string base = knownStem(cut(form, 3)); !base.empty()) return base;
  if (endsWith(form, "er") && isWord(form + "e") && infinitive(form).empty()) return knownStem(cut(form, 2));
  return {};
}

/// Comparatives and superlatives. Of a short stem that is a verb the form in -er is the one who does it.
std::string BaseForms::withoutDegree(const std::string& form) const {
  const std::string bare = endsWith(form, "e") ? cut(form, 1) : form;
  if (endsWith(bare, "st")) {
    if (std::string base = cut(bare, 2); base.size() >= 3 && base.back() != 's' && isWord(base)) return base;
    if (std::string base = cut(bare, 1); base.size() >= 3 && isWord(base)) return base;  // viest
  }
  if (!endsWith(bare, "er")) return {};
  if (std::string base = inTable(bare); !base.empty() && base != bare) return base;
  const std::string stem = cut(bare, 2);
  if (endsWith(stem, "rd") && isWord(cut(stem, 1))) return cut(stem, 1);  // zwaarder
  std::string base = knownStem(stem);
  if (base.empty()) return {};
  const std::string further = inTable(base);
  const bool fits =
      (further.empty() || further == base) && (vowelGroups(base) > 1 || isAdjective(base) || infinitive(base).empty());
  return fits ? base : std::string{};
}

/// "winkelramen", "azc-protesten": the last part is put in its base form, the rest stays.
std::string BaseForms::ofCompound(const std::string& form) const {
  if (form.size() > kLongestSplit) return {};
  if (const std::size_t hyphen = form.rfind('-'); hyphen != std::string::npos) {
    if (form.size() - hyphen <= 3) return {};
    return form.substr(0, hyphen + 1) + settled(form.substr(hyphen + 1), Compounds::yes);
  }
  for (std::size_t at = 3; at + 3 < form.size(); ++at) {
    const std::string_view head = std::string_view(form).substr(0, at);
    const bool linked = at >= 4 && head.back() == 's' && isWord(head.substr(0, at - 1));
    if (!linked && !isWord(head)) continue;
    const std::string tail = form.substr(at);
    const std::string base = settled(tail, Compounds::no);
    if (base == tail || !isWord(base)) continue;
    if (inTable(tail).empty() || infinitive(base).empty()) return joined(head, base);
  }
  return {};
}

}  // namespace peilstok::language

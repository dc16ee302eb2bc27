#include "analyse/place.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace peilstok::analyse {

namespace {

using language::Token;
using language::TokenKind;

constexpr std::size_t kMostPlaces = 100;
/// From this size on a municipality is what is meant by its name, also far away from it and from a village of that
/// name.
constexpr int kOutweighing = 40'000;

/// How a Dutch street or spot ends. The endings of other things too ("arbeidsmarkt", "slagveld") are soft: they ask for
/// more than a capital. Streets are streets; all else is a spot.
struct Form {
  std::string_view tail;
  PlaceKind kind;
  bool soft = false;
  bool lower = false;  ///< soft, and yet trusted in small letters behind a preposition
};
constexpr auto kForms = std::to_array<Form>({
    {"straat", PlaceKind::straat},
    {"laan", PlaceKind::straat},
    {"weg", PlaceKind::straat},
    {"dijk", PlaceKind::straat},
    {"kade", PlaceKind::straat},
    {"gracht", PlaceKind::straat},
    {"singel", PlaceKind::straat},
    {"steeg", PlaceKind::straat},
    {"plantsoen", PlaceKind::straat},
    {"plein", PlaceKind::plek},
    {"dreef", PlaceKind::straat},
    {"boulevard", PlaceKind::straat},
    {"pad", PlaceKind::straat, true},
    {"baan", PlaceKind::straat, true},
    {"wal", PlaceKind::straat, true},
    {"kerkhof", PlaceKind::plek, true},
    {"hof", PlaceKind::straat, true},
    {"markt", PlaceKind::plek, true, true},
    {"park", PlaceKind::plek, true, true},
    {"station", PlaceKind::plek, true},
    {"brug", PlaceKind::plek, true, true},
    {"passage", PlaceKind::plek, true},
    {"haven", PlaceKind::plek, true},
    {"veld", PlaceKind::plek, true},
    {"bos", PlaceKind::plek, true},
    {"centrum", PlaceKind::plek, true},
    {"stadion", PlaceKind::plek, true},
    {"strand", PlaceKind::plek, true},
    {"poort", PlaceKind::plek, true},
    {"plaats", PlaceKind::plek, true},
    {"kwartier", PlaceKind::plek, true},
    {"wijk", PlaceKind::plek, true},
    {"tunnel", PlaceKind::plek, true},
    {"viaduct", PlaceKind::plek, true},
    {"eiland", PlaceKind::plek, true},
    {"werf", PlaceKind::straat, true},
    {"erf", PlaceKind::straat, true},
    {"vaart", PlaceKind::straat, true},
    {"oever", PlaceKind::straat, true},
    {"ring", PlaceKind::straat, true},
});
constexpr std::int8_t kFormCount = static_cast<std::int8_t>(kForms.size());

bool endsWith(std::string_view s, std::string_view tail) {
  return s.size() >= tail.size() && s.substr(s.size() - tail.size()) == tail;
}

template <std::size_t N>
bool isIn(const std::array<std::string_view, N>& table, std::string_view key) {
  return std::find(table.begin(), table.end(), key) != table.end();
}

/// Parts of a town, behind its name.
constexpr auto kParts =
    std::to_array<std::string_view>({"noord", "zuid", "oost", "west", "centrum", "centraal", "zuidoost", "zuidwest",
                                     "noordoost", "noordwest", "nieuw-west", "cs"});

constexpr auto kMonths =
    std::to_array<std::string_view>({"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
                                     "september", "oktober", "november", "december"});

/// How people write the provinces; an abbreviation only counts in brackets or right behind the name.
struct Province {
  std::string_view word, name;
  bool anywhere;
};
constexpr auto kProvinces = std::to_array<Province>({
    {"gelderland", "Gelderland", true},
    {"gelderse", "Gelderland", true},
    {"gld", "Gelderland", false},
    {"noord-holland", "Noord-Holland", true},
    {"nh", "Noord-Holland", false},
    {"zuid-holland", "Zuid-Holland", true},
    {"zh", "Zuid-Holland", false},
    {"noord-brabant", "Noord-Brabant", true},
    {"brabant", "Noord-Brabant", true},
    {"brabantse", "Noord-Brabant", true},
    {"nb", "Noord-Brabant", false},
    {"limburg", "Limburg", true},
    {"limburgse", "Limburg", true},
    {"lb", "Limburg", false},
    {"l", "Limburg", false},
    {"drenthe", "Drenthe", true},
    {"drentse", "Drenthe", true},
    {"dr", "Drenthe", false},
    {"friesland", "Friesland", true},
    {"fryslân", "Friesland", true},
    {"friese", "Friesland", true},
    {"fr", "Friesland", false},
    {"groningen", "Groningen", false},
    {"groningse", "Groningen", true},
    {"gn", "Groningen", false},
    {"gr", "Groningen", false},
    {"overijssel", "Overijssel", true},
    {"overijsselse", "Overijssel", true},
    {"ov", "Overijssel", false},
    {"zeeland", "Zeeland", true},
    {"zeeuwse", "Zeeland", true},
    {"zld", "Zeeland", false},
    {"utrecht", "Utrecht", false},
    {"ut", "Utrecht", false},
    {"flevoland", "Flevoland", true},
    {"fl", "Flevoland", false},
});

const Province* provinceOf(const std::string& form) {
  for (const Province& p : kProvinces)
    if (p.word == form) return &p;
  return nullptr;
}

/// Index into kForms; beyond them for a word that is such an ending and nothing more; -1 for neither.
std::int8_t formOf(const std::string& word) {
  constexpr std::size_t kShortestHead = 3;
  static const auto byLastLetter = [] {
    std::array<std::vector<std::int8_t>, 26> table;
    for (std::int8_t i = 0; i < kFormCount; ++i)
      table[static_cast<std::size_t>(kForms[static_cast<std::size_t>(i)].tail.back() - 'a')].push_back(i);
    return table;
  }();
  const char last = word.empty() ? '\0' : word.back();
  if (last < 'a' || last > 'z') return -1;
  for (const std::int8_t i : byLastLetter[static_cast<std::size_t>(last - 'a')]) {
    const std::string_view tail = kForms[static_cast<std::size_t>(i)].tail;
    if (!endsWith(word, tail)) continue;
    if (word.size() == tail.size()) return static_cast<std::int8_t>(kFormCount + i);
    if (word.size() >= tail.size() + kShortestHead) return i;
  }
  return -1;
}

std::vector<std::string> wordsOf(const std::string& name) {
  std::vector<std::string> out;
  for (const Token& t : language::tokenise(name).tokens) out.push_back(t.form);
  return out;
}

std::string replaced(std::string s, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = s.find(from, at)) != std::string::npos; at += to.size())
    s.replace(at, from.size(), to);
  return s;
}

/// The other ways in which people write a name: "Sint-Oedenrode" as "St. Oedenrode", "Alphen a/d Rijn",
/// "Hendrik Ido Ambacht", "Sudwest-Fryslan".
std::vector<std::string> spellingsOf(const std::string& name) {
  std::vector<std::string> all = {name};
  const auto add = [&](std::string_view from, std::string_view to) {
    const std::size_t count = all.size();
    for (std::size_t i = 0; i < count; ++i)
      if (all[i].find(from) != std::string::npos) all.push_back(replaced(all[i], from, to));
  };
  static constexpr std::pair<std::string_view, std::string_view> kAccents[] = {
      {"á", "a"}, {"â", "a"}, {"ä", "a"}, {"é", "e"}, {"è", "e"}, {"ë", "e"}, {"ê", "e"}, {"í", "i"},
      {"ï", "i"}, {"ó", "o"}, {"ô", "o"}, {"ö", "o"}, {"ú", "u"}, {"û", "u"}, {"ü", "u"}};
  std::string plain = name;
  for (const auto& [accented, letter] : kAccents) plain = replaced(plain, accented, letter);
  if (plain != name) all.push_back(plain);
  if (name.rfind("St.-", 0) == 0) all.push_back("Sint " + name.substr(4));
  if (name.rfind("St. ", 0) == 0) all.push_back("Sint " + name.substr(4));
  add("'t ", "het ");  // as the text is read
  add("Sint-", "Sint ");
  add("Sint ", "St. ");
  add("Sint ", "St ");
  if (name.rfind("'s-", 0) == 0) all.push_back(name.substr(1));
  else if (name.find("- ") == std::string::npos) add("-", " ");
  for (const std::string_view aan : {" aan den ", " aan de "})
    for (const std::string_view brief : {" a/d ", " a.d. ", " ad "}) add(aan, brief);
  return all;
}

bool contains(const std::vector<std::string>& sorted, const std::string& code) {
  return std::binary_search(sorted.begin(), sorted.end(), code);
}

bool isArticle(std::string_view form) { return form == "de" || form == "het" || form == "'t"; }

}  // namespace

/// One text and what holds for the whole of it.
struct PlaceFinder::Text {
  TextView& view;
  const std::string& own;
  const Lexicons& lexicons;
  bool small = false;  ///< no word inside a sentence has a capital: names are written small here
  bool large = false;  ///< everything is in capitals, so that a capital says nothing

  const Token& token(std::size_t at) const { return *view.tokens[at].token; }
  std::size_t size() const { return view.tokens.size(); }
  bool word(std::size_t at) const { return at < size() && token(at).kind == TokenKind::word; }
  /// The very word stands in the lexicon; a compound of it does not count.
  bool is(std::size_t at, int lexicon) const {
    return at < size() && view.has(at, lexicon) && view.tokens[at].info->exact != 0;
  }
  bool joined(std::size_t a, std::size_t b) const { return b < size() && token(a).sentence == token(b).sentence; }
  /// The token before this one, in its sentence, is of the lexicon.
  bool behind(std::size_t at, int lexicon) const { return at > 0 && joined(at - 1, at) && is(at - 1, lexicon); }
  bool capital(std::size_t at) const {
    return word(at) && token(at).capital && !large && view.tokens[at].groupLength == 0;
  }
  bool article(std::size_t at) const { return word(at) && is(at, lexicons.article); }
  /// A capital says nothing here: the sentence begins, or what stands before does not lead on to this word.
  bool opens(std::size_t at) const {
    if (view.tokens[at].sentenceStart) return true;
    const Token& before = token(at - 1);
    if (before.kind == TokenKind::word || before.kind == TokenKind::number) return false;
    static constexpr auto kLeadOn = std::to_array<std::string_view>({",", ";", "/", "(", "&", "-", "–", "+", "."});
    return before.kind != TokenKind::punctuation || !isIn(kLeadOn, before.form);
  }
  /// Nothing that this word could belong to follows.
  bool endsBefore(std::size_t at) const {
    return at >= size() || !joined(at - 1, at) || token(at).kind != TokenKind::word ||
           view.tokens[at].info->functionWord || view.tokens[at].inTime;
  }
  bool behindTime(std::size_t at) const {
    if (at == 0) return false;
    if (view.tokens[at - 1].inTime) return true;
    return at > 1 && token(at - 1).kind == TokenKind::punctuation && view.tokens[at - 2].inTime;
  }
};

PlaceFinder::PlaceFinder(const Gazetteer& gazetteer, const Vocabulary& vocabulary, const language::BaseForms& baseForms)
    : m_gazetteer(gazetteer), m_baseForms(baseForms) {
  const auto number = [&](const char* id) { return vocabulary.lexiconNumber(id); };
  m_lexicons = {number("plaatsvoorzetsel"),
                number("plaatsvoorzetsel.sterk"),
                number("lidwoord"),
                number("plek"),
                number("plekhoofd"),
                number("plekhoofd.stad"),
                number("plek.eigennaam"),
                number("geen.plek"),
                number("groep"),
                number("plaatsnaam.gewoon"),
                number("plaatsnaam.zelden"),
                number("plaatsnaam.elders"),
                number("plaatsnaam.buitenland"),
                number("plaatsnaam.club"),
                number("plaatsnaam.achter"),
                number("plaatsnaam.deel"),
                number("plaatsnaam.onderwerp"),
                number("persoon.aanspreek"),
                number("plaatsnaam.onderwerp.zeker"),
                number("straat.voornaam"),
                number("straat.gewoon"),
                number("plaatsnaam.vergelijking"),
                number("plaatsnaam.herkomst")};
  std::unordered_map<std::string, int> inhabitants;
  for (const Municipality& m : gazetteer.municipalities) {
    m_provinces[m.code] = m.province;
    inhabitants[m.code] = m.inhabitants;
  }
  const auto add = [&](const std::string& spelling, std::size_t i) {
    std::vector<std::string> words = wordsOf(spelling);
    if (words.empty()) return;
    const std::int32_t* known = m_byFirstWord.find(words[0]);
    const std::int32_t at = known ? *known : m_byFirstWord.add(words[0], static_cast<std::int32_t>(m_names.size()));
    if (!known) m_names.emplace_back();
    std::vector<Name>& names = m_names[static_cast<std::size_t>(at)];
    const auto it = std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.words == words; });
    if (it != names.end()) {
      it->entries.push_back(i);
      return;
    }
    names.emplace_back();
    names.back().words = std::move(words);
    names.back().entries = {i};
  };
  for (std::size_t i = 0; i < gazetteer.entries.size(); ++i)
    for (const std::string& spelling : spellingsOf(gazetteer.entries[i].name)) add(spelling, i);
  const auto isWord = [&](const std::string& w) { return m_baseForms.isWord(w); };
  for (std::vector<Name>& names : m_names) {
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
    for (Name& name : names) {
      name.spot = true;
      for (const std::size_t e : name.entries) {
        const GazetteerEntry& entry = gazetteer.entries[e];
        name.codes.push_back(entry.code);
        name.town = name.town || entry.kind == PlaceKind::gemeente;
        name.spot = name.spot && (entry.kind == PlaceKind::plek || entry.kind == PlaceKind::straat);
        if (entry.kind == PlaceKind::gemeente && inhabitants[entry.code] >= kOutweighing) name.seat = entry.code;
      }
      std::sort(name.codes.begin(), name.codes.end());
      name.codes.erase(std::unique(name.codes.begin(), name.codes.end()), name.codes.end());
      name.ordinary = !name.spot && std::all_of(name.words.begin(), name.words.end(), isWord);
    }
  }
}

void PlaceFinder::describe(const std::string& form, WordInfo& info) const {
  if (const std::int32_t* names = m_byFirstWord.find(form)) info.placeNames = *names;
  info.placeForm = formOf(form);
  info.ordinary = m_baseForms.isWord(form);
  if (info.placeNames >= 0) return;
  // "Amsterdam-Noord": the town, with a part of it.
  const std::size_t hyphen = form.find('-');
  if (hyphen == std::string::npos || !isIn(kParts, std::string_view(form).substr(hyphen + 1))) return;
  if (const std::int32_t* names = m_byFirstWord.find(std::string_view(form).substr(0, hyphen)))
    info.placeNames = *names;
}

bool PlaceFinder::nearby(const Name& name, const std::string& own) const {
  return std::any_of(name.codes.begin(), name.codes.end(),
                     [&](const std::string& c) { return c == own || m_gazetteer.areNeighbours(own, c); });
}

/// The name is part of someone's name: "mevrouw Van Leiden", "Jan van Bergen", but not "burgemeester van Buren".
bool PlaceFinder::afterPerson(const Text& text, std::size_t at) const {
  if (at == 0 || !text.joined(at - 1, at) || !text.word(at - 1)) return false;
  if (text.is(at - 1, m_lexicons.title)) return true;
  static constexpr auto kParticles = std::to_array<std::string_view>({"van", "de", "der", "den", "ter", "ten"});
  std::size_t first = at;
  while (first > 0 && text.joined(first - 1, at) && isIn(kParticles, text.token(first - 1).form)) --first;
  if (first == at) return false;
  const bool written = text.capital(first) && !text.opens(first);  // "Van Leiden" inside a sentence
  if (written && text.token(first).form != "de") return true;
  if (first == 0 || !text.word(first - 1) || !text.joined(first - 1, at)) return false;
  if (text.is(first - 1, m_lexicons.title)) return true;
  if (!text.capital(first - 1) || text.token(first - 1).allCaps) return false;
  if (text.article(first - 1)) return false;
  if (text.is(first - 1, m_lexicons.preposition)) return false;  // "In de Bijlmer" at the beginning of a sentence
  // A name before "van": inside a sentence without an article ("riep Jan van Bergen"), or no long word at its
  // beginning.
  const bool named = first > 1 && text.joined(first - 2, at) && text.article(first - 2);  // "de Universiteit van ..."
  constexpr std::size_t kLongWord = 5;
  const bool aWord = text.view.tokens[first - 1].info->ordinary && text.token(first - 1).form.size() >= kLongWord;
  return !named && !aWord && text.view.tokens[first - 1].info->placeNames < 0;
}

PlaceFinder::Evidence PlaceFinder::numberName(const Text& text, std::size_t at) const {
  constexpr std::size_t kDigits = 3;
  if (text.token(at).form.size() != kDigits) return Evidence::none;
  const auto number = [&](std::size_t i) { return i < text.size() && text.token(i).kind == TokenKind::number; };
  if ((at > 0 && number(at - 1)) || number(at + 1)) return Evidence::none;  // "14 020", "020 555 01 23"
  if (at + 1 < text.size() && !text.token(at + 1).spaceBefore && text.token(at + 1).form == "-") return Evidence::none;
  const bool from = at > 0 && text.joined(at - 1, at) && text.token(at - 1).form == "van";
  if (from || text.behind(at, m_lexicons.strong)) return Evidence::sure;
  return text.view.tokens[at].sentenceStart && text.word(at + 1) && text.joined(at, at + 1) ? Evidence::sure
                                                                                            : Evidence::perhaps;
}

/// A name of one word. Most are nothing but a place, and need a capital or a preposition. One that is a word too needs
/// both, or something that only goes with a town.
PlaceFinder::Evidence PlaceFinder::oneWord(const Text& text, std::size_t at, const Name& name) const {
  const Token& token = text.token(at);
  const std::size_t length = token.span.length();
  const bool rare = text.is(at, m_lexicons.rare);
  const bool ordinary = rare || name.ordinary || text.is(at, m_lexicons.ordinary) ||
                        std::any_of(name.entries.begin(), name.entries.end(),
                                    [&](std::size_t e) { return m_gazetteer.entries[e].needsEvidence; });
  if (token.kind == TokenKind::hashtag) return !ordinary || (token.capital && !rare) ? Evidence::sure : Evidence::none;
  if (token.kind == TokenKind::number) return numberName(text, at);
  if (text.view.tokens[at].timeLength > 0) return Evidence::none;
  if (text.is(at, m_lexicons.abroad) && !nearby(name, text.own)) return Evidence::perhaps;
  const bool article = at > 0 && text.joined(at - 1, at) && text.article(at - 1);
  const bool preposition = text.behind(at, m_lexicons.preposition), strong = text.behind(at, m_lexicons.strong);
  const bool known = name.town || nearby(name, text.own);
  if (afterPerson(text, at) || text.behind(at, m_lexicons.club)) return Evidence::none;
  if (!text.capital(at)) {
    // "deze", "te putten", "in houten barakken": in small letters a word is a word.
    constexpr std::size_t kShort = 3, kMiddling = 5, kLong = 6;
    if (article) return Evidence::none;
    if (!ordinary) {
      if (strong) return length >= kShort ? Evidence::sure : Evidence::none;
      if (preposition && length >= kMiddling) return Evidence::sure;
      if (length >= (text.small || text.large ? kMiddling : kLong)) return Evidence::sure;
      return Evidence::perhaps;
    }
    if (rare) {
      // "uit best", where Best is next door; "naar best vermogen" goes on.
      static constexpr auto kMoving = std::to_array<std::string_view>({"naar", "uit", "vanuit", "richting"});
      const bool moving = strong && isIn(kMoving, text.token(at - 1).form) && nearby(name, text.own);
      if (moving && length > kShort && !text.view.tokens[at].info->functionWord && text.endsBefore(at + 1))
        return Evidence::sure;
      return text.small && length >= kMiddling ? Evidence::perhaps : Evidence::none;
    }
    const bool infinitive = at > 0 && text.token(at - 1).form == "te" && endsWith(token.form, "en");
    if (strong && !infinitive && (length >= kMiddling || (name.town && length >= kShort)) && text.endsBefore(at + 1))
      return Evidence::sure;
    return text.small || text.large ? Evidence::perhaps : Evidence::none;
  }
  if (text.capital(at + 1) && text.joined(at, at + 1) && text.is(at + 1, m_lexicons.behind)) return Evidence::none;
  if (!ordinary) return Evidence::sure;
  if (article) return Evidence::none;
  const bool next = text.word(at + 1) && text.joined(at, at + 1);
  if (text.opens(at)) {
    if (text.view.tokens[at].sentenceStart == false) return strong ? Evidence::sure : Evidence::perhaps;
    const bool subject = next && text.is(at + 1, m_lexicons.subject);
    // "Leiden viert": a plural or an infinitive has no verb in the singular.
    const bool plural = endsWith(token.form, "en") && length > 3;
    if (rare ? plural && next && text.is(at + 1, m_lexicons.firmSubject) : subject && (plural || known))
      return Evidence::sure;
    // "LEIDEN - De politie ...": where the news comes from.
    const std::string_view mark = at + 1 < text.size() ? std::string_view(text.token(at + 1).form) : "";
    const bool dash = (mark == "-" || mark == "–" || mark == "(") && text.token(at + 1).spaceBefore;
    if (dash && (token.allCaps || (known && !rare))) return Evidence::sure;
    const bool comma = at + 1 < text.size() && text.token(at + 1).form == ",";
    return comma && !rare && known ? Evidence::sure : Evidence::perhaps;
  }
  if (rare) return strong ? Evidence::sure : preposition && known ? Evidence::sure : Evidence::perhaps;
  if (preposition) return Evidence::sure;
  const bool bracket =
      at > 0 && text.token(at - 1).form == "(" && at + 1 < text.size() && text.token(at + 1).form == ")";
  if (bracket) return Evidence::sure;
  const bool spot = text.view.longestEntry(at - 1, m_lexicons.spot) > 0 || text.is(at - 1, m_lexicons.head);
  if (known && spot) return Evidence::sure;  // "Ziekenhuis Assen"
  const bool alone = !text.capital(at - 1) && !text.capital(at + 1);
  const bool listed = text.token(at - 1).form == "," && nearby(name, text.own);
  const bool subject = next && text.is(at + 1, m_lexicons.subject);
  return known && alone && (text.word(at - 1) || listed || subject) ? Evidence::sure : Evidence::perhaps;
}

/// A name of several words. "De Wijk" is a village, "de wijk" is not.
PlaceFinder::Evidence PlaceFinder::severalWords(const Text& text, std::size_t at, const Name& name) const {
  const std::size_t last = at + name.words.size() - 1;
  const bool article = isArticle(name.words.front());
  const bool strong = text.behind(at, m_lexicons.strong), preposition = text.behind(at, m_lexicons.preposition);
  const bool ordinary = name.ordinary || (article && m_baseForms.isWord(name.words.back()));
  if (text.view.tokens[at].timeLength > 0 && !strong) return Evidence::none;  // "Sint Maarten" is a feast as well
  if (text.behind(at, m_lexicons.title) || text.behind(at, m_lexicons.club)) return Evidence::none;
  if (!text.capital(last)) {
    constexpr std::size_t kMany = 3;
    if (!text.small && !text.large && text.token(at).capital && !text.opens(at)) return Evidence::none;
    if (article) {
      if (ordinary && strong && text.large && nearby(name, text.own)) return Evidence::sure;
      if (ordinary) return text.small || text.large ? Evidence::perhaps : Evidence::none;
      return preposition ? Evidence::sure : Evidence::perhaps;
    }
    const bool pair = name.words[1] == "en";                 // "berg en dal"
    if (name.words.front() == "den") return Evidence::sure;  // "den haag": nobody says "den" otherwise
    if (!ordinary || (name.words.size() >= kMany && !pair)) return Evidence::sure;
    return strong && (text.small || text.large) ? Evidence::sure : Evidence::perhaps;
  }
  // "het Loo" is a palace, "'t Loo" a village.
  const bool whole = name.words.front() == "het" && text.token(at).span.length() > 2;
  if (whole && !name.town && !nearby(name, text.own)) return Evidence::perhaps;
  if (!article || !ordinary) return Evidence::sure;
  const bool river = text.is(last, m_lexicons.noSpot);
  const bool written = text.token(at).capital && !river;                  // "De Wijk" against "de Wijk"
  const bool clipped = text.token(at).span.length() == 2 && preposition;  // "bij 't Zand"
  return written || clipped || nearby(name, text.own) ? Evidence::sure : Evidence::perhaps;
}

PlaceFinder::Found PlaceFinder::nameAt(const Text& text, std::size_t at) const {
  const Token& first = text.token(at);
  if (first.kind != TokenKind::word && first.kind != TokenKind::hashtag && first.kind != TokenKind::number) return {};
  const std::int32_t names = text.view.tokens[at].info->placeNames;
  if (names < 0 || text.view.has(at, m_lexicons.group)) return {};
  for (const Name& name : m_names[static_cast<std::size_t>(names)]) {
    const std::size_t count = name.words.size();
    if (at + count > text.size() || !text.joined(at, at + count - 1)) continue;
    bool fits = true;
    for (std::size_t k = 1; fits && k < count; ++k) fits = text.token(at + k).form == name.words[k];
    if (!fits) continue;
    Found found{at, at + count, &name};
    found.evidence = count > 1 ? severalWords(text, at, name) : oneWord(text, at, name);
    if (found.evidence == Evidence::none) continue;
    // "Rotterdam Centraal", "amsterdam west"
    const std::size_t next = found.last;
    if (text.word(next) && text.joined(at, next) && text.is(next, m_lexicons.part) && !name.spot &&
        found.evidence == Evidence::sure &&
        (text.capital(next) || (!text.capital(at) && isIn(kParts, text.token(next).form)))) {
      ++found.last;
      found.part = true;
    } else if (count == 1 && first.form.size() > name.words[0].size()) {
      found.part = true;
    }
    return found;
  }
  return {};
}

/// Behind the last word of a name of a spot that begins at `at`; `at` when there is none.
std::size_t PlaceFinder::nameEnd(const Text& text, std::size_t at) const {
  constexpr std::size_t kMostWords = 4;
  std::size_t end = at;
  const bool town = at > 0 && text.is(at - 1, m_lexicons.townHead);
  for (std::size_t i = at; i < at + kMostWords && text.word(i) && text.joined(at - 1, i); ++i) {
    const TokenView& t = text.view.tokens[i];
    const bool abbreviation = t.token->allCaps && t.token->span.length() <= 4;
    if (t.inTime || abbreviation || t.groupLength > 0 || !t.token->spaceBefore) break;
    if (text.capital(i)) {
      // "azc Ter Apel", "stadhuis Alkmaar": the town stands beside the spot.
      const Found name = nameAt(text, i);
      if (!town && name.name && !name.name->spot && (name.evidence == Evidence::sure || name.name->town)) break;
      end = i + 1;
    } else if (!(text.view.tokens[i].info->functionWord && end > at && text.capital(i + 1) &&
                 isIn(std::to_array<std::string_view>({"van", "der", "de", "den", "het", "aan", "en"}),
                      t.token->form))) {
      break;
    }
  }
  return end;
}

/// A spot by its kind: with a name behind it ("winkelcentrum Zuidplein"), or without ("het gemeentehuis").
PlaceFinder::Found PlaceFinder::spotAt(const Text& text, std::size_t at) const {
  if (!text.word(at)) return {};
  const bool hyphened = text.view.tokens[at].info->exact == 0 && text.token(at).form.find('-') != std::string::npos;
  if (hyphened) return {};  // "dat azc-plan"
  const std::size_t spot = text.view.longestEntry(at, m_lexicons.spot);
  const bool head = text.is(at, m_lexicons.head) || text.is(at, m_lexicons.townHead);
  if (spot == 0 && !head) return {};
  const std::size_t length = std::max<std::size_t>(spot, 1);
  if (const std::size_t end = nameEnd(text, at + length); end > at + length) return {at, end};
  if (spot == 0) return {};
  const bool introduced =
      at > 0 && text.joined(at - 1, at) && (text.article(at - 1) || text.is(at - 1, m_lexicons.preposition));
  // All capitals are how an abbreviation or a shout is written: "geen AZC hier" names it no more than "geen azc hier".
  if (!introduced && (!text.token(at).capital || text.token(at).allCaps)) return {};
  Found found{at, at + spot};
  found.generic = true;
  return found;
}

/// Where the name of a street begins whose last word stands at `at`: "Burgemeester van der Feltzlaan", "Hoge Rijndijk".
std::size_t PlaceFinder::formBegin(const Text& text, std::size_t at, std::size_t from) const {
  std::size_t first = at;
  const auto here = [&](std::size_t back) { return first >= from + back && text.joined(first - back, at); };
  const auto form = [&](std::size_t back) -> const std::string& { return text.token(first - back).form; };
  const auto given = [&](std::size_t i) { return text.capital(i) && text.is(i, m_lexicons.given); };
  const auto begins = [&](std::size_t i) {  // a capital that may stand before the last word of a street
    if (!text.capital(i) || text.article(i) || text.view.tokens[i].inTime) return false;
    if (given(i)) return true;
    if (text.opens(i)) return endsWith(text.token(i).form, "se") && text.token(i).form.size() > 5;
    const bool noun = text.view.tokens[i].info->ordinary && !endsWith(text.token(i).form, "e");
    return !noun && text.view.tokens[i].info->placeNames < 0 && !text.is(i, m_lexicons.preposition) &&
           text.view.longestEntry(i, m_lexicons.spot) == 0 && !text.token(i).allCaps;
  };
  for (;;) {
    if (!here(1)) return first;
    const std::size_t p = first - 1;
    if (text.token(p).kind == TokenKind::number) {
      const std::string_view tail = text.token(at).form;
      const bool month = first == at && std::any_of(kMonths.begin(), kMonths.end(),
                                                    [&](std::string_view m) { return tail.substr(0, m.size()) == m; });
      return month ? p : first;  // "24 Oktoberplein"
    }
    if (text.token(p).form == "." && !text.token(p).spaceBefore && here(2) && begins(first - 2)) {
      constexpr std::size_t kLongestAbbreviation = 5;
      if (form(2).size() > kLongestAbbreviation) return first;
      first -= 2;  // "Prof. Lorentzlaan"
      continue;
    }
    if (!text.word(p) || !text.token(first).spaceBefore) return first;
    if (begins(p)) {
      first = p;
      if (text.opens(p)) return first;
      continue;
    }
    const bool der = form(1) == "der" || form(1) == "den" || form(1) == "ter" || form(1) == "ten";
    if (form(1) == "van" || der) {
      const std::size_t chain = der && here(2) && form(2) == "van" ? 2 : 1;  // "van der"
      if (here(chain + 1) && begins(first - chain - 1)) {
        first -= chain + 1;
        continue;
      }
      const bool bare = !here(chain + 1) || text.article(first - chain - 1);  // "de van Leeuwenhoeklaan"
      return bare && text.capital(at) ? first - chain : first;
    }
    if (form(1) == "de" || form(1) == "'t") {
      if (here(2) && given(first - 2) && form(2) != "van") first -= 2;  // "Johan de Wittlaan"
      else if (here(3) && form(2) == "van" && given(first - 3)) first -= 3;
      else return first;
      continue;
    }
    // All in small letters: "op de grote markt".
    const bool small = !text.capital(at) && text.is(p, m_lexicons.given) && form(1) != "van" && here(2) &&
                       (text.article(first - 2) || text.is(first - 2, m_lexicons.preposition));
    return small ? p : first;
  }
}

/// A street or spot by the way its name ends: "Marktplein", "Stationsweg". A word that merely ends so ("onderweg",
/// "supermarkt") is none.
PlaceFinder::Found PlaceFinder::formAt(const Text& text, std::size_t at, std::size_t from) const {
  const TokenView& t = text.view.tokens[at];
  const std::int8_t shape = t.info->placeForm;
  if (shape < 0 || shape >= kFormCount || !text.word(at) || t.groupLength > 0) return {};
  const Form& form = kForms[static_cast<std::size_t>(shape)];
  const std::string& word = t.token->form;
  if (endsWith(word, "slaan") || endsWith(word, "blokkade")) return {};
  const std::size_t first = formBegin(text, at, from);
  // "de Kamerikse Zandweg", "de Provincialeweg": with a name before it, or a capital, also a kind of road can be a
  // name.
  const bool kindOnly = text.is(at, m_lexicons.common) && first == at;
  if (kindOnly && (form.soft || !text.capital(at) || text.opens(at))) return {};
  if (word.find('-') != std::string::npos && !text.capital(at)) return {};
  const bool before = at > 0 && text.joined(at - 1, at);
  const bool article = before && text.article(at - 1), preposition = text.behind(at, m_lexicons.preposition);
  const bool introduced = article || preposition || (before && text.token(at - 1).form == "/");
  const bool apart = before && text.word(at - 1) && (text.capital(at - 1) || text.is(at - 1, m_lexicons.given));
  bool accepted = false;
  if (text.capital(at)) {
    if (!text.opens(at)) {
      accepted = form.soft ? introduced || apart || (form.lower && !t.info->ordinary) || text.behindTime(at) ||
                                 (before && text.token(at - 1).form == ",")
                           : true;
      if (form.soft && !form.lower && t.info->ordinary && !(article && text.behind(at - 1, m_lexicons.preposition)))
        accepted = false;
      // Names of towns, and of people, end so too.
      if (form.soft && (t.info->placeNames >= 0 || afterPerson(text, at))) accepted = false;
    } else {
      accepted = (!form.soft || form.lower) && (!t.info->ordinary || form.tail == "straat" || form.tail == "plein");
    }
  } else if (!form.soft && text.view.tokens[at].sentenceStart && (at + 1 >= text.size() || !text.word(at + 1))) {
    accepted = true;  // a sentence of its own, as where one says the place
  } else {
    const bool street = form.tail == "straat" || form.tail == "plein";
    const bool name = street || !t.info->ordinary || text.is(at, m_lexicons.properSpot);
    if (!name) return {};
    const bool unmarked = text.small || text.large;
    if (!form.soft)
      accepted =
          introduced || text.behindTime(at) || unmarked || (before && text.token(at - 1).kind == TokenKind::number);
    else if (form.lower)
      accepted = preposition || (article && text.behind(at - 1, m_lexicons.preposition)) ||
                 (unmarked && (text.behindTime(at) || text.opens(at) || (before && text.token(at - 1).form == ",")));
    else accepted = unmarked && text.behindTime(at);
  }
  if (!accepted) return {};
  return {first, at + 1, nullptr, form.kind};
}

/// "Grote Markt", "Plein 1944", "Laan der Techniek": the word for a street or spot with the name before or behind it.
PlaceFinder::Found PlaceFinder::bareFormAt(const Text& text, std::size_t at, std::size_t from) const {
  const std::int8_t shape = text.view.tokens[at].info->placeForm;
  if (shape < kFormCount || !text.word(at)) return {};
  const Form& form = kForms[static_cast<std::size_t>(shape - kFormCount)];
  const auto year = [&](std::size_t i) {
    if (i >= text.size() || !text.joined(at, i) || text.token(i).kind != TokenKind::number) return false;
    const std::string& digits = text.token(i).form;
    return digits.size() >= 4 && (digits[0] == '1') && digits.find(':') == std::string::npos &&
           (digits[1] == '8' || digits[1] == '9' || digits.find('-') != std::string::npos);
  };
  if (form.tail == "plein" || text.capital(at)) {
    if (!form.soft && year(at + 1)) return {at, at + 2, nullptr, form.kind};
    // "Plein '40-'45"
    const auto apostrophe = [&](std::size_t i) {
      return i < text.size() && (text.token(i).form == "'" || text.token(i).form == "’" || text.token(i).form == "‘");
    };
    if (!form.soft && apostrophe(at + 1) && at + 2 < text.size() && text.token(at + 2).kind == TokenKind::number) {
      std::size_t end = at + 3;
      if (end + 2 < text.size() && text.token(end).form == "-" && apostrophe(end + 1) &&
          text.token(end + 2).kind == TokenKind::number)
        end += 3;
      return {at, end, nullptr, form.kind};
    }
  }
  if (text.capital(at) && !form.soft && text.word(at + 1) && text.joined(at, at + 1)) {
    static constexpr auto kLinks = std::to_array<std::string_view>({"van", "der", "des", "aan", "naar", "op"});
    if (isIn(kLinks, text.token(at + 1).form)) {
      std::size_t i = at + 2;
      while (i < at + 4 && text.word(i) && !text.capital(i) &&
             isIn(std::to_array<std::string_view>({"de", "het", "der", "den"}), text.token(i).form))
        ++i;
      std::size_t end = i;
      while (end < i + 2 && text.capital(end) && text.joined(at, end)) ++end;
      const Found town = end > i ? nameAt(text, i) : Found{};
      const bool ofTown = town.name && text.token(at + 1).form == "van" && i == at + 2;  // "Plein van Breda"
      if (end > i && !ofTown) return {at, end, nullptr, form.kind};
    }
  }
  // The name before it: "Grote Markt", "Hoge Weg", and in small letters only where that is hardly anything else.
  if (form.tail == "ring" || form.tail == "wijk") return {};
  const std::size_t first = formBegin(text, at, from);
  if (first == at) return {};
  // Also what people are called ends so: "Van Dijk", "Jan Steeg".
  const std::string& prefix = text.token(first).form;
  const bool adjective = endsWith(prefix, "e") && prefix != "de";
  const bool introduced = first > from && text.joined(first - 1, at) && isArticle(text.token(first - 1).form);
  if (text.capital(at) && (adjective || introduced)) return {first, at + 1, nullptr, form.kind};
  if (form.tail == "markt" && text.word(first)) return {first, at + 1, nullptr, form.kind};
  return {};
}

/// A street or square without a word for it: "op de Laat", "naar de Overtoom", "bij de Waag in Alkmaar".
PlaceFinder::Found PlaceFinder::formlessAt(const Text& text, std::size_t at) const {
  if (!text.capital(at) || text.opens(at) || at == 0 || text.token(at).allCaps) return {};
  const TokenView& t = text.view.tokens[at];
  constexpr std::size_t kShortest = 3;
  if (t.inTime || t.token->span.length() < kShortest) return {};
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (std::any_of(t.token->form.begin(), t.token->form.end(), digit)) return {};  // "op de A12"
  const bool next = at + 1 < text.size() && text.joined(at, at + 1);
  const bool proper = text.is(at, m_lexicons.properSpot);
  if (text.is(at, m_lexicons.noSpot) || text.is(at, m_lexicons.given) || text.is(at, m_lexicons.title)) return {};
  // "zaterdag 13.00 uur, Mient": where one would say the place.
  if (text.token(at - 1).form == "," && at > 1 && text.view.tokens[at - 2].inTime) {
    const Token& hour = text.token(at - 2);
    const bool clock = hour.kind == TokenKind::number || hour.form == "uur" || hour.form == "u";
    const bool alone = !next || text.token(at + 1).kind == TokenKind::punctuation;
    if (clock && alone && (proper || !t.info->ordinary) && text.joined(at - 2, at)) return {at, at + 1};
    return {};
  }
  if (!text.joined(at - 1, at) || !isArticle(text.token(at - 1).form) || at < 2 || !text.joined(at - 2, at)) return {};
  if (!text.is(at - 2, m_lexicons.preposition)) return {};
  const auto townBehind = [&](std::size_t in) {
    return in + 1 < text.size() && text.joined(in - 1, in) &&
           (text.token(in).form == "in" || text.token(in).form == "te") &&
           text.view.tokens[in + 1].info->placeNames >= 0 && nameAt(text, in + 1).evidence == Evidence::sure &&
           nameAt(text, in + 1);
  };
  // Several capitals are a name only with its town behind it ("de Roode Steen in Hoorn"); else they may be anything.
  if (text.capital(at + 1) && next) {
    constexpr std::size_t kMostWords = 3;
    std::size_t end = at + 2;
    while (end < at + kMostWords && text.capital(end) && text.joined(end - 1, end)) ++end;
    return townBehind(end) ? Found{at, end} : Found{};
  }
  // An adjective ("de Amerikaanse ambassade") or people ("op de Denen").
  const std::string& word = t.token->form;
  static constexpr auto kPeople =
      std::to_array<std::string_view>({"se", "ers", "aren", "anen", "ezen", "isten", "enaar"});
  if (std::any_of(kPeople.begin(), kPeople.end(), [&](std::string_view tail) { return endsWith(word, tail); }))
    return {};
  const std::size_t in = at + 1;
  if (next && townBehind(in)) return {at, at + 1};
  if (text.token(in - 1).span.length() > 0 && next && in < text.size() && text.token(in).form == "-") return {};
  static constexpr auto kOnto =
      std::to_array<std::string_view>({"op", "aan", "naar", "langs", "vanaf", "richting", "rond", "achter", "tegenover",
                                       "vanuit", "over", "bij", "in"});
  const std::string& leading = text.token(at - 2).form;
  if (!isIn(kOnto, leading)) return {};
  if (proper) return {at, at + 1};
  if (t.info->ordinary || m_baseForms.isWord(m_baseForms.of(word)) || leading == "bij" || leading == "in" ||
      leading == "over" || leading == "vanuit")
    return {};
  // The preposition must not belong to a verb or noun that takes it ("denken aan de Duitsers"): there is no telling, so
  // only a word that nobody knows counts.
  return {at, at + 1};
}

std::vector<PlaceFinder::Found> PlaceFinder::collect(const Text& text) const {
  std::vector<Found> found;
  std::size_t from = 0;  // behind the last place
  bool doubtful = false;
  for (std::size_t i = 0; i < text.size() && found.size() < kMostPlaces;) {
    const WordInfo& info = *text.view.tokens[i].info;
    Found f;
    if (!text.view.has(i, m_lexicons.group)) {
      if (info.placeNames >= 0) f = nameAt(text, i);
      if ((!f || f.evidence != Evidence::sure) && text.view.tokens[i].timeLength == 0) {
        Found g;
        if (info.placeForm >= kFormCount) g = bareFormAt(text, i, from);
        else if (info.placeForm >= 0) g = formAt(text, i, from);
        if (!g) g = formlessAt(text, i);
        if (!g && info.lexicons.any()) g = spotAt(text, i);
        if (g && !(f && g.generic)) f = g;
      }
    }
    if (!f) {
      ++i;
      continue;
    }
    doubtful = doubtful || f.evidence == Evidence::perhaps;
    i = from = f.last;
    found.push_back(f);
  }
  const auto giveRoles = [&] {
    for (std::size_t k = 0; k < found.size(); ++k)
      if (found[k].name && !found[k].name->spot) found[k].role = roleOf(text, found, k);
  };
  if (!doubtful) {
    giveRoles();
    return found;
  }
  // A doubtful name beside a sure one is a place as well: "Beek en Ubbergen", "naaldwijk, monster", "Velp bij Grave".
  const auto beside = [&](const Found& a, const Found& b) {
    static constexpr auto kAnd = std::to_array<std::string_view>(
        {",", "en", "of", "/", "-", "–", "&", "naar", "tot", "bij", "nabij", "(", "gemeente", "gem", ".", "+", "ook"});
    constexpr std::size_t kFurthest = 3;
    if (b.first - a.last > kFurthest || !text.joined(a.first, b.first)) return false;
    // "Stationsstraat 12, Kapelle": a street goes before its town.
    if (!b.name || (!a.name && (a.generic || b.first == a.last))) return false;
    bool small = true;
    for (std::size_t k = a.last; k < b.first; ++k) {
      const std::string& between = text.token(k).form;
      if (a.name ? !isIn(kAnd, between) : between != "," && text.token(k).kind != TokenKind::number) return false;
      small = small && between == ",";
    }
    // In small letters "en" joins anything ("den haag en best"); a list of places has commas.
    const Found& doubt = a.evidence == Evidence::perhaps ? a : b;
    return text.capital(doubt.last - 1) || text.token(doubt.first).kind == TokenKind::number ||
           (small && b.first > a.last);
  };
  for (std::size_t k = 1; k < found.size(); ++k)
    if (found[k].evidence == Evidence::perhaps && found[k - 1].evidence == Evidence::sure &&
        beside(found[k - 1], found[k]))
      found[k].evidence = Evidence::sure;
  for (std::size_t k = found.size(); k-- > 1;)
    if (found[k - 1].evidence == Evidence::perhaps && found[k].evidence == Evidence::sure &&
        beside(found[k - 1], found[k]))
      found[k - 1].evidence = Evidence::sure;
  found.erase(std::remove_if(found.begin(), found.end(), [](const Found& f) { return f.evidence != Evidence::sure; }),
              found.end());
  giveRoles();
  return found;
}

/// "Net als in Coevorden" compares, "dertig man van Coevorden" and "een groep uit Coevorden" tell where people come
/// from; neither is where it happens. What is listed with it ("Hoorn en Schagen") has the same role.
PlaceRole PlaceFinder::roleOf(const Text& text, const std::vector<Found>& found, std::size_t k) const {
  const std::size_t at = found[k].first;
  const auto joined = [&](std::size_t i) { return text.joined(i, at); };
  constexpr std::size_t kLongestPhrase = 5, kComersReach = 8;
  for (std::size_t length = 1; length <= std::min(kLongestPhrase, at) && joined(at - length); ++length)
    if (text.view.longestEntry(at - length, m_lexicons.compared) == length) return PlaceRole::elders;
  if (k > 0 && at > found[k - 1].last && at - found[k - 1].last <= 2 && joined(found[k - 1].first)) {
    const std::string& link = text.token(found[k - 1].last).form;
    if (link == "en" || link == "of" || link == "," || link == "/") return found[k - 1].role;
  }
  if (at < 1 || !joined(at - 1)) return PlaceRole::hier;
  const std::string& before = text.token(at - 1).form;
  const bool from = before == "uit" || before == "vanuit" || before == "vanaf";
  if (!from && before != "van") return PlaceRole::hier;
  const std::size_t last = found[k].last;
  const bool leaves = text.joined(at, last) && (text.token(last).form == "naar" || text.token(last).form == "richting");
  if (leaves) return PlaceRole::herkomst;
  for (std::size_t i = at - 1, steps = 0; i-- > 0 && joined(i) && steps < (from ? kComersReach : 1); ++steps)
    if (text.is(i, m_lexicons.comers)) return PlaceRole::herkomst;
  return PlaceRole::hier;
}

/// Which of the municipalities that have this name is meant: what stands beside it decides first, then the other places
/// in the text and the own municipality and its neighbours. False when it lies abroad.
bool PlaceFinder::settleName(const Text& text, const std::vector<Found>& found, std::size_t k,
                             PlaceMention& mention) const {
  const Found& here = found[k];
  const Name& name = *here.name;
  const GazetteerEntry* chosen = &m_gazetteer.entries[name.entries.front()];
  const bool abroad = text.is(here.first, m_lexicons.abroad);
  constexpr std::size_t kFew = 3;
  if (name.codes.size() > 1 || abroad)
    for (std::size_t i = here.last; i < std::min(here.last + kFew, text.size()) && text.joined(here.first, i); ++i)
      if (text.is(i, m_lexicons.foreign)) return false;
  if (name.codes.size() == 1) {
    mention.municipality = name.codes.front();
    mention.certainty = PlaceCertainty::zeker;
  } else {
    // What each clue weighs against the others; a clue right beside the name outweighs all.
    constexpr int kSaid = 100, kSamePlace = 12, kNextPlace = 11, kOwn = 10, kProvince = 6, kNextToOwn = 5, kSeat = 4,
                  kShared = 3;
    int best = 0;
    const std::string* winner = nullptr;
    bool tie = false;
    const auto provinceSaid = [&](const std::string& province) {
      int weight = 0;
      for (std::size_t i = 0; i < text.size(); ++i) {
        const TokenKind kind = text.token(i).kind;
        if (kind != TokenKind::word || (i >= here.first && i < here.last)) continue;
        const bool behind = i >= here.last && i <= here.last + 1 && text.joined(here.first, i);
        if (!behind && !text.token(i).capital && !text.small) continue;
        const Province* said = provinceOf(text.token(i).form);
        if (!said || said->name != province) continue;
        if (behind && (i > here.last || text.token(i).capital)) weight = kSaid;
        else if (said->anywhere) weight = std::max(weight, kProvince);
      }
      return weight;
    };
    for (const std::string& code : name.codes) {
      int score = 0;
      if (code == text.own) score += kOwn;
      else if (m_gazetteer.areNeighbours(text.own, code)) score += kNextToOwn;
      if (code == name.seat) score += kSeat;
      int places = 0;
      for (std::size_t j = 0; j < found.size(); ++j) {
        const Found& other = found[j];
        if (!other.name || other.name == here.name) continue;
        const bool same = contains(other.name->codes, code);
        if (other.name->codes.size() > 1) {
          if (same) places = std::max(places, kShared);
          continue;
        }
        const bool next = m_gazetteer.areNeighbours(other.name->codes.front(), code);
        if (same || next) places = std::max(places, same ? kSamePlace : kNextPlace);
        // "Laren bij Lochem", "Nes op Ameland", "Rijswijk (gemeente Buren)"
        static constexpr auto kAt =
            std::to_array<std::string_view>({"bij", "nabij", "op", "(", "gemeente", "gem", "."});
        bool said = j == k + 1 && other.first > here.last && other.first - here.last <= kFew;
        for (std::size_t i = here.last; said && i < other.first; ++i) said = isIn(kAt, text.token(i).form);
        if (said && (same || next)) places = std::max(places, same ? kSaid + 1 : kSaid);
      }
      score += places;
      if (const auto it = m_provinces.find(code); it != m_provinces.end()) score += provinceSaid(it->second);
      if (score == best) tie = true;
      if (score > best) {
        best = score;
        winner = &code;
        tie = false;
      }
    }
    if (winner && !tie) {
      mention.municipality = *winner;
      mention.certainty = best >= kSaid ? PlaceCertainty::zeker : PlaceCertainty::aangenomen;
    } else {
      mention.certainty = PlaceCertainty::meerduidig;
    }
  }
  for (const std::size_t e : name.entries)
    if (m_gazetteer.entries[e].code == mention.municipality) {
      chosen = &m_gazetteer.entries[e];
      break;
    }
  mention.kind = here.part ? PlaceKind::plek : chosen->kind;
  return true;
}

/// A spot belongs to the municipality named right beside it ("Marktplein in Breda", "Zwijndrecht, Koninginneweg"), or
/// in which the sentence says it is ("In Den Haag staan ze op het Malieveld"), else to the own one; beside a name of
/// several towns it belongs to nobody.
void PlaceFinder::settleSpot(const Text& text, const std::vector<Found>& found, std::size_t k,
                             PlaceMention& mention) const {
  const Found& here = found[k];
  std::string named;
  bool elsewhere = false;
  const auto take = [&](const Found& town) {
    if (town.name->codes.size() == 1) named = town.name->codes.front();
    else elsewhere = !contains(town.name->codes, text.own);
  };
  constexpr std::size_t kBeside = 2;
  const auto isTown = [&](const Found& f) { return f.name && !f.name->spot && f.role == PlaceRole::hier; };
  const auto inside = [&](std::size_t j) {
    return found[j].first > 0 && text.joined(found[j].first - 1, here.first) &&
           (text.token(found[j].first - 1).form == "in" || text.token(found[j].first - 1).form == "te");
  };
  // "station Heerhugowaard" lies where its name says.
  if (text.is(here.first, m_lexicons.townHead))
    for (std::size_t i = here.first + 1; i < here.last && named.empty(); ++i)
      if (const Found town = nameAt(text, i); isTown(town)) take(town);
  if (named.empty() && k + 1 < found.size() && isTown(found[k + 1]) && found[k + 1].first - here.last <= kBeside) {
    const std::size_t gap = found[k + 1].first - here.last;
    const std::string& link = gap > 0 ? text.token(here.last).form : text.token(found[k + 1].first).form;
    // "op het plein, Breda ook" is somewhere else; "naar" leads away.
    if (link != "en" && link != "of" && link != "naar" && link != "richting") take(found[k + 1]);
  }
  if (named.empty() && !elsewhere && k > 0 && isTown(found[k - 1]) && here.first - found[k - 1].last <= kBeside + 1 &&
      text.joined(found[k - 1].first, here.first)) {
    const std::size_t gap = here.first - found[k - 1].last;
    const std::string& link = gap > 0 ? text.token(found[k - 1].last).form : text.token(here.first).form;
    if (link != "en" && link != "of" && link != "naar" && (gap <= kBeside || link == "," || inside(k - 1)))
      take(found[k - 1]);
  }
  if (named.empty() && !elsewhere) {
    std::size_t towns = 0, town = 0;
    for (std::size_t j = 0; j < found.size(); ++j)
      if (isTown(found[j]) && text.joined(std::min(found[j].first, here.first), std::max(found[j].first, here.first))) {
        ++towns;
        town = j;
      }
    if (towns == 1 && inside(town)) take(found[town]);
  }
  mention.kind = here.kind;
  mention.municipality = !named.empty() ? named : elsewhere ? std::string{} : text.own;
  mention.certainty = mention.municipality.empty() ? PlaceCertainty::onbekend : PlaceCertainty::aangenomen;
}

void PlaceFinder::settle(const Text& text, const std::vector<Found>& found, Places& places) const {
  // A spot without a name is worth telling where the text has nothing better and says at what hour something is to
  // happen there: "vanavond 20u naar het plein".
  const bool named = std::any_of(found.begin(), found.end(), [](const Found& f) { return !f.generic; });
  const auto meets = [&](const Found& f) {
    static constexpr auto kAt =
        std::to_array<std::string_view>({"naar", "bij", "op", "voor", "achter", "rond", "in", "aan"});
    const bool there = f.first > 1 && text.joined(f.first - 2, f.first) && text.article(f.first - 1) &&
                       isIn(kAt, text.token(f.first - 2).form);
    if (!there) return false;
    for (std::size_t i = text.view.tokens[f.first].sentenceBegin; i < text.size() && text.joined(i, f.first); ++i)
      if (text.view.tokens[i].inTime && text.token(i).kind == TokenKind::number) return true;
    return false;
  };
  bool ownNamed = false, away = false;
  for (std::size_t k = 0; k < found.size(); ++k) {
    PlaceMention mention;
    bool kept = true;
    if (found[k].name) kept = settleName(text, found, k, mention);
    else settleSpot(text, found, k, mention);
    if (!kept) continue;
    // Who is of the own municipality has not come from elsewhere.
    const bool own = mention.municipality == text.own;
    mention.role = own ? PlaceRole::hier : found[k].role;
    ownNamed = ownNamed || (own && !found[k].generic);
    away = away || (!own && !found[k].generic && mention.role != PlaceRole::herkomst && !mention.municipality.empty());
    text.view.tokens[found[k].first].placeLength = static_cast<std::uint16_t>(found[k].last - found[k].first);
    if (found[k].generic) {
      places.ownSpot = places.ownSpot || mention.municipality == text.own;
      if (named || !meets(found[k])) continue;
    }
    mention.span = text.view.span(found[k].first, found[k].last);
    mention.text = text::slice(text.view.source.text, mention.span);
    places.named.push_back(std::move(mention));
  }
  places.doubtfulSpot = places.ownSpot && away && !ownNamed;
  places.ownSpot = places.ownSpot && !places.doubtfulSpot;
}

Places PlaceFinder::find(TextView& view, const std::string& own) const {
  Text text{view, own, m_lexicons};
  std::size_t words = 0, inside = 0, large = 0;
  for (const TokenView& t : view.tokens) {
    if (t.token->kind != TokenKind::word || t.groupLength > 0 || t.token->span.length() < 2) continue;
    ++words;
    large += t.token->allCaps;
    inside += t.token->capital && !t.sentenceStart;
  }
  text.large = words > 0 && large == words;
  text.small = inside == 0;
  Places places;
  settle(text, collect(text), places);
  return places;
}

}  // namespace peilstok::analyse

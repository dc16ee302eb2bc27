#include "analyse/place.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace peilstok::analyse {

namespace {

using language::Token;
using language::TokenKind;

/// How a Dutch street or spot ends. Streets are streets; all else is a spot.
struct Form {
  std::string_view tail;
  PlaceKind kind;
};
constexpr std::array<Form, 26> kForms = {{
    {"straat", PlaceKind::straat}, {"laan", PlaceKind::straat},  {"weg", PlaceKind::straat},
    {"dijk", PlaceKind::straat},   {"kade", PlaceKind::straat},  {"gracht", PlaceKind::straat},
    {"singel", PlaceKind::straat}, {"steeg", PlaceKind::straat}, {"plantsoen", PlaceKind::straat},
    {"baan", PlaceKind::straat},   {"plein", PlaceKind::plek},   {"markt", PlaceKind::plek},
    {"park", PlaceKind::plek},     {"station", PlaceKind::plek}, {"brug", PlaceKind::plek},
    {"hof", PlaceKind::straat},    {"passage", PlaceKind::plek}, {"haven", PlaceKind::plek},
    {"veld", PlaceKind::plek},     {"bos", PlaceKind::plek},     {"kerkhof", PlaceKind::plek},
    {"centrum", PlaceKind::plek},  {"stadion", PlaceKind::plek}, {"strand", PlaceKind::plek},
    {"poort", PlaceKind::plek},    {"plaats", PlaceKind::plek},
}};

bool endsWith(const std::string& s, std::string_view tail) {
  return s.size() > tail.size() + 2 && std::string_view(s).substr(s.size() - tail.size()) == tail;
}

const Form* formOf(const std::string& word) {
  for (const Form& form : kForms)
    if (endsWith(word, form.tail)) return &form;
  return nullptr;
}

std::vector<std::string> wordsOf(const std::string& name) {
  std::vector<std::string> out;
  for (const Token& t : language::tokenise(name).tokens)
    if (t.kind == TokenKind::word || t.kind == TokenKind::number) out.push_back(t.form);
  return out;
}

}  // namespace

PlaceFinder::PlaceFinder(const Gazetteer& gazetteer, const Vocabulary& vocabulary) : m_gazetteer(gazetteer) {
  m_preposition = vocabulary.lexiconNumber("plaatsvoorzetsel");
  m_spot = vocabulary.lexiconNumber("plek");
  m_article = vocabulary.lexiconNumber("lidwoord");
  m_group = vocabulary.lexiconNumber("groep");
  for (std::size_t i = 0; i < gazetteer.entries.size(); ++i) {
    std::vector<std::string> words = wordsOf(gazetteer.entries[i].name);
    if (words.empty()) continue;
    const auto [at, isNew] = m_byFirstWord.try_emplace(words[0], static_cast<std::int32_t>(m_names.size()));
    if (isNew) m_names.emplace_back();
    std::vector<Name>& names = m_names[static_cast<std::size_t>(at->second)];
    const auto it = std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.words == words; });
    if (it == names.end()) names.push_back({std::move(words), {i}});
    else it->entries.push_back(i);
  }
  for (std::vector<Name>& names : m_names)
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
}

void PlaceFinder::describe(const std::string& form, WordInfo& info) const {
  if (const auto it = m_byFirstWord.find(form); it != m_byFirstWord.end()) info.placeNames = it->second;
  if (const Form* shape = formOf(form)) info.placeForm = static_cast<std::int8_t>(shape - kForms.data());
}

std::vector<std::string> PlaceFinder::codesOf(const Name& name) const {
  std::vector<std::string> codes;
  for (const std::size_t e : name.entries) codes.push_back(m_gazetteer.entries[e].code);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

/// A name from the lists. One that is also an ordinary word needs a capital inside the sentence and a preposition
/// before it; every other name needs either, unless the whole text is written without capitals.
PlaceFinder::Found PlaceFinder::nameAt(const TextView& view, std::size_t at, bool lowerCaseText) const {
  const Token& first = *view.tokens[at].token;
  if (first.kind != TokenKind::word && first.kind != TokenKind::hashtag) return {};
  const std::int32_t names = view.tokens[at].info->placeNames;
  if (names < 0) return {};
  for (const Name& name : m_names[static_cast<std::size_t>(names)]) {
    if (at + name.words.size() > view.tokens.size()) continue;
    bool fits = true;
    for (std::size_t k = 1; fits && k < name.words.size(); ++k) fits = view.tokens[at + k].token->form == name.words[k];
    if (!fits) continue;
    const bool ordinary = std::any_of(name.entries.begin(), name.entries.end(),
                                      [&](std::size_t e) { return m_gazetteer.entries[e].needsEvidence; });
    const bool preposition =
        at > 0 && view.has(at - 1, m_preposition) && view.tokens[at - 1].token->sentence == first.sentence;
    const bool capitalInside = first.capital && !view.tokens[at].sentenceStart;
    // "De Wijk" is a village, "de wijk" is not: several words need a capital at the end, or no article in front.
    const bool several = name.words.size() > 1;
    const bool capitalEnd = view.tokens[at + name.words.size() - 1].token->capital;
    const bool article = view.has(at, m_article);
    const bool accepted =
        first.kind == TokenKind::hashtag ? true
        : several                        ? capitalEnd || (lowerCaseText && preposition && !article)
        : ordinary ? preposition && (first.capital || lowerCaseText) && !(lowerCaseText && first.form.size() < 5)
                   : first.capital || preposition || lowerCaseText;
    if (!accepted && !(ordinary && capitalInside && preposition)) continue;
    return {at, at + name.words.size(), &name, PlaceKind::plek};
  }
  return {};
}

/// A street or spot by its form: "Marktplein", "Stationsweg", "het gemeentehuis" (lexicon "plek"), "Grote Markt",
/// "Plein 1944". A word that merely ends like one ("onderweg") needs a capital or an article and must not be a
/// plain word without either.
PlaceFinder::Found PlaceFinder::formAt(const TextView& view, std::size_t at, bool lowerCaseText) const {
  const Token& t = *view.tokens[at].token;
  if (t.kind != TokenKind::word) return {};
  const bool article = at > 0 && view.has(at - 1, m_article);
  const bool preposition = at > 0 && view.has(at - 1, m_preposition);
  if (const std::size_t length = view.longestEntry(at, m_spot); length > 0 && (article || preposition || t.capital)) {
    const std::size_t end = at + length;
    // "opvanglocatie De Linde", "winkelcentrum Zuidplein": the name belongs to the spot.
    std::size_t last = end;
    while (last < view.tokens.size() && last < end + 3 && view.tokens[last].token->kind == TokenKind::word &&
           view.tokens[last].token->capital && view.tokens[last].token->sentence == t.sentence)
      ++last;
    return {at, last, nullptr, PlaceKind::plek};
  }
  const std::int8_t shape = view.tokens[at].info->placeForm;
  const Form* form = shape < 0 ? nullptr : &kForms[static_cast<std::size_t>(shape)];
  const bool inside = !view.tokens[at].sentenceStart;
  const bool behindTime = lowerCaseText && at > 0 && view.tokens[at - 1].inTime && form &&
                          (form->tail == "plein" || form->tail == "straat" || form->tail == "park");
  if (behindTime || (lowerCaseText && preposition && form && form->tail == "plein"))
    return {at, at + 1, nullptr, form->kind};
  if (form && ((t.capital && (inside || article || preposition)) ||
               (article && (form->tail == "plein" || form->tail == "straat" || form->tail == "laan"))))
    return {at, at + 1, nullptr, form->kind};
  // "Grote Markt", "Oude Haven": two capitals of which the second is a form by itself.
  if (t.capital && at + 1 < view.tokens.size()) {
    const Token& second = *view.tokens[at + 1].token;
    if (second.kind == TokenKind::word && second.capital && second.sentence == t.sentence)
      for (const Form& f : kForms)
        if (second.form == f.tail && second.form.size() > 3) return {at, at + 2, nullptr, f.kind};
  }
  return {};
}

PlaceMention PlaceFinder::settle(const Found& found, const TextView& view, const std::string& own,
                                 const std::string& named) const {
  PlaceMention mention;
  mention.span = view.span(found.first, found.last);
  mention.text = text::slice(view.source.text, mention.span);
  mention.kind = found.kind;
  if (!found.name) {
    mention.municipality = named.empty() ? own : named;
    mention.certainty = mention.municipality.empty() ? PlaceCertainty::onbekend : PlaceCertainty::aangenomen;
    return mention;
  }
  const std::vector<std::string> codes = codesOf(*found.name);
  const GazetteerEntry* chosen = &m_gazetteer.entries[found.name->entries.front()];
  const auto pick = [&](const std::string& code, PlaceCertainty certainty) {
    mention.municipality = code;
    mention.certainty = certainty;
    for (const std::size_t e : found.name->entries)
      if (m_gazetteer.entries[e].code == code) {
        chosen = &m_gazetteer.entries[e];
        break;
      }
  };
  const auto neighbour =
      std::find_if(codes.begin(), codes.end(), [&](const std::string& c) { return m_gazetteer.areNeighbours(own, c); });
  if (codes.size() == 1) pick(codes[0], PlaceCertainty::zeker);
  else if (std::find(codes.begin(), codes.end(), own) != codes.end()) pick(own, PlaceCertainty::aangenomen);
  else if (neighbour != codes.end()) pick(*neighbour, PlaceCertainty::aangenomen);
  else mention.certainty = PlaceCertainty::meerduidig;
  mention.kind = chosen->kind;
  return mention;
}

std::vector<PlaceMention> PlaceFinder::find(TextView& view, const std::string& own) const {
  constexpr std::size_t kMostPlaces = 100;
  const bool lowerCaseText = std::all_of(view.tokens.begin(), view.tokens.end(),
                                         [](const TokenView& t) { return !t.token->capital || t.groupLength > 0; });
  std::vector<Found> found;
  for (std::size_t i = 0; i < view.tokens.size() && found.size() < kMostPlaces;) {
    if (view.has(i, m_group)) {
      ++i;
      continue;
    }
    Found f = view.tokens[i].timeLength > 0 ? Found{} : nameAt(view, i, lowerCaseText);
    if (f.last == 0) f = formAt(view, i, lowerCaseText);
    if (f.last == 0) {
      ++i;
      continue;
    }
    view.tokens[i].placeLength = static_cast<std::uint16_t>(f.last - f.first);
    i = f.last;
    found.push_back(f);
  }
  // A spot belongs to the municipality that is named right beside it ("Marktplein in Breda", "in Den Haag op het
  // Malieveld"), else to the own one; beside a name of several towns it belongs to nobody.
  std::vector<PlaceMention> mentions;
  for (std::size_t k = 0; k < found.size(); ++k) {
    std::string named;
    bool elsewhere = false;
    const auto beside = [&](const Found& town, std::size_t gap) {
      if (!town.name || gap > 2) return;
      const std::vector<std::string> codes = codesOf(*town.name);
      if (codes.size() == 1) named = codes[0];
      else elsewhere = std::find(codes.begin(), codes.end(), own) == codes.end();
    };
    if (!found[k].name && k > 0) beside(found[k - 1], found[k].first - found[k - 1].last);
    if (!found[k].name && k + 1 < found.size()) beside(found[k + 1], found[k + 1].first - found[k].last);
    mentions.push_back(settle(found[k], view, elsewhere ? std::string{} : own, named));
  }
  return mentions;
}

}  // namespace peilstok::analyse

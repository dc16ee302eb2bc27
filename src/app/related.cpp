#include "app/related.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "language/tokens.h"

namespace peilstok::app {

namespace {

// Rare words tell what a text is about. More than these add time and hardly change who comes first.
constexpr std::size_t kMostWords = 8;
constexpr std::size_t kFewestLetters = 4;
constexpr std::size_t kMostRead = 80;  ///< words of the text that are looked up
constexpr int kMostForms = 12;
// A word in more than one of fifty signals is about nothing in particular.
constexpr double kMostCommon = 0.02;
constexpr std::int64_t kAlwaysRare = 20;
// Two words must be shared, and they must be a fair part of what the text is about.
constexpr std::size_t kFewestShared = 2;
constexpr double kFairPart = 0.34;

struct RareWord {
  std::string shown;
  std::vector<std::string> forms;
  double weight = 0;
};

/// Words that are said in every talk, by their base form.
std::set<std::string> everydayWords(const Workspace& workspace) {
  std::set<std::string> words;
  if (const Lexicon* lexicon = workspace.knowledge().lexicon("verwantschap.gewoon"))
    for (const LexiconEntry& entry : lexicon->entries)
      words.insert(workspace.pipeline().analyser().baseForm(entry.text));
  return words;
}

Result<std::vector<RareWord>> rareWords(Workspace& workspace, const std::string& text) {
  store::Store& store = workspace.store();
  const auto all = store.count({});
  if (!all) return all.error();
  const auto most = std::max<std::int64_t>(kAlwaysRare, static_cast<std::int64_t>(kMostCommon * double(*all)));
  std::vector<RareWord> words;
  const std::set<std::string> everyday = everydayWords(workspace);
  std::set<std::string> seen;
  for (const language::Token& token : language::tokenise(text).tokens) {
    if (seen.size() == kMostRead) break;
    const bool word = token.kind == language::TokenKind::word || token.kind == language::TokenKind::hashtag;
    if (!word || token.form.size() < kFewestLetters) continue;
    const std::string base = workspace.pipeline().analyser().baseForm(token.form);
    if (everyday.contains(base) || !seen.insert(base).second) continue;
    // The index must read all places of a word to count it: no need to do so for all its forms when one is too many.
    const auto alone = store.textsWith({token.form});
    if (!alone) return alone.error();
    if (*alone > most) continue;
    auto forms = store.formsOf(base, kMostForms);
    if (!forms) return forms.error();
    if (std::ranges::find(*forms, token.form) == forms->end()) forms->push_back(token.form);
    const auto count = store.textsWith(*forms);
    if (!count) return count.error();
    if (*count < 2 || *count > most) continue;
    words.push_back({token.form, std::move(*forms), std::log(double(*all) / double(*count)) + 1});
  }
  std::ranges::stable_sort(words, std::greater{}, &RareWord::weight);
  if (words.size() > kMostWords) words.resize(kMostWords);
  return words;
}

struct Candidate {
  std::int64_t number = 0;
  double weight = 0;
  std::vector<std::string> shared;
};

Result<std::vector<Candidate>> candidates(Workspace& workspace, const std::vector<RareWord>& words) {
  std::unordered_map<std::int64_t, Candidate> found;
  for (const RareWord& word : words) {
    store::SignalFilter filter;
    filter.words = {word.forms};
    const auto numbers = workspace.store().numbers(filter);
    if (!numbers) return numbers.error();
    for (const std::int64_t number : *numbers) {
      Candidate& one = found[number];
      one.number = number;
      one.weight += word.weight;
      one.shared.push_back(word.shown);
    }
  }
  std::vector<Candidate> all;
  for (auto& [number, one] : found) all.push_back(std::move(one));
  std::ranges::sort(all, [](const Candidate& a, const Candidate& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.number > b.number;
  });
  return all;
}

}  // namespace

Result<std::vector<Related>> relatedSignals(Workspace& workspace, const store::StoredSignal& signal, std::size_t most) {
  const auto words = rareWords(workspace, signal.signal.text);
  if (!words) return words.error();
  double whole = 0;
  for (const RareWord& word : *words) whole += word.weight;
  const auto found = candidates(workspace, *words);
  if (!found) return found.error();
  const auto own = workspace.store().kinship(signal.number);
  if (!own) return own.error();
  std::vector<Related> related;
  for (const Candidate& one : *found) {
    if (related.size() == most || one.weight < kFairPart * whole) break;
    if (one.number == signal.number || one.shared.size() < kFewestShared) continue;
    const auto other = *own ? workspace.store().kinship(one.number) : own;
    if (!other) return other.error();
    if (*other && (*other)->kin == (*own)->kin) continue;
    auto rows = workspace.store().rows({one.number});
    if (!rows) return rows.error();
    if (!rows->empty()) related.push_back({std::move(rows->front()), one.shared});
  }
  return related;
}

Result<std::vector<SimilarCase>> similarCases(Workspace& workspace, std::int64_t signal, const Assessment& assessment,
                                              std::size_t most) {
  std::set<std::string> own;
  for (const CriterionResult& criterion : assessment.criteria)
    for (const Contribution& one : criterion.contributions)
      if (one.answer == Answer::ja) own.insert(one.indicator);
  std::vector<SimilarCase> cases;
  const auto read = workspace.store().forEachOutcome([&](const store::StoredOutcome& outcome) {
    if (outcome.signal == signal) return true;
    SimilarCase one;
    one.outcome = outcome.outcome;
    one.row.number = outcome.signal;
    for (const std::string& indicator : outcome.yes)
      if (own.contains(indicator)) one.shared.push_back(indicator);
    one.likeness = own.empty() ? 0 : 2.0 * double(one.shared.size()) / double(own.size() + outcome.yes.size());
    if (one.shared.size() >= kFewestShared) cases.push_back(std::move(one));
    return true;
  });
  if (!read) return read.error();
  std::ranges::stable_sort(cases, std::greater{}, &SimilarCase::likeness);
  if (cases.size() > most) cases.resize(most);
  for (SimilarCase& one : cases) {
    auto rows = workspace.store().rows({one.row.number});
    if (!rows) return rows.error();
    if (!rows->empty()) one.row = std::move(rows->front());
  }
  return cases;
}

}  // namespace peilstok::app

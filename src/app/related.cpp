#include "app/related.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

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

Result<std::vector<RareWord>> rareWords(Workspace& workspace, const std::string& text) {
  store::Store& store = workspace.store();
  const auto all = store.count({});
  if (!all) return all.error();
  const auto most = std::max<std::int64_t>(kAlwaysRare, static_cast<std::int64_t>(kMostCommon * double(*all)));
  std::vector<RareWord> words;
  std::unordered_set<std::string> seen;
  for (const language::Token& token : language::tokenise(text).tokens) {
    if (seen.size() == kMostRead) break;
    const bool word = token.kind == language::TokenKind::word || token.kind == language::TokenKind::hashtag;
    if (!word || token.form.size() < kFewestLetters) continue;
    const std::string base = workspace.pipeline().analyser().baseForm(token.form);
    if (workspace.pipeline().everydayWords().contains(base) || !seen.insert(base).second) continue;
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

/// Which of the rare words stand in a text: a bit for each.
using SharedWords = std::uint8_t;
static_assert(kMostWords <= 8 * sizeof(SharedWords));

struct Candidate {
  std::int64_t number = 0;
  double weight = 0;
  SharedWords shared = 0;
};

double weightOf(SharedWords shared, const std::vector<RareWord>& words) {
  double weight = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (shared >> i & 1) weight += words[i].weight;
  return weight;
}

/// Texts with enough of the words, the heaviest first.
Result<std::vector<Candidate>> candidates(store::Store& store, const std::vector<RareWord>& words) {
  std::unordered_map<std::int64_t, SharedWords> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto numbers = store.numbersWith(words[i].forms);
    if (!numbers) return numbers.error();
    for (const std::int64_t number : *numbers) found[number] |= static_cast<SharedWords>(1u << i);
  }
  const double least = kFairPart * weightOf(static_cast<SharedWords>(~0u), words);
  std::vector<Candidate> all;
  for (const auto& [number, shared] : found) {
    if (static_cast<std::size_t>(std::popcount(shared)) < kFewestShared) continue;
    if (const double weight = weightOf(shared, words); weight >= least) all.push_back({number, weight, shared});
  }
  std::ranges::sort(all, [](const Candidate& a, const Candidate& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.number > b.number;
  });
  return all;
}

/// The first so many that say something else than the signal does.
Result<std::vector<Candidate>> ofOtherKin(store::Store& store, std::int64_t signal, const std::vector<Candidate>& found,
                                          std::size_t most) {
  const auto own = store.kinship(signal);
  if (!own) return own.error();
  std::vector<Candidate> others;
  for (const Candidate& one : found) {
    if (others.size() == most) break;
    if (one.number == signal) continue;
    const auto other = *own ? store.kinship(one.number) : own;
    if (!other) return other.error();
    if (!*other || (*other)->kin != (*own)->kin) others.push_back(one);
  }
  return others;
}

}  // namespace

Result<std::vector<Related>> relatedSignals(Workspace& workspace, const store::StoredSignal& signal, std::size_t most) {
  store::Store& store = workspace.store();
  const auto words = rareWords(workspace, signal.signal.text);
  if (!words) return words.error();
  const auto found = candidates(store, *words);
  if (!found) return found.error();
  const auto others = ofOtherKin(store, signal.number, *found, most);
  if (!others) return others.error();
  std::vector<std::int64_t> numbers(others->size());
  std::ranges::transform(*others, numbers.begin(), &Candidate::number);
  auto rows = store.rows(numbers);
  if (!rows) return rows.error();
  std::vector<Related> related;
  auto row = rows->begin();
  for (const Candidate& one : *others) {
    if (row == rows->end() || row->number != one.number) continue;  // it went meanwhile
    related.push_back({std::move(*row++), {}});
    for (std::size_t i = 0; i < words->size(); ++i)
      if (one.shared >> i & 1) related.back().shared.push_back((*words)[i].shown);
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

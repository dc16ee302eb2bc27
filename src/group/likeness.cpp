#include "group/likeness.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "group/features.h"
#include "language/typo_index.h"

namespace peilstok::group {

namespace {

bool isSlip(const std::string& a, const std::string& b) {
  const std::size_t letters = std::min(a.size(), b.size());
  if (letters < language::TypoIndex::kFewestLetters) return false;
  const double cost = language::slip(a, b);
  return cost > 0 && cost <= language::dearestSlip(letters);
}

bool decides(const WordingWord& word) { return word.role != WordRole::telling && word.role != WordRole::little; }

/// `b` with the words that are a slip away from one that only `a` has written as there.
Wording withoutSlips(const Wording& a, const Wording& b) {
  std::unordered_set<std::string_view> inA, inB;
  for (const WordingWord& word : a) inA.insert(word.form);
  for (const WordingWord& word : b) inB.insert(word.form);
  std::vector<const WordingWord*> onlyInA;
  for (const WordingWord& word : a)
    if (!decides(word) && !inB.contains(word.form)) onlyInA.push_back(&word);
  Wording out = b;
  // With many words that the other lacks they are no copies, whatever slips there are.
  if (onlyInA.size() > a.size() / 2 + 1) return out;
  for (WordingWord& word : out) {
    if (decides(word) || inA.contains(word.form)) continue;
    const auto meant = std::find_if(onlyInA.begin(), onlyInA.end(),
                                    [&](const WordingWord* other) { return isSlip(word.form, other->form); });
    if (meant != onlyInA.end()) word = **meant;
  }
  return out;
}

double jaccard(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) {
      ++shared;
      ++i;
      ++k;
    } else {
      ++(a[i] < b[k] ? i : k);
    }
  }
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(all);
}

/// Places, times and words that decide of `here` that `there` has not, each as often as it has them more.
std::vector<std::string> onlyHere(const Wording& here, const Wording& there) {
  std::unordered_map<std::string_view, int> count;
  for (const WordingWord& word : there)
    if (decides(word)) ++count[word.form];
  std::vector<std::string> out;
  for (const WordingWord& word : here)
    if (decides(word) && --count[word.form] < 0) out.push_back(word.form);
  return out;
}

/// What decides, in its order, with every place as the same word.
Wording withoutPlaces(const Wording& wording) {
  Wording out;
  for (const WordingWord& word : wording)
    if (decides(word)) out.push_back(word.role == WordRole::place ? WordingWord{{}, WordRole::place} : word);
  return out;
}

std::vector<std::string> formsOf(const Wording& wording, bool onlyPlaces) {
  std::vector<std::string> out;
  for (const WordingWord& word : wording)
    if (onlyPlaces ? word.role == WordRole::place : decides(word)) out.push_back(word.form);
  return out;
}

}  // namespace

double likeness(const Wording& a, const Wording& b) {
  return jaccard(featuresOf(skeletonOf(a)), featuresOf(skeletonOf(withoutSlips(a, b))));
}

Compared::Compared(Wording words) : wording(std::move(words)), features(featuresOf(skeletonOf(wording))) {}

bool areAlike(const Compared& a, const Compared& b, double least) {
  // A slip that is read as the word that was meant takes away what only one of them had, and may add what both have: it
  // never makes two texts less alike. Most are alike or far apart without.
  if (jaccard(a.features, b.features) >= least) return true;
  return jaccard(a.features, featuresOf(skeletonOf(withoutSlips(a.wording, b.wording)))) >= least;
}

Difference difference(const Wording& here, const Wording& there) {
  Difference out;
  if (withoutPlaces(here) != withoutPlaces(there)) out.likeness = Likeness::lijkt_op_maar;
  else if (formsOf(here, true) != formsOf(there, true)) out.likeness = Likeness::zelfde_oproep_andere_plaats;
  else return out;
  out.here = onlyHere(here, there);
  out.there = onlyHere(there, here);
  // The same words in another order: "niet zaterdag maar zondag".
  if (out.here.empty() && out.there.empty()) {
    out.here = formsOf(here, false);
    out.there = formsOf(there, false);
  }
  return out;
}

std::vector<std::string> sharedWords(const std::vector<Wording>& wordings, std::size_t most) {
  std::vector<std::string> shared;
  if (wordings.empty()) return shared;
  std::vector<std::unordered_set<std::string_view>> others(wordings.size() - 1);
  for (std::size_t i = 1; i < wordings.size(); ++i)
    for (const WordingWord& word : wordings[i]) others[i - 1].insert(word.form);
  for (const WordingWord& word : wordings.front()) {
    if (shared.size() == most) break;
    if (word.role == WordRole::little || std::find(shared.begin(), shared.end(), word.form) != shared.end()) continue;
    if (std::all_of(others.begin(), others.end(), [&](const auto& forms) { return forms.contains(word.form); }))
      shared.push_back(word.form);
  }
  return shared;
}

}  // namespace peilstok::group

#include "app/forwarded_with.h"

#include <algorithm>

namespace peilstok::app {

namespace {

Result<std::vector<std::int64_t>> groupHere(store::Store& store, const store::BundleOfSignal& of, std::int64_t signal) {
  std::vector<std::int64_t> numbers;
  const auto& groups = of.bundle.cover.groups;
  const auto group = std::find_if(groups.begin(), groups.end(), [&](const BundleGroup& one) {
    return std::find(one.signals.begin(), one.signals.end(), of.origin) != one.signals.end();
  });
  if (group == groups.end()) return numbers;
  const auto members = store.membersOf(of.bundle.number);
  if (!members) return members.error();
  for (const store::BundleMember& one : *members)
    if (one.signal != signal &&
        std::find(group->signals.begin(), group->signals.end(), one.origin) != group->signals.end())
      numbers.push_back(one.signal);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());  // they come in order of number
  return numbers;
}

}  // namespace

Result<std::vector<ForwardedWith>> forwardedWith(store::Store& store, std::int64_t signal) {
  auto bundles = store.bundlesOf(signal);
  if (!bundles) return bundles.error();
  std::vector<ForwardedWith> out;
  for (store::BundleOfSignal& of : *bundles) {
    ForwardedWith one;
    const auto sender = store.sender(of.bundle.cover.key);
    if (!sender) return sender.error();
    if (*sender) one.sender = (*sender)->name;
    auto group = groupHere(store, of, signal);
    if (!group) return group.error();
    one.group = std::move(*group);
    auto answer = lastAnswerTo(store, of.bundle.number);
    if (!answer) return answer.error();
    one.answer = std::move(*answer);
    one.of = std::move(of);
    out.push_back(std::move(one));
  }
  return out;
}

Result<std::optional<store::StoredBundle>> lastAnswerTo(store::Store& store, std::int64_t number) {
  const auto answers = store.answersTo(number);
  if (!answers) return answers.error();
  return answers->empty() ? std::nullopt : std::optional(answers->back());
}

}  // namespace peilstok::app

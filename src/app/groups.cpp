#include "app/groups.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/grouping.h"
#include "app/handling.h"
#include "base/text.h"
#include "group/likeness.h"
#include "model/words.h"

namespace peilstok::app {

namespace {

constexpr std::size_t kMostShared = 12, kMostCompared = 50, kMostText = 200;
constexpr int kMostNear = 3;

/// Adds one signal of each number, with how it differs from the wording at hand.
Result<void> addNear(Workspace& workspace, const Wording& here, const std::vector<std::int64_t>& numbers,
                     std::vector<NearSignal>& near) {
  auto rows = workspace.store().rows(numbers);
  if (!rows) return rows.error();
  for (store::SignalRow& row : *rows) {
    const auto there = wordingOf(workspace.store(), workspace.pipeline(), row.number);
    if (!there) return there.error();
    auto difference = group::difference(here, *there);
    near.push_back({std::move(row), difference.likeness, std::move(difference.here), std::move(difference.there)});
  }
  return {};
}

/// True when a person took it out of a group, and nobody merged it since.
Result<bool> wasTakenApart(store::Store& store, std::int64_t signal) {
  const auto lines = store.handlingLines(signal);
  if (!lines) return lines.error();
  for (auto line = lines->rbegin(); line != lines->rend(); ++line)
    if ((line->before.into != 0) != (line->after.into != 0)) return line->after.into == 0;
  return false;
}

/// Without those that lie under another or were taken apart; the oldest number first.
Result<std::vector<std::int64_t>> stillLoose(store::Store& store, const std::vector<std::int64_t>& numbers) {
  std::vector<std::int64_t> suggested;
  for (const std::int64_t number : numbers) {
    const auto handling = store.handling(number);
    if (!handling) return handling.error();
    if (handling->into != 0) continue;
    const auto apart = wasTakenApart(store, number);
    if (!apart) return apart.error();
    if (!*apart) suggested.push_back(number);
  }
  std::ranges::sort(suggested);
  return suggested;
}

/// A signal and its copies.
Result<std::vector<std::int64_t>> suggestedWith(store::Store& store, std::int64_t signal, int most) {
  auto numbers = store.lookAlikes(signal, most);
  if (!numbers) return numbers;
  numbers->push_back(signal);
  return stillLoose(store, *numbers);
}

/// Signals that name one place and moment, the most urgent first, which the others are to lie under. Whoever says the
/// contrary of one of them stays out of it; none when all say the same.
Result<std::vector<std::int64_t>> meetingOf(store::Store& store, const store::CopyGroup& one) {
  auto numbers = store.sameMeeting(one.first, static_cast<int>(one.count));
  if (!numbers) return numbers;
  numbers->push_back(one.first);
  auto loose = stillLoose(store, *numbers);
  if (!loose) return loose;
  auto rows = store.rows(*loose);
  if (!rows) return rows.error();
  std::ranges::stable_sort(*rows, std::greater{}, [](const store::SignalRow& row) {
    return std::tuple(row.urgency, weightOf(row.phase, row.step), row.total);
  });
  std::vector<std::int64_t> ordered;
  std::map<std::int64_t, std::uint32_t> contrasts;  // of each kin that is in it
  for (const store::SignalRow& row : *rows) {
    const auto kin = store.kinship(row.number);
    if (!kin) return kin.error();
    const auto [it, fresh] =
        *kin ? contrasts.emplace((*kin)->kin, (*kin)->contrast) : contrasts.emplace(-row.number, 0);
    if (fresh || it->second == (*kin)->contrast) ordered.push_back(row.number);
  }
  return contrasts.size() < 2 ? std::vector<std::int64_t>{} : ordered;
}

/// Groups that share a signal as one, under the first of the last of them.
std::vector<std::vector<std::int64_t>> united(std::vector<std::vector<std::int64_t>> groups) {
  std::vector<std::vector<std::int64_t>> out;
  for (std::vector<std::int64_t>& group : groups) {
    std::vector<std::int64_t> all = std::move(group);
    const auto add = [&all](const std::vector<std::int64_t>& numbers) {
      for (const std::int64_t number : numbers)
        if (std::ranges::find(all, number) == all.end()) all.push_back(number);
    };
    std::erase_if(out, [&](const std::vector<std::int64_t>& earlier) {
      const bool shares = std::ranges::find_first_of(earlier, all) != earlier.end();
      if (shares) add(earlier);
      return shares;
    });
    out.push_back(std::move(all));
  }
  return out;
}

/// Reads the members and all that is told of them together.
class GroupReader {
 public:
  GroupReader(Workspace& workspace, const GroupsWish& wish) : m_workspace(workspace), m_wish(wish) {}

  Result<void> read(const std::vector<std::int64_t>& numbers, SignalGroup& group) {
    group.count = std::ssize(numbers);
    auto text = m_workspace.store().text(numbers.front());
    if (!text) return text.error();
    group.text = std::move(text->text);
    std::vector<group::Sighting> sightings;
    for (const std::int64_t number : numbers) {
      if (std::ssize(group.members) == m_wish.members) break;
      if (auto done = readMember(number, group, sightings); !done) return done;
    }
    group.growing = group::growing(sightings);
    if (auto done = readWords(numbers, group); !done) return done;
    auto near = nearSignals(m_workspace, numbers.front(), kMostNear);
    if (!near) return near.error();
    std::erase_if(*near,
                  [&](const NearSignal& one) { return std::ranges::find(numbers, one.row.number) != numbers.end(); });
    group.near = std::move(*near);
    return {};
  }

 private:
  Result<void> readMember(std::int64_t number, SignalGroup& group, std::vector<group::Sighting>& sightings) {
    store::Store& store = m_workspace.store();
    auto stored = store.signal(number);
    if (!stored) return stored.error();
    const auto current = store.currentAssessment(number);
    if (!current) return current.error();
    const Signal& signal = stored->signal;
    GroupMember member{number,
                       stored->externalId,
                       signal.received,
                       signal.channel,
                       current->place.empty() ? signal.municipality : current->place,
                       group.confirmed && !group.members.empty(),
                       {}};
    if (!group.confirmed && group.likeness != Likeness::kopie) member.text = text::shortened(signal.text, kMostText);
    ++group.byChannel[std::string(signal.channel ? word(*signal.channel) : std::string_view())];
    ++group.byMunicipality[member.municipality];
    sightings.push_back({signal.received, signal.reach});
    group.members.push_back(std::move(member));
    return {};
  }

  Result<void> readWords(const std::vector<std::int64_t>& numbers, SignalGroup& group) {
    std::vector<Wording> wordings;
    for (const std::int64_t number : numbers) {
      if (wordings.size() == kMostCompared) break;
      auto wording = wordingOf(m_workspace.store(), m_workspace.pipeline(), number);
      if (!wording) return wording.error();
      wordings.push_back(std::move(*wording));
    }
    group.shared = group::sharedWords(wordings, kMostShared);
    return {};
  }

  Workspace& m_workspace;
  const GroupsWish& m_wish;
};

/// Adds what is still to be suggested of each group that was found; `members` reads which signals those are.
template <class Members>
Result<void> addSuggested(Workspace& workspace, const GroupsWish& wish, Likeness likeness,
                          const Result<std::vector<store::CopyGroup>>& found, Members members,
                          std::vector<SignalGroup>& out) {
  if (!found) return found.error();
  for (const store::CopyGroup& one : *found) {
    const Result<std::vector<std::int64_t>> numbers = members(one);
    if (!numbers) return numbers.error();
    if (numbers->size() < 2) continue;
    SignalGroup group;
    group.likeness = likeness;
    if (auto done = GroupReader(workspace, wish).read(*numbers, group); !done) return done;
    out.push_back(std::move(group));
  }
  return {};
}

Result<void> addCopies(Workspace& workspace, const GroupsWish& wish, std::vector<SignalGroup>& out) {
  store::Store& store = workspace.store();
  const auto members = [&store](const store::CopyGroup& one) {
    return suggestedWith(store, one.first, static_cast<int>(one.count));
  };
  return addSuggested(workspace, wish, Likeness::kopie, store.copyGroups(wish.most), members, out);
}

Result<void> addMeetings(Workspace& workspace, const GroupsWish& wish, std::vector<SignalGroup>& out) {
  store::Store& store = workspace.store();
  const auto members = [&store](const store::CopyGroup& one) { return meetingOf(store, one); };
  return addSuggested(workspace, wish, Likeness::zelfde_plaats_en_tijd, store.meetingGroups(wish.most), members, out);
}

/// Who merged last, and when.
Result<void> tellWhoMerged(store::Store& store, const std::vector<std::int64_t>& under, SignalGroup& group) {
  for (const std::int64_t number : under) {
    const auto lines = store.handlingLines(number);
    if (!lines) return lines.error();
    for (const HandlingLine& line : *lines) {
      if (line.verb != HandlingVerb::voeg_samen || (group.confirmedAt && *group.confirmedAt > line.at)) continue;
      group.confirmedAt = line.at;
      group.role = line.role;
    }
  }
  return {};
}

Result<void> addConfirmed(Workspace& workspace, const GroupsWish& wish, std::vector<SignalGroup>& out) {
  store::Store& store = workspace.store();
  const auto heads = store.mergeHeads();
  if (!heads) return heads.error();
  for (const std::int64_t head : *heads) {
    const auto under = store.mergedInto(head);
    if (!under) return under.error();
    SignalGroup group;
    group.confirmed = true;
    if (auto done = tellWhoMerged(store, *under, group); !done) return done;
    std::vector<std::int64_t> numbers = {head};
    numbers.insert(numbers.end(), under->begin(), under->end());
    if (auto done = GroupReader(workspace, wish).read(numbers, group); !done) return done;
    out.push_back(std::move(group));
  }
  return {};
}

}  // namespace

Result<std::vector<NearSignal>> nearSignals(Workspace& workspace, std::int64_t signal, int most) {
  store::Store& store = workspace.store();
  std::vector<NearSignal> near;
  const auto own = store.kinship(signal);
  if (!own) return own.error();
  if (*own) {
    const auto here = wordingOf(store, workspace.pipeline(), signal);
    if (!here) return here.error();
    for (const bool sameContrast : {true, false}) {
      const auto numbers = store.otherKin(signal, sameContrast, most);
      if (!numbers) return numbers.error();
      if (auto done = addNear(workspace, *here, *numbers, near); !done) return done.error();
    }
  }
  const auto same = store.sameMeeting(signal, most);
  if (!same) return same.error();
  for (const std::int64_t number : *same) {
    const auto other = store.kinship(number);
    if (!other) return other.error();
    if (*own && *other && (*own)->kin == (*other)->kin) continue;
    auto rows = store.rows({number});
    if (!rows) return rows.error();
    if (!rows->empty()) near.push_back({std::move(rows->front()), Likeness::zelfde_plaats_en_tijd, {}, {}});
  }
  return near;
}

Result<std::vector<SignalGroup>> groups(Workspace& workspace, const GroupsWish& wish) {
  std::vector<SignalGroup> out;
  if (auto done = addCopies(workspace, wish, out); !done) return done.error();
  if (wish.meetings)
    if (auto done = addMeetings(workspace, wish, out); !done) return done.error();
  if (auto done = addConfirmed(workspace, wish, out); !done) return done.error();
  return out;
}

Result<std::vector<std::int64_t>> groupOf(Workspace& workspace, std::int64_t signal) {
  constexpr int kAll = 1'000'000;
  auto all = groups(workspace, {kAll, kAll, true});
  if (!all) return all.error();
  // What people made of it goes before what the program sees; that stands last.
  std::stable_partition(all->begin(), all->end(), [](const SignalGroup& one) { return one.confirmed; });
  for (const SignalGroup& one : *all) {
    if (std::ranges::find(one.members, signal, &GroupMember::number) == one.members.end()) continue;
    std::vector<std::int64_t> numbers;
    for (const GroupMember& member : one.members) numbers.push_back(member.number);
    return numbers;
  }
  return Error{ErrorCode::wrong_use, "the signal is in no group"};
}

Result<std::int64_t> confirmGroup(Workspace& workspace, const std::vector<std::int64_t>& signals,
                                  const std::string& role, Instant now) {
  return confirmGroups(workspace, {signals}, role, now);
}

Result<std::int64_t> confirmGroups(Workspace& workspace, std::vector<std::vector<std::int64_t>> groups,
                                   const std::string& role, Instant now) {
  constexpr int kMostMerged = 10'000;
  for (std::vector<std::int64_t>& group : groups) {
    if (group.empty()) return Error{ErrorCode::wrong_use, "no signal"};
    if (group.size() > 1) continue;
    auto suggested = suggestedWith(workspace.store(), group.front(), kMostMerged);
    if (!suggested) return suggested.error();
    if (suggested->size() < 2) return Error{ErrorCode::wrong_use, "nothing is suggested with it"};
    std::erase(*suggested, group.front());  // into the one that was named, whichever number it has
    group.insert(group.end(), suggested->begin(), suggested->end());
  }
  return mergeEach(workspace, united(std::move(groups)), role, now);
}

}  // namespace peilstok::app

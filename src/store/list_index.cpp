#include "store/list_index.h"

#include <algorithm>
#include <array>
#include <compare>
#include <unordered_set>
#include <utility>
#include <vector>

#include "store/judgements.h"
#include "store/rows.h"
#include "store/search.h"

namespace peilstok::store {

namespace {

constexpr const char* kReadAll = R"sql(
SELECT number, received, place, phase, step, urgency, lapses, tray, channel, is_call, consult FROM signal_state
ORDER BY number
)sql";
constexpr const char* kReadOne = R"sql(
SELECT number, received, place, phase, step, urgency, lapses, tray, channel, is_call, consult FROM signal_state
WHERE number = ?1
)sql";
// Backwards along signal_state_by_tray, so that little more than what is asked for is read: what is urgent still, what
// was, and what never was. A moment of 0 is not worked out yet.
constexpr const char* kReadUrgent = R"sql(
SELECT number FROM signal_state WHERE tray = ?1 AND urgency > 0 AND (lapses IS NULL OR lapses = 0 OR lapses > ?3)
ORDER BY urgency DESC, received DESC, number DESC LIMIT ?2
)sql";
constexpr const char* kReadLapsed = R"sql(
SELECT number FROM signal_state WHERE tray = ?1 AND urgency > 0 AND lapses > 0 AND lapses <= ?3
ORDER BY received DESC, number DESC LIMIT ?2
)sql";
constexpr const char* kReadOther = R"sql(
SELECT number FROM signal_state WHERE tray = ?1 AND urgency = 0 ORDER BY received DESC, number DESC LIMIT ?2
)sql";
constexpr const char* kOwned = "SELECT signal FROM handling WHERE owner = ?1";
constexpr const char* kNoise = "SELECT signal FROM handling WHERE tray = 'gesloten' AND reason = 'ruis'";
// Without a function whatever anybody judged.
constexpr const char* kJudgedBy = "SELECT DISTINCT signal FROM judgement WHERE ?1 = '' OR role = ?1";

constexpr int kWithoutChannel = 1000, kWithoutKnownPhase = 1000;

/// Where a signal comes in a list: the least goes first.
struct Place {
  int rank = 0;  ///< of what the order asks for first
  std::int64_t moment = 0, number = 0;
  auto operator<=>(const Place&) const = default;
};

/// The phase that asks most goes first; within oplopende spanningen concrete mobilisatie does.
int phaseRank(Phase phase, Step step) {
  switch (phase) {
    case Phase::escalatie: return 0;
    case Phase::oplopende_spanningen: return step == Step::concrete_mobilisatie ? 1 : 2;
    case Phase::sluimerend_ongenoegen: return 3;
    case Phase::na_de_escalatie: return 4;
    case Phase::rust: return 5;
  }
  return 6;
}

constexpr std::int64_t kMinute = 60;

/// Whole minutes since 1970, upwards.
std::uint32_t minutesUp(std::int64_t seconds) {
  const std::int64_t minutes = (seconds + kMinute - 1) / kMinute;
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(minutes, 0, Listed::kNever));
}

/// The last whole minute; without a moment nothing has lapsed.
std::uint32_t minuteOf(const std::optional<Instant>& now) {
  if (!now) return 0;
  const std::int64_t seconds = now->time_since_epoch().count();
  return seconds <= 0 ? 0 : minutesUp(seconds - kMinute + 1);
}

int urgencyRank(const Listed& one, std::uint32_t now) {
  constexpr int kLapsed = -1, kEach = -2;
  if (one.urgency == UrgencyLevel::geen) return 0;
  return one.lapses < now ? kLapsed : kEach * static_cast<int>(one.urgency);
}

int rankOf(const Listed& one, SortOrder order, const std::optional<StandingPhase>& phase, std::uint32_t now) {
  switch (order) {
    case SortOrder::newest: return 0;
    case SortOrder::oldest: return one.received == Listed::kUndated ? 1 : 0;
    case SortOrder::urgency: return urgencyRank(one, now);
    case SortOrder::phase: return phase ? phaseRank(phase->phase, phase->step) : kWithoutKnownPhase;
    case SortOrder::channel: return one.hasChannel ? static_cast<int>(one.channel) : kWithoutChannel;
  }
  return 0;
}

/// `phase` is the one that counts here; none when it is not known.
Place placeOf(const Listed& one, SortOrder order, const std::optional<StandingPhase>& phase, std::uint32_t now) {
  const int rank = rankOf(one, order, phase, now);
  const std::int64_t number = one.number;
  if (order == SortOrder::oldest) return {rank, one.received, number};
  // All bits turned over count down, and an absent moment, the least there is, comes last.
  return {rank, ~one.received, ~number};
}

StandingPhase weighed(const Listed& one) { return {one.phase, one.step}; }

std::int64_t numberOf(const Place& place, SortOrder order) {
  return order == SortOrder::oldest ? place.number : ~place.number;
}

Result<void> collect(Query&& query, std::unordered_set<std::int64_t>& numbers) {
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return {};
    numbers.insert(query.integer());
  }
}

}  // namespace

/// A filter in the terms of the index.
class ListIndex::Wanted {
 public:
  static Result<Wanted> of(const SignalFilter& filter, const ListIndex& index) {
    Wanted made(filter);
    if (!filter.place.empty()) {
      const auto known = index.m_places.find(filter.place);
      made.m_nowhere = known == index.m_places.end();
      if (!made.m_nowhere) made.m_place = known->second;
    }
    if (!filter.owner.empty())
      if (const auto done = collect(Query(index.m_database, kOwned, filter.owner), made.m_owned); !done)
        return done.error();
    if (filter.onlyNoise)
      if (const auto done = collect(Query(index.m_database, kNoise), made.m_noise); !done) return done.error();
    if (filter.judgedLeads) {
      auto standing = readStanding(index.m_database);
      if (!standing) return standing.error();
      made.m_standing = std::move(*standing);
    }
    if (!filter.known) return made;
    if (const auto done = collect(Query(index.m_database, kJudgedBy, filter.known->role), made.m_judged); !done)
      return done.error();
    made.m_unfolded.insert(filter.known->unfolded.begin(), filter.known->unfolded.end());
    return made;
  }

  /// Where nobody judges first, every phase is known.
  bool knows(const Listed& one) const {
    return !m_filter.known || m_judged.contains(one.number) || m_unfolded.contains(one.number);
  }

  StandingPhase phaseOf(const Listed& one) const {
    const auto found =
        std::ranges::lower_bound(m_standing, one.number, {}, &std::pair<std::int64_t, StandingPhase>::first);
    return found == m_standing.end() || found->first != one.number ? weighed(one) : found->second;
  }
  std::optional<StandingPhase> knownPhaseOf(const Listed& one) const {
    return knows(one) ? std::optional(phaseOf(one)) : std::nullopt;
  }

  bool passes(const Listed& one) const {
    return (!m_filter.tray || one.tray == *m_filter.tray) && passesPhase(one) &&
           (!m_filter.atLeast || one.urgency >= *m_filter.atLeast) &&
           (!m_filter.channel || (one.hasChannel && one.channel == *m_filter.channel)) &&
           (!m_filter.onlyCalls || one.isCall) && (!m_filter.onlyConsult || one.consult) && !m_nowhere &&
           (!m_place || one.place == *m_place) && (m_filter.owner.empty() || m_owned.contains(one.number)) &&
           (!m_filter.onlyNoise || m_noise.contains(one.number)) && (!m_filter.onlyQuiet || isQuiet(one)) &&
           !(m_filter.onlyUnjudged && m_filter.known && m_judged.contains(one.number));
  }

 private:
  /// A phase that people gave it counts as a sign too.
  bool isQuiet(const Listed& one) const {
    return one.phase == Phase::rust && one.urgency == UrgencyLevel::geen && !one.isCall && !one.consult &&
           phaseOf(one).phase == Phase::rust;
  }

  bool passesPhase(const Listed& one) const {
    if (!m_filter.phase && !m_filter.step) return true;
    const StandingPhase phase = phaseOf(one);
    return (!m_filter.phase || phase.phase == *m_filter.phase) && (!m_filter.step || phase.step == *m_filter.step) &&
           (!m_filter.phase || knows(one));
  }

  explicit Wanted(const SignalFilter& filter) : m_filter(filter) {}

  const SignalFilter& m_filter;
  std::optional<std::uint32_t> m_place;
  bool m_nowhere = false;  ///< no signal is in the place that is asked for
  std::unordered_set<std::int64_t> m_owned, m_noise, m_judged, m_unfolded;
  std::vector<std::pair<std::int64_t, StandingPhase>> m_standing;
};

ListIndex::ListIndex(Database& database) : m_database(database) { m_database.watch("signal_state"); }

Result<Listed> ListIndex::columnsOf(Query& row) {
  Listed one;
  const std::int64_t number = row.integer();
  if (number < 0 || number > std::numeric_limits<std::uint32_t>::max())
    return Error{ErrorCode::database_corrupt, "S" + std::to_string(number)};
  one.number = static_cast<std::uint32_t>(number);
  if (const auto received = row.optionalMoment()) one.received = received->time_since_epoch().count();
  const std::string_view place = row.bytes();
  auto known = m_places.find(place);
  if (known == m_places.end())
    known = m_places.emplace(std::string(place), static_cast<std::uint32_t>(m_places.size())).first;
  one.place = known->second;
  one.phase = row.word<Phase>();
  one.step = row.word<Step>();
  one.urgency = row.rank<UrgencyLevel>();
  if (const auto lapses = row.optionalMoment(); lapses && *lapses != Instant{})
    one.lapses = minutesUp(lapses->time_since_epoch().count());
  one.tray = row.rank<Tray>();
  const auto channel = row.optionalWord<Channel>();
  one.hasChannel = channel.has_value();
  one.channel = channel.value_or(Channel::monitoring);
  one.isCall = row.flag();
  one.consult = row.flag();
  if (const auto sound = row.sound(); !sound) return sound.error();
  return one;
}

Result<void> ListIndex::readAll() {
  m_version.reset();
  m_listed.clear();
  m_arranged.clear();
  m_places.clear();
  Query query(m_database, kReadAll);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return {};
    const auto one = columnsOf(query);
    if (!one) return one.error();
    m_listed.push_back(*one);
  }
}

Result<void> ListIndex::readAgain(std::int64_t number) {
  const auto at = std::ranges::lower_bound(m_listed, number, {}, &Listed::number);
  const bool here = at != m_listed.end() && at->number == number;
  Query query(m_database, kReadOne, number);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) {
    m_arranged.clear();
    if (here) m_listed.erase(at);
    return {};
  }
  const auto one = columnsOf(query);
  if (!one) return one.error();
  // Most of what people do with a signal leaves it where it stands in the order.
  const auto place = [&](const Listed& listed) { return placeOf(listed, m_order, weighed(listed), m_arrangedAt); };
  if (!here || place(*at) != place(*one)) m_arranged.clear();
  m_holdsUntil = std::min(m_holdsUntil, one->lapses);
  if (here) *at = *one;
  else m_listed.insert(at, *one);
  return {};
}

Result<void> ListIndex::bringUpToDate() {
  const auto version = m_database.outsideChanges();
  if (!version) return version.error();
  const auto written = m_database.takeWritten();
  // What is read within a transaction may yet be undone, and nothing tells of that.
  if (m_version != *version || !written || m_database.inTransaction()) {
    if (const auto read = readAll(); !read) return read;
  } else {
    m_version.reset();
    for (const std::int64_t number : *written)
      if (const auto read = readAgain(number); !read) return read;
  }
  if (!m_database.inTransaction()) m_version = *version;
  return {};
}

const Listed* ListIndex::find(std::int64_t number) const {
  if (m_listed.empty() || number < m_listed.front().number) return nullptr;
  // Signals are seldom removed, so nearly all lie as far from the first as their numbers do.
  const auto guess = static_cast<std::size_t>(number) - static_cast<std::size_t>(m_listed.front().number);
  const std::size_t most = std::min(m_listed.size() - 1, guess);
  if (m_listed[most].number == number) return &m_listed[most];
  const auto end = m_listed.begin() + static_cast<std::ptrdiff_t>(most) + 1;
  const auto at = std::lower_bound(m_listed.begin(), end, number,
                                   [](const Listed& one, std::int64_t wanted) { return one.number < wanted; });
  return at != end && at->number == number ? &*at : nullptr;
}

template <class Visit>
Result<void> ListIndex::eachPassing(const SignalFilter& filter, Visit visit) {
  if (const auto done = bringUpToDate(); !done) return done;
  const auto wanted = Wanted::of(filter, *this);
  if (!wanted) return wanted.error();
  if (filter.words.empty()) {
    for (const Listed& one : m_listed)
      if (wanted->passes(one)) visit(one, *wanted);
    return {};
  }
  const auto found = listNumbersWith(m_database, filter.words);
  if (!found) return found.error();
  for (const std::int64_t number : *found)
    if (const Listed* one = find(number); one && wanted->passes(*one)) visit(*one, *wanted);
  return {};
}

Result<std::int64_t> ListIndex::count(const SignalFilter& filter) {
  std::int64_t count = 0;
  if (const auto done = eachPassing(filter, [&](const Listed&, const Wanted&) { ++count; }); !done) return done.error();
  return count;
}

Result<std::vector<std::int64_t>> ListIndex::numbers(const SignalFilter& filter) {
  // What is found by its words is little, and where phases are not told their order is another for each who asks.
  if (!filter.words.empty() || ((filter.known || filter.judgedLeads) && filter.order == SortOrder::phase))
    return sorted(filter);
  if (const auto done = bringUpToDate(); !done) return done.error();
  const auto wanted = Wanted::of(filter, *this);
  if (!wanted) return wanted.error();
  arrange(filter.order, minuteOf(filter.now));
  std::vector<std::int64_t> numbers;
  for (const std::uint32_t at : m_arranged)
    if (wanted->passes(m_listed[at])) numbers.push_back(m_listed[at].number);
  return numbers;
}

Result<std::optional<std::vector<std::int64_t>>> ListIndex::firstNumbers(const SignalFilter& filter, int most) {
  using First = std::optional<std::vector<std::int64_t>>;
  SignalFilter plain;
  plain.tray = filter.tray;
  plain.judgedLeads = filter.judgedLeads;
  plain.now = filter.now;
  plain.known = filter.known;  // tells phases or not; without a phase in the filter it leaves no row out
  if (m_version || !filter.tray || filter != plain) return First{};
  std::vector<std::int64_t> all;
  const std::int64_t lapsedBy = (static_cast<std::int64_t>(minuteOf(filter.now)) - 1) * kMinute;
  for (const char* part : {kReadUrgent, kReadLapsed, kReadOther}) {
    const int left = most - static_cast<int>(all.size());
    if (left <= 0) break;
    Query query = part == kReadOther ? Query(m_database, part, static_cast<int>(*filter.tray), left)
                                     : Query(m_database, part, static_cast<int>(*filter.tray), left, lapsedBy);
    const auto numbers = allNumbers(query);
    if (!numbers) return numbers.error();
    all.insert(all.end(), numbers->begin(), numbers->end());
  }
  return First(std::move(all));
}

Result<std::vector<std::int64_t>> ListIndex::sorted(const SignalFilter& filter) {
  std::vector<Place> places;
  const auto done = eachPassing(filter, [&](const Listed& one, const Wanted& wanted) {
    places.push_back(placeOf(one, filter.order, wanted.knownPhaseOf(one), minuteOf(filter.now)));
  });
  if (!done) return done.error();
  std::ranges::sort(places);
  std::vector<std::int64_t> numbers(places.size());
  std::ranges::transform(places, numbers.begin(), [&](const Place& place) { return numberOf(place, filter.order); });
  return numbers;
}

void ListIndex::arrange(SortOrder order, std::uint32_t now) {
  const bool holds = order != SortOrder::urgency || now == m_arrangedAt || (now > m_arrangedAt && now <= m_holdsUntil);
  if (m_arranged.size() == m_listed.size() && m_order == order && holds) return;
  m_arrangedAt = now;
  m_holdsUntil = Listed::kNever;
  for (const Listed& one : m_listed)
    if (one.lapses >= now) m_holdsUntil = std::min(m_holdsUntil, one.lapses);
  std::vector<Place> places(m_listed.size());
  std::ranges::transform(m_listed, places.begin(),
                         [&](const Listed& one) { return placeOf(one, order, weighed(one), now); });
  std::ranges::sort(places);
  m_order = order;
  m_arranged.resize(places.size());
  std::ranges::transform(places, m_arranged.begin(), [&](const Place& place) {
    return static_cast<std::uint32_t>(find(numberOf(place, order)) - m_listed.data());
  });
}

Result<std::vector<PhaseCount>> ListIndex::phaseCounts(const SignalFilter& filter) {
  std::array<std::array<std::int64_t, Words<Step>::table.size()>, Words<Phase>::table.size()> found{};
  const auto done = eachPassing(filter, [&](const Listed& one, const Wanted& wanted) {
    if (const auto known = wanted.knownPhaseOf(one))
      ++found[static_cast<std::size_t>(known->phase)][static_cast<std::size_t>(known->step)];
  });
  if (!done) return done.error();
  std::vector<PhaseCount> counts;
  for (std::size_t phase = 0; phase < found.size(); ++phase)
    for (std::size_t step = 0; step < found[phase].size(); ++step)
      if (found[phase][step] > 0)
        counts.push_back({static_cast<Phase>(phase), static_cast<Step>(step), found[phase][step]});
  return counts;
}

Result<std::vector<TrayCount>> ListIndex::trayCounts() {
  std::array<std::int64_t, Words<Tray>::table.size()> found{};
  const auto done =
      eachPassing({}, [&](const Listed& one, const Wanted&) { ++found[static_cast<std::size_t>(one.tray)]; });
  if (!done) return done.error();
  std::vector<TrayCount> counts;
  for (std::size_t tray = 0; tray < found.size(); ++tray)
    if (found[tray] > 0) counts.push_back({static_cast<Tray>(tray), found[tray]});
  return counts;
}

}  // namespace peilstok::store

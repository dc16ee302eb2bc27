#include "store/listing.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "store/rows.h"
#include "store/search.h"

namespace peilstok::store {

namespace {

// Without a filter a list comes straight from an index, in its order; so does one tray by urgency.
constexpr const char* kByUrgency = R"sql(
SELECT number FROM signal_state WHERE urgency >= ?1 ORDER BY urgency DESC, received DESC, number DESC
)sql";
constexpr const char* kTrayByUrgency = R"sql(
SELECT number FROM signal_state WHERE tray = ?2 AND urgency >= ?1 ORDER BY urgency DESC, received DESC, number DESC
)sql";
constexpr const char* kByNewest = "SELECT number FROM signal_state ORDER BY received DESC, number DESC";
// Two statements, since an index has NULL at its beginning and undated signals come last.
constexpr const char* kByOldest =
    "SELECT number FROM signal_state WHERE received IS NOT NULL ORDER BY received, number";
constexpr const char* kUndated = "SELECT number FROM signal_state WHERE received IS NULL ORDER BY number";
constexpr const char* kCountFrom = "SELECT count(*) FROM signal_state WHERE urgency >= ?1";

// With one, signal_state is read in the order in which it lies in the file, and what passes is sorted afterwards:
// following an index from row to row would jump through the file. The plus signs keep the indexes out of it.
// What is known of phases (?10 the function, ?11 numbers as JSON) is asked only where somebody judges first.
constexpr const char* kFiltered = R"sql(
WITH known (signal) AS (SELECT signal FROM judgement WHERE role = ?10 UNION SELECT value FROM json_each(?11))
SELECT number, urgency, received, phase, step, channel, ?10 IS NULL OR number IN known FROM signal_state
WHERE (?1 IS NULL OR phase = ?1) AND (?2 IS NULL OR step = ?2) AND +urgency >= ?3 AND (?4 IS NULL OR channel = ?4)
  AND (?5 IS NULL OR place = ?5) AND is_call >= ?6 AND consult >= ?7 AND (?8 IS NULL OR +tray = ?8)
  AND (?9 IS NULL OR number IN (SELECT signal FROM handling WHERE owner = ?9))
  AND (?10 IS NULL OR ?1 IS NULL OR number IN known) AND (?12 = 0 OR number NOT IN known)
)sql";
constexpr const char* kCountFiltered = R"sql(
WITH known (signal) AS (SELECT signal FROM judgement WHERE role = ?10 UNION SELECT value FROM json_each(?11))
SELECT count(*) FROM signal_state
WHERE (?1 IS NULL OR phase = ?1) AND (?2 IS NULL OR step = ?2) AND +urgency >= ?3 AND (?4 IS NULL OR channel = ?4)
  AND (?5 IS NULL OR place = ?5) AND is_call >= ?6 AND consult >= ?7 AND (?8 IS NULL OR +tray = ?8)
  AND (?9 IS NULL OR number IN (SELECT signal FROM handling WHERE owner = ?9))
  AND (?10 IS NULL OR ?1 IS NULL OR number IN known) AND (?12 = 0 OR number NOT IN known)
)sql";
constexpr const char* kFound = R"sql(
WITH known (signal) AS (SELECT signal FROM judgement WHERE role = ?10 UNION SELECT value FROM json_each(?11))
SELECT t.number, t.urgency, t.received, t.phase, t.step, t.channel, ?10 IS NULL OR t.number IN known
FROM signal_fts CROSS JOIN signal_state t ON t.number = signal_fts.rowid
WHERE signal_fts MATCH ?13
  AND (?1 IS NULL OR t.phase = ?1) AND (?2 IS NULL OR t.step = ?2) AND +t.urgency >= ?3
  AND (?4 IS NULL OR t.channel = ?4) AND (?5 IS NULL OR t.place = ?5) AND t.is_call >= ?6 AND t.consult >= ?7
  AND (?8 IS NULL OR +t.tray = ?8)
  AND (?9 IS NULL OR t.number IN (SELECT signal FROM handling WHERE owner = ?9))
  AND (?10 IS NULL OR ?1 IS NULL OR t.number IN known) AND (?12 = 0 OR t.number NOT IN known)
)sql";
constexpr const char* kCountFound = R"sql(
WITH known (signal) AS (SELECT signal FROM judgement WHERE role = ?10 UNION SELECT value FROM json_each(?11))
SELECT count(*) FROM signal_fts CROSS JOIN signal_state t ON t.number = signal_fts.rowid
WHERE signal_fts MATCH ?13
  AND (?1 IS NULL OR t.phase = ?1) AND (?2 IS NULL OR t.step = ?2) AND +t.urgency >= ?3
  AND (?4 IS NULL OR t.channel = ?4) AND (?5 IS NULL OR t.place = ?5) AND t.is_call >= ?6 AND t.consult >= ?7
  AND (?8 IS NULL OR +t.tray = ?8)
  AND (?9 IS NULL OR t.number IN (SELECT signal FROM handling WHERE owner = ?9))
  AND (?10 IS NULL OR ?1 IS NULL OR t.number IN known) AND (?12 = 0 OR t.number NOT IN known)
)sql";
constexpr const char* kPhaseCounts = R"sql(
SELECT phase, step, count(*) FROM signal_state WHERE ?1 IS NULL OR tray = ?1 GROUP BY phase, step ORDER BY phase, step
)sql";
// From what is known to where it lies: few were judged, however many are stored.
constexpr const char* kKnownPhaseCounts = R"sql(
WITH known (signal) AS (SELECT signal FROM judgement WHERE role = ?2 UNION SELECT value FROM json_each(?3))
SELECT t.phase, t.step, count(*) FROM known CROSS JOIN signal_state t ON t.number = known.signal
WHERE ?1 IS NULL OR t.tray = ?1 GROUP BY t.phase, t.step ORDER BY t.phase, t.step
)sql";
constexpr const char* kTrayCounts = "SELECT tray, count(*) FROM signal_state GROUP BY tray ORDER BY tray";

constexpr int kWithoutChannel = 1000, kWithoutKnownPhase = 1000;

/// What a filtered list is sorted on.
struct Place {
  std::int64_t number = 0;
  int urgency = 0;
  std::optional<Instant> received;
  int rank = 0;  ///< of the phase or the channel, in those orders; the lowest goes first
};

void sortPlaces(std::vector<Place>& places, SortOrder order) {
  // An absent moment is less than every moment, so descending puts the undated last; ascending asks for it.
  const auto newerFirst = [](const Place& a, const Place& b) {
    return std::tie(a.received, a.number) > std::tie(b.received, b.number);
  };
  switch (order) {
    case SortOrder::newest: std::ranges::sort(places, newerFirst); break;
    case SortOrder::urgency:
      std::ranges::sort(places, [&](const Place& a, const Place& b) {
        return a.urgency != b.urgency ? a.urgency > b.urgency : newerFirst(a, b);
      });
      break;
    case SortOrder::oldest:
      std::ranges::sort(places, [](const Place& a, const Place& b) {
        if (a.received.has_value() != b.received.has_value()) return a.received.has_value();
        return std::tie(a.received, a.number) < std::tie(b.received, b.number);
      });
      break;
    case SortOrder::phase:
    case SortOrder::channel:
      std::ranges::sort(places, [&](const Place& a, const Place& b) {
        return a.rank != b.rank ? a.rank < b.rank : newerFirst(a, b);
      });
      break;
  }
}

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

int leastUrgency(const SignalFilter& filter) { return filter.atLeast ? static_cast<int>(*filter.atLeast) : 0; }

std::optional<std::string> wanted(const std::string& value) {
  return value.empty() ? std::nullopt : std::optional(value);
}

std::optional<int> trayWanted(const std::optional<Tray>& tray) {
  return tray ? std::optional(static_cast<int>(*tray)) : std::nullopt;
}

/// True when nothing but the urgency and the tray is asked for.
bool isPlain(const SignalFilter& f) {
  return !f.phase && !f.step && !f.channel && f.place.empty() && !f.onlyCalls && !f.onlyConsult && f.owner.empty() &&
         !f.onlyUnknown && f.words.empty();
}

std::optional<std::string> whoKnows(const SignalFilter& f) {
  return f.known ? std::optional(f.known->role) : std::nullopt;
}

/// As the statements read them; null when every phase is known.
std::optional<std::string> unfolded(const std::optional<KnownPhases>& known) {
  if (!known) return std::nullopt;
  return fmt::format("[{}]", fmt::join(known->unfolded, ","));
}

/// Where nobody judges first, everything is known.
bool onlyUnknown(const SignalFilter& f) { return f.known && f.onlyUnknown; }

/// Appends the first column of every row.
Result<void> collect(Query&& query, std::vector<std::int64_t>& numbers) {
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return {};
    numbers.push_back(query.integer());
  }
}
Result<std::vector<std::int64_t>> listPlain(Database& database, const SignalFilter& filter) {
  std::vector<std::int64_t> numbers;
  if (filter.tray) {
    if (auto done = collect(Query(database, kTrayByUrgency, leastUrgency(filter), trayWanted(filter.tray)), numbers);
        !done)
      return done.error();
  } else if (filter.order == SortOrder::urgency) {
    if (auto done = collect(Query(database, kByUrgency, leastUrgency(filter)), numbers); !done) return done.error();
  } else if (filter.order == SortOrder::newest) {
    if (auto done = collect(Query(database, kByNewest), numbers); !done) return done.error();
  } else {
    if (auto done = collect(Query(database, kByOldest), numbers); !done) return done.error();
    if (auto done = collect(Query(database, kUndated), numbers); !done) return done.error();
  }
  return numbers;
}

Result<std::vector<std::int64_t>> collectSorted(Query&& query, SortOrder order) {
  std::vector<Place> places;
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) break;
    Place place;
    place.number = query.integer();
    place.urgency = query.number();
    place.received = query.optionalMoment();
    const auto phase = query.word<Phase>();
    const auto step = query.word<Step>();
    const auto channel = query.optionalWord<Channel>();
    const bool known = query.flag();
    if (const auto sound = query.sound(); !sound) return sound.error();
    if (order == SortOrder::phase) place.rank = known ? phaseRank(phase, step) : kWithoutKnownPhase;
    if (order == SortOrder::channel) place.rank = channel ? static_cast<int>(*channel) : kWithoutChannel;
    places.push_back(place);
  }
  sortPlaces(places, order);
  std::vector<std::int64_t> numbers(places.size());
  std::ranges::transform(places, numbers.begin(), &Place::number);
  return numbers;
}

}  // namespace

Result<std::int64_t> countSignals(Database& database, const SignalFilter& f) {
  if (isPlain(f) && !f.tray) return single(Query(database, kCountFrom, leastUrgency(f)));
  if (f.words.empty())
    return single(Query(database, kCountFiltered, f.phase, f.step, leastUrgency(f), f.channel, wanted(f.place),
                        f.onlyCalls, f.onlyConsult, trayWanted(f.tray), wanted(f.owner), whoKnows(f), unfolded(f.known),
                        onlyUnknown(f)));
  const auto expression = matchExpression(f.words);
  if (!expression) return 0;
  return single(Query(database, kCountFound, f.phase, f.step, leastUrgency(f), f.channel, wanted(f.place), f.onlyCalls,
                      f.onlyConsult, trayWanted(f.tray), wanted(f.owner), whoKnows(f), unfolded(f.known),
                      onlyUnknown(f), *expression));
}

Result<std::vector<std::int64_t>> listNumbers(Database& database, const SignalFilter& f) {
  // Other orders than the index's would make an urgency bound, or a tray, jump through the file.
  const bool byIndex =
      f.order == SortOrder::urgency ||
      (!f.tray && leastUrgency(f) == 0 && (f.order == SortOrder::newest || f.order == SortOrder::oldest));
  if (isPlain(f) && byIndex) return listPlain(database, f);
  if (f.words.empty())
    return collectSorted(
        Query(database, kFiltered, f.phase, f.step, leastUrgency(f), f.channel, wanted(f.place), f.onlyCalls,
              f.onlyConsult, trayWanted(f.tray), wanted(f.owner), whoKnows(f), unfolded(f.known), onlyUnknown(f)),
        f.order);
  const auto expression = matchExpression(f.words);
  if (!expression) return std::vector<std::int64_t>{};
  return collectSorted(
      Query(database, kFound, f.phase, f.step, leastUrgency(f), f.channel, wanted(f.place), f.onlyCalls, f.onlyConsult,
            trayWanted(f.tray), wanted(f.owner), whoKnows(f), unfolded(f.known), onlyUnknown(f), *expression),
      f.order);
}

Result<std::vector<PhaseCount>> countPhases(Database& database, std::optional<Tray> tray,
                                            const std::optional<KnownPhases>& known) {
  const auto columns = [](Query& row) {
    PhaseCount count;
    count.phase = row.word<Phase>();
    count.step = row.word<Step>();
    count.count = row.integer();
    return count;
  };
  const auto read = [&](Query&& query) { return allRows<PhaseCount>(query, columns); };
  auto counts = known ? read(Query(database, kKnownPhaseCounts, trayWanted(tray), known->role, unfolded(known)))
                      : read(Query(database, kPhaseCounts, trayWanted(tray)));
  if (!counts) return counts;
  std::ranges::sort(*counts, {}, [](const PhaseCount& c) { return std::pair(c.phase, c.step); });
  return counts;
}

Result<std::vector<TrayCount>> countTrays(Database& database) {
  Query query(database, kTrayCounts);
  return allRows<TrayCount>(query, [](Query& row) {
    TrayCount count;
    count.tray = row.rank<Tray>();
    count.count = row.integer();
    return count;
  });
}

}  // namespace peilstok::store

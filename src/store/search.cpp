#include "store/search.h"

#include <algorithm>
#include <tuple>

namespace peilstok::store {

namespace {

// Without a filter a list comes straight from an index, in its order.
constexpr const char* kByUrgency = R"sql(
SELECT number FROM signal_state WHERE urgency >= ?1 ORDER BY urgency DESC, received DESC, number DESC
)sql";
constexpr const char* kByNewest = "SELECT number FROM signal_state ORDER BY received DESC, number DESC";
// Two statements, since an index has NULL at its beginning and undated signals come last.
constexpr const char* kByOldest =
    "SELECT number FROM signal_state WHERE received IS NOT NULL ORDER BY received, number";
constexpr const char* kUndated = "SELECT number FROM signal_state WHERE received IS NULL ORDER BY number";
constexpr const char* kCountFrom = "SELECT count(*) FROM signal_state WHERE urgency >= ?1";

// With one, signal_state is read in the order in which it lies in the file, and what passes is sorted afterwards:
// following an index from row to row would jump through the file.
constexpr const char* kFiltered = R"sql(
SELECT number, urgency, received FROM signal_state
WHERE (?1 IS NULL OR phase = ?1) AND (?2 IS NULL OR step = ?2) AND +urgency >= ?3 AND (?4 IS NULL OR channel = ?4)
  AND (?5 IS NULL OR place = ?5) AND is_call >= ?6
)sql";
constexpr const char* kCountFiltered = R"sql(
SELECT count(*) FROM signal_state
WHERE (?1 IS NULL OR phase = ?1) AND (?2 IS NULL OR step = ?2) AND +urgency >= ?3 AND (?4 IS NULL OR channel = ?4)
  AND (?5 IS NULL OR place = ?5) AND is_call >= ?6
)sql";
constexpr const char* kFound = R"sql(
SELECT t.number, t.urgency, t.received FROM signal_fts CROSS JOIN signal_state t ON t.number = signal_fts.rowid
WHERE signal_fts MATCH ?7
  AND (?1 IS NULL OR t.phase = ?1) AND (?2 IS NULL OR t.step = ?2) AND +t.urgency >= ?3
  AND (?4 IS NULL OR t.channel = ?4) AND (?5 IS NULL OR t.place = ?5) AND t.is_call >= ?6
)sql";
constexpr const char* kCountFound = R"sql(
SELECT count(*) FROM signal_fts CROSS JOIN signal_state t ON t.number = signal_fts.rowid
WHERE signal_fts MATCH ?7
  AND (?1 IS NULL OR t.phase = ?1) AND (?2 IS NULL OR t.step = ?2) AND +t.urgency >= ?3
  AND (?4 IS NULL OR t.channel = ?4) AND (?5 IS NULL OR t.place = ?5) AND t.is_call >= ?6
)sql";
constexpr const char* kPhaseCounts = R"sql(
SELECT phase, step, count(*) FROM signal_state GROUP BY phase, step ORDER BY phase, step
)sql";

constexpr const char* kForms = R"sql(
SELECT b.term FROM base_form b CROSS JOIN signal_vocab v ON v.term = b.term
WHERE b.base = ?1 ORDER BY v.cnt DESC, b.term LIMIT ?2
)sql";
constexpr const char* kTermsWithoutBaseForm = R"sql(
SELECT v.term FROM signal_vocab v LEFT JOIN base_form b ON b.term = v.term WHERE b.term IS NULL
)sql";
// An index of a few texts, in memory, tells their terms just as the large one would: same tokenizer.
constexpr const char* kMakeSmallIndex = R"sql(
CREATE VIRTUAL TABLE IF NOT EXISTS temp.later_fts USING fts5(
  title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE IF NOT EXISTS temp.later_vocab USING fts5vocab('temp', 'later_fts', 'row');
)sql";
constexpr const char* kFillSmallIndex = R"sql(
INSERT INTO later_fts (rowid, title, text) SELECT number, title, text FROM signal WHERE number > ?1
)sql";
constexpr const char* kEmptySmallIndex = "INSERT INTO later_fts (later_fts) VALUES ('delete-all')";
constexpr const char* kLaterTermsWithoutBaseForm = R"sql(
SELECT v.term FROM later_vocab v LEFT JOIN base_form b ON b.term = v.term WHERE b.term IS NULL
)sql";
constexpr const char* kWriteBaseForm = R"sql(
INSERT INTO base_form (term, base) VALUES (?1, ?2) ON CONFLICT (term) DO UPDATE SET base = excluded.base
)sql";
constexpr const char* kRemoveUnusedBaseForms =
    "DELETE FROM base_form WHERE term NOT IN (SELECT term FROM signal_vocab)";
constexpr const char* kRewriteIndex = "INSERT INTO signal_fts(signal_fts) VALUES ('optimize')";
constexpr const char* kClearLog = "PRAGMA wal_checkpoint(TRUNCATE)";

/// What a filtered list is sorted on.
struct Place {
  std::int64_t number = 0;
  int urgency = 0;
  std::optional<Instant> received;
};

void sortPlaces(std::vector<Place>& places, SortOrder order) {
  // An absent moment is less than every moment, so descending puts the undated last; ascending asks for it.
  const auto newerFirst = [](const Place& a, const Place& b) {
    return std::tie(a.received, a.number) > std::tie(b.received, b.number);
  };
  if (order == SortOrder::newest) {
    std::ranges::sort(places, newerFirst);
  } else if (order == SortOrder::urgency) {
    std::ranges::sort(places, [&](const Place& a, const Place& b) {
      return a.urgency != b.urgency ? a.urgency > b.urgency : newerFirst(a, b);
    });
  } else {
    std::ranges::sort(places, [](const Place& a, const Place& b) {
      if (a.received.has_value() != b.received.has_value()) return a.received.has_value();
      return std::tie(a.received, a.number) < std::tie(b.received, b.number);
    });
  }
}

int leastUrgency(const SignalFilter& filter) { return filter.atLeast ? static_cast<int>(*filter.atLeast) : 0; }

std::optional<std::string> placeWanted(const SignalFilter& filter) {
  return filter.place.empty() ? std::nullopt : std::optional(filter.place);
}

/// True when nothing but the urgency is asked for.
bool isPlain(const SignalFilter& f) {
  return !f.phase && !f.step && !f.channel && f.place.empty() && !f.onlyCalls && f.words.empty();
}

/// Appends the first column of every row.
Result<void> collect(Query&& query, std::vector<std::int64_t>& numbers) {
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return {};
    numbers.push_back(query.integer());
  }
}

Result<std::vector<std::string>> collectTexts(Query&& query) {
  std::vector<std::string> texts;
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return texts;
    texts.push_back(query.text());
  }
}

Result<std::vector<std::int64_t>> listPlain(Database& database, const SignalFilter& filter) {
  std::vector<std::int64_t> numbers;
  if (filter.order == SortOrder::urgency) {
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
    places.push_back(place);
  }
  sortPlaces(places, order);
  std::vector<std::int64_t> numbers(places.size());
  std::ranges::transform(places, numbers.begin(), &Place::number);
  return numbers;
}

Result<std::int64_t> single(Query&& query) {
  const auto row = query.next();
  if (!row) return row.error();
  return *row ? query.integer() : 0;
}

}  // namespace

std::optional<std::string> matchExpression(const std::vector<std::vector<std::string>>& groups) {
  std::string expression;
  for (const auto& group : groups) {
    if (group.empty()) return std::nullopt;
    expression += expression.empty() ? "(" : " AND (";
    for (std::size_t i = 0; i < group.size(); ++i) {
      expression += i == 0 ? "\"" : " OR \"";
      for (const char c : group[i]) {
        if (c == '"') expression += '"';
        expression += c == '\0' ? ' ' : c;  // the query ends at a zero byte
      }
      expression += '"';
    }
    expression += ')';
  }
  return expression;
}

Result<std::int64_t> countSignals(Database& database, const SignalFilter& f) {
  if (isPlain(f)) return single(Query(database, kCountFrom, leastUrgency(f)));
  if (f.words.empty())
    return single(
        Query(database, kCountFiltered, f.phase, f.step, leastUrgency(f), f.channel, placeWanted(f), f.onlyCalls));
  const auto expression = matchExpression(f.words);
  if (!expression) return 0;
  return single(Query(database, kCountFound, f.phase, f.step, leastUrgency(f), f.channel, placeWanted(f), f.onlyCalls,
                      *expression));
}

Result<std::vector<std::int64_t>> listNumbers(Database& database, const SignalFilter& f) {
  // Other orders than the index's would make an urgency bound jump through the file.
  if (isPlain(f) && (f.order == SortOrder::urgency || leastUrgency(f) == 0)) return listPlain(database, f);
  if (f.words.empty())
    return collectSorted(
        Query(database, kFiltered, f.phase, f.step, leastUrgency(f), f.channel, placeWanted(f), f.onlyCalls), f.order);
  const auto expression = matchExpression(f.words);
  if (!expression) return std::vector<std::int64_t>{};
  return collectSorted(
      Query(database, kFound, f.phase, f.step, leastUrgency(f), f.channel, placeWanted(f), f.onlyCalls, *expression),
      f.order);
}

Result<std::vector<PhaseCount>> countPhases(Database& database) {
  std::vector<PhaseCount> counts;
  Query query(database, kPhaseCounts);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) break;
    PhaseCount count;
    count.phase = query.word<Phase>();
    count.step = query.word<Step>();
    count.count = query.integer();
    counts.push_back(count);
  }
  if (const auto sound = query.sound(); !sound) return sound.error();
  std::ranges::sort(counts, {}, [](const PhaseCount& c) { return std::pair(c.phase, c.step); });
  return counts;
}

Result<std::vector<std::string>> listForms(Database& database, const std::string& base, int limit) {
  return collectTexts(Query(database, kForms, base, limit < 0 ? 0 : limit));
}

Result<std::vector<std::string>> listTermsWithoutBaseForm(Database& database) {
  return collectTexts(Query(database, kTermsWithoutBaseForm));
}

Result<std::vector<std::string>> listNewTermsWithoutBaseForm(Database& database, std::int64_t last) {
  if (const auto made = database.execute(kMakeSmallIndex); !made) return made.error();
  if (const auto filled = Query(database, kFillSmallIndex, last).run(); !filled) return filled.error();
  auto terms = collectTexts(Query(database, kLaterTermsWithoutBaseForm));
  if (const auto emptied = Query(database, kEmptySmallIndex).run(); !emptied) return emptied.error();
  return terms;
}

Result<void> writeBaseForms(Database& database, const std::vector<std::pair<std::string, std::string>>& termAndBase) {
  for (const auto& [term, base] : termAndBase)
    if (auto done = Query(database, kWriteBaseForm, term, base).run(); !done) return done;
  return {};
}

Result<void> eraseRemovedWords(Database& database) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  if (auto done = Query(database, kRewriteIndex).run(); !done) return done;
  if (auto done = Query(database, kRemoveUnusedBaseForms).run(); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  const auto busy = single(Query(database, kClearLog));
  if (!busy) return busy.error();
  if (*busy != 0) return Error{ErrorCode::database_locked, "the log is still being read"};
  return {};
}

}  // namespace peilstok::store

#pragma once
// What lists filter and sort on, of every signal, in memory.

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

/// One row of signal_state, as small as it can be: there are as many as there are signals.
struct Listed {
  static constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::min();

  static constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();

  std::int64_t received = kUndated;  ///< seconds
  std::uint32_t number = 0;
  std::uint32_t lapses = kNever;  ///< minutes: from when its urgency no longer counts
  std::uint32_t place = 0;        ///< by order of appearance
  Phase phase : 4 = Phase::rust;
  Step step : 4 = Step::none;
  UrgencyLevel urgency : 4 = UrgencyLevel::geen;
  Tray tray : 4 = Tray::postvak;
  Channel channel : 8 = Channel::monitoring;  ///< only when it has one
  bool hasChannel : 1 = false, isCall : 1 = false, consult : 1 = false;
};
static_assert(sizeof(Listed) == 24);

/// Answers every list and count without reading the file again, but for the words of a search: those give numbers, and
/// all else of a hit is here. Rows that this connection wrote are read again one by one at the next question; what
/// another connection wrote makes all of them be read again.
class ListIndex {
 public:
  explicit ListIndex(Database& database);

  Result<std::int64_t> count(const SignalFilter& filter);
  Result<std::vector<std::int64_t>> numbers(const SignalFilter& filter);
  /// From the file, as long as nothing was read from it; as Store::firstNumbers.
  Result<std::optional<std::vector<std::int64_t>>> firstNumbers(const SignalFilter& filter, int most);
  Result<std::vector<PhaseCount>> phaseCounts(const SignalFilter& filter);
  Result<std::vector<TrayCount>> trayCounts();

 private:
  class Wanted;
  struct AnyText {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  Result<void> bringUpToDate();
  Result<std::vector<std::int64_t>> sorted(const SignalFilter& filter);
  /// Puts all of them in this order, unless they are.
  void arrange(SortOrder order, std::uint32_t now);
  Result<void> readAll();
  Result<void> readAgain(std::int64_t number);
  Result<Listed> columnsOf(Query& row);
  const Listed* find(std::int64_t number) const;
  template <class Visit>
  Result<void> eachPassing(const SignalFilter& filter, Visit visit);

  Database& m_database;
  std::vector<Listed> m_listed;           ///< by number
  std::vector<std::uint32_t> m_arranged;  ///< where each lies in it, in `m_order`; empty when that may not hold
  SortOrder m_order = SortOrder::urgency;
  std::uint32_t m_arrangedAt = 0;         ///< minutes: by which urgencies had lapsed in that order
  std::uint32_t m_holdsUntil = 0;         ///< minutes: when the next one lapses
  std::optional<std::int64_t> m_version;  ///< of the file when all of them were read; none when they may not hold
  std::unordered_map<std::string, std::uint32_t, AnyText, std::equal_to<>> m_places;
};

}  // namespace peilstok::store

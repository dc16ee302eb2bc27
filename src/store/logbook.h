#pragma once
// The logbook of a workspace. It only grows: nothing here changes or removes a line.

#include <functional>
#include <string>

#include "base/result.h"
#include "model/logbook.h"

namespace peilstok::store {

/// Which lines; absent members do not filter.
struct LogFilter {
  std::optional<Instant> since;
  std::string object;
};

class Logbook {
 public:
  virtual ~Logbook() = default;
  /// Through which door people come in from now on ("opdrachtregel"); stands in every line.
  virtual void actFrom(const std::string& origin) = 0;
  /// Adds a line behind the last one and gives its number. Error: not_found, when it corrects a line that is not there.
  virtual Result<std::int64_t> add(const LogEntry& entry) = 0;
  virtual Result<LogLine> line(std::int64_t number) = 0;  ///< error: not_found
  /// In order of number, until `visit` says false.
  virtual Result<void> forEach(const LogFilter& filter, const std::function<bool(const LogLine&)>& visit) = 0;
  virtual Result<LogHead> head() = 0;
  /// The number of the line with this hash; nothing when there is none.
  virtual Result<std::optional<std::int64_t>> numberOf(const std::string& hash) = 0;
};

}  // namespace peilstok::store

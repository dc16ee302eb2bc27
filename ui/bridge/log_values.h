#pragma once
// What travels between the window and the worker about the logbook.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <variant>
#include <vector>

#include "bridge/values.h"
#include "model/dossier.h"
#include "store/logbook.h"

namespace peilstok::ui {

/// The lines that are asked for. Without members: all of them.
struct LogQuery {
  std::set<std::string> actions;  ///< words of log_action and of HandlingVerb; empty for every action
  std::string object;             ///< "S12"
  std::optional<Instant> since;
  bool refusedOnly = false;
  bool operator==(const LogQuery&) const = default;
};

/// So many lines are shown of one question: the last ones. What is older is found by asking for less.
inline constexpr std::size_t mostLogLines = 2000;

/// What people wrote in the row that a line tells of, while that row is there.
using LoggedRow =
    std::variant<std::monostate, store::StoredDecision, store::StoredJudgement, Inquiry, Reply, DossierEntry>;

struct LogPage {
  LogQuery query;
  std::vector<LogLine> lines;  ///< the newest first, at most `mostLogLines`
  std::int64_t found = 0;      ///< how many pass
  LogHead head;
  std::set<std::int64_t> corrected;          ///< numbers of the lines that a later one puts right
  std::map<std::int64_t, LoggedRow> rows{};  ///< by number of the line: judgements and acts of dossiers
};

struct LogLinePage {
  LogLine line;
  LoggedRow row;
  std::vector<LogLine> corrections;  ///< lines that put this one right, oldest first
};

struct LogCheck {
  store::VerifyReport report;
  Instant at;
};

}  // namespace peilstok::ui

#pragma once
// What the program knows at the door: what is noise, who must be involved, and how long what is kept.

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/assessment.h"
#include "model/retention.h"
#include "model/signal.h"

namespace peilstok {

/// Days and times at which something recurs, in civil time of the Netherlands. What is absent does not limit.
struct Recurrence {
  std::optional<int> weekday;  ///< 0 Monday .. 6 Sunday
  int weekOfMonth = 0;         ///< 1: the first such weekday of the month; 0: every one
  int fromMinute = 0, untilMinute = 24 * 60;
  std::string firstDay, lastDay;  ///< ISO dates, both included

  bool limits() const;
  /// A signal whose moment is not known recurs at no time at all.
  bool holds(const std::optional<Instant>& moment) const;
};

struct NoiseExample {
  std::string text;
  std::optional<Instant> received;
  std::string account, url;
};

/// A known harmless source, or something that comes back: what fits it is laid aside, never removed.
struct NoiseRule {
  std::string id, name, why, checked, file;
  int line = 0;
  std::vector<std::vector<std::string>> words;  ///< every group must stand in the text, any wording of a group
  std::vector<std::string> accounts;            ///< senders, of organisations only; lower case, without a sign
  std::vector<std::string> sites;               ///< where it stood: "nieuws.example", without "www."
  Recurrence when;
  std::vector<NoiseExample> hits, misses;
  bool own = false;  ///< the municipality's
};

struct RoutingFunction {
  std::string id, name, what;
};

enum class RoutingPlace { any, buurgemeente, elders };

/// Who must be involved when. All conditions that are there must hold; of a list any one does.
struct RoutingRule {
  std::string id, name, why, source, checked, file;
  int line = 0;
  bool verified = false;
  std::vector<std::string> to;  ///< partners or functions
  std::vector<std::vector<std::string>> words;
  std::vector<std::string> indicators;
  std::vector<CallKind> calls;
  std::vector<Channel> channels;
  std::vector<std::string> phases;  ///< ids of phases and steps
  std::vector<MaskKind> masked;
  RoutingPlace place = RoutingPlace::any;
  Signal hit, miss;  ///< in the one it holds, in the other not
};

struct Routing {
  std::vector<RoutingFunction> functions;
  std::vector<RoutingRule> rules;

  const RoutingFunction* function(const std::string& id) const;
};

/// How long something is kept.
struct RetentionTerm {
  RetentionKind kind = RetentionKind::niet_opgevolgd;
  std::string name, from, ground, checked;
  int days = 0, least = 0, most = 0;
  bool verified = false;
};

}  // namespace peilstok

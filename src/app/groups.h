#pragma once
// Signals that belong together: what the program sees, and what people made of it.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "group/pace.h"

namespace peilstok::app {

/// Signals that look like one but are not its copies, and signals that name the same place and moment in other words.
/// At most so many of each kind.
Result<std::vector<NearSignal>> nearSignals(Workspace& workspace, std::int64_t signal, int most);

/// A signal as its group shows it.
struct GroupMember {
  std::int64_t number = 0;
  std::string externalId;
  std::optional<Instant> received;
  std::optional<Channel> channel;
  std::string municipality;  ///< it speaks of, else the one it was taken in for
  bool merged = false;       ///< lies under the first
  std::string text;          ///< its beginning, masked, where the members do not say the same; else empty
};

/// Signals that say the same, or name the same place and moment in other words. The first is the one that others were
/// merged into; of copies that are suggested the oldest number, of other words the most urgent.
struct SignalGroup {
  bool confirmed = false;               ///< somebody merged them; else a suggestion
  Likeness likeness = Likeness::kopie;  ///< of a suggestion: this or zelfde_plaats_en_tijd
  std::string role;                     ///< who did, last
  std::optional<Instant> confirmedAt;
  std::string text;                  ///< of the first, masked
  std::vector<GroupMember> members;  ///< at most `GroupsWish::members` of them
  std::int64_t count = 0;            ///< of all members
  std::vector<std::string> shared;   ///< words that all members have, of the first at most fifty members
  std::map<std::string, std::int64_t> byChannel, byMunicipality;  ///< "" where it is not known
  group::Growing growing;
  std::vector<NearSignal> near;
};

struct GroupsWish {
  int most = 50;          ///< groups, the largest first
  int members = 1000;     ///< that are read of one group
  bool meetings = false;  ///< also what names the same place and moment in other words, at most `most` of those
};

/// Suggestions first, copies before other words, the largest first, then what people merged. What somebody took apart
/// is not suggested again, nor what lies under another already.
Result<std::vector<SignalGroup>> groups(Workspace& workspace, const GroupsWish& wish);

/// All signals of the group that one is in, the first of it first: of what people merged, else of the copies that are
/// suggested, else of what names the same place and moment. Error: wrong_use, when it is in none.
Result<std::vector<std::int64_t>> groupOf(Workspace& workspace, std::int64_t signal);

/// Merges signals into the first of them; one alone with all that is suggested with it. Gives the number of the step.
/// Errors: as `handle`; wrong_use for one with which nothing is suggested.
Result<std::int64_t> confirmGroup(Workspace& workspace, const std::vector<std::int64_t>& signals,
                                  const std::string& role, Instant now);

/// Several groups at once, as one step; each is as with `confirmGroup`. Groups that share a signal become one, under
/// the first of the last of them. Errors: as those.
Result<std::int64_t> confirmGroups(Workspace& workspace, std::vector<std::vector<std::int64_t>> groups,
                                   const std::string& role, Instant now);

}  // namespace peilstok::app

#pragma once
// Meetings that were held about a dossier, read back from its entries.

#include <optional>
#include <string>
#include <vector>

#include "model/dossier.h"

namespace peilstok {

struct HeldStep {
  MeetingStep step = MeetingStep::geen;
  Instant from;
  std::optional<Instant> until;  ///< absent: it is still going on
  bool operator==(const HeldStep&) const = default;
};

struct HeldMeeting {
  Instant began;
  std::optional<Instant> ended;      ///< absent: it is still going on
  std::vector<std::string> present;  ///< by function, as was said last
  std::vector<HeldStep> steps;       ///< in order of time; a step to which they went back is there twice
  bool operator==(const HeldMeeting&) const = default;
};

/// Whether people sit at the table in this step.
bool isSitting(MeetingStep step);

/// All meetings up to `until`, oldest first. Entries of one dossier, in order of number.
std::vector<HeldMeeting> meetingsOf(const std::vector<DossierEntry>& entries,
                                    std::optional<Instant> until = std::nullopt);

}  // namespace peilstok

#pragma once
// The talk after an exercise: what really happened beside what the team did. It gives no score, no verdict and no
// names; what people typed stays out of it.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "knowledge/exercise.h"
#include "report/document.h"

namespace peilstok::report {

enum class DebriefKind { oordeel, vraag, antwoord, besluit, afhandeling };

/// One thing that the team did, at the moment at which the story stood then.
struct DebriefAct {
  Instant at;  ///< of the story
  DebriefKind kind = DebriefKind::oordeel;
  std::string signal;                             ///< "S12", or "D1"
  std::string words;                              ///< what was done
  std::string role;                               ///< function; empty when nobody named one
  std::optional<std::pair<Phase, Step>> phase{};  ///< of an oordeel
};

/// A signal that came in, as the team had it before them.
struct DebriefSignal {
  std::string id, excerpt;
  Instant at;  ///< of the story
  Phase phase = Phase::rust;
  Step step = Step::none;
};

struct DebriefFacts {
  Instant begun;                   ///< real time
  std::optional<Instant> stopped;  ///< real time
  int speed = 1;
  Instant storyAt;                     ///< where the story stands
  std::vector<DebriefSignal> signals;  ///< as they came in
  std::vector<DebriefAct> acts;        ///< in order of the story
};

/// The same facts give the same report.
Report debriefReport(const Exercise& exercise, const DebriefFacts& facts, const Knowledge& knowledge, Instant made);

}  // namespace peilstok::report

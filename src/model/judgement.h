#pragma once
// What people think of a signal beside what the program made of it, and what came of it.

#include <map>
#include <string>

#include "base/clock.h"
#include "model/assessment.h"

namespace peilstok {

/// An adviser's own view, agreement with the proposal, or a deviation from it.
enum class JudgementKind { eigen, volg, wijk_af };

struct Judgement {
  JudgementKind kind = JudgementKind::eigen;
  Instant at;
  bool proposalSeen = false;  ///< the proposal had been unfolded when this was laid down
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::map<std::string, int> levels;  ///< 0..3 by criterion, for those that were judged
  std::string role;                   ///< function, never a name
  std::string note;                   ///< one line; compulsory with wijk_af
};

/// What happened in the street.
enum class Happened { niets, licht, ernstig, onbekend };

struct EventOutcome {
  Instant at;        ///< when it happened or was clear that nothing would
  Instant recorded;  ///< when it was laid down
  Happened happened = Happened::onbekend;
  std::string role, note;
};

}  // namespace peilstok

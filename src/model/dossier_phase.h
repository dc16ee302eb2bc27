#pragma once
// What the phase of a dossier is: what people hold it to be, and beside it what the program makes of its signals.

#include <optional>
#include <string>

#include "base/clock.h"
#include "model/assessment.h"

namespace peilstok {

struct PhaseSince {
  Phase phase = Phase::rust;
  Step step = Step::none;
  Instant since{};
  bool operator==(const PhaseSince&) const = default;
};

struct DossierPhase {
  std::optional<PhaseSince> program;  ///< of the course of its signals; absent while it has none
  std::optional<PhaseSince> own;      ///< what people hold it to be; absent while nobody said
  std::string by, because;            ///< of the own judgement: the function, and the reason when one was given
  std::int64_t signal = 0;            ///< the one that was judged; 0: the dossier as a whole
  /// The program's phase is heavier, and rests on a signal that nobody judged yet.
  bool heavierUnjudged = false;
  bool operator==(const DossierPhase&) const = default;

  /// What stands first everywhere: where people judged, their judgement.
  PhaseSince leading() const { return own ? *own : program.value_or(PhaseSince{}); }
  /// What decides who is to be told. What nobody looked at yet may not be kept from those who would want to know.
  PhaseSince forCalling() const { return own && !heavierUnjudged ? *own : program.value_or(PhaseSince{}); }
  /// Both are there, and they are not the same.
  bool differs() const { return own && program && (own->phase != program->phase || own->step != program->step); }
};

}  // namespace peilstok

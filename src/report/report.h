#pragma once
// What stands in a report of one signal and in a monitoring overview. Texts are masked before they come here.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "knowledge/knowledge.h"
#include "model/assessment.h"
#include "model/deciding.h"
#include "model/signal.h"
#include "report/document.h"

namespace peilstok::report {

/// A decision with the forms that were filled in for it, and what was known then.
struct DecisionFacts {
  std::int64_t id = 0;
  Decision decision;
  CardOrigin cardOrigin = CardOrigin::peilstok;
  int cardVersion = 0;
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::vector<FilledForm> forms;
  bool withdrawn = false;  ///< in its dossier
};

/// One signal with what is known of how it came in. Spans of the assessment are code points of `signal.text`.
struct SignalFacts {
  Signal signal;
  std::string importFile;  ///< name without folder; empty when it did not come from a file
  std::uint64_t importRow = 0;
  std::optional<Instant> storedAt;
  int lookAlikes = 0;
  std::string recordedVersion;  ///< framework with which it was weighed when it came in; empty when never stored
  Tenths recordedTotal = 0;
  bool agrees = true;                    ///< weighed again it gives the figures that were recorded
  std::vector<DecisionFacts> decisions;  ///< oldest first
};

/// A row of the overview.
struct OverviewRow {
  std::string id, excerpt, place;  ///< place is a municipality code or empty
  std::optional<Instant> received;
  Phase phase = Phase::rust;
  Step step = Step::none;
  UrgencyLevel urgency = UrgencyLevel::geen;
  Certainty certainty = Certainty::laag;
  Tenths total = 0;
  bool consultPoliceNow = false, demonstrationLock = false;
};

struct OverviewPhase {
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::int64_t count = 0;
};

struct OverviewFacts {
  std::int64_t signals = 0;
  std::optional<Instant> first, last;  ///< moments of receipt
  std::vector<OverviewPhase> phases;
  std::vector<OverviewRow> top;                              ///< most urgent first
  std::vector<OverviewRow> calls;                            ///< signals whose text calls itself
  std::vector<std::pair<std::string, std::int64_t>> places;  ///< municipality code and number of signals
};

Report signalReport(const SignalFacts& facts, const Assessment& assessment, const Knowledge& knowledge, Instant made);
Report overviewReport(const OverviewFacts& facts, const Knowledge& knowledge, Instant made);

/// The text cut where findings begin and end; each run carries the numbers (from 1, in the order given) of the
/// findings in it. A finding whose span does not hold its own text is left unmarked rather than marked wrongly.
Quote markedText(const std::string& text, const std::vector<Finding>& findings);

/// The sum of all contributions shown: what the total must be.
Tenths sumOfContributions(const std::vector<CriterionResult>& criteria);

/// Steps that belong together in one sentence each: "oproep tot komen: nee -> sluimerend ongenoegen".
std::vector<std::string> counterfactualWords(const std::vector<CounterfactualStep>& steps, const Framework& framework);

}  // namespace peilstok::report

#pragma once
// The monitoring of a period on paper: what came in against what is usual, what was forwarded and decided, and what was
// in view. It holds counts and words of the knowledge; never the text of a message, and nothing that names a person.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "knowledge/knowledge.h"
#include "model/assessment.h"
#include "model/exchange.h"
#include "model/handling.h"
#include "model/survey.h"
#include "report/document.h"

namespace peilstok::report {

/// One bar: of a day, a phase, a place, a theme or a channel.
struct PeriodLine {
  std::string id;    ///< for machines: a date, a word of an enum, a code; empty for what is unknown
  std::string name;  ///< Dutch
  Compared figures;
};

struct PeriodForwarding {
  Instant at;
  BundleWay way = BundleWay::verzonden;
  std::string from;  ///< municipality that sent it; empty for what went out
  std::int64_t signals = 0;
  Tlp tlp = Tlp::amber;
  std::optional<AnswerWord> answer;
  std::string reason;           ///< of the answer
  bool reasonWithheld = false;  ///< there is one, but it is not for this paper
};

struct PeriodDecision {
  Instant at;
  std::string card;   ///< id
  std::string place;  ///< code, or empty
  Phase phase = Phase::rust;
  Step step = Step::none;
};

/// A channel of the coverage in the period, and the signals that came through it.
struct PeriodSight {
  ChannelSight sight;
  std::int64_t signals = 0;
};

/// A moment that is still to come, as signals that lie open name it.
struct PeriodComing {
  Instant at;
  bool wholeDay = false;     ///< only the day was named
  std::string place;         ///< code, or empty
  std::string spot;          ///< a square, station or other place for everybody, as a text names it; never a street
  std::int64_t signals = 0;  ///< that name it, with what was merged into them
};

struct PeriodFacts {
  Instant from, until;  ///< [from, until)
  Instant made;
  Compared all;
  std::string courseWhat;                               ///< what a bar of `course` stands for: "Dag"
  std::vector<PeriodLine> course;                       ///< in order of time
  std::vector<PeriodLine> phases;                       ///< all, in order of the weegkader
  std::vector<PeriodLine> places, themes, channels;     ///< the most first; those with nothing now or usually left out
  std::vector<std::pair<Tray, std::int64_t>> trays;     ///< where the signals of the period lie now
  std::vector<PeriodForwarding> forwarded;              ///< oldest first
  std::vector<PeriodDecision> decided;                  ///< oldest first
  std::vector<std::pair<std::string, int>> inDossiers;  ///< "D12", and how many decisions were laid down in it
  std::vector<PeriodComing> coming;                     ///< soonest first; only for a period that ends about now
  std::vector<PeriodSight> sight;                       ///< of every channel of the coverage
  std::int64_t demonstrations = 0;                      ///< weighed as a peaceful demonstration, whatever their phase
  std::int64_t undated = 0;                             ///< stored, but without a moment, so in no period
};

/// The whole paper.
Report periodReport(const PeriodFacts& facts, const Knowledge& knowledge);
/// The same on one page for a daily meeting: only what stands out.
Report periodPage(const PeriodFacts& facts, const Knowledge& knowledge);

}  // namespace peilstok::report

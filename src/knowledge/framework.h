#pragma once
// The weegkader: criteria, indicators, phases, urgency and certainty, as data/framework/ gives them.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/calibration.h"
#include "knowledge/course.h"
#include "knowledge/coverage.h"
#include "knowledge/fading.h"
#include "model/assessment.h"

namespace peilstok {

struct CriterionLevel {
  std::string anchor;   ///< Dutch sentence that fixes what this level means
  std::string example;  ///< Dutch example
};

struct Criterion {
  std::string id, name, what;
  Tenths maxPoints = 0;
  std::vector<CriterionLevel> levels;  ///< exactly four: 0..3
};

/// Where the program may take an answer from when no person gave one.
enum class AnsweredBy { text, reach, context, police, source, place, person };

struct Indicator {
  std::string id, criterion, question, name;
  std::string whenYes;         ///< ground in Dutch when the answer is ja ("er wordt een plek in de gemeente genoemd")
  std::string whenNo;          ///< counter-ground in Dutch when the answer is nee; may be empty
  int strength = 1;            ///< 1 weak, 2 medium, 3 strong
  int direction = 1;           ///< 1 counts up, -1 counts down, 0 does not count (a lock or a fact)
  int level = 0;               ///< level of the criterion that a ja reaches
  bool consultPolice = false;  ///< the mark for: talk to the police within the hour
  std::vector<AnsweredBy> answeredBy;
  bool opensOccasion = false;     ///< a ja makes it worth asking where, when and amid what (a call, a threat, a rumour)
  bool needsOccasion = false;     ///< only counts beside something that opens one: a concert has a place and a time too
  bool silenceIsUnknown = false;  ///< a text that does not speak of it leaves it onbekend instead of nee
  std::string ask;                ///< role to ask when it is unknown; empty when asking makes no sense
  std::string askText;            ///< ready-made question
  int effort = 1;                 ///< of asking: 1 a call, 2 several calls, 3 hours
  std::string source;             ///< ground of the strength
  bool verified = true;
};

/// A condition over answers: all of `all`, one of each list in `oneOf`, at least `atLeast` of `of`, none of `none`
/// (only indicators that count down or do not count may stand in `none`, so that more threat never lowers a phase), and
/// the total in tenths.
struct Condition {
  std::string id, words;
  std::vector<std::string> all, of, none;
  std::vector<std::vector<std::string>> oneOf;
  int atLeast = 0;
  std::optional<Tenths> minimumTotal;
};

struct PhaseEntry {
  Phase phase = Phase::rust;
  Step step = Step::none;
  bool fullEvidence = false;  ///< weak evidence does not open this phase
  int rank = 0;               ///< order of severity used when several hold: the highest wins
  std::string name, what, exit;
  std::vector<Condition> enter;  ///< one is enough
};

struct UrgencyRule {
  std::string id;
  UrgencyLevel level = UrgencyLevel::geen;
  std::string words;
  std::vector<std::string> phases;    ///< phase or step ids; empty = any
  std::optional<double> withinHours;  ///< the moment named lies within so many hours
  bool consultPolice = false;         ///< an indicator with the mark is ja
};

struct CertaintyRules {
  double highBelow = 0.25, middleBelow = 0.5;  ///< share unknown under which the word may be hoog, midden
  std::string highNeedsSource = "ABC";         ///< Admiralty letters that allow hoog
};

/// A municipality's own changes, laid over the framework that ships.
struct FrameworkVariant {
  std::string name, version;
  std::string basedOn;  ///< version of the framework it was written for
};

/// What a next question is worth (docs/weegkader.md, "Next question").
struct QuestionRules {
  double costs[3] = {1.0, 1.5, 2.5};  ///< of asking, by effort 1..3, set against a single call
  double plausibility = 0.5;          ///< that an open answer is ja
  double phaseChange = 0.5;           ///< another phase, as a share of the most points of one answer
  double blindSpot = 0.4;             ///< a criterion of which nothing is known, the same
};

struct Framework {
  std::string version;  ///< of the framework; with a variant "<framework>+<variant>"
  std::string hash, name;
  std::optional<FrameworkVariant> variant;  ///< what was laid over it
  std::vector<Criterion> criteria;
  std::vector<Indicator> indicators;
  std::vector<PhaseEntry> phases;
  std::vector<UrgencyRule> urgency;
  CertaintyRules certainty;
  CoverageRules coverage;
  CourseRules course;
  FadingRules fading;
  CalibrationRules calibration;
  Tenths pointsByStrength[4] = {0, 30, 60, 100};
  double rangeShare = 0.6;  ///< how far the range opens when nothing at all is known
  int nextQuestions = 3;
  QuestionRules questions;
  int explosiveCount = 200, explosiveMinutes = 15;
  double incidentHours = 48, plannedDays = 14, soonHours = 72;
  double measureDays = 14;            ///< how long a new measure keeps working as a provocation
  std::int64_t largeReach = 100'000;  ///< people reached from which a reach is large
  int doublingLeast = 20;             ///< more people at least, since from 2 to 4 is a doubling too
  double doublingHours = 24;          ///< the time within which a count doubled
  double counterActionHours = 1;      ///< a counter-action belongs to a moment no further away than this
  double angryPolarity = -0.4;        ///< a mood this dark or darker is a finding of its own

  const Indicator* indicator(const std::string& id) const;
  const Criterion* criterion(const std::string& id) const;
  const PhaseEntry* phase(Phase phase, Step step) const;
};

}  // namespace peilstok

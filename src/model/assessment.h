#pragma once
// What the program makes of one signal. An assessment is never changed after it was made; a new look is a new one.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/text.h"
#include "model/signal.h"

namespace peilstok {

/// One channel through which the municipality may see or hear something.
struct ChannelSight {
  std::string id, name;
  bool seen = false;    ///< in view for this signal
  bool hidden = false;  ///< what happens there cannot be seen by who was not let in
  std::string by;       ///< what shows it: "signaal", "politie", "mens", "context", "register"; empty when not seen
  std::optional<Instant> last;           ///< of the register: the latest contact, also when that is too long ago
  std::vector<std::string> staleGroups;  ///< groups of the register that were not heard for too long
};

/// Zicht: which channels are in view. Without channels nothing is known of it, and it limits nothing.
struct Coverage {
  std::vector<ChannelSight> channels;

  int seen() const {
    return static_cast<int>(std::count_if(channels.begin(), channels.end(), [](const auto& one) { return one.seen; }));
  }
};

enum class Phase { rust, sluimerend_ongenoegen, oplopende_spanningen, escalatie, na_de_escalatie };
enum class Step { none, spanning, concrete_mobilisatie };
enum class Certainty { laag, midden, hoog };
enum class UrgencyLevel { geen, deze_week, vandaag, nu };
enum class CallKind { samenkomst, geweld, vernieling, blokkade, feest, betoging, overig };
enum class SentimentLabel { negatief, neutraal, positief };
enum class Grain { minute, hour, part_of_day, day, week, month, year };
enum class PlaceKind { gemeente, woonplaats, plek, straat };
/// What a place that is named has to do with what the text is about.
enum class PlaceRole { hier, herkomst, elders };
enum class PlaceCertainty { zeker, aangenomen, meerduidig, onbekend };
enum class MaskKind { account, telefoon, email, naam_met_adres, iban, bsn, kenteken, profiellink };

/// A stretch of the delivered text that is personal data.
struct Masked {
  MaskKind kind = MaskKind::account;
  Span span;
  bool operator==(const Masked&) const = default;
};

/// A rule that matched, where, for which indicator and how strongly (0 = seen but does not count; note says why).
struct Finding {
  std::string rule;
  std::string criterion;
  std::string indicator;
  Span span;
  std::string text;
  int strength = 0;
  std::string note;
};

struct Call {
  bool isCall = false;  ///< the text itself calls people to come or to act
  CallKind kind = CallKind::overig;
  bool peaceful = false;
  bool reported = false;  ///< the text only tells of a call
};

struct TimeMention {
  Span span;
  Instant start;
  std::optional<Instant> end;
  Grain grain = Grain::day;
};

struct PlaceMention {
  Span span;
  std::string text;
  PlaceKind kind = PlaceKind::plek;
  std::string municipality;  ///< CBS code; empty when unknown
  PlaceCertainty certainty = PlaceCertainty::onbekend;
  /// `hier`: where it happens, as far as the text says. `herkomst`: where people come from. `elders`: what it is
  /// compared with, or what lies behind while the text speaks of what is to come.
  PlaceRole role = PlaceRole::hier;
};

/// A word or phrase that weighs in the mood of a text, with what surrounds it (negation, emphasis) reckoned in.
struct SentimentWord {
  Span span;
  std::string text;
  double weight = 0.0;
};

struct Sentiment {
  SentimentLabel label = SentimentLabel::neutraal;
  double polarity = 0.0;             ///< -1 .. 1
  std::vector<SentimentWord> words;  ///< in reading order, at most 50
};

/// Points are counted in tenths so that sums are exact; 145 is 14.5.
using Tenths = int;

/// What one answered indicator adds to (or takes from) its criterion.
struct Contribution {
  std::string indicator;
  Tenths points = 0;      ///< after the criterion's ceiling; negative when it counts down
  Tenths fullPoints = 0;  ///< before the ceiling
  Answer answer = Answer::ja;
  std::string source;  ///< "tekst", "mens", "context", "politie", "bereik"
};

struct CriterionResult {
  std::string id;
  int level = 0;  ///< 0..3; meaningless when unknown
  bool unknown = true;
  Tenths points = 0;
  Tenths maxPoints = 0;
  std::vector<Contribution> contributions;  ///< add up to `points`
  std::vector<std::string> unknownIndicators;
};

struct Score {
  Tenths total = 0, low = 0, high = 0;
};

/// A reason for or against a phase: indicator ids (or the id of a rule of the framework) that a reader can follow.
struct Ground {
  std::string indicator;
  std::string words;  ///< Dutch, from the framework's data
};

struct PhaseResult {
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::string rule;  ///< id of the entry condition that held
  std::vector<Ground> grounds;
  std::vector<Ground> counterGrounds;
};

struct Urgency {
  UrgencyLevel level = UrgencyLevel::geen;
  std::vector<std::string> because;
  std::optional<double> hoursToEvent;  ///< as in Answers
  std::optional<int> daysToEvent;      ///< as in Answers
  std::optional<Instant> lapses;       ///< from when it no longer says by when something must be done; never if none
};

struct NextQuestion {
  std::string criterion;
  std::string indicator;
  std::string ask;
  std::string question;
  double gain = 0.0;  ///< 0..1, expected change of picture per effort
};

struct CounterfactualStep {
  std::string indicator;
  Answer to = Answer::nee;
  Phase phase = Phase::rust;
  Step step = Step::none;
  int set = 0;  ///< steps with the same number belong together: all of them are needed
};

struct Counterfactual {
  std::vector<CounterfactualStep> lower, higher;
};

struct Suggestion {
  std::string card;
  int rank = 0;
  double fit = 0.0;  ///< 0..1
  std::vector<std::string> because, caution;
  std::string decides;
  double leadTimeFrom = 0, leadTimeTo = 0;  ///< hours
};

struct Blocked {
  std::string card;
  std::string reason;  ///< "status:niet_gebruiken": the gate and what it saw
};

/// What showed that somebody must be involved: a place in the text, an indicator, or both.
struct InvolvedEvidence {
  std::string indicator;
  std::optional<Span> span;
  std::string text;
};

struct InvolvedReason {
  std::string rule, why;
  std::vector<InvolvedEvidence> evidence;
};

/// Somebody who must be involved, by function.
struct Involved {
  std::string id;
  bool partner = false;  ///< else a function within the municipality
  std::string name;
  std::vector<InvolvedReason> because;
};

struct Assessment {
  std::string signalId;
  std::string frameworkVersion, frameworkHash;
  std::string language;  ///< ISO 639-1, "und" when it cannot be told
  Instant now;           ///< the moment that "now" meant
  std::vector<Finding> findings;
  Call call;
  std::vector<TimeMention> when;
  std::vector<PlaceMention> where;
  Sentiment sentiment;
  std::vector<Masked> masked;
  std::vector<CriterionResult> criteria;
  Score score;
  Certainty certainty = Certainty::laag;
  Coverage coverage;
  bool coverageCaps = false;  ///< with more channels in view the certainty would have been higher
  double unknownShare = 1.0;  ///< 0..1 of what could count is not known
  PhaseResult phase;
  Urgency urgency;
  bool consultPoliceNow = false;
  std::vector<std::string> consultBecause;
  std::vector<NextQuestion> nextQuestions;
  Counterfactual counterfactual;
  bool demonstrationLock = false;
  std::vector<Suggestion> suggestions;
  std::vector<Blocked> blocked;
  std::vector<Involved> involve;
};

}  // namespace peilstok

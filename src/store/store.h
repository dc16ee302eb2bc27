#pragma once
// What the program remembers. No engine is named here: SQLite is behind it now, a shared engine may join later.
// One Store belongs to one thread at a time.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/hash.h"
#include "base/result.h"
#include "model/assessment.h"
#include "model/deciding.h"
#include "model/handling.h"
#include "model/judgement.h"
#include "model/signal.h"

namespace peilstok::store {

/// A signal as kept. `number` makes the id people say aloud: 1042 is "S1042".
struct StoredSignal {
  std::int64_t number = 0;
  Signal signal;           ///< id is "S<number>"; text, title, author and url are masked
  std::string externalId;  ///< the id the source gave, may be empty
  std::string importFile;  ///< file name (no path) it came from, may be empty
  std::uint64_t importRow = 0;
  Instant storedAt;
};

/// One assessment as kept: what was concluded and every part of it, without what can be derived from knowledge.
struct StoredAssessment {
  std::int64_t id = 0;
  std::int64_t signal = 0;
  std::string frameworkVersion, frameworkHash;
  Instant now;  ///< the moment that counted as now
  Tenths total = 0, low = 0, high = 0;
  Certainty certainty = Certainty::laag;
  Phase phase = Phase::rust;
  Step step = Step::none;
  UrgencyLevel urgency = UrgencyLevel::geen;
  bool consultPoliceNow = false, isCall = false, demonstrationLock = false;
  std::string place;  ///< municipality code the text speaks of, or empty
  std::string body;   ///< compact JSON: findings, criteria, answers, grounds
};

/// A row of the inbox: only what a list paints.
struct SignalRow {
  std::int64_t number = 0;
  std::string excerpt;  ///< title, or the beginning of the text: at most 200 code points; in a search, what was found
  std::vector<Span> hits;  ///< in the excerpt: where the words of a search stand
  std::optional<Instant> received;
  std::string platform;
  std::optional<Channel> channel;
  std::optional<Observed> observed;
  std::string place;
  Phase phase = Phase::rust;
  Step step = Step::none;
  UrgencyLevel urgency = UrgencyLevel::geen;
  Certainty certainty = Certainty::laag;
  Tenths total = 0;
  bool consultPoliceNow = false, isCall = false, demonstrationLock = false;
  Instant weighed;     ///< the moment that counted as now
  int lookAlikes = 0;  ///< other signals with the same folded text
  int grew = 0;        ///< of those, how many came within `growthHours` of the newest
  Handling handling;
  int merged = 0;                     ///< signals that were merged into this one
  std::vector<std::string> judgedBy;  ///< functions that laid down what they think of it
  int openQuestions = 0;              ///< asked, and nothing heard yet
  int decisions = 0;
};

/// The window in which growth is told: long enough to span an evening, short enough to still mean something.
inline constexpr int growthHours = 6;

/// Urgency: the highest first, then as `newest`; phase and channel likewise. Signals without a moment of receipt come
/// last in every order.
enum class SortOrder { urgency, newest, oldest, phase, channel };

/// Of which signals somebody knows the phase who judges before seeing the proposal.
struct KnownPhases {
  std::string role;                    ///< those that this function judged
  std::vector<std::int64_t> unfolded;  ///< and those of which the proposal was unfolded
  bool hold(std::int64_t signal, const std::vector<std::string>& judgedBy) const {
    return std::ranges::find(judgedBy, role) != judgedBy.end() || std::ranges::find(unfolded, signal) != unfolded.end();
  }
  bool operator==(const KnownPhases&) const = default;
};

/// Which rows; absent members do not filter. All that are present must hold.
struct SignalFilter {
  std::optional<Phase> phase;
  std::optional<Step> step;
  std::optional<UrgencyLevel> atLeast;  ///< this urgency or higher
  std::optional<Channel> channel;
  std::string place;  ///< municipality code
  bool onlyCalls = false;
  bool onlyConsult = false;  ///< the police must be asked now
  std::optional<Tray> tray;
  std::string owner;  ///< function that has it
  /// Phases that are not known pass no filter on a phase, and come last in the order of phases.
  std::optional<KnownPhases> known;
  bool onlyUnknown = false;  ///< with `known`: signals of which the phase is not known
  /// Full text: every group must occur, any form of a group will do. A form of several words is a phrase; case and
  /// accents do not count. A group in which no form has a letter or digit cannot occur.
  std::vector<std::vector<std::string>> words;
  SortOrder order = SortOrder::urgency;
};

struct PhaseCount {
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::int64_t count = 0;
};

/// What to store for one record.
struct NewSignal {
  Signal signal;  ///< masked
  std::string externalId;
  std::uint64_t importRow = 0;
  std::string contentKey;     ///< equal for the same record imported twice
  std::uint64_t foldKey = 0;  ///< equal for texts that differ only in case, marks, links and accounts
  Assessment assessment;
};

struct ImportSummary {
  std::int64_t run = 0;
  std::uint64_t read = 0, stored = 0, duplicates = 0, rejected = 0;
};

struct RejectedRow {
  std::uint64_t row = 0;
  std::string code;
};

/// A whole file lands or does not: everything since `beginImport` is undone unless `commit` was called.
class ImportTransaction {
 public:
  virtual ~ImportTransaction() = default;
  /// True when it was stored, false when the same record was there already.
  virtual Result<bool> add(const NewSignal& signal) = 0;
  virtual Result<void> reject(const RejectedRow& row) = 0;
  /// Terms of the full-text index that have no base form yet (to be given to `setBaseForms`).
  virtual Result<std::vector<std::string>> termsWithoutBaseForm() = 0;
  virtual Result<void> setBaseForms(const std::vector<std::pair<std::string, std::string>>& termAndBase) = 0;
  virtual Result<ImportSummary> commit(std::uint64_t recordsRead) = 0;
};

/// A judgement with the proposal that it stands beside.
struct StoredJudgement {
  std::int64_t id = 0, signal = 0;
  Judgement judgement;
  Phase proposedPhase = Phase::rust;
  Step proposedStep = Step::none;
  std::map<std::string, int> proposedLevels;  ///< of the criteria that were known
};

/// The last word on what came of a signal, with what had been concluded last when it happened.
struct StoredOutcome {
  std::int64_t id = 0, signal = 0;
  EventOutcome outcome;
  Phase phase = Phase::rust;
  Step step = Step::none;
  Certainty certainty = Certainty::laag;
  std::vector<std::string> yes;  ///< indicators that were ja
};

struct StoredForm {
  std::int64_t id = 0;
  FilledForm form;
};

/// A decision with what was known: the assessment that was current, and which text of the card was read.
struct StoredDecision {
  std::int64_t id = 0, signal = 0;
  Decision decision;
  CardOrigin cardOrigin = CardOrigin::peilstok;
  int cardVersion = 0;
  Phase phase = Phase::rust;
  Step step = Step::none;
  Tenths total = 0;
};

/// How one signal is to stand. `before` is what whoever did it saw: is it otherwise by now, then nothing is done.
struct HandlingChange {
  std::int64_t signal = 0;
  Handling before, after;
};

/// Things done at once, which are undone at once.
struct HandlingStep {
  HandlingVerb verb = HandlingVerb::pak_op;
  Instant at;
  std::string role;
  std::vector<HandlingChange> changes;
};

/// A signal that was laid aside, with what came in since that looks like it.
struct Asleep {
  std::int64_t signal = 0;
  Handling handling;
  int grew = 0;  ///< look-alikes that came later, within the hours asked for of the newest of them
};

/// What somebody has under their hands. `version` counts the times it was written, also after it was removed: no
/// version of a key ever comes twice. With an empty body there is nothing any more.
struct Draft {
  std::string key;
  int version = 0;
  Instant at;
  std::string body;
};

/// A choice of filters, order and columns that was given a name; `body` is the front end's own.
struct SavedView {
  std::string name, body;
};

struct TrayCount {
  Tray tray = Tray::postvak;
  std::int64_t count = 0;
};

/// How far what is stored reaches.
struct SurveyExtent {
  std::optional<Instant> first, last;  ///< of receipt
  std::int64_t stored = 0, undated = 0;
};

/// A signal as the omgevingsbeeld shows it.
struct SurveyRow {
  std::int64_t number = 0;
  std::string excerpt;
  Instant received;
  std::optional<Channel> channel;
  std::string platform, place;
  std::string municipality;  ///< that it was taken in for
  std::string text;          ///< cut off where it is very long; holds the title too
  Phase phase = Phase::rust;
  Step step = Step::none;
};

/// What the place of a signal is read from again, to tell how precisely the text names it.
struct PlacedText {
  std::int64_t number = 0;
  std::string place;         ///< code of the municipality it was placed in
  std::string municipality;  ///< that it was taken in for
  std::optional<Instant> received;
  std::string text;  ///< cut off where it is very long
};

/// How many signals came in within one hour, by channel, place and phase.
struct HourRow {
  Instant hour;
  std::optional<Channel> channel;
  std::string place;
  Phase phase = Phase::rust;
  std::int64_t count = 0;
};

/// A decision with the place and the phase that its signal had then.
struct PlacedDecision {
  std::int64_t id = 0, signal = 0;
  std::string card, place;
  Instant at;
  Phase phase = Phase::rust;
  Step step = Step::none;
};

struct VerifyReport {
  bool sound = true;
  std::int64_t signals = 0, assessments = 0;
  int schemaVersion = 0;
  std::vector<std::string> problems;  ///< English codes with a short detail
};

class Store {
 public:
  virtual ~Store() = default;

  /// Random per workspace, made when the workspace was made.
  virtual const hash::Key& pseudonymKey() const = 0;
  virtual Result<std::string> setting(const std::string& key) = 0;  ///< empty when never set
  virtual Result<void> setSetting(const std::string& key, const std::string& value) = 0;

  virtual Result<std::unique_ptr<ImportTransaction>> beginImport(const std::string& fileName,
                                                                 const std::string& fileHash,
                                                                 const std::string& format) = 0;

  virtual Result<StoredSignal> signal(std::int64_t number) = 0;
  /// Removes a signal with everything that hangs on it, its drafts, and its words in the index, so that nothing of it
  /// is left in the file. What others have open of the file may keep a copy until they close it. Error: not_found.
  virtual Result<void> removeSignal(std::int64_t number) = 0;
  virtual Result<std::optional<std::int64_t>> numberOf(const std::string& externalId) = 0;
  virtual Result<StoredAssessment> currentAssessment(std::int64_t signal) = 0;
  virtual Result<std::vector<StoredAssessment>> assessments(std::int64_t signal) = 0;  ///< newest first
  /// Adds an assessment and makes it the current one; earlier ones stay.
  virtual Result<std::int64_t> addAssessment(std::int64_t signal, const Assessment& assessment) = 0;

  /// Adds what somebody thinks of a signal, beside its current assessment; earlier ones stay. Error: not_found.
  virtual Result<std::int64_t> addJudgement(std::int64_t signal, const Judgement& judgement) = 0;
  virtual Result<std::vector<StoredJudgement>> judgements(std::int64_t signal) = 0;  ///< oldest first
  /// Adds what came of a signal; the last one holds. Error: not_found.
  virtual Result<std::int64_t> addOutcome(std::int64_t signal, const EventOutcome& outcome) = 0;
  virtual Result<bool> hasOutcome(std::int64_t signal) = 0;
  /// All of them in order of time, without holding them all; until `visit` says false.
  virtual Result<void> forEachJudgement(const std::function<bool(const StoredJudgement&)>& visit) = 0;
  virtual Result<void> forEachOutcome(const std::function<bool(const StoredOutcome&)>& visit) = 0;

  /// Adds versions of own texts, all or none; their numbers follow on the last of each.
  virtual Result<void> addTexts(const std::vector<TextVersion>& texts) = 0;
  /// Lays down the texts that ship: those that are there in the same words are skipped. Gives how many were new.
  virtual Result<int> addShippedTexts(const std::vector<TextVersion>& shipped) = 0;
  virtual Result<std::vector<TextVersion>> texts(TextKind kind, const std::string& key) = 0;  ///< oldest first
  /// The last version of each text of an origin, those that were taken back (with an empty body) included.
  virtual Result<std::vector<TextVersion>> currentTexts(TextKind kind, CardOrigin origin) = 0;

  virtual Result<std::int64_t> addUse(const CardUse& use) = 0;
  virtual Result<std::vector<CardUse>> uses(const std::string& card) = 0;  ///< oldest first
  virtual Result<std::map<std::string, CardExperience>> experience() = 0;  ///< by card, those that were used

  /// Error: not_found, when there is no such signal.
  virtual Result<std::int64_t> addForm(std::int64_t signal, const FilledForm& form) = 0;
  virtual Result<std::vector<StoredForm>> forms(std::int64_t signal) = 0;  ///< oldest first
  /// Beside the current assessment and the last text of the card of this origin, which is what people had before them.
  /// Error: not_found, also for a card without such a text.
  virtual Result<std::int64_t> addDecision(std::int64_t signal, const Decision& decision, CardOrigin read) = 0;
  virtual Result<std::vector<StoredDecision>> decisions(std::int64_t signal) = 0;  ///< oldest first
  /// Decisions that were the last about their signal and have a moment to look again; the first moment first.
  virtual Result<std::vector<StoredDecision>> waiting() = 0;

  /// Does all or nothing; gives the number of the step. Errors: not_found; changed_meanwhile, when one of them does not
  /// stand any more as it was seen.
  virtual Result<std::int64_t> handle(const HandlingStep& step) = 0;
  /// Puts everything of a step back as it was, as a step of its own. Errors: not_found; changed_meanwhile, when
  /// something else was done with one of the signals since.
  virtual Result<std::int64_t> undoHandling(std::int64_t step, Instant at, const std::string& role) = 0;
  virtual Result<Handling> handling(std::int64_t signal) = 0;
  virtual Result<std::vector<HandlingLine>> handlingLines(std::int64_t signal) = 0;  ///< oldest first
  virtual Result<std::vector<Asleep>> asleep() = 0;
  virtual Result<std::vector<std::int64_t>> mergedInto(std::int64_t signal) = 0;
  virtual Result<std::int64_t> lastNumber() = 0;  ///< of the newest signal; 0 when there is none

  /// Questions and answers; `signal()` gives a signal with the answers in it. Error: not_found.
  virtual Result<std::int64_t> addInquiry(std::int64_t signal, const Inquiry& inquiry) = 0;
  virtual Result<std::vector<Inquiry>> inquiries(std::int64_t signal) = 0;  ///< oldest first
  virtual Result<std::int64_t> addReply(std::int64_t signal, const Reply& reply) = 0;
  virtual Result<std::vector<Reply>> replies(std::int64_t signal) = 0;  ///< oldest first

  virtual Result<std::optional<Draft>> draft(const std::string& key) = 0;
  /// Writes over version `draft.version` and gives the new one; where there is no text any version will do. Error:
  /// changed_meanwhile when a text of another version is there.
  virtual Result<int> setDraft(const Draft& draft) = 0;
  virtual Result<void> removeDraft(const std::string& key) = 0;
  virtual Result<std::vector<SavedView>> views() = 0;       ///< by name
  virtual Result<void> setView(const SavedView& view) = 0;  ///< replaces the one of that name
  virtual Result<void> removeView(const std::string& name) = 0;

  virtual Result<std::vector<Contact>> contacts() = 0;
  virtual Result<void> setContact(const Contact& contact) = 0;  ///< replaces the partner's contact
  virtual Result<void> removeContact(const std::string& partner) = 0;

  virtual Result<std::vector<std::int64_t>> lookAlikes(std::int64_t signal, int limit) = 0;

  virtual Result<std::int64_t> count(const SignalFilter& filter) = 0;
  /// Numbers of all rows that pass, in order: what a list needs to know its length and place.
  virtual Result<std::vector<std::int64_t>> numbers(const SignalFilter& filter) = 0;
  /// Same order; missing ones are left out. With the words of a search the excerpts show what was found.
  virtual Result<std::vector<SignalRow>> rows(const std::vector<std::int64_t>& numbers,
                                              const std::vector<std::vector<std::string>>& words = {}) = 0;
  /// Every stored signal with its current assessment, in order of number, without holding them all.
  virtual Result<void> forEach(const std::function<bool(const StoredSignal&, const StoredAssessment&)>& visit) = 0;
  /// How many pass in each phase and step, those without any left out; phases that are not known are not counted.
  virtual Result<std::vector<PhaseCount>> phaseCounts(const SignalFilter& filter = {}) = 0;
  virtual Result<std::vector<TrayCount>> trayCounts() = 0;
  /// Changes whenever another connection wrote in the file; only comparing it says something.
  virtual Result<std::int64_t> outsideChanges() = 0;
  /// Changes whenever something was written through this store; only comparing it says something.
  virtual std::int64_t ownChanges() const = 0;

  virtual Result<SurveyExtent> surveyExtent() = 0;
  /// Signals received in [from, until); those without a moment are in none of these.
  virtual Result<std::int64_t> countReceived(Instant from, Instant until) = 0;
  virtual Result<std::vector<SurveyRow>> surveyRows(Instant from, Instant until,
                                                    std::size_t limit) = 0;  ///< newest first
  /// Same order; those without a place are left out.
  virtual Result<std::vector<PlacedText>> placedTexts(const std::vector<std::int64_t>& numbers) = 0;
  virtual Result<std::vector<HourRow>> countByHour(Instant from, Instant until) = 0;             ///< oldest first
  virtual Result<std::vector<PlacedDecision>> placedDecisions(Instant from, Instant until) = 0;  ///< newest first
  /// The municipality that most of the latest signals were taken in for, else the one they speak of; may be empty.
  virtual Result<std::string> usualMunicipality() = 0;

  /// Forms in the index that share a base form with `base`, most frequent first.
  virtual Result<std::vector<std::string>> formsOf(const std::string& base, int limit) = 0;
  /// In how many texts one of these words stands, at most: a text with two of them counts twice.
  virtual Result<std::int64_t> textsWith(const std::vector<std::string>& forms) = 0;
  /// Signals whose title or text has one of these words, by number.
  virtual Result<std::vector<std::int64_t>> numbersWith(const std::vector<std::string>& forms) = 0;
  virtual Result<VerifyReport> verify() = 0;
};

/// Opens the workspace file, makes it when it is not there (unless readOnly), and migrates an older one after a
/// back-up beside it ("<name>.v<N>.bak"). Errors: database_unreadable, database_not_ours, database_newer,
/// database_locked, database_read_only, database_corrupt, disk_full, is_directory, file_not_found (readOnly).
Result<std::unique_ptr<Store>> open(const std::filesystem::path& file, bool readOnly = false,
                                    Clock clock = systemClock());

}  // namespace peilstok::store

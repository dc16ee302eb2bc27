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
#include "model/dossier.h"
#include "model/exchange.h"
#include "model/handling.h"
#include "model/judgement.h"
#include "model/logbook.h"
#include "model/retention.h"
#include "model/signal.h"
#include "model/wording.h"

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
  std::optional<Instant> lapses;  ///< as in Urgency; not read back, lists have it
  bool consultPoliceNow = false, isCall = false, demonstrationLock = false;
  std::string place;  ///< municipality code the text speaks of, or empty
  std::string body;   ///< compact JSON: findings, criteria, answers, grounds
};

/// What people made of a signal. It stands until the weighing comes to another phase than it had come to then.
struct StandingPhase {
  Phase phase = Phase::rust;
  Step step = Step::none;
  bool operator==(const StandingPhase&) const = default;
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
  std::optional<Instant> lapses;  ///< as in Urgency
  Certainty certainty = Certainty::laag;
  Tenths total = 0;
  bool consultPoliceNow = false, isCall = false, demonstrationLock = false;
  Instant weighed;     ///< the moment that counted as now
  int lookAlikes = 0;  ///< other signals that say the same
  int grew = 0;        ///< of those, how many came within `growthHours` of the newest
  Handling handling;
  int merged = 0;                     ///< signals that were merged into this one
  std::vector<std::string> judgedBy;  ///< functions that laid down what they think of it
  std::optional<StandingPhase> judged;
  int openQuestions = 0;  ///< asked, and nothing heard yet
  int decisions = 0;
};

/// The window in which growth is told: long enough to span an evening, short enough to still mean something.
inline constexpr int growthHours = 6;

/// Urgency: the highest first, then as `newest`; phase and channel likewise. An urgency that lapsed comes behind those
/// that did not, before what has none. Signals without a moment of receipt come last in every order.
enum class SortOrder { urgency, newest, oldest, phase, channel };

/// Of which signals somebody knows the phase who judges before seeing the proposal.
struct KnownPhases {
  std::string role;                    ///< those that this function judged; empty: that anybody did
  std::vector<std::int64_t> unfolded;  ///< and those of which the proposal was unfolded
  bool hold(std::int64_t signal, const std::vector<std::string>& judgedBy) const {
    return (role.empty() ? !judgedBy.empty() : std::ranges::find(judgedBy, role) != judgedBy.end()) ||
           std::ranges::find(unfolded, signal) != unfolded.end();
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
  bool onlyNoise = false;    ///< closed with the reason noise, by a rule or by people
  bool onlyQuiet = false;    ///< nothing points at unrest: rust, no urgency, no call, no police to be asked
  std::optional<Tray> tray;
  std::string owner;  ///< function that has it
  /// Phases that are not known pass no filter on a phase, and come last in the order of phases.
  std::optional<KnownPhases> known;
  bool onlyUnjudged = false;  ///< with `known`: signals that its function did not judge, unfolded or not
  bool judgedLeads = false;   ///< where people judged, the phase is theirs and not the program's
  /// Full text: every group must occur, any form of a group will do. A form of several words is a phrase; case and
  /// accents do not count. A group in which no form has a letter or digit cannot occur.
  std::vector<std::vector<std::string>> words;
  SortOrder order = SortOrder::urgency;
  std::optional<Instant> now;  ///< by which urgencies lapse; without it none does
  bool operator==(const SignalFilter&) const = default;
};

struct PhaseCount {
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::int64_t count = 0;
};

/// By which noise rule a signal is closed as it comes in.
struct NoiseMark {
  std::string rule, name;  ///< empty: it is not
};

/// Who does that, as the log tells it.
inline constexpr const char* kNoiseRole = "ruislijst";

/// What to store for one record.
struct NewSignal {
  Signal signal;  ///< masked
  std::string externalId;
  std::uint64_t importRow = 0;
  std::string contentKey;                       ///< equal for the same record imported twice within a period
  std::vector<std::string> earlierContentKeys;  ///< what it would have been in earlier periods, where that differs
  Sketch sketch;
  std::int64_t meeting = 0;  ///< equal for signals that name the same place and moment; 0 when it names none
  bool plain = false;        ///< its text was looked through for personal data, and nothing had to be masked
  Assessment assessment;
  std::optional<StoredAssessment> row;  ///< of the assessment, where whoever weighed made it already
  NoiseMark noise;
};

/// What a signal shares with others that say the same or nearly so.
struct Kinship {
  std::int64_t signal = 0;
  std::int64_t kin = 0;  ///< with the same one they look alike
  std::uint32_t contrast = 0, place = 0;
  bool operator==(const Kinship&) const = default;
};

/// What came out when signals were laid beside all others.
struct Grouping {
  std::int64_t upTo = 0;                                        ///< number of the last of them
  std::vector<Kinship> kin;                                     ///< signals that had none yet
  std::vector<std::pair<std::int64_t, std::int64_t>> joined;    ///< a kin, and the one it turned out to be
  std::vector<std::pair<std::int64_t, std::int64_t>> meetings;  ///< signals that had no key yet, with it
};

/// Signals that say the same, by the first of them.
struct CopyGroup {
  std::int64_t first = 0;
  std::int64_t count = 0;
};

struct CopyCounts {
  std::int64_t signals = 0;  ///< that say the same as another
  std::int64_t groups = 0;   ///< that they are in
};

/// As much of a signal as its wording hangs on.
struct SignalText {
  std::string text, municipality;
  std::optional<Instant> received;
};

struct ImportSummary {
  std::int64_t run = 0;
  std::uint64_t read = 0, stored = 0, duplicates = 0, rejected = 0;
  std::uint64_t laidAside = 0;  ///< of what was stored: closed as noise
};

struct RejectedRow {
  std::uint64_t row = 0;
  std::string code;
  std::string excerpt{};  ///< masked words to know the row by, while the import is told of; never stored
};

/// An import that landed.
struct EarlierImport {
  Instant at;
  ImportSummary summary;
  std::vector<RejectedRow> rejectedRows;  ///< the first thousand
};

/// A folder from which new files are taken in, and what holds for rows that do not say so themselves.
struct WatchedFolder {
  std::string path;  ///< absolute
  std::optional<Channel> channel;
  std::optional<Access> access;  ///< besloten_zonder_uitnodiging cannot be kept
  std::string municipality;      ///< code, or empty for the own one
  std::string format = "auto";   ///< as app::ImportOptions has it
  bool operator==(const WatchedFolder&) const = default;
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
  /// To be called after the last `add` and before what was added is laid beside the others.
  virtual Result<void> finishSketches() = 0;
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
  bool withdrawn = false;  ///< a dossier names it, and every dossier that does withdrew it
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

/// A key that this workspace signed with, and since when.
struct SigningKeyLine {
  signature::PublicKey key{};
  Instant at;
  std::string role;
};

/// A signal of a bundle and which one it is here.
struct BundleMember {
  std::string origin;  ///< the id that it has in the bundle
  std::int64_t signal = 0;
  bool fresh = false;  ///< it was not here before
};

struct NewBundle {
  BundleWay way = BundleWay::ontvangen;
  bool known = true;  ///< of somebody who was trusted at that moment
  BundleCover cover;
  Instant at;
  std::string hash;  ///< of the whole file
  std::vector<BundleMember> members;
  std::int64_t forwarded = 0;  ///< of an `antwoord`: number of the bundle that it answers
};

struct StoredBundle {
  std::int64_t number = 0;
  BundleWay way = BundleWay::ontvangen;
  bool known = true;
  BundleCover cover;
  Instant at;  ///< when it was sent or taken in
  std::string hash;
  std::int64_t signals = 0, fresh = 0;  ///< how many came with it, and how many of those were not here before
};

struct BundleOfSignal {
  StoredBundle bundle;
  std::string origin;
  bool fresh = false;
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
/// An urgency of which it is not known yet when it lapses.
struct UnsettledUrgency {
  std::int64_t number = 0;
  UrgencyLevel level = UrgencyLevel::geen;
  Instant weighed;           ///< the moment that counted as now
  std::string municipality;  ///< that it was taken in for
  std::optional<Instant> received;
  std::string text;
};

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

/// As much of a signal as is counted in a report of a period.
struct ReceivedRow {
  std::int64_t number = 0;
  Instant received;
  std::optional<Channel> channel;
  std::string place;
  Phase phase = Phase::rust;
  Step step = Step::none;
  Tray tray = Tray::postvak;
};

/// Through which channel and with what access signals came in, and how many so.
struct SourceCount {
  std::optional<Channel> channel;
  std::optional<Access> access;
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
  LogHead log;                        ///< how far the logbook goes
  std::vector<std::string> problems;  ///< English codes with a short detail
};

/// Keys of pseudonyms: that of the quarter that is now, and of earlier ones that were not destroyed yet.
struct PseudonymKeys {
  hash::Key current{};
  std::vector<hash::Key> earlier;  ///< newest first
};

/// A key that is still there, without the key.
struct KeyAge {
  std::string period;  ///< "2026-K4"; "eerder" for the time before keys had periods
  Instant ends;
};

/// An own noise rule as kept: a document of schema noise/1, or nothing where it switches one of ours off.
struct NoiseText {
  std::string id;
  Instant at;
  std::string role, body;
};

/// What retention looks at of one signal.
struct RetentionFacts {
  std::int64_t number = 0;
  Instant stored;
  Tray tray = Tray::postvak;
  CloseReason reason = CloseReason::geen;
  bool taken = false;                                      ///< somebody has it, or it was scaled up
  std::int64_t into = 0;                                   ///< number of the signal it was merged into
  std::optional<Instant> handled, decided, judged, asked;  ///< the last time of each
  bool operator==(const RetentionFacts&) const = default;
};

/// A dossier that was closed, with when something was last entered in it.
struct ClosedDossier {
  std::int64_t number = 0;
  Instant since;
};

/// What retention looks at beside signals.
struct RetentionOthers {
  std::vector<Instant> drafts,
      emptyRuns;             ///< when last written; when imported, of runs and bundles of which no signal is left
  std::vector<KeyAge> keys;  ///< of periods that are over
  std::vector<ClosedDossier> dossiers;
};

/// Signals that go together or stay together: one, and those that were merged into it.
struct SignalsToPurge {
  RetentionKind kind = RetentionKind::niet_opgevolgd;
  std::vector<RetentionFacts> signals;  ///< as they were when it was found that they may go
};

/// What is to be removed. Nothing that is not named here goes, and nothing in which something happened meanwhile.
struct PurgeOrder {
  Instant at;
  std::string role;
  std::vector<SignalsToPurge> signals;
  std::int64_t copies = 0;             ///< of the file that are removed already, for the account
  std::vector<std::int64_t> dossiers;  ///< one that was opened again meanwhile stays
  std::optional<Instant> draftsUpTo, runsUpTo, keysUpTo;
};

/// What tells a record of a source from another, of the masked signal as it is stored.
std::string contentKey(const std::string& externalId, const Signal& signal);

/// What is stored of an assessment; `id` and `signal` are given when it is.
StoredAssessment rowOf(const Assessment& assessment);

/// How far the entries of a dossier go.
struct DossierVersion {
  std::int64_t dossier = 0, lastEntry = 0;
};
/// What a signal of a dossier brings to its course: what was concluded of it last.
struct DossierSignal {
  std::int64_t dossier = 0, signal = 0;
  std::optional<Instant> received;
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::int64_t assessment = 0;
  Instant weighed;
};

/// Makes the next entry of a dossier out of those that are there, or says why not. Asked under the write lock.
using DossierWriter = std::function<Result<DossierEntry>(const std::vector<DossierEntry>&)>;

/// A decision on a card and the signal that it rests on. `read`: whose text of the card was read.
struct DecisionOnSignal {
  std::int64_t signal = 0;
  Decision decision;
  CardOrigin read = CardOrigin::peilstok;
};

class Logbook;

class Store {
 public:
  virtual ~Store() = default;

  /// Random per workspace, made with it; tells its records from those of another.
  virtual const hash::Key& recordKey() const = 0;
  /// Makes the key of this quarter when there is none. A store that only reads lends one that nothing keeps.
  virtual Result<PseudonymKeys> pseudonymKeys() = 0;
  virtual Result<std::string> setting(const std::string& key) = 0;  ///< empty when never set
  virtual Result<void> setSetting(const std::string& key, const std::string& value) = 0;
  /// The same with a line of the logbook, both or neither.
  virtual Result<void> setSetting(const std::string& key, const std::string& value, const LogEntry& line) = 0;

  /// What people do through this store writes its own lines, in the transaction in which it is kept.
  virtual Logbook& logbook() = 0;

  virtual Result<std::unique_ptr<ImportTransaction>> beginImport(const std::string& fileName,
                                                                 const std::string& fileHash,
                                                                 const std::string& format) = 0;

  /// The last import of a file with these bytes of which anything was kept; nothing when there is none, or retention
  /// has removed it.
  virtual Result<std::optional<EarlierImport>> earlierImport(const std::string& fileHash) = 0;
  virtual Result<std::vector<WatchedFolder>> watchedFolders() = 0;  ///< by path
  /// Puts it in the place of the one with that path, if any.
  virtual Result<void> setWatchedFolder(const WatchedFolder& folder, const std::string& role) = 0;
  virtual Result<void> removeWatchedFolder(const std::string& path, const std::string& role) = 0;  ///< error: not_found

  virtual Result<StoredSignal> signal(std::int64_t number) = 0;
  /// Removes a signal with everything that hangs on it, its drafts, and its words in the index, so that nothing of it
  /// is left in the file. What others have open of the file may keep a copy until they close it. Error: not_found.
  virtual Result<void> removeSignal(std::int64_t number, const std::string& role) = 0;
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
  /// Decisions that were the last about their signal, those that were withdrawn left out, and have a moment to look
  /// again; the first moment first.
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

  virtual Result<std::vector<NoiseText>> noiseRules() = 0;  ///< by id
  virtual Result<void> setNoiseRule(const NoiseText& rule) = 0;
  virtual Result<void> removeNoiseRule(const std::string& id, const std::string& role) = 0;
  /// Signals that lie closed by a noise rule.
  virtual Result<std::vector<std::int64_t>> laidAsideBy(const std::string& rule) = 0;

  /// Of every signal, in order of number, until `visit` says false.
  virtual Result<void> forEachRetained(const std::function<bool(const RetentionFacts&)>& visit) = 0;
  virtual Result<RetentionOthers> retentionOthers(Instant now) = 0;
  /// Removes all that is named, in one go, writes one line of account and takes the words out of the file. Error:
  /// database_locked when everything went but another window still reads the log, in which the words are then.
  virtual Result<PurgeLine> purge(const PurgeOrder& order) = 0;
  virtual Result<std::vector<PurgeLine>> purgeLines() = 0;  ///< oldest first

  virtual Result<std::int64_t> addFeedback(std::int64_t signal, const Feedback& feedback) = 0;
  virtual Result<std::vector<Feedback>> feedback(std::int64_t signal) = 0;  ///< oldest first

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

  /// Opens a dossier with its first entries, which get its number; gives that number. Error: wrong_use, when the first
  /// is no head.
  virtual Result<std::int64_t> openDossier(std::vector<DossierEntry> entries) = 0;
  /// Adds the entry that `make` makes, and gives its number. An entry is never earlier than the one before it: where
  /// the clock ran back it gets the moment of that one. Errors: not_found; those of `make`.
  virtual Result<std::int64_t> addDossierEntry(std::int64_t dossier, const DossierWriter& make) = 0;
  /// The same for an item that tells of a decision on a card: both are kept or neither, and the item gets its number.
  virtual Result<std::int64_t> addDossierDecision(std::int64_t dossier, const DecisionOnSignal& decided,
                                                  const DossierWriter& make) = 0;
  virtual Result<std::vector<std::int64_t>> dossierNumbers() = 0;
  virtual Result<std::vector<DossierVersion>> dossierVersions() = 0;  ///< by number
  /// Those with a number above `entry`, oldest first.
  virtual Result<std::vector<DossierEntry>> dossierEntriesAfter(std::int64_t dossier, std::int64_t entry) = 0;
  /// Of every signal that is in a dossier now and still there, by dossier.
  virtual Result<std::vector<DossierSignal>> signalsOfDossiers() = 0;
  /// Oldest first. Errors: not_found; database_corrupt, when somebody else wrote in it.
  virtual Result<std::vector<DossierEntry>> dossierEntries(std::int64_t dossier) = 0;
  /// Which signals are in it now, by number; some may be gone.
  virtual Result<std::vector<std::int64_t>> dossierSignals(std::int64_t dossier) = 0;
  /// Dossiers, closed ones too, that a signal is in.
  virtual Result<std::vector<std::int64_t>> dossiersOf(std::int64_t signal) = 0;

  /// Everything that `acts` does through this store is kept, or nothing of it when that gives an error.
  virtual Result<void> together(const std::function<Result<void>()>& acts) = 0;

  /// Keeps a key that was made here; one that is kept already stays as it is.
  virtual Result<void> addSigningKey(const SigningKeyLine& line) = 0;
  virtual Result<std::optional<SigningKeyLine>> signingKey(const signature::PublicKey& key) = 0;
  /// Adds what is thought of a sender from now on; earlier lines stay.
  virtual Result<void> addSender(const Sender& sender) = 0;
  virtual Result<std::optional<Sender>> sender(const signature::PublicKey& key) = 0;
  virtual Result<std::vector<Sender>> senders() = 0;  ///< by name, those who are not trusted any more too

  /// Errors: wrong_use when it is there already; not_found for an answer of which the other bundle is not there, or
  /// went the same way. Within an import it lands with it.
  virtual Result<std::int64_t> addBundle(const NewBundle& bundle) = 0;
  virtual Result<StoredBundle> bundle(std::int64_t number) = 0;
  virtual Result<std::vector<StoredBundle>> bundles() = 0;  ///< newest first
  virtual Result<std::vector<StoredBundle>> findBundles(BundleWay way, const std::string& idBegins) = 0;
  /// Answers to a bundle, by the moment at which they were made.
  virtual Result<std::vector<StoredBundle>> answersTo(std::int64_t number) = 0;
  virtual Result<std::vector<BundleMember>> membersOf(std::int64_t number) = 0;
  virtual Result<std::vector<BundleOfSignal>> bundlesOf(std::int64_t signal) = 0;  ///< oldest first
  /// The signal that was stored with this content key, if any.
  virtual Result<std::optional<std::int64_t>> numberOfContent(const std::string& contentKey) = 0;

  /// Up to this number signals were laid beside the others; what stands behind it waits for `setGrouping`.
  virtual Result<std::int64_t> groupedUpTo() = 0;
  /// Of these numbers, in order; empty ones where there is nothing to compare.
  virtual Result<std::vector<Sketch>> sketches(std::int64_t first, std::int64_t last) = 0;
  /// Of `first` and the numbers behind it; those that are there already are written over.
  virtual Result<void> setSketches(std::int64_t first, const std::vector<Sketch>& sketches) = 0;
  /// All of it or nothing; within an import it goes down with that.
  virtual Result<void> setGrouping(const Grouping& grouping) = 0;
  virtual Result<SignalText> text(std::int64_t signal) = 0;
  virtual Result<std::optional<Kinship>> kinship(std::int64_t signal) = 0;
  /// Signals that say the same, the last received first.
  virtual Result<std::vector<std::int64_t>> lookAlikes(std::int64_t signal, int limit) = 0;
  /// One of each of the other groups of its kin: those with the same words that decide and other places, or those with
  /// other words that decide.
  virtual Result<std::vector<std::int64_t>> otherKin(std::int64_t signal, bool sameContrast, int limit) = 0;
  /// Signals that name the same place and moment, the newest first.
  virtual Result<std::vector<std::int64_t>> sameMeeting(std::int64_t signal, int limit) = 0;
  virtual Result<std::vector<CopyGroup>> copyGroups(int limit) = 0;  ///< of two and more, the largest first
  /// Of two and more different texts that name the same place and moment, the largest first.
  virtual Result<std::vector<CopyGroup>> meetingGroups(int limit) = 0;
  virtual Result<CopyCounts> countCopies(std::int64_t from) = 0;  ///< of signals from this number on
  virtual Result<std::vector<std::int64_t>> mergeHeads() = 0;     ///< signals that others were merged into

  /// Signals whose urgency was worked out by a program that did not yet keep when it lapses, at most so many.
  virtual Result<std::vector<UnsettledUrgency>> unsettledUrgencies(int most) = 0;
  virtual Result<void> settleUrgency(std::int64_t signal, std::optional<Instant> lapses) = 0;

  virtual Result<std::int64_t> count(const SignalFilter& filter) = 0;
  /// Numbers of all rows that pass, in order: what a list needs to know its length and place.
  virtual Result<std::vector<std::int64_t>> numbers(const SignalFilter& filter) = 0;
  /// The first of `numbers`, at most so many, where that is much sooner known: before a list was ever read, for a tray
  /// by urgency with nothing else asked. Nothing otherwise.
  virtual Result<std::optional<std::vector<std::int64_t>>> firstNumbers(const SignalFilter& filter, int most) = 0;
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
  virtual Result<std::vector<HourRow>> countByHour(Instant from, Instant until) = 0;  ///< oldest first
  /// Signals received in [from, until), oldest first, without holding them all; until `visit` says false.
  virtual Result<void> forEachReceived(Instant from, Instant until,
                                       const std::function<bool(const ReceivedRow&)>& visit) = 0;
  /// Of those received in [from, until), how many the weighing took for a peaceful demonstration.
  virtual Result<std::int64_t> countDemonstrations(Instant from, Instant until) = 0;
  virtual Result<std::vector<SourceCount>> countSources(Instant from, Instant until) = 0;
  /// Answers that came in [from, until), oldest first, without their notes.
  virtual Result<std::vector<Reply>> repliesBetween(Instant from, Instant until) = 0;
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

#pragma once
// The store on SQLite: hands each question to the file of its aggregate.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "store/database.h"
#include "store/list_index.h"
#include "store/sqlite_logbook.h"
#include "store/store.h"
#include "store/text_counts.h"

namespace peilstok::store {

class SqliteStore final : public Store {
 public:
  /// `database` comes from openWorkspaceFile. Error: database_corrupt when the workspace has lost itself.
  static Result<std::unique_ptr<Store>> make(std::shared_ptr<Database> database, Clock clock);

  const hash::Key& recordKey() const override { return m_key; }
  Result<PseudonymKeys> pseudonymKeys() override;
  Result<std::string> setting(const std::string& key) override;
  Result<void> setSetting(const std::string& key, const std::string& value) override;
  Result<void> setSetting(const std::string& key, const std::string& value, const LogEntry& line) override;
  Logbook& logbook() override { return m_log; }

  Result<std::unique_ptr<ImportTransaction>> beginImport(const std::string& fileName, const std::string& fileHash,
                                                         const std::string& format) override;

  Result<std::optional<EarlierImport>> earlierImport(const std::string& fileHash) override;
  Result<std::vector<WatchedFolder>> watchedFolders() override;
  Result<void> setWatchedFolder(const WatchedFolder& folder, const std::string& role) override;
  Result<void> removeWatchedFolder(const std::string& path, const std::string& role) override;
  Result<StoredSignal> signal(std::int64_t number) override;
  Result<void> removeSignal(std::int64_t number, const std::string& role) override;
  Result<std::optional<std::int64_t>> numberOf(const std::string& externalId) override;
  Result<StoredAssessment> currentAssessment(std::int64_t signal) override;
  Result<std::vector<StoredAssessment>> assessments(std::int64_t signal) override;
  Result<std::int64_t> addAssessment(std::int64_t signal, const Assessment& assessment) override;
  Result<std::int64_t> addJudgement(std::int64_t signal, const Judgement& judgement) override;
  Result<std::vector<StoredJudgement>> judgements(std::int64_t signal) override;
  Result<std::int64_t> addOutcome(std::int64_t signal, const EventOutcome& outcome) override;
  Result<bool> hasOutcome(std::int64_t signal) override;
  Result<void> forEachJudgement(const std::function<bool(const StoredJudgement&)>& visit) override;
  Result<void> forEachOutcome(const std::function<bool(const StoredOutcome&)>& visit) override;
  Result<void> addTexts(const std::vector<TextVersion>& texts) override;
  Result<int> addShippedTexts(const std::vector<TextVersion>& shipped) override;
  Result<std::vector<TextVersion>> texts(TextKind kind, const std::string& key) override;
  Result<std::vector<TextVersion>> currentTexts(TextKind kind, CardOrigin origin) override;
  Result<std::int64_t> addUse(const CardUse& use) override;
  Result<std::vector<CardUse>> uses(const std::string& card) override;
  Result<std::map<std::string, CardExperience>> experience() override;
  Result<std::int64_t> addForm(std::int64_t signal, const FilledForm& form) override;
  Result<std::vector<StoredForm>> forms(std::int64_t signal) override;
  Result<std::int64_t> addDecision(std::int64_t signal, const Decision& decision, CardOrigin read) override;
  Result<std::vector<StoredDecision>> decisions(std::int64_t signal) override;
  Result<std::vector<StoredDecision>> waiting() override;
  Result<std::int64_t> handle(const HandlingStep& step) override;
  Result<std::int64_t> undoHandling(std::int64_t step, Instant at, const std::string& role) override;
  Result<Handling> handling(std::int64_t signal) override;
  Result<std::vector<HandlingLine>> handlingLines(std::int64_t signal) override;
  Result<std::vector<Asleep>> asleep() override;
  Result<std::vector<std::int64_t>> mergedInto(std::int64_t signal) override;
  Result<std::int64_t> lastNumber() override;
  Result<std::vector<NoiseText>> noiseRules() override;
  Result<void> setNoiseRule(const NoiseText& rule) override;
  Result<void> removeNoiseRule(const std::string& id, const std::string& role) override;
  Result<std::vector<std::int64_t>> laidAsideBy(const std::string& rule) override;
  Result<void> forEachRetained(const std::function<bool(const RetentionFacts&)>& visit) override;
  Result<RetentionOthers> retentionOthers(Instant now) override;
  Result<PurgeLine> purge(const PurgeOrder& order) override;
  Result<std::vector<PurgeLine>> purgeLines() override;
  Result<std::int64_t> addFeedback(std::int64_t signal, const Feedback& feedback) override;
  Result<std::vector<Feedback>> feedback(std::int64_t signal) override;
  Result<std::int64_t> addInquiry(std::int64_t signal, const Inquiry& inquiry) override;
  Result<std::vector<Inquiry>> inquiries(std::int64_t signal) override;
  Result<std::int64_t> addReply(std::int64_t signal, const Reply& reply) override;
  Result<std::vector<Reply>> replies(std::int64_t signal) override;
  Result<std::optional<Draft>> draft(const std::string& key) override;
  Result<int> setDraft(const Draft& draft) override;
  Result<void> removeDraft(const std::string& key) override;
  Result<std::vector<SavedView>> views() override;
  Result<void> setView(const SavedView& view) override;
  Result<void> removeView(const std::string& name) override;
  Result<std::vector<Contact>> contacts() override;
  Result<void> setContact(const Contact& contact) override;
  Result<void> removeContact(const std::string& partner) override;
  Result<std::int64_t> openDossier(std::vector<DossierEntry> entries) override;
  Result<std::int64_t> addDossierEntry(std::int64_t dossier, const DossierWriter& make) override;
  Result<std::int64_t> addDossierDecision(std::int64_t dossier, const DecisionOnSignal& decided,
                                          const DossierWriter& make) override;
  Result<std::vector<std::int64_t>> dossierNumbers() override;
  Result<std::vector<DossierVersion>> dossierVersions() override;
  Result<std::vector<DossierEntry>> dossierEntriesAfter(std::int64_t dossier, std::int64_t entry) override;
  Result<std::vector<DossierSignal>> signalsOfDossiers() override;
  Result<std::vector<DossierEntry>> dossierEntries(std::int64_t dossier) override;
  Result<std::vector<std::int64_t>> dossierSignals(std::int64_t dossier) override;
  Result<std::vector<std::int64_t>> dossiersOf(std::int64_t signal) override;
  Result<void> together(const std::function<Result<void>()>& acts) override;
  Result<void> addSigningKey(const SigningKeyLine& line) override;
  Result<std::optional<SigningKeyLine>> signingKey(const signature::PublicKey& key) override;
  Result<void> addSender(const Sender& sender) override;
  Result<std::optional<Sender>> sender(const signature::PublicKey& key) override;
  Result<std::vector<Sender>> senders() override;
  Result<std::int64_t> addBundle(const NewBundle& bundle) override;
  Result<StoredBundle> bundle(std::int64_t number) override;
  Result<std::vector<StoredBundle>> bundles() override;
  Result<std::vector<StoredBundle>> findBundles(BundleWay way, const std::string& idBegins) override;
  Result<std::vector<StoredBundle>> answersTo(std::int64_t number) override;
  Result<std::vector<BundleMember>> membersOf(std::int64_t number) override;
  Result<std::vector<BundleOfSignal>> bundlesOf(std::int64_t signal) override;
  Result<std::optional<std::int64_t>> numberOfContent(const std::string& contentKey) override;
  Result<std::int64_t> groupedUpTo() override;
  Result<std::vector<Sketch>> sketches(std::int64_t first, std::int64_t last) override;
  Result<std::vector<UnsettledUrgency>> unsettledUrgencies(int most) override;
  Result<void> settleUrgency(std::int64_t signal, std::optional<Instant> lapses) override;
  Result<void> setSketches(std::int64_t first, const std::vector<Sketch>& sketches) override;
  Result<void> setGrouping(const Grouping& grouping) override;
  Result<SignalText> text(std::int64_t signal) override;
  Result<std::optional<Kinship>> kinship(std::int64_t signal) override;
  Result<std::vector<std::int64_t>> lookAlikes(std::int64_t signal, int limit) override;
  Result<std::vector<std::int64_t>> otherKin(std::int64_t signal, bool sameContrast, int limit) override;
  Result<std::vector<std::int64_t>> sameMeeting(std::int64_t signal, int limit) override;
  Result<std::vector<CopyGroup>> copyGroups(int limit) override;
  Result<std::vector<CopyGroup>> meetingGroups(int limit) override;
  Result<CopyCounts> countCopies(std::int64_t from) override;
  Result<std::vector<std::int64_t>> mergeHeads() override;

  Result<std::int64_t> count(const SignalFilter& filter) override;
  Result<std::vector<std::int64_t>> numbers(const SignalFilter& filter) override;
  Result<std::optional<std::vector<std::int64_t>>> firstNumbers(const SignalFilter& filter, int most) override;
  Result<std::vector<SignalRow>> rows(const std::vector<std::int64_t>& numbers,
                                      const std::vector<std::vector<std::string>>& words) override;
  Result<void> forEach(const std::function<bool(const StoredSignal&, const StoredAssessment&)>& visit) override;
  Result<std::vector<PhaseCount>> phaseCounts(const SignalFilter& filter) override;
  Result<std::vector<TrayCount>> trayCounts() override;
  Result<std::int64_t> outsideChanges() override;
  std::int64_t ownChanges() const override { return m_database->commits(); }
  Result<SurveyExtent> surveyExtent() override;
  Result<std::int64_t> countReceived(Instant from, Instant until) override;
  Result<std::vector<SurveyRow>> surveyRows(Instant from, Instant until, std::size_t limit) override;
  Result<std::vector<PlacedText>> placedTexts(const std::vector<std::int64_t>& numbers) override;
  Result<std::vector<HourRow>> countByHour(Instant from, Instant until) override;
  Result<void> forEachReceived(Instant from, Instant until,
                               const std::function<bool(const ReceivedRow&)>& visit) override;
  Result<std::int64_t> countDemonstrations(Instant from, Instant until) override;
  Result<std::vector<SourceCount>> countSources(Instant from, Instant until) override;
  Result<std::vector<Reply>> repliesBetween(Instant from, Instant until) override;
  Result<std::vector<PlacedDecision>> placedDecisions(Instant from, Instant until) override;
  Result<std::string> usualMunicipality() override;
  Result<std::vector<std::string>> formsOf(const std::string& base, int limit) override;
  Result<std::int64_t> textsWith(const std::vector<std::string>& forms) override;
  Result<std::vector<std::int64_t>> numbersWith(const std::vector<std::string>& forms) override;
  Result<VerifyReport> verify() override;

 private:
  SqliteStore(std::shared_ptr<Database> database, const hash::Key& key, Clock clock)
      : m_database(std::move(database)),
        m_key(key),
        m_clock(std::move(clock)),
        m_log(*m_database, m_clock),
        m_lists(*m_database) {}

  std::shared_ptr<Database> m_database;  ///< shared with an import, which may be let go of later than the store
  hash::Key m_key;                       ///< of records
  Clock m_clock;
  SqliteLogbook m_log;
  TextCounts m_textCounts;
  ListIndex m_lists;
};

}  // namespace peilstok::store

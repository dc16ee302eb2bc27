#include "store/sqlite_store.h"

#include <chrono>
#include <thread>

#include <algorithm>

#include "store/assessments.h"
#include "store/deciding.h"
#include "store/dossiers.h"
#include "store/drafts.h"
#include "store/exchange.h"
#include "store/grouping.h"
#include "store/handling.h"
#include "store/import.h"
#include "store/inquiries.h"
#include "store/judgements.h"
#include "store/keys.h"
#include "store/noise.h"
#include "store/retention.h"
#include "store/search.h"
#include "store/signals.h"
#include "store/survey.h"
#include "store/verify.h"
#include "store/watched.h"
#include "store/workspace_file.h"

namespace peilstok::store {

namespace {

constexpr const char* kLastNumber = "SELECT coalesce(max(number), 0) FROM signal";
constexpr const char* kReadSetting = "SELECT value FROM setting WHERE key = ?1";
constexpr const char* kWriteSetting = R"sql(
INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value
)sql";

/// True when another program may be in the middle of making the file: it is seconds old, and locked or not yet marked
/// as a workspace.
bool mayBeHalfMade(const std::filesystem::path& file, ErrorCode error) {
  if (error != ErrorCode::database_locked && error != ErrorCode::database_not_ours) return false;
  std::error_code code;
  const auto changed = std::filesystem::last_write_time(file, code);
  return !code && std::filesystem::file_time_type::clock::now() - changed < std::chrono::seconds(5);
}

}  // namespace

Result<std::unique_ptr<Store>> open(const std::filesystem::path& file, bool readOnly, Clock clock) {
  // Two programs that make one file at the same moment meet while SQLite switches the journal, where its own waiting
  // does not reach. A workspace that is really in use still says so, after about two seconds.
  constexpr int kTries = 40;
  auto database = openWorkspaceFile(file, readOnly, clock());
  for (int i = 1; i < kTries && !database && mayBeHalfMade(file, database.error().code); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    database = openWorkspaceFile(file, readOnly, clock());
  }
  if (!database) return database.error();
  return SqliteStore::make(std::move(*database), std::move(clock));
}

Result<std::unique_ptr<Store>> SqliteStore::make(std::shared_ptr<Database> database, Clock clock) {
  const auto key = store::recordKey(*database);
  if (!key) return key.error();
  return std::unique_ptr<Store>(new SqliteStore(std::move(database), *key, std::move(clock)));
}

Result<std::string> SqliteStore::setting(const std::string& key) {
  Query query(*m_database, kReadSetting, key);
  const auto row = query.next();
  if (!row) return row.error();
  return *row ? query.text() : std::string();
}

Result<void> SqliteStore::setSetting(const std::string& key, const std::string& value) {
  if (key.empty()) return Error{ErrorCode::wrong_use, "a setting without a name"};
  return Query(*m_database, kWriteSetting, key, value).run();
}

Result<std::unique_ptr<ImportTransaction>> SqliteStore::beginImport(const std::string& fileName,
                                                                    const std::string& fileHash,
                                                                    const std::string& format) {
  return SqliteImport::begin(m_database, m_key, fileName, fileHash, format, m_clock(), m_log.origin());
}

Result<std::optional<EarlierImport>> SqliteStore::earlierImport(const std::string& fileHash) {
  return earlierImportOf(*m_database, fileHash);
}

Result<std::vector<WatchedFolder>> SqliteStore::watchedFolders() { return readWatchedFolders(*m_database); }

Result<StoredSignal> SqliteStore::signal(std::int64_t number) { return readSignal(*m_database, number); }

Result<std::optional<std::int64_t>> SqliteStore::numberOf(const std::string& externalId) {
  return numberOfExternalId(*m_database, externalId);
}

Result<StoredAssessment> SqliteStore::currentAssessment(std::int64_t signal) {
  return readCurrentAssessment(*m_database, signal);
}

Result<std::vector<StoredAssessment>> SqliteStore::assessments(std::int64_t signal) {
  return readAssessments(*m_database, signal);
}

Result<std::int64_t> SqliteStore::addAssessment(std::int64_t signal, const Assessment& assessment) {
  return insertNextAssessment(*m_database, signal, assessment);
}

Result<std::vector<StoredJudgement>> SqliteStore::judgements(std::int64_t signal) {
  return readJudgements(*m_database, signal);
}

Result<bool> SqliteStore::hasOutcome(std::int64_t signal) { return store::hasOutcome(*m_database, signal); }

Result<void> SqliteStore::forEachJudgement(const std::function<bool(const StoredJudgement&)>& visit) {
  return visitJudgements(*m_database, visit);
}

Result<void> SqliteStore::forEachOutcome(const std::function<bool(const StoredOutcome&)>& visit) {
  return visitOutcomes(*m_database, visit);
}

Result<int> SqliteStore::addShippedTexts(const std::vector<TextVersion>& shipped) {
  return insertShippedTexts(*m_database, shipped);
}
Result<std::vector<TextVersion>> SqliteStore::texts(TextKind kind, const std::string& key) {
  return readTexts(*m_database, kind, key);
}
Result<std::vector<TextVersion>> SqliteStore::currentTexts(TextKind kind, CardOrigin origin) {
  return readCurrentTexts(*m_database, kind, origin);
}

Result<std::vector<CardUse>> SqliteStore::uses(const std::string& card) { return readUses(*m_database, card); }
Result<std::map<std::string, CardExperience>> SqliteStore::experience() { return readExperience(*m_database); }

Result<std::vector<StoredForm>> SqliteStore::forms(std::int64_t signal) { return readForms(*m_database, signal); }
Result<std::vector<StoredDecision>> SqliteStore::decisions(std::int64_t signal) {
  return readDecisions(*m_database, signal);
}
Result<std::vector<StoredDecision>> SqliteStore::waiting() { return readWaiting(*m_database); }

Result<Handling> SqliteStore::handling(std::int64_t signal) { return readHandling(*m_database, signal); }
Result<std::vector<HandlingLine>> SqliteStore::handlingLines(std::int64_t signal) {
  return readHandlingLines(*m_database, signal);
}
Result<std::vector<Asleep>> SqliteStore::asleep() { return readAsleep(*m_database); }
Result<std::vector<std::int64_t>> SqliteStore::mergedInto(std::int64_t signal) {
  return readMergedInto(*m_database, signal);
}
Result<std::int64_t> SqliteStore::lastNumber() { return m_database->integer(kLastNumber); }

Result<std::vector<NoiseText>> SqliteStore::noiseRules() { return readNoiseTexts(*m_database); }
Result<std::vector<std::int64_t>> SqliteStore::laidAsideBy(const std::string& rule) {
  return readLaidAsideBy(*m_database, rule);
}

Result<void> SqliteStore::forEachRetained(const std::function<bool(const RetentionFacts&)>& visit) {
  return visitRetained(*m_database, visit);
}
Result<RetentionOthers> SqliteStore::retentionOthers(Instant now) { return readRetentionOthers(*m_database, now); }
Result<std::vector<PurgeLine>> SqliteStore::purgeLines() { return readPurgeLines(*m_database); }

Result<std::vector<Inquiry>> SqliteStore::inquiries(std::int64_t signal) { return readInquiries(*m_database, signal); }
Result<std::vector<Feedback>> SqliteStore::feedback(std::int64_t signal) { return readFeedback(*m_database, signal); }
Result<std::vector<Reply>> SqliteStore::replies(std::int64_t signal) { return readReplies(*m_database, signal); }

Result<std::optional<Draft>> SqliteStore::draft(const std::string& key) { return readDraft(*m_database, key); }
Result<int> SqliteStore::setDraft(const Draft& draft) { return writeDraft(*m_database, draft); }
Result<void> SqliteStore::removeDraft(const std::string& key) { return store::removeDraft(*m_database, key); }
Result<std::vector<SavedView>> SqliteStore::views() { return readViews(*m_database); }
Result<void> SqliteStore::setView(const SavedView& view) { return writeView(*m_database, view); }
Result<void> SqliteStore::removeView(const std::string& name) { return store::removeView(*m_database, name); }

Result<std::vector<Contact>> SqliteStore::contacts() { return readContacts(*m_database); }
Result<void> SqliteStore::setContact(const Contact& contact) { return writeContact(*m_database, contact); }
Result<void> SqliteStore::removeContact(const std::string& partner) {
  return store::removeContact(*m_database, partner);
}

Result<std::vector<std::int64_t>> SqliteStore::dossierNumbers() { return readDossierNumbers(*m_database); }
Result<std::vector<DossierVersion>> SqliteStore::dossierVersions() { return readDossierVersions(*m_database); }
Result<std::vector<DossierEntry>> SqliteStore::dossierEntriesAfter(std::int64_t dossier, std::int64_t entry) {
  return readDossierEntriesAfter(*m_database, dossier, entry);
}
Result<std::vector<DossierSignal>> SqliteStore::signalsOfDossiers() { return readSignalsOfDossiers(*m_database); }
Result<std::vector<DossierEntry>> SqliteStore::dossierEntries(std::int64_t dossier) {
  return readDossierEntries(*m_database, dossier);
}
Result<std::vector<std::int64_t>> SqliteStore::dossierSignals(std::int64_t dossier) {
  return readDossierSignals(*m_database, dossier);
}
Result<std::vector<std::int64_t>> SqliteStore::dossiersOf(std::int64_t signal) {
  return readDossiersOf(*m_database, signal);
}

Result<void> SqliteStore::together(const std::function<Result<void>()>& acts) {
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return transaction.error();
  if (auto done = acts(); !done) return done;
  return transaction->commit();
}

Result<std::vector<UnsettledUrgency>> SqliteStore::unsettledUrgencies(int most) {
  return readUnsettledUrgencies(*m_database, most);
}
Result<void> SqliteStore::settleUrgency(std::int64_t signal, std::optional<Instant> lapses) {
  return writeLapses(*m_database, signal, lapses);
}
Result<std::int64_t> SqliteStore::groupedUpTo() { return readGroupedUpTo(*m_database); }
Result<std::vector<Sketch>> SqliteStore::sketches(std::int64_t first, std::int64_t last) {
  return readSketches(*m_database, first, last);
}
Result<void> SqliteStore::setSketches(std::int64_t first, const std::vector<Sketch>& sketches) {
  return writeSketches(*m_database, first, sketches);
}
Result<void> SqliteStore::setGrouping(const Grouping& grouping) { return writeGrouping(*m_database, grouping); }
Result<SignalText> SqliteStore::text(std::int64_t signal) { return readText(*m_database, signal); }
Result<std::optional<Kinship>> SqliteStore::kinship(std::int64_t signal) { return readKinship(*m_database, signal); }
Result<std::optional<SigningKeyLine>> SqliteStore::signingKey(const signature::PublicKey& key) {
  return readSigningKey(*m_database, key);
}
Result<std::optional<Sender>> SqliteStore::sender(const signature::PublicKey& key) {
  return readSender(*m_database, key);
}
Result<std::vector<Sender>> SqliteStore::senders() { return readSenders(*m_database); }
Result<StoredBundle> SqliteStore::bundle(std::int64_t number) { return readBundle(*m_database, number); }
Result<std::vector<StoredBundle>> SqliteStore::bundles() { return readBundles(*m_database); }
Result<std::vector<StoredBundle>> SqliteStore::findBundles(BundleWay way, const std::string& idBegins) {
  return store::findBundles(*m_database, way, idBegins);
}
Result<std::vector<StoredBundle>> SqliteStore::answersTo(std::int64_t number) {
  return readAnswersTo(*m_database, number);
}
Result<std::vector<BundleMember>> SqliteStore::membersOf(std::int64_t number) {
  return readMembers(*m_database, number);
}
Result<std::vector<BundleOfSignal>> SqliteStore::bundlesOf(std::int64_t signal) {
  return readBundlesOf(*m_database, signal);
}
Result<std::optional<std::int64_t>> SqliteStore::numberOfContent(const std::string& contentKey) {
  return numberOfDigest(*m_database, contentDigest(contentKey, m_key));
}

Result<std::vector<std::int64_t>> SqliteStore::lookAlikes(std::int64_t signal, int limit) {
  return readLookAlikes(*m_database, signal, limit);
}
Result<std::vector<std::int64_t>> SqliteStore::otherKin(std::int64_t signal, bool sameContrast, int limit) {
  return readOtherKin(*m_database, signal, sameContrast, limit);
}
Result<std::vector<std::int64_t>> SqliteStore::sameMeeting(std::int64_t signal, int limit) {
  return readSameMeeting(*m_database, signal, limit);
}
Result<std::vector<CopyGroup>> SqliteStore::copyGroups(int limit) { return readCopyGroups(*m_database, limit); }
Result<std::vector<CopyGroup>> SqliteStore::meetingGroups(int limit) { return readMeetingGroups(*m_database, limit); }
Result<CopyCounts> SqliteStore::countCopies(std::int64_t from) { return store::countCopies(*m_database, from); }
Result<std::vector<std::int64_t>> SqliteStore::mergeHeads() { return readMergeHeads(*m_database); }

Result<std::int64_t> SqliteStore::count(const SignalFilter& filter) { return m_lists.count(filter); }

Result<std::vector<std::int64_t>> SqliteStore::numbers(const SignalFilter& filter) { return m_lists.numbers(filter); }

Result<std::optional<std::vector<std::int64_t>>> SqliteStore::firstNumbers(const SignalFilter& filter, int most) {
  return m_lists.firstNumbers(filter, most);
}

Result<std::vector<SignalRow>> SqliteStore::rows(const std::vector<std::int64_t>& numbers,
                                                 const std::vector<std::vector<std::string>>& words) {
  return readRows(*m_database, numbers, words);
}

Result<void> SqliteStore::forEach(const std::function<bool(const StoredSignal&, const StoredAssessment&)>& visit) {
  return visitSignals(*m_database, visit);
}

Result<std::vector<PhaseCount>> SqliteStore::phaseCounts(const SignalFilter& filter) {
  return m_lists.phaseCounts(filter);
}
Result<std::vector<TrayCount>> SqliteStore::trayCounts() { return m_lists.trayCounts(); }
Result<std::int64_t> SqliteStore::outsideChanges() { return m_database->outsideChanges(); }
Result<SurveyExtent> SqliteStore::surveyExtent() { return readExtent(*m_database); }

Result<std::int64_t> SqliteStore::countReceived(Instant from, Instant until) {
  return store::countReceived(*m_database, from, until);
}

Result<std::vector<SurveyRow>> SqliteStore::surveyRows(Instant from, Instant until, std::size_t limit) {
  return readSurveyRows(*m_database, from, until, limit);
}

Result<std::vector<PlacedText>> SqliteStore::placedTexts(const std::vector<std::int64_t>& numbers) {
  return readPlacedTexts(*m_database, numbers);
}

Result<std::vector<HourRow>> SqliteStore::countByHour(Instant from, Instant until) {
  return store::countByHour(*m_database, from, until);
}

Result<void> SqliteStore::forEachReceived(Instant from, Instant until,
                                          const std::function<bool(const ReceivedRow&)>& visit) {
  return visitReceived(*m_database, from, until, visit);
}

Result<std::int64_t> SqliteStore::countDemonstrations(Instant from, Instant until) {
  return store::countDemonstrations(*m_database, from, until);
}
Result<std::vector<SourceCount>> SqliteStore::countSources(Instant from, Instant until) {
  return store::countSources(*m_database, from, until);
}

Result<std::vector<Reply>> SqliteStore::repliesBetween(Instant from, Instant until) {
  return readRepliesBetween(*m_database, from, until);
}

Result<std::vector<PlacedDecision>> SqliteStore::placedDecisions(Instant from, Instant until) {
  return readPlacedDecisions(*m_database, from, until);
}

Result<std::string> SqliteStore::usualMunicipality() { return readUsualMunicipality(*m_database); }

Result<std::vector<std::string>> SqliteStore::formsOf(const std::string& base, int limit) {
  return listForms(*m_database, base, limit);
}

Result<std::int64_t> SqliteStore::textsWith(const std::vector<std::string>& forms) {
  return m_textCounts.with(*m_database, forms);
}
Result<std::vector<std::int64_t>> SqliteStore::numbersWith(const std::vector<std::string>& forms) {
  return listNumbersWith(*m_database, {forms});
}

Result<VerifyReport> SqliteStore::verify() { return verifyFile(*m_database); }

}  // namespace peilstok::store

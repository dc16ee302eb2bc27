#pragma once
// The only object between the window and the core. Requests go to one worker thread in order; answers come back as
// values on the window's own thread. Nothing here waits, except the destructor.

#include <QThread>
#include <atomic>
#include <functional>

#include "bridge/dossier_values.h"
#include "bridge/draft.h"
#include "bridge/exercise_values.h"
#include "bridge/intake_values.h"
#include "bridge/log_values.h"
#include "bridge/row_source.h"
#include "bridge/worker.h"

namespace peilstok::ui {

class Bridge : public RowSource {
  Q_OBJECT
 public:
  explicit Bridge(Clock clock = systemClock(), QObject* parent = nullptr);
  ~Bridge() override;

  /// The time of the workspace that is open.
  Clock clock() const { return m_clock; }

  void open(const WorkspacePlaces& places);
  void loadExample();
  /// A newer query makes an older one that has not begun yet be skipped.
  void list(const ListQuery& query);
  /// How many there are of everything, without the list itself; answered by `countsReady`.
  void count(const ListQuery& query);
  void requestRows(quint64 ticket, const std::vector<std::int64_t>& numbers) override;
  /// As `list`: only the newest request for a detail is answered. What is like the signal comes afterwards as
  /// `likenessReady`, here and wherever else a detail comes; unless another detail was asked for by then.
  void requestDetail(std::int64_t number);
  void preview(const app::ImportOptions& options);
  void import(const app::ImportOptions& options);
  /// The import that runs is undone as a whole and ends with `cancelled`.
  void stopImport() { m_cancel = true; }

  /// Each is answered by `handled`, with the error in it when it was refused.
  void handle(const std::vector<std::int64_t>& signals, const app::HandlingWish& wish);
  void undo(std::int64_t step, const QString& role);
  /// Puts back what was laid aside until now; answered by `woken` when there was something.
  void wake();
  void keepNote(NoteDraft note);
  /// Answered by `noteTakenBack`; `reason` is what stands there when it can only be closed.
  void takeBackNote(std::int64_t number, const QString& role, const QString& reason);
  /// Calls when everything that was asked before this is answered, unless `asker` is gone by then.
  void whenAnswered(QObject* asker, std::function<void()> call);
  void requestViews();
  void keepView(const QString& name, const QString& body);
  void removeView(const QString& name);
  /// Answered by `addedElsewhere` when another program or window added signals.
  void lookForOthers();

  /// Answered by `needsReady`, or `refused` with what a person must know.
  void requestNeeds(std::int64_t number, const std::string& card);
  void fillIn(std::int64_t number, const std::string& card, const FilledForm& form);
  /// Answered by `decided` and then `detailReady`, or `refused`; nothing was stored then.
  void decide(std::int64_t number, const Decision& decision);
  void requestForm(std::int64_t number, const std::string& form, const std::string& card);
  void keepForm(std::int64_t number, const FilledForm& form);
  void requestDue();
  void recordUse(const CardUse& use);
  void saveCards(const std::string& document, const std::string& role, const std::string& note);
  void takeBackCard(const std::string& id, const std::string& role);
  /// Only the newest request is answered.
  void requestKennis(const app::KennisQuery& query);
  void setMunicipality(const QString& code, const QString& role);
  void requestSettings();
  // Folders from which files are taken in (bridge_folders.cpp). The first two are answered by `settingsReady` or
  // `folderRefused`, looking by `foldersLooked`; it takes in one file at most.
  void keepFolder(const store::WatchedFolder& folder, const QString& role);
  void dropFolder(const std::string& path, const QString& role);
  void lookInFolders();
  void requestPartners();
  void setContact(const Contact& contact);
  void agree(const std::string& partner, const std::string& text, const std::string& role);
  /// Only the newest request is answered: by `surroundingsReady`, or `surroundingsFailed`.
  void requestSurroundings(const app::SurroundingsQuery& query);
  /// Answered by `surroundingsChanged`, after which they can be asked for again, or `surroundingsRefused`.
  /// Answered by `boundariesKept`, or `surroundingsRefused`; the outlines that were there stay then.
  void keepBoundaries(const std::filesystem::path& file);
  void dropBoundaries();

  // What people do in the duiding (bridge_duiding.cpp). Each of the first four is answered by `laidDown` and then
  // `detailReady`, or by `notLaidDown`.
  void judge(std::int64_t number, const Judgement& judgement);
  void putQuestion(std::int64_t number, const Inquiry& inquiry);
  void answer(std::int64_t number, const Reply& reply);
  void recordOutcome(std::int64_t number, const EventOutcome& outcome);
  /// Answered by `draftReady` with the ticket that is given here: who asks later is not answered by what was asked
  /// before.
  quint64 requestDraft(const std::string& key);
  /// Writes over the version it has. Answered by `draftKept`, or `draftClashed` with what is there instead.
  void keepDraft(const DraftText& draft);
  void dropDraft(const std::string& key);

  // What passes between Communication and OOV (bridge_exchange.cpp). What fails is told by `exchangeFailed`.
  /// What these signals are about and who should be involved; answered by `forwardPageReady`, the newest request only.
  void requestForwardPage(const ForwardChoice& choice);
  /// Answered by `bundleSent`.
  void forward(const app::ForwardWish& wish, const app::BundlePlace& place);
  void answerBundle(const AnswerWish& wish, const app::BundlePlace& place);
  /// Answered by `bundleInspected`.
  void inspectBundle(const std::filesystem::path& file);
  /// Tells of its progress as an import does, is stopped as one, and answered by `bundleReceived`.
  void receiveBundle(const std::filesystem::path& file, bool markUnknown);
  /// Answered by `senderTrusted`.
  void trust(const Sender& sender);
  /// Answered by `bundlesReady`.
  void requestBundles();

  // What comes in (bridge_intake.cpp).
  /// Answered by `groupsReady`, the newest request only.
  void requestGroups();
  /// Merges each under its first, all as one step; answered by `handled`, as is taking apart.
  void mergeGroups(const std::vector<std::vector<std::int64_t>>& groups, const QString& role);
  void unmerge(const std::vector<std::int64_t>& signals, const QString& role);
  /// Answered by `noiseReady`.
  void requestNoise();
  /// Each is answered by `noiseReady`, with the lists as they are then, or `noiseRefused`.
  void addNoise(const std::string& document, const QString& role);
  void switchNoise(const std::string& rule, bool on, const QString& role);
  /// Answered by `noiseTried` or `noiseRefused`; `signal` is the one it was made from, or 0.
  void tryNoise(const std::string& document, std::int64_t signal);
  /// Puts back all that a rule closed; answered by `handled`.
  void undoNoise(const std::string& rule, const QString& role);
  /// Answered by `retentionReady` or `retentionFailed`.
  void requestRetention();
  /// Removes what is past its term now; answered by `retentionDone` and then `retentionReady`, or `retentionFailed`.
  void carryOutRetention(const QString& role);
  /// How long the municipality keeps a kind, in days; 0: as Peilstok has it. Answered by `retentionReady`, or
  /// `retentionFailed` before that.
  void setTerm(RetentionKind kind, int days, const QString& role);
  /// Answered by `feedbackReady`.
  void requestFeedback(std::int64_t signal);
  /// Answered by `laidDown` and then `detailReady`, or by `notLaidDown`.
  void recordFeedback(std::int64_t signal, const Feedback& feedback);
  /// Looks what the clipboard holds: `text` first, then `html`; answered by `pasteRead`.
  void readPasted(const QString& text, const QString& html);
  /// Forgets how the columns of this file were read before; answered by `previewReady`, read without that.
  void forgetColumns(const app::ImportOptions& options, const std::vector<std::string>& header);

  // The logbook (bridge_log.cpp). What fails is told by `logFailed`.
  /// Answered by `logReady`, the newest request only.
  void requestLog(const LogQuery& query);
  void requestLogLine(std::int64_t number);
  /// The whole workspace and the chain; answered by `logChecked`, also when something is wrong with it.
  void checkLog();
  void exportLog(const std::filesystem::path& file);
  /// Answered by `lineCorrected` or `lineNotCorrected`.
  void correctLine(std::int64_t number, const std::string& role, const std::string& reason);

  // Exercises (bridge_exercise.cpp). Whatever cannot be done is told by `exerciseRefused`.
  void requestScenarios();
  /// Answered by `exerciseStands`, as each step is.
  void requestExercise();
  /// `speed` 0: the scenario's own. Answered by `exerciseBegun` and then `exerciseStands`.
  void startExercise(const std::string& scenario, int speed);
  /// Brings in what is due; answered by `exercisePlayed`.
  void playExercise();
  void stepExercise(ExerciseStep step);
  void setExerciseSpeed(int speed);
  void requestDebrief();
  void writeDebrief(const std::filesystem::path& file);

  // Dossiers (bridge_dossiers.cpp).
  void requestDossiers();
  /// Answered by `dossierReady`, the newest request only.
  void requestDossier(const DossierChoice& choice);
  /// Answered by `dossierOpened`, or `dossierRefused` with 0.
  void openDossier(const NewDossier& wanted);
  /// Answered by `dossierChanged` with the dossier as it is then, or `dossierRefused`.
  void changeDossier(const DossierWish& wish);
  /// What a decision of the meeting on a card asks for; answered by `meetingNeedsReady` or `meetingNeedsRefused`.
  void requestMeetingNeeds(std::int64_t dossier, const std::string& card);
  /// Answered as `changeDossier`.
  void decideInMeeting(const MeetingDecision& wish);
  /// Keeps that the next of a rule's chain was told, or that somebody has it; both answered as `changeDossier`.
  void scaleUp(std::int64_t dossier, const std::string& rule, const std::string& role);
  void takeScaling(std::int64_t dossier, std::int64_t item, const std::string& role);
  /// Answered as `changeDossier`.
  void attach(const AttachWish& wish);
  /// Answered by `attachmentChecked` or `dossierRefused`.
  void checkAttachment(std::int64_t dossier, std::int64_t item, const std::filesystem::path& file);
  /// Answered by `paperWritten` or `dossierRefused`.
  void writePaper(const PaperWish& wish);
  /// Answered by `periodWritten` or `periodRefused`.
  void writePeriod(const PeriodWish& wish);
  void requestEvaluations();
  void requestEvaluationForm(std::int64_t number);
  /// Answered by `evaluated` or `dossierRefused`.
  void evaluate(std::int64_t number, const Evaluation& evaluation);

 Q_SIGNALS:
  void groupsReady(const peilstok::ui::GroupsPtr& groups);
  void noiseReady(const peilstok::app::NoiseList& list);
  void noiseTried(const peilstok::ui::NoiseProof& proof);
  void noiseRefused(const peilstok::Error& error);
  void retentionReady(const peilstok::ui::RetentionPage& page);
  void retentionDone(const peilstok::PurgeLine& line);
  void retentionFailed(const peilstok::Error& error);
  void feedbackReady(const peilstok::ui::FeedbackPage& page);
  void pasteRead(const peilstok::ui::Pasted& pasted);
  void attachmentChecked(const peilstok::ui::AttachmentCheck& check);
  void paperWritten(const std::filesystem::path& file);
  void periodWritten(const std::filesystem::path& file);
  void periodRefused(const peilstok::Error& error);
  void dossiersReady(const std::vector<peilstok::app::DossierRow>& rows);
  void dossierReady(const peilstok::ui::DossierPtr& detail, const peilstok::ui::DossierChoice& choice);
  void dossierOpened(std::int64_t number);
  void dossierChanged(const peilstok::ui::DossierPtr& detail);
  void dossierRefused(std::int64_t number, const peilstok::Error& error);
  void scenariosReady(const std::vector<peilstok::ui::ScenarioRow>& rows);
  void exerciseStands(const peilstok::ui::ExerciseStanding& standing);
  void exerciseBegun(const peilstok::ui::WorkspaceFacts& facts);
  void exercisePlayed(const peilstok::ui::ExerciseTurn& turn);
  void exerciseRefused(const peilstok::Error& error);
  void debriefReady(const peilstok::ui::DebriefPage& page);
  void debriefWritten(const std::filesystem::path& file);
  void meetingNeedsReady(std::int64_t dossier, const peilstok::ui::NeedsPage& page);
  void meetingNeedsRefused(std::int64_t dossier, const std::string& card, const peilstok::Error& error);
  void evaluationsReady(const peilstok::ui::EvaluationPage& page);
  void evaluationFormReady(const peilstok::ui::EvaluationForm& form);
  void evaluated(const peilstok::ui::DossierPtr& detail);
  void logReady(const peilstok::ui::LogPage& page);
  void logLineReady(const peilstok::ui::LogLinePage& page);
  void logChecked(const peilstok::ui::LogCheck& check);
  void logExported(const std::filesystem::path& file, const peilstok::LogHead& head);
  void logFailed(const peilstok::Error& error);
  void lineCorrected(std::int64_t number, std::int64_t by);
  void lineNotCorrected(const peilstok::Error& error);
  void forwardPageReady(const peilstok::ui::ForwardPage& page);
  void bundleSent(const peilstok::ui::SentPage& sent);
  void bundleFound(const std::filesystem::path& file);  ///< instead of a preview: the file is a bundle
  void bundleInspected(const peilstok::ui::InspectionPtr& inspection);
  void bundleReceived(const peilstok::app::Received& received);
  void senderTrusted();
  void bundlesReady(const std::vector<peilstok::ui::BundleRow>& bundles);
  void exchangeFailed(const peilstok::Error& error);
  void laidDown(std::int64_t number, peilstok::ui::LaidDown what);
  void notLaidDown(std::int64_t number, const peilstok::Error& error);
  void draftReady(const peilstok::ui::DraftText& draft, quint64 ticket);
  void draftKept(const peilstok::ui::DraftText& draft);
  void draftClashed(const peilstok::ui::DraftText& theirs);
  void draftFailed(const std::string& key, const peilstok::Error& error);
  void opened(const peilstok::ui::WorkspaceFacts& facts);
  void openFailed(const peilstok::Error& error);
  void listReady(const peilstok::ui::ListAnswer& answer);
  void countsReady(const peilstok::ui::ListAnswer& answer);
  void detailReady(const peilstok::ui::DetailPtr& detail);
  void likenessReady(const peilstok::ui::LikenessPtr& likeness);
  void failed(const peilstok::Error& error);
  void previewReady(const peilstok::Result<peilstok::app::ImportPreview>& preview);
  void importProgress(const peilstok::app::ImportProgress& progress);
  void importFinished(const peilstok::Result<peilstok::app::ImportReport>& report);
  void handled(const peilstok::ui::HandlingAnswer& answer);
  void woken(const std::vector<peilstok::app::Woken>& signals);
  void noteKept(const peilstok::Result<std::int64_t>& number, const peilstok::ui::NoteDraft& note);
  void noteTakenBack(std::int64_t number, const peilstok::Result<peilstok::app::NoteTakenBack>& done);
  void viewsReady(const std::vector<peilstok::store::SavedView>& views);
  void addedElsewhere(std::int64_t count);
  /// After the answer to whatever was asked: it wrote something in the workspace.
  void written();
  void needsReady(const peilstok::ui::NeedsPage& page);
  void decided(std::int64_t number, const std::string& card);
  void refused(const peilstok::Error& error);
  void formReady(const peilstok::ui::FormPage& page);
  void dueReady(const std::vector<peilstok::app::Due>& due);
  void cardsChanged(const peilstok::ui::WorkspaceFacts& facts);
  void kennisReady(const std::vector<peilstok::KennisEntry>& entries);
  void partnersReady(const std::vector<peilstok::ui::PartnerPage>& partners);
  void municipalityKept(const peilstok::ui::WorkspaceFacts& facts);
  void settingsReady(const peilstok::ui::SettingsPage& page);
  void folderRefused(const peilstok::Error& error);
  void foldersLooked(const peilstok::ui::FolderNews& news);
  void surroundingsReady(const peilstok::ui::SurroundingsPtr& picture);
  void surroundingsFailed(const peilstok::Error& error);
  void surroundingsChanged();
  void boundariesKept(int municipalities);
  void surroundingsRefused(const peilstok::Error& error);
  void exampleLoaded(const peilstok::ui::WorkspaceFacts& facts);

 private:
  /// Runs `work` on the worker's thread; its answer is handed to `deliver` here.
  template <class Work, class Deliver>
  void ask(Work work, Deliver deliver);
  void layDown(std::int64_t number, LaidDown what, std::function<Result<DetailPtr>(Worker&)> work);
  void tellStanding(std::function<Result<ExerciseStanding>(Worker&)> work);
  void tellDossier(std::int64_t number, std::function<Result<DossierPtr>(Worker&)> work);
  void tellDetail(const DetailPtr& detail);
  void tellFolders(const Result<SettingsPage>& page);
  void tellCards(const Result<WorkspaceFacts>& facts);
  void tellViews(const Result<std::vector<store::SavedView>>& views);
  void tellPartners(const Result<std::vector<PartnerPage>>& partners);
  void toWindow(std::function<void()> call);
  /// For long work: tells of its progress, not more often than one can see.
  std::function<void(const app::ImportProgress&)> progressTeller();

  QThread m_thread;
  QObject* m_context;  ///< lives on the worker's thread; deleted when it ends
  WorkspaceClock m_clock;
  Worker m_worker;  ///< touched on the worker's thread only
  std::atomic<bool> m_cancel = false;
  std::atomic<bool> m_closing = false;
  quint64 m_draftTicket = 0;  ///< of the last request for a draft
  std::atomic<quint64> m_newestList = 0, m_newestDetail = 0, m_newestKennis = 0, m_newestSurroundings = 0,
                       m_newestForward = 0, m_newestLog = 0, m_newestDossier = 0, m_newestGroups = 0;
};

}  // namespace peilstok::ui

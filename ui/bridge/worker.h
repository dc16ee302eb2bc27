#pragma once
// The other side of the bridge: owns the workspace, runs on its own thread, knows no widget and no signal.

#include <atomic>
#include <functional>
#include <memory>

#include "bridge/dossier_values.h"
#include "bridge/draft.h"
#include "bridge/exchange_values.h"
#include "bridge/exercise_values.h"
#include "bridge/intake_values.h"
#include "bridge/log_values.h"
#include "bridge/values.h"
#include "bridge/workspace_clock.h"

namespace peilstok::ui {

/// What every question gets while no workspace is open.
inline const Error noWorkspace{ErrorCode::internal, "no workspace is open"};

/// Every function is called on the worker's thread only.
class Worker {
 public:
  explicit Worker(WorkspaceClock clock) : m_clock(std::move(clock)) {}

  Result<WorkspaceFacts> open(const WorkspacePlaces& places);
  Result<WorkspaceFacts> facts();
  Result<ListAnswer> list(const ListQuery& query);
  /// The beginning of that list with its rows, when that is there much sooner.
  Result<std::optional<ListAnswer>> beginningOfList(const ListQuery& query);
  /// The answer of `list` without its numbers.
  Result<ListAnswer> count(const ListQuery& query);
  Result<std::vector<ListRow>> rows(const std::vector<std::int64_t>& numbers);
  Result<DetailPtr> detail(std::int64_t number);
  Result<LikenessPtr> likeness(const app::SignalDetail& detail);
  Result<app::ImportPreview> preview(const app::ImportOptions& options);
  Result<app::ImportReport> import(const app::ImportOptions& options,
                                   const std::function<void(const app::ImportProgress&)>& progress,
                                   const std::atomic<bool>& cancel);
  /// Lays the invented municipality over the data and imports its files; remembers that in the workspace.
  Result<WorkspaceFacts> loadExample(const std::atomic<bool>& cancel);

  HandlingAnswer handle(const std::vector<std::int64_t>& signals, const app::HandlingWish& wish);
  HandlingAnswer undo(std::int64_t step, const std::string& role);
  Result<std::vector<app::Woken>> wake();
  Result<std::int64_t> note(const NoteDraft& note);
  Result<app::NoteTakenBack> takeBackNote(std::int64_t number, const std::string& role, const std::string& reason);
  Result<std::vector<store::SavedView>> views();
  Result<std::vector<store::SavedView>> keepView(const store::SavedView& view);
  Result<std::vector<store::SavedView>> removeView(const std::string& name);
  /// Signals that another program or window added since this was asked last; nothing when nobody wrote.
  Result<std::int64_t> addedElsewhere();
  /// True when something was written in the workspace since this was asked last.
  bool wrote();

  Result<NeedsPage> needs(std::int64_t number, const std::string& card);
  /// Lays a form down and gives what the decision asks for then; what is missing in the form is no error.
  Result<NeedsPage> fillIn(std::int64_t number, const std::string& card, const FilledForm& form);
  /// The detail with the decision in it.
  Result<DetailPtr> decide(std::int64_t number, const Decision& decision);
  Result<FormPage> form(std::int64_t number, const std::string& form, const std::string& card);
  Result<FormPage> keepForm(std::int64_t number, const FilledForm& form);
  Result<std::vector<app::Due>> due();

  /// Each answers with the facts anew, whose knowledge holds the cards as they stand then.
  Result<WorkspaceFacts> recordUse(const CardUse& use);
  Result<WorkspaceFacts> saveCards(const std::string& document, const std::string& role, const std::string& note);
  Result<WorkspaceFacts> takeBackCard(const std::string& id, const std::string& role);

  /// Keeps the own municipality in the workspace and reads the knowledge with it; an empty code forgets it.
  Result<WorkspaceFacts> setMunicipality(const std::string& code, const std::string& role);
  Result<SettingsPage> settingsPage();

  // Folders from which files are taken in (worker_folders.cpp). The first two give the settings anew.
  Result<SettingsPage> keepFolder(const store::WatchedFolder& folder, const QString& role);
  Result<SettingsPage> dropFolder(const std::string& path, const QString& role);
  Result<FolderNews> lookInFolders(const std::atomic<bool>& cancel);

  Result<std::vector<KennisEntry>> kennis(const app::KennisQuery& query);
  Result<std::vector<PartnerPage>> partners();
  Result<std::vector<PartnerPage>> setContact(const Contact& contact);
  Result<std::vector<PartnerPage>> agree(const std::string& partner, const std::string& text, const std::string& role);

  Result<SurroundingsPtr> surroundings(const app::SurroundingsQuery& query);
  /// Gives of how many municipalities an outline was taken from the file.
  Result<int> keepBoundaries(const std::filesystem::path& file);
  Result<void> dropBoundaries();
  /// Each gives the detail with it. The moment is set here.
  Result<DetailPtr> judge(std::int64_t number, Judgement judgement);
  Result<DetailPtr> putQuestion(std::int64_t number, Inquiry inquiry);
  Result<DetailPtr> answer(std::int64_t number, Reply reply);
  Result<DetailPtr> recordOutcome(std::int64_t number, EventOutcome outcome);
  Result<DraftText> draft(const std::string& key);
  /// Masks and writes. When another version was there, what is there is given instead, with `clashed`.
  Result<DraftText> keepDraft(const DraftText& draft, bool& clashed);
  Result<void> dropDraft(const std::string& key);

  // What passes between Communication and OOV (worker_exchange.cpp).
  Result<ForwardPage> forwardPage(const ForwardChoice& choice);
  Result<SentPage> forward(const app::ForwardWish& wish, const app::BundlePlace& place);
  bool isBundle(const std::filesystem::path& file) const;
  Result<InspectionPtr> inspectBundle(const std::filesystem::path& file);
  Result<app::Received> receiveBundle(const std::filesystem::path& file, bool markUnknown,
                                      const std::function<void(const app::ImportProgress&)>& progress,
                                      const std::atomic<bool>& cancel);
  Result<void> trust(const Sender& sender);
  Result<std::vector<BundleRow>> bundles();
  Result<SentPage> answerBundle(const AnswerWish& wish, const app::BundlePlace& place);

  // What comes in (worker_intake.cpp).
  Result<GroupsPtr> groups();
  HandlingAnswer mergeGroups(const std::vector<std::vector<std::int64_t>>& groups, const std::string& role);
  HandlingAnswer unmerge(const std::vector<std::int64_t>& signals, const std::string& role);
  Result<app::NoiseList> noise();
  Result<app::NoiseList> addNoise(const std::string& document, const std::string& role);
  Result<app::NoiseList> switchNoise(const std::string& rule, bool on, const std::string& role);
  Result<NoiseProof> tryNoise(const std::string& document, std::int64_t signal);
  HandlingAnswer undoNoise(const std::string& rule, const std::string& role);
  Result<RetentionPage> retention();
  Result<PurgeLine> carryOutRetention(const std::string& role);
  Result<void> setTerm(RetentionKind kind, int days, const std::string& role);
  Result<FeedbackPage> feedback(std::int64_t signal);
  Result<DetailPtr> recordFeedback(std::int64_t signal, Feedback feedback);
  Pasted readPasted(const std::string& text, const std::string& html) const;
  Result<void> forgetColumns(const std::vector<std::string>& header);

  // The logbook (worker_log.cpp).
  Result<LogPage> logPage(const LogQuery& query);
  Result<LogLinePage> logLine(std::int64_t number);
  Result<LogCheck> checkLog();
  Result<LogHead> exportLog(const std::filesystem::path& file);
  Result<std::int64_t> correctLine(std::int64_t number, const std::string& role, const std::string& reason);

  // Dossiers (worker_dossiers.cpp).
  Result<std::vector<app::DossierRow>> dossiers();
  Result<DossierPtr> dossier(const DossierChoice& choice);
  Result<std::int64_t> openDossier(const NewDossier& wanted);
  Result<DossierPtr> changeDossier(const DossierWish& wish);
  Result<NeedsPage> meetingNeeds(std::int64_t dossier, const std::string& card);
  Result<DossierPtr> decideInMeeting(const MeetingDecision& wish);
  Result<DossierPtr> scaleUp(std::int64_t dossier, const std::string& rule, const std::string& role);
  Result<DossierPtr> takeScaling(std::int64_t dossier, std::int64_t item, const std::string& role);
  Result<DossierPtr> attach(const AttachWish& wish);
  Result<AttachmentCheck> checkAttachment(std::int64_t dossier, std::int64_t item, const std::filesystem::path& file);
  Result<void> writePaper(const PaperWish& wish);
  Result<void> writePeriod(const PeriodWish& wish);
  Result<EvaluationPage> evaluations();
  Result<EvaluationForm> evaluationForm(std::int64_t number);
  Result<DossierPtr> evaluate(std::int64_t number, const Evaluation& evaluation);

  // Exercises (worker_exercise.cpp).
  Result<std::vector<ScenarioRow>> scenarios();
  /// From now on the clock of the workspace tells the time of the story.
  Result<ExerciseStanding> exerciseStanding();
  /// `speed` 0: the scenario's own. Gives the facts, since another municipality plays.
  Result<WorkspaceFacts> startExercise(const std::string& scenario, int speed);
  Result<ExerciseTurn> playExercise();
  Result<ExerciseStanding> stepExercise(ExerciseStep step);
  Result<ExerciseStanding> setExerciseSpeed(int speed);
  Result<DebriefPage> debrief();
  Result<void> writeDebrief(const std::filesystem::path& file);

 private:
  ExerciseStanding standingOf(const app::RunningExercise& running);
  Result<std::vector<std::int64_t>> chosenBy(const ForwardChoice& choice);
  Result<SentPage> send(Result<app::Outgoing> outgoing, const std::string& function, const app::BundlePlace& place);
  Result<FormPage> formPage(const app::SignalDetail& detail, const Form& form, const std::string& card);
  Result<NeedsPage> needsPage(std::int64_t number, const std::string& card);
  Result<NeedsPage> needsPage(const app::SignalDetail& detail, const std::string& card);
  Result<void> openWith(const std::filesystem::path& overlay);
  /// Fills in everything but the numbers and gives the filter they are to pass.
  Result<store::SignalFilter> prepare(const ListQuery& query, ListAnswer& answer);
  /// What is told of a row beside what the list paints of every one: by which rule it is noise, and telling back.
  Result<void> addIntake(ListRow& row) const;
  std::filesystem::path exampleOverlay() const { return m_places.data / "example" / "overlay.json"; }

  /// Lets the clock tell the time of the example, as it was when that was loaded.
  Result<void> beginStory();

  WorkspaceClock m_clock;
  WorkspacePlaces m_places;
  KnowledgePtr m_knowledge;
  std::unique_ptr<app::Workspace> m_workspace;
  bool m_example = false;
  std::vector<std::vector<std::string>> m_sought;  ///< of the newest list: rows show where these words stand
  /// The detail that was given last, with how the file stood then: whoever opens what is shown already gets it again.
  DetailPtr m_detail;
  std::pair<std::int64_t, std::int64_t> m_detailRead;
  std::int64_t m_outside = 0, m_lastSeen = 0;  ///< what addedElsewhere compares with
  std::int64_t m_ownAdded = 0;                 ///< signals that this window added since then
  std::int64_t m_beforeImport = 0;             ///< the last number there was when the last import began
  std::int64_t m_written = 0;                  ///< what wrote compares with
  app::FolderWatch m_folders;                  ///< of the workspace that is open
  bool m_reopened = false;                     ///< written before the workspace was opened anew
  std::filesystem::path m_overlay;             ///< what the workspace is open with
  std::optional<app::VariantNotice> m_notice;
};

}  // namespace peilstok::ui

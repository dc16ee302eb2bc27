#pragma once
// The one window: rail, place, status bar. It only ties them together; what they do is in their own folders.

#include <QMainWindow>

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "settings/settings.h"
#include "shell/places.h"
#include "theme/theme.h"

class QMimeData;
class QPushButton;
class QStackedWidget;

namespace peilstok::ui {

class CommandPalette;
class Commands;
class Crisiskamer;
class Duiding;
class ExerciseLead;
class Evaluatie;
class Instellingen;
class Tour;
class Welkom;
class ImportDialog;
class Logboek;
class Interventiekaart;
class Omgevingsbeeld;
class Postvak;
class NoteDialog;
class Rail;
class StatusLine;
class Steps;

class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, Clock clock, bool exercise = false);
  ~MainWindow() override;

  /// Opens the workspace; `example` loads the invented municipality when there is nothing in it yet.
  void start(const WorkspacePlaces& places, bool example);
  /// The same of a workspace that the bridge was asked for already.
  void expectWorkspace(bool example);
  /// At this place, as far as that is on the screen.
  void standAside(const QRect& place);
  void go(Place place);
  void openSignal(std::int64_t number);
  /// Makes the import dialog and shows it; `file` goes straight to its preview.
  ImportDialog* openImport(const QString& file = {});
  void openImports(const QStringList& files);
  /// Takes in what is on the clipboard or was dropped: files, a table, a page, or a text.
  void takeIn(const QMimeData& mime);
  /// Forwarding what is listed or chosen in the inbox, or what the last import of this window brought.
  void openForward(bool lastImport = false);
  void openBundle(const std::filesystem::path& file);
  void openBundles();
  /// A report of a period, to choose and to save.
  void openPeriod();
  void openGroups();
  void openNoise();
  void openRule(const DetailPtr& detail);
  void openFeedback(const DetailPtr& detail);
  std::int64_t currentSignal() const;
  Commands& commands() { return *m_commands; }
  /// The place of the settings, where the page of keys is put.
  Instellingen* settingsPage() const { return m_settingsPage; }
  /// Who leads the exercise; null in a window for real work.
  ExerciseLead* exerciseLead() const { return m_lead; }
  void startTour();

 Q_SIGNALS:
  void listShown(std::int64_t stored);
  void duidingShown();
  /// To the exercise workspace, or back to real work; asked and agreed to.
  void exerciseRequested(bool exercise, bool example, bool choose = false);
  void restartRequested();
  void anotherRequested();  ///< a second window on the same workspace
  void closed();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void bringForward(Place place);
  /// The way back from the Duiding leads to the list or the map, whichever one came from.
  void rememberOrigin();
  void placeOnScreen();
  /// Moved, and made smaller, until all of it is on its screen.
  void fitOnScreen();
  void buildPlaces();
  void buildStatusBar();
  void buildCommands();
  void addPlaceCommands();
  void buildKeyButtons();
  void buildGoKeys();
  void openKeySheet();
  void openKeysDialog();
  void search();
  void addStepCommands();
  void connectSteps();
  void showKept(const QString& words, const QString& next);
  void connectBridge();
  void connectScreens();
  void connectDossiers();
  void connectExercise();
  void toggleTheme();
  void setFacts(const WorkspaceFacts& facts);
  void loadExample();
  void showError(const Error& error);
  void connectSettings();
  /// `choose`: what to practise with is asked next.
  void askExercise(bool exercise, bool choose = false);
  void showWelcome();
  void leaveWelcome();
  void startTourIfDue();
  void showPasted(const Pasted& pasted);
  void openPasted(const Pasted& pasted);
  void showDue(const std::vector<app::Due>& due);

  Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Prompts& m_prompts;
  Clock m_clock;
  Commands* m_commands;
  CommandPalette* m_palette;
  KnowledgePtr m_knowledge;
  const bool m_exercise;
  ExerciseLead* m_lead;  ///< null outside an exercise
  bool m_wantExample = false, m_loadingExample = false;
  bool m_tourDue = false;
  Pasted m_pasted;           ///< what was pasted last, while somebody may still want it read in another way
  bool m_imported = false;   ///< something, since the workspace was opened
  bool m_lookingUp = false;  ///< Wie belt wie was opened from the Duiding, and leads back there
  StatusLine* m_status;
  std::int64_t m_stored = 0;  ///< as the status line tells it
  Rail* m_rail;
  QStackedWidget* m_pages;
  Postvak* m_postvak;
  Duiding* m_duiding;
  Omgevingsbeeld* m_survey;
  Interventiekaart* m_cards;
  Crisiskamer* m_crisis;
  Logboek* m_logbook;
  Evaluatie* m_evaluation;
  Instellingen* m_settingsPage;
  Welkom* m_welcome;
  Tour* m_tour;
  Steps* m_steps;
  NoteDialog* m_note;
  QPushButton* m_allCommands;
  QPushButton* m_keys;
  std::int64_t m_firstDue = 0;
};

}  // namespace peilstok::ui

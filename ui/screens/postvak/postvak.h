#pragma once
// The inbox: what came in, most urgent first, and the one chosen beside it.

#include <QWidget>

#include "bridge/bridge.h"
#include "screens/postvak/verbs/verbs.h"
#include "settings/settings.h"
#include "theme/theme.h"

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace peilstok::ui {

class Commands;
class DetailPanel;
class EmptyState;
class FilterBar;
class NewsStrip;
class SignalListModel;
class SignalView;
class ViewsMenu;

class Postvak : public QWidget {
  Q_OBJECT
 public:
  Postvak(const Theme& theme, Bridge& bridge, Settings& settings, Clock clock, QWidget* parent = nullptr);
  ~Postvak() override;

  void setKnowledge(const KnowledgePtr& knowledge);
  void addCommands(Commands& commands);
  void reload();
  /// Says that so many signals came in; an empty list shows them at once.
  void announce(std::int64_t added);
  /// Reads the list again and puts these in sight, as far as they lie in it.
  void show(const std::vector<std::int64_t>& numbers);
  /// What lies closed as noise.
  void showNoise();
  void setFunction(const QString& function);
  /// Whether phase and weighing are told only of what this function judged.
  void setOwnFirst(bool first);
  /// The proposal of this signal was unfolded, or judged, in this window: there is nothing left to keep to oneself.
  void tellPhase(std::int64_t number);
  void focusSearch();
  void focusList();
  void setBusy(const QString& what);  ///< shown while the list is empty and something is on its way; "" for none
  std::int64_t current() const { return m_current; }
  /// What is chosen and what is listed; the list comes first unless more than one was chosen.
  ForwardChoice forwardChoice() const;
  /// Moves the choice one row; false at either end.
  bool step(int rows);

 Q_SIGNALS:
  void openRequested(std::int64_t number);
  void importRequested();
  void forwardRequested();
  void noteRequested();
  void groupsRequested();
  void feedbackRequested(const peilstok::ui::DetailPtr& detail);
  void noiseRuleRequested(const peilstok::ui::DetailPtr& detail);
  void exampleRequested();
  void welcomeRequested();
  void functionWanted();            ///< to say with which function one works here
  void shown(std::int64_t stored);  ///< the list stands on the screen
  void arrived(std::int64_t added);  ///< stored, and told above the list that does not show it yet
  void refused(const peilstok::Error& error);
  void dossierRequested(const std::vector<std::int64_t>& signals);
  void questionRequested(std::int64_t number);  ///< ask somebody about it, on its own page

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void connectParts();
  void buildEmptyStates();
  void showList(const ListAnswer& answer);
  /// The rest of the list is still being read.
  void showBeginning(const ListAnswer& answer);
  void showDetail(const DetailPtr& detail);
  void showLikeness(const LikenessPtr& likeness);
  void merge();
  void arrange();
  void restoreSplitter();
  void choose(int row);
  void addVerbCommands(Commands& commands);
  void takeHandled(const HandlingAnswer& answer);
  void lookAround();
  void showCleared(const ListAnswer& answer);
  void takeOut(const std::vector<std::int64_t>& numbers);
  VerbSubject subject() const;
  bool inInbox() const;
  /// It lies under another, or others lie under it.
  bool isMerged() const;
  std::optional<store::KnownPhases> known() const;
  ListQuery asked() const;
  void knownChanged();

  const Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  SignalListModel* m_model;
  FilterBar* m_filter;
  SignalView* m_view;
  DetailPanel* m_detail;
  QSplitter* m_splitter;
  QStackedWidget* m_stack;
  EmptyState* m_noData;
  QPushButton* m_welcome;  ///< there while nobody said which municipality this is
  EmptyState* m_noHits;
  QPushButton* m_clearFilters;
  EmptyState* m_busy;
  EmptyState* m_clear;  ///< everything in this tray was dealt with
  Verbs* m_verbs;
  ViewsMenu* m_menu;
  NewsStrip* m_news;
  Commands* m_commands = nullptr;
  DetailPtr m_shown;
  LikenessPtr m_likeness;
  std::vector<std::int64_t> m_unfolded;  ///< signals of which the proposal was unfolded in this session
  bool m_ownFirst = true;
  std::vector<std::int64_t> m_wanted;  ///< to be in sight once the list comes
  std::int64_t m_current = 0;
  bool m_mergeWaits = false;  ///< asked for before it was known with what
  bool m_takingOut = false;   ///< rows are going; what Qt chooses meanwhile is not what opens
  bool m_empty = true;        ///< nothing stored at all, or not known yet
  bool m_narrow = false;
};

}  // namespace peilstok::ui

#pragma once
// One signal on one page: what we know, how it weighs, what it amounts to.

#include <QWidget>
#include <set>

#include "bridge/bridge.h"
#include "screens/duiding/decide/drafts.h"
#include "shell/places.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace peilstok::ui {

class Banner;
class Commands;
class ColumnsPage;
class EmptyState;
class PictureColumn;
struct QuestionLine;
class TextColumn;
class WeighingColumn;

class Duiding : public QWidget {
  Q_OBJECT
 public:
  Duiding(const Theme& theme, Bridge& bridge, Clock clock, QWidget* parent = nullptr);

  void setKnowledge(const KnowledgePtr& knowledge) { m_knowledge = knowledge; }
  void addCommands(Commands& commands);
  /// Asks for a signal and shows it when it comes.
  void open(std::int64_t number);
  std::int64_t number() const { return m_number; }
  /// That signal is no more: its page makes way for the empty one.
  void forget(std::int64_t number);
  /// Where the way back leads: the list, or the map.
  void setOrigin(Place place);
  /// Filled in beforehand where a function is asked, unless one was typed.
  void setFunction(const QString& function);
  /// Whether an own judgement is asked before the proposal is shown; so from the start.
  void setOwnFirst(bool first);
  /// Begins to decide on a card for the signal that is shown; `form` is opened at once when the card asks for it.
  void decideOn(const QString& card, const std::string& form = {});

 Q_SIGNALS:
  void backRequested(peilstok::ui::Place place);
  /// Whom to call is to be looked up, by the id of the partner.
  void partnerRequested(const QString& partner);
  void stepRequested(int rows);
  /// This signal is to go in a dossier.
  void dossierRequested(const std::vector<std::int64_t>& signals);
  /// Whoever told of this signal is to hear what was done with it.
  void feedbackRequested(const peilstok::ui::DetailPtr& detail);
  void shown();
  /// The proposal of a signal was unfolded without an own judgement.
  void proposalUnfolded(std::int64_t number);
  /// One line for the status bar.
  void said(const QString& line);
  /// Something of a signal that is no longer on the page could not be laid down.
  void refused(const peilstok::Error& error);
  void decided();
  /// With which function one judged, where none was chosen in the settings.
  void functionNamed(const QString& function);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeHead();
  /// Below each other the banner of the police may lie under the text; then the head says it.
  void showPoliceTag();
  void connectParts();
  void showDetail(const DetailPtr& detail);
  void fill(const app::SignalDetail& detail, bool anew);
  /// Puts the focus back where it was once the page is made anew.
  void keepFocus();
  void showLikeness(const LikenessPtr& likeness);
  void showColumns(bool other);
  void showRemarks(const app::SignalDetail& detail);
  void openCard(const QString& id);
  void openSheet(const QString& form);
  void showSheet(const FormPage& page);
  void fillLockMenu();

  // Own judgement, questions and outcome (duiding_own.cpp).
  void connectOwn();
  void addOwnCommands(Commands& commands);
  void describeOwn(Commands& commands);
  bool unfolded() const;
  void unfold();
  void showUnfolded(bool focus);
  void judge(Judgement judgement);
  void hearLaidDown(std::int64_t number, LaidDown what);
  void hearNotLaidDown(std::int64_t number, const Error& error);
  void deviate();
  void showProposals();
  void askAbout(const QuestionLine& line);
  void recordOutcome();
  /// After controls came or went: their order for Tab, and which of them leave letters to the page.
  void takeInControls();
  /// What is on the page is the signal that was asked for last; until then nothing is laid down.
  bool settled() const { return m_detail && m_knowledge && m_detail->stored.number == m_number; }
  std::string role() const;

  const Theme& m_theme;
  Bridge& m_bridge;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  DetailPtr m_detail;
  bool m_late = false;         ///< it came anew out of sight, and the page does not show it yet
  LikenessPtr m_lateLikeness;  ///< that came out of sight
  std::int64_t m_number = 0;
  Place m_origin = Place::postvak;
  Drafts m_drafts;
  std::string m_sheet;  ///< form without a card that was asked for
  bool m_ownFirst = true;
  std::set<std::int64_t> m_judging;   ///< signals of which a judgement is on its way
  std::set<std::int64_t> m_unfolded;  ///< signals of which the proposal was unfolded in this session
  QString m_decidedOn;                ///< card whose proposal gets the focus when the page comes anew
  QStackedWidget* m_stack;
  EmptyState* m_empty;
  QLabel* m_title;
  QLabel* m_excerpt;
  QLabel* m_policeTag;
  Banner* m_lock;
  QPushButton* m_lockCards;
  QPushButton* m_back;
  QPushButton* m_previous;
  QPushButton* m_next;
  Banner* m_changed;
  TextColumn* m_text;
  WeighingColumn* m_weighing;
  PictureColumn* m_picture;
  ColumnsPage* m_columns;
};

}  // namespace peilstok::ui

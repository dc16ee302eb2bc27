#pragma once
// Right: what it amounts to, why, what to ask, what would change it, and what can be done.

#include <QWidget>
#include <utility>

#include "bridge/bridge.h"
#include "theme/theme.h"

class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class Banner;
class DecisionsPart;
class Disclosure;
class LevelsPart;
class OwnPart;
class PhaseMark;
class QuestionsPart;
class RelatedPart;
class SheetsPart;
class UrgencyMark;
class VerdictPart;

class PictureColumn : public QWidget {
  Q_OBJECT
 public:
  PictureColumn(const Theme& theme, Bridge& bridge, LevelsPart& levels, QWidget* parent = nullptr);
  void show(const app::SignalDetail& detail, const KnowledgePtr& knowledge, Instant now, bool unfolded);
  void setUnfolded(bool unfolded);
  OwnPart& own() const { return *m_own; }
  VerdictPart& verdict() const { return *m_verdict; }
  QuestionsPart& questions() const { return *m_questions; }
  RelatedPart& related() const { return *m_related; }
  /// Where one begins to read: the police's mark when there is one, else phase, urgency and certainty.
  QWidget* beginning() const;
  /// What stands above the proposals, and the first of them; null when there is none.
  std::pair<QWidget*, QWidget*> firstProposal() const;
  /// Gives the proposal of a card the focus, when there is one.
  bool focusProposal(const QString& card);

 Q_SIGNALS:
  void cardRequested(const QString& card);
  void decideRequested(const QString& card);
  void formRequested(const QString& form);
  void controlsAdded();

 private:
  void build();
  void connectParts();
  void showHead(const Assessment& assessment, Instant now);
  void showGrounds(const PhaseResult& phase);
  void showCounterfactual(const Counterfactual& what, const Knowledge& knowledge);
  void addSteps(const QString& title, const std::vector<CounterfactualStep>& steps, const Knowledge& knowledge);
  void showSuggestions(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now);
  void showBlocked(const std::vector<Blocked>& blocked, const KnowledgePtr& knowledge);
  void fillBlocked();

  const Theme& m_theme;
  PhaseMark* m_phase;
  UrgencyMark* m_urgency;
  QLabel* m_certainty;
  QLabel* m_coverage;
  QLabel* m_because;
  Banner* m_police;
  OwnPart* m_own;
  VerdictPart* m_verdict;
  QuestionsPart* m_questions;
  RelatedPart* m_related;
  QWidget* m_head;                     ///< phase, urgency and certainty
  std::vector<QWidget*> m_ofProposal;  ///< what is in sight only when the proposal is unfolded
  QVBoxLayout* m_grounds;
  QVBoxLayout* m_changes;
  QVBoxLayout* m_suggestions;
  DecisionsPart* m_decisions;
  SheetsPart* m_sheets;
  Disclosure* m_blocked;
  std::vector<Blocked> m_blockedCards;
  KnowledgePtr m_knowledge;  ///< that the blocked cards belong to
};

}  // namespace peilstok::ui

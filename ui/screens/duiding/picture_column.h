#pragma once
// Right: what it amounts to, why, what to ask, what would change it, and what can be done.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class Banner;
class DecisionsPart;
class Disclosure;
class PhaseMark;
class SheetsPart;
class UrgencyMark;

class PictureColumn : public QWidget {
  Q_OBJECT
 public:
  PictureColumn(const Theme& theme, QWidget* parent = nullptr);
  void show(const app::SignalDetail& detail, const KnowledgePtr& knowledge, Instant now);
  /// Gives the proposal of a card the focus, when there is one.
  bool focusProposal(const QString& card);

 Q_SIGNALS:
  void cardRequested(const QString& card);
  void decideRequested(const QString& card);
  void formRequested(const QString& form);

 private:
  void showHead(const Assessment& assessment);
  void showGrounds(const PhaseResult& phase);
  void showQuestions(const std::vector<NextQuestion>& questions);
  void showCounterfactual(const Counterfactual& what, const Knowledge& knowledge);
  void addSteps(const QString& title, const std::vector<CounterfactualStep>& steps, const Knowledge& knowledge);
  void showSuggestions(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now);
  void showBlocked(const std::vector<Blocked>& blocked, const Knowledge& knowledge);

  const Theme& m_theme;
  PhaseMark* m_phase;
  UrgencyMark* m_urgency;
  QLabel* m_certainty;
  QLabel* m_coverage;
  QLabel* m_because;
  Banner* m_police;
  QVBoxLayout* m_grounds;
  QVBoxLayout* m_questions;
  QVBoxLayout* m_changes;
  QVBoxLayout* m_suggestions;
  DecisionsPart* m_decisions;
  SheetsPart* m_sheets;
  Disclosure* m_blocked;
};

}  // namespace peilstok::ui

#pragma once
// One signal beside the list: enough to decide whether to open its duiding.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class Banner;
class Commands;
class MarkedText;
class PageScroll;
class PhaseMark;
class TotalBar;
class UrgencyMark;
class VerbRow;

class DetailPanel : public QWidget {
  Q_OBJECT
 public:
  DetailPanel(const Theme& theme, QWidget* parent = nullptr);

  /// Without `phaseTold` phase, total and grounds are left out, and why is said in their place.
  void showDetail(const DetailPtr& detail, const KnowledgePtr& knowledge, Instant now, bool phaseTold);
  /// Comes after the detail; of another signal it is left aside.
  void showLikeness(const LikenessPtr& likeness);
  void showNothing();
  /// Where there is no room for the signal itself: what can be done with it, on one line, and how to open it.
  void setNarrow(bool narrow);
  /// How many rows are chosen: what is pressed here is done to all of them.
  void setChosen(int count);
  /// Keeps the tooltips of the buttons in step with the keys.
  void describeVerbs(Commands& commands);

 Q_SIGNALS:
  void openRequested(std::int64_t number);
  void verbRequested(const QString& command);

 private:
  void showPhase(const app::SignalDetail& detail);
  void showFigures(const Assessment& assessment, const Knowledge& knowledge);
  void showGrounds(const PhaseResult& phase);
  void buildHead(QVBoxLayout* layout);
  QWidget* buildWeighing();
  QWidget* buildOwnFirst();
  void buildVerbs();
  void showHandling(const app::SignalDetail& detail, Instant now);
  void showRelated();

  const Theme& m_theme;
  DetailPtr m_detail;
  bool m_phaseTold = false;
  LikenessPtr m_likeness;  ///< of the signal that is shown, once it came
  PageScroll* m_scroll;
  QLabel* m_title;
  QLabel* m_source;
  UrgencyMark* m_urgency;
  PhaseMark* m_phase;
  QLabel* m_whosePhase;  ///< whose estimate it is, once somebody judged
  Banner* m_police;
  Banner* m_lock;
  MarkedText* m_text;
  QLabel* m_total;
  QLabel* m_certainty;
  TotalBar* m_bar;
  QVBoxLayout* m_grounds;
  QWidget* m_weighing;  ///< total and grounds
  QWidget* m_ownFirst;  ///< in its place while they are not told
  QPushButton* m_open;
  VerbRow* m_verbs;
  QLabel* m_chosen;  ///< there while several are chosen
  int m_chosenCount = 1;
  bool m_narrow = false;
  QLabel* m_state;
  QVBoxLayout* m_related;
  QVBoxLayout* m_log;
  QLabel* m_nothing;
};

}  // namespace peilstok::ui

#pragma once
// What the omgevingsbeeld is asked: how far back, seen from which municipality, which phases; and what can be done
// with it.

#include <QFrame>
#include <set>
#include <vector>

#include "bridge/values.h"
#include "theme/theme.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace peilstok::ui {

class FilterChip;

class SurveyBar : public QFrame {
  Q_OBJECT
 public:
  explicit SurveyBar(const Theme& theme, QWidget* parent = nullptr);

  void setKnowledge(const KnowledgePtr& knowledge);
  /// `shown` are those that pass everything but the phases and the chips of this bar.
  void showPicture(const survey::Picture& picture, const std::vector<survey::Occurrence>& shown);
  /// What is chosen, in words; hidden when there is nothing.
  void showSelection(const survey::Selection& selection, const QString& words);
  void setTableShown(bool shown);
  void setForwardPossible(bool possible);
  int days() const { return m_days; }
  void focusMunicipality();
  /// Its rows wrap; without this they would count as high as they are at their narrowest.
  QSize minimumSizeHint() const override { return {220, 48}; }

 Q_SIGNALS:
  void daysChanged(int days);
  void stepped(int direction);
  void municipalityChosen(const std::string& code);
  void filtersChanged(const std::set<peilstok::Phase>& phases, bool withoutPlace, bool elsewhere);
  void cleared();
  void tableToggled();
  void printRequested();
  void pdfRequested();
  void periodRequested();
  void boundariesRequested();
  void boundariesDropped();

 private:
  void buildTop(QLayout* layout);
  void buildRange(QLayout* layout);
  void buildActions(QLayout* layout);
  void buildChips(QLayout* layout);
  void tellFilters();

  const Theme& m_theme;
  int m_days = 7;
  std::vector<FilterChip*> m_ranges;
  QPushButton* m_back;
  QPushButton* m_forward;
  QLabel* m_stretch;
  QComboBox* m_municipality;
  QPushButton* m_table;
  QAction* m_drop;
  std::vector<std::pair<Phase, FilterChip*>> m_phases;
  FilterChip* m_withoutPlace;
  FilterChip* m_elsewhere;
  QLabel* m_chosen;
  QPushButton* m_clear;
};

}  // namespace peilstok::ui

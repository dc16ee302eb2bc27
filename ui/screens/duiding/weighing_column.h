#pragma once
// Middle: one's own levels first; then the total and how it is built, criterion by criterion in the framework's order.

#include <QWidget>
#include <map>
#include <string>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class LevelsPart;
class PointsModel;
class PointsTable;
class TotalBar;

class WeighingColumn : public QWidget {
  Q_OBJECT
 public:
  WeighingColumn(const Theme& theme, QWidget* parent = nullptr);
  void show(const app::SignalDetail& detail, const KnowledgePtr& knowledge);
  /// Until then only what is one's own is in sight.
  void setUnfolded(bool unfolded);
  LevelsPart& levels() const { return *m_levels; }

 private:
  QWidget* makeBlock(int number, const CriterionResult& result, const Knowledge& knowledge) const;
  QWidget* makeContributions(const CriterionResult& result, const Knowledge& knowledge) const;

  const Theme& m_theme;
  QLabel* m_total;
  QLabel* m_range;
  TotalBar* m_bar;
  LevelsPart* m_levels;
  QWidget* m_ours;
  PointsModel* m_points;
  PointsTable* m_table;
  QVBoxLayout* m_criteria;
  std::map<std::string, int> m_own;  ///< levels of the last own view
};

}  // namespace peilstok::ui

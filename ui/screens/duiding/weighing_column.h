#pragma once
// Middle: the total and how it is built, criterion by criterion in the framework's order.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class TotalBar;

class WeighingColumn : public QWidget {
  Q_OBJECT
 public:
  WeighingColumn(const Theme& theme, QWidget* parent = nullptr);
  void show(const Assessment& assessment, const Knowledge& knowledge);

 private:
  void showTable(const Assessment& assessment, const Knowledge& knowledge);
  QWidget* makeBlock(int number, const CriterionResult& result, const Knowledge& knowledge) const;
  QWidget* makeContributions(const CriterionResult& result, const Knowledge& knowledge) const;

  const Theme& m_theme;
  QLabel* m_total;
  QLabel* m_range;
  TotalBar* m_bar;
  QGridLayout* m_table;
  QVBoxLayout* m_criteria;
};

}  // namespace peilstok::ui

#pragma once

#include <QTableView>
#include <vector>

#include "theme/theme.h"

namespace peilstok::ui {

/// Makes a table one of lines to read and choose from: whole rows, no grid, text under the words of its header.
void dressLines(QTableView* table, const Theme& theme);

/// A table of lines to choose one from: whole rows, no grid, letters left to the screen, one column that takes what the
/// others leave.
class LineTable : public QTableView {
  Q_OBJECT
 public:
  explicit LineTable(const Theme& theme, QWidget* parent = nullptr);
  /// Widths in the order of the columns; 0 for the one that stretches, which never gets less than `least`: where there
  /// is no room for that, the columns of `givingWay` go out of sight one by one, the first of them first.
  void setColumns(const std::vector<int>& widths, int least = 180, std::vector<int> givingWay = {});

 Q_SIGNALS:
  void openRequested(const QModelIndex& index);  ///< Enter, or a double click
  void currentRowChanged(int row);

 protected:
  void keyboardSearch(const QString&) override {}
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  void fitRows();
  void stretch();

  const Theme& m_theme;
  int m_stretched = -1, m_least = 0;
  std::vector<int> m_givingWay;
};

}  // namespace peilstok::ui

#pragma once

#include <QTableView>

#include "theme/theme.h"

namespace peilstok::ui {

/// A short table that is as high as its rows and never scrolls by itself.
class PointsTable : public QTableView {
  Q_OBJECT
 public:
  explicit PointsTable(const Theme& theme, QWidget* parent = nullptr);
  void fit();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
};

}  // namespace peilstok::ui

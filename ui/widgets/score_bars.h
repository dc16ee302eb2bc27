#pragma once
// Points drawn: one criterion's share of its ceiling, and the total built from all of them with its range.

#include <QWidget>
#include <vector>

#include "theme/theme.h"

namespace peilstok::ui {

/// A thin bar: points of a maximum.
class PointsBar : public QWidget {
  Q_OBJECT
 public:
  explicit PointsBar(const Theme& theme, QWidget* parent = nullptr);
  void setPoints(Tenths points, Tenths maximum, bool unknown);
  QSize sizeHint() const override { return {88, 8}; }
  QSize minimumSizeHint() const override { return {32, 8}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  Tenths m_points = 0, m_maximum = 0;
  bool m_unknown = false;
};

/// 0 to 100 with every criterion as a numbered stretch and the range as a bracket below.
class TotalBar : public QWidget {
  Q_OBJECT
 public:
  explicit TotalBar(const Theme& theme, QWidget* parent = nullptr);
  /// `parts` in the framework's order; a number under a stretch is its place in that order.
  void setScore(const Score& score, const std::vector<Tenths>& parts);
  QSize sizeHint() const override { return {240, 58}; }
  QSize minimumSizeHint() const override { return {120, 58}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double x(double tenths) const;
  void paintParts(QPainter& painter, const QRectF& track) const;
  void paintRange(QPainter& painter, double top) const;

  const Theme& m_theme;
  Score m_score;
  std::vector<Tenths> m_parts;
};

}  // namespace peilstok::ui

#pragma once
// The total drawn: what each criterion adds, side by side, and the range in which it may lie.

#include <QWidget>
#include <vector>

#include "theme/theme.h"

namespace peilstok::ui {

/// What one criterion adds or takes away.
struct ScorePart {
  QString name;
  Tenths points = 0;
};

/// 0 to 100 with every criterion as a numbered stretch. The largest bear their name and points above it; below it stand
/// the total and its range. The same figures are in words in the accessible name.
class TotalBar : public QWidget {
  Q_OBJECT
 public:
  explicit TotalBar(const Theme& theme, QWidget* parent = nullptr);
  /// `parts` in the framework's order; the number of a stretch is its place in that order.
  void setScore(const Score& score, const std::vector<ScorePart>& parts);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  /// A stretch of the bar, in tenths; what counts down is one stretch at the end.
  struct Stretch {
    QString number, words;
    double from = 0, to = 0;
    bool down = false, named = false;
  };

  void layOut(const std::vector<ScorePart>& parts);
  double x(double tenths) const;
  QRectF track() const;
  void paintNames(QPainter& painter) const;
  void paintStretches(QPainter& painter) const;
  void paintRange(QPainter& painter) const;
  void paintFigures(QPainter& painter, double top) const;

  const Theme& m_theme;
  Score m_score;
  std::vector<Stretch> m_stretches;
};

}  // namespace peilstok::ui

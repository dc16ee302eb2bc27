#pragma once
// What the drawn parts of the omgevingsbeeld share: repainting with the theme, and what assistive technology reads.

#include <QWidget>

#include "charts/ink.h"
#include "charts/legend_chart.h"
#include "theme/theme.h"

namespace peilstok::ui {

class ChartView : public QWidget {
  Q_OBJECT
 public:
  explicit ChartView(const Theme& theme, QWidget* parent = nullptr);
  /// One sentence about all that is drawn.
  virtual QString whole() const { return {}; }
  /// What stands where the keyboard is.
  virtual QString here() const { return {}; }

 Q_SIGNALS:
  void hereChanged(const QString& words);

 protected:
  Ink ink() const { return {m_theme.scheme()}; }
  /// Repaints, and tells assistive technology and whoever listens.
  void moved();
  bool event(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  /// Words for a tooltip at a point; empty for none.
  virtual QString wordsAt(const QPointF&) const { return {}; }

 private:
  const Theme& m_theme;
};

/// The legend as a widget of its own, so that it wraps.
class LegendView : public QWidget {
  Q_OBJECT
 public:
  LegendView(const Theme& theme, LegendChart::Of of, QWidget* parent = nullptr);
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return m_chart.heightFor(width); }
  QSize sizeHint() const override { return {300, m_chart.heightFor(600)}; }
  QSize minimumSizeHint() const override { return {160, 20}; }

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  const Theme& m_theme;
  LegendChart m_chart;
};

}  // namespace peilstok::ui

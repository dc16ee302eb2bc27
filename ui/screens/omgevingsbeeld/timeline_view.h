#pragma once

#include "charts/timeline_chart.h"
#include "screens/omgevingsbeeld/chart_view.h"

namespace peilstok::ui {

/// The timeline. Arrows walk through it, with Shift they brush a stretch, as dragging does; + and - zoom, as Ctrl and
/// the wheel do; Enter opens what stands alone, or brushes what stands together.
class TimelineView : public ChartView {
  Q_OBJECT
 public:
  explicit TimelineView(const Theme& theme, QWidget* parent = nullptr);
  void setContent(const SurroundingsPtr& picture, std::vector<survey::Occurrence> shown,
                  const std::optional<Stretch>& brushed);
  const TimelineChart& chart() const { return m_chart; }
  /// By a factor around a moment: above 1 closer.
  void zoom(double factor);
  void showAll();
  bool isZoomed() const;

  QString whole() const override;
  QString here() const override;
  QSize sizeHint() const override { return {700, 188}; }
  QSize minimumSizeHint() const override { return {240, 188}; }

 Q_SIGNALS:
  void brushed(const std::optional<peilstok::ui::Stretch>& stretch);
  void openRequested(std::int64_t number);
  void zoomed();

 protected:
  void paintEvent(QPaintEvent*) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  QString wordsAt(const QPointF& at) const override;

 private:
  QString words(const TimelineBin& bin) const;
  void zoomAround(double factor, Instant centre);
  void pan(double share);
  void step(int bins, bool brush);
  void enter();
  void setView(Stretch view);
  void bringIntoView();

  SurroundingsPtr m_picture;
  TimelineChart m_chart;
  std::optional<Stretch> m_brushed;
  int m_lane = 0;
  Instant m_at;                       ///< where the keyboard is
  std::optional<Instant> m_anchor;    ///< where brushing with the keyboard began
  std::optional<double> m_dragStart;  ///< px
  bool m_dragged = false;
};

}  // namespace peilstok::ui

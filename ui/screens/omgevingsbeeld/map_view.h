#pragma once

#include "charts/map_chart.h"
#include "screens/omgevingsbeeld/chart_view.h"

namespace peilstok::ui {

/// The map: arrows go from municipality to municipality, Enter or a click chooses one, again lets it go.
class MapView : public ChartView {
  Q_OBJECT
 public:
  explicit MapView(const Theme& theme, QWidget* parent = nullptr);
  void setContent(const SurroundingsPtr& picture, std::vector<survey::Occurrence> shown, const std::string& chosen);
  const MapChart& chart() const { return m_chart; }

  QString whole() const override;
  QString here() const override { return m_chart.words(m_current); }
  QSize sizeHint() const override { return {560, 220}; }
  QSize minimumSizeHint() const override { return {240, 220}; }

 Q_SIGNALS:
  void placeChosen(const std::string& place);
  void openRequested(std::int64_t number);

 protected:
  void paintEvent(QPaintEvent*) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  QString wordsAt(const QPointF& at) const override;

 private:
  /// The municipality that lies best in a direction from the current one.
  std::string towards(double east, double north) const;

  SurroundingsPtr m_picture;
  MapChart m_chart;
  std::string m_current;  ///< where the keyboard is
};

}  // namespace peilstok::ui

#pragma once
// The two charts of days: the calendar, and days against what is usual. Enter or a click chooses a day.

#include "charts/calendar_chart.h"
#include "charts/normal_chart.h"
#include "screens/omgevingsbeeld/chart_view.h"

namespace peilstok::ui {

class CalendarView : public ChartView {
  Q_OBJECT
 public:
  explicit CalendarView(const Theme& theme, QWidget* parent = nullptr);
  void setContent(const SurroundingsPtr& picture, const std::optional<Stretch>& brushed);
  const CalendarChart& chart() const { return m_chart; }
  QString whole() const override { return m_chart.coming(12); }
  QString here() const override { return m_picture ? m_chart.words(m_day) : QString(); }
  QSize sizeHint() const override { return {320, 142}; }
  QSize minimumSizeHint() const override { return {220, 142}; }

 Q_SIGNALS:
  void dayChosen(std::chrono::sys_days day);

 protected:
  void paintEvent(QPaintEvent*) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  QString wordsAt(const QPointF& at) const override;

 private:
  SurroundingsPtr m_picture;
  CalendarChart m_chart;
  std::chrono::sys_days m_day;
};

class NormalView : public ChartView {
  Q_OBJECT
 public:
  explicit NormalView(const Theme& theme, QWidget* parent = nullptr);
  void setContent(std::vector<survey::DayFigures> figures, const SurveyRules& rules,
                  const std::optional<Stretch>& brushed);
  const NormalChart& chart() const { return m_chart; }
  QString whole() const override { return m_chart.summary(); }
  QString here() const override { return m_chart.words(m_day); }
  QSize sizeHint() const override { return {320, 86}; }
  QSize minimumSizeHint() const override { return {220, 86}; }

 Q_SIGNALS:
  void dayChosen(std::chrono::sys_days day);

 protected:
  void paintEvent(QPaintEvent*) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  QString wordsAt(const QPointF& at) const override;

 private:
  void choose();

  NormalChart m_chart;
  int m_day = -1;
};

}  // namespace peilstok::ui

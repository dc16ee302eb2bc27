#pragma once
// Signals a day beside what is usual on that weekday. Drawn the same on screen and paper; knows no widget.

#include <QRectF>
#include <vector>

#include "charts/ink.h"
#include "charts/timeline_chart.h"
#include "survey/normal.h"

class QPainter;

namespace peilstok::ui {

class NormalChart {
 public:
  void setContent(std::vector<survey::DayFigures> days, const SurveyRules& rules);
  void setBrushed(const std::optional<Stretch>& brushed) { m_brushed = brushed; }
  void setFocused(int day) { m_focused = day; }

  void draw(QPainter& painter, const QRectF& box, const Ink& ink) const;
  int dayAt(const QRectF& box, const QPointF& at) const;  ///< place in the list, or -1
  const std::vector<survey::DayFigures>& days() const { return m_days; }
  /// "zaterdag 21 november: 14 signalen, gewoonlijk 3 op zaterdag: meer dan gewoonlijk"
  QString words(int day) const;
  /// The same with the day as "za 21 nov".
  QString shortWords(int day) const;
  /// The last day, and which days stand out.
  QString summary() const;

 private:
  QRectF column(const QRectF& box, int day) const;
  void drawColumn(QPainter& painter, const QRectF& box, int day, double most, const Ink& ink) const;
  bool hasNormal(const survey::DayFigures& day) const { return day.weeksKnown >= m_rules.weeksLeast; }

  std::vector<survey::DayFigures> m_days;
  SurveyRules m_rules;
  std::optional<Stretch> m_brushed;
  int m_focused = -1;
};

}  // namespace peilstok::ui

#pragma once
// The four charts on one page: map and days beside each other with the timeline below, or all below each other where
// there is no room for that.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace peilstok::ui {

class CalendarView;
class MapView;
class NormalView;
class TimelineView;

class SurveyBoard : public QWidget {
  Q_OBJECT
 public:
  explicit SurveyBoard(const Theme& theme, QWidget* parent = nullptr);
  void showPicture(const SurroundingsPtr& picture, const survey::Selection& selection, const SurveyRules& rules);
  /// From this width on the charts stand beside each other.
  void setWide(bool wide);

  MapView* map() const { return m_map; }
  TimelineView* timeline() const { return m_timeline; }
  CalendarView* calendar() const { return m_calendar; }
  NormalView* normal() const { return m_normal; }

 private:
  QWidget* buildMap(const Theme& theme);
  QWidget* buildTimeline(const Theme& theme);
  QWidget* buildCalendar();
  QWidget* buildNormal();

  MapView* m_map;
  TimelineView* m_timeline;
  CalendarView* m_calendar;
  NormalView* m_normal;
  QLabel* m_mapTitle;
  QLabel* m_mapNote;
  QLabel* m_mapHere;
  QLabel* m_timelineNote;
  QLabel* m_calendarNote;
  QLabel* m_normalNote;
  QLabel* m_threshold;
  QGridLayout* m_grid;
  QWidget* m_parts[4];
  bool m_wide = false, m_arranged = false;
};

}  // namespace peilstok::ui

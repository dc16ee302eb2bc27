#pragma once
// Weeks around today, or around a stretch that is over, with their special days. Drawn the same on screen and paper;
// knows no widget.

#include <QRectF>

#include "bridge/values.h"
#include "charts/ink.h"
#include "charts/timeline_chart.h"

class QPainter;

namespace peilstok::ui {

class CalendarChart {
 public:
  void setContent(const SurroundingsPtr& picture) { m_picture = picture; }
  void setBrushed(const std::optional<Stretch>& brushed) { m_brushed = brushed; }
  void setFocused(std::optional<std::chrono::sys_days> day) { m_focused = day; }

  void draw(QPainter& painter, const QRectF& box, const Ink& ink) const;
  std::optional<std::chrono::sys_days> dayAt(const QRectF& box, const QPointF& at) const;
  /// First day shown (a Monday) and the last (a Sunday).
  std::pair<std::chrono::sys_days, std::chrono::sys_days> range() const;
  std::vector<survey::OccasionDay> on(std::chrono::sys_days day) const;
  /// "zaterdag 5 december: Pakjesavond"
  QString words(std::chrono::sys_days day) const;
  /// What comes first: "Komt eraan: za 5 dec Pakjesavond"; of a stretch that is over what it held. At most this many.
  QString coming(int most) const;
  /// What the signs mean.
  static QString signWords();
  int weeks() const;
  /// Today, or the last day of a stretch that is over.
  std::chrono::sys_days middle() const;

 private:
  QRectF cell(const QRectF& box, std::chrono::sys_days day) const;
  void drawDay(QPainter& painter, const QRectF& box, std::chrono::sys_days day, const Ink& ink) const;

  SurroundingsPtr m_picture;
  std::optional<Stretch> m_brushed;
  std::optional<std::chrono::sys_days> m_focused;
};

}  // namespace peilstok::ui

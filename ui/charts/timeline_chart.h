#pragma once
// What happened, in five lanes over time. Drawn the same on screen and paper; knows no widget.

#include <QRectF>
#include <utility>
#include <vector>

#include "bridge/values.h"
#include "charts/ink.h"

class QPainter;

namespace peilstok::ui {

/// A stretch of time, [first, second).
using Stretch = std::pair<Instant, Instant>;

/// What stands together in one lane because there is no room to keep it apart.
struct TimelineBin {
  Lane lane = Lane::online;
  Instant from, until;
  std::int64_t count = 0;
  survey::Occurrence front;  ///< the gravest; the only one when `count` is 1
};

class TimelineChart {
 public:
  static constexpr int lanes = 5;

  /// `shown` are those that pass everything but the brushed stretch.
  void setContent(const SurroundingsPtr& picture, std::vector<survey::Occurrence> shown);
  void setView(const Stretch& view) { m_view = view; }
  const Stretch& view() const { return m_view; }
  void setBrushed(const std::optional<Stretch>& brushed) { m_brushed = brushed; }
  /// Lane and moment on which the keyboard is.
  void setCursor(std::optional<std::pair<int, Instant>> cursor) { m_cursor = cursor; }

  void draw(QPainter& painter, const QRectF& box, const Ink& ink) const;

  double x(const QRectF& box, Instant moment) const;
  Instant moment(const QRectF& box, double x) const;
  int laneAt(const QRectF& box, double y) const;  ///< 0..4, or -1
  /// How much time one bin takes at this width: a round length.
  std::chrono::seconds binLength(const QRectF& box) const;
  std::vector<TimelineBin> bins(const QRectF& box, int lane) const;
  /// The bin of a lane in which a moment lies; one without a count when nothing stands there.
  TimelineBin binAt(const QRectF& box, int lane, Instant moment) const;
  std::int64_t countIn(int lane) const;
  /// The part of the box that is time, without names and axis.
  static QRectF plot(const QRectF& box);

 private:
  TimelineBin emptyBin(int lane, Instant at, std::chrono::seconds length) const;
  double laneHeight(const QRectF& box) const { return plot(box).height() / lanes; }
  void drawDays(QPainter& painter, const QRectF& box, const Ink& ink) const;
  void drawAxis(QPainter& painter, const QRectF& box, const Ink& ink) const;
  void drawLanes(QPainter& painter, const QRectF& box, const Ink& ink) const;
  void drawBins(QPainter& painter, const QRectF& box, int lane, const Ink& ink) const;
  void drawBrush(QPainter& painter, const QRectF& box, const Ink& ink) const;
  void drawNow(QPainter& painter, const QRectF& box, const Ink& ink) const;

  SurroundingsPtr m_picture;
  std::vector<survey::Occurrence> m_shown;
  Stretch m_view;
  std::optional<Stretch> m_brushed;
  std::optional<std::pair<int, Instant>> m_cursor;
};

}  // namespace peilstok::ui

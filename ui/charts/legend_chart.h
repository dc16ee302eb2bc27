#pragma once
// What the marks of map and timeline mean, in as many lines as are needed.

#include <QRectF>
#include <QString>

#include "charts/ink.h"

class QPainter;

namespace peilstok::ui {

class LegendChart {
 public:
  enum class Of { map, timeline };
  explicit LegendChart(Of of) : m_of(of) {}

  void draw(QPainter& painter, const QRectF& box, const Ink& ink) const;
  int heightFor(double width) const;
  /// The same in words.
  QString words() const;

 private:
  template <class Visit>
  double arrange(double width, Visit visit) const;

  Of m_of;
};

}  // namespace peilstok::ui

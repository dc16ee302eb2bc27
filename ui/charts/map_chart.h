#pragma once
// The map of a municipality and its neighbours. Drawn the same on screen and paper; knows no widget.

#include <QPainterPath>
#include <QRectF>
#include <utility>
#include <vector>

#include "bridge/values.h"
#include "charts/ink.h"

class QPainter;

namespace peilstok::ui {

/// What somebody points at.
struct MapHit {
  std::string place;        ///< code of the municipality, or empty
  std::int64_t signal = 0;  ///< number of the signal whose mark it is, or 0
  QString words;            ///< what a tooltip says
};

class MapChart {
 public:
  /// `shown` are those that pass everything but the choice of a place.
  void setContent(const SurroundingsPtr& picture, std::vector<survey::Occurrence> shown);
  void setChosen(const std::string& place) { m_chosen = place; }
  /// Where the keyboard is; empty for nowhere.
  void setFocused(const std::string& place) { m_focused = place; }

  void draw(QPainter& painter, const QRectF& box, const Ink& ink) const;
  MapHit hit(const QRectF& box, const QPointF& at) const;
  /// Codes of the municipalities one can choose: own, then neighbours by name.
  std::vector<std::string> stops() const;
  /// "Waterbroek: 59 signalen, hoogste fase escalatie"
  QString words(const std::string& place) const;

 private:
  struct Placed {
    QPointF at;
    survey::Occurrence one;
    QString count;  ///< beside it, where it stands for several
  };
  struct Label {
    QRectF box;
    QString text;
    survey::Part part;
  };
  /// Everything that depends on the box.
  struct Layout {
    QRectF land;
    double scale = 1;
    survey::Point centre;
    std::vector<Placed> marks;
    std::vector<Label> labels;
    QPointF point(survey::Point p) const;
  };

  Layout layOut(const QRectF& box) const;
  void placeMarks(const survey::Cell& cell, Layout& layout) const;
  QPointF placeGroups(const std::vector<survey::Occurrence>& here, const QPointF& centre,
                      const std::pair<double, double>& span, Layout& layout) const;
  static std::pair<double, double> spanAt(const survey::Cell& cell, const QPointF& from, const Layout& layout);
  void placeLabel(const survey::Cell& cell, const QPointF& top, Layout& layout) const;
  static QPainterPath outline(const survey::Cell& cell, const Layout& layout);
  void drawCells(QPainter& painter, const Layout& layout, const Ink& ink) const;
  void drawFocus(QPainter& painter, const Layout& layout, const Ink& ink) const;
  static void drawMarks(QPainter& painter, const Layout& layout, const Ink& ink);
  static void drawLabels(QPainter& painter, const Layout& layout, const Ink& ink);

  SurroundingsPtr m_picture;
  std::vector<survey::Occurrence> m_shown;
  std::string m_chosen, m_focused;
};

}  // namespace peilstok::ui

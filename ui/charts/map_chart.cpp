#include "charts/map_chart.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "charts/occurrence_mark.h"
#include "charts/survey_words.h"
#include "theme/theme.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(MapChart)
};

constexpr double golden = 2.39996322972865332;  // radians between two marks, so that they fill a disc evenly
constexpr double markStep = 11.8;               // px; marks of 19 px that lie this far apart by the root do not touch
constexpr double groupRow = 19, groupWidth = 54, labelHeight = 17;

double distanceToEdge(const QPolygonF& ring, const QPointF& from) {
  double least = 1e9;
  for (int i = 0; i < ring.size(); ++i) {
    const QPointF a = ring[i], d = ring[(i + 1) % ring.size()] - a;
    const double length = QPointF::dotProduct(d, d);
    const double t = length < 1e-9 ? 0 : std::clamp(QPointF::dotProduct(from - a, d) / length, 0.0, 1.0);
    const QPointF off = from - (a + t * d);
    least = std::min(least, std::hypot(off.x(), off.y()));
  }
  return least;
}

/// Graver first, then more precise; equal ones stay as they came.
void frontFirst(std::vector<survey::Occurrence>& all) {
  const auto rank = [](const survey::Occurrence& one) {
    return std::pair(one.phase ? -survey::gravity(*one.phase) : -5, static_cast<int>(one.precision));
  };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

std::int64_t countOf(const std::vector<survey::Occurrence>& all) {
  std::int64_t sum = 0;
  for (const survey::Occurrence& one : all) sum += one.count;
  return sum;
}

}  // namespace

void MapChart::setContent(const SurroundingsPtr& picture, std::vector<survey::Occurrence> shown) {
  m_picture = picture;
  std::erase_if(shown, [](const survey::Occurrence& one) { return one.kind == survey::Happening::besluit; });
  m_shown = std::move(shown);
}

QPointF MapChart::Layout::point(survey::Point p) const {
  return {land.center().x() + (p.x - centre.x) * scale, land.center().y() - (p.y - centre.y) * scale};
}

QPainterPath MapChart::outline(const survey::Cell& cell, const Layout& layout) {
  QPainterPath path;  // holes by the odd-even rule, as the rings mean it
  for (const survey::Ring& ring : cell.rings) {
    QPolygonF corners;
    for (const survey::Point& p : ring) corners << layout.point(p);
    path.addPolygon(corners);
    path.closeSubpath();
  }
  return path;
}

MapChart::Layout MapChart::layOut(const QRectF& box) const {
  Layout layout;
  layout.land = box;
  const survey::Box& frame = m_picture->region.frame;
  layout.centre = frame.centre();
  layout.scale = std::min(box.width() / std::max(frame.width(), 0.1), box.height() / std::max(frame.height(), 0.1));
  for (const survey::Cell& cell : m_picture->region.cells) {
    if (cell.part == survey::Part::beyond) continue;
    placeMarks(cell, layout);
  }
  for (const survey::Cell& cell : m_picture->region.cells)
    if (cell.part == survey::Part::beyond && box.contains(layout.point(cell.point)))
      placeLabel(cell, layout.point(cell.point), layout);
  return layout;
}

void MapChart::placeMarks(const survey::Cell& cell, Layout& layout) const {
  std::vector<survey::Occurrence> here;
  for (const survey::Occurrence& one : m_shown)
    if (one.place == cell.code) here.push_back(one);
  QPointF centre = layout.point(cell.point);
  if (here.empty() || cell.rings.empty()) return placeLabel(cell, centre, layout);
  frontFirst(here);
  double room = 1e9;
  for (const survey::Ring& ring : cell.rings) {
    QPolygonF corners;
    for (const survey::Point& p : ring) corners << layout.point(p);
    room = std::min(room, distanceToEdge(corners, centre));
  }
  // The name stands above the marks: together they are centred.
  const double radius =
      here.size() == 1 ? markRoom / 2 : markStep * std::sqrt(static_cast<double>(here.size()) - 0.5) + markRoom / 2;
  const bool apart = countOf(here) == static_cast<std::int64_t>(here.size()) && radius + labelHeight / 2 <= room;
  if (!apart) {
    const QPointF top = placeGroups(here, centre, spanAt(cell, centre, layout), layout);
    return placeLabel(cell, top - QPointF(0, labelHeight / 2), layout);
  }
  centre += QPointF(0, labelHeight / 2);
  for (std::size_t k = 0; k < here.size(); ++k) {
    const double r = here.size() == 1 ? 0 : markStep * std::sqrt(static_cast<double>(k) + 0.5);
    const double angle = golden * static_cast<double>(k);
    layout.marks.push_back({centre + QPointF(r * std::cos(angle), r * std::sin(angle)), here[k], {}});
  }
  placeLabel(cell, centre - QPointF(0, radius + labelHeight / 2), layout);
}

/// How far the land reaches to the left and to the right at the height of a point within it.
std::pair<double, double> MapChart::spanAt(const survey::Cell& cell, const QPointF& from, const Layout& layout) {
  double left = layout.land.left(), right = layout.land.right();
  for (const survey::Ring& ring : cell.rings)
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const QPointF a = layout.point(ring[i]), b = layout.point(ring[(i + 1) % ring.size()]);
      if ((a.y() > from.y()) == (b.y() > from.y())) continue;
      const double x = a.x() + (b.x() - a.x()) * (from.y() - a.y()) / (b.y() - a.y());
      if (x <= from.x()) left = std::max(left, x);
      else right = std::min(right, x);
    }
  return {left, right};
}

/// One mark for each precision, with the gravest phase in it and how many there are: two in a row, or below each other
/// where the land is narrow, and aside where the point lies near a border. Gives the middle of the top of it all.
QPointF MapChart::placeGroups(const std::vector<survey::Occurrence>& here, const QPointF& centre,
                              const std::pair<double, double>& span, Layout& layout) const {
  std::vector<Placed> groups;
  const auto add = [&](const auto& belongs) {
    survey::Occurrence front;
    std::int64_t count = 0;
    for (const survey::Occurrence& one : here) {
      if (!belongs(one)) continue;
      if (count == 0) front = one;
      count += one.count;
      // A group is as fresh as the freshest in it.
      if (one.fades && front.fades) front.fades = std::max(*one.fades, *front.fades);
    }
    if (count == 0) return;
    front.signal = count == 1 ? front.signal : 0;
    groups.push_back({{}, front, countText(count)});
  };
  for (const Precision precision : {Precision::plek, Precision::woonplaats, Precision::gemeente, Precision::aangenomen})
    add([&](const survey::Occurrence& one) { return one.phase && one.precision == precision; });
  add([](const survey::Occurrence& one) { return !one.phase; });
  const auto count = static_cast<int>(groups.size());
  const double room = span.second - span.first;
  const int columns = count > 2 && room > 2 * groupWidth + 8 ? 2 : 1;
  const int rows = (count + columns - 1) / columns;
  // Name and rows together are centred on the municipality's point.
  const double top = centre.y() - (rows * groupRow - labelHeight) / 2;
  const double wide = columns * groupWidth;
  const double middle = room < wide + 8 ? (span.first + span.second) / 2
                                        : std::clamp(centre.x(), span.first + wide / 2 + 4, span.second - wide / 2 - 4);
  for (int i = 0; i < count; ++i) {
    const double x = (i % columns - columns / 2.0) * groupWidth + 11;
    groups[static_cast<std::size_t>(i)].at = {middle + x, top + (i / columns + 0.5) * groupRow};
    layout.marks.push_back(groups[static_cast<std::size_t>(i)]);
  }
  return {middle, top};
}

void MapChart::placeLabel(const survey::Cell& cell, const QPointF& top, Layout& layout) const {
  const bool own = cell.part == survey::Part::own, beyond = cell.part == survey::Part::beyond;
  const QFontMetricsF metrics(Theme::font(beyond ? 11 : 13, own ? QFont::Bold : QFont::DemiBold));
  const QString text = toQt(cell.name);
  const double width = metrics.horizontalAdvance(text) + 4;
  QRectF box(top.x() - width / 2, top.y() - labelHeight / 2, width, labelHeight);
  // A name that hangs over the edge is pulled in; one of the land beyond is then left out.
  const QRectF inside = layout.land.adjusted(4, 4, -4, -4);
  if (beyond && !inside.contains(box)) return;
  box.moveLeft(std::clamp(box.left(), inside.left(), std::max(inside.left(), inside.right() - width)));
  box.moveTop(std::clamp(box.top(), inside.top(), inside.bottom() - labelHeight));
  if (beyond)
    for (const Label& other : layout.labels)
      if (other.box.intersects(box)) return;
  layout.labels.push_back({box, text, cell.part});
}

void MapChart::drawCells(QPainter& painter, const Layout& layout, const Ink& ink) const {
  using survey::Part;
  for (const Part part : {Part::beyond, Part::neighbour, Part::own})
    for (const survey::Cell& cell : m_picture->region.cells) {
      if (cell.part != part) continue;
      const bool own = part == Part::own;
      const Role ground = own ? Role::selection : part == Part::neighbour ? Role::panel : Role::raised;
      painter.setBrush(ink(ground));
      painter.setPen(QPen(ink(part == Part::beyond ? Role::line : Role::lineStrong), part == Part::beyond ? 1 : 1.2));
      painter.drawPath(outline(cell, layout));
    }
  for (const survey::Cell& cell : m_picture->region.cells) {
    if (cell.part != Part::own && cell.code != m_chosen) continue;
    const bool chosen = cell.code == m_chosen;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink(Role::accent), chosen ? 4 : 2, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.drawPath(outline(cell, layout));
  }
}

void MapChart::drawFocus(QPainter& painter, const Layout& layout, const Ink& ink) const {
  const survey::Cell* cell = m_picture->region.cell(m_focused);
  if (!cell) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(ink(Role::panel), 6));
  painter.drawPath(outline(*cell, layout));
  painter.setPen(QPen(ink(Role::focus), 3, Qt::DashLine));
  painter.drawPath(outline(*cell, layout));
}

void MapChart::drawMarks(QPainter& painter, const Layout& layout, const Ink& ink) {
  for (const Placed& mark : layout.marks) {
    paintMark(painter, mark.at, mark.one, ink, true);
    if (mark.count.isEmpty()) continue;
    painter.setFont(Theme::font(13, QFont::DemiBold));
    painter.setPen(ink(Role::text));
    painter.drawText(QRectF(mark.at.x() + 12, mark.at.y() - 9, groupWidth - 20, 18), Qt::AlignVCenter, mark.count);
  }
}

void MapChart::drawLabels(QPainter& painter, const Layout& layout, const Ink& ink) {
  for (const Label& label : layout.labels) {
    const bool own = label.part == survey::Part::own, beyond = label.part == survey::Part::beyond;
    painter.setFont(Theme::font(beyond ? 11 : 13, own ? QFont::Bold : QFont::DemiBold));
    // A halo keeps the name readable where a border runs through it.
    QPainterPath letters;
    const QFontMetricsF metrics(painter.font());
    letters.addText(label.box.left() + 2, label.box.center().y() + metrics.capHeight() / 2, painter.font(), label.text);
    painter.setPen(QPen(ink(own      ? Role::selection
                            : beyond ? Role::raised
                                     : Role::panel),
                        3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(letters);
    painter.setPen(ink(beyond ? Role::textMuted : Role::text));
    painter.drawText(label.box, Qt::AlignCenter, label.text);
  }
}

void MapChart::draw(QPainter& painter, const QRectF& box, const Ink& ink) const {
  if (!m_picture || m_picture->region.cells.empty()) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(box, Qt::IntersectClip);
  painter.fillRect(box, ink(Role::surface));
  const Layout layout = layOut(box);
  drawCells(painter, layout, ink);
  drawFocus(painter, layout, ink);
  drawMarks(painter, layout, ink);
  drawLabels(painter, layout, ink);
  painter.restore();
}

MapHit MapChart::hit(const QRectF& box, const QPointF& at) const {
  MapHit found;
  if (!m_picture || m_picture->region.cells.empty()) return found;
  const Layout layout = layOut(box);
  for (const Placed& mark : layout.marks) {
    const QPointF off = mark.at - at;
    if (std::hypot(off.x(), off.y()) > markRoom / 2) continue;
    found.signal = mark.one.signal;
    found.place = mark.one.place;
    const QString more =
        mark.count.isEmpty() || mark.count == QLatin1String("1") ? QString() : Words::tr("%1 samen. ").arg(mark.count);
    found.words = QStringLiteral("%1%2\n%3, %4")
                      .arg(more, survey_words::what(mark.one).left(120), survey_words::phase(mark.one),
                           survey_words::precision(mark.one.precision));
    if (const QString fades = survey_words::fades(mark.one.fades); !fades.isEmpty())
      found.words += QStringLiteral(", ") + fades;
    return found;
  }
  for (const survey::Cell& cell : m_picture->region.cells)
    if (cell.part != survey::Part::beyond && outline(cell, layout).contains(at)) {
      found.place = cell.code;
      found.words = words(cell.code);
    }
  return found;
}

std::vector<std::string> MapChart::stops() const {
  std::vector<const survey::Cell*> cells;
  if (m_picture)
    for (const survey::Cell& cell : m_picture->region.cells)
      if (cell.part != survey::Part::beyond) cells.push_back(&cell);
  std::stable_sort(cells.begin(), cells.end(), [](const survey::Cell* a, const survey::Cell* b) {
    return std::pair(a->part, a->name) < std::pair(b->part, b->name);
  });
  std::vector<std::string> codes;
  for (const survey::Cell* cell : cells) codes.push_back(cell->code);
  return codes;
}

QString MapChart::words(const std::string& place) const {
  const survey::Cell* cell = m_picture ? m_picture->region.cell(place) : nullptr;
  if (!cell) return {};
  std::int64_t count = 0;
  std::optional<Phase> highest;
  for (const survey::Occurrence& one : m_shown) {
    if (one.place != place) continue;
    count += one.count;
    if (one.phase && (!highest || survey::gravity(*one.phase) > survey::gravity(*highest))) highest = one.phase;
  }
  QString said = count == 1 ? Words::tr("%1: 1 melding").arg(toQt(cell->name))
                            : Words::tr("%1: %2 meldingen").arg(toQt(cell->name), countText(count));
  if (highest) said += Words::tr(", zwaarste fase %1").arg(present::phaseName(*highest).toLower());
  return said;
}

}  // namespace peilstok::ui

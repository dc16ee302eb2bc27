#pragma once
// Flat geometry of a map: kilometres to the east and to the north of a centre.

#include <vector>

namespace peilstok::survey {

struct Point {
  double x = 0, y = 0;  ///< km east, km north
  bool operator==(const Point&) const = default;
};

/// Corners in order; the last is joined to the first.
using Ring = std::vector<Point>;

/// From degrees to km around a centre: every degree of longitude as wide as at the centre's latitude. Within 150 km
/// it is off by less than one part in a hundred, which a drawing does not show.
class Projection {
 public:
  Projection(double lon, double lat);
  Point toPlane(double lon, double lat) const;

 private:
  double m_lon, m_lat, m_kmPerLon;
};

double distance(Point a, Point b);
/// Positive when the corners go counter-clockwise.
double signedArea(const Ring& ring);
/// By the even-odd rule; a point on an edge may count either way.
bool contains(const Ring& ring, Point point);
/// The same over several rings: a ring within another is a hole.
bool contains(const std::vector<Ring>& rings, Point point);
/// The part of a convex ring that lies at least as near to `mine` as to `other`.
Ring nearerTo(const Ring& ring, Point mine, Point other);
/// The part of a convex ring within a box.
Ring within(const Ring& ring, Point low, Point high);
/// A regular ring around a centre.
Ring disc(Point centre, double radius, int corners = 40);
/// Leaves out corners that lie less than `tolerance` km off the line through those that stay (Douglas-Peucker). A ring
/// that has no area left comes back empty.
Ring simplified(const Ring& ring, double tolerance);

struct Box {
  Point low{1e9, 1e9}, high{-1e9, -1e9};
  void add(Point point);
  bool isEmpty() const { return high.x < low.x; }
  double width() const { return high.x - low.x; }
  double height() const { return high.y - low.y; }
  Point centre() const { return {(low.x + high.x) / 2, (low.y + high.y) / 2}; }
};

}  // namespace peilstok::survey

#pragma once
// The map: a municipality, its neighbours and what lies around them, as outlines in km.

#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "survey/boundary.h"
#include "survey/geometry.h"

namespace peilstok::survey {

enum class Part { own, neighbour, beyond };

struct Cell {
  std::string code, name;
  Part part = Part::beyond;
  Point point;              ///< the municipality's point in the shipped list
  std::vector<Ring> rings;  ///< a ring within another is a hole
  bool official = false;    ///< of a boundary file, not drawn around points
};

struct Region {
  std::string own;          ///< code; empty when there is no map
  std::vector<Cell> cells;  ///< own, then neighbours, then what lies beyond, each by code
  Box frame;                ///< holds the own municipality and the points of its neighbours

  const Cell* cell(const std::string& code) const;
  /// True when at least one outline in the frame is drawn around points.
  bool isSchematic() const;
};

/// Each municipality gets the land that is nearer to its point than to any other's (a Voronoi cell), no farther from
/// it than a little beyond half way to its farthest neighbour: so the coast ends somewhere, and borders are a sketch.
/// Where `boundaries` has a municipality, that outline stands instead. Empty for an unknown code. The order of the
/// gazetteer does not matter.
Region regionAround(const Gazetteer& gazetteer, const std::string& own, const Boundaries& boundaries = {});

/// How far a municipality's land may reach from its point, in km.
double reachOf(const Gazetteer& gazetteer, const Municipality& municipality);

}  // namespace peilstok::survey

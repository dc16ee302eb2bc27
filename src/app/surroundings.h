#pragma once
// The omgevingsbeeld of a workspace: which municipality it is about, its outlines, and what happened in a stretch of
// time.

#include <optional>
#include <string>
#include <string_view>

#include "app/workspace.h"
#include "survey/normal.h"
#include "survey/picture.h"

namespace peilstok::app {

struct SurroundingsQuery {
  Instant from, until;       ///< [from, until)
  Instant now;               ///< what is older fades
  std::string municipality;  ///< code; empty for the workspace's own
};

/// The municipality of the workspace: its setting `gemeente`, else that of the overlay, else the one that most of what
/// is stored is about. Empty when nothing tells.
Result<std::string> ownMunicipality(Workspace& workspace);
/// Lays it down. Error: not_found.
Result<void> setOwnMunicipality(Workspace& workspace, const std::string& code, const std::string& role);

/// Reads nothing but the stretch and the weeks before it. With many signals in the stretch they are counted by the
/// hour, and only the newest stand apart. Error: wrong_use (an empty stretch, or one of over 400 days), not_found
/// (municipality).
Result<survey::Picture> surroundings(Workspace& workspace, const SurroundingsQuery& query);

/// Takes outlines of the own municipality, its neighbours and theirs from a GeoJSON file; those that were there go.
/// Gives how many. Errors as survey::readBoundaries.
Result<int> keepBoundaries(Workspace& workspace, std::string_view geoJson, Instant now);
/// From now on the outlines are drawn around points again.
Result<void> dropBoundaries(Workspace& workspace);

}  // namespace peilstok::app

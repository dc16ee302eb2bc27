#pragma once
// How precisely a text names its place. That is not kept with an assessment, so the text is read again.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/survey.h"

namespace peilstok::app {

/// A place as the text names it.
struct NamedPlace {
  std::string words;  ///< as they stand there: "Marktplein"
  PlaceKind kind = PlaceKind::gemeente;
  bool certain = false;  ///< else the municipality follows from the context only
};

/// Of all mentions of a place in this municipality the one that says most: a certain one before an assumed one, then
/// the most precise.
std::optional<NamedPlace> namedPlace(const std::vector<PlaceMention>& mentions, const std::string& municipality);

Precision precisionOf(const std::optional<NamedPlace>& place);

/// By number, for signals with a place in a municipality; none where the text does not name it itself.
Result<std::map<std::int64_t, std::optional<NamedPlace>>> namedInTexts(Workspace& workspace,
                                                                       const std::vector<std::int64_t>& numbers);

}  // namespace peilstok::app

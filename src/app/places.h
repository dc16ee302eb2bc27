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

/// The end of the last moment that a text names, of those of a day or shorter; a whole day ends at midnight.
std::optional<Instant> lastNamed(const std::vector<TimeMention>& when);

/// What a list tells of a text beside its words.
struct NamedInText {
  std::optional<NamedPlace> place;
  std::optional<Instant> until;  ///< see lastNamed
};

/// By number, for signals with a place in a municipality and for those with an urgency.
Result<std::map<std::int64_t, NamedInText>> namedInTexts(Workspace& workspace,
                                                         const std::vector<std::int64_t>& numbers);

}  // namespace peilstok::app

#include "app/places.h"

#include <algorithm>
#include <tuple>

namespace peilstok::app {

namespace {

int breadth(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::plek:
    case PlaceKind::straat: return 0;
    case PlaceKind::woonplaats: return 1;
    case PlaceKind::gemeente: return 2;
  }
  return 2;
}

}  // namespace

std::optional<NamedPlace> namedPlace(const std::vector<PlaceMention>& mentions, const std::string& municipality) {
  const PlaceMention* best = nullptr;
  const auto worth = [](const PlaceMention& one) {
    return std::tuple(one.certainty != PlaceCertainty::zeker, breadth(one.kind));
  };
  for (const PlaceMention& one : mentions) {
    const bool known = one.certainty == PlaceCertainty::zeker || one.certainty == PlaceCertainty::aangenomen;
    if (!known || one.role != PlaceRole::hier || one.municipality != municipality) continue;
    if (!best || worth(one) < worth(*best)) best = &one;
  }
  if (!best) return std::nullopt;
  return NamedPlace{best->text, best->kind, best->certainty == PlaceCertainty::zeker};
}

Precision precisionOf(const std::optional<NamedPlace>& place) {
  if (!place || !place->certain) return Precision::aangenomen;
  switch (place->kind) {
    case PlaceKind::plek:
    case PlaceKind::straat: return Precision::plek;
    case PlaceKind::woonplaats: return Precision::woonplaats;
    case PlaceKind::gemeente: return Precision::gemeente;
  }
  return Precision::gemeente;
}

Result<std::map<std::int64_t, std::optional<NamedPlace>>> namedInTexts(Workspace& workspace,
                                                                       const std::vector<std::int64_t>& numbers) {
  const auto texts = workspace.store().placedTexts(numbers);
  if (!texts) return texts.error();
  const analyse::Analyser& analyser = workspace.pipeline().analyser();
  std::map<std::int64_t, std::optional<NamedPlace>> named;
  for (const store::PlacedText& one : *texts) {
    const auto reading = analyser.read(one.text, one.municipality, one.received.value_or(Instant{}));
    named[one.number] = namedPlace(reading.where, one.place);
  }
  return named;
}

}  // namespace peilstok::app

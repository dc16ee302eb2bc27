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

std::optional<Instant> lastNamed(const std::vector<TimeMention>& when) {
  std::optional<Instant> last;
  for (const TimeMention& one : when) {
    if (one.grain > Grain::day) continue;  // a week, month or year is no moment to wait for
    const Instant whole = one.grain == Grain::day ? one.start + std::chrono::days(1) : one.start;
    const Instant end = std::max(one.end.value_or(whole), whole);
    last = std::max(last.value_or(end), end);
  }
  return last;
}

Result<std::map<std::int64_t, NamedInText>> namedInTexts(Workspace& workspace,
                                                         const std::vector<std::int64_t>& numbers) {
  const auto texts = workspace.store().placedTexts(numbers);
  if (!texts) return texts.error();
  const analyse::Analyser& analyser = workspace.pipeline().analyser();
  std::map<std::int64_t, NamedInText> named;
  for (const store::PlacedText& one : *texts) {
    const auto reading = analyser.read(one.text, one.municipality, one.received.value_or(Instant{}));
    NamedInText& found = named[one.number];
    if (!one.place.empty()) found.place = namedPlace(reading.where, one.place);
    if (one.received) found.until = lastNamed(reading.when);
  }
  return named;
}

}  // namespace peilstok::app

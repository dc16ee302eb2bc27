#include "group/meeting.h"

#include <algorithm>

#include "base/text.h"
#include "group/features.h"

namespace peilstok::group {

namespace {

bool isSpot(const PlaceMention& place) { return place.kind == PlaceKind::plek || place.kind == PlaceKind::straat; }
bool isKnown(const PlaceMention& place) {
  return !place.municipality.empty() && place.certainty != PlaceCertainty::meerduidig && place.role == PlaceRole::hier;
}
bool hasClock(const TimeMention& time) { return time.grain == Grain::minute || time.grain == Grain::hour; }
bool hasDay(const TimeMention& time) { return time.grain == Grain::day || time.grain == Grain::part_of_day; }

/// "het Marktplein" and "Marktplein" are one spot.
std::uint64_t nameOf(const PlaceMention& place) {
  std::uint64_t name = 0;
  for (const std::string& word : text::split(text::asciiLower(place.text), ' '))
    if (word != "de" && word != "het" && word != "'t" && !word.empty()) name = joined(name, hashOfWord(word));
  return name;
}

}  // namespace

std::int64_t meetingKey(const std::vector<TimeMention>& when, const std::vector<PlaceMention>& where) {
  const auto spot = std::find_if(where.begin(), where.end(), [](const auto& p) { return isSpot(p) && isKnown(p); });
  const auto town = std::find_if(where.begin(), where.end(), [](const auto& p) { return isKnown(p); });
  const auto clock = std::find_if(when.begin(), when.end(), hasClock);
  const auto day = std::find_if(when.begin(), when.end(), hasDay);
  if (town == where.end() || (clock == when.end() && (day == when.end() || spot == where.end()))) return 0;
  const TimeMention& time = clock != when.end() ? *clock : *day;
  std::uint64_t key = joined(hashOfWord(spot != where.end() ? spot->municipality : town->municipality),
                             static_cast<std::uint64_t>(time.start.time_since_epoch().count()));
  if (spot != where.end()) key = joined(key, nameOf(*spot));
  return std::max<std::int64_t>(1, static_cast<std::int64_t>(key >> 1U));
}

}  // namespace peilstok::group

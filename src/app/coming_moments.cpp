#include "app/coming_moments.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "analyse/indicators.h"
#include "app/places.h"
#include "base/text.h"

namespace peilstok::app {

namespace {

using survey::ComingMoment;

// More than a busy week brings, and read in some hundredths of a second.
constexpr std::size_t kMostRead = 500;

/// What two signals must have the same of to be about one thing.
using Same = std::tuple<Instant, bool, std::string, std::string>;

class Reader {
 public:
  Reader(Workspace& workspace, Instant now, Instant until) : m_workspace(workspace), m_now(now), m_until(until) {}

  /// `demonstrations`: only those that call for one.
  Result<void> add(const store::SignalFilter& filter, bool demonstrations) {
    auto numbers = m_workspace.store().numbers(filter);
    if (!numbers) return numbers.error();
    numbers->resize(std::min(numbers->size(), kMostRead));
    const auto texts = m_workspace.store().placedTexts(*numbers);
    if (!texts) return texts.error();
    for (const store::PlacedText& one : *texts)
      if (auto done = read(one, demonstrations); !done) return done;
    return {};
  }

  std::vector<ComingMoment> all() {
    std::vector<ComingMoment> out;
    for (auto& [same, moment] : m_found) out.push_back(std::move(moment));
    std::ranges::stable_sort(out, [](const ComingMoment& a, const ComingMoment& b) {
      if (a.at != b.at) return a.at < b.at;
      return a.signals.size() > b.signals.size();
    });
    return out;
  }

 private:
  Result<void> read(const store::PlacedText& one, bool demonstrations) {
    if (!one.received) return {};
    const analyse::Reading reading = m_workspace.pipeline().analyser().read(one.text, one.municipality, *one.received);
    if (demonstrations && (!reading.call.isCall || reading.call.kind != CallKind::betoging)) return {};
    const auto coming = analyse::comingMoment(reading, m_now);
    if (!coming || coming->start >= m_until) return {};
    const auto named = one.place.empty() ? std::nullopt : namedPlace(reading.where, one.place);
    const std::string words = named && named->kind != PlaceKind::gemeente ? named->words : std::string();
    ComingMoment& found = m_found[Same{coming->start, coming->wholeDay, one.place, text::asciiLower(words)}];
    if (std::ranges::find(found.signals, one.number) != found.signals.end()) return {};
    found.at = coming->start;
    found.wholeDay = coming->wholeDay;
    found.municipality = one.place;
    if (found.place.empty()) found.place = words;
    found.spot = named && named->kind == PlaceKind::plek;
    found.signals.push_back(one.number);
    const auto under = m_workspace.store().mergedInto(one.number);
    if (!under) return under.error();
    found.copies += static_cast<std::int64_t>(under->size());
    return {};
  }

  Workspace& m_workspace;
  Instant m_now, m_until;
  std::map<Same, ComingMoment> m_found;
};

}  // namespace

Result<std::vector<ComingMoment>> comingMoments(Workspace& workspace, Instant now, Instant until) {
  Reader reader(workspace, now, until);
  store::SignalFilter filter;
  filter.tray = Tray::postvak;
  filter.atLeast = UrgencyLevel::deze_week;
  if (auto done = reader.add(filter, false); !done) return done.error();
  filter.atLeast.reset();
  filter.onlyCalls = true;
  filter.order = store::SortOrder::newest;
  if (auto done = reader.add(filter, true); !done) return done.error();
  return reader.all();
}

}  // namespace peilstok::app

#include "app/lapsing.h"

#include <algorithm>

namespace peilstok::app {

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

Result<void> settleOlder(store::Store& store, const Pipeline& pipeline) {
  constexpr int kPiece = 500;
  while (true) {
    const auto urgencies = store.unsettledUrgencies(kPiece);
    if (!urgencies) return urgencies.error();
    if (urgencies->empty()) return {};
    const auto settled = store.together([&]() -> Result<void> {
      for (const store::UnsettledUrgency& one : *urgencies) {
        const auto reading = pipeline.analyser().read(one.text, one.municipality, one.received.value_or(one.weighed));
        const auto lapses = pipeline.knowledge().survey.lapses(one.level, one.weighed, lastNamed(reading.when));
        if (const auto done = store.settleUrgency(one.number, lapses); !done) return done;
      }
      return {};
    });
    if (!settled) return settled;
  }
}

}  // namespace peilstok::app

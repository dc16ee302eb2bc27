#include "model/intervention.h"

#include <fmt/format.h>

namespace peilstok {

bool checkedLongAgo(const std::string& isoDate, Instant now) {
  constexpr std::chrono::months rhythm{6};
  const auto checked = civil::parseIso(isoDate);
  if (!checked) return true;
  auto until = civil::fromInstant(*checked).date + rhythm;
  if (!until.ok()) until = until.year() / until.month() / std::chrono::last;
  return until < civil::fromInstant(now).date;
}

std::string experienceWords(const CardExperience& seen) {
  static constexpr std::array<std::string_view, 10> few{"nul",  "een", "twee",  "drie", "vier",
                                                        "vijf", "zes", "zeven", "acht", "negen"};
  std::string out;
  const auto add = [&](int times, std::string_view what) {
    if (times <= 0) return;
    const std::string count = times < 10 ? std::string(few[static_cast<std::size_t>(times)]) : std::to_string(times);
    out += fmt::format("{}{} keer {}", out.empty() ? "" : ", ", count, what);
  };
  add(seen.helped, "geholpen");
  add(seen.nothing, "niets gedaan");
  add(seen.backfired, "averechts gewerkt");
  add(seen.unknown, "gebruikt met onbekende afloop");
  return out;
}

}  // namespace peilstok

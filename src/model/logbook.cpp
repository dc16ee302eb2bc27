#include "model/logbook.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/hash.h"

namespace peilstok {

namespace {

std::string quoted(const std::string& text) { return nlohmann::json(text).dump(-1, ' ', false); }

}  // namespace

std::string canonical(const LogLine& line) {
  return fmt::format(
      R"({{"regel":{},"tijdstempel":{},"actie":{},"object":{},"resultaat":{},"oorsprong":{},"actor":{},"detail":{},)"
      R"("corrigeert":{},"vorige":{}}})",
      line.number, quoted(line.stamp), quoted(line.action), quoted(line.object), quoted(line.result),
      quoted(line.origin), quoted(line.actor), line.detail, line.corrects == 0 ? "null" : std::to_string(line.corrects),
      quoted(line.previous));
}

std::string exported(const LogLine& line) {
  std::string text = canonical(line);
  text.back() = ',';
  return text + R"("hash":")" + line.hash + R"("})";
}

std::string hashOf(const LogLine& line) { return hash::blake2b(canonical(line)); }

std::string logStamp(Instant moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(moment - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

std::string noHash() { return std::string(64, '0'); }

}  // namespace peilstok

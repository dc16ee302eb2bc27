#include "suggest/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace peilstok::suggest::words {

std::string_view status(CardStatus status) {
  switch (status) {
    case CardStatus::alleen_met_juridisch_advies: return "alleen met juridisch advies";
    case CardStatus::vereist_raadsbesluit: return "alleen als de raad dit eerder heeft geregeld";
    case CardStatus::niet_door_gemeente: return "niet aan de gemeente zelf";
    case CardStatus::nog_geen_recht: return "nog geen geldend recht";
    case CardStatus::niet_gebruiken: return "niet gebruiken";
    case CardStatus::bruikbaar: break;
  }
  return {};
}

std::string_view cardKey(std::string_view key) {
  static constexpr auto names =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"legal_basis", "de juridische grondslag"},
                                                                    {"status", "de juridische status"},
                                                                    {"decides", "wie besluit"},
                                                                    {"conditions", "de voorwaarden"},
                                                                    {"lead_time_hours", "de doorlooptijd"},
                                                                    {"carries_out", "wie het uitvoert"},
                                                                    {"may_we", "of het mag"},
                                                                    {"precedents", "de rechtspraak"},
                                                                    {"phases", "de fasen"},
                                                                    {"where", "waar het werkt"},
                                                                    {"lightness", "hoe zwaar het is"},
                                                                    {"reversible", "of het terug te draaien is"},
                                                                    {"effort", "de inspanning"},
                                                                    {"cost", "de kosten"},
                                                                    {"closings", "wat het afsluit"},
                                                                    {"restricts", "of het een grondrecht raakt"},
                                                                    {"restricts_assembly", "of het een betoging raakt"},
                                                                    {"needs_identity", "of je moet weten wie het is"},
                                                                    {"needs_place", "of de plek bekend moet zijn"},
                                                                    {"side_effects", "de bijwerkingen"},
                                                                    {"sources", "de bronnen"},
                                                                    {"examples", "de voorbeelden"},
                                                                    {"steps", "de stappen"}});
  const auto at = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == key; });
  return at == names.end() ? key : at->second;
}

std::string hours(double hours) {
  std::string written = fmt::format("{:g}", hours);
  std::replace(written.begin(), written.end(), '.', ',');
  return written;
}

std::string date(std::chrono::year_month_day day) {
  static constexpr std::array<std::string_view, 12> months{"januari",   "februari", "maart",    "april",
                                                           "mei",       "juni",     "juli",     "augustus",
                                                           "september", "oktober",  "november", "december"};
  if (!day.ok()) return {};
  return fmt::format("{} {} {}", unsigned(day.day()), months[unsigned(day.month()) - 1], int(day.year()));
}

}  // namespace peilstok::suggest::words

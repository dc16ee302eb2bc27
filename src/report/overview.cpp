#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/words.h"
#include "report/report.h"
#include "report/words.h"

namespace peilstok::report {

namespace {

using Json = nlohmann::ordered_json;

Section countsSection(const OverviewFacts& f) {
  Section out{"fasen", "Signalen per fase", 2, {}};
  Facts facts;
  facts.add("Signalen", std::to_string(f.signals));
  if (f.first && f.last) facts.add("Ontvangen", momentWords(*f.first) + " tot en met " + momentWords(*f.last));
  out.blocks.push_back(std::move(facts));
  Table table{"Hoe de signalen over de fasen verdeeld zijn.", {{"Fase"}, {"Aantal", true}}, {}, {}};
  std::int64_t sum = 0;
  for (const auto& phase : f.phases) {
    table.rows.push_back({phaseWords(phase.phase, phase.step), std::to_string(phase.count)});
    sum += phase.count;
  }
  table.footer = {"Samen", std::to_string(sum)};
  out.blocks.push_back(std::move(table));
  out.blocks.push_back(
      Paragraph{"Een leeg postvak is geen rustige stad: dit overzicht toont alleen wat is binnengekomen."});
  return out;
}

/// How soon, and what must be done first.
std::string urgencyCell(const OverviewRow& row) {
  std::string out = urgencyWords(row.urgency);
  if (row.consultPoliceNow) out += "; nu overleggen met de politie";
  if (row.demonstrationLock) out += "; betogingsslot";
  return out;
}

Section rowsSection(std::string id, std::string heading, const std::vector<OverviewRow>& rows, const std::string& none,
                    const Knowledge& knowledge) {
  Section out{std::move(id), std::move(heading), 2, {}};
  if (rows.empty()) {
    out.blocks.push_back(Paragraph{none});
    return out;
  }
  // Five columns, since that is what A4 holds; `data` has every value apart.
  Table table{"", {{"Signaal"}, {"Urgentie"}, {"Weging"}, {"Waar en wanneer"}, {"Tekst"}}, {}, {}};
  for (const auto& row : rows)
    table.rows.push_back(
        {row.id, urgencyCell(row),
         fmt::format("{}; {} punten, zekerheid {}", phaseName(row.phase, row.step), pointsWords(row.total),
                     certaintyWords(row.certainty)),
         placeName(knowledge, row.place) + "; " + (row.received ? shortMomentWords(*row.received) : "moment onbekend"),
         row.excerpt});
  out.blocks.push_back(std::move(table));
  return out;
}

Section placesSection(const OverviewFacts& f, const Knowledge& knowledge) {
  Section out{"plaatsen", "Waar de signalen over gaan", 2, {}};
  if (f.places.empty()) {
    out.blocks.push_back(Paragraph{"Geen enkel signaal noemt een plaats."});
    return out;
  }
  Table table{"", {{"Gemeente"}, {"Signalen", true}}, {}, {}};
  for (const auto& [code, count] : f.places)
    table.rows.push_back({municipalityName(knowledge, code), std::to_string(count)});
  out.blocks.push_back(std::move(table));
  return out;
}

Json rowJson(const OverviewRow& row) {
  return {{"id", row.id},
          {"received", row.received ? Json(civil::format(*row.received)) : Json(nullptr)},
          {"place", row.place.empty() ? Json(nullptr) : Json(row.place)},
          {"phase", {{"id", word(row.phase)}, {"step", row.step == Step::none ? Json(nullptr) : Json(word(row.step))}}},
          {"urgency", word(row.urgency)},
          {"certainty", word(row.certainty)},
          {"total", row.total / 10.0},
          {"consult_police_now", row.consultPoliceNow},
          {"demonstration_lock", row.demonstrationLock},
          {"excerpt", row.excerpt}};
}

std::string overviewJson(const OverviewFacts& f, const Knowledge& knowledge) {
  Json out;
  out["framework"] = {{"version", knowledge.framework.version}, {"hash", knowledge.framework.hash}};
  out["signals"] = f.signals;
  out["phases"] = Json::array();
  for (const auto& phase : f.phases)
    out["phases"].push_back({{"id", word(phase.phase)},
                             {"step", phase.step == Step::none ? Json(nullptr) : Json(word(phase.step))},
                             {"count", phase.count}});
  out["top"] = Json::array();
  for (const auto& row : f.top) out["top"].push_back(rowJson(row));
  out["calls"] = Json::array();
  for (const auto& row : f.calls) out["calls"].push_back(rowJson(row));
  out["places"] = Json::array();
  for (const auto& [code, count] : f.places) out["places"].push_back({{"municipality", code}, {"count", count}});
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Report overviewReport(const OverviewFacts& f, const Knowledge& knowledge, Instant made) {
  Report out;
  out.kind = "overzicht";
  out.title = "Overzicht van de monitoring";
  out.sections = {countsSection(f),
                  rowsSection("top", "Meest urgente signalen", f.top, "Er zijn geen signalen.", knowledge),
                  rowsSection("oproepen", "Oproepen", f.calls, "Er is geen signaal dat zelf oproept.", knowledge),
                  placesSection(f, knowledge)};
  Facts facts;
  facts.add("Weegkader", knowledge.framework.version);
  facts.add("Kenmerk van het weegkader", knowledge.framework.hash);
  facts.add("Verslag gemaakt", momentWords(made));
  out.sections.push_back(
      {"verantwoording",
       "Verantwoording",
       2,
       {std::move(facts), Paragraph{"Elk signaal is op zichzelf gewogen. Er bestaat geen weging van personen."}}});
  out.data = overviewJson(f, knowledge);
  return out;
}

}  // namespace peilstok::report

#include <nlohmann/json.hpp>

#include "model/words.h"
#include "report/document.h"

namespace peilstok::report {

namespace {

using Json = nlohmann::ordered_json;

struct JsonBlock {
  Json operator()(const Paragraph& p) const { return {{"type", "paragraph"}, {"text", p.text}}; }

  Json operator()(const Bullets& b) const { return {{"type", "bullets"}, {"items", Json(b.items)}}; }

  Json operator()(const Facts& f) const {
    Json items = Json::array();
    for (const auto& [label, value] : f.items) items.push_back({{"label", label}, {"value", value}});
    return {{"type", "facts"}, {"items", std::move(items)}};
  }

  Json operator()(const Table& t) const {
    Json columns = Json::array();
    for (const auto& column : t.columns) columns.push_back(column.header);
    return {{"type", "table"},
            {"caption", t.caption},
            {"columns", std::move(columns)},
            {"rows", Json(t.rows)},
            {"footer", Json(t.footer)}};
  }

  Json operator()(const Quote& q) const {
    Json runs = Json::array();
    for (const auto& run : q.runs) runs.push_back({{"text", run.text}, {"mark", run.mark}});
    return {{"type", "quote"}, {"runs", std::move(runs)}};
  }

  Json operator()(const Bars& b) const {
    Json bars = Json::array();
    for (const auto& bar : b.bars) bars.push_back({{"label", bar.label}, {"value", bar.value}, {"beside", bar.beside}});
    return {{"type", "bars"},
            {"caption", b.caption},
            {"columns", Json::array({b.what, b.counts})},
            {"bars", std::move(bars)}};
  }

  Json operator()(const Signatures& s) const { return {{"type", "signatures"}, {"functions", Json(s.functions)}}; }
};

Json imprintJson(const Imprint& imprint) {
  const auto orNull = [](const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); };
  return {{"municipality", orNull(imprint.municipality)},
          {"classification", orNull(imprint.classification)},
          {"tlp", word(imprint.tlp)},
          {"made", imprint.made ? Json(civil::format(*imprint.made)) : Json(nullptr)},
          {"logbook",
           imprint.logbook ? Json{{"lines", imprint.logbook->lines}, {"hash", imprint.logbook->hash}} : Json(nullptr)}};
}

}  // namespace

std::string toJson(const Report& report) {
  Json sections = Json::array();
  for (const auto& section : report.sections) {
    Json blocks = Json::array();
    for (const auto& block : section.blocks) blocks.push_back(std::visit(JsonBlock{}, block));
    sections.push_back(
        {{"id", section.id}, {"level", section.level}, {"heading", section.heading}, {"blocks", std::move(blocks)}});
  }
  Json out;
  out["kind"] = report.kind;
  out["title"] = report.title;
  if (!report.exercise.empty()) out["exercise"] = report.exercise;
  out["imprint"] = imprintJson(report.imprint);
  out["sections"] = std::move(sections);
  Json data = Json::parse(report.data, nullptr, false);
  out["data"] = data.is_discarded() ? Json(nullptr) : std::move(data);
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace peilstok::report

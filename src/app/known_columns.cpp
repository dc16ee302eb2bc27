#include "app/known_columns.h"

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "intake/mapping.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::json;

constexpr const char* kSetting = "kolommen";
constexpr std::size_t kMostKept = 50;

/// Which header it is, without telling what stands in it.
std::string markOf(const std::vector<std::string>& header) {
  std::string all;
  for (const std::string& name : header) all += intake::headerKey(name) + '\n';
  return hash::sha256(all);
}

/// A list of {header, at, columns: {field: place}}, the oldest first; empty when something else wrote it.
Result<Json> readKept(store::Store& store) {
  const auto setting = store.setting(kSetting);
  if (!setting) return setting.error();
  Json kept = Json::parse(*setting, nullptr, false);
  return kept.is_array() ? kept : Json::array();
}

void drop(Json& kept, const std::string& mark) {
  Json left = Json::array();
  for (Json& one : kept)
    if (one.is_object() && one.value("header", std::string()) != mark) left.push_back(std::move(one));
  kept = std::move(left);
}

}  // namespace

Result<bool> anyKnownColumns(store::Store& store) {
  const auto kept = readKept(store);
  if (!kept) return kept.error();
  return !kept->empty();
}

Result<std::optional<KnownColumns>> knownColumns(store::Store& store, const std::vector<std::string>& header) {
  using Known = std::optional<KnownColumns>;
  const auto kept = readKept(store);
  if (!kept) return kept.error();
  const std::string mark = markOf(header);
  for (const Json& one : *kept) {
    if (!one.is_object() || one.value("header", std::string()) != mark) continue;
    const auto at = civil::parseIso(one.value("at", std::string()));
    const auto columns = one.find("columns");
    if (!at || columns == one.end() || !columns->is_object()) return Known{};
    KnownColumns known{*at, {}};
    known.mapping.id = "eerder";
    known.mapping.name = "eerder zo gelezen";
    known.mapping.recognise = {header};
    for (const auto& [field, place] : columns->items())
      if (intake::isField(field) && place.is_number_unsigned() && place.get<std::size_t>() < header.size())
        known.mapping.columns[field] = {header[place.get<std::size_t>()]};
    return known.mapping.columns.contains("text") ? Known(std::move(known)) : Known{};
  }
  return Known{};
}

Result<void> keepColumns(store::Store& store, const std::vector<std::string>& header,
                         const intake::ColumnMapping& mapping, Instant now) {
  auto kept = readKept(store);
  if (!kept) return kept.error();
  const std::string mark = markOf(header);
  drop(*kept, mark);
  Json columns = Json::object();
  for (const auto& [field, place] : intake::columnsOf(mapping, header)) columns[field] = place;
  kept->push_back({{"header", mark}, {"at", civil::format(now)}, {"columns", std::move(columns)}});
  while (kept->size() > kMostKept) kept->erase(kept->begin());
  return store.setSetting(kSetting, kept->dump());
}

Result<void> forgetColumns(store::Store& store, const std::vector<std::string>& header) {
  auto kept = readKept(store);
  if (!kept) return kept.error();
  drop(*kept, markOf(header));
  return store.setSetting(kSetting, kept->dump());
}

}  // namespace peilstok::app

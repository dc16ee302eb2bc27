#include "app/kept_mappings.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/text.h"
#include "intake/mapping.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSetting = "koppelingen";
constexpr std::size_t kMost = 100;

/// The same for the same names in the same order, in capitals or not.
std::string idOf(const std::vector<std::string>& header) {
  std::string names;
  for (const std::string& name : header) names += intake::headerKey(name) + '\n';
  return fmt::format("eigen-{:016x}", hash::fnv1a(names));
}

}  // namespace

Result<std::vector<intake::ColumnMapping>> keptMappings(store::Store& store) {
  const auto written = store.setting(kSetting);
  if (!written) return written.error();
  std::vector<intake::ColumnMapping> kept;
  const Json list = Json::parse(*written, nullptr, false);
  if (!list.is_array()) return kept;
  for (const Json& one : list)
    if (auto mapping = intake::parseMapping(one.dump())) kept.push_back(std::move(*mapping));
  return kept;
}

Result<void> keepMapping(store::Store& store, intake::ColumnMapping mapping, const std::vector<std::string>& header) {
  auto kept = keptMappings(store);
  if (!kept) return kept.error();
  mapping.id = idOf(header);
  mapping.recognise.clear();
  std::vector<std::string>& names = mapping.recognise.emplace_back();
  for (const std::string& name : header)
    if (!intake::headerKey(name).empty()) names.push_back(name);
  if (names.empty()) return {};
  if (mapping.name.empty()) mapping.name = "Eigen koppeling";
  std::erase_if(*kept, [&](const intake::ColumnMapping& one) { return one.id == mapping.id; });
  kept->insert(kept->begin(), std::move(mapping));
  if (kept->size() > kMost) kept->resize(kMost);
  Json list = Json::array();
  for (const intake::ColumnMapping& one : *kept) list.push_back(Json::parse(intake::writeMapping(one)));
  return store.setSetting(kSetting, list.dump());
}

}  // namespace peilstok::app

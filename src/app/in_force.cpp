#include "app/in_force.h"

#include <nlohmann/json.hpp>

#include "app/masked.h"
#include "base/text.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::ordered_json;

// One setting holds all of it, so that no crash can leave half a variant.
constexpr const char* kSetting = "framework_variant";
constexpr const char* kShownAs = "variant";  // the file that it came from may be long gone

std::string written(const AdoptedVariant& v) {
  return Json{{"name", v.name}, {"version", v.version}, {"based_on", v.basedOn},
              {"hash", v.hash}, {"text", v.text},       {"by", v.by}}
      .dump();
}

VariantNotice notInForce(const std::optional<AdoptedVariant>& adopted, const Pipeline& used, std::string detail) {
  VariantNotice notice;
  if (adopted) {
    notice.variant = adopted->name + " " + adopted->version;
    notice.basedOn = adopted->basedOn;
  }
  notice.inForce = used.knowledge().framework.version;
  notice.detail = std::move(detail);
  return notice;
}

std::optional<VariantNotice> madeForAnother(const Framework& framework) {
  if (!framework.variant || framework.variant->basedOn == shippedVersion(framework)) return std::nullopt;
  VariantNotice notice;
  notice.kind = VariantNotice::Kind::made_for_another;
  notice.variant = framework.variant->name + " " + framework.variant->version;
  notice.basedOn = framework.variant->basedOn;
  notice.inForce = framework.version;
  return notice;
}

Result<InForce> loadAsShipped(KnowledgeSources sources, const std::optional<AdoptedVariant>& adopted,
                              std::string detail) {
  sources.variant.reset();
  auto pipeline = Pipeline::load(sources);
  if (!pipeline) return pipeline.error();
  InForce out{std::move(*pipeline), std::nullopt};
  out.notice = notInForce(adopted, *out.pipeline, std::move(detail));
  return out;
}

Result<InForce> loadAsAsked(const KnowledgeSources& sources) {
  auto pipeline = Pipeline::load(sources);
  if (!pipeline) return pipeline.error();
  InForce out{std::move(*pipeline), std::nullopt};
  out.notice = madeForAnother(out.pipeline->knowledge().framework);
  return out;
}

}  // namespace

std::string shippedVersion(const Framework& framework) {
  return framework.version.substr(0, framework.version.find('+'));
}

Result<std::optional<AdoptedVariant>> adoptedVariant(store::Store& store) {
  const auto setting = store.setting(kSetting);
  if (!setting) return setting.error();
  if (setting->empty()) return std::optional<AdoptedVariant>{};
  try {
    const Json json = Json::parse(*setting);
    return std::optional(AdoptedVariant{json.at("name"), json.at("version"), json.at("based_on"), json.at("hash"),
                                        json.at("text"), json.value("by", std::vector<std::string>{})});
  } catch (const nlohmann::json::exception&) {
    return Error{ErrorCode::malformed, "the variant of the weegkader in the workspace's settings"};
  }
}

Result<InForce> loadInForce(const std::filesystem::path& database, bool readOnly, KnowledgeSources sources) {
  std::error_code failed;
  if (!std::filesystem::exists(database, failed)) return loadAsAsked(sources);
  auto store = store::open(database, readOnly);
  if (!store) return store.error();
  auto municipality = (*store)->setting(municipalitySetting);
  if (!municipality) return municipality.error();
  sources.ownMunicipality = std::move(*municipality);
  if (sources.variant) return loadAsAsked(sources);
  const auto adopted = adoptedVariant(**store);
  if (!adopted && adopted.error().code != ErrorCode::malformed) return adopted.error();
  if (!adopted) return loadAsShipped(std::move(sources), std::nullopt, adopted.error().detail);
  if (!*adopted) return loadAsAsked(sources);
  sources.variant = VariantText{kShownAs, (*adopted)->text};
  auto loaded = loadAsAsked(sources);
  if (loaded || loaded.error().code != ErrorCode::knowledge_invalid) return loaded;
  return loadAsShipped(std::move(sources), *adopted, loaded.error().detail);
}

Result<AdoptedVariant> checkedVariant(const KnowledgeSources& sources) {
  if (!sources.variant) return Error{ErrorCode::wrong_use, "no variant was given"};
  const auto pipeline = Pipeline::load(sources);
  if (!pipeline) return pipeline.error();
  const Framework& framework = (*pipeline)->knowledge().framework;
  return AdoptedVariant{framework.variant->name, framework.variant->version, framework.variant->basedOn,
                        framework.hash,          sources.variant->json,      {}};
}

Result<void> adoptVariant(store::Store& store, AdoptedVariant variant, const std::vector<std::string>& by) {
  for (const std::string& one : by)
    if (const std::string_view name = text::trimmed(one); !name.empty()) variant.by.emplace_back(name);
  if (variant.by.size() != 2 || variant.by[0] == variant.by[1])
    return Error{ErrorCode::wrong_use, "two different people adopt a variant"};
  LogEntry line{log_action::kAdopt, "weegkader " + variant.version, kLogDone, {}, std::nullopt, {}, 0};
  line.detail = {{"hash", variant.hash}, {"gebaseerd_op", variant.basedOn}};
  for (std::size_t i = 0; i < variant.by.size(); ++i) {
    const auto function = maskedLine(variant.by[i], kMostRole, "by");
    if (!function) return function.error();
    line.actor += (i == 0 ? "" : " en ") + *function;
  }
  return store.setSetting(kSetting, written(variant), line);
}

Result<bool> dropVariant(store::Store& store) {
  const auto setting = store.setting(kSetting);
  if (!setting) return setting.error();
  if (setting->empty()) return false;
  const LogEntry line{log_action::kDrop, "weegkader", kLogDone, {}, std::nullopt, {}, 0};
  if (const auto kept = store.setSetting(kSetting, {}, line); !kept) return kept.error();
  return true;
}

}  // namespace peilstok::app

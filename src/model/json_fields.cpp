#include "model/json_fields.h"

#include <algorithm>

namespace peilstok::json {

const nlohmann::json* member(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

Result<void> readText(const nlohmann::json& object, const char* key, const std::string& name, std::size_t limit,
                      std::string& out) {
  const nlohmann::json* value = member(object, key);
  if (!value) return {};
  if (!value->is_string()) return malformed(name);
  const auto& words = value->get_ref<const std::string&>();
  if (words.size() > limit) return tooLarge(name);
  out = words;
  return {};
}

Result<void> readMunicipality(const nlohmann::json& object, const char* key, const std::string& name,
                              std::string& out) {
  std::string code;
  if (auto ok = readText(object, key, name, kMaxWordBytes, code); !ok) return ok;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!code.empty() &&
      (code.size() != 6 || !code.starts_with("GM") || !std::all_of(code.begin() + 2, code.end(), digit)))
    return unknownWord(name);
  out = code;
  return {};
}

}  // namespace peilstok::json

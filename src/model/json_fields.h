#pragma once
// Members of a JSON object that a stranger sent: each type, length and word is checked. Absent, like null, leaves what
// is read into as it is. Errors name the member and never what stood there: malformed, too_large, wrong_use (a word
// that is not in its list).

#include <nlohmann/json.hpp>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "model/words.h"

namespace peilstok::json {

// Far above what an honest signal holds; an object that passes them costs little to weigh.
inline constexpr std::size_t kMaxTextBytes = 1u << 20;
inline constexpr std::size_t kMaxWordBytes = 256;

inline Error malformed(std::string name) { return {ErrorCode::malformed, std::move(name)}; }
inline Error unknownWord(std::string name) { return {ErrorCode::wrong_use, std::move(name)}; }
inline Error tooLarge(std::string name) { return {ErrorCode::too_large, std::move(name)}; }

/// The value at `key`; null counts as absent.
const nlohmann::json* member(const nlohmann::json& object, const char* key);

Result<void> readText(const nlohmann::json& object, const char* key, const std::string& name, std::size_t limit,
                      std::string& out);
/// "GM" and four digits; empty is unknown. Whether such a municipality exists is not for this layer to say.
Result<void> readMunicipality(const nlohmann::json& object, const char* key, const std::string& name, std::string& out);

template <class E, class Out>
Result<void> readWord(const nlohmann::json& object, const char* key, const std::string& name, Out& out) {
  const nlohmann::json* value = member(object, key);
  if (!value) return {};
  if (!value->is_string()) return malformed(name);
  const auto found = fromWord<E>(value->get_ref<const std::string&>());
  if (!found) return unknownWord(name);
  out = *found;
  return {};
}

template <class Out>
Result<void> readMoment(const nlohmann::json& object, const char* key, const std::string& name, Out& out) {
  const nlohmann::json* value = member(object, key);
  if (!value) return {};
  if (!value->is_string()) return malformed(name);
  const auto moment = civil::parseIso(value->get_ref<const std::string&>());
  if (!moment) return malformed(name);
  out = *moment;
  return {};
}

}  // namespace peilstok::json

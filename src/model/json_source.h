#pragma once
// From bytes that a stranger sent to a JSON object, or a reason why not. Private to the core.

#include <nlohmann/json.hpp>
#include <string_view>

#include "base/result.h"

namespace peilstok::json {

/// Parses one object. Malformed UTF-8, NUL and half surrogate pairs are repaired; nesting over 16 levels, anything
/// that is not JSON and anything that is not an object is `malformed`. A key that stands twice keeps its last value.
/// The result sorts its keys: the ordered kind would take quadratic time on an object with many keys.
Result<nlohmann::json> parseObject(std::string_view bytes);

}  // namespace peilstok::json

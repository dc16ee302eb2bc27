#pragma once
// What a person types is masked before it is stored.

#include <cstddef>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/result.h"

namespace peilstok::app {

inline constexpr std::size_t kMostNote = 2000, kMostRole = 100;  // bytes

/// One line without personal data. Error: too_large, with `what` as detail.
Result<std::string> maskedLine(const std::string& written, std::size_t most, const char* what);

/// The same for a text that may have several lines.
Result<std::string> maskedText(const std::string& written, std::size_t most, const char* what);

/// Where personal data stands in an own text: "steps: telefoon"; empty when there is none. Addresses of sources, and
/// links to profiles, are no persons here.
std::string personalDataIn(const nlohmann::ordered_json& text);

/// Masks each of these in place; stops at the first that is too large.
struct ToMask {
  std::string* text;
  std::size_t most;
  const char* what;
};
Result<void> maskLines(std::initializer_list<ToMask> lines);

}  // namespace peilstok::app

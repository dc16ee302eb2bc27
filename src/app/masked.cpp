#include "app/masked.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "model/words.h"
#include "privacy/mask.h"

namespace peilstok::app {

Result<std::string> maskedText(const std::string& written, std::size_t most, const char* what) {
  if (written.size() > most) return Error{ErrorCode::too_large, what};
  return privacy::mask(text::trimmed(text::repaired(written))).text;
}

Result<std::string> maskedLine(const std::string& written, std::size_t most, const char* what) {
  auto line = maskedText(written, most, what);
  if (!line) return line;
  for (char& c : *line)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return line;
}

std::string personalDataIn(const nlohmann::ordered_json& text) {
  for (const auto& [key, value] : text.items()) {
    if (key == "sources" || key == "status_source") continue;
    const std::string written = value.is_string() ? value.get<std::string>() : value.dump();
    for (const Masked& found : privacy::mask(written).masked)
      if (found.kind != MaskKind::profiellink) return key + ": " + std::string(word(found.kind));
  }
  return {};
}

Result<void> maskLines(std::initializer_list<ToMask> lines) {
  for (const ToMask& one : lines) {
    auto line = maskedLine(*one.text, one.most, one.what);
    if (!line) return line.error();
    *one.text = std::move(*line);
  }
  return {};
}

}  // namespace peilstok::app

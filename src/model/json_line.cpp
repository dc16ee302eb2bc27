#include "model/json_line.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace peilstok::json {

void JsonLine::text(std::string_view value) {
  separate();
  m_follows = true;
  const auto asIs = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
  if (std::all_of(value.begin(), value.end(), asIs) && text::isValidUtf8(value)) {
    m_out.append(1, '"').append(value).append(1, '"');
    return;
  }
  m_out += nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void JsonLine::points(Tenths tenths) {
  const std::int64_t whole = std::abs(std::int64_t{tenths});
  std::string written = tenths < 0 ? "-" : "";
  written += std::to_string(whole / 10);
  written += '.';
  written += static_cast<char>('0' + whole % 10);
  raw(written);
}

}  // namespace peilstok::json

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
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  // Nearly all that is written is ASCII, which needs no second look.
  if (std::all_of(value.begin(), value.end(), [&](char c) { return asIs(c) && ascii(c); }) ||
      (std::all_of(value.begin(), value.end(), asIs) && text::isValidUtf8(value))) {
    const std::size_t from = m_out.size();
    m_out.resize(from + value.size() + 2);
    m_out[from] = '"';
    value.copy(m_out.data() + from + 1, value.size());
    m_out.back() = '"';
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

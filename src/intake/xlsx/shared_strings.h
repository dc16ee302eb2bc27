#pragma once
// The texts that cells of a workbook share, read as far as they are asked for.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/record.h"
#include "intake/xlsx/archive.h"
#include "intake/xlsx/cell_text.h"
#include "intake/xml/xml.h"

namespace peilstok::intake::xlsx {

/// Programs number the texts in the order in which cells first use them, so the first rows need only the first part.
class SharedStrings final : private xml::Handler {
 public:
  SharedStrings(std::optional<Part> part, const Limits& limits);

  /// Lives as long as this does. Errors: malformed (there is no such text, or the part is broken),
  /// unpacks_too_large when together they are over their limit.
  Result<std::string_view> at(std::uint64_t index);

 private:
  void open(xml::Name name, const xml::Attributes& attributes) override;
  void close(xml::Name name) override;
  void text(std::string_view utf8) override;
  Result<void> readOn();
  std::string_view keep(std::string_view text);

  const Limits m_limits;
  std::optional<Part> m_part;  ///< nothing once all was read
  xml::Parser m_parser;
  CellText m_text;
  bool m_inItem = false;
  std::uint64_t m_bytes = 0;
  std::deque<std::string_view> m_texts;
  std::vector<std::unique_ptr<char[]>> m_blocks;
  std::size_t m_blockLeft = 0;
  char* m_blockNext = nullptr;
};

}  // namespace peilstok::intake::xlsx

#include "intake/xlsx/shared_strings.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace peilstok::intake::xlsx {

namespace {

constexpr std::size_t kBlock = 1u << 20;

}  // namespace

SharedStrings::SharedStrings(std::optional<Part> part, const Limits& limits)
    : m_limits(limits), m_part(std::move(part)), m_parser(*this, {}), m_text(limits.maxFieldBytes) {}

Result<std::string_view> SharedStrings::at(std::uint64_t index) {
  while (index >= m_texts.size() && m_part)
    if (auto read = readOn(); !read) return read.error();
  if (index >= m_texts.size()) return Error{ErrorCode::malformed, "shared string"};
  return m_texts[static_cast<std::size_t>(index)];
}

Result<void> SharedStrings::readOn() {
  const auto chunk = m_part->next();
  if (!chunk) return chunk.error();
  if (chunk->empty()) {
    m_part.reset();
    return m_parser.finish();
  }
  if (auto fed = m_parser.feed(*chunk); !fed) return fed;
  if (m_bytes > m_limits.maxSharedBytes) return Error{ErrorCode::unpacks_too_large, "shared strings"};
  return {};
}

void SharedStrings::open(xml::Name name, const xml::Attributes& attributes) {
  if (m_inItem) return m_text.open(name, attributes);
  m_inItem = name.local == "si" && isWorkbookSpace(name.space);
  if (m_inItem) m_text.begin();
}

void SharedStrings::close(xml::Name name) {
  if (!m_inItem) return;
  if (name.local != "si" || !isWorkbookSpace(name.space)) return m_text.close(name);
  m_inItem = false;
  m_texts.push_back(keep(m_text.finish()));
}

void SharedStrings::text(std::string_view utf8) {
  if (m_inItem) m_text.text(utf8);
}

std::string_view SharedStrings::keep(std::string_view text) {
  m_bytes += text.size() + sizeof(std::string_view);
  if (m_bytes > m_limits.maxSharedBytes) m_parser.stop();  // said as soon as this chunk is done
  if (text.empty()) return {};
  if (text.size() > m_blockLeft) {
    m_blockLeft = std::max(kBlock, text.size());
    m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_blockLeft));
    m_blockNext = m_blocks.back().get();
  }
  std::memcpy(m_blockNext, text.data(), text.size());
  const std::string_view kept(m_blockNext, text.size());
  m_blockNext += text.size();
  m_blockLeft -= text.size();
  return kept;
}

}  // namespace peilstok::intake::xlsx

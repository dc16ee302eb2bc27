#pragma once
// The text of a cell or of a shared string, from its pieces.

#include <cstddef>
#include <string>
#include <string_view>

#include "intake/xml/xml.h"

namespace peilstok::intake::xlsx {

/// True for the namespace of workbooks, in the transitional and in the strict form of the standard, and for none at
/// all, which careless programs write.
bool isWorkbookSpace(std::string_view space);

/// Replaces "_x000D_" by the character it stands for; "_x005F_" by the underscore that was no beginning of one.
void unescape(std::string& text);

/// Listens to what stands within <si> or <is>: pieces of plain or rich text. How a word is pronounced is left out.
class CellText {
 public:
  /// Keeps no more than one byte above `most`, so that the limit is seen and memory is spared.
  explicit CellText(std::size_t most) : m_most(most) {}

  void begin();
  void open(xml::Name name, const xml::Attributes& attributes);
  void close(xml::Name name);
  void text(std::string_view utf8);
  /// The whole. Blanks around it only count when one of the pieces says so.
  const std::string& finish();

 private:
  const std::size_t m_most;
  std::string m_text;
  bool m_inPiece = false, m_inPhonetic = false, m_keepsBlanks = false;
};

}  // namespace peilstok::intake::xlsx

#pragma once
// Where a token of a given shape ends. Looks only ahead, and never further than the token itself plus a bound.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace peilstok::language {

/// The text as code points without the invisible ones, each with its place. With those gone, every look ahead is
/// a plain index. The invisible characters that hold an emoji together are kept.
class VisibleText {
 public:
  explicit VisibleText(std::string_view utf8);

  std::size_t size() const { return m_chars.size(); }
  /// The character at `i`, or NUL past the end.
  char32_t at(std::size_t i) const { return i < m_chars.size() ? m_chars[i] : U'\0'; }
  std::u32string_view part(std::size_t from, std::size_t to) const {
    return std::u32string_view(m_chars).substr(from, to - from);
  }
  /// Place of character `i` in the text as given.
  std::uint32_t place(std::size_t i) const { return m_places[i]; }
  /// Lower case of a short ASCII word; empty for anything else.
  std::string lowered(std::size_t from, std::size_t to) const;

 private:
  bool holdsEmoji(char32_t c) const;
  /// A selector after a digit only has a meaning when a keycap follows.
  void dropIdleSelector(char32_t next);

  std::u32string m_chars;
  std::vector<std::uint32_t> m_places;
};

/// A character that only has a meaning inside an emoji.
bool isEmojiGlue(char32_t c);

/// Each gives the end of what begins at `from`, or 0 when it is not of that shape.
namespace shape {

std::size_t lettersEnd(const VisibleText& text, std::size_t from);
std::size_t emojiEnd(const VisibleText& text, std::size_t from);
/// A number with what belongs to it; 0 for a word that merely begins with digits ("3llende", "16-jarige").
std::size_t numberEnd(const VisibleText& text, std::size_t from);
std::size_t urlEnd(const VisibleText& text, std::size_t from);
/// "[account:1a2b]"; `kind` becomes the word before the colon.
std::size_t maskEnd(const VisibleText& text, std::size_t from, std::string& kind);
/// "<b>", "</div>", "<a href=...>": a tag of HTML; `block` tells whether it ends a line.
std::size_t tagOfPageEnd(const VisibleText& text, std::size_t from, bool& block);
/// "&nbsp;", "&amp;"; `meant` becomes the character it stands for.
std::size_t entityEnd(const VisibleText& text, std::size_t from, std::string& meant);
/// @name or #name; a sign alone, or a # before a mere number, is none.
std::size_t tagEnd(const VisibleText& text, std::size_t from);

}  // namespace shape
}  // namespace peilstok::language

#pragma once
// The little language in which rules say what they look for.
//
//   woord      any form of the word            =woord    exactly this form
//   @lexicon   any entry of a lexicon          (a|=b|@c) one of these
//   #tijd #plek #getal #url #emoji #masker #vermelding #groep   what was recognised in the text
//   ..N        at most N tokens in between (same sentence)
//   x?         may be absent                   ^         the sentence begins here, or what leads in ends
//   !x         x does not stand here           $         the sentence ends here, but for marks and emoji
//   (a|b c)    alternatives of several words are written out before compiling

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analyse/sentence_view.h"
#include "base/result.h"

namespace peilstok::analyse {

enum class TokenClass : std::uint8_t { time, place, number, url, emoji, mask, mention, group };
inline constexpr std::size_t kTokenClasses = 8;

struct Atom {
  enum class Kind : std::uint8_t { word, lexicon, tokenClass } kind = Kind::word;
  WordKey word;
  std::uint16_t lexicon = 0;
  TokenClass tokenClass = TokenClass::time;
};

struct Element {
  std::vector<Atom> atoms;
  bool optional = false;
  bool absent = false;  ///< matches no token, and only where none of the atoms fits
  int gap = -1;         ///< >= 0: this element is a gap of at most so many tokens
};

struct Pattern {
  std::vector<Element> elements;
  bool atSentenceStart = false, atSentenceEnd = false;
  std::size_t rarest = 0;               ///< the element by which it is looked for
  std::size_t mostBefore = 0;           ///< most tokens between its beginning and that element
  std::vector<std::uint32_t> required;  ///< the other elements that must stand somewhere, rarest first
};

/// The pattern once for every alternative of more than one word; at most 64. Error: knowledge_invalid.
Result<std::vector<std::string>> writtenOut(const std::string& source);

/// One atom by itself ("@middel", "#url"). Error: knowledge_invalid.
Result<Atom> compileAtom(const std::string& source, Vocabulary& vocabulary);

/// One element by itself, without a gap: "(=ik|@wie)". Error: knowledge_invalid.
Result<Element> compileChoice(const std::string& source, Vocabulary& vocabulary);

/// True when an atom can begin at token `at`.
bool fits(const Atom& atom, const TextView& view, std::size_t at);

/// Compiles one pattern without alternatives of several words; new words are interned. The first element must be one
/// that has to be there. Error: knowledge_invalid with the reason.
Result<Pattern> compilePattern(const std::string& source, Vocabulary& vocabulary);

/// True when this element, without a gap, can begin at token `at`.
bool fits(const Element& element, const TextView& view, std::size_t at);

/// Whether the token has what a class asks for.
bool classFits(TokenClass c, const TokenView& token);

/// Index just past the match that begins at token `at`, or 0 when there is none. The shortest gaps win.
std::size_t matchAt(const Pattern& pattern, const TextView& view, std::size_t at);

}  // namespace peilstok::analyse

#pragma once
// From the bytes of a file to UTF-8, chunk by chunk.

#include <cstddef>
#include <string>
#include <string_view>

#include "intake/reader.h"

namespace peilstok::intake {

/// What the first bytes say about the encoding.
struct EncodingGuess {
  Encoding encoding = Encoding::utf8;
  bool certain = true;     ///< false when a heuristic decided, not a mark or the bytes' own form
  bool asciiOnly = false;  ///< nothing beyond ASCII was seen: UTF-8 and CP1252 are still the same
  bool binary = false;     ///< a NUL byte, or far too many control characters
};

/// `head` may end in the middle of a character.
EncodingGuess guessEncoding(std::string_view head);

/// Decodes a stream. Each malformed sequence becomes U+FFFD; a leading byte order mark is dropped. However the
/// stream is cut into chunks, the output is the same.
class Decoder {
 public:
  /// `provisional`: take UTF-8 until the first character beyond ASCII; when that one is malformed, the stream was
  /// CP1252 after all. An export in plain ASCII up to its first accent is common.
  explicit Decoder(Encoding encoding, bool provisional = false);

  /// The UTF-8 so far decided. The view lasts until the next call, and no longer than `chunk` itself.
  std::string_view feed(std::string_view chunk) { return decode(chunk, false); }
  /// What was still waiting for its other bytes.
  std::string_view finish() { return decode({}, true); }

  /// True once UTF-16 held U+0000, which text never does (it comes out as U+FFFD).
  bool sawNul() const { return m_sawNul; }

 private:
  std::string_view decode(std::string_view chunk, bool last);
  bool passMark(std::string_view& bytes, bool last);
  std::string_view decodeUtf8(std::string_view bytes, bool last);
  std::string_view decodeUtf16(std::string_view bytes, bool last);
  void appendUtf16(char32_t unit, char32_t following, bool& pair);
  std::string_view decodeCp1252(std::string_view bytes);
  void appendCp1252(std::string_view bytes);

  Encoding m_encoding;
  bool m_provisional;
  bool m_started = false;
  bool m_sawNul = false;
  std::string m_carry;   ///< at most 3 bytes of an unfinished character
  std::string m_joined;  ///< carry and chunk, when a character crosses them
  std::string m_out;
};

}  // namespace peilstok::intake

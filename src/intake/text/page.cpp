#include "intake/text/page.h"

#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "intake/encoding.h"
#include "intake/html_text.h"

namespace peilstok::intake {

namespace {

constexpr std::size_t kChunk = 64u << 10;
constexpr std::size_t kMarkup = 8;  // so many times longer than its text a page may be

bool giveText(std::string_view bytes, const Limits& limits, Pieces& pieces) {
  const EncodingGuess guess = guessEncoding(bytes);
  Decoder decoder(guess.encoding, guess.asciiOnly);
  std::string html(decoder.feed(bytes));
  html += decoder.finish();
  RawRecord record;
  record.row = 1;
  std::string& text = record.fields["text"];
  text = textOfHtml(html);
  if (text.size() > limits.maxFieldBytes) return pieces.rejected({1, "too_long"});
  for (char& c : text)
    if (c == '\0') c = ' ';
  return pieces.record(std::move(record));
}

}  // namespace

bool isPage(std::string_view start) {
  while (start.starts_with("<!--")) {
    const std::size_t end = start.find("-->");
    if (end == std::string_view::npos) return false;
    start = text::trimmed(start.substr(end + 3));
  }
  const std::string low = text::asciiLower(start.substr(0, 15));
  for (const std::string_view tag : {"<!doctype html", "<html>", "<html ", "<head>", "<body>", "<body "})
    if (low.starts_with(tag)) return true;
  return false;
}

Result<void> readPage(std::FILE* file, const Limits& limits, Pieces& pieces) {
  std::string bytes;
  std::vector<char> chunk(kChunk);
  bool tooLong = false;
  while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file)) {
    tooLong = tooLong || bytes.size() + count > kMarkup * limits.maxFieldBytes;
    if (!tooLong) bytes.append(chunk.data(), count);
    if (!pieces.progress(0)) return Error{ErrorCode::cancelled, {}};
  }
  if (std::ferror(file) != 0) return Error{ErrorCode::file_not_readable, {}};
  const bool goOn = tooLong ? pieces.rejected({1, "too_long"}) : giveText(bytes, limits, pieces);
  if (!goOn || !pieces.progress(1000)) return Error{ErrorCode::cancelled, {}};
  return {};
}

}  // namespace peilstok::intake

// Arbitrary text through the tokeniser and the finder of times.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "base/text.h"
#include "knowledge/knowledge.h"
#include "language/time_expression.h"
#include "language/tokens.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const peilstok::language::TimeVocabulary& timeWords() {
  static const auto kKnowledge = peilstok::loadKnowledge(PEILSTOK_TEST_DATA_DIR);
  static const peilstok::language::TimeVocabulary kWords((*kKnowledge)->times);
  return kWords;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace peilstok;
  std::uint32_t seconds = 0;
  if (size < sizeof seconds) return 0;
  std::memcpy(&seconds, data, sizeof seconds);
  const std::string_view bytes(reinterpret_cast<const char*>(data) + sizeof seconds, size - sizeof seconds);
  const std::string given = text::repaired(bytes);
  const auto length = text::countCodePoints(given);
  const auto tokens = language::tokenise(given);
  std::uint32_t end = 0;
  for (const auto& token : tokens.tokens) {
    require(token.span.begin >= end && token.span.end > token.span.begin && token.span.end <= length);
    require(!token.form.empty() && text::isValidUtf8(token.form));
    end = token.span.end;
  }
  end = 0;
  for (const auto& found : language::findTimes(tokens, Instant{std::chrono::seconds{seconds}}, timeWords())) {
    const auto& mention = found.mention;
    require(mention.span.begin >= end && mention.span.end > mention.span.begin && mention.span.end <= length);
    require(!mention.end || *mention.end > mention.start);
    end = mention.span.end;
  }
  language::tokenise(bytes);
  return 0;
}

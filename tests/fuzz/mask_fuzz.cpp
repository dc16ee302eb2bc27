// Whatever the text: spans are in order and inside it, what is not masked is unchanged, and masking twice is
// the same as masking once.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "privacy/mask.h"

using namespace peilstok;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const std::string& s, const std::optional<hash::Key>& key) {
  const privacy::MaskedText out = privacy::mask(s, key);
  require(text::isValidUtf8(out.text));
  require(out.replacements.size() == out.masked.size());
  const std::u32string from = text::toCodePoints(s), to = text::toCodePoints(out.text);
  std::uint32_t a = 0, b = 0;
  for (std::size_t i = 0; i < out.masked.size(); ++i) {
    const Span m = out.masked[i].span, r = out.replacements[i];
    require(m.begin >= a && m.begin < m.end && m.end <= from.size() && r.begin >= b && r.end <= to.size());
    require(from.substr(a, m.begin - a) == to.substr(b, r.begin - b));
    require(out.toDelivered(r) == m);
    if (r.begin > b) require(out.toDelivered({b, r.begin}) == Span{a, m.begin});
    a = m.end;
    b = r.end;
  }
  require(from.substr(a) == to.substr(b));
  require(privacy::findPersonalData(out.text).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string s = text::repaired(std::string_view(reinterpret_cast<const char*>(data), size));
  check(s, std::nullopt);
  check(s, hash::Key{7});
  return 0;
}

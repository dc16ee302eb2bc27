// Bundles as a stranger may have written them: as they are, and with a signature that holds, so that every line behind
// it is tried too. Whatever the bytes, they are taken or refused with a reason; what is taken is written the same.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "exchange/bundle.h"
#include "model/json.h"
#include "support/bundles.h"

using namespace peilstok;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check(const std::string& bytes) {
  auto bundle = exchange::read(bytes);
  if (!bundle) {
    const ErrorCode code = bundle.error().code;
    require(code == ErrorCode::unknown_format || code == ErrorCode::bundle_changed || code == ErrorCode::bundle_newer ||
            code == ErrorCode::malformed || code == ErrorCode::too_large || code == ErrorCode::access_not_allowed);
    return;
  }
  require(text::isValidUtf8(bytes));
  require(bundle->signals.size() <= exchange::mostSignals && !bundle->cover.function.empty());
  for (const auto& one : bundle->signals)
    require(!one.signal.text.empty() && one.signal.author.empty() &&
            one.signal.access != Access::besloten_zonder_uitnodiging);
  // Sealed again only the id, and with it the signature, may be another.
  exchange::Bundle again = *bundle;
  const auto written = exchange::seal(again, test::fixedSeed());
  require(static_cast<bool>(written));
  std::string lines = test::linesOf(*written);
  lines.replace(lines.find(again.cover.id), again.cover.id.size(), bundle->cover.id);
  require(test::signedLines(lines) == bytes);
}

/// The header of a small bundle, under which the lines of the input are laid.
const std::string& header() {
  static const std::string line = [] {
    exchange::Bundle bundle = test::smallBundle();
    const auto bytes = exchange::seal(bundle, test::fixedSeed());
    require(static_cast<bool>(bytes));
    return bytes->substr(0, bytes->find('\n') + 1);
  }();
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(test::signedLines(bytes + "\n"));
  check(test::signedLines(header() + bytes + "\n"));
  check(bytes);
  return 0;
}

// Any bytes through the decoder and the table parser: no crash, bounded memory, and the same rows however it is cut.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "intake/csv.h"
#include "intake/encoding.h"

using namespace peilstok::intake;

namespace {

struct Setting {
  Encoding encoding;
  bool provisional;
  char delimiter;
  Limits limits;
};

void require(bool condition) {
  if (!condition) std::abort();
}

std::string readIn(std::string_view bytes, std::size_t chunk, const Setting& setting) {
  std::string seen;
  CsvHandler handler;
  handler.record = [&](std::uint64_t row, std::span<const std::string_view> cells) {
    seen += std::to_string(row);
    require(!cells.empty() && cells.size() <= setting.limits.maxColumns);
    for (const std::string_view cell : cells) {
      require(cell.size() <= setting.limits.maxFieldBytes);
      require(peilstok::text::isValidUtf8(cell));
      (seen += '\x1E') += cell;
    }
    seen += '\x1F';
    return true;
  };
  handler.rejected = [&](const Rejected& r) { seen += std::to_string(r.row) + "!" + r.code + "\x1F"; };

  Decoder decoder(setting.encoding, setting.provisional);
  CsvParser parser(setting.delimiter, setting.limits, handler);
  for (std::size_t at = 0; at < bytes.size(); at += chunk) parser.feed(decoder.feed(bytes.substr(at, chunk)));
  parser.feed(decoder.finish());
  parser.finish();
  require(parser.heldBytes() < (1u << 20) + 8 * setting.limits.maxRecordBytes + 64 * setting.limits.maxColumns);
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  Setting setting;
  setting.encoding = static_cast<Encoding>(data[0] & 3);
  setting.provisional = (data[0] & 4) != 0;
  setting.delimiter = ";,\t|\0"[(data[0] >> 3) % 5];
  if (data[1] != 0) {
    setting.limits.maxFieldBytes = 1 + data[1] % 32u;
    setting.limits.maxRecordBytes = 1 + data[1];
    setting.limits.maxColumns = 1 + data[2] % 8u;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 3, size - 3);
  const std::string whole = readIn(bytes, bytes.size() + 1, setting);
  require(readIn(bytes, 1, setting) == whole);
  require(readIn(bytes, 2 + data[2] % 13u, setting) == whole);
  return 0;
}

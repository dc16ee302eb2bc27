// Any bytes from a reader that was taken over: nothing comes through that could not be right, however it is cut.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "intake/confined/frames.h"
#include "intake/mapping.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

Limits tight() {
  Limits limits;
  limits.maxFieldBytes = 100;
  limits.maxRecordBytes = 400;
  limits.maxColumns = 20;
  limits.maxUnpackedBytes = 3000;
  return limits;
}

class Checking final : public Pieces {
 public:
  bool sheet(std::uint32_t index, std::string_view name, bool hidden) override {
    return add("S" + std::to_string(index) + (hidden ? "h" : "v"), name);
  }
  bool row(std::uint64_t row, std::span<const std::string_view> cells) override {
    require(cells.size() <= 20);
    add("R" + std::to_string(row), {});
    for (const std::string_view cell : cells) add("c", cell);
    return true;
  }
  bool merged(const Area& area) override {
    require(area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn);
    return add("M" + std::to_string(area.firstRow) + "," + std::to_string(area.lastColumn), {});
  }
  bool record(RawRecord&& record) override {
    require(record.json.empty());
    for (const auto& [field, value] : record.fields) require(isField(field)), add(field, value);
    return true;
  }
  bool rejected(const Rejected& rejected) override { return add("X" + std::to_string(rejected.row), rejected.code); }
  bool progress(std::uint32_t thousandths) override { return require(thousandths <= 1000), add("P", {}); }
  void restricted(const std::vector<std::string>& words) override { require(words.size() <= 6); }

  std::string all;

 private:
  bool add(const std::string& what, std::string_view text) {
    require(text.size() <= 1024 && text::isValidUtf8(text) && text.find('\0') == std::string_view::npos);
    (all += what) += text;
    return true;
  }
};

std::string run(std::string_view bytes, std::size_t piece) {
  Checking pieces;
  confined::FrameParser parser(pieces, tight());
  bool goOn = true;
  for (std::size_t at = 0; at < bytes.size() && goOn; at += piece) goOn = parser.feed(bytes.substr(at, piece));
  require(goOn != parser.outcome().has_value());
  if (!goOn) pieces.all += *parser.outcome() ? "done" : codeWord(parser.outcome()->error().code);
  return pieces.all;
}

/// Bytes as frames: a kind, a length of one byte, and that; so that a fuzzer need not guess lengths of four.
std::string framed(std::string_view bytes) {
  std::string out("G\x08\0\0\0\x01\0\0\0\0\0\0\0", 13);
  while (bytes.size() >= 2) {
    const auto length = std::min<std::size_t>(static_cast<unsigned char>(bytes[1]), bytes.size() - 2);
    out += bytes[0];
    out += static_cast<char>(length);
    out.append(3, '\0');
    out += bytes.substr(2, length);
    bytes.remove_prefix(2 + length);
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const std::string& input : {std::string(bytes), framed(bytes)}) {
    if (input.size() > tight().maxUnpackedBytes) continue;  // how much came before the stop depends on the pieces
    const std::string whole = run(input, input.size() + 1);
    require(run(input, 1) == whole);
    require(run(input, 7) == whole);
  }
  return 0;
}

// A workbook of any parts: no crash, bounded memory, and cells that are text. A byte FF parts the sheet, the shared
// texts, the styles and the list of sheets; what begins with "PK" is a zip file as it is.

#include <zip.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "intake/xlsx/workbook.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

Limits tight() {
  Limits limits;
  limits.maxFieldBytes = 1000;
  limits.maxRecordBytes = 4000;
  limits.maxColumns = 50;
  limits.maxCells = 20000;
  limits.maxSharedBytes = 64u << 10;
  limits.maxUnpackedBytes = 4u << 20;
  limits.maxParts = 20;
  return limits;
}

class Checking final : public Pieces {
 public:
  explicit Checking(const Limits& limits) : m_limits(limits) {}
  bool sheet(std::uint32_t, std::string_view name, bool) override { return require(text::isValidUtf8(name)), true; }
  bool row(std::uint64_t row, std::span<const std::string_view> cells) override {
    require(row > 0 && !cells.empty() && cells.size() <= m_limits.maxColumns);
    for (const std::string_view cell : cells) require(cell.size() <= m_limits.maxFieldBytes && text::isValidUtf8(cell));
    return ++m_rows < 5000;
  }
  bool merged(const Area& area) override {
    return require(area.firstRow > 0 && area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn), true;
  }
  bool record(RawRecord&&) override { std::abort(); }
  bool rejected(const Rejected& rejected) override { return require(rejected.row > 0), true; }
  bool progress(std::uint32_t thousandths) override { return require(thousandths <= 1000), true; }

 private:
  const Limits& m_limits;
  int m_rows = 0;
};

constexpr std::string_view kRelations =
    "<R><Relationship Id=\"s\" Type=\"/worksheet\" Target=\"s.xml\"/><Relationship Id=\"t\" Type=\"/sharedStrings\" "
    "Target=\"t.xml\"/><Relationship Id=\"y\" Type=\"/styles\" Target=\"y.xml\"/></R>";
constexpr std::string_view kBook = "<workbook><sheets><sheet name=\"a\" id=\"s\"/></sheets></workbook>";

/// A zip file of these parts, not packed, so that what is wrong with them comes through.
std::string packed(const std::vector<std::pair<std::string, std::string_view>>& parts) {
  zip_source_t* whole = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(whole);
  zip_t* zip = zip_open_from_source(whole, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, bytes] : parts) {
    const zip_int64_t index =
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  require(zip_close(zip) == 0 && zip_source_open(whole) == 0);
  std::string bytes;
  char chunk[4096];
  for (zip_int64_t count = 0; (count = zip_source_read(whole, chunk, sizeof chunk)) > 0;)
    bytes.append(chunk, static_cast<std::size_t>(count));
  zip_source_free(whole);
  return bytes;
}

std::string fileOf(std::string_view input) {
  if (input.starts_with("PK")) return std::string(input);
  std::vector<std::string_view> parts;
  while (parts.size() < 4) {
    const std::size_t end = std::min(input.find('\xFF'), input.size());
    parts.push_back(input.substr(0, end));
    input.remove_prefix(std::min(end + 1, input.size()));
  }
  return packed({{"xl/s.xml", parts[0]},
                 {"xl/t.xml", parts[1]},
                 {"xl/y.xml", parts[2]},
                 {"xl/workbook.xml", parts[3].empty() ? kBook : parts[3]},
                 {"xl/_rels/workbook.xml.rels", kRelations}});
}

void run(const std::string& file, bool look) {
  const Limits limits = tight();
  std::string bytes = file;
  std::FILE* stream = fmemopen(bytes.data(), bytes.size(), "rb");
  require(stream != nullptr);
  auto book = xlsx::Workbook::open(stream, limits);
  if (!book) return;
  Checking pieces(limits);
  const auto done = look ? (*book)->look(pieces) : (*book)->read({0}, pieces);
  if (!done) require(done.error().code != ErrorCode::internal);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string file = fileOf({reinterpret_cast<const char*>(data), size});
  run(file, true);
  run(file, false);
  return 0;
}

// Any bytes as a feed: no crash, and records that are text under names of ours.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "intake/mapping.h"
#include "intake/xml/feed.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

class Checking final : public Pieces {
 public:
  bool sheet(std::uint32_t, std::string_view, bool) override { std::abort(); }
  bool row(std::uint64_t, std::span<const std::string_view>) override { std::abort(); }
  bool merged(const Area&) override { std::abort(); }
  bool record(RawRecord&& record) override {
    require(record.row == ++m_row && record.fields.contains("text"));
    for (const auto& [field, value] : record.fields) require(isField(field) && text::isValidUtf8(value));
    return true;
  }
  bool rejected(const Rejected& rejected) override { return require(rejected.row == ++m_row), true; }
  bool progress(std::uint32_t thousandths) override { return require(thousandths <= 1000), true; }

 private:
  std::uint64_t m_row = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  isFeed(text::repaired(bytes));
  require(withOffset(bytes).size() <= bytes.size() + 5);
  Limits limits;
  limits.maxFieldBytes = 2000;
  limits.maxRecordBytes = 4000;
  std::FILE* file = fmemopen(bytes.data(), bytes.size(), "rb");
  require(file != nullptr);
  Checking pieces;
  const auto read = readFeed(file, limits, pieces);
  std::fclose(file);
  if (!read) require(read.error().code != ErrorCode::internal);
  return 0;
}

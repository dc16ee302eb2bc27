// Any bytes through the JSON parsers and the reader of one object: no crash, bounded memory, and the same objects
// however it is cut.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "intake/json_object.h"
#include "intake/json_reader.h"

using namespace peilstok::intake;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

ColumnMapping mapping() {
  ColumnMapping made;
  made.columns = {{"text", {"t", "tekst"}}, {"author", {"a", "t"}}, {"reach", {"r"}}};
  return made;
}

class Collector {
 public:
  JsonHandler handler(const Limits& limits) {
    JsonHandler made;
    made.object = [this, limit = limits.maxRecordBytes](std::uint64_t row, std::string_view object) {
      require(object.size() <= limit);
      RawRecord record;
      const JsonOutcome outcome = m_reader.read(object, record);
      require((outcome == JsonOutcome::contract) == !record.json.empty());
      require(outcome != JsonOutcome::mapped || record.fields.contains("text"));
      probeObject(object);
      (seen += std::to_string(row)) += object;
      for (const auto& [field, value] : record.fields) ((seen += field) += value) += '\x1E';
      return true;
    };
    made.rejected = [this](const Rejected& r) { seen += std::to_string(r.row) + "!" + r.code + "\x1F"; };
    return made;
  }
  std::string seen;

 private:
  JsonObjectReader m_reader{mapping()};
};

std::string readIn(std::string_view bytes, std::size_t chunk, unsigned form, const Limits& limits) {
  Collector collector;
  const auto feedAll = [&](auto& parser) {
    for (std::size_t at = 0; at < bytes.size(); at += chunk) parser.feed(bytes.substr(at, chunk));
    require(parser.heldBytes() <= 64 + 2 * limits.maxRecordBytes);
  };
  if (form == 3) {
    JsonLinesParser parser(limits, collector.handler(limits));
    feedAll(parser);
    parser.finish();
  } else {
    JsonDocumentParser parser(static_cast<JsonShape>(form), limits, collector.handler(limits));
    feedAll(parser);
    if (!parser.finish()) collector.seen += "malformed";
  }
  return collector.seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  Limits limits;
  if (data[1] != 0) limits.maxFieldBytes = limits.maxRecordBytes = data[1];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::string whole = readIn(bytes, bytes.size() + 1, data[0] & 3u, limits);
  require(readIn(bytes, 1, data[0] & 3u, limits) == whole);
  require(readIn(bytes, 2 + (data[0] >> 2) % 11u, data[0] & 3u, limits) == whole);
  return 0;
}

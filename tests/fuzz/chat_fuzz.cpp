// Any bytes as a conversation: no crash, and the same records however it is cut.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/clock.h"
#include "base/text.h"
#include "intake/chat/chat_reader.h"
#include "intake/text/page.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

std::string read(std::string_view text, std::size_t piece) {
  std::string seen;
  std::uint64_t row = 0;
  Limits limits;
  limits.maxFieldBytes = 500;
  chat::DayOrder order;
  for (std::size_t at = 0; at < text.size(); at += piece) order.look(text.substr(at, piece));
  order.finish();
  Sink sink;
  sink.record = [&](RawRecord&& record) {
    require(record.row == ++row && record.fields.at("text").size() <= limits.maxFieldBytes);
    require(civil::parseIso(record.fields.at("received")).has_value());
    for (const auto& [field, value] : record.fields) require(text::isValidUtf8(value)), seen += value + "|";
    return true;
  };
  sink.rejected = [&](const Rejected& rejected) { require(rejected.row == ++row), seen += rejected.code + "|"; };
  chat::ChatReader reader(order.dayFirst(), sink, limits);
  for (std::size_t at = 0; at < text.size(); at += piece) reader.feed(text.substr(at, piece));
  reader.finish();
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = text::repaired({reinterpret_cast<const char*>(data), size});
  chat::isChat(text);
  isPage(text);
  require(read(text, 1) == read(text, text.size() + 1));
  return 0;
}

// What the command line reads: any bytes must give a signal or an error, and a signal must survive being kept.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "model/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string id;
  const auto signal = peilstok::json::readSignal(bytes, id);
  if (!signal) return 0;
  if (!peilstok::text::isValidUtf8(signal->text) || signal->text.find('\0') != std::string::npos) std::abort();
  if (signal->id != id || id.empty()) std::abort();
  const std::string kept = peilstok::json::writeSignalExtras(*signal);
  peilstok::Signal back;
  if (!peilstok::json::readSignalExtras(kept, back)) std::abort();
  if (peilstok::json::writeSignalExtras(back) != kept) std::abort();
  return 0;
}

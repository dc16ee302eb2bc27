// Any bytes as HTML: no crash, no endless work, and text on single lines with single blanks.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "intake/html_text.h"

using namespace peilstok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = intake::textOfHtml({reinterpret_cast<const char*>(data), size});
  const bool tidy = text.find("  ") == std::string::npos && text.find("\n\n") == std::string::npos &&
                    text.find_first_of("\t\r") == std::string::npos;
  if (!tidy || !text::isValidUtf8(text)) std::abort();
  return 0;
}

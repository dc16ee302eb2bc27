#pragma once
// What Cairo 1.16 cannot say of a PDF.

#include <string>

#include "base/result.h"

namespace peilstok::print {

/// The same file with the language nl-NL, and the wish that a window shows its title instead of its name, added behind
/// its end as an incremental update. Error: internal, when the file is not as Cairo writes it.
Result<std::string> withLanguage(std::string pdf);

}  // namespace peilstok::print

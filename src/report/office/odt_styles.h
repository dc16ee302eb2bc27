#pragma once
// The fixed parts of an OpenDocument text: its named styles, and what the archive says of itself.

#include <string>

#include "report/document.h"

namespace peilstok::report::office {

inline constexpr const char* kOdtMimetype = "application/vnd.oasis.opendocument.text";

/// styles.xml: named styles, A4, and the head and foot of every page.
std::string odtStyles(const Report& report);
/// meta.xml: title, language and the moment at which it was made.
std::string odtMeta(const Report& report);
std::string odtManifest();

/// The name spaces that content and styles declare.
std::string odtNamespaces();

}  // namespace peilstok::report::office

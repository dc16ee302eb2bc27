#pragma once
// A mail with a bundle in it, ready to be looked at, addressed and sent by a person. The program sends nothing.

#include <string>
#include <string_view>

#include "exchange/bundle.h"

namespace peilstok::exchange {

/// The draft as a file that mail programs open (RFC 5322, MIME): a short Dutch text with the figures, and the bundle as
/// it is. The label stands in the subject and right before the text, as the Traffic Light Protocol asks. `fileName` is
/// what the attachment is called. The same bundle gives the same bytes.
std::string mailDraft(const Bundle& bundle, const std::string& fileName, std::string_view bytes);

}  // namespace peilstok::exchange

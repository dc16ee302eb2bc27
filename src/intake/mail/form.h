#pragma once
// Whether the beginning of a file is that of a letter or of a box full of them, by the lines it begins with.

#include <string_view>

namespace peilstok::intake::mail {

/// One letter (RFC 5322, "eml"): header lines only, up to the first empty one, with enough names that belong to mail.
/// `head` are the first bytes of the file.
bool isLetter(std::string_view head);

/// Letters one after another (RFC 4155, "mbox"): a line "From sender moment", and header lines under it.
bool isMailbox(std::string_view head);

}  // namespace peilstok::intake::mail

#pragma once
// One letter (RFC 5322 and MIME), read with GMime.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/record.h"

namespace peilstok::intake::mail {

/// A letter with what we keep of it. All texts are UTF-8 without NUL.
struct Letter {
  std::string subject, author, id;    ///< author: the address of the first sender; id: Message-ID without its brackets
  std::string received;               ///< ISO 8601 in UTC; empty when the letter does not say, or not legibly
  std::string text;                   ///< plain text before HTML; of several parts one below the other
  std::vector<Letter> inside;         ///< whole letters that it carries, in their order
  std::vector<std::string> attached;  ///< bytes of parts that may hold rows
  bool attachmentLeft = false;        ///< it has parts that are not read
  bool encrypted = false;             ///< its content is locked
  bool tooLong = false;               ///< a text in it is over its limit
};

/// What reading letters needs of the system: to be called before the process is shut in, and any number of times.
void prepare();

/// Nothing when there is no letter in it. Parts beyond a depth or a number that no program makes count as attachments.
std::optional<Letter> readLetter(std::string_view bytes, const Limits& limits);

}  // namespace peilstok::intake::mail

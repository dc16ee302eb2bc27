#pragma once
// Masking at the door: personal data is replaced before anything is weighed, stored or logged.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "model/assessment.h"

namespace peilstok::privacy {

/// A text whose personal data was replaced by "[kind]" or, with a key, "[kind:1a2b3c4d]".
struct MaskedText {
  std::string text;                ///< UTF-8, fit to store
  std::vector<Masked> masked;      ///< spans in the text as delivered, in order, without overlaps
  std::vector<Span> replacements;  ///< where each of them stands in `text`; same length as `masked`

  /// Translates a span of `text` into one of the delivered text; a span that touches a replacement covers all of
  /// what was replaced.
  Span toDelivered(Span span) const;
};

/// Finds accounts (@name, u/name, t.me/name and the like as profile links), telephone numbers, e-mail, IBAN
/// (check digits), BSN (eleven-test), Dutch licence plates, profile links, and a person's name with an address.
/// Not masked: numbers of public services (112, 0900-8844, 14 followed by an area code), year ranges, prices,
/// order numbers, dates, a street without a person. Linear in the length of the text. Input must be well-formed UTF-8.
std::vector<Masked> findPersonalData(std::string_view utf8);

/// Replaces what `findPersonalData` finds. With a key the same account gets the same pseudonym within one workspace.
MaskedText mask(std::string_view utf8, const std::optional<hash::Key>& key = std::nullopt);

}  // namespace peilstok::privacy

#pragma once
// First names, which masking must know and which the correction of slips must leave alone.

#include <string_view>

namespace peilstok::language {

/// A given name that is common in the Netherlands; many are not in it. `word` is case-folded.
bool isGivenName(std::string_view word);

}  // namespace peilstok::language

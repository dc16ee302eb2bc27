#pragma once

#include <string_view>
#include <vector>

#include "base/text.h"

namespace peilstok::privacy {

/// Stretches, in code points, in which the name of a person probably stands: a known given name with what follows it,
/// initials with a family name, and what follows "mevrouw" and the like. In order, without overlaps.
///
/// A bare name is not masked, since nobody can tell for sure that it is one; this is to point it out to whoever types.
/// So it may miss a name and may name what is none. What is masked already is left out. Input must be well-formed
/// UTF-8; linear in its length.
std::vector<Span> likelyNames(std::string_view utf8);

}  // namespace peilstok::privacy

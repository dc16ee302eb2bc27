#pragma once
// Ways in which people write a word so that a filter does not see it, undone.

#include <string>
#include <string_view>
#include <vector>

namespace peilstok::language {

/// Spellings that `form` (case-folded) may stand for, most careful first: accents of emphasis dropped, letters of other
/// scripts that look Latin replaced (ICU skeleton, for comparing only), digits and signs read as letters (r3llen),
/// stretched letters shortened (reeeellen -> reeellen, reellen, rellen). Never contains `form` itself; at most 12.
std::vector<std::string> spellingVariants(std::string_view form);

/// True when `form` holds a '*' between letters ("k*nker").
bool hasWildcard(std::string_view form);
/// True when `word` fits `form`, in which every '*' stands for exactly one letter.
bool fitsWildcard(std::string_view form, std::string_view word);

}  // namespace peilstok::language

#pragma once
// Ways in which people write a word so that a filter does not see it, or as they hear it, undone.

#include <string>
#include <string_view>
#include <vector>

namespace peilstok::language {

/// Spellings that `form` (case-folded) may stand for, most careful first: marks on letters dropped, letters of other
/// scripts that look Latin replaced (ICU skeleton, for comparing only), digits and signs read as letters (r3llen),
/// stretched letters shortened (reeeellen -> reellen, rellen). Never contains `form` itself; at most 24.
std::vector<std::string> spellingVariants(std::string_view form);

/// Spellings of words that sound like `form`: ruite -> ruiten, rellluh -> rellen, egt -> echt, tyd -> tijd. Looser than
/// the variants above; at most 12.
std::vector<std::string> soundAlikes(std::string_view form);

/// True for a disguise with fewer letters than signs in their place ("g4", "w13"): only believed in a text with
/// others.
bool isScantDisguise(std::string_view form);

/// True when `form` holds a '*' between letters ("k*nker").
bool hasWildcard(std::string_view form);
/// True when `word` fits `form`, in which every '*' stands for exactly one letter.
bool fitsWildcard(std::string_view form, std::string_view word);

/// The form without what stands between its letters when each of them stands apart ("f.i.k.", "f-i-k"), else empty.
std::string withoutSpelling(std::string_view form);

}  // namespace peilstok::language

#pragma once
// Words written against each other ("komallemaal", "#allesmoetkapot"), cut apart.

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace peilstok::language {

/// What a part costs, or a negative number when it is no word.
using PartCost = std::function<double(std::string_view part)>;

/// Where each word of the cheapest cut ends (the last end is the size of `text`), or nothing when it cannot be cut into
/// words altogether, or is longer than 64 bytes. Digits next to each other are a part of cost 1.
std::vector<std::size_t> cutIntoWords(std::string_view text, const PartCost& cost);

}  // namespace peilstok::language

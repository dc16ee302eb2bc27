#pragma once
// What the files under data/ were when the program was built. The build itself puts them through every check and
// example (`framework validate`), so files that are still the same are not put through them at each start again.

#include <filesystem>
#include <string>
#include <string_view>

namespace peilstok::knowledge {

/// Hash of a file under the data folder ("language/words.txt") at build time, as `hash::sha256` writes it; empty for a
/// file that was not there.
std::string_view shippedHash(std::string_view file);

/// Whether a file under a data folder is what it was at build time.
bool isAsShipped(const std::filesystem::path& dataDir, const std::string& file);

/// What `Framework::hash` is of these files without a variant.
const std::string& shippedWeighingHash();

}  // namespace peilstok::knowledge

#pragma once
// The table that embed_hashes.cmake makes.

#include <span>
#include <string_view>

namespace peilstok::knowledge {

struct ShippedFile {
  std::string_view name, hash;
};
/// In order of name.
extern const std::span<const ShippedFile> kShippedFiles;

}  // namespace peilstok::knowledge

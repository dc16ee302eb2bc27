#pragma once
// What a file that is no text is, by its first bytes: named, because "it is a PDF" says more than "it is not text".

#include <filesystem>
#include <optional>
#include <string_view>

#include "base/result.h"

namespace peilstok::intake {

/// A zip file: perhaps a workbook, which only opening it can tell.
bool isPackage(std::string_view head);

/// Why a file of another known form cannot be read; nothing when its bytes betray no such form.
std::optional<Error> otherForm(std::string_view head, const std::filesystem::path& file);

}  // namespace peilstok::intake

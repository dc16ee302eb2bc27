#pragma once
// Files that belong to a dossier. Peilstok keeps the name, the size and the hash of one, never the file itself: so it
// can be told later whether a file is still the one that was meant.

#include <cstdint>
#include <filesystem>
#include <string>

#include "app/workspace.h"
#include "model/dossier.h"

namespace peilstok::app {

/// The name of a file without its folder, in UTF-8.
std::string nameOf(const std::filesystem::path& file);

/// A new item of kind bijlage that tells of this file; nothing else of it is filled in. Errors:
/// file_not_found, is_directory, file_not_readable.
Result<DossierItem> attachmentOf(const std::filesystem::path& file);

/// Whether the bytes of a file are those that were attached; its name does not matter. Errors: not_found (dossier,
/// item); wrong_use, when the item is no attachment; those of `attachmentOf`.
Result<bool> isAttachment(Workspace& workspace, std::int64_t dossier, std::int64_t item,
                          const std::filesystem::path& file);

}  // namespace peilstok::app

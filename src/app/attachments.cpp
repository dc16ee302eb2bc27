#include "app/attachments.h"

#include <fmt/format.h>

#include "base/hash.h"

namespace peilstok::app {

namespace {

struct Print {
  std::string hash;
  std::int64_t size = 0;
};

/// Read piece by piece: an attachment may be a film.
Result<Print> printOf(const std::filesystem::path& file) {
  std::error_code failed;
  if (std::filesystem::is_directory(file, failed)) return Error{ErrorCode::is_directory, nameOf(file)};
  if (!std::filesystem::exists(file, failed)) return Error{ErrorCode::file_not_found, nameOf(file)};
  const std::uintmax_t size = std::filesystem::file_size(file, failed);
  Print print{failed ? std::string() : hash::sha256OfFile(file), static_cast<std::int64_t>(size)};
  if (print.hash.empty()) return Error{ErrorCode::file_not_readable, nameOf(file)};
  return print;
}

}  // namespace

std::string nameOf(const std::filesystem::path& file) {
  const std::u8string name = file.filename().u8string();
  return {name.begin(), name.end()};
}

Result<DossierItem> attachmentOf(const std::filesystem::path& file) {
  auto print = printOf(file);
  if (!print) return print.error();
  DossierItem item;
  item.kind = ItemKind::bijlage;
  item.fileName = nameOf(file);
  item.fileHash = std::move(print->hash);
  item.fileSize = print->size;
  return item;
}

Result<bool> isAttachment(Workspace& workspace, std::int64_t dossier, std::int64_t item,
                          const std::filesystem::path& file) {
  const auto entries = workspace.store().dossierEntries(dossier);
  if (!entries) return entries.error();
  const Dossier read = fold(*entries);
  const DossierItem* const attached = read.item(item);
  if (!attached) return Error{ErrorCode::not_found, fmt::format("D{}: item {}", dossier, item)};
  if (attached->kind != ItemKind::bijlage) return Error{ErrorCode::wrong_use, "that item is no attachment"};
  const auto print = printOf(file);
  if (!print) return print.error();
  return print->size == attached->fileSize && print->hash == attached->fileHash;
}

}  // namespace peilstok::app

#include "intake/apart.h"

#include <memory>
#include <new>

#include "base/child_process.h"
#include "intake/confined/confined.h"
#include "intake/mail/letter.h"
#include "intake/mail/mailbox.h"
#include "intake/text/page.h"
#include "intake/xlsx/workbook.h"
#include "intake/xml/feed.h"

namespace peilstok::intake {

namespace {

Result<void> workbook(std::FILE* file, const ApartTask& task, const Limits& limits, Pieces& pieces) {
  auto book = xlsx::Workbook::open(file, limits);
  if (!book) return book.error();
  return task.look ? (*book)->look(pieces) : (*book)->read(task.sheets, pieces);
}

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Result<void> takeApart(const std::filesystem::path& path, const ApartTask& task, const Limits& limits, Pieces& pieces) {
  if (!limits.worker.here && canStartChildren()) return confined::takeApart(path, task, limits, pieces);
  std::FILE* file = std::fopen(path.string().c_str(), "rb");
  if (file == nullptr) return Error{ErrorCode::file_not_readable, path.string()};
  return takeApartHere(file, task, limits, pieces);
}

void prepareFor(FileKind kind) {
  if (kind == FileKind::letter || kind == FileKind::mailbox) mail::prepare();
}

Result<void> takeApartHere(std::FILE* opened, const ApartTask& task, const Limits& limits, Pieces& pieces) {
  std::unique_ptr<std::FILE, Close> file(opened);
  try {
    if (task.kind == FileKind::xlsx) return workbook(file.release(), task, limits, pieces);
    switch (task.kind) {
      case FileKind::feed: return readFeed(file.get(), limits, pieces);
      case FileKind::letter: return mail::readLetterFile(file.get(), limits, pieces);
      case FileKind::mailbox: return mail::readMailbox(file.get(), limits, pieces);
      case FileKind::page: return readPage(file.get(), limits, pieces);
      default: return Error{ErrorCode::internal, "kind"};
    }
  } catch (const std::bad_alloc&) { return Error{ErrorCode::unpacks_too_large, "memory"}; }
}

}  // namespace peilstok::intake

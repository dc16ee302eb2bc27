#pragma once
// A workbook (.xlsx, .xlsm): its sheets and what their cells need to be understood.

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "intake/pieces.h"
#include "intake/record.h"
#include "intake/xlsx/archive.h"
#include "intake/xlsx/sheet.h"

namespace peilstok::intake::xlsx {

class Workbook {
 public:
  /// Takes over the file, at its beginning. Errors: malformed, encrypted, unpacks_too_large; and for a zip file that
  /// is something else: text_document, open_document, old_workbook, zip_archive.
  static Result<std::unique_ptr<Workbook>> open(std::FILE* file, const Limits& limits);

  /// The beginning of every sheet with cells: its name, its first rows and its merged cells. What a sheet holds far
  /// behind its first rows is not looked at.
  Result<void> look(Pieces& pieces);
  /// These sheets whole, in this order. Errors: malformed, unpacks_too_large, cancelled.
  Result<void> read(const std::vector<std::uint32_t>& sheets, Pieces& pieces);

 private:
  struct Sheet {
    std::string name, part;
    bool hidden = false;
  };

  Workbook(std::unique_ptr<Archive> archive, const Limits& limits) : m_archive(std::move(archive)), m_limits(limits) {}
  Result<void> load();
  Result<void> loadBook(const std::string& part);
  Result<void> loadStyles(const std::string& part);
  Result<std::optional<Part>> sharedPart();
  RowHandler handlerFor(Pieces& pieces) const;
  static Result<void> run(Part& part, SheetReader& reader, std::uint64_t most, const std::function<bool()>& goOn);

  std::unique_ptr<Archive> m_archive;
  const Limits m_limits;
  std::vector<Sheet> m_sheets;
  std::string m_sharedPart;
  CellRules m_rules;
};

}  // namespace peilstok::intake::xlsx

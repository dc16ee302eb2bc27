#include "intake/xlsx/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/text.h"

namespace peilstok::intake::xlsx {

namespace {

constexpr std::size_t kSmallPart = 16u << 20;  // of a part that is no sheet and no text
constexpr std::size_t kMostSheets = 256;
constexpr std::size_t kMostStyles = 65536;
constexpr std::uint64_t kRowsLookedAt = 60;
constexpr std::uint64_t kLookBytes = 64u << 20;  // how far behind the rows merged cells are still sought

/// Runs a handler over a whole part in memory.
Result<void> parse(const std::string& bytes, xml::Handler& handler) {
  xml::Parser parser(handler, {});
  if (auto fed = parser.feed(bytes); !fed) return fed;
  return parser.finish();
}

/// Where a part that is named in another one lies: from the root, or beside the one that names it.
std::string resolved(const std::string& from, std::string_view target) {
  std::string all(target);
  if (target.starts_with('/')) all.erase(0, 1);
  else all = from.substr(0, from.rfind('/') + 1) + all;
  std::vector<std::string> steps;
  for (std::string& step : text::split(all, '/')) {
    if (step == ".." && !steps.empty()) steps.pop_back();
    else if (step != ".." && step != "." && !step.empty()) steps.push_back(std::move(step));
  }
  std::string path;
  for (const std::string& step : steps) path += (path.empty() ? "" : "/") + step;
  return path;
}

/// "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"
std::string relationsOf(const std::string& part) {
  const std::size_t name = part.rfind('/') + 1;
  return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

struct Relation {
  std::string id, type, part;  ///< of the type the last word, which both forms of the standard share
};

class Relations final : public xml::Handler {
 public:
  static Result<std::vector<Relation>> of(Archive& archive, const std::string& part) {
    Relations found(part);
    const std::string name = relationsOf(part);
    if (!archive.has(name)) return found.m_all;
    const auto bytes = archive.whole(name, kSmallPart);
    if (!bytes) return bytes.error();
    if (auto parsed = parse(*bytes, found); !parsed) return parsed.error();
    return found.m_all;
  }
  void open(xml::Name name, const xml::Attributes& attributes) override {
    if (name.local != "Relationship" || attributes.get("TargetMode") == "External") return;
    const std::string_view type = attributes.get("Type");
    m_all.push_back({std::string(attributes.get("Id")), std::string(type.substr(type.rfind('/') + 1)),
                     resolved(m_from, attributes.get("Target"))});
  }
  void close(xml::Name) override {}
  void text(std::string_view) override {}

 private:
  explicit Relations(std::string from) : m_from(std::move(from)) {}
  const std::string m_from;
  std::vector<Relation> m_all;
};

/// The part of the first relation of a type; empty when there is none.
std::string partOf(const std::vector<Relation>& relations, std::string_view type) {
  for (const Relation& one : relations)
    if (one.type == type) return one.part;
  return {};
}

bool isOn(std::string_view value) { return value == "1" || value == "true"; }

/// The list of sheets, by the relation that leads to each, and the calendar.
struct BookHandler final : xml::Handler {
  struct Named {
    std::string name, relation;
    bool hidden;
  };
  std::vector<Named> sheets;
  bool from1904 = false, isBook = false;

  void open(xml::Name name, const xml::Attributes& attributes) override {
    if (!isWorkbookSpace(name.space)) return;
    isBook = isBook || name.local == "workbook";
    if (name.local == "workbookPr") from1904 = isOn(attributes.get("date1904"));
    if (name.local != "sheet") return;
    const std::string_view state = attributes.get("state");
    sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("id")),
                      state == "hidden" || state == "veryHidden"});
  }
  void close(xml::Name) override {}
  void text(std::string_view) override {}
};

/// Which styles of cells show a number as a moment.
struct StylesHandler final : xml::Handler {
  std::map<int, NumberKind> ownFormats;
  std::vector<NumberKind> styles;
  bool inCellStyles = false;

  static int idOf(const xml::Attributes& attributes) {
    const std::string_view written = attributes.get("numFmtId");
    int id = 0;
    std::from_chars(written.data(), written.data() + written.size(), id);
    return id;
  }
  void open(xml::Name name, const xml::Attributes& attributes) override {
    if (!isWorkbookSpace(name.space)) return;
    if (name.local == "cellXfs") inCellStyles = true;
    if (name.local == "numFmt" && ownFormats.size() < kMostStyles)
      ownFormats[idOf(attributes)] = kindOf(attributes.get("formatCode"));
    if (name.local != "xf" || !inCellStyles || styles.size() == kMostStyles) return;
    const int id = idOf(attributes);
    const auto own = ownFormats.find(id);
    styles.push_back(own != ownFormats.end() ? own->second : builtInKind(id));
  }
  void close(xml::Name name) override { inCellStyles = inCellStyles && name.local != "cellXfs"; }
  void text(std::string_view) override {}
};

/// A zip file without a workbook: what it is then.
ErrorCode otherKind(Archive& archive) {
  if (archive.has("word/document.xml") || archive.has("ppt/presentation.xml")) return ErrorCode::text_document;
  if (archive.has("xl/workbook.bin")) return ErrorCode::old_workbook;
  constexpr std::size_t longestKind = 256;
  const auto kind = archive.whole("mimetype", longestKind);
  if (!kind) return ErrorCode::zip_archive;
  if (kind->find("opendocument.text") != std::string::npos) return ErrorCode::text_document;
  return kind->starts_with("application/vnd.oasis.opendocument") ? ErrorCode::open_document : ErrorCode::zip_archive;
}

}  // namespace

Result<std::unique_ptr<Workbook>> Workbook::open(std::FILE* file, const Limits& limits) {
  auto archive = Archive::open(file, limits);
  if (!archive) return archive.error();
  std::unique_ptr<Workbook> made(new Workbook(std::move(*archive), limits));
  if (auto loaded = made->load(); !loaded) return loaded.error();
  return made;
}

Result<void> Workbook::load() {
  const auto roots = Relations::of(*m_archive, "");
  if (!roots) return roots.error();
  std::string book = partOf(*roots, "officeDocument");
  if (book.empty() || !m_archive->has(book)) book = "xl/workbook.xml";
  if (!m_archive->has(book) || book.ends_with(".bin")) return Error{otherKind(*m_archive), "zip"};
  return loadBook(book);
}

Result<void> Workbook::loadBook(const std::string& part) {
  const auto bytes = m_archive->whole(part, kSmallPart);
  if (!bytes) return bytes.error();
  BookHandler book;
  if (auto parsed = parse(*bytes, book); !parsed) return parsed;
  if (!book.isBook) return Error{otherKind(*m_archive), "zip"};
  m_rules.from1904 = book.from1904;
  const auto relations = Relations::of(*m_archive, part);
  if (!relations) return relations.error();
  for (const BookHandler::Named& named : book.sheets) {
    const auto leads = [&](const Relation& one) { return one.id == named.relation && one.type == "worksheet"; };
    const auto found = std::find_if(relations->begin(), relations->end(), leads);
    if (found == relations->end() || m_sheets.size() == kMostSheets) continue;  // a sheet that is a chart
    m_sheets.push_back({named.name, found->part, named.hidden});
  }
  m_sharedPart = partOf(*relations, "sharedStrings");
  return loadStyles(partOf(*relations, "styles"));
}

Result<void> Workbook::loadStyles(const std::string& part) {
  if (part.empty() || !m_archive->has(part)) return {};
  const auto bytes = m_archive->whole(part, kSmallPart);
  if (!bytes) return bytes.error();
  StylesHandler handler;
  if (auto parsed = parse(*bytes, handler); !parsed) return parsed;
  m_rules.styles = std::move(handler.styles);
  return {};
}

Result<std::optional<Part>> Workbook::sharedPart() {
  if (m_sharedPart.empty() || !m_archive->has(m_sharedPart)) return std::optional<Part>{};
  auto part = m_archive->part(m_sharedPart);
  if (!part) return part.error();
  return std::optional<Part>(std::move(*part));
}

RowHandler Workbook::handlerFor(Pieces& pieces) const {
  RowHandler handler;
  handler.row = [&pieces](std::uint64_t row, std::span<const std::string_view> cells) {
    return pieces.row(row, cells);
  };
  handler.rejected = [&pieces](const Rejected& rejected) { return pieces.rejected(rejected); };
  return handler;
}

/// Feeds a sheet to its reader until its end, or until `most` bytes of it were read. `goOn` is asked after each chunk.
Result<void> Workbook::run(Part& part, SheetReader& reader, std::uint64_t most, const std::function<bool()>& goOn) {
  while (part.done() < most) {
    const auto chunk = part.next();
    if (!chunk) return chunk.error();
    if (chunk->empty()) return reader.finish();
    if (auto fed = reader.feed(*chunk); !fed) return fed;
    if (reader.stopped() || !goOn()) return Error{ErrorCode::cancelled, {}};
  }
  return {};
}

Result<void> Workbook::look(Pieces& pieces) {
  auto shared = sharedPart();
  if (!shared) return shared.error();
  SharedStrings texts(std::move(*shared), m_limits);
  RowHandler handler = handlerFor(pieces);
  handler.rejected = [](const Rejected&) { return true; };
  handler.merged = [&pieces](const Area& area) { return area.firstRow > kRowsLookedAt || pieces.merged(area); };
  std::uint32_t index = 0;
  for (const Sheet& sheet : m_sheets) {
    if (!pieces.sheet(index++, sheet.name, sheet.hidden)) return Error{ErrorCode::cancelled, {}};
    auto part = m_archive->part(sheet.part);
    if (!part) return part.error();
    SheetReader reader(m_rules, texts, m_limits, handler, kRowsLookedAt);
    if (auto ran = run(*part, reader, kLookBytes, [&] { return pieces.progress(0); }); !ran) return ran;
  }
  return {};
}

Result<void> Workbook::read(const std::vector<std::uint32_t>& sheets, Pieces& pieces) {
  auto shared = sharedPart();
  if (!shared) return shared.error();
  SharedStrings texts(std::move(*shared), m_limits);
  std::uint64_t before = 0;  // sheets that are done
  for (const std::uint32_t index : sheets) {
    if (index >= m_sheets.size()) return Error{ErrorCode::malformed, "sheet"};
    const Sheet& sheet = m_sheets[index];
    if (!pieces.sheet(index, sheet.name, sheet.hidden)) return Error{ErrorCode::cancelled, {}};
    auto part = m_archive->part(sheet.part);
    if (!part) return part.error();
    SheetReader reader(m_rules, texts, m_limits, handlerFor(pieces));
    const auto tell = [&] {
      const std::uint64_t whole = std::max<std::uint64_t>(part->size(), 1);
      const std::uint64_t within = std::min(part->done(), whole) * 1000 / whole;
      return pieces.progress(static_cast<std::uint32_t>((before * 1000 + within) / sheets.size()));
    };
    if (auto ran = run(*part, reader, UINT64_MAX, tell); !ran) return ran;
    ++before;
  }
  return {};
}

}  // namespace peilstok::intake::xlsx

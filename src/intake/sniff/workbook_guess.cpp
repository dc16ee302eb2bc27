#include "intake/sniff/workbook_guess.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "intake/apart.h"
#include "intake/mapping.h"

namespace peilstok::intake {

namespace {

constexpr std::size_t kHeaderWithin = 30;      // rows; titles and remarks above a header are seldom more
constexpr std::uint64_t kMostHeaderRows = 4;   // that one header stands in
constexpr std::size_t kMostAreas = 1000;       // of merged cells
constexpr std::size_t kNameBytes = 200;        // of a cell that might be a name
constexpr std::size_t kLookBytes = 16u << 20;  // of all that is kept of a look

struct SeenRow {
  std::uint64_t number;
  std::vector<std::string> cells;

  std::size_t filled() const {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const std::string& c) { return !text::trimmed(c).empty(); }));
  }
};

struct SeenSheet {
  SheetProfile profile;
  std::vector<SeenRow> rows;
  std::vector<Area> merged;
};

/// Keeps the beginning of every sheet.
class Look final : public Pieces {
 public:
  bool sheet(std::uint32_t, std::string_view name, bool hidden) override {
    sheets.emplace_back();
    sheets.back().profile.name = name;
    sheets.back().profile.hidden = hidden;
    return true;
  }
  bool row(std::uint64_t row, std::span<const std::string_view> cells) override {
    if (sheets.empty() || sheets.back().rows.size() == kHeaderWithin || m_bytes > kLookBytes) return true;
    SeenRow& seen = sheets.back().rows.emplace_back(SeenRow{row, {}});
    for (const std::string_view cell : cells) {
      seen.cells.push_back(text::repaired(cell.substr(0, kNameBytes)));
      m_bytes += seen.cells.back().size() + sizeof(std::string);
    }
    return true;
  }
  bool merged(const Area& area) override {
    if (!sheets.empty() && sheets.back().merged.size() < kMostAreas) sheets.back().merged.push_back(area);
    return true;
  }
  bool record(RawRecord&&) override { return true; }
  bool rejected(const Rejected&) override { return true; }
  bool progress(std::uint32_t) override { return true; }

  std::vector<SeenSheet> sheets;

 private:
  std::size_t m_bytes = 0;
};

/// Where the header of a sheet stands, and the name of each column.
class HeaderFinder {
 public:
  HeaderFinder(const SeenSheet& sheet, const KnownNames& names) : m_sheet(sheet), m_names(names) {}

  void fill(SheetProfile& profile) const {
    const SeenRow* head = mostKnown();
    if (head == nullptr) head = firstWide();
    if (head == nullptr) return;
    std::uint64_t top = head->number, bottom = head->number;
    for (const Area& area : m_sheet.merged)
      if (area.firstRow <= head->number && head->number <= area.lastRow) {
        top = std::min(top, area.firstRow);
        bottom = std::max(bottom, std::min(area.lastRow, head->number + kMostHeaderRows - 1));
      }
    if (const SeenRow* above = rowAt(top - 1); above != nullptr && above->filled() > 1) --top;
    std::size_t width = 0;
    for (const SeenRow& row : m_sheet.rows)
      if (row.number >= top && row.number <= bottom) width = std::max(width, row.cells.size());
    for (std::size_t column = 0; column < width; ++column)
      profile.header.push_back(nameOf(column, top, head->number, bottom));
    profile.headerRow = bottom;
  }

 private:
  /// The row in which most names are known, above all one for the text.
  const SeenRow* mostKnown() const {
    const SeenRow* best = nullptr;
    std::tuple<bool, std::size_t> most{false, 0};
    for (const SeenRow& row : m_sheet.rows) {
      std::tuple<bool, std::size_t> here{false, 0};
      for (const std::string& cell : row.cells) {
        std::get<0>(here) = std::get<0>(here) || m_names.isText(cell);
        std::get<1>(here) += m_names.knows(cell);
      }
      if (here > most) most = here, best = &row;
    }
    return best;
  }
  /// The first row that is at least half as wide as the widest: titles are narrow.
  const SeenRow* firstWide() const {
    std::size_t widest = 0;
    for (const SeenRow& row : m_sheet.rows) widest = std::max(widest, row.filled());
    for (const SeenRow& row : m_sheet.rows)
      if (row.filled() * 2 >= widest) return &row;
    return nullptr;
  }
  const SeenRow* rowAt(std::uint64_t number) const {
    for (const SeenRow& row : m_sheet.rows)
      if (row.number == number) return &row;
    return nullptr;
  }
  /// What is seen at a place; merged cells show what their first one holds.
  std::string valueAt(std::uint64_t row, std::size_t column) const {
    for (const Area& area : m_sheet.merged)
      if (area.firstRow <= row && row <= area.lastRow && area.firstColumn <= column && column <= area.lastColumn) {
        row = area.firstRow;
        column = area.firstColumn;
        break;
      }
    const SeenRow* seen = rowAt(row);
    return seen != nullptr && column < seen->cells.size() ? seen->cells[column] : std::string{};
  }
  /// Of a header in several rows the lowest name that is known, else the lowest. What stands above the header proper
  /// only names columns that have no name in it.
  std::string nameOf(std::size_t column, std::uint64_t top, std::uint64_t head, std::uint64_t bottom) const {
    std::string lowest;
    for (std::uint64_t row = bottom + 1; row-- > top;) {
      if (row < head && !lowest.empty()) break;
      std::string value = valueAt(row, column);
      if (m_names.knows(value)) return value;
      if (lowest.empty() && !text::trimmed(value).empty()) lowest = std::move(value);
    }
    return lowest;
  }

  const SeenSheet& m_sheet;
  const KnownNames& m_names;
};

/// The sheets to read, by what was asked; empty when none fits.
Result<std::vector<std::uint32_t>> chooseSheets(const std::vector<SeenSheet>& sheets, const std::string& wish,
                                                const KnownNames& names) {
  std::vector<std::uint32_t> chosen;
  std::size_t most = 0;
  for (std::uint32_t i = 0; i < sheets.size(); ++i) {
    const SheetProfile& sheet = sheets[i].profile;
    if (!wish.empty() && wish != kAllSheets) {
      if (sheet.name == wish) return std::vector{i};
      continue;
    }
    if (sheet.hidden || !sheet.fits()) continue;
    const auto known = static_cast<std::size_t>(std::count_if(
        sheet.header.begin(), sheet.header.end(), [&](const std::string& name) { return names.knows(name); }));
    if (wish == kAllSheets) {
      chosen.push_back(i);
    } else if (chosen.empty() || known > most) {
      chosen = {i};
      most = known;
    }
  }
  if (chosen.empty() && !wish.empty() && wish != kAllSheets)
    return Error{ErrorCode::wrong_use, "the workbook has no sheet of that name"};
  return chosen;
}

}  // namespace

Result<void> profileWorkbook(const std::filesystem::path& file, const MappingChoice& choice, const std::string& sheet,
                             bool needsText, const Limits& limits, FileProfile& profile) {
  profile.kind = FileKind::xlsx;
  Look look;
  if (auto looked = takeApart(file, {FileKind::xlsx, true, {}}, limits, look); !looked) return looked;
  const KnownNames names = choice.names();
  std::size_t fitting = 0;
  for (SeenSheet& seen : look.sheets) {
    HeaderFinder(seen, names).fill(seen.profile);
    seen.profile.fieldColumns = columnsOf(choice.choose(seen.profile.header), seen.profile.header);
    fitting += seen.profile.fits() && !seen.profile.hidden;
  }
  auto chosen = chooseSheets(look.sheets, sheet, names);
  if (!chosen) return chosen.error();
  if (chosen->empty()) {  // for a person to point out the column: the first sheet that shows anything
    const auto shows = [](const SeenSheet& seen) { return !seen.profile.hidden && !seen.profile.header.empty(); };
    const auto first = std::find_if(look.sheets.begin(), look.sheets.end(), shows);
    if (first == look.sheets.end()) return Error{ErrorCode::empty_file, "no sheet with anything on it"};
    chosen->push_back(static_cast<std::uint32_t>(first - look.sheets.begin()));
  }
  for (SeenSheet& seen : look.sheets) profile.sheets.push_back(std::move(seen.profile));
  profile.sheetsRead = std::move(*chosen);
  const SheetProfile& front = profile.sheets[profile.sheetsRead.front()];
  if (needsText && !front.fits()) return Error{ErrorCode::no_text_column, {}};
  profile.header = front.header;
  profile.fieldColumns = front.fieldColumns;
  if (choice.settle(profile.header, profile)) profile.doubts.emplace_back("generic_mapping");
  if (sheet.empty() && fitting > 1) profile.doubts.emplace_back("several_sheets");
  return {};
}

}  // namespace peilstok::intake

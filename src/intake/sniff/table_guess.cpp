#include "intake/sniff/table_guess.h"

#include <algorithm>

#include "base/text.h"
#include "intake/csv.h"

namespace peilstok::intake {

namespace {

constexpr std::string_view kDelimiters = ";,\t|";
constexpr std::size_t kRowsLookedAt = 50;

/// `limits` without its column limit: the header's own width decides about too_many_columns.
Table readTable(const Head& head, char delimiter, Limits limits, const KnownNames& names) {
  limits.maxColumns = std::max<std::size_t>(limits.maxColumns, head.text.size() + 1);
  Table table;
  table.delimiter = delimiter;
  CsvHandler handler;
  handler.record = [&](std::uint64_t, std::span<const std::string_view> cells) {
    if (table.header.empty()) {
      table.header.assign(cells.begin(), cells.end());
    } else {
      ++table.rows;
      table.sameWidth += cells.size() == table.header.size();
    }
    return table.rows < kRowsLookedAt;
  };
  handler.rejected = [&](const Rejected&) { table.rows += !table.header.empty(); };
  CsvParser parser(delimiter, limits, handler);
  // A row cut off at the end of the head says nothing; but a header must be looked at even when it is.
  if (parser.feed(head.text) && (head.whole || table.header.empty())) parser.finish();
  for (const std::string& name : table.header) {
    table.known += names.knows(name);
    table.hasText = table.hasText || names.isText(name);
  }
  return table;
}

}  // namespace

bool Table::plausible() const {
  if (header.size() < 2) return false;
  if (hasText && known >= 2) return true;
  return rows > 0 ? steady(80) : hasText;
}

std::vector<Table> guessTables(const Head& head, std::optional<char> separator, const MappingChoice& choice,
                               const Limits& limits) {
  const KnownNames names = choice.names();
  std::vector<Table> found;
  std::string delimiters(separator ? std::string(1, *separator) : std::string(kDelimiters));
  const ColumnMapping* forced = choice.forced();
  if (!separator && forced != nullptr && delimiters.find(forced->delimiter) == std::string::npos)
    delimiters += forced->delimiter;
  for (const char delimiter : delimiters) found.push_back(readTable(head, delimiter, limits, names));
  std::stable_sort(found.begin(), found.end(), [](const Table& a, const Table& b) { return a.rank() > b.rank(); });
  if (found.front().plausible()) return found;
  Table single = readTable(head, '\0', limits, names);
  if (single.hasText && single.header.size() == 1) found.insert(found.begin(), std::move(single));
  return found;
}

std::optional<char> takeSeparatorLine(Head& head) {
  constexpr std::size_t length = 5;
  if (head.text.size() <= length || text::asciiLower(head.text.substr(0, 4)) != "sep=") return std::nullopt;
  const char delimiter = head.text[4];
  const std::size_t next = head.text.compare(length, 2, "\r\n") == 0 ? length + 2 : length + 1;
  const bool lineEnds = head.text[length] == '\n' || head.text[length] == '\r';
  if (!lineEnds || delimiter == '"' || delimiter <= 0) return std::nullopt;
  head.text.erase(0, next);
  return delimiter;
}

}  // namespace peilstok::intake

#include "report/column_shares.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"

namespace peilstok::report {

namespace {

// A word that is longer is broken rather than that it takes the line; a cell that is longer wraps anyway.
constexpr std::size_t kLongestWord = 20, kLongestCell = 90;
constexpr double kAir = 2.5;    // blanks between two columns
constexpr double kWide = 1.15;  // a bold word of broad letters against an average one

struct Need {
  double least = 3, wished = 3;
};

void count(Need& need, std::string_view cell) {
  // Of a cell of a hundred thousand characters the beginning tells enough.
  const std::string beginning = text::repaired(cell.substr(0, 1000));
  std::size_t word = 0, longest = 0, whole = 0;
  for (std::size_t at = 0; at < beginning.size();) {
    const char32_t c = text::next(beginning, at);
    word = c == ' ' || c == '\n' ? 0 : word + 1;
    longest = std::max(longest, word);
    ++whole;
  }
  need.least = std::max(need.least, kWide * static_cast<double>(std::min(longest, kLongestWord)));
  need.wished = std::max(need.wished, static_cast<double>(std::min(whole, kLongestCell)));
}

}  // namespace

std::vector<double> columnShares(const Table& table, int line) {
  std::vector<Need> needs(table.columns.size());
  for (std::size_t i = 0; i < needs.size(); ++i) {
    count(needs[i], table.columns[i].header);
    for (const auto& row : table.rows)
      if (i < row.size()) count(needs[i], row[i]);
    if (i < table.footer.size()) count(needs[i], table.footer[i]);
    needs[i].wished = std::max(needs[i].wished, needs[i].least) + kAir;
    needs[i].least += kAir;
  }
  double least = 0, more = 0;
  for (const Need& need : needs) least += need.least, more += need.wished - need.least;
  const double left = std::max(0.0, line - least);
  std::vector<double> shares;
  for (const Need& need : needs)
    shares.push_back(need.least + (more > 0 ? (need.wished - need.least) * left / more : left / double(needs.size())));
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= sum;
  return shares;
}

}  // namespace peilstok::report

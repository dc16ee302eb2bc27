#include "report/paper_length.h"

#include <algorithm>

#include "base/text.h"
#include "report/column_shares.h"

namespace peilstok::report {

namespace {

// As src/print has them (paper.h, compose.cpp, tables.cpp), in points.
constexpr double kPage = 683, kLine = 14.5, kCellLine = 12.5, kRowAir = 7.5, kTitle = 54;
constexpr double kTitleLine = 25, kTitleLetters = 42;
constexpr double kHeading = 42, kLowerHeading = 32, kAfterText = 6, kBeforeTable = 8, kSignature = 42;
// Letters on a line of text, of a cell over the whole width, and of a value beside its label. A line of print holds a
// few more. Shares of columns are reckoned as src/print does.
constexpr double kLetters = 91, kCellLetters = 99, kLabelled = 61;
constexpr int kShareLetters = 92;

/// One piece that is not broken over two pages; `withNext` goes along with the piece after it.
struct Piece {
  double height = 0;
  bool withNext = false;
  bool newPage = false;
};

/// Words are not broken, so a line ends before the one that does not fit.
int linesOf(const std::string& words, double letters) {
  const auto room = std::max<std::size_t>(4, static_cast<std::size_t>(letters));
  int lines = 1;
  std::size_t used = 0, from = 0;
  while (from <= words.size()) {
    const std::size_t end = std::min(words.find_first_of(" \n", from), words.size());
    std::size_t length = text::countCodePoints(std::string_view(words).substr(from, end - from));
    if (used > 0 && used + 1 + length > room) ++lines, used = 0;
    for (; length > room; length -= room) ++lines;
    used += length + (used > 0 ? 1 : 0);
    if (end < words.size() && words[end] == '\n') ++lines, used = 0;
    from = end + 1;
  }
  return lines;
}

class Pieces {
 public:
  void heading(const Section& section) {
    m_pieces.push_back({section.level <= 2 ? kHeading : kLowerHeading, true, section.newPage});
  }
  void operator()(const Paragraph& block) { add(kAfterText + kLine * linesOf(block.text, kLetters)); }
  void operator()(const Bullets& block) {
    for (const std::string& one : block.items) add(3.5 + kLine * linesOf(one, kLetters - 3));
  }
  void operator()(const Facts& block) {
    for (const auto& [label, value] : block.items)
      add(3.5 + kLine * std::max(linesOf(value, kLabelled), linesOf(label, 26)));
  }
  void operator()(const Table& block) {
    if (block.columns.empty()) return;
    if (!block.caption.empty()) add(kBeforeTable + kCellLine + 2, true);
    const std::vector<double> shares = columnShares(block, kShareLetters);
    std::vector<std::string> headers;
    for (const Column& column : block.columns) headers.push_back(column.header);
    row(headers, shares, true, block.caption.empty() ? kBeforeTable : 0);
    for (const auto& cells : block.rows) row(cells, shares, false);
    if (!block.footer.empty()) row(block.footer, shares, false);
  }
  void operator()(const Signatures& block) {
    add(kBeforeTable + kCellLine + kRowAir + kSignature * static_cast<double>(block.functions.size()));
  }
  void operator()(const Quote& block) {
    for (const Run& run : block.runs) add(kLine * linesOf(run.text, kLetters - 4));
  }
  void operator()(const Bars& block) {
    add(kBeforeTable + (kCellLine + kRowAir) * static_cast<double>(block.bars.size() + 1));
  }

  double height() const {
    double all = 0;
    for (const Piece& piece : m_pieces) all += piece.height;
    return all;
  }

  int pages(const std::string& title) const {
    int pages = 1;
    double used = kTitle + kTitleLine * (linesOf(title, kTitleLetters) - 1);
    for (std::size_t at = 0; at < m_pieces.size(); ++at) {
      double needed = m_pieces[at].height;
      for (std::size_t next = at; m_pieces[next].withNext && next + 1 < m_pieces.size(); ++next)
        needed += m_pieces[next + 1].height;
      if (m_pieces[at].newPage || (used > 0 && used + needed > kPage)) ++pages, used = 0;
      used += m_pieces[at].height;
    }
    return pages;
  }

 private:
  void add(double height, bool withNext = false) { m_pieces.push_back({height, withNext, false}); }

  void row(const std::vector<std::string>& cells, const std::vector<double>& shares, bool head, double before = 0) {
    int lines = 1;
    for (std::size_t i = 0; i < cells.size() && i < shares.size(); ++i)
      lines = std::max(lines, linesOf(cells[i], shares[i] * kCellLetters - 1.8));
    add(kRowAir + kCellLine * lines + before, head);
  }

  std::vector<Piece> m_pieces;
};

}  // namespace

int pagesNeeded(const Report& report) {
  Pieces pieces;
  for (const Section& section : report.sections) {
    pieces.heading(section);
    for (const Block& block : section.blocks) std::visit(pieces, block);
  }
  return pieces.pages(report.title);
}

double heightOf(const Section& section) {
  Pieces pieces;
  for (const Block& block : section.blocks) std::visit(pieces, block);
  return pieces.height();
}

}  // namespace peilstok::report

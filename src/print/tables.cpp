#include "print/tables.h"

#include <algorithm>

#include "report/column_shares.h"

namespace peilstok::print {

namespace {

constexpr double kGap = 8;                  // between two columns
constexpr double kAbove = 3.5, kBelow = 4;  // air in a row
constexpr double kThick = 0.8, kThin = 0.3;
constexpr double kAir = 8;
constexpr std::size_t kManyColumns = 6;  // from here on letters are smaller, so that words stay whole
constexpr double kSignHeight = 40;
constexpr std::size_t kWholeChart = 16;                   // bars; more are broken like any table
constexpr int kCharacters = 92, kNarrowCharacters = 104;  // on a whole line

enum class Kind { head, body, foot };

/// One table while its rows are added.
class Rows {
 public:
  Rows(Flow& flow, const std::string& caption, std::vector<double> shares, std::vector<bool> right, bool narrow,
       const Composer& composer)
      : m_flow(flow), m_composer(composer), m_shares(std::move(shares)), m_right(std::move(right)), m_narrow(narrow) {
    m_table = static_cast<int>(flow.heads.size());
    flow.heads.push_back(0);
    if (!caption.empty()) addCaption(caption);
  }

  void add(const std::vector<std::string>& cells, Kind kind, double least = 0);
  /// A bar in the last column of the row that was added last.
  void bar(double share);
  /// The rows from `item` on stay together.
  void together() {
    for (std::size_t i = m_first; i + 1 < m_flow.items.size(); ++i) m_flow.items[i].measure.keepWithNext = true;
  }
  void close();

 private:
  void addCaption(const std::string& caption);
  void begin(Item& item) {
    if (m_begun) return;
    m_begun = true;
    m_first = m_flow.items.size();
    item.measure.before = kAir;
    item.marks.push_back(Open{"Table"});
  }
  double width(std::size_t column) const {
    return m_shares[column] * kWidth - (column + 1 < m_shares.size() ? kGap : 0);
  }
  void addLines(const std::vector<TextPtr>& texts, Kind kind, int from, int to, double least, bool last);

  Flow& m_flow;
  const Composer& m_composer;
  std::vector<double> m_shares;
  std::vector<bool> m_right;
  bool m_narrow;
  int m_table = 0;
  bool m_begun = false;
  std::size_t m_first = 0;
};

void Rows::addCaption(const std::string& caption) {
  const TextPtr text = m_composer.lay(caption, kCaption, kWidth);
  Item item;
  begin(item);
  item.measure.height = text->height() + 2;
  item.measure.keepWithNext = true;
  item.marks.push_back(Words{text, 0, text->lines(), 0, 0, kSoft, "Caption"});
  m_flow.items.push_back(std::move(item));
}

void Rows::add(const std::vector<std::string>& cells, Kind kind, double least) {
  const Face& face =
      kind == Kind::body ? (m_narrow ? kNarrowCell : kCell) : (m_narrow ? kNarrowCellStrong : kCellStrong);
  std::vector<TextPtr> texts;
  int lines = 1;
  for (std::size_t i = 0; i < m_shares.size(); ++i) {
    texts.push_back(
        m_composer.lay(i < cells.size() ? cells[i] : "", face, width(i), m_right[i] ? Align::right : Align::left));
    lines = std::max(lines, texts.back()->lines());
  }
  // A row that is higher than two thirds of a page goes on in a row beneath it: it would fit on none.
  const int most = static_cast<int>((kBottom - kTop) * 0.66 / face.leading);
  for (int from = 0; from < lines; from += most)
    addLines(texts, kind, from, std::min(lines, from + most), least, from + most >= lines);
}

void Rows::addLines(const std::vector<TextPtr>& texts, Kind kind, int from, int to, double least, bool last) {
  Item item;
  const bool first = !m_begun;
  begin(item);
  if (!first && m_flow.items.size() == m_first + 1) item.measure.before = 0;
  const double leading = texts.empty() ? kCell.leading : texts[0]->leading();
  item.measure.table = m_table;
  item.measure.height = std::max(least, kAbove + (to - from) * leading + kBelow);
  item.marks.push_back(Open{"TR"});
  double x = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool header = kind == Kind::head || (i == 0 && from == 0);
    const int end = std::min(to, texts[i]->lines());
    item.marks.push_back(Words{texts[i], std::min(from, end), end, x, kAbove, kBlack, header ? "TH" : "TD"});
    x += m_shares[i] * kWidth;
  }
  item.marks.push_back(Close{});
  if (last) {
    const double thick = kind == Kind::body ? kThin : kThick;
    item.marks.push_back(Rule{0, item.measure.height - thick, kWidth, thick, kind == Kind::body ? kHair : kBlue});
  }
  if (kind == Kind::head) {
    item.measure.head = true;
    item.measure.keepWithNext = true;
    m_flow.heads[static_cast<std::size_t>(m_table)] = m_flow.items.size();
  }
  // A sum does not stand alone on the next page.
  if (kind == Kind::foot) m_flow.items.back().measure.keepWithNext = true;
  m_flow.items.push_back(std::move(item));
}

void Rows::bar(double share) {
  Item& item = m_flow.items.back();
  const double x = (1 - m_shares.back()) * kWidth + kGap;
  const double length = (m_shares.back() * kWidth - kGap) * share;
  if (length > 0) item.marks.push_back(Rule{x, kAbove + 2, length, kCell.leading - 4, kBar});
}

void Rows::close() {
  if (!m_begun) return;
  m_flow.items.back().marks.push_back(Close{});
}

std::vector<bool> rightOf(const std::vector<report::Column>& columns) {
  std::vector<bool> out;
  for (const report::Column& column : columns) out.push_back(column.numeric);
  return out;
}

}  // namespace

void addTable(Flow& flow, const report::Table& table, const Composer& composer) {
  if (table.columns.empty()) return;
  const bool narrow = table.columns.size() >= kManyColumns;
  Rows rows(flow, table.caption, report::columnShares(table, narrow ? kNarrowCharacters : kCharacters),
            rightOf(table.columns), narrow, composer);
  std::vector<std::string> headers;
  for (const report::Column& column : table.columns) headers.push_back(column.header);
  rows.add(headers, Kind::head);
  for (const auto& cells : table.rows) rows.add(cells, Kind::body);
  if (!table.footer.empty()) rows.add(table.footer, Kind::foot);
  rows.close();
}

void addBars(Flow& flow, const report::Bars& bars, const Composer& composer) {
  std::int64_t most = 1;
  for (const report::Bar& one : bars.bars) most = std::max(most, one.value);
  const bool compared = std::ranges::any_of(bars.bars, [](const report::Bar& one) { return !one.beside.empty(); });
  // The bars are drawn and not told: the columns beside them have every figure. Figures stand under each other, so what
  // they are held against has a column of its own.
  const std::vector<double> shares =
      compared ? std::vector<double>{0.29, 0.11, 0.22, 0.38} : std::vector<double>{0.29, 0.11, 0.60};
  Rows rows(flow, bars.caption, shares, std::vector<bool>{false, true, false, false}, false, composer);
  const auto cells = [&](const std::string& label, const std::string& value, const std::string& beside) {
    std::vector<std::string> out{label, value};
    if (compared) out.push_back(beside);
    out.emplace_back();
    return out;
  };
  rows.add(cells(bars.what, bars.counts, bars.besides), Kind::head);
  for (const report::Bar& one : bars.bars) {
    rows.add(cells(one.label, std::to_string(one.value), one.beside), Kind::body);
    rows.bar(double(std::clamp<std::int64_t>(one.value, 0, most)) / double(most));
  }
  // A small chart is read at one glance, so it is not cut in two.
  if (bars.bars.size() <= kWholeChart) rows.together();
  rows.close();
}

void addSignatures(Flow& flow, const report::Signatures& signatures, const Composer& composer) {
  if (signatures.functions.empty()) return;
  Rows rows(flow, "", {0.36, 0.22, 0.42}, {false, false, false}, false, composer);
  rows.add({"Functie", "Datum", "Handtekening"}, Kind::head);
  for (const std::string& function : signatures.functions) rows.add({function, "", ""}, Kind::body, kSignHeight);
  rows.together();
  rows.close();
}

}  // namespace peilstok::print

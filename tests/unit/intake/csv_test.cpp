#include "intake/csv.h"

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace peilstok::intake;

namespace {

/// Rows and rejections in one list, in the order in which they came: "2|a|b" or "3!too_long".
using Seen = std::vector<std::string>;

CsvHandler collect(Seen& seen) {
  CsvHandler handler;
  handler.record = [&seen](std::uint64_t row, std::span<const std::string_view> cells) {
    std::string line = std::to_string(row);
    for (const auto cell : cells) (line += '|') += cell;
    seen.push_back(line);
    return true;
  };
  handler.rejected = [&seen](const Rejected& r) { seen.push_back(std::to_string(r.row) + "!" + r.code); };
  return handler;
}

Seen parseIn(std::string_view csv, std::size_t chunk, char delimiter = ';', const Limits& limits = {}) {
  Seen seen;
  CsvParser parser(delimiter, limits, collect(seen));
  for (std::size_t at = 0; at < csv.size(); at += chunk) parser.feed(csv.substr(at, chunk));
  parser.finish();
  return seen;
}

/// However it is cut, the outcome must be the same; so every example is tried in several ways.
Seen parse(std::string_view csv, char delimiter = ';', const Limits& limits = {}) {
  const Seen whole = parseIn(csv, csv.size() + 1, delimiter, limits);
  for (const std::size_t chunk : {1u, 2u, 3u, 7u}) REQUIRE(parseIn(csv, chunk, delimiter, limits) == whole);
  return whole;
}

Limits small(std::size_t field, std::size_t record, std::size_t columns = 2000) {
  Limits limits;
  limits.maxFieldBytes = field;
  limits.maxRecordBytes = record;
  limits.maxColumns = columns;
  return limits;
}

/// The same rules said as simply as possible, one byte at a time over the whole text and without regard to time.
class Oracle {
 public:
  Oracle(std::string_view s, char delimiter, const Limits& limits) : m_s(s), m_delimiter(delimiter), m_limits(limits) {}

  Seen run() {
    while (m_at < m_s.size()) record();
    return m_seen;
  }

 private:
  bool lineEnd(std::size_t i) const { return m_s[i] == '\n' || m_s[i] == '\r'; }

  void afterLine(std::size_t from) {
    while (from < m_s.size() && !lineEnd(from)) ++from;
    if (from < m_s.size()) from += m_s.substr(from, 2) == "\r\n" ? 2 : 1;
    m_at = from;
  }

  void reject(const char* code, std::size_t from) {
    m_seen.push_back(std::to_string(m_row) + "!" + code);
    afterLine(from);
  }

  void record() {
    ++m_row;
    const std::size_t start = m_at;
    std::vector<std::string> cells;
    bool anyQuoted = false;
    for (std::size_t i = start;;) {
      const bool quoted = i < m_s.size() && m_s[i] == '"';
      anyQuoted = anyQuoted || quoted;
      i += quoted;
      const std::size_t cellLimit = i + m_limits.maxFieldBytes, recordLimit = start + m_limits.maxRecordBytes;
      std::string cell;
      bool closed = false;
      for (;; ++i) {
        if (i > std::min(cellLimit, recordLimit)) {
          if (quoted && cellLimit <= recordLimit) return reject("unterminated_quote", start);
          return reject("too_long", std::min(cellLimit, recordLimit));
        }
        if (i == m_s.size()) break;
        if (!quoted && (lineEnd(i) || m_s[i] == m_delimiter)) break;
        if (quoted && m_s[i] == '"') {
          if (i + 1 == m_s.size() || lineEnd(i + 1) || m_s[i + 1] == m_delimiter) {
            closed = true;
            break;
          }
          if (m_s[i + 1] == '"') ++i;
        }
        cell += m_s[i];
      }
      if (quoted && !closed) return reject("unterminated_quote", start);
      if (cells.size() == m_limits.maxColumns) return reject("too_long", i);
      cells.push_back(cell);
      const std::size_t contentEnd = i;
      i += closed;
      if (i < m_s.size() && !lineEnd(i)) {
        ++i;
        continue;
      }
      finish(cells, anyQuoted, m_s.substr(start, contentEnd - start));
      return afterLine(i);
    }
  }

  void finish(const std::vector<std::string>& cells, bool anyQuoted, std::string_view raw) {
    if (cells.size() == 1 && !anyQuoted && cells[0].find_first_not_of(" \t") == std::string::npos) return;
    std::string line = std::to_string(m_row);
    for (const auto& cell : cells) (line += '|') += cell;
    if (raw.find('\0') != std::string_view::npos) line = std::to_string(m_row) + "!not_text";
    m_seen.push_back(line);
  }

  std::string_view m_s;
  char m_delimiter;
  Limits m_limits;
  std::size_t m_at = 0;
  std::uint64_t m_row = 0;
  Seen m_seen;
};

/// The same numbers everywhere.
struct Random {
  explicit Random(std::uint32_t seed) : engine(seed) {}
  unsigned operator()() { return static_cast<unsigned>(engine()); }
  std::mt19937 engine;
};

/// With line ends made visible.
std::string shown(std::string_view csv) {
  std::string out;
  for (const char c : csv)
    out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == ' ' ? "_" : c == '\0' ? "\\0" : std::string(1, c);
  return out;
}

double secondsFor(const std::string& csv, const Limits& limits, std::size_t& held) {
  std::size_t rows = 0;
  CsvHandler handler;
  handler.record = [&](std::uint64_t, std::span<const std::string_view>) { return ++rows, true; };
  handler.rejected = [&](const Rejected&) { ++rows; };
  CsvParser parser(';', limits, handler);
  const auto begin = std::chrono::steady_clock::now();
  parser.feed(csv);
  parser.finish();
  held = parser.heldBytes();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("Plain rows with each line end", "[intake][csv]") {
  const Seen expected = {"1|a|b", "2|c|d"};
  CHECK(parse("a;b\nc;d\n") == expected);
  CHECK(parse("a;b\r\nc;d") == expected);
  CHECK(parse("a;b\rc;d\r") == expected);
  CHECK(parse("a\tb\nc\td", '\t') == expected);
  CHECK(parse("") == Seen{});
}

TEST_CASE("Empty lines are counted but not handed on", "[intake][csv]") {
  CHECK(parse("a;b\n\n  \r\n\r\nc;d\n") == Seen{"1|a|b", "5|c|d"});
  CHECK(parse("a\n\"\"\n;\n") == Seen{"1|a", "2|", "3||"});  // a quoted nothing, and two empty cells, are a row
}

TEST_CASE("Quotes keep delimiters, line ends and quotes", "[intake][csv]") {
  CHECK(parse("\"a;b\";\"c\nd\"\n\"e\r\nf\";g") == Seen{"1|a;b|c\nd", "2|e\r\nf|g"});
  CHECK(parse("\"zei \"\"ja\"\"\";\"\"\"\"") == Seen{"1|zei \"ja\"|\""});
  CHECK(parse("a;\"\";\n") == Seen{"1|a||"});
}

TEST_CASE("A lone quote inside a cell is part of it", "[intake][csv]") {
  CHECK(parse("5\" scherm;ja\n") == Seen{"1|5\" scherm|ja"});
  CHECK(parse("\"hij zei \"ja\" tegen mij\";b\n") == Seen{"1|hij zei \"ja\" tegen mij|b"});
  CHECK(parse(" \"a\";b") == Seen{"1| \"a\"|b"});
}

TEST_CASE("Without a delimiter a line is one cell", "[intake][csv]") {
  CHECK(parse("a;b,c\td\n\"e\nf\"\n", '\0') == Seen{"1|a;b,c\td", "2|e\nf"});
}

TEST_CASE("A NUL refuses its row only", "[intake][csv]") {
  CHECK(parse(std::string_view("a;b\nc\0;d\ne;f\n", 13)) == Seen{"1|a|b", "2!not_text", "3|e|f"});
}

TEST_CASE("An over-long cell or record costs one row", "[intake][csv]") {
  CHECK(parse("a;b\n12345;c\nd;e\n", ';', small(4, 100)) == Seen{"1|a|b", "2!too_long", "3|d|e"});
  CHECK(parse("a;b\n1234;c\nd;e\n", ';', small(4, 100)) == Seen{"1|a|b", "2|1234|c", "3|d|e"});  // at the limit
  CHECK(parse("aa;bb;cc\r\nd\r\n", ';', small(4, 7)) == Seen{"1!too_long", "2|d"});
  CHECK(parse("aa;bb;c\r\nd\r\n", ';', small(4, 7)) == Seen{"1|aa|bb|c", "2|d"});
  CHECK(parse("a;b;c\nd;e\n", ';', small(4, 100, 2)) == Seen{"1!too_long", "2|d|e"});
  CHECK(parse("a;b\nnothing ends this", ';', small(4, 100)) == Seen{"1|a|b", "2!too_long"});
}

TEST_CASE("An unterminated quote costs its own row and no other", "[intake][csv]") {
  CHECK(parse("a;b\nc;\"d\ne;f\ng;h\n") == Seen{"1|a|b", "2!unterminated_quote", "3|e|f", "4|g|h"});
  CHECK(parse("a;\"b") == Seen{"1!unterminated_quote"});
  CHECK(parse("a;\"b\r\nc;d\r\n") == Seen{"1!unterminated_quote", "2|c|d"});
  CHECK(parse("a;\"b\ncc;dd\nee;ff\ngg;hh\n", ';', small(8, 100)) ==
        Seen{"1!unterminated_quote", "2|cc|dd", "3|ee|ff", "4|gg|hh"});
  CHECK(parse("1;\"a\n2;\"b\n3;c\n4;\"d\n5;e\n") ==
        Seen{"1!unterminated_quote", "2!unterminated_quote", "3|3|c", "4!unterminated_quote", "5|5|e"});
  CHECK(parse("a;\"b\nc\"\nd;e\n") == Seen{"1|a|b\nc", "2|d|e"});
}

TEST_CASE("What is written with quotes reads back the same", "[intake][csv]") {
  Random random(11);
  const std::string_view pieces[] = {"a", "\"", "\n", "\r", "\r\n", ";", ",", " ", "é", "\"\"", "lange tekst "};
  for (int round = 0; round < 300; ++round) {
    std::string csv;
    Seen expected;
    for (unsigned row = 1 + random() % 5, n = 1; n <= row; ++n) {
      std::string line = std::to_string(n);
      const unsigned columns = 1 + random() % 4;
      for (unsigned c = 0; c < columns; ++c) {
        std::string cell;
        for (unsigned i = random() % 6; i > 0; --i) cell += pieces[random() % std::size(pieces)];
        (line += '|') += cell;
        if (c > 0) csv += ';';
        csv += '"';
        for (const char ch : cell) csv += ch == '"' ? std::string("\"\"") : std::string(1, ch);
        csv += '"';
      }
      csv += random() % 2 ? "\n" : "\r\n";
      expected.push_back(line);
    }
    REQUIRE(parse(csv) == expected);
  }
}

TEST_CASE("Any bytes under any limits read as the plain rules say", "[intake][csv]") {
  Random random(23);
  const std::string_view pieces[] = {"a",    "bc", "\"", "\"", "\"\"",  "\n",   "\r",
                                     "\r\n", ";",  ";",  " ",  "\";\"", "\"\n", "\0"};
  for (int round = 0; round < 20000; ++round) {
    std::string csv;
    for (unsigned i = random() % 60; i > 0; --i) csv += pieces[random() % std::size(pieces)];
    if (random() % 20 == 0) csv += '\0';
    const Limits limits = random() % 3 == 0 ? Limits{} : small(1 + random() % 12, 1 + random() % 40, 1 + random() % 5);
    INFO(shown(csv) << " limits " << limits.maxFieldBytes << ' ' << limits.maxRecordBytes << ' ' << limits.maxColumns);
    REQUIRE(parse(csv, ';', limits) == Oracle(csv, ';', limits).run());
  }
}

TEST_CASE("The sink can stop the reading", "[intake][csv]") {
  int rows = 0;
  CsvHandler handler;
  handler.record = [&](std::uint64_t, std::span<const std::string_view>) { return ++rows < 2; };
  handler.rejected = [](const Rejected&) {};
  CsvParser parser(';', {}, handler);
  CHECK_FALSE(parser.feed("a\nb\nc\nd\n"));
  CHECK_FALSE(parser.feed("e\n"));
  CHECK_FALSE(parser.finish());
  CHECK(rows == 2);
}

TEST_CASE("A line without an end does not grow the memory", "[intake][csv]") {
  for (const char* opening : {"a;", "a;\""}) {
    Seen seen;
    CsvParser parser(';', {}, collect(seen));
    parser.feed(opening);
    const std::string block(1u << 20, 'x');
    for (int i = 0; i < 256; ++i) parser.feed(block);
    CHECK(parser.heldBytes() < 32u << 20);
    parser.feed("\nb;c\n");
    parser.finish();
    REQUIRE(seen.size() == 2);
    CHECK(seen[1] == "2|b|c");
  }
}

TEST_CASE("Many rows do not grow the memory, even when none ends with a chunk", "[intake][csv]") {
  std::size_t rows = 0;
  CsvHandler handler;
  handler.record = [&](std::uint64_t, std::span<const std::string_view>) { return ++rows, true; };
  handler.rejected = [](const Rejected&) {};
  CsvParser parser(';', {}, handler);
  parser.feed("half a ro");
  for (int i = 0; i < 200000; ++i) parser.feed("w\n\"and;the\";next half a ro");
  CHECK(rows == 200000);
  CHECK(parser.heldBytes() < 1u << 20);
}

TEST_CASE("Hostile quotes take linear time", "[intake][csv]") {
  const auto repeated = [](std::string_view piece, std::size_t bytes) {
    std::string s;
    while (s.size() < bytes) s += piece;
    return s;
  };
  const std::size_t size = 6u << 20;
  // Quadratic reading of these takes minutes and more; linear reading a fraction of a second.
  const std::string inputs[] = {
      repeated("y;\"z\n", size),                              // every line opens a quote that none closes
      repeated("a\";\"b\n", size),                            // each line closes one and opens the next
      repeated(repeated("y;\"z\n", 600000) + "\";\"", size),  // closes late, opens again
      repeated("\"\"\"", size),
      repeated("\"\n", size),
      repeated(";", size),
      "\"" + repeated("\"\"\n", size),
  };
  for (const std::string& input : inputs) {
    std::size_t held = 0;
    INFO(input.substr(0, 12));
    CHECK(secondsFor(input, {}, held) < 20);
    CHECK(held < 64u << 20);
  }
}

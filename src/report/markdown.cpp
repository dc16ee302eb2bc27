#include <algorithm>

#include "base/text.h"
#include "report/document.h"

namespace peilstok::report {

namespace {

bool asciiEndsWith(std::string_view words, std::string_view end) {
  return words.size() >= end.size() && text::asciiLower(words.substr(words.size() - end.size())) == end;
}

/// A cell is one line, and so is a paragraph or a bullet; only the last two can begin a line of the page.
std::string oneLine(std::string_view words, bool atLineStart = true) {
  std::string line(words);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return escapedMarkdown(line, atLineStart);
}

void row(std::string& out, const std::vector<std::string>& cells, bool strong) {
  out += "|";
  for (const auto& cell : cells) {
    const std::string words = oneLine(cell, false);
    out += strong && !words.empty() ? " **" + words + "** |" : " " + words + " |";
  }
  out += "\n";
}

struct MarkdownBlock {
  std::string& out;

  void operator()(const Paragraph& p) const { out += oneLine(p.text) + "\n\n"; }

  void operator()(const Bullets& b) const {
    if (b.items.empty()) return;
    for (const auto& item : b.items) out += "- " + oneLine(item) + "\n";
    out += "\n";
  }

  void operator()(const Facts& f) const {
    if (f.items.empty()) return;
    for (const auto& [label, value] : f.items)
      out += "- **" + oneLine(label, false) + "**: " + oneLine(value, false) + "\n";
    out += "\n";
  }

  void operator()(const Table& t) const {
    if (!t.caption.empty()) out += oneLine(t.caption) + "\n\n";
    std::vector<std::string> headers;
    for (const auto& column : t.columns) headers.push_back(column.header);
    row(out, headers, false);
    out += "|";
    for (const auto& column : t.columns) out += column.numeric ? " ---: |" : " --- |";
    out += "\n";
    for (const auto& cells : t.rows) row(out, cells, false);
    if (!t.footer.empty()) row(out, t.footer, true);
    out += "\n";
  }

  void operator()(const Bars& b) const {
    Table table{b.caption, {{b.what}, {b.counts, true}}, {}, {}};
    for (const Bar& bar : b.bars)
      table.rows.push_back(
          {bar.label, std::to_string(bar.value) + (bar.beside.empty() ? "" : " (" + bar.beside + ")")});
    (*this)(table);
  }

  void operator()(const Signatures& s) const {
    Table table{"", {{"Functie"}, {"Datum"}, {"Handtekening"}}, {}, {}};
    for (const auto& function : s.functions) table.rows.push_back({function, "", ""});
    (*this)(table);
  }

  void operator()(const Quote& q) const {
    std::string words;
    for (const auto& run : q.runs) {
      words += run.text;
      if (!run.mark.empty()) words += " [" + run.mark + "]";
    }
    std::size_t begin = 0;
    while (begin <= words.size()) {
      const std::size_t end = std::min(words.find('\n', begin), words.size());
      out += "> " + escapedMarkdown(std::string_view(words).substr(begin, end - begin)) + "\n";
      begin = end + 1;
    }
    out += "\n";
  }
};

}  // namespace

std::string escapedMarkdown(std::string_view text, bool atLineStart) {
  static constexpr std::string_view always = "\\`*_[]<>#|~&";
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  bool lineStart = atLineStart;  // only blanks so far on this line
  bool numberStart = false;      // only digits so far: "1." would begin a list
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F) continue;
    const std::string_view before = text.substr(0, at);
    const bool listMark = (lineStart && (c == '-' || c == '+' || c == '=')) || (numberStart && (c == '.' || c == ')'));
    // A reader that makes links of bare addresses must not do so with what a stranger wrote.
    const bool address = (c == ':' && text.substr(at, 3) == "://") || (c == '.' && asciiEndsWith(before, "www"));
    if (listMark || address || always.find(c) != std::string_view::npos) out += '\\';
    // Indentation would make a code block; one blank is as good.
    const bool blank = c == ' ' || c == '\t';
    if (!blank) out += c;
    else if (!lineStart) out += ' ';
    numberStart = c >= '0' && c <= '9' && (lineStart || numberStart);
    lineStart = c == '\n' || (lineStart && blank);
  }
  return out;
}

std::string toMarkdown(const Report& report) {
  const std::string mark = exerciseMark(report);
  const std::string band = mark.empty() ? mark : "**" + oneLine(mark, false) + "**\n\n";
  const std::string marking = "**" + oneLine(markingLine(report), false) + "**\n\n";
  std::string out = band + marking + "# " + oneLine(report.title, false) + "\n\n";
  if (const std::string origin = originLine(report.imprint); !origin.empty()) out += oneLine(origin) + "\n\n";
  for (const auto& section : report.sections) {
    const auto level = static_cast<std::size_t>(std::clamp(section.level, 2, 4));
    out += std::string(level, '#') + " " + oneLine(section.heading, false) + "\n\n";
    for (const auto& block : section.blocks) std::visit(MarkdownBlock{out}, block);
  }
  if (const std::string line = logbookLine(report.imprint); !line.empty()) out += oneLine(line) + "\n\n";
  out += marking + band;
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace peilstok::report

#pragma once
// A report as data: what it says and in which order. How it looks is for the writer of each format.

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace peilstok::report {

struct Paragraph {
  std::string text;
};

struct Bullets {
  std::vector<std::string> items;
};

/// Labels with their values.
struct Facts {
  std::vector<std::pair<std::string, std::string>> items;
  void add(std::string label, std::string value) { items.emplace_back(std::move(label), std::move(value)); }
};

struct Column {
  std::string header;
  bool numeric = false;
};

/// Every row and the footer have as many cells as there are columns; the footer may be empty.
struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> footer;
};

/// A stretch of a delivered text; `mark` holds the numbers of the findings in it, or nothing.
struct Run {
  std::string text, mark;
};

/// A delivered (masked) text with its findings marked. Together the runs are the whole text.
struct Quote {
  std::vector<Run> runs;
};

using Block = std::variant<Paragraph, Bullets, Facts, Table, Quote>;

struct Section {
  std::string id;  ///< stable name for links, ASCII
  std::string heading;
  int level = 2;  ///< of the heading: 2 or 3
  std::vector<Block> blocks;
};

struct Report {
  std::string kind;  ///< "signaal", "overzicht" or "nabespreking"
  std::string title;
  std::string exercise;  ///< what is practised; not empty, then every form says at its head and foot that it is one
  std::vector<Section> sections;
  std::string data;  ///< JSON with the values behind the words; may be empty
};

/// What stands at the head and foot of a report of an exercise; empty for one of real work.
std::string exerciseMark(const Report& report);

/// One page that needs nothing else: no script, no request, light and dark, fit for A4.
std::string toHtml(const Report& report);
/// CommonMark with tables. Text that came from outside cannot become markup.
std::string toMarkdown(const Report& report);
/// The same parts as one JSON object, with `data` as it is.
std::string toJson(const Report& report);

/// `&`, `<`, `>` and quotes as entities; control characters other than tab and newline left out.
std::string escapedHtml(std::string_view text);
/// Markup characters escaped. Within a line (a cell, a bullet) what only means something at its start is left alone.
std::string escapedMarkdown(std::string_view text, bool atLineStart = true);

}  // namespace peilstok::report

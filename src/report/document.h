#pragma once
// A report as data: what it says and in which order. How it looks is for the writer of each format.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "model/exchange.h"
#include "model/logbook.h"

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

/// One bar of a chart; `beside` is what it is held against ("gewoonlijk 3"), or nothing.
struct Bar {
  std::string label;
  std::int64_t value = 0;
  std::string beside;
};

/// A small chart of bars from zero. Every writer shows the figures too: nobody needs to see the bars.
struct Bars {
  std::string caption;
  std::string what;    ///< header of the labels: "Dag"
  std::string counts;  ///< header of the values: "Signalen"
  std::vector<Bar> bars;
  std::string besides{};  ///< header of what stands beside the values, where that has a column of its own
};

/// Room to sign, one line for each function.
struct Signatures {
  std::vector<std::string> functions;
};

using Block = std::variant<Paragraph, Bullets, Facts, Table, Quote, Bars, Signatures>;

struct Section {
  std::string id;  ///< stable name for links, ASCII
  std::string heading;
  int level = 2;  ///< of the heading: 2 to 4; the title is 1
  std::vector<Block> blocks;
  bool newPage = false;  ///< begins on a page of its own, where there are pages
};

/// What stands in the head and the foot of every page, and at the end.
struct Imprint {
  std::string municipality;    ///< name, or empty
  std::string classification;  ///< of the house itself, beside the TLP label; may be empty
  Tlp tlp = Tlp::amber;
  std::optional<Instant> made;
  std::optional<LogHead> logbook;  ///< the end of the chain when the paper was made
};

struct Report {
  std::string kind;  ///< "signaal", "overzicht", "nabespreking", or a kind of paper of a dossier
  std::string title;
  std::string exercise;  ///< what is practised; not empty, then every form says at its head and foot that it is one
  Imprint imprint;
  Tlp atLeast = Tlp::clear;  ///< the heaviest label of what stands in it; its own label is no lighter
  std::vector<Section> sections;
  std::string data;  ///< JSON with the values behind the words; may be empty
  /// It is to be one page where there are pages: rather smaller letters than a second page.
  bool onePage = false;
};

/// What stands at the head and foot of a report of an exercise; empty for one of real work.
std::string exerciseMark(const Report& report);

/// One page that needs nothing else: no script, no request, light and dark, fit for A4.
std::string toHtml(const Report& report);
/// CommonMark with tables. Text that came from outside cannot become markup.
std::string toMarkdown(const Report& report);
/// The same parts as one JSON object, with `data` as it is.
std::string toJson(const Report& report);

/// An OpenDocument text, and a document of Word. Both have real headings, lists, header rows and page numbers. The same
/// report gives the same bytes. Error: internal (the archive could not be made).
Result<std::string> toOdt(const Report& report);
Result<std::string> toDocx(const Report& report);

/// In the form of an extension: .html, .md, .json, .odt or .docx. Errors: wrong_use (another extension), internal.
Result<std::string> written(const Report& report, const std::string& extension);

/// "Gemeente Waterbroek", or nothing.
std::string municipalityLine(const Imprint& imprint);
/// The label of the Traffic Light Protocol, with the classification before it: "Intern, TLP:AMBER".
std::string markingLine(const Imprint& imprint);
/// The same, with before it that it is of an exercise when it is.
std::string markingLine(const Report& report);
/// "Logboek tot regel 12, hash 5f...", or nothing.
std::string logbookLine(const Imprint& imprint);
/// "Gemeente Waterbroek, donderdag 19 november 2026, 16.05 uur": stands under the title.
std::string originLine(const Imprint& imprint);

/// `&`, `<`, `>` and quotes as entities; control characters other than tab and newline left out.
std::string escapedHtml(std::string_view text);
/// Markup characters escaped. Within a line (a cell, a bullet) what only means something at its start is left alone.
std::string escapedMarkdown(std::string_view text, bool atLineStart = true);

}  // namespace peilstok::report

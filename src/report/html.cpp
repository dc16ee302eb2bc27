#include <fmt/format.h>

#include <algorithm>

#include "report/document.h"

namespace peilstok::report {

namespace {

// Colours meet WCAG AA on their ground in both schemes; paper is always light.
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--text:#1b1f24;--ground:#fff;--soft:#5b6472;--line:#c9ced6;--head:#eef1f4;
--mark:#ffe8a3;--marktext:#1b1f24}
@media (prefers-color-scheme:dark){:root{--text:#e6e9ee;--ground:#14181d;--soft:#a7b0bd;--line:#3a424d;--head:#1f262e;
--mark:#5c4700;--marktext:#fff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,"Noto Sans","DejaVu Sans",sans-serif}
main,header{max-width:56rem;margin:0 auto;padding:0 1.25rem}
h1{font-size:1.6rem;line-height:1.25;margin:1.5rem 0 .5rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.95rem}
caption{text-align:left;color:var(--soft);padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top;font-weight:400;
overflow-wrap:anywhere}
thead th,tfoot th,tfoot td{background:var(--head);font-weight:600}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.2rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
blockquote{margin:.5rem 0;padding:.5rem 1rem;border-left:.25rem solid var(--line);white-space:pre-wrap;
overflow-wrap:anywhere;unicode-bidi:isolate}
mark{background:var(--mark);color:var(--marktext)}
h4{font-size:1rem;margin:1rem 0 .25rem}
.marking{text-align:right;font-weight:700;margin:1rem 0 0}
.origin,.end{color:var(--soft)}
.end{border-top:1px solid var(--line);padding-top:.5rem;font-size:.85rem;overflow-wrap:anywhere}
td.b{width:45%}td.b svg{display:block;width:100%;height:.9rem}
td.b rect{fill:#0072b2}@media (prefers-color-scheme:dark){td.b rect{fill:#6cc3de}}
td.s{height:3.5rem;width:45%}
@page{size:A4;margin:18mm 16mm}
@media print{:root{--text:#000;--ground:#fff;--soft:#444;--line:#999;--head:#eee;--mark:#ffe8a3;--marktext:#000}
body{font-size:10.5pt}main,header{max-width:none;padding:0}
h1,h2,h3,h4{break-after:avoid}.p{break-before:page}td.b rect{fill:#0072b2;-webkit-print-color-adjust:exact;print-color-adjust:exact}tr,blockquote,dl>div{break-inside:avoid}thead{display:table-header-group}
mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";

// Of an exercise alone: a band at head and foot, and the word across every page, on paper too.
constexpr std::string_view kExerciseStyle = R"css(
.exercise{border:2px dashed;padding:.4rem .75rem;margin:1rem auto;max-width:56rem;font-weight:700}
body::before{content:"OEFENING";position:fixed;top:40%;left:0;right:0;text-align:center;font-size:6rem;
font-weight:700;opacity:.1;transform:rotate(-30deg);pointer-events:none}
)css";

void row(std::string& out, const Table& table, const std::vector<std::string>& cells) {
  out += "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool numeric = i < table.columns.size() && table.columns[i].numeric;
    const std::string_view tag = i == 0 ? "th" : "td";
    out += fmt::format("<{}{}{}>{}</{}>", tag, i == 0 ? " scope=\"row\"" : "", numeric ? " class=\"n\"" : "",
                       escapedHtml(cells[i]), tag);
  }
  out += "</tr>\n";
}

struct HtmlBlock {
  std::string& out;

  void operator()(const Paragraph& p) const { out += "<p>" + escapedHtml(p.text) + "</p>\n"; }

  void operator()(const Bullets& b) const {
    if (b.items.empty()) return;
    out += "<ul>\n";
    for (const auto& item : b.items) out += "<li>" + escapedHtml(item) + "</li>\n";
    out += "</ul>\n";
  }

  void operator()(const Facts& f) const {
    if (f.items.empty()) return;
    out += "<dl>\n";
    for (const auto& [label, value] : f.items)
      out += "<dt>" + escapedHtml(label) + "</dt><dd>" + escapedHtml(value) + "</dd>\n";
    out += "</dl>\n";
  }

  void operator()(const Table& t) const {
    out += "<table>\n";
    if (!t.caption.empty()) out += "<caption>" + escapedHtml(t.caption) + "</caption>\n";
    out += "<thead><tr>";
    for (const auto& column : t.columns)
      out +=
          fmt::format("<th scope=\"col\"{}>{}</th>", column.numeric ? " class=\"n\"" : "", escapedHtml(column.header));
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& cells : t.rows) row(out, t, cells);
    out += "</tbody>\n";
    if (!t.footer.empty()) {
      out += "<tfoot>";
      row(out, t, t.footer);
      out += "</tfoot>\n";
    }
    out += "</table>\n";
  }

  void operator()(const Quote& q) const {
    out += "<blockquote>";
    for (const auto& run : q.runs) {
      if (run.mark.empty()) out += escapedHtml(run.text);
      else out += "<mark>" + escapedHtml(run.text) + "<sup>" + escapedHtml(run.mark) + "</sup></mark>";
    }
    out += "</blockquote>\n";
  }

  void operator()(const Bars& b) const;
  void operator()(const Signatures& s) const;
};

/// The figures are a table; the bars beside them are a picture that says nothing else, so it is left out when read
/// aloud.
void HtmlBlock::operator()(const Bars& b) const {
  std::int64_t most = 1;
  for (const Bar& bar : b.bars) most = std::max(most, bar.value);
  out += "<table>\n";
  if (!b.caption.empty()) out += "<caption>" + escapedHtml(b.caption) + "</caption>\n";
  out += fmt::format(
      "<thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"n\">{}</th><td class=\"b\"></td></tr></thead>\n"
      "<tbody>\n",
      escapedHtml(b.what), escapedHtml(b.counts));
  for (const Bar& bar : b.bars)
    out += fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"n\">{}{}</td><td class=\"b\"><svg aria-hidden=\"true\" "
        "viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\"><rect width=\"{:.1f}\" height=\"4\"/></svg></td></tr>\n",
        escapedHtml(bar.label), bar.value, bar.beside.empty() ? "" : " (" + escapedHtml(bar.beside) + ")",
        100.0 * double(std::max<std::int64_t>(bar.value, 0)) / double(most));
  out += "</tbody>\n</table>\n";
}

void HtmlBlock::operator()(const Signatures& s) const {
  if (s.functions.empty()) return;
  out +=
      "<table>\n<thead><tr><th scope=\"col\">Functie</th><th scope=\"col\">Datum</th><th "
      "scope=\"col\">Handtekening</th></tr></thead>\n<tbody>\n";
  for (const auto& function : s.functions)
    out += "<tr><th scope=\"row\">" + escapedHtml(function) + "</th><td></td><td class=\"s\"></td></tr>\n";
  out += "</tbody>\n</table>\n";
}

}  // namespace

std::string escapedHtml(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else if (c == '\'') out += "&#39;";
    else if ((byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t') out += c;
  }
  return out;
}

std::string exerciseMark(const Report& report) {
  return report.exercise.empty() ? std::string() : "OEFENING: " + report.exercise + ". Dit is geen echt werk.";
}

std::string toHtml(const Report& report) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n";
  out += "<title>" + escapedHtml(report.title) + "</title>\n<style>" + std::string(kStyle) +
         (report.exercise.empty() ? std::string() : std::string(kExerciseStyle)) + "</style>\n</head>\n<body>\n";
  const std::string mark = exerciseMark(report);
  const std::string band = mark.empty() ? mark : "<p class=\"exercise\">" + escapedHtml(mark) + "</p>\n";
  const std::string marking = "<p class=\"marking\">" + escapedHtml(markingLine(report)) + "</p>\n";
  out += band + "<header>" + marking + "<h1>" + escapedHtml(report.title) + "</h1>\n";
  if (const std::string origin = originLine(report.imprint); !origin.empty())
    out += "<p class=\"origin\">" + escapedHtml(origin) + "</p>";
  out += "</header>\n<main>\n";
  for (const auto& section : report.sections) {
    out += fmt::format("<h{0}{3} id=\"{1}\">{2}</h{0}>\n", std::clamp(section.level, 2, 4), escapedHtml(section.id),
                       escapedHtml(section.heading), section.newPage ? " class=\"p\"" : "");
    for (const auto& block : section.blocks) std::visit(HtmlBlock{out}, block);
  }
  if (const std::string line = logbookLine(report.imprint); !line.empty())
    out += "<p class=\"end\">" + escapedHtml(line) + "</p>\n";
  out += marking + "</main>\n" + band + "</body>\n</html>\n";
  return out;
}

}  // namespace peilstok::report

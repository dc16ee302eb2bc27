// An OpenDocument text (ISO/IEC 26300): five parts, of which content.xml is made here.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "report/column_shares.h"
#include "report/document.h"
#include "report/office/odt_styles.h"
#include "report/office/zip_parts.h"
#include "report/printable.h"

namespace peilstok::report {

namespace {

constexpr int kWidth = 166;             // millimetres between the margins
constexpr int kBarSteps = 40;           // as many lengths as a bar can have
constexpr double kBarRoom = 70;         // millimetres for the longest bar
constexpr std::size_t kLabelFits = 30;  // code points that stand before the tab of a fact

/// Text of a paragraph: newlines, tabs and runs of blanks have elements of their own.
std::string textXml(std::string_view words) {
  std::string out;
  std::size_t blanks = 0;
  const auto flush = [&] {
    if (blanks > 0) out += ' ';
    if (blanks > 1) out += fmt::format("<text:s text:c=\"{}\"/>", blanks - 1);
    blanks = 0;
  };
  for (const char c : escapedXml(words)) {
    if (c == ' ') {
      ++blanks;
      continue;
    }
    flush();
    if (c == '\n') out += "<text:line-break/>";
    else if (c == '\t') out += "<text:tab/>";
    else out += c;
  }
  flush();
  return out;
}

std::string paragraph(const char* style, const std::string& inner) {
  return fmt::format("<text:p text:style-name=\"{}\">{}</text:p>\n", style, inner);
}

std::string span(const char* style, std::string_view words) {
  return fmt::format("<text:span text:style-name=\"{}\">{}</text:span>", style, textXml(words));
}

class OdtWriter {
 public:
  std::string content(const Report& report);

  void operator()(const Paragraph& p) { m_body += paragraph("Text_20_body", textXml(p.text)); }
  void operator()(const Bullets& b);
  void operator()(const Facts& f);
  void operator()(const Table& t);
  void operator()(const Quote& q);
  void operator()(const Bars& b);
  void operator()(const Signatures& s);

 private:
  void heading(const Section& section);
  /// Opens a table whose columns have these shares of the width.
  void open(const std::string& caption, const std::vector<double>& shares);
  void row(const Table& table, const std::vector<std::string>& cells, const char* kind);
  static std::string cell(const char* style, const std::string& inner) {
    return fmt::format("<table:table-cell table:style-name=\"{}\" office:value-type=\"string\">{}</table:table-cell>",
                       style, inner);
  }

  std::string m_body, m_styles;
  int m_tables = 0;
};

void OdtWriter::operator()(const Bullets& b) {
  if (b.items.empty()) return;
  m_body += "<text:list text:style-name=\"Opsomming\">";
  for (const auto& item : b.items)
    m_body += "<text:list-item>" + paragraph("List_20_Bullet", textXml(item)) + "</text:list-item>";
  m_body += "</text:list>\n";
}

void OdtWriter::operator()(const Facts& f) {
  for (const auto& [label, value] : f.items) {
    const bool fits = text::countCodePoints(printable(label)) <= kLabelFits;
    m_body += paragraph("Feit", span("Label", label) + (fits ? "<text:tab/>" : "<text:line-break/>") + textXml(value));
  }
}

void OdtWriter::open(const std::string& caption, const std::vector<double>& shares) {
  const std::string name = fmt::format("Tabel{}", ++m_tables);
  m_styles += fmt::format(
      "<style:style style:name=\"{}\" style:family=\"table\"><style:table-properties style:width=\"{}mm\" "
      "table:align=\"left\" fo:margin-bottom=\"4mm\"/></style:style>",
      name, kWidth);
  if (!caption.empty()) m_body += paragraph("Caption", textXml(caption));
  m_body += fmt::format("<table:table table:name=\"{0}\" table:style-name=\"{0}\">", name);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    m_styles += fmt::format(
        "<style:style style:name=\"{}.{}\" style:family=\"table-column\"><style:table-column-properties "
        "style:column-width=\"{:.2f}mm\"/></style:style>",
        name, i + 1, shares[i] * kWidth);
    m_body += fmt::format("<table:table-column table:style-name=\"{}.{}\"/>", name, i + 1);
  }
  m_body += "\n";
}

void OdtWriter::row(const Table& table, const std::vector<std::string>& cells, const char* kind) {
  const bool strong = std::string_view(kind) != "Cel";
  m_body += "<table:table-row table:style-name=\"Rij\">";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool numeric = table.columns[i].numeric;
    const char* const style = strong ? (numeric ? "Table_20_Heading_20_Number" : "Table_20_Heading")
                                     : (numeric ? "Table_20_Number" : "Table_20_Contents");
    m_body += cell(kind, paragraph(style, i < cells.size() ? textXml(cells[i]) : ""));
  }
  m_body += "</table:table-row>\n";
}

void OdtWriter::operator()(const Table& t) {
  if (t.columns.empty()) return;
  open(t.caption, columnShares(t));
  std::vector<std::string> headers;
  for (const Column& column : t.columns) headers.push_back(column.header);
  m_body += "<table:table-header-rows>";
  row(t, headers, "Kop");
  m_body += "</table:table-header-rows>\n";
  for (const auto& cells : t.rows) row(t, cells, "Cel");
  if (!t.footer.empty()) row(t, t.footer, "Som");
  m_body += "</table:table>\n";
}

void OdtWriter::operator()(const Quote& q) {
  std::string inner;
  for (const Run& run : q.runs)
    inner += run.mark.empty() ? textXml(run.text) : span("Gemarkeerd", run.text) + span("Verwijzing", run.mark);
  m_body += paragraph("Quotations", inner);
}

void OdtWriter::operator()(const Bars& b) {
  std::int64_t most = 1;
  for (const Bar& bar : b.bars) most = std::max(most, bar.value);
  open(b.caption, {0.32, 0.23, 0.45});
  const Table shape{"", {{b.what}, {b.counts, true}, {"Staaf"}}, {}, {}};
  m_body += "<table:table-header-rows>";
  row(shape, {b.what, b.counts, "Staaf"}, "Kop");
  m_body += "</table:table-header-rows>\n";
  for (const Bar& bar : b.bars) {
    const auto step = std::clamp<std::int64_t>(bar.value, 0, most) * kBarSteps / most;
    const std::string value = std::to_string(bar.value) + (bar.beside.empty() ? "" : " (" + bar.beside + ")");
    m_body += "<table:table-row table:style-name=\"Rij\">" +
              cell("Cel", paragraph("Table_20_Contents", textXml(bar.label))) +
              cell("Cel", paragraph("Table_20_Number", textXml(value))) +
              cell("Cel", paragraph(step > 0 ? fmt::format("Staaf{}", step).c_str() : "Table_20_Contents", "")) +
              "</table:table-row>\n";
  }
  m_body += "</table:table>\n";
}

void OdtWriter::operator()(const Signatures& s) {
  if (s.functions.empty()) return;
  const Table shape{"", {{"Functie"}, {"Datum"}, {"Handtekening"}}, {}, {}};
  open("", {0.36, 0.2, 0.44});
  m_body += "<table:table-header-rows>";
  row(shape, {"Functie", "Datum", "Handtekening"}, "Kop");
  m_body += "</table:table-header-rows>\n";
  for (const auto& function : s.functions) row(shape, {function + "\n\n", "", ""}, "Cel");
  m_body += "</table:table>\n";
}

void OdtWriter::heading(const Section& section) {
  const int level = std::clamp(section.level, 2, 4);
  m_body +=
      fmt::format("<text:h text:style-name=\"{}{}\" text:outline-level=\"{}\">{}</text:h>\n",
                  section.newPage ? "Blad" : "Heading_20_", level, level, textXml(printableLine(section.heading)));
}

std::string automaticStyles() {
  std::string out;
  for (const auto& [name, line] : {std::pair{"Kop", "0.8pt solid #14324a"}, std::pair{"Cel", "0.25pt solid #c9ced6"},
                                   std::pair{"Som", "0.8pt solid #14324a"}})
    out += fmt::format(
        "<style:style style:name=\"{}\" style:family=\"table-cell\"><style:table-cell-properties "
        "fo:padding-top=\"0.9mm\" fo:padding-bottom=\"0.9mm\" fo:padding-left=\"0mm\" fo:padding-right=\"2.5mm\" "
        "fo:border-left=\"none\" fo:border-right=\"none\" fo:border-top=\"none\" "
        "fo:border-bottom=\"{}\"/></style:style>",
        name, line);
  out +=
      "<style:style style:name=\"Rij\" style:family=\"table-row\"><style:table-row-properties "
      "fo:keep-together=\"always\"/></style:style>";
  for (int level = 2; level <= 4; ++level)
    out += fmt::format(
        "<style:style style:name=\"Blad{0}\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Heading_20_{0}\"><style:paragraph-properties "
        "fo:break-before=\"page\"/></style:style>",
        level);
  for (int step = 1; step <= kBarSteps; ++step)
    out += fmt::format(
        "<style:style style:name=\"Staaf{}\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Table_20_Contents\"><style:paragraph-properties fo:background-color=\"#0072b2\" "
        "fo:margin-left=\"0mm\" fo:margin-right=\"{:.2f}mm\"/></style:style>",
        step, kBarRoom * (1 - double(step) / kBarSteps));
  return out;
}

std::string OdtWriter::content(const Report& report) {
  m_body = fmt::format("<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">{}</text:h>\n",
                       textXml(printableLine(report.title)));
  m_body += paragraph("Subtitle", textXml(printableLine(originLine(report.imprint))));
  for (const Section& section : report.sections) {
    heading(section);
    for (const Block& block : section.blocks) std::visit(*this, block);
  }
  if (const std::string line = logbookLine(report.imprint); !line.empty()) m_body += paragraph("Slot", textXml(line));
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " + office::odtNamespaces() +
         "><office:automatic-styles>" + automaticStyles() + m_styles +
         "</office:automatic-styles><office:body><office:text>\n" + m_body +
         "</office:text></office:body></office:document-content>\n";
}

}  // namespace

Result<std::string> toOdt(const Report& report) {
  // Programs tell the kind of file by its first bytes: the type comes first, and is not packed.
  return office::zipped({{"mimetype", office::kOdtMimetype, false},
                         {"content.xml", OdtWriter().content(report)},
                         {"styles.xml", office::odtStyles(report)},
                         {"meta.xml", office::odtMeta(report)},
                         {"META-INF/manifest.xml", office::odtManifest()}});
}

}  // namespace peilstok::report

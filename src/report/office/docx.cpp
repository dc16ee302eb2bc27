// A document of Word (ISO/IEC 29500): word/document.xml is made here, its other parts in docx_styles.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "report/column_shares.h"
#include "report/document.h"
#include "report/office/docx_styles.h"
#include "report/printable.h"

namespace peilstok::report {

namespace {

using office::kDocxWidth;

constexpr int kBarRoom = 3900;          // twentieths of a point for the longest bar
constexpr std::size_t kLabelFits = 30;  // code points that stand before the tab of a fact

/// Runs of text; newlines and tabs are elements of their own.
std::string runs(std::string_view words, const char* style = nullptr) {
  const std::string begin =
      "<w:r>" + (style ? fmt::format("<w:rPr><w:rStyle w:val=\"{}\"/></w:rPr>", style) : std::string());
  const std::string text = "<w:t xml:space=\"preserve\">";
  std::string out = begin + text;
  for (const char c : escapedXml(words)) {
    if (c == '\n') out += "</w:t><w:br/>" + text;
    else if (c == '\t') out += "</w:t><w:tab/>" + text;
    else out += c;
  }
  return out + "</w:t></w:r>";
}

std::string paragraph(const char* style, const std::string& inner, const std::string& properties = "") {
  return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr>{}</w:p>\n", style, properties, inner);
}

constexpr const char* kToTheRight = "<w:jc w:val=\"right\"/>";

std::string cell(int width, const std::string& inner, const char* line) {
  return fmt::format(
      "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/><w:tcBorders><w:bottom {}/></w:tcBorders></w:tcPr>{}</w:tc>",
      width, line, inner);
}

constexpr const char* kThin = "w:val=\"single\" w:sz=\"2\" w:space=\"0\" w:color=\"C9CED6\"";
constexpr const char* kThick = "w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"14324A\"";

class DocxWriter {
 public:
  std::string document(const Report& report);

  void operator()(const Paragraph& p) { m_body += paragraph("Normal", runs(p.text)); }
  void operator()(const Bullets& b) {
    for (const auto& item : b.items) m_body += paragraph("ListBullet", runs(item));
  }
  void operator()(const Facts& f);
  void operator()(const Table& t);
  void operator()(const Quote& q);
  void operator()(const Bars& b);
  void operator()(const Signatures& s);

 private:
  void open(const std::string& caption, const std::vector<double>& shares);
  void close() {
    // Word takes two tables that touch for one.
    m_body += "</w:tbl>\n" + paragraph("AfterTable", "");
  }
  void row(const Table& table, const std::vector<std::string>& cells, bool head, bool strong);
  void heading(const Section& section);

  std::string m_body;
  std::vector<int> m_widths;  ///< of the columns of the table that is open
};

void DocxWriter::operator()(const Facts& f) {
  for (const auto& [label, value] : f.items) {
    const bool fits = text::countCodePoints(printable(label)) <= kLabelFits;
    m_body +=
        paragraph("Feit", runs(label, "Label") + (fits ? "<w:r><w:tab/></w:r>" : "<w:r><w:br/></w:r>") + runs(value));
  }
}

void DocxWriter::open(const std::string& caption, const std::vector<double>& shares) {
  if (!caption.empty()) m_body += paragraph("Caption", runs(caption));
  m_body += fmt::format(
      "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:firstRow=\"1\" "
      "w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{}</w:tblPr><w:tblGrid>",
      kDocxWidth,
      caption.empty() ? "" : fmt::format("<w:tblCaption w:val=\"{}\"/>", escapedXml(printableLine(caption))));
  m_widths.clear();
  for (const double share : shares) {
    m_widths.push_back(static_cast<int>(share * kDocxWidth));
    m_body += fmt::format("<w:gridCol w:w=\"{}\"/>", m_widths.back());
  }
  m_body += "</w:tblGrid>\n";
}

void DocxWriter::row(const Table& table, const std::vector<std::string>& cells, bool head, bool strong) {
  m_body += fmt::format("<w:tr><w:trPr><w:cantSplit/>{}</w:trPr>", head ? "<w:tblHeader/>" : "");
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    m_body += cell(m_widths[i],
                   paragraph(strong ? "TableHeading" : "TableContents", runs(i < cells.size() ? cells[i] : ""),
                             table.columns[i].numeric ? kToTheRight : ""),
                   strong ? kThick : kThin);
  m_body += "</w:tr>\n";
}

void DocxWriter::operator()(const Table& t) {
  if (t.columns.empty()) return;
  open(t.caption, columnShares(t));
  std::vector<std::string> headers;
  for (const Column& column : t.columns) headers.push_back(column.header);
  row(t, headers, true, true);
  for (const auto& cells : t.rows) row(t, cells, false, false);
  if (!t.footer.empty()) row(t, t.footer, false, true);
  close();
}

void DocxWriter::operator()(const Quote& q) {
  std::string inner;
  for (const Run& run : q.runs)
    inner += run.mark.empty() ? runs(run.text) : runs(run.text, "Gemarkeerd") + runs(run.mark, "Verwijzing");
  m_body += paragraph("Quote", inner);
}

void DocxWriter::operator()(const Bars& b) {
  std::int64_t most = 1;
  for (const Bar& bar : b.bars) most = std::max(most, bar.value);
  open(b.caption, {0.32, 0.23, 0.45});
  const Table shape{"", {{b.what}, {b.counts, true}, {"Staaf"}}, {}, {}};
  row(shape, {b.what, b.counts, "Staaf"}, true, true);
  for (const Bar& bar : b.bars) {
    const auto length = std::clamp<std::int64_t>(bar.value, 0, most) * kBarRoom / most;
    const std::string value = std::to_string(bar.value) + (bar.beside.empty() ? "" : " (" + bar.beside + ")");
    // The shade of a paragraph reaches from one indent to the other; there is nothing in it to be read aloud.
    const std::string shade = fmt::format(
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"0072B2\"/><w:ind w:right=\"{}\"/>", kBarRoom - length);
    m_body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>" +
              cell(m_widths[0], paragraph("TableContents", runs(bar.label)), kThin) +
              cell(m_widths[1], paragraph("TableContents", runs(value), kToTheRight), kThin) +
              cell(m_widths[2], paragraph("TableContents", "", length > 0 ? shade : ""), kThin) + "</w:tr>\n";
  }
  close();
}

void DocxWriter::operator()(const Signatures& s) {
  if (s.functions.empty()) return;
  const Table shape{"", {{"Functie"}, {"Datum"}, {"Handtekening"}}, {}, {}};
  open("", {0.36, 0.2, 0.44});
  row(shape, {"Functie", "Datum", "Handtekening"}, true, true);
  for (const auto& function : s.functions) row(shape, {function + "\n\n", "", ""}, false, false);
  close();
}

void DocxWriter::heading(const Section& section) {
  const int level = std::clamp(section.level, 2, 4);
  m_body += paragraph(fmt::format("Heading{}", level).c_str(), runs(printableLine(section.heading)),
                      section.newPage ? "<w:pageBreakBefore/>" : "");
}

std::string DocxWriter::document(const Report& report) {
  m_body = paragraph("Heading1", runs(printableLine(report.title)));
  m_body += paragraph("Subtitle", runs(printableLine(originLine(report.imprint))));
  for (const Section& section : report.sections) {
    heading(section);
    for (const Block& block : section.blocks) std::visit(*this, block);
  }
  if (const std::string line = logbookLine(report.imprint); !line.empty()) m_body += paragraph("Slot", runs(line));
  // A4 with 22 mm beside and 28 mm above; the foot is the fifth part that document.xml.rels names.
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
         "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n" +
         m_body +
         "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" "
         "r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1588\" w:right=\"1247\" "
         "w:bottom=\"1474\" w:left=\"1247\" w:header=\"794\" w:footer=\"680\" w:gutter=\"0\"/></w:sectPr></w:body>"
         "</w:document>\n";
}

}  // namespace

Result<std::string> toDocx(const Report& report) {
  std::vector<office::Part> parts = office::docxParts(report);
  parts.push_back({"word/document.xml", DocxWriter().document(report)});
  return office::zipped(parts);
}

}  // namespace peilstok::report

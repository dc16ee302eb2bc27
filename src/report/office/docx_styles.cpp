#include "report/office/docx_styles.h"

#include <fmt/format.h>

#include "report/printable.h"

namespace peilstok::report::office {

namespace {

constexpr const char* kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kMain = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

// Sizes are half points, distances twentieths of a point. The same measures as the OpenDocument text.
constexpr std::string_view kStyles = R"xml(
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Open Sans" w:hAnsi="Open Sans" w:eastAsia="Open Sans" w:cs="Open Sans"/><w:color w:val="1B1F24"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="125" w:line="290" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="85" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="14324A"/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="397" w:after="113" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:color w:val="14324A"/><w:sz w:val="27"/><w:szCs w:val="27"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="283" w:after="85" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:color w:val="14324A"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading4"><w:name w:val="heading 4"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="227" w:after="57" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="3"/></w:pPr><w:rPr><w:b/><w:color w:val="14324A"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="7" w:color="14324A"/></w:pBdr><w:spacing w:after="340"/></w:pPr><w:rPr><w:color w:val="4B5563"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="57"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Feit"><w:name w:val="Feit"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="68"/><w:ind w:left="2948" w:hanging="2948"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="9AA7B4"/></w:pBdr><w:spacing w:before="85" w:after="170"/><w:ind w:left="340"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="142" w:after="68"/></w:pPr><w:rPr><w:i/><w:color w:val="4B5563"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableContents"><w:name w:val="Table Contents"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="50" w:after="50" w:line="250" w:lineRule="atLeast"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHeading"><w:name w:val="Table Heading"/><w:basedOn w:val="TableContents"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="AfterTable"><w:name w:val="After Table"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Slot"><w:name w:val="Slot"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="2" w:space="5" w:color="9AA7B4"/></w:pBdr><w:suppressAutoHyphens/><w:spacing w:before="397"/></w:pPr><w:rPr><w:color w:val="4B5563"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9411"/></w:tabs><w:suppressAutoHyphens/><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="4B5563"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Header"/></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Marking"><w:name w:val="Marking"/><w:rPr><w:b/><w:color w:val="000000"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Label"><w:name w:val="Label"/><w:rPr><w:color w:val="4B5563"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Gemarkeerd"><w:name w:val="Gemarkeerd"/><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFE8A3"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Verwijzing"><w:name w:val="Verwijzing"/><w:rPr><w:b/><w:shd w:val="clear" w:color="auto" w:fill="FFE8A3"/><w:vertAlign w:val="superscript"/></w:rPr></w:style>
)xml";

constexpr std::string_view kNumbering =
    "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start "
    "w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind "
    "w:left=\"284\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
    "w:val=\"0\"/></w:num>";

constexpr std::string_view kContentTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>)"
    R"(<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>)"
    R"(<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>)"
    R"(<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    "</Types>\n";

constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
    "</Relationships>\n";

std::string documentRelations() {
  std::string out = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  int number = 0;
  for (const auto& [type, target] :
       {std::pair{"styles", "styles.xml"}, std::pair{"numbering", "numbering.xml"},
        std::pair{"settings", "settings.xml"}, std::pair{"header", "header1.xml"}, std::pair{"footer", "footer1.xml"}})
    out += fmt::format(
        "<Relationship Id=\"rId{}\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}\" Target=\"{}\"/>",
        ++number, type, target);
  return out + "</Relationships>\n";
}

std::string settings() {
  return fmt::format(
      "<w:settings {}><w:autoHyphenation/><w:consecutiveHyphenLimit w:val=\"2\"/><w:compat><w:compatSetting "
      "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      "<w:themeFontLang w:val=\"nl-NL\"/></w:settings>\n",
      kMain);
}

std::string textRun(std::string_view words, const char* style = nullptr) {
  return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                     style ? fmt::format("<w:rPr><w:rStyle w:val=\"{}\"/></w:rPr>", style) : "",
                     escapedXml(printableLine(words)));
}

std::string field(const char* code) {
  return fmt::format("<w:fldSimple w:instr=\" {} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", code);
}

constexpr const char* kTab = "<w:r><w:tab/></w:r>";

std::string header(const Report& report) {
  const std::string house = municipalityLine(report.imprint);
  return fmt::format("<w:hdr {}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{}{}{}</w:p></w:hdr>\n", kMain,
                     textRun(house.empty() ? report.title : house), kTab,
                     textRun(markingLine(report), "Marking"));
}

std::string footer(const Report& report) {
  return fmt::format("<w:ftr {}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}{}{}{}{}{}</w:p></w:ftr>\n", kMain,
                     textRun("Bladzijde "), field("PAGE"), textRun(" van "), field("NUMPAGES"), kTab,
                     textRun(markingLine(report), "Marking"));
}

std::string utc(Instant moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(moment - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(date.year()), unsigned(date.month()),
                     unsigned(date.day()), time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string core(const Report& report) {
  std::string out =
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
  out += "<dc:title>" + escapedXml(printableLine(report.title)) + "</dc:title>";
  out += "<dc:subject>" + escapedXml(printableLine(markingLine(report))) + "</dc:subject>";
  out += "<dc:creator>" + escapedXml(printableLine(municipalityLine(report.imprint))) + "</dc:creator>";
  out += "<dc:language>nl-NL</dc:language>";
  if (report.imprint.made)
    for (const char* const what : {"created", "modified"})
      out += fmt::format("<dcterms:{0} xsi:type=\"dcterms:W3CDTF\">{1}</dcterms:{0}>", what, utc(*report.imprint.made));
  return out + "</cp:coreProperties>\n";
}

}  // namespace

std::vector<Part> docxParts(const Report& report) {
  const auto xml = [](std::string inner) { return kXml + std::move(inner); };
  return {{"[Content_Types].xml", xml(std::string(kContentTypes))},
          {"_rels/.rels", xml(std::string(kRelations))},
          {"word/_rels/document.xml.rels", xml(documentRelations())},
          {"word/styles.xml", xml(fmt::format("<w:styles {}>{}</w:styles>\n", kMain, kStyles))},
          {"word/numbering.xml", xml(fmt::format("<w:numbering {}>{}</w:numbering>\n", kMain, kNumbering))},
          {"word/settings.xml", xml(settings())},
          {"word/header1.xml", xml(header(report))},
          {"word/footer1.xml", xml(footer(report))},
          {"docProps/core.xml", xml(core(report))}};
}

}  // namespace peilstok::report::office

#include "report/office/odt_styles.h"

#include <fmt/format.h>

#include "report/printable.h"

namespace peilstok::report::office {

namespace {

// Measures of a page that is read on paper: 10 points on 14, a line of some ninety characters, headings that stand
// nearer to what follows than to what went before. Rules under rows, no boxes.
constexpr std::string_view kNamedStyles = R"xml(
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:hyphenation-ladder-count="2" style:tab-stop-distance="10mm" style:writing-mode="page"/>
<style:text-properties style:font-name="Open Sans" fo:font-size="10pt" fo:language="nl" fo:country="NL" fo:color="#1b1f24" fo:hyphenate="true" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3" style:font-size-asian="10pt" style:language-asian="none" style:country-asian="none" style:font-size-complex="10pt" style:language-complex="none" style:country-complex="none"/>
</style:default-style>
<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>
<style:default-style style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-top="0mm" fo:margin-bottom="2.2mm" style:line-height-at-least="14.5pt" fo:orphans="2" fo:widows="2"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="5mm" fo:margin-bottom="1.5mm"/><style:text-properties fo:font-weight="bold" fo:color="#14324a" fo:hyphenate="false"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-top="0mm" fo:margin-bottom="1.5mm"/><style:text-properties fo:font-size="20pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text"><style:paragraph-properties fo:margin-top="7mm" fo:margin-bottom="2mm"/><style:text-properties fo:font-size="13.5pt"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="3" style:class="text"><style:text-properties fo:font-size="11pt"/></style:style>
<style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="4" style:class="text"><style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="chapter"><style:paragraph-properties fo:margin-bottom="6mm" fo:padding-bottom="2.5mm" fo:border-bottom="0.8pt solid #14324a"/><style:text-properties fo:color="#4b5563"/></style:style>
<style:style style:name="List_20_Bullet" style:display-name="List Bullet" style:family="paragraph" style:parent-style-name="Text_20_body" style:class="list"><style:paragraph-properties fo:margin-bottom="1mm"/></style:style>
<style:style style:name="Feit" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:margin-left="52mm" fo:text-indent="-52mm" fo:margin-bottom="1.2mm"><style:tab-stops><style:tab-stop style:position="0mm"/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Text_20_body" style:class="html"><style:paragraph-properties fo:margin-left="4mm" fo:margin-top="1.5mm" fo:margin-bottom="3mm" fo:padding-left="4mm" fo:border-left="2pt solid #9aa7b4"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-top="2.5mm" fo:margin-bottom="1.2mm" fo:keep-with-next="always"/><style:text-properties fo:font-size="9pt" fo:font-style="italic" fo:color="#4b5563"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties style:line-height-at-least="12.5pt" fo:orphans="2" fo:widows="2"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Table_20_Number" style:display-name="Table Number" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Heading_20_Number" style:display-name="Table Heading Number" style:family="paragraph" style:parent-style-name="Table_20_Heading"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Slot" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="7mm" fo:padding-top="2mm" fo:border-top="0.25pt solid #9aa7b4"/><style:text-properties fo:font-size="8pt" fo:color="#4b5563" fo:hyphenate="false"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="166mm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt" fo:color="#4b5563" fo:hyphenate="false"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Header" style:class="extra"/>
<style:style style:name="Marking" style:family="text"><style:text-properties fo:font-size="12pt" fo:font-weight="bold" fo:color="#000000"/></style:style>
<style:style style:name="Label" style:family="text"><style:text-properties fo:color="#4b5563"/></style:style>
<style:style style:name="Gemarkeerd" style:family="text"><style:text-properties fo:background-color="#ffe8a3"/></style:style>
<style:style style:name="Verwijzing" style:family="text"><style:text-properties style:text-position="super 65%" fo:font-weight="bold" fo:background-color="#ffe8a3"/></style:style>
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format=""/><text:outline-level-style text:level="2" style:num-format=""/><text:outline-level-style text:level="3" style:num-format=""/><text:outline-level-style text:level="4" style:num-format=""/></text:outline-style>
<text:list-style style:name="Opsomming"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="5mm" fo:text-indent="-5mm" fo:margin-left="5mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
)xml";

constexpr std::string_view kPage = R"xml(
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait" fo:margin-top="14mm" fo:margin-bottom="12mm" fo:margin-left="22mm" fo:margin-right="22mm" style:writing-mode="lr-tb"/><style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="6mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="6mm"/></style:footer-style></style:page-layout>
)xml";

std::string pageSpans(const Report& report) {
  const std::string marking = "<text:span text:style-name=\"Marking\">" +
                              escapedXml(printableLine(markingLine(report))) + "</text:span>";
  const std::string house = escapedXml(printableLine(municipalityLine(report.imprint)));
  return fmt::format(
      "<style:header><text:p text:style-name=\"Header\">{}<text:tab/>{}</text:p></style:header>"
      "<style:footer><text:p text:style-name=\"Footer\">Bladzijde <text:page-number text:select-page=\"current\"/> van "
      "<text:page-count/><text:tab/>{}</text:p></style:footer>",
      house.empty() ? escapedXml(printableLine(report.title)) : house, marking, marking);
}

}  // namespace

std::string odtNamespaces() {
  return R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
         R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"
         R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
         R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"
         R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" )"
         R"(xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3")";
}

std::string odtStyles(const Report& report) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles " + odtNamespaces() + ">";
  out +=
      "<office:font-face-decls><style:font-face style:name=\"Open Sans\" svg:font-family=\"'Open Sans'\" "
      "style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/></office:font-face-decls>";
  out += "<office:styles>" + std::string(kNamedStyles) + "</office:styles>";
  out += "<office:automatic-styles>" + std::string(kPage) + "</office:automatic-styles>";
  out += "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\">" +
         pageSpans(report) + "</style:master-page></office:master-styles>";
  return out + "</office:document-styles>\n";
}

std::string odtMeta(const Report& report) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta "
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta>"
      "<meta:generator>Peilstok</meta:generator>";
  out += "<dc:title>" + escapedXml(printableLine(report.title)) + "</dc:title>";
  out += "<dc:subject>" + escapedXml(printableLine(markingLine(report))) + "</dc:subject>";
  if (!report.imprint.municipality.empty())
    out += "<meta:initial-creator>" + escapedXml(printableLine(municipalityLine(report.imprint))) +
           "</meta:initial-creator>";
  if (report.imprint.made) {
    // The form knows no offset: civil time without one.
    const std::string moment = civil::format(*report.imprint.made).substr(0, 19);
    out += "<meta:creation-date>" + moment + "</meta:creation-date><dc:date>" + moment + "</dc:date>";
  }
  return out + "<dc:language>nl-NL</dc:language></office:meta></office:document-meta>\n";
}

std::string odtManifest() {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
      "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">";
  out +=
      fmt::format("<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"{}\"/>",
                  kOdtMimetype);
  for (const char* const part : {"content.xml", "styles.xml", "meta.xml"})
    out += fmt::format("<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"text/xml\"/>", part);
  return out + "</manifest:manifest>\n";
}

}  // namespace peilstok::report::office

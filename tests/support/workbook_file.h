#pragma once
// Makes zip files and small workbooks for tests, part by part, so that every oddity can be written.

#include <zip.h>

#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "intake/record.h"
#include "support/catch.h"

namespace peilstok::test {

/// A path of its own that is gone when the test ends.
class ScratchFile {
 public:
  ScratchFile()
      : path(std::filesystem::temp_directory_path() / ("peilstok_scratch_" + std::to_string(std::random_device{}()))) {}
  ~ScratchFile() {
    std::error_code code;
    std::filesystem::remove(path, code);
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  const std::filesystem::path path;
};

/// Limits as they ship, for a test program that is no worker itself.
inline intake::Limits readHere() {
  intake::Limits limits;
  limits.worker.here = true;
  return limits;
}

using ZipParts = std::vector<std::pair<std::string, std::string>>;

/// Writes the parts in their order; `password` locks them.
inline void writeZip(const std::filesystem::path& path, const ZipParts& parts, const char* password = nullptr) {
  int failure = 0;
  zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &failure);
  REQUIRE(zip != nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    REQUIRE(index >= 0);
    if (password != nullptr)
      REQUIRE(zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_128, password) == 0);
  }
  REQUIRE(zip_close(zip) == 0);
}

/// A workbook of sheets whose XML the test writes itself.
class WorkbookFile {
 public:
  struct Sheet {
    std::string name, xml, state;
  };

  /// `rows` stand within <sheetData>, `after` behind it.
  WorkbookFile& sheet(const std::string& name, const std::string& rows, const std::string& after = {},
                      const std::string& state = {}) {
    sheets.push_back({name,
                      "<worksheet xmlns=\"" + space + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>",
                      state});
    return *this;
  }
  /// `items` are <si> elements.
  WorkbookFile& strings(const std::string& items) {
    shared = "<sst xmlns=\"" + space + "\">" + items + "</sst>";
    return *this;
  }
  /// `formats` are <numFmt>, `cellStyles` <xf> elements.
  WorkbookFile& styles(const std::string& formats, const std::string& cellStyles) {
    styleSheet = "<styleSheet xmlns=\"" + space + "\"><numFmts>" + formats +
                 "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cellStyles +
                 "</cellXfs></styleSheet>";
    return *this;
  }

  ZipParts parts() const {
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    ZipParts all = {{"_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + type +
                                        "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"}};
    std::string list, relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"s" + number + "\"" +
              (sheets[i].state.empty() ? "" : " state=\"" + sheets[i].state + "\"") + "/>";
      relations += "<Relationship Id=\"s" + number + "\" Type=\"" + type + "worksheet\" Target=\"worksheets/sheet" +
                   number + ".xml\"/>";
      all.emplace_back("xl/worksheets/sheet" + number + ".xml", sheets[i].xml);
    }
    if (!shared.empty()) {
      relations += "<Relationship Id=\"t\" Type=\"" + type + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
      all.emplace_back("xl/sharedStrings.xml", shared);
    }
    if (!styleSheet.empty()) {
      relations += "<Relationship Id=\"y\" Type=\"" + type + "styles\" Target=\"styles.xml\"/>";
      all.emplace_back("xl/styles.xml", styleSheet);
    }
    all.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + space +
                                            "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                            "relationships\"><workbookPr " +
                                            properties + "/><sheets>" + list + "</sheets></workbook>");
    all.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return all;
  }
  void write(const std::filesystem::path& path) const { writeZip(path, parts()); }

  std::string space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  std::string properties;  ///< attributes of <workbookPr>
  std::vector<Sheet> sheets;
  std::string shared, styleSheet;
};

/// A row of inline texts: <row> with a cell for each word.
inline std::string textRow(int number, const std::vector<std::string>& words) {
  std::string row = "<row r=\"" + std::to_string(number) + "\">";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string place = static_cast<char>('A' + i) + std::to_string(number);
    if (!words[i].empty()) row += "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words[i] + "</t></is></c>";
  }
  return row + "</row>";
}

}  // namespace peilstok::test

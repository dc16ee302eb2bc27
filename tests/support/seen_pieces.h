#pragma once
// Pieces of a file as lines, to compare: "sheet 0 Blad", "2: a|b", "4! too_long", "? attachment_left",
// "merged 1-2 0-0", "3= text=a".

#include <string>
#include <vector>

#include "intake/pieces.h"

namespace peilstok::test {

class SeenPieces final : public intake::Pieces {
 public:
  bool sheet(std::uint32_t index, std::string_view name, bool hidden) override {
    return add("sheet " + std::to_string(index) + " " + std::string(name) + (hidden ? " hidden" : ""));
  }
  bool row(std::uint64_t row, std::span<const std::string_view> cells) override {
    std::string line = std::to_string(row) + ":";
    for (const std::string_view cell : cells) line += (line.ends_with(':') ? " " : "|") + std::string(cell);
    return add(line);
  }
  bool merged(const intake::Area& area) override {
    return add("merged " + std::to_string(area.firstRow) + "-" + std::to_string(area.lastRow) + " " +
               std::to_string(area.firstColumn) + "-" + std::to_string(area.lastColumn));
  }
  bool record(intake::RawRecord&& record) override {
    std::string line = std::to_string(record.row) + "=";
    for (const auto& [field, value] : record.fields) line += ' ' + field + '=' + value;
    return add(line);
  }
  bool rejected(const intake::Rejected& rejected) override {
    return add(std::to_string(rejected.row) + "! " + rejected.code);
  }
  void doubt(std::string_view code) override { add("? " + std::string(code)); }
  bool progress(std::uint32_t thousandths) override { return last = thousandths, true; }
  void restricted(const std::vector<std::string>& words) override {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    add(line);
  }

  std::vector<std::string> lines;
  std::size_t stopAfter = SIZE_MAX;  ///< lines
  std::uint32_t last = 0;

 private:
  bool add(const std::string& line) {
    lines.push_back(line);
    return lines.size() < stopAfter;
  }
};

}  // namespace peilstok::test

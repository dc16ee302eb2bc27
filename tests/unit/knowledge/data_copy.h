#pragma once
// A copy of the program's data in a folder of its own, to spoil one file at a time.

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "knowledge/knowledge.h"
#include "support/catch.h"

namespace peilstok::test {

inline std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Line on which the character at `at` stands.
inline int lineAt(const std::string& content, std::size_t at) {
  return 1 + static_cast<int>(std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

class DataCopy {
 public:
  DataCopy() {
    std::random_device random;
    m_root = std::filesystem::temp_directory_path() /
             ("peilstok-data-" + std::to_string(random()) + std::to_string(random()));
    std::filesystem::create_directories(m_root);
    for (const char* folder :
         {"schema",     "framework", "language",   "municipalities", "cards",     "ranking", "kennisbank", "barriers",
          "worksheets", "calendar",  "survey",     "partners",       "mappings",  "example", "noise",      "routing",
          "retention",  "grouping",  "forwarding", "escalation",     "exercises", "meeting"})
      std::filesystem::copy(std::filesystem::path(PEILSTOK_TEST_DATA_DIR) / folder, m_root / folder,
                            std::filesystem::copy_options::recursive);
    write("language/words.txt", "best\nkom\nkomen\nrel\nrellen\n");  // the whole list would only cost time
  }
  ~DataCopy() {
    std::error_code ignored;
    std::filesystem::remove_all(m_root, ignored);
  }
  DataCopy(const DataCopy&) = delete;
  DataCopy& operator=(const DataCopy&) = delete;

  const std::filesystem::path& root() const { return m_root; }
  std::string read(const std::string& file) const { return contentOf(m_root / file); }
  void write(const std::string& file, const std::string& content) const {
    std::ofstream(m_root / file, std::ios::binary) << content;
  }
  void remove(const std::string& file) const { std::filesystem::remove_all(m_root / file); }

  /// Puts `to` in the place of the first `from`; returns the line on which that stands.
  int replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string content = read(file);
    const std::size_t at = content.find(from);
    REQUIRE(at != std::string::npos);
    const int line = lineAt(content, at);
    write(file, content.replace(at, from.size(), to));
    return line;
  }

  Result<std::shared_ptr<const Knowledge>> load(const std::string& overlay = {}) const {
    return loadKnowledge(m_root, overlay.empty() ? std::filesystem::path() : m_root / overlay);
  }
  std::string refusal(const std::string& overlay = {}) const {
    const auto knowledge = load(overlay);
    if (knowledge) return "";
    CHECK(knowledge.error().code == ErrorCode::knowledge_invalid);
    return knowledge.error().detail;
  }

 private:
  std::filesystem::path m_root;
};

}  // namespace peilstok::test

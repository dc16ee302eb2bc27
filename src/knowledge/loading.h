#pragma once
// Reading the files under one data folder: each is checked against its schema, hashed when it weighs, and everything
// that is wrong with any of them is collected, so that one run names all mistakes.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "knowledge/document.h"

namespace peilstok::knowledge {

/// Which files are held against their schema: all, or those that are not as the build checked them.
enum class Check { changed, all };

/// Whether a file ("language/rules/haat.json") bears on findings, answers or points.
bool bearsOnWeighing(std::string_view file);
/// One hash over files by name and hash.
std::string hashOfAll(const std::map<std::string, std::string>& files);

class Loading {
 public:
  explicit Loading(std::filesystem::path dataDir, Check check = Check::changed)
      : m_dataDir(std::move(dataDir)), m_check(check) {}

  /// A JSON file under the data folder that fits its schema ("cards" for schema/cards.schema.json); empty when not.
  std::optional<Node> document(const std::string& file, const std::string& schema);
  /// The same for a file that lies elsewhere; it is named by its file name and never hashed.
  std::optional<Node> outsideDocument(const std::filesystem::path& file, const std::string& schema);
  /// The same for a file that takes the place of one under the data folder: hashed as that one.
  std::optional<Node> documentInstead(const std::filesystem::path& file, const std::string& insteadOf,
                                      const std::string& schema);
  /// A document that is no file, named by `name` in complaints and hashed under `hashedAs`.
  std::optional<Node> textDocument(const std::string& json, const std::string& name, const std::string& hashedAs,
                                   const std::string& schema);
  /// The bytes of a file that lies anywhere, named by its file name; empty when it cannot be read or is not UTF-8.
  std::optional<std::string> outsideBytes(const std::filesystem::path& file);
  /// Whether a tree put together from documents that were read here fits a schema; complains where it does not.
  bool fits(const Node& document, const std::string& schema);
  /// The bytes of a file under the data folder; empty when it cannot be read or is not UTF-8.
  std::optional<std::string> bytes(const std::string& file);
  /// Names ("cards/civiel.json") of the files with this extension in one folder, sorted. None at all is a mistake.
  std::vector<std::string> list(const std::string& folder, const std::string& extension = ".json");

  void complain(const std::string& file, int line, const std::string& reason);
  void complain(const std::string& problem) { m_problems.push_back(problem); }
  /// About a value of a document that was read here; the document's name and the value's line are added.
  void complain(const Node& at, const std::string& reason) { complain(nameOf(at), at.line, reason); }
  /// Name of the document in which a value stands.
  const std::string& nameOf(const Node& at) const;
  bool isSound() const { return m_problems.empty(); }
  /// Everything that is wrong, one "file:line: reason" a line; at most twenty, then how many more there are.
  std::string problems() const;
  /// The same without a limit, one an entry.
  const std::vector<std::string>& allProblems() const { return m_problems; }

  /// One hash over all files that bear on the weighing and were read so far, whatever the order of reading.
  std::string weighingHash() const;
  const std::filesystem::path& dataDir() const { return m_dataDir; }

 private:
  std::optional<std::string> read(const std::filesystem::path& path, const std::string& name);
  std::optional<Node> checked(const std::string& json, const std::string& name, const std::string& schema);
  std::optional<Node> parsed(const std::string& json, const std::string& name);
  bool isAsShipped(const std::string& file, const std::string& content) const;
  const Node* schemaNamed(const std::string& schema);

  std::filesystem::path m_dataDir;
  Check m_check;
  std::vector<std::string> m_problems;
  std::vector<std::string> m_names{""};  ///< by Node::document; the first stands for what was never numbered
  std::map<std::string, std::optional<Node>> m_schemas;
  std::map<std::string, std::string> m_weighing;  ///< file -> hash of its bytes
};

/// Ids that must be unique over several files, with the place where each was first seen.
class UniqueIds {
 public:
  UniqueIds(Loading& loading, std::string what) : m_loading(loading), m_what(std::move(what)) {}

  /// Complains when the id was there before.
  void add(const std::string& id, const std::string& file, int line);
  bool contains(const std::string& id) const { return m_seen.find(id) != m_seen.end(); }

 private:
  Loading& m_loading;
  std::string m_what;
  std::unordered_map<std::string, std::string> m_seen;
};

/// The date of "2026-03-31" exists.
bool isRealDate(std::string_view date);

}  // namespace peilstok::knowledge

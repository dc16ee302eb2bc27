#pragma once
// What the names of columns betray: which of them are known, and which mapping fits them.

#include <string>
#include <unordered_set>
#include <vector>

#include "intake/reader.h"

namespace peilstok::intake {

/// All names that mappings know, to tell a header from other rows.
class KnownNames {
 public:
  explicit KnownNames(const std::vector<ColumnMapping>& mappings);
  bool knows(const std::string& name) const;
  bool isText(const std::string& name) const;

 private:
  std::unordered_set<std::string> m_all, m_text;
};

/// The mappings that may be chosen, and the one that was asked for by name, if any.
class MappingChoice {
 public:
  MappingChoice(const std::vector<ColumnMapping>& mappings, const std::string& format);

  const ColumnMapping* forced() const { return m_forced; }
  /// Of the mappings that may be chosen.
  KnownNames names() const;
  /// The tool that the names betray, provided that its text is there too; else the generic names.
  ColumnMapping choose(const std::vector<std::string>& header) const;
  /// Puts the choice in the profile; true when it is only the generic one, which nobody asked for.
  bool settle(const std::vector<std::string>& header, FileProfile& profile) const;

 private:
  const ColumnMapping* byId(std::string_view id) const;

  const std::vector<ColumnMapping>& m_mappings;
  const ColumnMapping* m_forced;
};

}  // namespace peilstok::intake

#include "intake/sniff/names.h"

#include <algorithm>

#include "intake/mapping.h"

namespace peilstok::intake {

namespace {

constexpr std::string_view kGeneric = "generic";

}  // namespace

KnownNames::KnownNames(const std::vector<ColumnMapping>& mappings) {
  for (const ColumnMapping& mapping : mappings)
    for (const auto& [field, names] : mapping.columns)
      for (const std::string& name : names) {
        m_all.insert(headerKey(name));
        if (field == "text") m_text.insert(headerKey(name));
      }
}

bool KnownNames::knows(const std::string& name) const { return m_all.contains(headerKey(name)); }
bool KnownNames::isText(const std::string& name) const { return m_text.contains(headerKey(name)); }

MappingChoice::MappingChoice(const std::vector<ColumnMapping>& mappings, const std::string& format)
    : m_mappings(mappings), m_forced(byId(format)) {}

const ColumnMapping* MappingChoice::byId(std::string_view id) const {
  const auto found = std::find_if(m_mappings.begin(), m_mappings.end(), [&](const auto& m) { return m.id == id; });
  return found == m_mappings.end() ? nullptr : &*found;
}

KnownNames MappingChoice::names() const {
  return m_forced != nullptr ? KnownNames({*m_forced}) : KnownNames(m_mappings);
}

ColumnMapping MappingChoice::choose(const std::vector<std::string>& header) const {
  if (m_forced != nullptr) return *m_forced;
  const ColumnMapping* tool = recognised(header, m_mappings);
  if (tool != nullptr && columnsOf(*tool, header).contains("text")) return *tool;
  if (const ColumnMapping* generic = byId(kGeneric)) return *generic;
  ColumnMapping none;
  none.id = kGeneric;
  return none;
}

bool MappingChoice::settle(const std::vector<std::string>& header, FileProfile& profile) const {
  profile.mappingInForce = choose(header);
  profile.mapping = profile.mappingInForce.id;
  return m_forced == nullptr && profile.mapping == kGeneric;
}

}  // namespace peilstok::intake

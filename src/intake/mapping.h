#pragma once
// Mappings from the column names of a tool to our fields: read from data, recognised by a header.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/reader.h"

namespace peilstok::intake {

/// Reads one mapping (schema "mapping/1"). Whatever is unknown or of the wrong type is refused: knowledge_invalid,
/// with the key in the detail.
Result<ColumnMapping> parseMapping(std::string_view json);

/// Every *.json in the folder, by file name. The first that is refused ends it; the detail names the file.
Result<std::vector<ColumnMapping>> loadMappings(const std::filesystem::path& dir);

/// One of the names that a field of a record may have.
bool isField(std::string_view name);

/// A header name as names are compared: trimmed, in lower case.
std::string headerKey(std::string_view name);

/// The first mapping of which one list of identifying names stands in full in the header; null when none does.
const ColumnMapping* recognised(const std::vector<std::string>& header, const std::vector<ColumnMapping>& mappings);

/// Our field -> column. Of each field the first of its names that is there; of columns with the same name the first.
std::map<std::string, int> columnsOf(const ColumnMapping& mapping, const std::vector<std::string>& header);

}  // namespace peilstok::intake

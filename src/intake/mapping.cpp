#include "intake/mapping.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace peilstok::intake {

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr std::array<std::string_view, 17> kFields = {
    "text",  "title", "received", "date",     "time",         "author",  "url",    "platform", "id",
    "reach", "likes", "shares",   "comments", "municipality", "channel", "access", "observed"};
/// How the material of a tool is obtained, where its mapping may say so.
constexpr std::array<std::string_view, 4> kAccess = {"open", "besloten_op_uitnodiging", "mondeling", "politie"};
constexpr std::array<std::string_view, 12> kReservedIds = {"auto", "csv",  "json",     "jsonl", "xlsx", "rss",
                                                           "eml",  "mbox", "whatsapp", "text",  "html", "pdf"};
constexpr std::uintmax_t kMaxFileBytes = 1u << 20;

Error invalid(std::string detail) { return {ErrorCode::knowledge_invalid, std::move(detail)}; }

template <class Range>
bool contains(const Range& range, std::string_view word) {
  return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

/// The first key that is not among `known`, or nothing.
std::string unknownKey(const Json& object, std::initializer_list<std::string_view> known) {
  for (const auto& item : object.items())
    if (!contains(known, item.key())) return item.key();
  return {};
}

bool readText(const Json& object, const char* key, bool required, std::string& out) {
  const auto found = object.find(key);
  if (found == object.end()) return !required;
  if (!found->is_string()) return false;
  out = found->get<std::string>();
  return !required || !out.empty();
}

bool readNames(const Json& list, std::vector<std::string>& out) {
  if (!list.is_array() || list.empty()) return false;
  for (const Json& name : list) {
    if (!name.is_string() || headerKey(name.get_ref<const std::string&>()).empty()) return false;
    out.push_back(name.get<std::string>());
  }
  return true;
}

bool readRecognise(const Json& lists, ColumnMapping& mapping) {
  if (!lists.is_array()) return false;
  for (const Json& list : lists)
    if (!readNames(list, mapping.recognise.emplace_back())) return false;
  return true;
}

Result<void> readColumns(const Json& columns, ColumnMapping& mapping) {
  if (!columns.is_object()) return invalid("columns");
  for (const auto& item : columns.items()) {
    if (!contains(kFields, item.key())) return invalid("columns: unknown field " + item.key());
    if (!readNames(item.value(), mapping.columns[item.key()])) return invalid("columns: " + item.key());
  }
  if (!mapping.columns.contains("text")) return invalid("columns: no text");
  return {};
}

bool readDelimiter(const Json& object, ColumnMapping& mapping) {
  std::string written;
  if (!readText(object, "delimiter", false, written)) return false;
  if (!object.contains("delimiter")) return true;
  const bool fits = written.size() == 1 && written[0] > 0 && written.find_first_of("\"\r\n") == std::string::npos;
  if (fits) mapping.delimiter = written[0];
  return fits;
}

bool isId(std::string_view id) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
  return !id.empty() && std::all_of(id.begin(), id.end(), plain) && !contains(kReservedIds, id);
}

Result<ColumnMapping> readMapping(const Json& object) {
  if (!object.is_object()) return invalid("not a JSON object");
  const std::string unknown = unknownKey(
      object, {"schema", "id", "name", "source", "access", "delimiter", "decimal_comma", "recognise", "columns"});
  if (!unknown.empty()) return invalid("unknown key " + unknown);
  ColumnMapping mapping;
  std::string schema;
  if (!readText(object, "schema", true, schema) || schema != "mapping/1") return invalid("schema");
  if (!readText(object, "id", true, mapping.id) || !isId(mapping.id)) return invalid("id");
  if (!readText(object, "name", true, mapping.name)) return invalid("name");
  if (!readText(object, "source", false, mapping.source)) return invalid("source");
  if (!readText(object, "access", false, mapping.access)) return invalid("access");
  if (!mapping.access.empty() && !contains(kAccess, mapping.access)) return invalid("access");
  if (!readDelimiter(object, mapping)) return invalid("delimiter");
  if (const auto comma = object.find("decimal_comma"); comma != object.end()) {
    if (!comma->is_boolean()) return invalid("decimal_comma");
    mapping.decimalComma = comma->get<bool>();
  }
  const auto lists = object.find("recognise");
  if (lists == object.end() || !readRecognise(*lists, mapping)) return invalid("recognise");
  const auto columns = object.find("columns");
  if (columns == object.end()) return invalid("columns");
  if (auto read = readColumns(*columns, mapping); !read) return read.error();
  return mapping;
}

Result<ColumnMapping> loadMapping(const fs::path& file) {
  const auto inFile = [&](const std::string& what) { return invalid(file.filename().string() + ": " + what); };
  std::error_code failure;
  const std::uintmax_t size = fs::file_size(file, failure);
  if (failure) return inFile("cannot be read");
  if (size > kMaxFileBytes) return inFile("too large");
  std::ifstream stream(file, std::ios::binary);
  const std::string content((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (!stream) return inFile("cannot be read");
  auto mapping = parseMapping(content);
  if (!mapping) return inFile(mapping.error().detail);
  return mapping;
}

}  // namespace

Result<ColumnMapping> parseMapping(std::string_view json) {
  try {
    return readMapping(Json::parse(json.begin(), json.end()));
  } catch (const Json::exception& problem) {
    // Only the number and the place: the message itself quotes the file.
    return invalid("not JSON (" + std::to_string(problem.id) + ")");
  }
}

Result<std::vector<ColumnMapping>> loadMappings(const fs::path& dir) {
  std::error_code failure;
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(dir, failure), end; !failure && entry != end; entry.increment(failure))
    if (entry->path().extension() == ".json") files.push_back(entry->path());
  if (failure) return Error{ErrorCode::file_not_found, dir.string()};
  std::sort(files.begin(), files.end());

  std::vector<ColumnMapping> mappings;
  std::set<std::string> ids;
  for (const fs::path& file : files) {
    auto mapping = loadMapping(file);
    if (!mapping) return mapping.error();
    if (!ids.insert(mapping->id).second) return invalid(file.filename().string() + ": id used twice");
    mappings.push_back(std::move(*mapping));
  }
  return mappings;
}

bool isField(std::string_view name) { return contains(kFields, name); }

std::string headerKey(std::string_view name) { return text::asciiLower(text::trimmed(name)); }

const ColumnMapping* recognised(const std::vector<std::string>& header, const std::vector<ColumnMapping>& mappings) {
  std::unordered_set<std::string> present;
  for (const std::string& name : header) present.insert(headerKey(name));
  const auto isPresent = [&](const std::string& name) { return present.contains(headerKey(name)); };
  for (const ColumnMapping& mapping : mappings)
    for (const auto& names : mapping.recognise)
      if (!names.empty() && std::all_of(names.begin(), names.end(), isPresent)) return &mapping;
  return nullptr;
}

std::map<std::string, int> columnsOf(const ColumnMapping& mapping, const std::vector<std::string>& header) {
  std::unordered_map<std::string, int> places;
  for (std::size_t i = 0; i < header.size(); ++i) places.try_emplace(headerKey(header[i]), static_cast<int>(i));
  std::map<std::string, int> columns;
  for (const auto& [field, names] : mapping.columns)
    for (const std::string& name : names)
      if (const auto found = places.find(headerKey(name)); found != places.end()) {
        columns.emplace(field, found->second);
        break;
      }
  return columns;
}

}  // namespace peilstok::intake

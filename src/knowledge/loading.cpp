#include "knowledge/loading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fstream>
#include <system_error>

#include "base/hash.h"
#include "base/text.h"
#include "knowledge/shipped.h"

namespace peilstok::knowledge {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMaxFileBytes = 16u << 20;  // the word list, by far the largest, is a tenth of it
constexpr std::size_t kMaxJsonBytes = 2u << 20;      // a tree takes many times the room of its text
constexpr std::size_t kMaxProblems = 20;

/// Folders whose files bear on findings, answers or points. Cards, partners and column names do not.
constexpr std::array<std::string_view, 4> kWeighing = {"framework/", "language/", "municipalities/", "calendar/"};

}  // namespace

bool bearsOnWeighing(std::string_view file) {
  return std::ranges::any_of(kWeighing, [&](std::string_view folder) { return file.starts_with(folder); });
}

std::string hashOfAll(const std::map<std::string, std::string>& files) {
  std::string all;
  for (const auto& [file, digest] : files) all += file + ' ' + digest + '\n';
  return hash::sha256(all);
}

void Loading::complain(const std::string& file, int line, const std::string& reason) {
  m_problems.push_back(fmt::format("{}:{}: {}", file, line, reason));
}

std::string Loading::problems() const {
  const std::size_t shown = std::min(m_problems.size(), kMaxProblems);
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) out += (i ? "\n" : "") + m_problems[i];
  if (shown < m_problems.size()) out += fmt::format("\n... and {} more", m_problems.size() - shown);
  return out;
}

std::optional<std::string> Loading::read(const fs::path& path, const std::string& name) {
  std::error_code failure;
  const std::uintmax_t size = fs::is_regular_file(path, failure) ? fs::file_size(path, failure) : 0;
  std::ifstream in(path, std::ios::binary);
  if (failure || !in || !fs::is_regular_file(path, failure)) {
    complain(name, 0, "cannot be read");
    return std::nullopt;
  }
  if (size > kMaxFileBytes) {
    complain(name, 0, "is too large");
    return std::nullopt;
  }
  std::string bytes(static_cast<std::size_t>(size), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  if (!text::isValidUtf8(bytes)) {
    complain(name, 0, "is not UTF-8");
    return std::nullopt;
  }
  return bytes;
}

std::optional<std::string> Loading::bytes(const std::string& file) {
  auto content = read(m_dataDir / fs::path(file), file);
  if (content && bearsOnWeighing(file)) m_weighing[file] = hash::sha256(*content);
  return content;
}

std::string Loading::weighingHash() const { return hashOfAll(m_weighing); }

bool Loading::isAsShipped(const std::string& file, const std::string& content) const {
  const std::string_view shipped = shippedHash(file);
  if (m_check == Check::all || shipped.empty()) return false;
  const auto known = m_weighing.find(file);
  return (known != m_weighing.end() ? known->second : hash::sha256(content)) == shipped;
}

const Node* Loading::schemaNamed(const std::string& schema) {
  const auto known = m_schemas.find(schema);
  if (known != m_schemas.end()) return known->second ? &*known->second : nullptr;
  std::optional<Node>& slot = m_schemas[schema];
  const std::string name = "schema/" + schema + ".schema.json";
  if (const auto json = bytes(name)) {
    auto parsed = parseDocument(*json, name);
    if (parsed) slot = std::move(*parsed);
    else complain(parsed.error().detail);
  }
  return slot ? &*slot : nullptr;
}

std::optional<Node> Loading::checked(const std::string& json, const std::string& name, const std::string& schema) {
  if (json.size() > kMaxJsonBytes) {
    complain(name, 0, "is too large");
    return std::nullopt;
  }
  auto document = parsed(json, name);
  if (!document || !fits(*document, schema)) return std::nullopt;
  return document;
}

std::optional<Node> Loading::parsed(const std::string& json, const std::string& name) {
  m_names.push_back(name);
  auto document = parseDocument(json, name, static_cast<int>(m_names.size()) - 1);
  if (document) return std::move(*document);
  complain(document.error().detail);
  return std::nullopt;
}

bool Loading::fits(const Node& document, const std::string& schema) {
  const Node* form = schemaNamed(schema);
  if (!form) return false;
  const std::vector<std::string> wrong = checkSchema(document, *form, m_names);
  m_problems.insert(m_problems.end(), wrong.begin(), wrong.end());
  return wrong.empty();
}

const std::string& Loading::nameOf(const Node& at) const {
  const auto document = static_cast<std::size_t>(at.document);
  return m_names[document < m_names.size() ? document : 0];
}

std::optional<Node> Loading::document(const std::string& file, const std::string& schema) {
  const auto json = bytes(file);
  if (!json) return std::nullopt;
  return isAsShipped(file, *json) ? parsed(*json, file) : checked(*json, file, schema);
}

std::optional<Node> Loading::outsideDocument(const fs::path& file, const std::string& schema) {
  const std::string name = file.filename().string();
  const auto json = read(file, name);
  return json ? checked(*json, name, schema) : std::nullopt;
}

std::optional<std::string> Loading::outsideBytes(const fs::path& file) { return read(file, file.filename().string()); }

std::optional<Node> Loading::documentInstead(const fs::path& file, const std::string& insteadOf,
                                             const std::string& schema) {
  const auto json = outsideBytes(file);
  return json ? textDocument(*json, file.filename().string(), insteadOf, schema) : std::nullopt;
}

std::optional<Node> Loading::textDocument(const std::string& json, const std::string& name, const std::string& hashedAs,
                                          const std::string& schema) {
  m_weighing[hashedAs] = hash::sha256(json);
  return checked(json, name, schema);
}

std::vector<std::string> Loading::list(const std::string& folder, const std::string& extension) {
  std::vector<std::string> names;
  std::error_code failure;
  for (fs::directory_iterator entry(m_dataDir / fs::path(folder), failure), end; !failure && entry != end;
       entry.increment(failure))
    if (entry->path().extension() == extension) names.push_back(folder + "/" + entry->path().filename().string());
  if (names.empty()) complain(folder, 0, "holds no " + extension + " file");
  std::sort(names.begin(), names.end());
  return names;
}

void UniqueIds::add(const std::string& id, const std::string& file, int line) {
  const auto [known, isNew] = m_seen.emplace(id, fmt::format("{}:{}", file, line));
  if (!isNew) m_loading.complain(file, line, fmt::format("{} '{}' was there before, at {}", m_what, id, known->second));
}

bool isRealDate(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = -1;
    const char* end = date.data() + from + count;
    const auto read = std::from_chars(date.data() + from, end, value);
    return read.ec == std::errc() && read.ptr == end ? value : -1;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1 || month < 1 || day < 1) return false;
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

}  // namespace peilstok::knowledge

// Municipalities, their neighbours, towns and nicknames, from the national lists (CSV).

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>

#include "base/text.h"
#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

namespace {

using Row = std::vector<std::string>;

/// The cells of one line; a cell may stand in double quotes, with doubled quotes inside. Empty when quotes do not fit.
Row cellsOf(std::string_view line) {
  Row cells(1);
  bool quoted = false, closed = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted) {
      if (c != '"') cells.back() += c;
      else if (i + 1 < line.size() && line[i + 1] == '"') cells.back() += line[++i];
      else quoted = false, closed = true;
    } else if (c == ',') {
      cells.emplace_back();
      closed = false;
    } else if (c == '"' && cells.back().empty() && !closed) {
      quoted = true;
    } else if (c == '"' || closed) {
      return {};
    } else {
      cells.back() += c;
    }
  }
  return quoted ? Row{} : cells;
}

/// Hands each row of a table to `take`; header and number of cells must be exactly those expected.
void readTable(const std::string& file, const std::string& header, Loading& loading,
               const std::function<void(const Row&, int line)>& take) {
  const auto bytes = loading.bytes(file);
  if (!bytes) return;
  const std::size_t columns = text::split(header, ',').size();
  int line = 0;
  for (std::size_t begin = 0; begin < bytes->size();) {
    ++line;
    const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
    std::string_view written = std::string_view(*bytes).substr(begin, end - begin);
    begin = end + 1;
    if (!written.empty() && written.back() == '\r') written.remove_suffix(1);
    if (line == 1) {
      if (written != header) return loading.complain(file, 1, "the header must be " + header);
      continue;
    }
    const Row row = cellsOf(written);
    const bool empty = std::any_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
    if (row.size() != columns || empty)
      loading.complain(file, line, fmt::format("needs {} cells, none of them empty", columns));
    else take(row, line);
  }
  if (line < 2) loading.complain(file, line, "holds no rows");
}

template <class T>
bool readNumber(const std::string& cell, T& out) {
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return read.ec == std::errc() && read.ptr == cell.data() + cell.size();
}

bool isCode(const std::string& code) {
  return code.size() == 6 && code.rfind("GM", 0) == 0 && code.find_first_not_of("0123456789", 2) == std::string::npos;
}

void loadMunicipalities(Loading& loading, Gazetteer& gazetteer) {
  static const std::string file = "municipalities/municipalities.csv";
  UniqueIds codes(loading, "municipality");
  readTable(file, "code,name,province,safety_region,police_unit,inhabitants,lon,lat", loading,
            [&](const Row& row, int line) {
              Municipality m{row[0], row[1], row[2], row[3], row[4], 0, 0, 0};
              const bool numbers =
                  readNumber(row[5], m.inhabitants) && readNumber(row[6], m.lon) && readNumber(row[7], m.lat);
              if (!isCode(m.code))
                return loading.complain(file, line, fmt::format("'{}' is not a code of a municipality", m.code));
              if (!numbers || m.inhabitants < 0 || !(std::abs(m.lon) <= 180) || !(std::abs(m.lat) <= 90))
                return loading.complain(file, line, "inhabitants, lon and lat must be numbers within their bounds");
              codes.add(m.code, file, line);
              // "Bergen (NH)" is only written so to tell it from its namesake.
              gazetteer.entries.push_back({m.name.substr(0, m.name.find(" (")), PlaceKind::gemeente, m.code});
              gazetteer.municipalities.push_back(std::move(m));
            });
}

/// Codes that may be referred to, with a complaint when one is not known.
class KnownCodes {
 public:
  KnownCodes(const Gazetteer& gazetteer, Loading& loading) : m_loading(loading) {
    for (const Municipality& m : gazetteer.municipalities) m_codes.insert(m.code);
  }
  bool check(const std::string& code, const std::string& file, int line) const {
    if (m_codes.find(code) != m_codes.end()) return true;
    m_loading.complain(file, line, fmt::format("there is no municipality '{}'", code));
    return false;
  }

 private:
  Loading& m_loading;
  std::set<std::string> m_codes;
};

void loadNeighbours(const KnownCodes& known, Loading& loading, Gazetteer& gazetteer) {
  static const std::string file = "municipalities/neighbours.csv";
  static const std::set<std::string> certainties = {"zeker", "aangenomen", "grensgeval"};
  readTable(file, "code_a,code_b,certainty", loading, [&](const Row& row, int line) {
    const bool first = known.check(row[0], file, line), second = known.check(row[1], file, line);  // name both
    const bool both = first && second;
    if (both && row[0] == row[1]) loading.complain(file, line, "a municipality is not its own neighbour");
    else if (certainties.find(row[2]) == certainties.end())
      loading.complain(file, line, fmt::format("'{}' is no certainty", row[2]));
    else if (both) {
      addNeighbours(row[0], row[1], gazetteer);
      if (row[2] != "zeker") gazetteer.borderCases.insert(std::minmax(row[0], row[1]));
    }
  });
}

void loadNames(const std::string& file, const std::string& header, PlaceKind kind, const KnownCodes& known,
               Loading& loading, Gazetteer& gazetteer) {
  readTable(file, header, loading, [&](const Row& row, int line) {
    if (known.check(row[1], file, line)) gazetteer.entries.push_back({row[0], kind, row[1]});
  });
}

/// Districts and spots that are known all over the country.
void loadSpots(const KnownCodes& known, Loading& loading, Gazetteer& gazetteer) {
  static const std::string file = "municipalities/spots.csv";
  readTable(file, "name,code,kind", loading, [&](const Row& row, int line) {
    const auto kind = fromWord<PlaceKind>(row[2]);
    if (!kind) loading.complain(file, line, fmt::format("'{}' is no kind of place", row[2]));
    else if (known.check(row[1], file, line)) gazetteer.entries.push_back({row[0], *kind, row[1]});
  });
}

/// One word with at most its first letter a capital: only such a name can be taken for an ordinary word.
bool looksOrdinary(const std::string& name) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return name.find(' ') == std::string::npos && std::none_of(name.begin() + 1, name.end(), capital);
}

}  // namespace

void addNeighbours(const std::string& a, const std::string& b, Gazetteer& gazetteer) {
  const auto add = [&](const std::string& of, const std::string& other) {
    auto& list = gazetteer.neighbours[of];
    const auto at = std::lower_bound(list.begin(), list.end(), other);
    if (at == list.end() || *at != other) list.insert(at, other);
  };
  add(a, b);
  add(b, a);
}

void markOrdinaryNames(const std::vector<std::string>& words, Gazetteer& gazetteer) {
  for (GazetteerEntry& entry : gazetteer.entries) {
    // Squares and streets come from the municipality's own list: there even an ordinary word is meant as the spot.
    const bool own = entry.kind == PlaceKind::plek || entry.kind == PlaceKind::straat;
    if (own || entry.name.empty() || !looksOrdinary(entry.name)) continue;
    entry.needsEvidence = std::binary_search(words.begin(), words.end(), text::asciiLower(entry.name));
  }
}

void loadGazetteer(Loading& loading, Gazetteer& gazetteer) {
  loadMunicipalities(loading, gazetteer);
  const KnownCodes known(gazetteer, loading);
  loadNeighbours(known, loading, gazetteer);
  loadNames("municipalities/towns.csv", "town,code", PlaceKind::woonplaats, known, loading, gazetteer);
  loadNames("municipalities/nicknames.csv", "name,code", PlaceKind::gemeente, known, loading, gazetteer);
  loadSpots(known, loading, gazetteer);
}

}  // namespace peilstok::knowledge

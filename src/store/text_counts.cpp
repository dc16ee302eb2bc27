#include "store/text_counts.h"

#include <utility>

namespace peilstok::store {

namespace {

constexpr const char* kTextsWithTerm = "SELECT doc FROM signal_vocab WHERE term = ?1";
// Two rows that FTS5 writes anew at every change: how much there is in the index, and of which parts it is made.
constexpr const char* kIndexState = "SELECT block FROM signal_fts_data WHERE id IN (1, 10) ORDER BY id";

// A word in fewer texts than this is counted quickly enough each time.
constexpr std::int64_t kManyTexts = 200;

Result<std::int64_t> countOf(Database& database, const std::string& term) {
  Query query(database, kTextsWithTerm, term);
  const auto row = query.next();
  if (!row) return row.error();
  return *row ? query.integer() : 0;
}

}  // namespace

Result<void> TextCounts::forgetWhenChanged(Database& database) {
  std::vector<unsigned char> state;
  Query query(database, kIndexState);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) break;
    const auto block = query.blob();
    state.insert(state.end(), block.begin(), block.end());
  }
  if (state == m_state) return {};
  m_state = std::move(state);
  m_counts.clear();
  return {};
}

Result<std::int64_t> TextCounts::with(Database& database, const std::vector<std::string>& forms) {
  if (const auto fresh = forgetWhenChanged(database); !fresh) return fresh.error();
  std::int64_t sum = 0;
  for (const std::string& form : forms) {
    if (const auto known = m_counts.find(form); known != m_counts.end()) {
      sum += known->second;
      continue;
    }
    const auto one = countOf(database, form);
    if (!one) return one.error();
    if (*one >= kManyTexts) m_counts.emplace(form, *one);
    sum += *one;
  }
  return sum;
}

}  // namespace peilstok::store

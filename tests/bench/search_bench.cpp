// Times a search for words, with their forms, beside SQLite's own best fifty by bm25 of the same words in the same
// file, in turn; prints JSON.
//
//   bench_search DATA FILE [ROUNDS]
//
// Ours gives every hit in the order of the list, most urgent first, so that the first fifty are its best fifty.

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "store/search.h"

namespace {

using namespace peilstok;
using Steady = std::chrono::steady_clock;

// From one in a hundred texts to one in seven, and two words that must both be there.
constexpr const char* kQueries[] = {"marktplein",       "politie", "vuurwerk",           "boos",
                                    "politie vuurwerk", "mensen",  "vuurwerk marktplein"};

double millisecondsSince(Steady::time_point begun) {
  return std::chrono::duration<double, std::milli>(Steady::now() - begun).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// The peer, with the cache of pages that the store had when this was written.
class BestFifty {
 public:
  explicit BestFifty(const char* file) {
    sound = sqlite3_open_v2(file, &m_handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK &&
            sqlite3_exec(m_handle, "PRAGMA cache_size = -65536", nullptr, nullptr, nullptr) == SQLITE_OK &&
            sqlite3_prepare_v2(m_handle,
                               "SELECT rowid FROM signal_fts WHERE signal_fts MATCH ?1 "
                               "ORDER BY bm25(signal_fts) LIMIT 50",
                               -1, &m_statement, nullptr) == SQLITE_OK;
  }
  ~BestFifty() {
    sqlite3_finalize(m_statement);
    sqlite3_close(m_handle);
  }
  BestFifty(const BestFifty&) = delete;
  BestFifty& operator=(const BestFifty&) = delete;

  void find(const std::string& expression) {
    sqlite3_reset(m_statement);
    sqlite3_bind_text(m_statement, 1, expression.c_str(), -1, SQLITE_TRANSIENT);
    int rows = 0;
    while (sqlite3_step(m_statement) == SQLITE_ROW) ++rows;
    sound = sound && rows > 0;
  }
  bool sound = false;

 private:
  sqlite3* m_handle = nullptr;
  sqlite3_stmt* m_statement = nullptr;
};

/// One query in turn with its peer; empty when either of them fails.
std::string timeQuery(app::Workspace& workspace, BestFifty& peer, const std::string& query, int rounds) {
  std::vector<double> ours, theirs;
  std::size_t hits = 0, forms = 0;
  for (int i = 0; i <= rounds; ++i) {
    auto begun = Steady::now();
    const auto words = workspace.searchWords(query);
    if (!words) return {};
    store::SignalFilter filter;
    filter.words = app::Workspace::toFilter(*words);
    const auto numbers = workspace.store().numbers(filter);
    if (!numbers) return {};
    const double took = millisecondsSince(begun);
    const auto expression = store::matchExpression(filter.words);
    if (!expression) return {};
    begun = Steady::now();
    peer.find(*expression);
    if (!peer.sound) return {};
    if (i == 0) continue;  // warms the pages
    ours.push_back(took);
    theirs.push_back(millisecondsSince(begun));
    hits = numbers->size();
    forms = 0;
    for (const auto& group : filter.words) forms += group.size();
  }
  return fmt::format(R"({{"query": "{}", "forms": {}, "hits": {}, "ours": {:.3f}, "peer": {:.3f}}})", query, forms,
                     hits, median(ours), median(theirs));
}

int fail(const std::string& why) {
  fmt::print(stderr, "{}\n", why);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    fmt::print(stderr, "bench_search DATA FILE [ROUNDS]\n");
    return 2;
  }
  const int rounds = argc == 4 ? std::max(1, std::atoi(argv[3])) : 9;
  auto pipeline = app::Pipeline::load({argv[1], {}});
  if (!pipeline) return fail(pipeline.error().detail);
  auto workspace = app::Workspace::open(argv[2], std::move(*pipeline), true);
  if (!workspace) return fail(workspace.error().detail);
  const auto begun = Steady::now();
  const auto all = (*workspace)->store().numbers({});
  if (!all) return fail(all.error().detail);
  const double first = millisecondsSince(begun);
  BestFifty peer(argv[2]);
  std::string json;
  for (const char* query : kQueries) {
    const std::string one = timeQuery(**workspace, peer, query, rounds);
    if (one.empty()) return fail(fmt::format("not found: {}", query));
    json += (json.empty() ? "" : ", ") + one;
  }
  fmt::print(R"({{"signals": {}, "first_ms": {:.1f}, "queries": [{}]}})"
             "\n",
             all->size(), first, json);
  return 0;
}

#pragma once
// What the store's tests share: a folder of their own, signals made up from a seed, and a second way into the file.

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "model/words.h"
#include "store/store.h"
#include "support/catch.h"

namespace peilstok::store::test {

/// A folder that goes when the test ends.
class Folder {
 public:
  Folder() {
    std::random_device random;
    std::ostringstream name;
    name << "peilstok-store-" << std::hex << random() << random();
    m_path = std::filesystem::temp_directory_path() / name.str();
    std::filesystem::create_directories(m_path);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(m_path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

inline Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }
inline Clock stopped(std::int64_t seconds = 1'800'000'000) {
  return [seconds] { return at(seconds); };
}

inline std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}
inline void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// A connection that knows nothing of the store, as another program would have.
class Stranger {
 public:
  explicit Stranger(const std::filesystem::path& file) {
    REQUIRE(sqlite3_open(file.string().c_str(), &m_handle) == SQLITE_OK);
  }
  ~Stranger() { sqlite3_close(m_handle); }
  Stranger(const Stranger&) = delete;
  Stranger& operator=(const Stranger&) = delete;

  /// The engine's message, or empty when it worked.
  std::string attempt(const std::string& sql) {
    char* message = nullptr;
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK) return {};
    const std::string text = message == nullptr ? "failed" : message;
    sqlite3_free(message);
    return text;
  }
  void run(const std::string& sql) { REQUIRE(attempt(sql) == ""); }
  std::string text(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    std::string value;
    if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0) != nullptr)
      value = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return value;
  }

 private:
  sqlite3* m_handle = nullptr;
};

inline bool mentions(const std::string& message, const std::string& words) {
  return message.find(words) != std::string::npos;
}

inline std::unique_ptr<Store> opened(const std::filesystem::path& file, bool readOnly = false) {
  auto store = open(file, readOnly, stopped());
  if (!store) FAIL(codeWord(store.error().code) << " " << store.error().detail);
  return std::move(*store);
}

/// The word of the reason why a file cannot be opened; "" when it can.
inline std::string refusal(const std::filesystem::path& file, bool readOnly = false) {
  const auto store = open(file, readOnly, stopped());
  return store ? "" : codeWord(store.error().code);
}

inline NewSignal plainSignal(const std::string& text, const std::string& key) {
  NewSignal added;
  added.signal.text = text;
  added.contentKey = key;
  added.assessment.frameworkVersion = "1.0.0";
  added.assessment.frameworkHash = "sha256:00";
  return added;
}

/// Lays signals that share the first word of their sketch beside each other, as the grouping would.
inline void group(Store& store) {
  const auto last = store.lastNumber();
  REQUIRE(last);
  const auto sketches = store.sketches(0, *last);
  REQUIRE(sketches);
  std::map<std::uint64_t, std::vector<std::int64_t>> alike;
  for (std::size_t number = 1; number < sketches->size(); ++number)
    if ((*sketches)[number].words != 0) alike[(*sketches)[number].words].push_back(static_cast<std::int64_t>(number));
  Grouping grouping;
  grouping.upTo = *last;
  for (const auto& [words, numbers] : alike)
    for (const std::int64_t number : numbers) {
      const Sketch& sketch = (*sketches)[static_cast<std::size_t>(number)];
      if (numbers.size() > 1 && !*store.kinship(number))
        grouping.kin.push_back({number, numbers.front(), sketch.contrast, sketch.place});
    }
  REQUIRE(store.setGrouping(grouping));
}

/// Stores all in one import and gives what the summary says.
inline ImportSummary import(Store& store, const std::vector<NewSignal>& signals, const std::string& file = "uit.csv") {
  auto transaction = store.beginImport(file, "sha256:11", "csv");
  REQUIRE(transaction);
  for (const NewSignal& added : signals) {
    const auto stored = (*transaction)->add(added);
    if (!stored) FAIL(stored.error().detail);
  }
  const auto summary = (*transaction)->commit(signals.size());
  REQUIRE(summary);
  group(store);
  return *summary;
}

/// Draws values for generated signals.
class Dice {
 public:
  explicit Dice(unsigned seed) : m_engine(seed) {}
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_engine); }
  bool chance(int percent) { return below(100) < percent; }
  template <class E>
  E any() {
    return Words<E>::table[static_cast<std::size_t>(below(static_cast<int>(Words<E>::table.size())))].first;
  }
  template <class T>
  const T& of(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
  }

 private:
  std::mt19937 m_engine;
};

inline const std::vector<std::string>& vocabulary() {
  static const std::vector<std::string> words = {"plein",  "vuurwerk", "rellen", "rel",   "politie",
                                                 "café",   "markt",    "bommen", "tocht", "zaterdag",
                                                 "stille", "opvang",   "avond",  "school"};
  return words;
}

inline std::string sentence(Dice& dice, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += (i == 0 ? "" : " ") + dice.of(vocabulary());
  return text;
}

inline Assessment anyAssessment(Dice& dice) {
  Assessment a;
  a.frameworkVersion = dice.chance(50) ? "1.0.0" : "1.1.0";
  a.frameworkHash = "sha256:" + a.frameworkVersion;
  a.now = at(1'700'000'000 + dice.below(1000));
  a.score = {dice.below(1000), dice.below(500), dice.below(1000)};
  a.certainty = dice.any<Certainty>();
  a.phase.phase = dice.any<Phase>();
  a.phase.step = a.phase.phase == Phase::oplopende_spanningen ? dice.any<Step>() : Step::none;
  a.urgency.level = dice.any<UrgencyLevel>();
  a.consultPoliceNow = dice.chance(30);
  a.call.isCall = dice.chance(40);
  a.demonstrationLock = dice.chance(10);
  if (dice.chance(60)) {
    PlaceMention place;
    place.municipality = dice.of<std::string>({"GM0361", "GM0373", "GM0363"});
    place.certainty = PlaceCertainty::zeker;
    a.where.push_back(place);
  }
  return a;
}

/// `number` keeps one apart from another; everything else is drawn, absent values included.
inline NewSignal anySignal(Dice& dice, int number) {
  NewSignal added;
  Signal& s = added.signal;
  s.text = sentence(dice, 1 + dice.below(8));
  if (dice.chance(30)) s.title = sentence(dice, 1 + dice.below(3));
  if (dice.chance(80)) s.received = at(1'750'000'000 + dice.below(50));  // often the same moment
  if (dice.chance(80)) s.channel = dice.any<Channel>();
  if (dice.chance(80)) s.platform = dice.of<std::string>({"telegram", "facebook"});
  if (dice.chance(80))
    s.access = dice.of<Access>({Access::open, Access::besloten_op_uitnodiging, Access::mondeling, Access::politie});
  if (dice.chance(80)) s.observed = dice.any<Observed>();
  if (dice.chance(80)) s.reliability = Reliability{static_cast<char>('A' + dice.below(6)), 1 + dice.below(6)};
  if (dice.chance(50)) s.municipality = "GM0361";
  if (dice.chance(50)) s.author = "account-1a2b3c4d";
  added.externalId = dice.chance(50) ? "x" + std::to_string(number) : "";
  added.importRow = static_cast<std::uint64_t>(number);
  added.contentKey = "key " + std::to_string(number);
  if (dice.chance(60)) added.sketch.words = static_cast<std::uint64_t>(1 + dice.below(20));
  if (dice.chance(30)) added.meeting = 1 + dice.below(20);
  added.assessment = anyAssessment(dice);
  return added;
}

}  // namespace peilstok::store::test

#pragma once
// A workspace of the example municipality in a folder of its own, with signals laid down by their text.

#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "app/workspace.h"
#include "support/real_knowledge.h"

namespace peilstok::test {

inline Instant moment(const char* iso) { return *civil::parseIso(iso); }

/// The moment at which everything happens unless it is told otherwise: a Friday evening.
inline const Instant kFriday = moment("2026-11-20T22:00:00+01:00");

/// Words of a call for the next day at a place of the example municipality; nobody said so to anyone yet.
inline constexpr const char* kCall = "Zaterdag 21.00 uur allemaal naar het Marktplein, neem vuurwerk mee";
/// Words of discontent without a plan.
inline constexpr const char* kGrumble = "Wat een waardeloos besluit van de gemeente, ze luisteren nooit";
/// A demonstration that was announced as it should be.
inline constexpr const char* kDemonstration =
    "Wij melden een betoging aan: zaterdag 21 november van 14.00 tot 16.00 uur bij het gemeentehuis, ongeveer 150 "
    "deelnemers. Er lopen tien ordebewakers mee en om 16.00 uur ruimen we alles op.";

class OwnPlace {
 public:
  OwnPlace() {
    std::filesystem::create_directories(m_folder);
    open(shipped());
  }
  ~OwnPlace() {
    workspace.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
  }
  OwnPlace(const OwnPlace&) = delete;
  OwnPlace& operator=(const OwnPlace&) = delete;

  /// Made once, as it takes a while.
  static std::shared_ptr<const app::Pipeline> shipped() {
    static const auto pipeline = std::make_shared<const app::Pipeline>(realKnowledge(true));
    return pipeline;
  }
  /// Opens the same workspace again, as a program that knows `pipeline` would.
  void open(std::shared_ptr<const app::Pipeline> pipeline) {
    workspace.reset();
    auto opened = app::Workspace::open(m_folder / "werk.db", std::move(pipeline), false, [] { return kFriday; });
    REQUIRE(opened);
    workspace = std::move(*opened);
  }
  /// Lays down one signal; `more` are further members of its object. Gives its number.
  std::int64_t signal(const std::string& text, nlohmann::json more = nlohmann::json::object()) {
    nlohmann::json line = {{"id", "b" + std::to_string(++m_signals)},
                           {"text", text},
                           {"received", "2026-11-20T16:00:00+01:00"},
                           {"channel", "monitoring"},
                           {"access", "open"},
                           {"municipality", "GM9001"}};
    line.update(more);
    app::ImportOptions options;
    options.file = m_folder / ("in" + std::to_string(m_signals) + ".jsonl");
    options.now = kFriday;
    std::ofstream(options.file, std::ios::binary) << line.dump() << "\n";
    const std::atomic<bool> cancel{false};
    const auto report = workspace->import(options, {}, cancel);
    REQUIRE(report);
    REQUIRE(report->summary.stored == 1);
    return *workspace->find(line["id"]);
  }
  const Card& card(const std::string& id) const {
    const Card* one = workspace->knowledge().card(id);
    REQUIRE(one);
    return *one;
  }
  store::Store& store() const { return workspace->store(); }
  std::filesystem::path folder() const { return m_folder; }

  std::unique_ptr<app::Workspace> workspace;

 private:
  std::filesystem::path m_folder =
      std::filesystem::temp_directory_path() / ("peilstok-own-" + std::to_string(std::random_device{}()));
  int m_signals = 0;
};

/// Somebody who saw the proposal and thinks it is no more than tension.
inline Judgement deviating(Instant at, const char* role, const char* note) {
  Judgement judgement;
  judgement.kind = JudgementKind::wijk_af;
  judgement.at = at;
  judgement.proposalSeen = true;
  judgement.phase = Phase::oplopende_spanningen;
  judgement.step = Step::spanning;
  judgement.role = role;
  judgement.note = note;
  return judgement;
}

inline bool mentions(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The code of what went wrong; internal when nothing did.
template <class T>
ErrorCode codeOf(const Result<T>& result) {
  return result ? ErrorCode::internal : result.error().code;
}

}  // namespace peilstok::test

// The threads of an import: whatever number of them weighs, what comes out is the same and in the order of the file.

#include "app/import_line.h"

#include <thread>

#include "model/json.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

/// Rows with calls, accounts, doubles, and some that are refused.
void writeRows(const std::filesystem::path& file, int rows) {
  std::ofstream out(file, std::ios::binary);
  out << "id,text,created_at\n";
  for (int i = 0; i < rows; ++i) {
    const std::string number = std::to_string(i);
    const std::string text = i % 7 == 0    ? std::string(kCall)
                             : i % 11 == 0 ? std::string()
                             : i % 5 == 0  ? "@gebruiker" + number + " wat een gedoe bij het gemeentehuis"
                                           : "rustig weer vandaag nummer " + number;
    out << number << ",\"" << text << "\"," << (i % 13 == 0 ? "gisteren ergens" : "2026-11-19 16:05") << "\n";
  }
}

/// Everything that comes off the line, a line for each row.
std::vector<std::string> comesOut(const app::ImportWork& work, std::size_t others) {
  app::ImportLine line;
  app::ReadingNotes notes;
  std::vector<std::string> out;
  const std::jthread reader([&] {
    CHECK(app::readRows(work, line, notes, others == 0));
    line.finish();
  });
  std::vector<std::jthread> weighers;
  for (std::size_t i = 0; i < others; ++i) weighers.emplace_back([&] { app::weighRows(work, line); });
  for (app::Batch batch; line.take(batch);) {
    out.push_back("batch of " + std::to_string(batch.recordsRead));
    for (const store::NewSignal& one : batch.signals)
      out.push_back(one.externalId + " " + one.signal.text + " " + one.contentKey + " " + one.row->body);
    for (const store::RejectedRow& one : batch.rejected) out.push_back(std::to_string(one.row) + " " + one.code);
    if (batch.refused) out.push_back(batch.refused->detail);
  }
  line.stop();
  return out;
}

}  // namespace

TEST_CASE("any number of threads gives the same rows in the same order", "[app][import]") {
  const OwnPlace place;
  app::ImportOptions options;
  options.file = place.folder() / "veel.csv";
  writeRows(options.file, 3000);
  const auto profile = intake::sniff(options.file, place.workspace->knowledge().mappings, "auto", options.limits, {});
  REQUIRE(profile);
  app::IncomingDefaults defaults;
  const analyse::NoiseFilter noise;
  const Clock clock = [] { return kFriday; };
  const std::atomic<bool> cancel{false};
  SECTION("all of them") {}
  SECTION("up to the row of which nobody says how it was obtained") { options.requireAccess = true; }
  const app::ImportWork work{options, *profile, place.workspace->pipeline(), defaults, noise, clock, cancel};
  const auto alone = comesOut(work, 0);
  if (!options.requireAccess) CHECK(alone.size() > 3000);
  for (const std::size_t others : {1U, 2U, 5U}) {
    auto together = comesOut(work, others);
    // What was read behind a row that refuses the file nobody takes.
    if (options.requireAccess) {
      REQUIRE(std::ranges::find(together, "row 3") != together.end());  // the second has no moment, and is left out
      continue;
    }
    CHECK(together == alone);
  }
}

TEST_CASE("who waits on the line goes home when nobody takes any more", "[app][import]") {
  app::ImportLine line;
  bool taken = true;
  {
    const std::jthread reader([&] {
      while (line.put({})) {}
      taken = false;
    });
    const std::jthread weigher([&] {
      while (app::Batch* batch = line.claim()) line.weighed(*batch);
    });
    app::Batch first;
    CHECK(line.take(first));
    line.stop();
  }
  CHECK_FALSE(taken);
}

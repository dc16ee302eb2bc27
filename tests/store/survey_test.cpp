// What the omgevingsbeeld asks of the store, held against looking at every signal.

#include <algorithm>
#include <map>
#include <tuple>

#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

constexpr std::int64_t kBegin = 1'750'000'000;

struct Filled {
  Folder folder;
  std::vector<NewSignal> signals;
  std::unique_ptr<Store> store;

  explicit Filled(unsigned seed, int count = 150) {
    Dice dice(seed);
    for (int i = 1; i <= count; ++i) {
      signals.push_back(anySignal(dice, i));
      if (signals.back().signal.received) signals.back().signal.received = at(kBegin + dice.below(100'000));
    }
    store = opened(folder / "werk.db");
    import(*store, signals);
  }
};

}  // namespace

TEST_CASE("an empty workspace has no extent", "[survey]") {
  const Folder folder;
  const auto store = opened(folder / "leeg.db");
  const auto extent = store->surveyExtent();
  REQUIRE(extent);
  CHECK(extent->stored == 0);
  CHECK_FALSE(extent->first);
  REQUIRE(store->usualMunicipality());
  CHECK(store->usualMunicipality()->empty());
  CHECK(store->surveyRows(at(0), at(kBegin), 10)->empty());
  CHECK(store->countByHour(at(0), at(kBegin))->empty());
  CHECK(store->placedDecisions(at(0), at(kBegin))->empty());
}

TEST_CASE("rows of a stretch come newest first and no more than asked for", "[survey]") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Filled filled(seed);
    const Instant from = at(kBegin + 20'000), until = at(kBegin + 60'000);
    std::vector<std::int64_t> wanted;
    for (std::size_t i = 0; i < filled.signals.size(); ++i) {
      const auto& received = filled.signals[i].signal.received;
      if (received && *received >= from && *received < until) wanted.push_back(static_cast<std::int64_t>(i) + 1);
    }
    std::sort(wanted.begin(), wanted.end(), [&](std::int64_t a, std::int64_t b) {
      const auto key = [&](std::int64_t n) {
        return std::tuple(filled.signals[static_cast<std::size_t>(n - 1)].signal.received, n);
      };
      return key(a) > key(b);
    });
    const auto rows = filled.store->surveyRows(from, until, 1000);
    REQUIRE(rows);
    REQUIRE(rows->size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const NewSignal& given = filled.signals[static_cast<std::size_t>(wanted[i] - 1)];
      CHECK((*rows)[i].number == wanted[i]);
      CHECK((*rows)[i].channel == given.signal.channel);
      CHECK((*rows)[i].municipality == given.signal.municipality);
      CHECK((*rows)[i].text == given.signal.text);
      CHECK((*rows)[i].phase == given.assessment.phase.phase);
    }
    CHECK(*filled.store->countReceived(from, until) == static_cast<std::int64_t>(wanted.size()));
    CHECK(filled.store->surveyRows(from, until, 3)->size() == std::min<std::size_t>(3, wanted.size()));
    CHECK(filled.store->surveyRows(until, from, 3)->empty());
  }
}

TEST_CASE("hours add up to the signals in them", "[survey]") {
  const Filled filled(9);
  std::map<std::tuple<std::int64_t, std::string, Phase>, std::int64_t> wanted, found;
  std::int64_t undated = 0;
  for (const NewSignal& one : filled.signals) {
    if (!one.signal.received) {
      ++undated;
      continue;
    }
    const std::string place = one.assessment.where.empty() ? "" : one.assessment.where.front().municipality;
    const std::int64_t hour = one.signal.received->time_since_epoch().count() / 3600 * 3600;
    ++wanted[{hour, place, one.assessment.phase.phase}];
  }
  const auto rows = filled.store->countByHour(at(0), at(kBegin + 200'000));
  REQUIRE(rows);
  for (const HourRow& row : *rows) found[{row.hour.time_since_epoch().count(), row.place, row.phase}] += row.count;
  CHECK(found == wanted);
  const auto extent = filled.store->surveyExtent();
  REQUIRE(extent);
  CHECK(extent->undated == undated);
  CHECK(extent->stored == static_cast<std::int64_t>(filled.signals.size()));
}

TEST_CASE("the usual municipality is the one that most signals were taken in for, else the one they name", "[survey]") {
  const Folder folder;
  const auto store = opened(folder / "werk.db");
  NewSignal placed = plainSignal("op het plein", "1");
  PlaceMention mention;
  mention.municipality = "GM0373";
  mention.certainty = PlaceCertainty::zeker;
  placed.assessment.where.push_back(mention);
  import(*store, {placed});
  CHECK(*store->usualMunicipality() == "GM0373");
  NewSignal taken = plainSignal("elders", "2");
  taken.signal.municipality = "GM0361";
  import(*store, {taken}, "ander.csv");
  CHECK(*store->usualMunicipality() == "GM0361");
}

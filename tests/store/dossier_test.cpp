// Dossiers as entries that are only ever added, the membership beside them, and their lines in the logbook.

#include <algorithm>
#include <nlohmann/json.hpp>

#include "store/logbook.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

const Instant kOpened = at(1'800'000'000);

DossierHead headOf(const std::string& title, bool closed = false) {
  DossierHead head;
  head.title = title;
  head.owner = "OOV-adviseur";
  head.next = at(1'800'090'000);
  head.closed = closed;
  return head;
}

DossierItem question() {
  DossierItem item;
  item.kind = ItemKind::vraag;
  item.text = "Is dit aangemeld?";
  item.owner = "Vergunningen";
  item.due = at(1'800'090'000);
  return item;
}

struct Place {
  Folder folder;
  std::filesystem::path file = folder / "werk.db";
  std::unique_ptr<Store> store = opened(file);
  Place() { import(*store, {plainSignal("een", "1"), plainSignal("twee", "2"), plainSignal("drie", "3")}); }

  std::int64_t open(std::vector<std::int64_t> signals) {
    const auto number = store->openDossier({{0, 0, kOpened, "OOV-adviseur", headOf("Plein")},
                                            {0, 0, kOpened, "OOV-adviseur", SignalsJoin{std::move(signals)}}});
    REQUIRE(number);
    return *number;
  }
  Result<std::int64_t> add(std::int64_t dossier, DossierAct act, Instant when = kOpened) {
    return store->addDossierEntry(dossier, [&](const std::vector<DossierEntry>&) -> Result<DossierEntry> {
      return DossierEntry{0, 0, when, "OOV-adviseur", act};
    });
  }
  std::vector<LogLine> lines(std::int64_t dossier) {
    std::vector<LogLine> found;
    REQUIRE(store->logbook().forEach({std::nullopt, "D" + std::to_string(dossier)}, [&](const LogLine& line) {
      found.push_back(line);
      return true;
    }));
    return found;
  }
  std::vector<std::string> problems() {
    const auto report = store->verify();
    REQUIRE(report);
    return report->problems;
  }
};

}  // namespace

TEST_CASE("a dossier is opened with its signals, and every entry has its line") {
  Place place;
  const auto dossier = place.open({1, 3});
  CHECK(dossier == 1);
  CHECK(*place.store->dossierSignals(1) == std::vector<std::int64_t>{1, 3});
  CHECK(*place.store->dossiersOf(3) == std::vector<std::int64_t>{1});
  CHECK(place.store->dossiersOf(2)->empty());
  const auto item = place.add(1, question());
  REQUIRE(item);
  DossierItem answered = question();
  answered.id = *item;
  answered.state = ItemState::gedaan;
  answered.outcome = "de tekst van het antwoord";
  REQUIRE(place.add(1, answered));
  REQUIRE(place.add(1, SignalsLeave{{3}, "elders"}));
  REQUIRE(place.add(1, headOf("Plein", true)));
  const auto entries = place.store->dossierEntries(1);
  REQUIRE(entries);
  REQUIRE(entries->size() == 6);
  const Dossier folded = fold(*entries);
  CHECK(folded.signals == *place.store->dossierSignals(1));
  CHECK(folded.items.at(0).outcome == answered.outcome);
  CHECK(folded.head.closed);
  const auto lines = place.lines(1);
  REQUIRE(lines.size() == 6);
  std::vector<std::string> actions;
  for (const LogLine& line : lines) actions.push_back(line.action);
  CHECK(actions == std::vector<std::string>{"open_dossier", "voeg_signaal_toe", "voeg_toe", "rond_af",
                                            "haal_signaal_weg", "sluit_dossier"});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto detail = nlohmann::json::parse(lines[i].detail);
    CHECK(detail["rij"] == "dossierregel " + std::to_string((*entries)[i].id));
    CHECK(lines[i].detail.find("aangemeld") == std::string::npos);
    CHECK(lines[i].detail.find("antwoord") == std::string::npos);
  }
  CHECK(place.problems().empty());
}

TEST_CASE("nothing is kept of an entry that may not be") {
  Place place;
  const auto dossier = place.open({1});
  CHECK(place.store->dossierEntries(9).error().code == ErrorCode::not_found);
  CHECK(place.add(9, question()).error().code == ErrorCode::not_found);
  CHECK(place.store->openDossier({}).error().code == ErrorCode::wrong_use);
  CHECK(place.store->openDossier({{0, 0, kOpened, "", question()}}).error().code == ErrorCode::wrong_use);
  const auto refused =
      place.store->addDossierEntry(dossier, [](const std::vector<DossierEntry>& before) -> Result<DossierEntry> {
        CHECK(before.size() == 2);
        return Error{ErrorCode::changed_meanwhile, ""};
      });
  CHECK(refused.error().code == ErrorCode::changed_meanwhile);
  CHECK(place.lines(dossier).size() == 2);
  CHECK(place.store->dossierNumbers()->size() == 1);
  CHECK(place.problems().empty());
}

TEST_CASE("where the clock ran back an entry gets the moment of the one before") {
  Place place;
  const auto dossier = place.open({1});
  REQUIRE(place.add(dossier, question(), kOpened + std::chrono::hours(2)));
  REQUIRE(place.add(dossier, question(), kOpened + std::chrono::hours(1)));
  const auto entries = place.store->dossierEntries(dossier);
  CHECK(entries->back().at == kOpened + std::chrono::hours(2));
}

TEST_CASE("an entry cannot be changed, removed or written over, and goes with its dossier") {
  Place place;
  place.open({1, 2});
  Stranger other(place.file);
  CHECK(mentions(other.attempt("UPDATE dossier_entry SET role = 'x'"), "never changed"));
  CHECK(mentions(other.attempt("UPDATE dossier SET opened = 0"), "never changed"));
  CHECK(mentions(other.attempt("DELETE FROM dossier_entry WHERE id = 2"), "never removed"));
  CHECK(mentions(other.attempt("INSERT OR REPLACE INTO dossier_entry VALUES (1, 1, 1900000000, '', 'hoofd', 0, '{}')"),
                 "follows"));
  CHECK_FALSE(other.attempt("INSERT INTO dossier_entry VALUES (9, 1, 1900000000, '', 'persoon', 0, '{}')").empty());
  CHECK_FALSE(other.attempt("INSERT INTO dossier_entry VALUES (9, 1, 1900000000, '', 'onderdeel', 9, '{}')").empty());
  CHECK_FALSE(other.attempt("INSERT INTO dossier_entry VALUES (9, 1, 1, '', 'hoofd', 0, '{}')").empty());
  other.run("PRAGMA foreign_keys = ON; DELETE FROM dossier WHERE number = 1");
  CHECK(other.text("SELECT count(*) FROM dossier_entry") == "0");
  CHECK(other.text("SELECT count(*) FROM dossier_signal") == "0");
}

TEST_CASE("a dossier outlives its signals") {
  Place place;
  const auto dossier = place.open({1, 2});
  REQUIRE(place.store->removeSignal(1, "OOV-adviseur"));
  CHECK(*place.store->dossierSignals(dossier) == std::vector<std::int64_t>{1, 2});
  CHECK(place.problems().empty());
}

TEST_CASE("what somebody else wrote in it is found") {
  Place place;
  place.open({1});
  Stranger other(place.file);
  SECTION("a membership") { other.run("INSERT INTO dossier_signal VALUES (1, 2)"); }
  SECTION("a membership that is missing") { other.run("DELETE FROM dossier_signal"); }
  SECTION("an entry that cannot be read") {
    other.run("INSERT INTO dossier_entry VALUES (3, 1, 1900000000, '', 'hoofd', 0, '{\"title\":7}')");
  }
  SECTION("a change of an item that never began") {
    other.run(
        "INSERT INTO dossier_entry VALUES (3, 1, 1900000000, '', 'onderdeel', 2, "
        "'{\"id\":2,\"kind\":\"notitie\"}')");
  }
  SECTION("a dossier that was never opened") { other.run("INSERT INTO dossier VALUES (2, 1900000000)"); }
  const auto found = place.problems();
  CAPTURE(found);
  CHECK(std::ranges::any_of(found, [](const std::string& one) { return one.starts_with("dossier: D"); }));
}

TEST_CASE("an entry without a line is found") {
  Place place;
  place.open({1});
  Stranger(place.file).run("INSERT INTO dossier_entry VALUES (3, 1, 1900000000, '', 'hoofd', 0, '{\"title\":\"x\"}')");
  CHECK(place.problems() == std::vector<std::string>{"logbook: no line tells of dossierregel 3"});
}

TEST_CASE("retention takes closed dossiers that are named and still closed") {
  Place place;
  for (int i = 0; i < 3; ++i) place.open({1});
  REQUIRE(place.add(1, headOf("Plein", true), kOpened + std::chrono::hours(1)));
  REQUIRE(place.add(2, headOf("Plein", true), kOpened + std::chrono::hours(2)));
  const auto others = place.store->retentionOthers(at(1'900'000'000));
  REQUIRE(others);
  REQUIRE(others->dossiers.size() == 2);
  CHECK(others->dossiers[1].number == 2);
  CHECK(others->dossiers[1].since == kOpened + std::chrono::hours(2));
  REQUIRE(place.add(2, headOf("Plein"), kOpened + std::chrono::hours(3)));
  PurgeOrder order;
  order.at = at(1'900'000'000);
  order.role = "beheer";
  order.dossiers = {1, 2, 3};
  const auto line = place.store->purge(order);
  REQUIRE(line);
  CHECK(line->removed.at("dossier") == 1);
  CHECK(*place.store->dossierNumbers() == std::vector<std::int64_t>{2, 3});
  CHECK(place.problems().empty());
}

TEST_CASE("what is done together is kept or undone together") {
  Place place;
  const auto dossier = place.open({1});
  const auto failed = place.store->together([&]() -> Result<void> {
    REQUIRE(place.add(dossier, question()));
    return Error{ErrorCode::wrong_use, ""};
  });
  CHECK_FALSE(failed);
  CHECK(place.store->dossierEntries(dossier)->size() == 2);
  REQUIRE(place.store->together([&]() -> Result<void> {
    REQUIRE(place.add(dossier, question()));
    return {};
  }));
  CHECK(place.store->dossierEntries(dossier)->size() == 3);
  CHECK(place.problems().empty());
}

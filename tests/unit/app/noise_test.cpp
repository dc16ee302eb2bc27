// Noise lists of a workspace: what an import lays aside, what it never does, and how it is all taken back.

#include "app/noise.h"

#include "app/handling.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

constexpr const char* kFair = R"({"schema": "noise/1", "rules": [{"id": "kermis", "name": "Kermis",
  "why": "komt elk jaar", "checked": "2026-11-01", "words": [["kermis*"]]}]})";

Tray trayOf(OwnPlace& place, std::int64_t number) { return place.store().handling(number)->tray; }

app::ImportReport import(OwnPlace& place, const std::string& name, const std::string& bytes, bool dryRun = false) {
  app::ImportOptions options;
  options.file = place.folder() / name;
  options.dryRun = dryRun;
  std::ofstream(options.file, std::ios::binary) << bytes;
  const std::atomic<bool> cancel{false};
  auto report = place.workspace->import(options, {}, cancel);
  REQUIRE(report);
  return *report;
}

std::string line(const char* id, const char* text) {
  return nlohmann::json{{"id", id}, {"text", text}, {"received", "2026-11-20T16:00:00+01:00"}, {"access", "open"}}
             .dump() +
         "\n";
}

}  // namespace

TEST_CASE("what a rule fits is closed as noise with the name of the rule, and counted") {
  OwnPlace place;
  REQUIRE(app::addNoise(*place.workspace, kFair, "communicatie", kFriday));
  const std::string rows = line("a", "De kermis gaat weer open") + line("b", "Mooi weer vandaag") +
                           line("c",
                                "Zaterdag 21.00 uur allemaal naar de kermis op het Marktplein, neem vuurwerk "
                                "mee. We slopen alles en pakken ze.");
  const auto dry = import(place, "proef.jsonl", rows, true);
  CHECK(dry.summary.laidAside == 1);
  CHECK(*place.store().count({}) == 0);
  const auto report = import(place, "echt.jsonl", rows);
  CHECK(report.summary.laidAside == 1);
  REQUIRE(report.noise.size() == 1);
  CHECK(report.noise[0].rule == "kermis");
  CHECK(report.noise[0].laidAside == 1);
  CHECK(report.noise[0].kept == 1);
  const auto a = *place.workspace->find("a"), c = *place.workspace->find("c");
  CHECK(trayOf(place, a) == Tray::gesloten);
  CHECK(place.store().handling(a)->note == "Kermis");
  CHECK(trayOf(place, c) == Tray::postvak);
  const auto shown = place.workspace->detail(c);
  CHECK(shown->noise.rule == "kermis");
  CHECK(shown->noise.bar != analyse::NoiseBar::none);
  CHECK(place.workspace->detail(a)->noise.bar == analyse::NoiseBar::none);
  CHECK(place.workspace->detail(*place.workspace->find("b"))->noise.rule.empty());
}

TEST_CASE("what was laid aside comes back one by one, or all of a rule at once") {
  OwnPlace place;
  REQUIRE(app::addNoise(*place.workspace, kFair, "", kFriday));
  const auto one = place.signal("Naar de kermis"), two = place.signal("De kermis is open");
  CHECK(trayOf(place, one) == Tray::gesloten);
  app::HandlingWish back;
  back.verb = HandlingVerb::heropen;
  REQUIRE(app::handle(*place.workspace, {one}, back, kFriday));
  CHECK(trayOf(place, one) == Tray::postvak);
  const auto undone = app::undoNoise(*place.workspace, "kermis", "OOV-adviseur", kFriday);
  REQUIRE(undone);
  CHECK(undone->signals == std::vector<std::int64_t>{two});
  CHECK(trayOf(place, two) == Tray::postvak);
  CHECK(place.store().handling(two)->rule.empty());
  CHECK(codeOf(app::undoNoise(*place.workspace, "kermis", "", kFriday)) == ErrorCode::not_found);
}

TEST_CASE("own rules are checked before they are kept") {
  OwnPlace place;
  const auto refusal = [&](const std::string& document) {
    return codeOf(app::addNoise(*place.workspace, document, "", kFriday));
  };
  CHECK(refusal("{}") == ErrorCode::knowledge_invalid);
  CHECK(refusal(R"({"schema": "noise/1", "rules": [{"id": "x", "name": "x", "why": "x", "checked": "2026-11-01"}]})") ==
        ErrorCode::knowledge_invalid);  // neither words nor accounts
  CHECK(refusal(R"({"schema": "noise/1", "rules": [{"id": "x", "name": "x", "why": "x", "checked": "2026-11-01",
    "words": [["k*"]]}]})") == ErrorCode::knowledge_invalid);
  CHECK(refusal(R"({"schema": "noise/1", "rules": [{"id": "x", "name": "x", "why": "bel 06-12345678",
    "checked": "2026-11-01", "words": [["kermis"]]}]})") == ErrorCode::wrong_use);
  CHECK(refusal(R"({"schema": "noise/1", "rules": [{"id": "proefalarm", "name": "x", "why": "x",
    "checked": "2026-11-01", "words": [["kermis"]]}]})") == ErrorCode::wrong_use);  // one of ours
  CHECK(place.store().noiseRules()->empty());
}

TEST_CASE("an own rule goes when it is removed, one of ours is switched off and on") {
  OwnPlace place;
  const auto inForce = [&](const std::string& id) {
    const auto list = app::noiseList(*place.workspace);
    for (const app::NoiseEntry& entry : list->entries)
      if (entry.rule.id == id) return entry.inForce;
    return false;
  };
  REQUIRE(app::addNoise(*place.workspace, kFair, "", kFriday));
  CHECK(inForce("kermis"));
  CHECK(inForce("proefalarm"));
  REQUIRE(app::removeNoise(*place.workspace, "kermis", "", kFriday));
  CHECK_FALSE(inForce("kermis"));
  CHECK(codeOf(app::removeNoise(*place.workspace, "kermis", "", kFriday)) == ErrorCode::not_found);
  REQUIRE(app::removeNoise(*place.workspace, "proefalarm", "", kFriday));
  CHECK_FALSE(inForce("proefalarm"));
  REQUIRE(app::restoreNoise(*place.workspace, "proefalarm", ""));
  CHECK(inForce("proefalarm"));
  CHECK(codeOf(app::restoreNoise(*place.workspace, "proefalarm", "")) == ErrorCode::not_found);
}

TEST_CASE("a rule can be tried on what is stored without anything changing") {
  OwnPlace place;
  const auto calm = place.signal("Naar de kermis met de kinderen");
  const auto call = place.signal(
      "Zaterdag 21.00 uur allemaal naar de kermis op het Marktplein, neem vuurwerk mee. We slopen alles en pakken ze.");
  const auto rules = app::checkedNoise(kFair, place.workspace->knowledge());
  REQUIRE(rules);
  const auto trials = app::tryNoise(*place.workspace, *rules);
  REQUIRE(trials);
  REQUIRE(trials->size() == 1);
  CHECK(trials->at(0).layAside == 1);
  CHECK(trials->at(0).examples == std::vector<std::int64_t>{calm});
  CHECK(trials->at(0).kept == std::vector<std::int64_t>{call});
  CHECK(trayOf(place, calm) == Tray::postvak);
}

TEST_CASE("the municipality's own account is known as a sender, also in a file that says it in capitals") {
  OwnPlace place;
  REQUIRE(app::addNoise(*place.workspace, R"({"schema": "noise/1", "rules": [{"id": "eigen", "name": "Eigen account",
    "why": "van onszelf", "checked": "2026-11-01", "accounts": ["@GemeenteWaterbroek"]}]})",
                        "", kFriday));
  const auto report = import(place, "x.csv",
                             "tekst;auteur;datum\nMorgen zijn we dicht;gemeentewaterbroek;20-11-2026 10:00\n"
                             "Morgen zijn ze dicht;iemand;20-11-2026 10:01\n");
  CHECK(report.summary.stored == 2);
  CHECK(report.summary.laidAside == 1);
}

TEST_CASE("a rule that holds personal data is not kept") {
  OwnPlace place;
  const auto refused = app::addNoise(*place.workspace, R"({"schema": "noise/1", "rules": [{"id": "beller",
    "name": "Beller", "why": "belt altijd van 0612345678", "checked": "2026-11-01", "words": [["lantaarn"]]}]})",
                                     "", kFriday);
  CHECK(codeOf(refused) == ErrorCode::wrong_use);
  CHECK(place.store().noiseRules()->empty());
}

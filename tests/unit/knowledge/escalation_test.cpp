// Whom to tell when: every rule has a way to hold, and a municipality lays its own over ours.

#include <algorithm>

#include "data_copy.h"

using namespace peilstok;
using peilstok::test::DataCopy;

namespace {

/// An overlay that only says something of escalation.
std::string overlayWith(const std::string& escalation) {
  return R"({"schema": "overlay/1", "municipalities": [{"code": "GM0014", "name": "Groningen",
    "province": "Groningen", "safety_region": "Groningen", "police_unit": "Noord-Nederland", "inhabitants": 1,
    "lon": 6.6, "lat": 53.2}], "escalation": )" +
         escalation + "}";
}

std::string rule(const std::string& id, const std::string& message = "Dossier {dossier}",
                 const std::string& deputy = "b") {
  return R"({"id": ")" + id + R"(", "name": "n", "why": "het moet", "when": {"phases": ["escalatie"]}, "to": "a",
    "deputy": ")" +
         deputy + R"(", "wait_minutes": 5, "message": ")" + message +
         R"(", "ground": "eigen afspraak", "verified": true, "checked": "2026-03-31"})";
}

std::vector<std::string> idsOf(const Escalation& escalation) {
  std::vector<std::string> ids;
  for (const EscalationRule& one : escalation.rules) ids.push_back(one.id);
  return ids;
}

}  // namespace

TEST_CASE("every rule that ships says by function, with its ground, and that nobody checked it", "[knowledge]") {
  const DataCopy copy;
  const auto knowledge = copy.load();
  REQUIRE(knowledge);
  REQUIRE_FALSE((*knowledge)->escalation.rules.empty());
  for (const EscalationRule& one : (*knowledge)->escalation.rules) {
    CAPTURE(one.id);
    CHECK_FALSE(one.phases.empty());
    CHECK_FALSE(one.to.empty());
    CHECK(one.waitMinutes > 0);
    CHECK_FALSE(one.own);
    if (!one.verified) CHECK((one.ground.find("ontroleren") != std::string::npos));
  }
}

TEST_CASE("a municipality replaces, adds and leaves out rules of escalation", "[knowledge]") {
  const DataCopy copy;
  const auto ours = idsOf((*copy.load())->escalation);
  copy.write("example/own.json", overlayWith(R"({"without": ["nazorg"], "rules": [)" + rule("oproep_piket") + ", " +
                                             rule("eigen_regel") + "]}"));
  const auto loaded = copy.load("example/own.json");
  REQUIRE(loaded);
  const Escalation& escalation = (*loaded)->escalation;
  auto wanted = ours;
  std::erase(wanted, "nazorg");
  wanted.push_back("eigen_regel");
  CHECK(idsOf(escalation) == wanted);
  CHECK(escalation.rule("oproep_piket")->own);
  CHECK(escalation.rule("oproep_piket")->to == "a");
  CHECK_FALSE(escalation.rule("spanning_oov")->own);
  CHECK(escalation.rule("nazorg") == nullptr);
}

TEST_CASE("a rule of escalation that cannot be followed is refused", "[knowledge][refusal]") {
  const DataCopy copy;
  const auto refused = [&](const std::string& escalation) {
    copy.write("example/own.json", overlayWith(escalation));
    return copy.refusal("example/own.json");
  };
  CHECK(refused(R"({"rules": [)" + rule("x") + "]}") == "");
  CHECK(refused(R"({"rules": [)" + rule("x", "Bel {naam}") + "]}").find("there is no {naam}") != std::string::npos);
  CHECK(refused(R"({"rules": [)" + rule("x", "Bel {dossier") + "]}").find("there is no {") != std::string::npos);
  CHECK(refused(R"({"rules": [)" + rule("x", "Bel", "a") + "]}").find("their own deputy") != std::string::npos);
  CHECK(refused(R"({"without": ["verzonnen"]})").find("no rule of escalation 'verzonnen'") != std::string::npos);
  CHECK(refused(R"({"regels": []})").find("unknown key") != std::string::npos);
}

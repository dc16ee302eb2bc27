// What people do has its line, with a function and without what they wrote; a correction is a line of its own.

#include "app/logbook.h"

#include <algorithm>

#include "app/deciding.h"
#include "app/in_force.h"
#include "app/retention.h"
#include "base/file.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

const Instant kNow = *civil::parseIso("2026-11-20T13:00:00+01:00");

std::vector<LogLine> linesAbout(store::Store& store, const std::string& object) {
  std::vector<LogLine> lines;
  REQUIRE(store.logbook().forEach({std::nullopt, object}, [&](const LogLine& line) {
    lines.push_back(line);
    return true;
  }));
  return lines;
}

}  // namespace

TEST_CASE("a correction needs a function and a reason without personal data, and leaves the line as it is") {
  OwnPlace place;
  store::Logbook& log = place.store().logbook();
  const auto first = log.line(1);
  REQUIRE(first);
  CHECK(codeOf(app::correctLine(*place.workspace, 1, "", "zo was het", kNow)) == ErrorCode::wrong_use);
  CHECK(codeOf(app::correctLine(*place.workspace, 1, "OOV-adviseur", " ", kNow)) == ErrorCode::wrong_use);
  CHECK(codeOf(app::correctLine(*place.workspace, 99, "OOV-adviseur", "zo was het", kNow)) == ErrorCode::not_found);
  CHECK(codeOf(app::correctLine(*place.workspace, 1, "OOV-adviseur", "bel 06-12345678", kNow)) ==
        ErrorCode::refused_by_rule);
  const auto added = app::correctLine(*place.workspace, 1, "OOV-adviseur", "zo was het", kNow);
  REQUIRE(added);
  CHECK(log.line(*added)->corrects == 1);
  CHECK(log.line(*added)->actor == "OOV-adviseur");
  CHECK(log.line(1)->hash == first->hash);
  CHECK(place.workspace->verify()->sound);
}

TEST_CASE("terms and the weegkader have their lines") {
  OwnPlace place;
  REQUIRE(app::setTerm(*place.workspace, RetentionKind::gesloten, 60, "beheer"));
  const auto lines = linesAbout(place.store(), "bewaartermijn gesloten");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].detail == R"({"dagen":"60"})");
  CHECK(lines[0].actor == "beheer");
  app::AdoptedVariant variant;
  variant.version = "0.1.0";
  variant.hash = "sha256:00";
  variant.basedOn = "1.0.0";
  REQUIRE(app::adoptVariant(place.store(), variant, {"OOV-adviseur", "teamhoofd 06-12345678"}));
  const auto adopted = linesAbout(place.store(), "weegkader 0.1.0");
  REQUIRE(adopted.size() == 1);
  CHECK(adopted[0].action == log_action::kAdopt);
  CHECK(adopted[0].actor.starts_with("OOV-adviseur en teamhoofd [telefoon"));
  REQUIRE(app::dropVariant(place.store()));
  CHECK(linesAbout(place.store(), "weegkader").size() == 1);
}

TEST_CASE("what a rule refuses is told, what was only wrong is not") {
  OwnPlace place;
  const LogEntry attempt{log_action::kDecide, "S1", {}, "burgemeester", kNow, {}, 0};
  app::noteRefusal(place.store(), {ErrorCode::wrong_use, "x"}, attempt);
  CHECK(linesAbout(place.store(), "S1").empty());
  const Error same = app::noteRefusal(place.store(), {ErrorCode::refused_by_rule, "x"}, attempt);
  CHECK(same.code == ErrorCode::refused_by_rule);
  const auto lines = linesAbout(place.store(), "S1");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].result == kLogRefused);
}

TEST_CASE("an export holds every line, and is not written over another file") {
  OwnPlace place;
  const auto file = place.folder() / "log.jsonl";
  const auto head = app::exportLog(*place.workspace, file);
  REQUIRE(head);
  CHECK(head->hash == place.store().logbook().head()->hash);
  const auto bytes = file::read(file, 1'000'000);
  REQUIRE(bytes);
  CHECK(std::count(bytes->begin(), bytes->end(), '\n') == head->lines);
  CHECK(codeOf(app::exportLog(*place.workspace, file)) == ErrorCode::wrong_use);
}

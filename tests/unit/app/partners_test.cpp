// Who calls whom: contacts that come and go, and agreements of which every version stays.

#include "app/partners.h"

#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

app::PartnerLine lineOf(OwnPlace& place, const std::string& id) {
  const auto lines = app::partnerLines(*place.workspace);
  REQUIRE(lines);
  for (const app::PartnerLine& one : *lines)
    if (one.partner->id == id) return one;
  FAIL("no partner " << id);
  return {};
}

Contact contact(const std::string& reach) {
  Contact one;
  one.partner = "wijkagent";
  one.function = "wijkagent Centrum";
  one.reach = reach;
  return one;
}

}  // namespace

TEST_CASE("every partner is there in the order of the data, filled in or not") {
  OwnPlace place;
  const auto lines = app::partnerLines(*place.workspace);
  REQUIRE(lines);
  REQUIRE(lines->size() == realKnowledge()->partners.size());
  for (std::size_t i = 0; i < lines->size(); ++i) {
    CHECK((*lines)[i].partner->id == realKnowledge()->partners[i].id);
    CHECK((*lines)[i].contact.partner == (*lines)[i].partner->id);
    CHECK_FALSE((*lines)[i].filled());
    CHECK_FALSE((*lines)[i].hasDeputy());
    CHECK((*lines)[i].agreements.empty());
  }
}

TEST_CASE("a contact is kept as it was typed, on one line, and replaced whole") {
  OwnPlace place;
  Contact one = contact("06-12345678");
  one.hours = " dag\nen\tnacht ";
  one.deputy = "teamchef";
  one.deputyReach = "0900-8844";
  one.checked = "2026-11-01";
  REQUIRE(app::setContact(*place.workspace, one));
  app::PartnerLine line = lineOf(place, "wijkagent");
  CHECK(line.contact.reach == "06-12345678");  // a number to call is what it is for
  CHECK(line.contact.hours == "dag en nacht");
  CHECK(line.contact.checked == "2026-11-01");
  CHECK(line.filled());
  CHECK(line.hasDeputy());
  CHECK_FALSE(lineOf(place, "scholen").filled());
  REQUIRE(app::setContact(*place.workspace, contact("14 0123")));
  line = lineOf(place, "wijkagent");
  CHECK(line.contact.reach == "14 0123");
  CHECK_FALSE(line.hasDeputy());  // what was not filled in again is gone
  CHECK(line.contact.checked.empty());
  REQUIRE(app::removeContact(*place.workspace, "wijkagent"));
  CHECK_FALSE(lineOf(place, "wijkagent").filled());
  CHECK(app::removeContact(*place.workspace, "wijkagent"));  // it is gone, and that is what was asked
}

TEST_CASE("a deputy is there with a function or with a number") {
  OwnPlace place;
  Contact one = contact("14 0123");
  one.deputyReach = "14 0124";
  REQUIRE(app::setContact(*place.workspace, one));
  CHECK(lineOf(place, "wijkagent").hasDeputy());
  one.deputyReach = "  ";
  REQUIRE(app::setContact(*place.workspace, one));
  CHECK_FALSE(lineOf(place, "wijkagent").hasDeputy());
}

TEST_CASE("a contact of nobody, that is too long or with a date that is none is refused") {
  OwnPlace place;
  Contact one = contact("14 0123");
  one.partner = "verzonnen";
  CHECK(codeOf(app::setContact(*place.workspace, one)) == ErrorCode::not_found);
  CHECK(codeOf(app::removeContact(*place.workspace, "verzonnen")) == ErrorCode::not_found);
  CHECK(codeOf(app::setContact(*place.workspace, contact(std::string(201, '1')))) == ErrorCode::too_large);
  one = contact("14 0123");
  for (const char* date : {"gisteren", "2026-02-30", "01-11-2026"}) {
    one.checked = date;
    CAPTURE(date);
    CHECK(codeOf(app::setContact(*place.workspace, one)) == ErrorCode::wrong_use);
  }
  CHECK_FALSE(lineOf(place, "wijkagent").filled());
}

TEST_CASE("agreements stay in all their versions, the newest first") {
  OwnPlace place;
  const auto agree = [&](const std::string& text) {
    return app::agree(*place.workspace, "wijkagent", text, "OOV-adviseur", kFriday);
  };
  REQUIRE(agree("Bellen voor tien uur.\nDaarna de meldkamer."));
  REQUIRE(agree("Bellen voor elf uur, 06-12345678."));
  const app::PartnerLine line = lineOf(place, "wijkagent");
  REQUIRE(line.agreements.size() == 2);
  CHECK(line.agreements[0].version == 2);
  CHECK(line.agreements[0].body == "Bellen voor elf uur, [telefoon].");
  CHECK(line.agreements[1].version == 1);
  CHECK(line.agreements[1].body == "Bellen voor tien uur.\nDaarna de meldkamer.");
  CHECK(line.agreements[1].role == "OOV-adviseur");
  CHECK(lineOf(place, "scholen").agreements.empty());
  CHECK(codeOf(agree(" \n ")) == ErrorCode::wrong_use);
  CHECK(codeOf(agree(std::string(20001, 'x'))) == ErrorCode::too_large);
  CHECK(codeOf(app::agree(*place.workspace, "verzonnen", "x", "", kFriday)) == ErrorCode::not_found);
  // A contact that goes takes no agreement along.
  REQUIRE(app::setContact(*place.workspace, contact("14 0123")));
  REQUIRE(app::removeContact(*place.workspace, "wijkagent"));
  CHECK(lineOf(place, "wijkagent").agreements.size() == 2);
}

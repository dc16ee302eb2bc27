// The monitoring of a period out of a workspace: that everything is counted once, where it belongs, and that nothing
// of a person gets in.

#include "app/period.h"

#include <algorithm>

#include "app/forwarding.h"
#include "app/reports.h"
#include "app/surroundings.h"
#include "own_place.h"
#include "survey/normal.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

const app::PeriodQuery kWeek{moment("2026-11-16T00:00:00+01:00"), moment("2026-11-23T00:00:00+01:00"),
                             moment("2026-11-23T08:00:00+01:00")};

report::PeriodFacts facts(OwnPlace& place, const app::PeriodQuery& query = kWeek) {
  const auto made = app::periodFacts(*place.workspace, query);
  if (!made) FAIL(codeWord(made.error().code) << " " << made.error().detail);
  return *made;
}

const report::PeriodLine* line(const std::vector<report::PeriodLine>& lines, const std::string& id) {
  const auto found = std::ranges::find(lines, id, &report::PeriodLine::id);
  return found == lines.end() ? nullptr : &*found;
}

std::int64_t sum(const std::vector<report::PeriodLine>& lines) {
  std::int64_t total = 0;
  for (const auto& one : lines) total += one.figures.count;
  return total;
}

nlohmann::json on(const std::string& day, const std::string& channel = "monitoring") {
  return {{"received", day + "T12:00:00+01:00"}, {"channel", channel}};
}

}  // namespace

TEST_CASE("every signal of a period counts once in days, phases, places and channels", "[app][period]") {
  OwnPlace place;
  place.signal(kCall, on("2026-11-16"));
  place.signal(kGrumble, on("2026-11-18", "inwoner"));
  place.signal("Onrust in Kravelduin bij de school", on("2026-11-22", "school"));
  place.signal(kGrumble + std::string(" weer"), on("2026-11-15"));
  place.signal(kGrumble + std::string(" nog eens"), on("2026-11-23"));
  const auto made = facts(place);
  CHECK(made.all.count == 3);
  for (const auto* lines : {&made.course, &made.phases, &made.places, &made.channels}) CHECK(sum(*lines) == 3);
  CHECK(made.course.size() == 7);
  CHECK(made.courseWhat == "Dag");
  CHECK(made.course[0].name == "ma 16 nov");
  CHECK(made.course[0].figures.count == 1);
  REQUIRE(line(made.places, "GM9003"));
  CHECK(line(made.places, "GM9003")->name == "Kravelduin");
  REQUIRE(line(made.themes, "school"));
  CHECK(line(made.themes, "school")->figures.count == 1);
  CHECK(made.trays == std::vector<std::pair<Tray, std::int64_t>>{{Tray::postvak, 3}});
}

TEST_CASE("the total of whole days is that of the omgevingsbeeld", "[app][period]") {
  OwnPlace place;
  // Of the own municipality alone, so that both count the same.
  for (int week = 0; week < 7; ++week)
    for (int i = 0; i <= week; ++i)
      place.signal("Wat een weer vandaag, bericht " + std::to_string(100 * week + i),
                   on(civil::formatDate(moment("2026-11-18T12:00:00+01:00") - std::chrono::days(7 * week))));
  app::PeriodQuery day = kWeek;
  day.from = moment("2026-11-18T00:00:00+01:00");
  day.until = moment("2026-11-19T00:00:00+01:00");
  const auto made = facts(place, day);
  const auto picture = app::surroundings(*place.workspace, {day.from, day.until, day.made, {}});
  REQUIRE(picture);
  const auto days = survey::daysOf(*picture, {}, place.workspace->knowledge().survey);
  CHECK(made.all.count == days.back().count);
  CHECK(made.all.usual == days.back().usual);
  CHECK(made.all.weeksKnown == days.back().weeksKnown);
  CHECK(made.all.change == days.back().change);
}

TEST_CASE("a day is cut in quarters, a quarter of a year in weeks", "[app][period]") {
  OwnPlace place;
  place.signal(kGrumble, on("2026-11-18"));
  app::PeriodQuery day = kWeek;
  day.from = moment("2026-11-18T00:00:00+01:00");
  day.until = moment("2026-11-19T00:00:00+01:00");
  auto made = facts(place, day);
  REQUIRE(made.course.size() == 4);
  CHECK(made.course[2].name == "wo 18 nov, middag");
  CHECK(made.course[2].figures.count == 1);
  day.from = day.until - std::chrono::days(91);
  made = facts(place, day);
  CHECK(made.course.size() == 14);
  CHECK(sum(made.course) == 1);
  day.from = day.until;
  CHECK(codeOf(app::periodFacts(*place.workspace, day)) == ErrorCode::wrong_use);
  day.from = day.until - std::chrono::days(500);
  CHECK(codeOf(app::periodFacts(*place.workspace, day)) == ErrorCode::wrong_use);
}

TEST_CASE("what was in view is told by signals and by answers", "[app][period]") {
  OwnPlace place;
  const auto empty = facts(place);
  CHECK(std::none_of(empty.sight.begin(), empty.sight.end(), [](const auto& one) { return one.signals > 0; }));
  const auto signal = place.signal(kCall, on("2026-11-18", "school"));
  Reply reply;
  reply.at = moment("2026-11-18T15:00:00+01:00");
  reply.answer = ReplyWord::wordt_niets;
  REQUIRE(place.store().addReply(signal, reply));
  const auto made = facts(place);
  const auto of = [&](const std::string& id) {
    return *std::find_if(made.sight.begin(), made.sight.end(), [&](const auto& one) { return one.sight.id == id; });
  };
  CHECK(of("scholen").sight.seen);
  CHECK(of("scholen").signals == 1);
  CHECK(of("politie").sight.by == "politie");
  CHECK_FALSE(of("besloten_apps").sight.seen);
}

TEST_CASE("what is decided stands with its card, and nothing of a person", "[app][period]") {
  OwnPlace place;
  const auto signal = place.signal("Bel @boze_henk op 06-12345678, zaterdag naar het Marktplein", on("2026-11-18"));
  Decision decision;
  decision.card = "COM-01";
  decision.at = moment("2026-11-19T10:00:00+01:00");
  decision.role = "Henk de Boze";
  decision.reason = "Henk de Boze belde met 06-12345678";
  REQUIRE(place.store().addDecision(signal, decision, CardOrigin::peilstok));
  const auto made = facts(place);
  REQUIRE(made.decided.size() == 1);
  for (const bool onePage : {false, true}) {
    const auto report = app::periodReport(*place.workspace, kWeek, onePage);
    REQUIRE(report);
    for (const std::string& page : {report::toMarkdown(*report), report::toJson(*report)}) {
      CHECK(mentions(page, "Bewust"));
      for (const char* secret : {"henk", "Henk", "06-1234", "telefoon", "[account", "Marktplein"})
        CHECK_FALSE(mentions(page, secret));
    }
  }
}

TEST_CASE("what was forwarded stands with what came of it", "[app][period]") {
  OwnPlace place;
  const auto signal = place.signal(kCall, on("2026-11-18"));
  const auto key = app::signingKey(place.store(), place.folder() / "eigen.sleutel", "Communicatie", kFriday);
  REQUIRE(key);
  app::ForwardWish wish;
  wish.signals = {signal};
  wish.function = "Communicatie";
  const Instant sentAt = moment("2026-11-19T09:00:00+01:00");
  auto outgoing = app::composeForwarding(*place.workspace, wish, sentAt);
  REQUIRE(outgoing);
  const auto sent = app::send(*place.workspace, std::move(*outgoing), *key, {place.folder()}, sentAt);
  REQUIRE(sent);
  auto made = facts(place);
  REQUIRE(made.forwarded.size() == 1);
  CHECK(made.forwarded[0].signals == 1);
  CHECK_FALSE(made.forwarded[0].answer);
  const auto answer = [&](const std::string& reason, Tlp tlp, unsigned char digit, int hours) {
    store::NewBundle bundle;
    bundle.cover.kind = BundleKind::antwoord;
    bundle.cover.id = std::string(32, static_cast<char>('a' + digit));
    bundle.cover.made = bundle.at = sentAt + std::chrono::hours(hours);
    bundle.cover.organisation = "GM9001";
    bundle.cover.function = "OOV";
    bundle.cover.frameworkVersion = "1.0.0";
    bundle.cover.frameworkHash = "sha256:00";
    bundle.cover.tlp = tlp;
    bundle.cover.answer = BundleAnswer{sent->bundle.cover.id, sentAt, AnswerWord::niets_mee_gedaan, reason};
    bundle.hash = std::string(64, static_cast<char>('a' + digit));
    bundle.forwarded = sent->number;
    REQUIRE(place.store().addBundle(bundle));
  };
  answer("al bekend bij het jongerenwerk", Tlp::amber, 1, 1);
  made = facts(place);
  CHECK(made.forwarded[0].answer == AnswerWord::niets_mee_gedaan);
  CHECK(made.forwarded[0].reason == "al bekend bij het jongerenwerk");
  answer("mevrouw Jansen belde al", Tlp::amber, 2, 2);
  CHECK(facts(place).forwarded[0].reasonWithheld);
  answer("het was [account:1a2b3c4d] weer", Tlp::amber, 3, 3);
  CHECK(facts(place).forwarded[0].reasonWithheld);
  answer("alleen voor jullie", Tlp::red, 4, 4);
  CHECK(facts(place).forwarded[0].reasonWithheld);
  CHECK(facts(place).forwarded[0].reason.empty());
  app::PeriodQuery earlier = kWeek;
  earlier.made = sentAt + std::chrono::minutes(90);
  CHECK(facts(place, earlier).forwarded[0].reason == "al bekend bij het jongerenwerk");
}

TEST_CASE("an empty workspace has a report too", "[app][period]") {
  OwnPlace place;
  for (const bool onePage : {false, true}) {
    const auto report = app::periodReport(*place.workspace, kWeek, onePage);
    REQUIRE(report);
    CHECK(mentions(report::toMarkdown(*report), "Een leeg postvak is geen rustige gemeente"));
  }
}

// The omgevingsbeeld of a workspace: whose it is, lanes, precision, fading, counting, outlines.

#include "app/surroundings.h"

#include "app/handling.h"
#include "app/places.h"

#include <algorithm>
#include <fstream>
#include <random>

#include "support/catch.h"
#include "support/real_knowledge.h"

using namespace peilstok;
using namespace peilstok::app;

namespace {

const Instant kNow = *civil::parseIso("2026-11-21T12:00:00+01:00");

/// A workspace of its own, with the example municipality and these lines imported.
class Made {
 public:
  explicit Made(const std::string& lines, bool example = true) {
    m_folder = std::filesystem::temp_directory_path() /
               ("peilstok-omgeving-" + std::to_string(std::random_device{}()) + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(m_folder);
    auto opened = Workspace::open(m_folder / "werk.db", std::make_shared<Pipeline>(test::realKnowledge(example)), false,
                                  [] { return kNow; });
    REQUIRE(opened);
    workspace = std::move(*opened);
    std::ofstream(m_folder / "in.jsonl") << lines;
    ImportOptions options;
    options.file = m_folder / "in.jsonl";
    std::atomic<bool> cancel = false;
    if (!lines.empty()) REQUIRE(workspace->import(options, {}, cancel));
  }
  ~Made() {
    workspace.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
  }

  survey::Picture picture(int days = 7) {
    const auto made = surroundings(*workspace, {kNow - std::chrono::hours(24) * days, kNow, kNow, {}});
    REQUIRE(made);
    return *made;
  }

  std::unique_ptr<Workspace> workspace;

 private:
  std::filesystem::path m_folder;
};

std::string line(const std::string& id, const std::string& text, const std::string& received,
                 const std::string& channel = "monitoring") {
  return R"({"id": ")" + id + R"(", "text": ")" + text + R"(", "received": ")" + received + R"(", "channel": ")" +
         channel + R"(", "access": "open", "observed": "gezien", "municipality": "GM9001"})" + "\n";
}

const survey::Occurrence& of(const survey::Picture& picture, const std::string& words) {
  const auto at = std::find_if(picture.listed.begin(), picture.listed.end(), [&](const survey::Occurrence& one) {
    return one.title.find(words) != std::string::npos;
  });
  REQUIRE(at != picture.listed.end());
  return *at;
}

}  // namespace

TEST_CASE("lanes follow the channel, and what is about a neighbour is the neighbours'", "[app][surroundings]") {
  Made made(line("a", "Het is druk in Waterbroek.", "2026-11-20T10:00:00+01:00") +
            line("b", "Op school wordt erover gepraat.", "2026-11-20T11:00:00+01:00", "school") +
            line("c", "Ruiten ingegooid in Kravelduin.", "2026-11-20T12:00:00+01:00") +
            line("d", "Bij ons is het rustig.", "2026-11-20T13:00:00+01:00", "buurgemeente"));
  const auto picture = made.picture(3);
  CHECK(of(picture, "druk").lane == Lane::online);
  CHECK(of(picture, "school").lane == Lane::fysiek);
  CHECK(of(picture, "Kravelduin").lane == Lane::buren);
  CHECK(of(picture, "Kravelduin").place == "GM9003");
  CHECK(of(picture, "Kravelduin").fades == 3);
  CHECK(of(picture, "rustig").lane == Lane::buren);
  CHECK_FALSE(of(picture, "druk").fades);
}

TEST_CASE("how precisely a place is named is read from the text", "[app][surroundings]") {
  Made made(line("a", "Vanavond naar het Stationsplein in Waterbroek.", "2026-11-20T10:00:00+01:00") +
            line("b", "Onrust in Rietvonder.", "2026-11-20T11:00:00+01:00") +
            line("c", "Wat een mooi weer.", "2026-11-20T12:00:00+01:00"));
  const auto picture = made.picture(3);
  CHECK(of(picture, "Stationsplein").precision == Precision::plek);
  CHECK(of(picture, "Rietvonder").precision == Precision::woonplaats);
  CHECK(of(picture, "weer").precision == Precision::geen);
}

TEST_CASE("incidents of the municipality's own file stand beside the signals and fade", "[app][surroundings]") {
  Made made(line("a", "Wat een mooi weer.", "2026-11-20T12:00:00+01:00"));
  const auto picture = made.picture(10);
  std::vector<int> fades;
  for (const survey::Occurrence& one : picture.occurrences)
    if (one.kind == survey::Happening::gebeurtenis) {
      CHECK(one.lane == Lane::buren);
      fades.push_back(one.fades.value_or(-1));
    }
  CHECK(fades == std::vector<int>{3, 2});  // three days ago in Kravelduin, seven days ago in Elzermonde
}

TEST_CASE("decisions stand in their lane, those to say something in their own", "[app][surroundings]") {
  Made made(line("a", "Het is druk in Kravelduin.", "2026-11-20T10:00:00+01:00"));
  for (const char* card : {"COM-02", "BES-11"}) {
    Decision decision;
    decision.card = card;
    decision.at = kNow - std::chrono::hours(2);
    REQUIRE(made.workspace->store().addDecision(1, decision, CardOrigin::peilstok));
  }
  const auto picture = made.picture(3);
  CHECK(of(picture, "COM-02").lane == Lane::communicatie);
  CHECK(of(picture, "BES-11").lane == Lane::besluiten);
  CHECK(of(picture, "BES-11").kind == survey::Happening::besluit);
  CHECK(of(picture, "BES-11").signal == 1);
  const auto places = survey::byPlace(picture, picture.occurrences);
  CHECK(std::none_of(places.begin(), places.end(), [](const auto& one) { return one.total > 2; }));
}

TEST_CASE("with many signals they are counted by the hour and nothing is lost", "[app][surroundings]") {
  std::string lines;
  for (int i = 0; i < 2100; ++i)
    lines += line("s" + std::to_string(i), "Bericht nummer " + std::to_string(i) + " over Waterbroek.",
                  "2026-11-20T" + std::string(i % 2 ? "10" : "21") + ":0" + std::to_string(i % 10) + ":00+01:00");
  Made made(lines);
  const auto picture = made.picture(2);
  CHECK(picture.counted);
  std::int64_t counted = 0, listed = 0;
  for (const auto& one : picture.occurrences)
    if (one.kind == survey::Happening::signaal) counted += one.count;
  for (const auto& one : picture.listed) listed += one.kind == survey::Happening::signaal;
  CHECK(counted == 2100);
  CHECK(listed == 2000);
  CHECK(picture.occurrences.size() < 20);
}

TEST_CASE("whose picture it is: the setting, then the overlay, then what is stored", "[app][surroundings]") {
  Made made(line("a", "Het is druk in Waterbroek.", "2026-11-20T10:00:00+01:00"));
  CHECK(*ownMunicipality(*made.workspace) == "GM9001");
  REQUIRE(setOwnMunicipality(*made.workspace, "GM9003", "OOV-adviseur"));
  CHECK(*ownMunicipality(*made.workspace) == "GM9003");
  CHECK(made.picture().ownName == "Kravelduin");
  CHECK(setOwnMunicipality(*made.workspace, "GM0000", "").error().code == ErrorCode::not_found);
  Made plain(
      R"({"id": "x", "text": "Druk in Alkmaar.", "received": "2026-11-20T10:00:00+01:00", "municipality": "GM0361"})"
      "\n",
      false);
  CHECK(*ownMunicipality(*plain.workspace) == "GM0361");
  Made nothing("", false);
  CHECK(ownMunicipality(*nothing.workspace)->empty());
  CHECK(nothing.picture().region.cells.empty());
}

TEST_CASE("outlines of a file are kept and taken back", "[app][surroundings]") {
  Made made(line("a", "Het is druk in Waterbroek.", "2026-11-20T10:00:00+01:00"));
  const std::string file =
      R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"statcode": "GM9001"},
      "geometry": {"type": "Polygon", "coordinates": [[[5.2,52.5],[5.3,52.5],[5.3,52.6],[5.2,52.5]]]}}]})";
  const auto kept = keepBoundaries(*made.workspace, file, kNow);
  REQUIRE(kept);
  CHECK(*kept == 1);
  CHECK(made.picture().boundariesSince == "2026-11-21");
  CHECK(made.picture().region.cell("GM9001")->official);
  CHECK(keepBoundaries(*made.workspace, "{}", kNow).error().code == ErrorCode::malformed);
  CHECK(made.picture().region.cell("GM9001")->official);  // what was there stays
  REQUIRE(dropBoundaries(*made.workspace));
  CHECK(made.picture().boundariesSince.empty());
  CHECK_FALSE(made.picture().region.cell("GM9001")->official);
}

TEST_CASE("a stretch must be one", "[app][surroundings]") {
  Made made("");
  CHECK(surroundings(*made.workspace, {kNow, kNow, kNow, {}}).error().code == ErrorCode::wrong_use);
  CHECK(surroundings(*made.workspace, {kNow - std::chrono::hours(24 * 500), kNow, kNow, {}}).error().code ==
        ErrorCode::wrong_use);
  CHECK(surroundings(*made.workspace, {kNow - std::chrono::hours(24), kNow, kNow, "GM0000"}).error().code ==
        ErrorCode::not_found);
}

TEST_CASE("the calendar stands around today, or around the end of a stretch that is over", "[surroundings]") {
  Made made(line("1", "Bericht", "2026-09-20T10:00:00+02:00"));
  const auto today = survey::civilDay(kNow);
  const auto ofDays = [](int days) { return std::chrono::days(days); };
  const survey::Picture present = made.picture();
  CHECK(present.calendarFrom == today - ofDays(14));
  CHECK(present.calendarTo == today + ofDays(28));
  const Instant until = survey::beginOf(today - ofDays(60));
  const auto past = surroundings(*made.workspace, {until - std::chrono::hours(24 * 7), until, kNow, {}});
  REQUIRE(past);
  CHECK(past->calendarFrom == today - ofDays(61 + 14));
  CHECK(past->calendarTo == today - ofDays(61 - 28));
}

TEST_CASE("a signal says how its text names the place it was placed in", "[surroundings]") {
  const Made made(line("1", "Morgen 20 uur naar het Marktplein in Waterbroek", "2026-11-20T10:00:00+01:00") +
                  line("2", "Er is iets gaande in Kravelduin", "2026-11-20T10:01:00+01:00") +
                  line("3", "Kom naar de vlonderkade, daar is het", "2026-11-20T10:02:00+01:00") +
                  line("4", "Hier staat nergens waar", "2026-11-20T10:03:00+01:00") +
                  line("5", "In Rietvonder is het druk", "2026-11-20T10:04:00+01:00"));
  const auto named = namedInTexts(*made.workspace, {5, 4, 3, 2, 1, 99});
  REQUIRE(named);
  const auto of = [&](std::int64_t number) { return *named->at(number); };
  CHECK(!named->contains(99));
  CHECK(!named->contains(4));
  CHECK((of(1).words == "Marktplein" && of(1).kind == PlaceKind::plek && of(1).certain));
  CHECK((of(2).kind == PlaceKind::gemeente && of(2).certain));
  CHECK((of(3).kind == PlaceKind::straat && !of(3).certain));
  CHECK((of(5).words == "Rietvonder" && of(5).kind == PlaceKind::woonplaats));
  CHECK(precisionOf(of(1)) == Precision::plek);
  CHECK(precisionOf(of(2)) == Precision::gemeente);
  CHECK(precisionOf(of(3)) == Precision::aangenomen);
  CHECK(precisionOf(std::nullopt) == Precision::aangenomen);
}

TEST_CASE("of several mentions a certain one goes before an assumed one, then the most precise", "[surroundings]") {
  const auto mention = [](const char* words, PlaceKind kind, PlaceCertainty certainty, const char* code) {
    PlaceMention made;
    made.text = words;
    made.kind = kind;
    made.certainty = certainty;
    made.municipality = code;
    return made;
  };
  const std::vector<PlaceMention> mentions{mention("plein", PlaceKind::plek, PlaceCertainty::aangenomen, "GM0001"),
                                           mention("Stad", PlaceKind::gemeente, PlaceCertainty::zeker, "GM0001"),
                                           mention("Dorp", PlaceKind::woonplaats, PlaceCertainty::zeker, "GM0001"),
                                           mention("Laan", PlaceKind::straat, PlaceCertainty::meerduidig, "GM0002"),
                                           mention("Markt", PlaceKind::plek, PlaceCertainty::zeker, "GM0003")};
  CHECK(namedPlace(mentions, "GM0001")->words == "Dorp");
  CHECK_FALSE(namedPlace(mentions, "GM0002"));
  CHECK(namedPlace(mentions, "GM0003")->words == "Markt");
  CHECK_FALSE(namedPlace({}, "GM0001"));
}

TEST_CASE("what is still to come stands together by moment and place, the soonest first", "[app]") {
  Made made(
      line("a", "Kom vanavond om 21.00 uur allemaal naar het Marktplein, neem vuurwerk mee!",
           "2026-11-21T10:00:00+01:00") +
      line("b", "21 uur Marktplein, iedereen komt, azc moet weg, neem fakkels mee!", "2026-11-21T10:30:00+01:00") +
      line("c", "Kom gisteren om 20.00 uur naar het Marktplein", "2026-11-21T09:00:00+01:00") +
      line("d", "Maandag om 19.30 uur allemaal naar het Stationsplein, we gaan rellen", "2026-11-21T11:00:00+01:00") +
      line("e", "Lekker weer vanavond om 21.00 uur op het Marktplein", "2026-11-21T11:00:00+01:00"));
  const auto coming = made.picture().coming;
  REQUIRE(coming.size() == 2);
  CHECK(coming[0].at == *civil::parseIso("2026-11-21T21:00:00+01:00"));
  CHECK_FALSE(coming[0].wholeDay);
  CHECK(coming[0].place == "Marktplein");
  CHECK(coming[0].municipality == "GM9001");
  CHECK(coming[0].signals.size() == 2);
  CHECK(coming[1].at == *civil::parseIso("2026-11-23T19:30:00+01:00"));
  CHECK(coming[1].signals == std::vector<std::int64_t>{4});
  // What was put out of sight asks nothing any more.
  app::HandlingWish close;
  close.verb = HandlingVerb::sluit;
  close.reason = CloseReason::ruis;
  close.note = "gecontroleerd";
  REQUIRE(app::handle(*made.workspace, {4}, close, kNow));
  CHECK(made.picture().coming.size() == 1);
}

TEST_CASE("a walk that is called for stands among what is to come", "[app]") {
  Made made(line("a", "Zondag 22 november om 14.00 uur stille tocht vanaf het Marktplein, loop je mee?",
                 "2026-11-21T10:00:00+01:00"));
  REQUIRE(made.picture().coming.size() == 1);
}

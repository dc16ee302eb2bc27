// A note that is taken back is gone from the file, unless people did something with it.

#include "app/notes.h"

#include <fstream>
#include <functional>
#include <iterator>

#include "app/asking.h"
#include "app/dossiers.h"
#include "app/handling.h"
#include "app/judging.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

std::int64_t note(OwnPlace& place, const std::string& text) {
  intake::RawRecord record;
  record.fields = {{"text", text}, {"channel", "inwoner"}, {"received", "2026-11-20T10:00:00+01:00"}};
  const auto number = place.workspace->take(record, app::kNoteOrigin, "GM9001");
  REQUIRE(number);
  return *number;
}

Result<app::NoteTakenBack> takeBack(OwnPlace& place, std::int64_t number) {
  return app::takeBackNote(*place.workspace, number, "OOV-adviseur", "Notitie ongedaan gemaakt", kFriday);
}

/// How often a word stands in the workspace's files, byte by byte.
int timesInFiles(const OwnPlace& place, const std::string& word) {
  int times = 0;
  for (const auto& one : std::filesystem::directory_iterator(place.folder())) {
    if (one.path().filename().string().rfind("werk.db", 0) != 0) continue;
    std::ifstream in(one.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    for (auto at = bytes.find(word); at != std::string::npos; at = bytes.find(word, at + 1)) ++times;
  }
  return times;
}

}  // namespace

TEST_CASE("a note that nothing hangs on leaves nothing behind") {
  OwnPlace place;
  place.signal(kGrumble);
  const auto number = note(place, "De zeppelinfabriek zou vanavond onrustig worden.");
  REQUIRE(place.store().setDraft({"S" + std::to_string(number) + "/oordeel", 0, kFriday, "zeppelinfabriek"}));
  CHECK(timesInFiles(place, "zeppelinfabriek") > 0);
  const auto done = takeBack(place, number);
  REQUIRE(done);
  CHECK(done->removed);
  CHECK(codeOf(place.store().signal(number)) == ErrorCode::not_found);
  CHECK(timesInFiles(place, "zeppelinfabriek") == 0);
  CHECK(place.workspace->searchWords("zeppelinfabriek")->front().forms.size() == 1);  // only what was typed
  CHECK(place.store().verify()->sound);
  // The same words may be written down again.
  CHECK(note(place, "De zeppelinfabriek zou vanavond onrustig worden.") > number);
}

TEST_CASE("what people did with a note stays, and so does the note") {
  OwnPlace place;
  const auto keeps = [&](const std::function<void(std::int64_t)>& act, const std::string& text) {
    const auto number = note(place, text);
    act(number);
    const auto done = takeBack(place, number);
    REQUIRE(done);
    CHECK_FALSE(done->removed);
    CHECK(place.store().handling(number)->tray == Tray::gesloten);
    CHECK(place.store().handling(number)->reason == CloseReason::vergissing);
    REQUIRE(app::undo(*place.workspace, done->step, "OOV-adviseur", kFriday));  // doing it again
    CHECK(place.store().handling(number)->tray == Tray::postvak);
  };
  keeps(
      [&](std::int64_t number) {
        Judgement own;
        own.at = kFriday;
        REQUIRE(app::judge(*place.workspace, number, own));
      },
      "Er hangen jongeren rond bij de brug.");
  keeps(
      [&](std::int64_t number) {
        Inquiry asked;
        asked.asked = "wijkagent";
        asked.question = "Ziet u dit ook?";
        asked.at = kFriday;
        REQUIRE(place.store().addInquiry(number, asked));
      },
      "Er wordt gefluisterd over zaterdag.");
  keeps(
      [&](std::int64_t number) {
        const auto other = note(place, "Bij de brug hangen jongeren rond.");
        app::HandlingWish merge;
        merge.verb = HandlingVerb::voeg_samen;
        merge.into = number;
        REQUIRE(app::handle(*place.workspace, {other}, merge, kFriday));
      },
      "Jongeren bij de brug, zegt een buurvrouw.");
  keeps(
      [&](std::int64_t number) {
        REQUIRE(place.store().addOutcome(number, {kFriday, kFriday, Happened::niets, {}, {}}));
      },
      "Zaterdag zou er iets zijn op het plein.");
  keeps(
      [&](std::int64_t number) {
        DossierHead head;
        head.title = "Onrust bij de brug";
        head.owner = "OOV-adviseur";
        head.next = kFriday + std::chrono::hours(2);
        REQUIRE(app::openDossier(*place.workspace, head, {number}, "OOV-adviseur", kFriday));
      },
      "Een vader zegt dat er vanavond iets komt.");
}

TEST_CASE("only a note is taken back") {
  OwnPlace place;
  const auto number = place.signal(kCall);
  CHECK(codeOf(takeBack(place, number)) == ErrorCode::wrong_use);
  CHECK(place.store().signal(number));
  CHECK(codeOf(takeBack(place, 99)) == ErrorCode::not_found);
}

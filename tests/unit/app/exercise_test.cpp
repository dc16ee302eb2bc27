// Playing a scenario: its clock, once only, in pieces or at once, and what may never leave an exercise.

#include "app/exercise.h"

#include <set>

#include "app/asking.h"
#include "app/backtest.h"
#include "app/debrief.h"
#include "app/dossiers.h"
#include "app/feedback.h"
#include "app/forwarding.h"
#include "app/handling.h"
#include "app/judging.h"
#include "app/reports.h"
#include "model/words.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

using std::chrono::minutes;

std::vector<Exercise> shippedExercises() {
  static const auto all = loadExercises(*realKnowledge(true));
  REQUIRE(all);
  return *all;
}

Exercise shippedExercise(const std::string& id) {
  const auto found = app::findExercise(*realKnowledge(true), id);
  REQUIRE(found);
  return *found;
}

/// Everything of the workspace that a list shows, one line a signal.
std::vector<std::string> listOf(OwnPlace& place) {
  std::vector<std::string> out;
  REQUIRE(place.store().forEach([&](const store::StoredSignal& stored, const store::StoredAssessment& assessment) {
    out.push_back(stored.externalId + "|" + civil::format(*stored.signal.received) + "|" +
                  std::string(word(assessment.phase)) + std::string(word(assessment.step)) + "|" +
                  std::to_string(assessment.total) + "|" + stored.signal.text);
    return true;
  }));
  return out;
}

ErrorCode refused(const auto& result) {
  REQUIRE(!result);
  return result.error().code;
}

}  // namespace

TEST_CASE("the clock of a story is faster, can be held and moved ahead, and never goes back") {
  app::ExerciseClock clock = app::ExerciseClock::begun(kFriday, 6, 3600);
  CHECK(clock.playedAt(kFriday - minutes(5)) == 0);
  CHECK(clock.playedAt(kFriday + minutes(1)) == 360);
  clock.pause(kFriday + minutes(2));
  CHECK(clock.playedAt(kFriday + minutes(60)) == 720);
  CHECK(!clock.runsAt(kFriday + minutes(60)));
  clock.resume(kFriday + minutes(60));
  CHECK(clock.playedAt(kFriday + minutes(61)) == 1080);
  CHECK(clock.playedAt(kFriday + minutes(1)) == 360);  // what was, stays
  clock.moveTo(2000, kFriday + minutes(61));
  CHECK(clock.playedAt(kFriday + minutes(61)) == 2000);
  clock.moveTo(100, kFriday + minutes(61));
  CHECK(clock.playedAt(kFriday + minutes(61)) == 2000);
  CHECK(clock.playedAt(kFriday + minutes(600)) == 3600);  // no further than its end
  CHECK(!clock.runsAt(kFriday + minutes(600)));
  clock.pause(kFriday - minutes(600));  // the computer's clock was set back
  CHECK(clock.playedAt(kFriday + minutes(62)) == 2000);
}

TEST_CASE("a story that goes faster goes on from where it stood, and what was played stays played") {
  app::ExerciseClock clock = app::ExerciseClock::begun(kFriday, 6, 36'000);
  const auto after = [](int seconds) { return kFriday + std::chrono::seconds(seconds); };
  clock.setSpeed(60, after(10));
  CHECK(clock.speed() == 60);
  CHECK(clock.playedAt(after(10)) == 60);
  CHECK(clock.playedAt(after(20)) == 660);
  clock.setSpeed(60, after(20));
  CHECK(clock.pieces().size() == 2);  // one that changes nothing adds no piece
  clock.pause(after(20));
  clock.setSpeed(1, after(30));
  CHECK_FALSE(clock.runsAt(after(30)));
  CHECK(clock.playedAt(after(40)) == 660);
}

TEST_CASE("an exercise begins in an empty workspace and never in real work") {
  OwnPlace place;
  place.signal(kGrumble);
  CHECK(refused(app::startExercise(*place.workspace, shippedExercise("haren_2012"), 0, kFriday)) ==
        ErrorCode::real_workspace);
  CHECK(!*app::isExercise(place.store()));
  CHECK(place.store().setting("gemeente")->empty());
  CHECK(refused(app::runningExercise(*place.workspace)) == ErrorCode::wrong_use);
  // A file that is known to be one for exercises may have something in it.
  REQUIRE(app::markAsExercise(place.store()));
  REQUIRE(app::startExercise(*place.workspace, shippedExercise("haren_2012"), 0, kFriday));
  CHECK(refused(app::startExercise(*place.workspace, shippedExercise("opvang_2025"), 0, kFriday)) ==
        ErrorCode::wrong_use);
}

TEST_CASE("signals come in as the scaled clock reaches them, each once, also after a restart") {
  OwnPlace place;
  REQUIRE(app::startExercise(*place.workspace, shippedExercise("haren_2012"), 6, kFriday));
  const auto first = app::play(*place.workspace, {}, kFriday + minutes(2));  // twelve minutes of the story
  REQUIRE(first);
  CHECK(first->signals.size() == 2);
  CHECK(first->signals[0].number == 1);
  place.open(OwnPlace::shipped());
  CHECK(app::play(*place.workspace, {}, kFriday + minutes(2))->signals.empty());
  CHECK(app::play(*place.workspace, {}, kFriday + minutes(3))->signals.size() == 1);
  REQUIRE(app::pauseExercise(*place.workspace, kFriday + minutes(3)));
  place.open(OwnPlace::shipped());
  CHECK(app::play(*place.workspace, {}, kFriday + minutes(90))->signals.empty());
  REQUIRE(app::resumeExercise(*place.workspace, kFriday + minutes(90)));
  const auto later = app::play(*place.workspace, {}, kFriday + minutes(93));
  REQUIRE(later);
  CHECK(later->upTo == 36 * 60);
  CHECK(later->injects.size() == 1);
  CHECK(refused(app::play(*place.workspace, {.until = moment("2012-09-07T13:10:00+02:00")}, kFriday + minutes(93))) ==
        ErrorCode::wrong_use);
  REQUIRE(app::stopExercise(*place.workspace, kFriday + minutes(94)));
  CHECK(refused(app::play(*place.workspace, {.all = true}, kFriday + minutes(95))) == ErrorCode::wrong_use);
  CHECK(place.store().verify()->sound);
}

TEST_CASE("a run that stopped halfway takes in the rest and nothing twice") {
  OwnPlace place;
  REQUIRE(app::startExercise(*place.workspace, shippedExercise("haren_2012"), 6, kFriday));
  const std::string before = *place.store().setting("oefening.stand");
  REQUIRE(app::play(*place.workspace, {.minutes = 60}, kFriday));
  const auto once = listOf(place);
  // As if the program had ended before it wrote how far it was.
  REQUIRE(place.store().setSetting("oefening.stand", before));
  place.open(OwnPlace::shipped());
  CHECK(app::play(*place.workspace, {.minutes = 60}, kFriday)->signals.empty());
  CHECK(listOf(place) == once);
}

TEST_CASE("played in pieces or at once, the workspace holds the same list") {
  const Exercise exercise = shippedExercise("opvang_2025");
  OwnPlace atOnce, inPieces;
  for (OwnPlace* place : {&atOnce, &inPieces}) REQUIRE(app::startExercise(*place->workspace, exercise, 0, kFriday));
  const auto all = app::play(*atOnce.workspace, {.all = true}, kFriday);
  REQUIRE(all);
  CHECK(all->signals.size() == exercise.signals.size());
  CHECK(all->injects.size() == exercise.injects.size());
  std::size_t injects = 0;
  std::mt19937 random(20121);
  for (std::int64_t upTo = 0; upTo < exercise.lengthInSeconds();) {
    const auto piece = app::play(*inPieces.workspace, {.minutes = static_cast<int>(1 + random() % 40)}, kFriday);
    REQUIRE(piece);
    injects += piece->injects.size();
    upTo = piece->upTo;
    if (random() % 4 == 0) inPieces.open(OwnPlace::shipped());
  }
  CHECK(injects == exercise.injects.size());
  CHECK(listOf(inPieces) == listOf(atOnce));
}

TEST_CASE("the same scenario can be played again in the same file") {
  OwnPlace place;
  for (int run = 1; run <= 2; ++run) {
    REQUIRE(app::startExercise(*place.workspace, shippedExercise("opvang_2025"), 0, kFriday));
    CHECK(app::play(*place.workspace, {.minutes = 60}, kFriday)->signals.size() == 6);
    REQUIRE(app::stopExercise(*place.workspace, kFriday));
  }
  CHECK(*place.store().lastNumber() == 12);
}

TEST_CASE("nothing of an exercise counts or leaves, and its reports say what they are") {
  OwnPlace place;
  REQUIRE(app::startExercise(*place.workspace, shippedExercise("haren_2012"), 0, kFriday));
  REQUIRE(app::play(*place.workspace, {.minutes = 60}, kFriday));
  CHECK(refused(app::calibration(*place.workspace)) == ErrorCode::in_exercise);
  CHECK(refused(app::judgementFigures(*place.workspace)) == ErrorCode::in_exercise);
  app::ForwardWish wish;
  wish.signals = {1};
  wish.function = "Communicatie";
  CHECK(refused(app::composeForwarding(*place.workspace, wish, kFriday)) == ErrorCode::in_exercise);
  const std::atomic<bool> cancel{false};
  CHECK(refused(app::backtest(*place.workspace, *OwnPlace::shipped(), nullptr, nullptr, cancel)) ==
        ErrorCode::in_exercise);
  for (const auto& report :
       {app::signalReport(*place.workspace, 1, kFriday), app::overviewReport(*place.workspace, kFriday)}) {
    REQUIRE(report);
    CHECK(report->title.starts_with("OEFENING: "));
    for (const std::string& form : {report::toHtml(*report), report::toMarkdown(*report)}) {
      CHECK(form.find("Dit is geen echt werk") < form.size() / 2);
      CHECK(form.rfind("Dit is geen echt werk") > form.size() / 2);
    }
    CHECK(report::toJson(*report).find("\"exercise\": \"Project X in een dorp\"") != std::string::npos);
  }
  CHECK(app::feedbackText(*place.workspace, 1)->starts_with("OEFENING"));
}

TEST_CASE("the debrief lays what the team did beside what really happened, without own words") {
  OwnPlace place;
  REQUIRE(app::startExercise(*place.workspace, shippedExercise("haren_2012"), 6, kFriday));
  REQUIRE(app::play(*place.workspace, {}, kFriday + minutes(2)));
  Judgement judgement;
  judgement.at = kFriday + minutes(4);
  judgement.phase = Phase::oplopende_spanningen;
  judgement.step = Step::spanning;
  judgement.role = "OOV-adviseur";
  judgement.note = "De zeppelin komt eraan";
  REQUIRE(app::judge(*place.workspace, 2, judgement));
  Inquiry inquiry;
  inquiry.at = kFriday + minutes(5);
  inquiry.asked = "wijkagent";
  inquiry.question = "Ziet u een zeppelin?";
  REQUIRE(app::ask(*place.workspace, 2, inquiry));
  app::HandlingWish up;
  up.verb = HandlingVerb::schaal_op;
  up.note = "afgesproken bij een oproep voor vanavond";
  up.owner = "crisisteam";
  REQUIRE(app::handle(*place.workspace, {2}, up, kFriday + minutes(6)));
  DossierHead head;
  head.title = "Zeppelin boven het plein";
  head.owner = "OOV-adviseur";
  head.next = kFriday + minutes(60);
  const auto dossier = app::openDossier(*place.workspace, head, {2}, "OOV-adviseur", kFriday + minutes(7));
  REQUIRE(dossier);
  DossierItem asked;
  asked.kind = ItemKind::vraag;
  asked.text = "Ziet iemand de zeppelin?";
  asked.asked = "wijkagent";
  asked.owner = "OOV-adviseur";
  asked.due = kFriday + minutes(30);
  REQUIRE(app::change(*place.workspace, *dossier, asked, "OOV-adviseur", kFriday + minutes(8)));
  const auto report = app::debrief(*place.workspace, kFriday + minutes(10));
  REQUIRE(report);
  const std::string text = report::toMarkdown(*report);
  CHECK(text.find("zeppelin") == std::string::npos);
  CHECK(text.find("eigen oordeel, voor het voorstel: oplopende spanningen, stap spanning") != std::string::npos);
  CHECK(text.find("gevraagd aan wijkagent") != std::string::npos);
  CHECK(text.find("D" + std::to_string(*dossier)) != std::string::npos);
  CHECK(text.find("dossier geopend") != std::string::npos);
  CHECK(text.find("opgeschaald naar crisisteam") != std::string::npos);
  CHECK(text.find("13.24 uur") != std::string::npos);  // four minutes of the clock are 24 of the story
  CHECK(text.find("Nog te controleren; genoteerd op") != std::string::npos);
  CHECK(text.starts_with("**OEFENING"));
  // The same facts give the same report.
  CHECK(report::toJson(*app::debrief(*place.workspace, kFriday + minutes(10))) == report::toJson(*report));
}

TEST_CASE("a clock of the story itself lays things down where they stand") {
  OwnPlace place;
  REQUIRE(app::startExercise(*place.workspace, shippedExercise("haren_2012"), 6, kFriday));
  const auto running = app::runningExercise(*place.workspace);
  REQUIRE(running);
  const Instant inStory = moment("2012-09-21T19:00:00+02:00");
  CHECK(app::storyMoment(*running, inStory) == inStory);
  CHECK(app::storyMoment(*running, kFriday + minutes(10)) == moment("2012-09-07T14:00:00+02:00"));
}

TEST_CASE("every scenario that ships plays to its end and is weighed at least as gravely as it became") {
  const Framework& framework = realKnowledge(true)->framework;
  const auto rank = [&](Phase phase, Step step) { return framework.phase(phase, step)->rank; };
  for (const Exercise& exercise : shippedExercises()) {
    INFO(exercise.id);
    OwnPlace place;
    REQUIRE(app::startExercise(*place.workspace, exercise, 0, kFriday));
    const auto played = app::play(*place.workspace, {.all = true}, kFriday);
    REQUIRE(played);
    CHECK(played->signals.size() == exercise.signals.size());
    int said = 0, became = 0;
    REQUIRE(place.store().forEach([&](const store::StoredSignal&, const store::StoredAssessment& one) {
      said = std::max(said, rank(one.phase, one.step));
      return true;
    }));
    const Instant end = exercise.momentAt(exercise.lengthInSeconds());
    for (const ExerciseFact& fact : exercise.really)
      if (fact.phase && fact.at <= end) became = std::max(became, rank(fact.phase->first, fact.phase->second));
    CHECK(said >= became);
    CHECK(place.store().verify()->sound);
  }
}

// A deviation is from something; and a learning proposal is a variant that the loader takes, and nothing more than
// that.

#include "app/judging.h"

#include "knowledge/knowledge.h"
#include "own_place.h"
#include "support/real_knowledge.h"

using namespace peilstok;

TEST_CASE("a deviation to the phase and step of the proposal itself is refused") {
  test::OwnPlace place;
  const auto number = place.signal(test::kCall);
  const auto proposal = place.workspace->store().currentAssessment(number);
  REQUIRE(proposal->step == Step::concrete_mobilisatie);
  Judgement judgement;
  judgement.kind = JudgementKind::wijk_af;
  judgement.note = "ik zie het ook zo";
  judgement.phase = proposal->phase;
  judgement.step = proposal->step;
  const auto same = app::judge(*place.workspace, number, judgement);
  REQUIRE_FALSE(same);
  CHECK(same.error().code == ErrorCode::wrong_use);
  CHECK(place.workspace->store().judgements(number)->empty());
  judgement.step = Step::spanning;  // the same phase, a step earlier: that is something else
  CHECK(app::judge(*place.workspace, number, judgement));
  judgement.kind = JudgementKind::eigen;  // an own view may well be the same
  judgement.step = proposal->step;
  CHECK(app::judge(*place.workspace, number, judgement));
}

TEST_CASE("without proposals there is nothing to write") {
  CHECK(app::learningVariant({}, test::realKnowledge()->framework).empty());
}

TEST_CASE("a learning proposal loads as a variant that changes those strengths") {
  const Framework& framework = test::realKnowledge()->framework;
  Calibration calibration;
  calibration.cases = 40;
  calibration.proposals = {{"grove_taal", 1, 2, 12, 9, 28, 3}};
  KnowledgeSources sources;
  sources.dataDir = PEILSTOK_TEST_DATA_DIR;
  sources.variant = VariantText{"leervoorstel.json", app::learningVariant(calibration, framework)};
  const auto loaded = loadKnowledge(sources);
  REQUIRE(loaded);
  CHECK((*loaded)->framework.indicator("grove_taal")->strength == 2);
  CHECK_FALSE((*loaded)->framework.indicator("grove_taal")->verified);
  CHECK((*loaded)->framework.indicator("onvrede")->strength == framework.indicator("onvrede")->strength);
}

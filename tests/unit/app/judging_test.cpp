// A learning proposal is a variant that the loader takes, and nothing more than that.

#include "app/judging.h"

#include "knowledge/knowledge.h"
#include "support/real_knowledge.h"

using namespace peilstok;

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

#include <algorithm>

#include "knowledge/load_parts.h"

namespace peilstok {

namespace {

template <class T>
const T* withId(const std::vector<T>& items, const std::string& id) {
  const auto at = std::find_if(items.begin(), items.end(), [&](const T& one) { return one.id == id; });
  return at == items.end() ? nullptr : &*at;
}

}  // namespace

const Indicator* Framework::indicator(const std::string& id) const { return withId(indicators, id); }
const Criterion* Framework::criterion(const std::string& id) const { return withId(criteria, id); }

const PhaseEntry* Framework::phase(Phase wanted, Step step) const {
  const auto at = std::find_if(phases.begin(), phases.end(),
                               [&](const PhaseEntry& one) { return one.phase == wanted && one.step == step; });
  return at == phases.end() ? nullptr : &*at;
}

const Municipality* Gazetteer::municipality(const std::string& code) const {
  const auto at = std::find_if(municipalities.begin(), municipalities.end(),
                               [&](const Municipality& one) { return one.code == code; });
  return at == municipalities.end() ? nullptr : &*at;
}

bool Gazetteer::areNeighbours(const std::string& a, const std::string& b) const {
  const auto at = neighbours.find(a);
  return at != neighbours.end() && std::find(at->second.begin(), at->second.end(), b) != at->second.end();
}

const Card* Knowledge::card(const std::string& id) const { return withId(cards, id); }
const Lexicon* Knowledge::lexicon(const std::string& id) const { return withId(lexicons, id); }

Result<std::shared_ptr<const Knowledge>> loadKnowledge(const std::filesystem::path& dataDir,
                                                       const std::filesystem::path& overlay) {
  using namespace knowledge;
  Loading loading(dataDir);
  auto knowledge = std::make_shared<Knowledge>();
  loadFramework(loading, knowledge->framework);
  loadCoverage(loading, knowledge->framework);
  loadCourse(loading, knowledge->framework);
  loadCalibration(loading, knowledge->framework);
  loadWords(loading, knowledge->words);
  loadIrregularForms(loading, knowledge->irregularForms);
  loadSpellings(loading, *knowledge);
  loadLexicons(loading, knowledge->lexicons);
  loadRules(loading, knowledge->framework, knowledge->rules);
  loadGazetteer(loading, knowledge->gazetteer);
  if (!overlay.empty()) loadOverlay(overlay, loading, *knowledge);
  markOrdinaryNames(knowledge->words, knowledge->gazetteer);
  loadCards(loading, knowledge->framework, knowledge->cards);
  loadCalendar(loading, knowledge->calendar);
  loadPartners(loading, knowledge->partners);
  loadColumnMappings(loading, knowledge->mappings);
  if (!loading.isSound()) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  knowledge->framework.hash = loading.weighingHash();
  return std::shared_ptr<const Knowledge>(std::move(knowledge));
}

}  // namespace peilstok

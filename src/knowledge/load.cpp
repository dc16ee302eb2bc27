#include <algorithm>

#include "base/text.h"
#include "knowledge/exercise.h"
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

bool Gazetteer::isBorderCase(const std::string& a, const std::string& b) const {
  return borderCases.count(std::minmax(a, b)) > 0;
}

const Card* Knowledge::card(const std::string& id) const { return withId(cards, id); }
const Partner* Knowledge::partner(const std::string& id) const { return withId(partners, id); }
const Partner* Knowledge::partnerAskedAs(std::string_view name) const {
  const std::string wanted = text::asciiLower(text::trimmed(name));
  const auto same = [&](const std::string& other) { return text::asciiLower(other) == wanted; };
  const auto at = std::find_if(partners.begin(), partners.end(), [&](const Partner& one) {
    return same(one.name) || std::any_of(one.askedAs.begin(), one.askedAs.end(), same);
  });
  return at == partners.end() ? nullptr : &*at;
}

const EscalationRule* Escalation::rule(const std::string& id) const { return withId(rules, id); }

const Form* Knowledge::form(const std::string& id) const { return withId(forms, id); }
const Lexicon* Knowledge::lexicon(const std::string& id) const { return withId(lexicons, id); }

const RetentionTerm* Knowledge::term(RetentionKind kind) const {
  const auto at =
      std::find_if(retention.begin(), retention.end(), [&](const RetentionTerm& one) { return one.kind == kind; });
  return at == retention.end() ? nullptr : &*at;
}

namespace {

/// Everything there is to load; what is wrong with it is told to `loading`.
std::shared_ptr<Knowledge> readAll(const KnowledgeSources& sources, knowledge::Loading& loading) {
  using namespace knowledge;
  auto knowledge = std::make_shared<Knowledge>();
  knowledge->dataDir = sources.dataDir;
  loadFramework(loading, sources, knowledge->framework);
  // Without indicators every rule and card would be wrong too, and nobody would see what really is.
  if (knowledge->framework.indicators.empty()) return knowledge;
  loadCoverage(loading, knowledge->framework);
  loadCourse(loading, knowledge->framework);
  loadCalibration(loading, knowledge->framework);
  loadFading(loading, knowledge->framework);
  loadWords(loading, knowledge->words);
  loadIrregularForms(loading, knowledge->irregularForms);
  loadSynonyms(loading, knowledge->synonyms);
  loadSpellings(loading, *knowledge);
  loadTimes(loading, knowledge->times);
  loadLexicons(loading, knowledge->lexicons);
  loadRules(loading, knowledge->framework, knowledge->rules);
  loadGrouping(loading, knowledge->lexicons, knowledge->grouping);
  loadGazetteer(loading, knowledge->gazetteer);
  if (!sources.overlay.empty()) loadOverlay(sources.overlay, loading, *knowledge);
  if (knowledge->ownMunicipality.empty() && knowledge->gazetteer.municipality(sources.ownMunicipality))
    knowledge->ownMunicipality = sources.ownMunicipality;
  markOrdinaryNames(knowledge->words, knowledge->gazetteer);
  loadCards(loading, knowledge->framework, knowledge->cards);
  loadRanking(loading, knowledge->framework, knowledge->ranking);
  loadCalendar(loading, knowledge->calendar);
  loadSurveyRules(loading, knowledge->cards, knowledge->survey);
  loadPartners(loading, knowledge->partners);
  loadThemes(loading, knowledge->themes);
  loadKennisbank(loading, *knowledge);
  loadBarriers(loading, *knowledge);
  loadForms(loading, *knowledge);
  loadNoise(loading, knowledge->noise);
  loadRouting(loading, *knowledge);
  loadRetention(loading, knowledge->retention);
  loadEscalation(loading, knowledge->escalation);
  loadAgenda(loading, knowledge->agenda);
  loadColumnMappings(loading, knowledge->mappings);
  knowledge->framework.hash = loading.weighingHash();
  return knowledge;
}

}  // namespace

Result<std::shared_ptr<const Knowledge>> loadKnowledge(const KnowledgeSources& sources) {
  knowledge::Loading loading(sources.dataDir);
  std::shared_ptr<const Knowledge> knowledge = readAll(sources, loading);
  if (!loading.isSound()) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  return knowledge;
}

Result<std::shared_ptr<const Knowledge>> loadKnowledge(const std::filesystem::path& dataDir,
                                                       const std::filesystem::path& overlay) {
  return loadKnowledge(KnowledgeSources{dataDir, overlay});
}

std::vector<std::string> knowledgeProblems(const KnowledgeSources& sources) {
  knowledge::Loading loading(sources.dataDir, knowledge::Check::all);
  const auto known = readAll(sources, loading);
  std::vector<Exercise> exercises;
  if (!known->framework.indicators.empty()) knowledge::loadExercises(loading, *known, exercises);
  return loading.allProblems();
}

Result<std::vector<KennisEntry>> readKennisbank(const OwnText& text, const Knowledge& known) {
  knowledge::Loading loading(known.dataDir);
  std::vector<KennisEntry> entries;
  if (const auto root = loading.textDocument(text.json, text.name, "", "kennisbank"))
    for (const knowledge::Node& node : root->list("entries")) {
      entries.push_back(knowledge::readKennisEntry(node));
      entries.back().own = true;
      knowledge::checkKennisEntry(entries.back(), node, loading, known);
    }
  if (!loading.isSound()) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  return entries;
}

Result<Framework> loadFrameworkAlone(const KnowledgeSources& sources) {
  knowledge::Loading loading(sources.dataDir);
  Framework framework;
  knowledge::loadFramework(loading, sources, framework);
  if (!loading.isSound()) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  framework.hash = loading.weighingHash();
  return framework;
}

}  // namespace peilstok

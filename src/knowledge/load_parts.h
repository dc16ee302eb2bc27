#pragma once
// One function for each kind of knowledge. Each fills its part of Knowledge and complains to Loading; what was
// refused is left out. They run in the order in which they stand here, as later ones look up what earlier ones read.

#include "knowledge/knowledge.h"
#include "knowledge/loading.h"

namespace peilstok {
struct Exercise;
}

namespace peilstok::knowledge {

/// The framework's document, with the variant laid over it when there is one. What the variant changes stands in it
/// with the variant's name and lines.
std::optional<Node> frameworkDocument(Loading& loading, const KnowledgeSources& sources,
                                      std::optional<FrameworkVariant>& variant);
void loadFramework(Loading& loading, const KnowledgeSources& sources, Framework& framework);
/// Phases and urgency, of the framework's document; needs its indicators.
void loadPhases(const Node& root, Loading& loading, Framework& framework);

/// The phase and step that a node names; complains when the framework has no such pair.
std::pair<Phase, Step> knownPhase(const Node& node, const std::string& file, Loading& loading,
                                  const Framework& framework);

/// Channels of the coverage; needs the indicators.
void loadCoverage(Loading& loading, Framework& framework);
void loadCourse(Loading& loading, Framework& framework);
void loadCalibration(Loading& loading, Framework& framework);
void loadFading(Loading& loading, Framework& framework);

void loadWords(Loading& loading, std::vector<std::string>& words);
void loadSynonyms(Loading& loading, std::vector<std::vector<std::string>>& groups);
void loadIrregularForms(Loading& loading, std::unordered_map<std::string, std::string>& forms);
void loadSpellings(Loading& loading, Knowledge& knowledge);
void loadTimes(Loading& loading, language::TimeLexicon& lexicon);
void loadLexicons(Loading& loading, std::vector<Lexicon>& lexicons);
void loadRules(Loading& loading, const Framework& framework, std::vector<Rule>& rules);
/// When two messages say the same; names lexicons.
void loadGrouping(Loading& loading, const std::vector<Lexicon>& lexicons, GroupingRules& rules);

void loadGazetteer(Loading& loading, Gazetteer& gazetteer);
void loadOverlay(const std::filesystem::path& file, Loading& loading, Knowledge& knowledge);
/// Towns and municipalities whose name is also an ordinary word are marked as needing evidence.
void markOrdinaryNames(const std::vector<std::string>& words, Gazetteer& gazetteer);
/// Puts two municipalities on each other's list of neighbours.
void addNeighbours(const std::string& a, const std::string& b, Gazetteer& gazetteer);

void loadCards(Loading& loading, const Framework& framework, std::vector<Card>& cards);
void loadRanking(Loading& loading, const Framework& framework, Ranking& ranking);
void loadCalendar(Loading& loading, std::vector<Occasion>& calendar);
/// The rules of the omgevingsbeeld; they name a category of cards.
void loadSurveyRules(Loading& loading, const std::vector<Card>& cards, SurveyRules& rules);
void loadPartners(Loading& loading, std::vector<Partner>& partners);
/// Themes, and who should be involved; the rules name indicators.
void loadThemes(Loading& loading, std::vector<SubjectTheme>& themes);
/// The kennisbank, the barrièremodel and the forms; they name cards, indicators and partners.
void loadKennisbank(Loading& loading, Knowledge& knowledge);
void loadBarriers(Loading& loading, Knowledge& knowledge);
void loadForms(Loading& loading, Knowledge& knowledge);
/// Noise lists, who must be involved (they name indicators, partners and municipalities), and terms of retention.
void loadNoise(Loading& loading, std::vector<NoiseRule>& rules);
void loadRouting(Loading& loading, Knowledge& knowledge);
void loadRetention(Loading& loading, std::vector<RetentionTerm>& terms);
/// Whom to tell when; what the overlay laid down goes before what ships under the same id.
void loadEscalation(Loading& loading, Escalation& escalation);
void loadAgenda(Loading& loading, MeetingAgenda& agenda);
void readOwnEscalation(const Node& node, Loading& loading, Escalation& escalation);
KennisEntry readKennisEntry(const Node& node);
void checkKennisEntry(const KennisEntry& entry, const Node& node, Loading& loading, const Knowledge& knowledge);
/// Scenarios of exercises; they name indicators and municipalities, and are no part of Knowledge.
void loadExercises(Loading& loading, const Knowledge& knowledge, std::vector<Exercise>& exercises);
void loadColumnMappings(Loading& loading, std::vector<intake::ColumnMapping>& mappings);

}  // namespace peilstok::knowledge

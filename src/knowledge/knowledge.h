#pragma once
// Everything the program knows before a signal comes in: one immutable value, checked, versioned and hashed.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"
#include "intake/reader.h"
#include "knowledge/agenda.h"
#include "knowledge/door.h"
#include "knowledge/escalation.h"
#include "knowledge/framework.h"
#include "knowledge/grouping.h"
#include "knowledge/guidance.h"
#include "knowledge/ranking.h"
#include "knowledge/survey_rules.h"
#include "knowledge/theme.h"
#include "language/time_lexicon.h"
#include "model/intervention.h"

namespace peilstok {

struct Municipality {
  std::string code, name, province, safetyRegion, policeUnit;
  int inhabitants = 0;
  double lon = 0, lat = 0;
};

/// A town, municipality, nickname or known spot, by the way it is written.
struct GazetteerEntry {
  std::string name;
  PlaceKind kind = PlaceKind::woonplaats;
  std::string code;
  bool needsEvidence = false;  ///< also an ordinary word ("Best", "Een"): only a place when the text gives a reason
};

struct Gazetteer {
  std::vector<Municipality> municipalities;
  std::vector<GazetteerEntry> entries;
  std::unordered_map<std::string, std::vector<std::string>> neighbours;
  /// Neighbours of which the data are not sure: the two codes in order.
  std::set<std::pair<std::string, std::string>> borderCases;

  const Municipality* municipality(const std::string& code) const;
  bool areNeighbours(const std::string& a, const std::string& b) const;
  bool isBorderCase(const std::string& a, const std::string& b) const;
};

struct LexiconEntry {
  std::string text;   ///< one or more words; a leading '=' asks for the exact form, otherwise any form of the word
  double weight = 1;  ///< sentiment: -1..1; elsewhere unused
};

struct Lexicon {
  std::string id, note, file;
  int line = 0;
  std::vector<LexiconEntry> entries;
};

/// A rule of language: patterns that, when they match outside the contexts that silence it, are evidence. One with a
/// `context` sets the light in which other rules' matches around it are read; without an indicator it does only that.
struct Rule {
  std::string id, indicator, note, file;
  std::string context, reach;  ///< empty, or the context that this rule sets and how far it reaches
  int version = 1, strength = 1, line = 0;
  std::vector<std::string> patterns;
  std::vector<std::string> silencedBy;    ///< contexts in which a match does not count (ontkend, gemeld, ...)
  std::vector<std::string> needs;         ///< "@lexicon" or "#class": one of these stands somewhere in the text
  std::vector<std::string> unless;        ///< the same: none of these stands in the sentence
  std::vector<std::string> beside;        ///< "(a|@b)": one of each stands near the match in its sentence, in any order
  std::vector<std::string> also;          ///< the same, anywhere in the text
  std::string call;                       ///< kind of call this rule is evidence of, or empty
  std::vector<std::string> hits, misses;  ///< texts in which it must and must not count
};

struct Occasion {
  std::string id, name, why;
  int month = 0, day = 0, easterOffset = 0, weekday = -1, onOrAfter = 0, ifSunday = 0;
  std::string once;  ///< ISO date, or empty
  enum class Kind { fixed, easter, weekday, once } kind = Kind::fixed;
  int daysBefore = 0, daysAfter = 0;
  bool verified = true;
};

struct Partner {
  std::string id, name, kind, ask, source;
  std::vector<std::string> when;
  bool verified = true;
  std::vector<std::string> askedAs;  ///< what else one calls whom one asks: "politie", "FG"
};

struct SideEffectWords {
  std::string id, words;
};

struct Knowledge {
  Framework framework;
  std::vector<Lexicon> lexicons;
  std::vector<Rule> rules;
  std::unordered_map<std::string, std::string> irregularForms;       ///< form -> base form
  std::unordered_map<std::string, std::string> spellings;            ///< written -> the words it stands for
  std::unordered_map<std::string, std::string> spellingsBeforeWord;  ///< the same, only right before a word
  std::vector<std::string> names;                                    ///< names of no place that are known all the same
  language::TimeLexicon times;
  std::vector<std::string> words;                  ///< sorted Dutch word list, lower case
  std::vector<std::vector<std::string>> synonyms;  ///< for looking for a card; never for weighing
  GroupingRules grouping;
  Gazetteer gazetteer;
  std::vector<Card> cards;
  Ranking ranking;
  std::vector<Occasion> calendar;
  SurveyRules survey;
  std::vector<Partner> partners;
  std::vector<SubjectTheme> themes;  ///< of what is forwarded
  std::vector<KennisEntry> kennisbank;
  BarrierModel barriers;
  std::vector<Form> forms;
  std::vector<intake::ColumnMapping> mappings;
  std::vector<NoiseRule> noise;
  Routing routing;
  std::vector<RetentionTerm> retention;
  Escalation escalation;
  MeetingAgenda agenda;
  std::vector<ContextItem> localContext;  ///< incidents and plans that the municipality laid down beside its data
  std::vector<ChannelContact> contacts;   ///< the municipality's own register of the channels of its coverage
  std::optional<Instant> storyNow;        ///< of an overlay that tells a story: where it stands when one opens it
  std::string ownMunicipality;            ///< of an overlay, else of the sources; may be empty

  std::filesystem::path dataDir;  ///< where all of this came from; own texts are checked by its schemas

  const Card* card(const std::string& id) const;
  const Partner* partner(const std::string& id) const;
  /// Who goes by this name or one of the others, whatever its capitals; null when nobody does.
  const Partner* partnerAskedAs(std::string_view name) const;
  const Form* form(const std::string& id) const;
  const Lexicon* lexicon(const std::string& id) const;
  const RetentionTerm* term(RetentionKind kind) const;
};

/// A variant of the framework as text, with the name under which its mistakes are reported.
struct VariantText {
  std::string name, json;
};

/// Where knowledge comes from. Only the data folder is needed.
struct KnowledgeSources {
  std::filesystem::path dataDir;
  std::filesystem::path overlay{};       ///< a municipality's own places and plans, laid over the national lists
  std::optional<VariantText> variant{};  ///< a municipality's own changes, laid over the framework
  std::filesystem::path framework{};     ///< read instead of the data folder's framework
  std::string ownMunicipality{};         ///< code, where no overlay names one; one that is not known counts as none
};

/// Reads and checks everything that `sources` name. Any unknown key, duplicate id, missing reference or wrong value
/// refuses the whole with file and line in `detail`. The hash of the framework covers its variant.
Result<std::shared_ptr<const Knowledge>> loadKnowledge(const KnowledgeSources& sources);

/// Everything that `loadKnowledge` would refuse, one "file:line: reason" an entry, however many; empty when all is
/// well.
std::vector<std::string> knowledgeProblems(const KnowledgeSources& sources);

/// What an own text of a municipality is checked against.
struct OwnText {
  std::string name, json;             ///< the name under which its mistakes are reported
  std::vector<std::string> beside{};  ///< ids of other own cards, which it may close as it may ours
};

/// The cards of a document of schema cards/1, checked as ours are; a card may close one of ours, one of its own
/// document or one beside it. Error: knowledge_invalid with every mistake.
Result<std::vector<Card>> readCards(const OwnText& text, const Knowledge& knowledge);
/// The entries of a document of schema kennisbank/1, checked as ours are. Error: knowledge_invalid.
Result<std::vector<KennisEntry>> readKennisbank(const OwnText& text, const Knowledge& knowledge);

/// The rules of a document of schema noise/1, checked as ours are. Error: knowledge_invalid.
Result<std::vector<NoiseRule>> readNoiseRules(const OwnText& text, const Knowledge& knowledge);

/// The framework alone, checked as by `loadKnowledge` but for what other files say of it.
Result<Framework> loadFrameworkAlone(const KnowledgeSources& sources);

/// Reads and checks everything under `dataDir`; `overlay` is a municipality's own file laid over the national list.
/// Any unknown key, duplicate id, missing reference or wrong value refuses the whole with file and line in `detail`.
Result<std::shared_ptr<const Knowledge>> loadKnowledge(const std::filesystem::path& dataDir,
                                                       const std::filesystem::path& overlay = {});

}  // namespace peilstok

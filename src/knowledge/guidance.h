#pragma once
// What people look up and fill in beside the weighing: the kennisbank, the barrièremodel and the forms.

#include <string>
#include <vector>

namespace peilstok {

struct Source {
  std::string text;
  bool verified = false;
};

/// Something to look up: what a municipality may do, a power, a judgment, a term, a code word.
struct KennisEntry {
  std::string id, kind, title, text;
  std::string answer;  ///< of mag_dit: ja, ja_mits, nee or onzeker; else empty
  std::vector<std::string> conditions;
  std::string ecli, court, date, outcome, lesson;
  std::vector<std::string> words;  ///< of a code word or symbol: the ways it is written
  std::string checked;             ///< ISO date on which it was last looked at
  std::vector<Source> sources;
  std::vector<std::string> cards, indicators;
  bool own = false;  ///< written by the municipality

  /// Code words and symbols need two sources before they count as established; anything else needs one.
  bool confirmed() const { return (kind != "codewoord" && kind != "symbool") || sources.size() >= 2; }
};

struct Barrier {
  std::string name;
  std::vector<std::string> cards;
};

/// One link of the process of the phenomenon, with what makes it possible and what stands in its way.
struct BarrierLink {
  std::string id, name, what;
  std::vector<std::string> occasions, signals, partners;  ///< signals are indicators
  std::vector<Barrier> barriers;
};

struct BarrierModel {
  std::string source;
  bool verified = false;
  std::vector<BarrierLink> links;
};

struct FormChoice {
  std::string id, label, warning;
  bool stops = false;  ///< with this answer the card should not be decided
};

struct FormStep {
  std::string id, question, help;
  bool required = false;
  std::vector<FormChoice> choices;
  std::string prefill;                   ///< what of the picture is put in beforehand, or empty
  std::string onlyIfStep, onlyIfChoice;  ///< asked only when that step has that choice; empty: always

  const FormChoice* choice(const std::string& choiceId) const;
};

/// Forms that a decision may not do without.
inline constexpr const char* kRightsTest = "grondrechtentoets";  ///< before a card that restricts
inline constexpr const char* kRedRagTest = "rode_lap_toets";     ///< before a public message

/// A form of data/worksheets.
struct Form {
  std::string id, name, why, checked;
  std::vector<FormStep> steps;
  std::vector<std::string> draft;  ///< lines of a text with {step} where its answer goes; empty when it makes none
  std::vector<Source> sources;

  const FormStep* step(const std::string& stepId) const;
};

}  // namespace peilstok

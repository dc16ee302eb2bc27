#pragma once
// Signal x Knowledge -> what the text says: findings, call, times, places, sentiment, language.

#include <memory>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "model/assessment.h"
#include "model/wording.h"

namespace peilstok::analyse {

/// What was read in one text. Spans are code points of the text that was given.
struct Reading {
  std::vector<Finding> findings;
  Call call;
  std::vector<TimeMention> when;
  std::vector<PlaceMention> where;
  Sentiment sentiment;
  std::string language;
  bool dutch = true;           ///< false: another language, so the rules of language say nothing
  bool namesOwnPlace = false;  ///< a spot, street or town in the own municipality
  bool doubtfulSpot = false;   ///< a spot without a name, beside the names of places elsewhere only
  bool futureMoment = false;   ///< a moment that still has to come was named
  bool momentHasClock = false;
  std::optional<Instant> moment;  ///< the first coming moment named
};

/// Rules and lexicons made ready for fast reading. Immutable after construction; safe from any thread.
class Analyser {
 public:
  /// `problems` receives what is wrong with patterns ("file:line: reason"); the analyser is only fit when it is empty.
  Analyser(std::shared_ptr<const Knowledge> knowledge, std::vector<std::string>* problems = nullptr);
  ~Analyser();
  Analyser(Analyser&&) noexcept;

  /// Reads a masked text. `municipality` is the own one ("" when unknown). `wording` takes its words where the caller
  /// asks for them.
  Reading read(const std::string& maskedText, const std::string& municipality, Instant received,
               Wording* wording = nullptr) const;
  /// Those words alone, at a fraction of the cost.
  Wording wording(const std::string& maskedText, const std::string& municipality, Instant received) const;

  /// Base form of one Dutch word, as the rules use it, also of one in disguise or with a slip of the finger; the word
  /// itself when none is known.
  std::string baseForm(const std::string& word) const;

  /// Runs every rule's own examples: lines "file:line: rule: what failed". Also names rules that no hit of theirs
  /// reaches.
  std::vector<std::string> failingExamples() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace peilstok::analyse

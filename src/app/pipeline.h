#pragma once
// The order of the work, in one readable function: text -> findings -> indicators -> criteria -> total -> phase ->
// cards.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

#include "analyse/analyser.h"
#include "analyse/involve.h"
#include "base/result.h"
#include "knowledge/knowledge.h"
#include "model/assessment.h"
#include "model/signal.h"
#include "suggest/suggest.h"
#include "weigh/memory.h"
#include "weigh/plan.h"

namespace peilstok::app {

class Pipeline {
 public:
  explicit Pipeline(std::shared_ptr<const Knowledge> knowledge);

  /// With knowledge that may be used: loaded, its patterns understood, and every rule right about its own examples.
  /// Both front ends start here. Error: knowledge_invalid, one line "file:line: reason" for each thing that is wrong.
  static Result<std::shared_ptr<const Pipeline>> load(const KnowledgeSources& sources);
  /// Everything that `load` would refuse, one line each, however many; empty when all is well.
  static std::vector<std::string> problems(const KnowledgeSources& sources);

  struct Options {
    bool suggestions = true;        ///< rank the cards too
    bool outlook = true;            ///< next questions, and what would change the phase
    bool involve = true;            ///< who must be involved
    suggest::CardsOnTable table{};  ///< cards in force and what was decided before
    Wording* wording = nullptr;     ///< takes the words of the text where the caller asks for them
    bool plain = false;             ///< the text was looked through: nothing in it has to be masked
    /// Of the caller's own thread; what it knows is not weighed again, and what is unknown goes unnamed.
    weigh::Memory* memory = nullptr;
  };

  /// Weighs one signal. `now` is the moment that counts as now. Pure: same input, same bytes. Safe from any thread.
  Assessment assess(const Signal& signal, Instant now, const Options& options) const;
  Assessment assess(const Signal& signal, Instant now) const { return assess(signal, now, Options{}); }

  const Knowledge& knowledge() const { return *m_knowledge; }
  const std::shared_ptr<const Knowledge>& sharedKnowledge() const { return m_knowledge; }
  const analyse::Analyser& analyser() const { return m_analyser; }
  /// Base forms of words that are said in every talk: two texts that share them need not be about the same thing.
  const std::unordered_set<std::string>& everydayWords() const { return m_everydayWords; }

 private:
  Pipeline(std::shared_ptr<const Knowledge> knowledge, analyse::Analyser analyser);
  /// Rules of routing that are wrong about their own examples: "file:line: reason".
  std::vector<std::string> failingRoutes() const;

  std::shared_ptr<const Knowledge> m_knowledge;
  analyse::Analyser m_analyser;
  analyse::Involvement m_involvement;
  weigh::Plan m_plan;
  std::unordered_set<std::string> m_everydayWords;
};

/// The moment that counts as now for a signal: `given`, else its receipt, else the clock's.
Instant nowFor(const Signal& signal, const std::optional<Instant>& given, const Clock& clock);

}  // namespace peilstok::app

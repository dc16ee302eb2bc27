#pragma once
// The order of the work, in one readable function: text -> findings -> indicators -> criteria -> total -> phase ->
// cards.

#include <memory>
#include <optional>

#include "analyse/analyser.h"
#include "knowledge/knowledge.h"
#include "model/assessment.h"
#include "model/signal.h"
#include "weigh/plan.h"

namespace peilstok::app {

class Pipeline {
 public:
  explicit Pipeline(std::shared_ptr<const Knowledge> knowledge);

  struct Options {
    bool suggestions = true;  ///< rank the cards too
    bool outlook = true;      ///< next questions, and what would change the phase
  };

  /// Weighs one signal. `now` is the moment that counts as now. Pure: same input, same bytes. Safe from any thread.
  Assessment assess(const Signal& signal, Instant now, Options options) const;
  Assessment assess(const Signal& signal, Instant now) const { return assess(signal, now, Options{}); }

  const Knowledge& knowledge() const { return *m_knowledge; }
  const analyse::Analyser& analyser() const { return m_analyser; }

 private:
  std::shared_ptr<const Knowledge> m_knowledge;
  analyse::Analyser m_analyser;
  weigh::Plan m_plan;
};

/// The moment that counts as now for a signal: `given`, else its receipt, else the clock's.
Instant nowFor(const Signal& signal, const std::optional<Instant>& given, const Clock& clock);

}  // namespace peilstok::app

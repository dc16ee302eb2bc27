#pragma once
// Who must be involved in what was weighed, by the rules of data/routing, with what showed it.

#include <functional>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "language/word_groups.h"
#include "model/answers.h"
#include "model/assessment.h"
#include "model/signal.h"

namespace peilstok::analyse {

/// What is known of a signal when it is asked who must be involved.
struct Weighed {
  const Signal& signal;
  const std::string& maskedText;
  const Answers& answers;
  const Assessment& assessment;
  /// From a place of the masked text to that of the text as delivered, in which all other places are told.
  const std::function<Span(Span)>& toDelivered;
};

/// Rules of routing made ready. Immutable after construction; safe from any thread.
class Involvement {
 public:
  explicit Involvement(const Knowledge& knowledge);

  /// Everybody whom a rule names, in the order of the rules.
  std::vector<Involved> of(const Weighed& weighed, const Knowledge& knowledge) const;

  /// What is wrong with the wordings of the rules: "file:line: reason".
  static std::vector<std::string> problems(const Routing& routing);

 private:
  std::vector<language::WordGroups> m_words;  ///< parallel to the rules
};

/// The same for signals that belong together: everybody once, with the reasons of all.
std::vector<Involved> together(const std::vector<std::vector<Involved>>& lists);

}  // namespace peilstok::analyse

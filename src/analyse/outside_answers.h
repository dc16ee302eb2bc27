#pragma once
// Answers that come from outside the text: counts of reach, the police, the surroundings and the calendar, the channel.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "knowledge/knowledge.h"
#include "model/answers.h"

namespace peilstok::analyse {

/// Answers by indicator id, few enough to look through. An indicator that is not in it is unknown from outside.
class OutsideAnswers {
 public:
  /// `source` is a constant; `strength` is that of the evidence, 1..3; 0 counts as strong as the indicator itself.
  void add(std::string_view indicator, Answer answer, std::string_view source, int strength = 0) {
    if (answer != Answer::onbekend) m_answers.push_back({indicator, IndicatorAnswer{answer, source, strength}});
  }
  const IndicatorAnswer* find(std::string_view indicator) const {
    for (const auto& [id, answer] : m_answers)
      if (id == indicator) return &answer;
    return nullptr;
  }

 private:
  std::vector<std::pair<std::string_view, IndicatorAnswer>> m_answers;
};

/// verdubbeling_24u, explosieve_groei, groot_bereik. The order of the counts does not matter.
void answerFromReach(const Signal& signal, const Framework& framework, OutsideAnswers& out);

/// politie_bevestigt, politie_wordt_niets. Silence, no signal and no answer say nothing.
void answerFromPolice(const Signal& signal, OutsideAnswers& out);

/// lokale_afzender, from the door through which the signal came in.
void answerFromChannel(const Signal& signal, OutsideAnswers& out);

/// incident_48u, elders_opkomst, elders_op_niets, gepland_besluit, provocerende_maatregel, tegenpartij_aangekondigd and
/// risicomoment. Without an `occasion` in the text itself the municipality's own list and the calendar stay out of it:
/// an incident two streets away says nothing about a bicycle for sale. `moment` is the coming moment that the text
/// names. The order of the context does not matter.
void answerFromContext(const Signal& signal, const Knowledge& knowledge, Instant now, std::optional<Instant> moment,
                       OutsideAnswers& out, bool occasion = true);

}  // namespace peilstok::analyse

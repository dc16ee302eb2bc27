#pragma once
// Plain questions about a card, answered from its fields. No wording.

#include <array>
#include <vector>

#include "base/clock.h"
#include "model/assessment.h"
#include "model/intervention.h"
#include "theme/shapes.h"

namespace peilstok::ui {

/// The card that stands for deliberately not reacting; shown as card 0 and always first.
inline constexpr const char* cardZero = "COM-01";
inline bool isCardZero(const Card& card) { return card.id == cardZero; }

/// The columns of the interventiekaart.
inline constexpr std::array cardPhases{
    PhaseStep{Phase::sluimerend_ongenoegen, Step::none}, PhaseStep{Phase::oplopende_spanningen, Step::spanning},
    PhaseStep{Phase::oplopende_spanningen, Step::concrete_mobilisatie}, PhaseStep{Phase::escalatie, Step::none},
    PhaseStep{Phase::na_de_escalatie, Step::none}};
/// The column after these, of cards that fit none of them: what may not be used (yet), or is for quiet times only.
inline constexpr int withoutPhase = static_cast<int>(cardPhases.size());

/// The columns a card stands in: places in `cardPhases`, or `withoutPhase` alone. Never empty.
std::vector<int> columnsOf(const Card& card);

enum class Decider { burgemeester, college, politieOm, anders };
/// Who decides, of the free text on the card; advice and consultation do not decide.
std::vector<Decider> decidersOf(const Card& card);

/// Criminal, administrative or civil law, by category.
bool isLegal(const Card& card);
/// Something about the law on this card still rests on nobody's check.
bool lawUnchecked(const Card& card);
/// The municipality changed our text, and ours has changed since.
bool hasNewerText(const Card& card);

}  // namespace peilstok::ui

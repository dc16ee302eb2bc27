#pragma once
// The words of groups: how they stand, how they grow, and in what a signal that looks alike differs.

#include <QString>
#include <vector>

#include "bridge/intake_values.h"
#include "exchange/count_bars.h"
#include "widgets/marked_text.h"

namespace peilstok::ui::grouped {

/// "voorstel", or "samengevoegd door OOV-adviseur, 19 nov 16:05".
QString state(const app::SignalGroup& group, Instant now);
/// The shortest stretch in which more than one came: "3 in 5 min", "12 in 1 u"; empty when it does not grow.
QString growth(const group::Growing& growing);
QString stretch(int minutes);  ///< "5 minuten", "1 uur", "24 uur"

QString likeness(Likeness likeness);  ///< "lijkt op, maar"
/// "lijkt op, maar hier zaterdag en daar zondag".
QString difference(const app::NearSignal& near);

/// Where these words stand in a text, whole and whatever their case.
std::vector<TextMark> marksOf(const QString& text, const std::vector<std::string>& words, Effect effect,
                              const QString& note);

std::vector<CountBars::Bar> channels(const app::SignalGroup& group);
std::vector<CountBars::Bar> municipalities(const app::SignalGroup& group, const Knowledge& knowledge);

}  // namespace peilstok::ui::grouped

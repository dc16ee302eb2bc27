#pragma once
// The words of bundles: labels, who is involved, figures and the note that goes with them.

#include <QString>
#include <QStringList>
#include <vector>

#include "bridge/exchange_values.h"
#include "exchange/count_bars.h"

namespace peilstok::ui::exchanged {

/// The label as it is written everywhere: "TLP:AMBER".
QString tlp(Tlp label);
/// With whom it may be shared then.
QString tlpMeaning(Tlp label);
inline constexpr Tlp allLabels[] = {Tlp::clear, Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red};

/// What a partner or function is called; the id itself when nobody of that id is known here.
QString involvedName(const Knowledge& knowledge, const std::string& id);
QString answerWord(AnswerWord word);
/// "Communicatie, Waterbroek".
QString sender(const BundleCover& cover, const Knowledge& knowledge);

std::vector<CountBars::Bar> phases(const BundleFigures& figures);
/// The days, oldest first; when there are many, the last of them.
std::vector<CountBars::Bar> days(const BundleFigures& figures);
/// "Monitoring 180, inwoner 4", the most first.
QString channels(const BundleFigures& figures);
QString places(const BundleFigures& figures, const Knowledge& knowledge);
QString themes(const BundleFigures& figures, const Knowledge& knowledge);

/// A first version of what the receiver should know, in figures.
QString draftOfNote(const ForwardPage& page, const Knowledge& knowledge);

}  // namespace peilstok::ui::exchanged

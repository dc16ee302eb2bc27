#pragma once
// Findings as one reads them: a stretch that gives the same indicator by several rules is one, with the rules beneath.

#include <QString>
#include <vector>

#include "bridge/values.h"
#include "screens/findings.h"

namespace peilstok::ui {

/// One rule that found it: what it looks for, how strongly it counts here, and where it stands.
struct FoundBy {
  QString id, words, source, silenced;
  int strength = 0;
};

struct FindingGroup {
  std::string indicator;
  QString name, excerpt;
  TextMark mark;     ///< in the text that is shown; begin == end when it does not stand there
  int strength = 0;  ///< of the strongest rule
  Effect effect = Effect::none;
  std::vector<FoundBy> rules;
  QString ground;  ///< where the weight of the indicator comes from

  /// Why it does not count, when none of its rules does.
  QString silenced() const;
};

/// In the order of the text.
std::vector<FindingGroup> groupFindings(const app::SignalDetail& detail, const Knowledge& knowledge);

/// Why a rule was silenced, as a sentence: "ontkend" becomes "het wordt hier ontkend".
QString silencedText(const QString& context);

}  // namespace peilstok::ui

#pragma once
// From an assessment's findings to what a screen marks and lists. Shared by the inbox and the duiding.

#include <QString>
#include <vector>

#include "bridge/values.h"
#include "widgets/marked_text.h"
#include "widgets/score_bars.h"

namespace peilstok::ui {

/// The text that was weighed: the title, if any, and the message. Masks in it are not yet in words.
QString wholeText(const Signal& signal);

struct FindingLine {
  QString indicator, excerpt, note;
  int strength = 0;
  Effect effect = Effect::none;
  int mark = -1;  ///< its place in `marks`; -1 when the stretch is not in the text shown
};

struct FindingView {
  QString text;
  int titleEnd = 0;  ///< UTF-16 units of the text that are its headline
  std::vector<TextMark> marks;
  std::vector<FindingLine> lines;
  std::vector<TextNote> masks;
};

FindingView viewFindings(const app::SignalDetail& detail, const Knowledge& knowledge);

QString criterionName(const Knowledge& knowledge, const std::string& id);
/// What each criterion adds to the total, in the framework's order.
std::vector<ScorePart> scoreParts(const Assessment& assessment, const Knowledge& knowledge);
QString indicatorName(const Knowledge& knowledge, const std::string& id);
QString effectWords(Effect effect);
QString strengthWords(int strength);

}  // namespace peilstok::ui

#include "screens/findings.h"

#include <QCoreApplication>

#include "bridge/masks.h"
#include "bridge/presenter.h"
#include "bridge/text.h"

namespace peilstok::ui {

namespace {

struct Findings {
  Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString tr(const char* text) { return Findings::tr(text); }

Effect effectOf(const Finding& finding, const Knowledge& knowledge) {
  if (finding.strength <= 0) return Effect::none;
  const Indicator* indicator = knowledge.framework.indicator(finding.indicator);
  if (!indicator || indicator->direction == 0) return Effect::none;
  return indicator->direction > 0 ? Effect::up : Effect::down;
}

/// An import makes the title the first line of the text; a signal from elsewhere may carry it beside the text.
bool titleStandsApart(const Signal& signal) { return !signal.title.empty() && !signal.text.starts_with(signal.title); }

}  // namespace

QString wholeText(const Signal& signal) {
  return titleStandsApart(signal) ? toQt(signal.title) + QLatin1Char('\n') + toQt(signal.text) : toQt(signal.text);
}

QString criterionName(const Knowledge& knowledge, const std::string& id) {
  const Criterion* criterion = knowledge.framework.criterion(id);
  return criterion && !criterion->name.empty() ? toQt(criterion->name) : present::capitalised(present::plain(id));
}

std::vector<ScorePart> scoreParts(const Assessment& assessment, const Knowledge& knowledge) {
  std::vector<ScorePart> parts;
  for (const CriterionResult& one : assessment.criteria)
    parts.push_back({criterionName(knowledge, one.id), one.points});
  return parts;
}

QString indicatorName(const Knowledge& knowledge, const std::string& id) {
  const Indicator* indicator = knowledge.framework.indicator(id);
  return indicator && !indicator->name.empty() ? toQt(indicator->name) : present::plain(id);
}

QString effectWords(Effect effect) {
  switch (effect) {
    case Effect::up: return tr("telt omhoog");
    case Effect::down: return tr("telt omlaag");
    case Effect::none: return tr("telt niet mee");
  }
  return {};
}

QString strengthWords(int strength) {
  switch (strength) {
    case 0: return tr("telt niet mee");
    case 1: return tr("zwak");
    case 2: return tr("matig");
    default: return tr("sterk");
  }
}

FindingView viewFindings(const app::SignalDetail& detail, const Knowledge& knowledge) {
  FindingView view;
  const Signal& signal = detail.stored.signal;
  const QString whole = wholeText(signal);
  const CodePointIndex index(whole);
  const ReadableText shown(whole);
  view.text = shown.text();
  for (const ReadableText::Mask& mask : shown.masks()) view.masks.push_back({mask.begin, mask.end, mask.note});
  const auto at = [&](std::uint32_t codePoint) { return shown.at(index.utf16(codePoint)); };
  // Spans count from the beginning of the text; what is shown before it moves them.
  const auto titleLength = static_cast<std::uint32_t>(text::countCodePoints(signal.title));
  const std::uint32_t offset = titleStandsApart(signal) ? titleLength + 1 : 0;
  view.titleEnd = at(titleLength);
  for (const Finding& finding : detail.assessment.findings) {
    FindingLine line;
    line.indicator = indicatorName(knowledge, finding.indicator);
    line.excerpt = readable(finding.text);
    line.note = toQt(finding.note);
    line.strength = finding.strength;
    line.effect = effectOf(finding, knowledge);
    TextMark mark{at(finding.span.begin + offset), at(finding.span.end + offset), line.effect, {}};
    QStringList note{line.indicator, finding.strength > 0 ? strengthWords(finding.strength) : QString(),
                     effectWords(line.effect), line.note};
    note.removeAll(QString());
    mark.note = note.join(QStringLiteral(" \u00b7 "));
    if (mark.end > mark.begin) {
      line.mark = static_cast<int>(view.marks.size());
      view.marks.push_back(mark);
    }
    view.lines.push_back(std::move(line));
  }
  return view;
}

}  // namespace peilstok::ui

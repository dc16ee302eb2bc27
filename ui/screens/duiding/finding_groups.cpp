#include "screens/duiding/finding_groups.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"

namespace peilstok::ui {

namespace {

struct FindingWords {
  Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

QString tr(const char* text) { return FindingWords::tr(text); }

FoundBy foundBy(const Finding& finding, const Knowledge& knowledge) {
  FoundBy made;
  made.id = toQt(finding.rule);
  made.strength = finding.strength;
  made.silenced = toQt(finding.note);
  const auto rule = std::find_if(knowledge.rules.begin(), knowledge.rules.end(),
                                 [&](const Rule& one) { return one.id == finding.rule; });
  if (rule == knowledge.rules.end()) return made;
  made.words = toQt(rule->note);
  made.source = toQt(std::filesystem::path(rule->file).filename().string());
  return made;
}

}  // namespace

QString silencedText(const QString& context) {
  static const QHash<QString, const char*> words{
      {QStringLiteral("ontkend"), QT_TRANSLATE_NOOP("FindingWords", "het wordt hier ontkend")},
      {QStringLiteral("gemeld"), QT_TRANSLATE_NOOP("FindingWords", "er wordt over bericht; het is geen oproep zelf")},
      {QStringLiteral("verleden"), QT_TRANSLATE_NOOP("FindingWords", "het gaat over wat voorbij is")},
      {QStringLiteral("vraag"), QT_TRANSLATE_NOOP("FindingWords", "het is een vraag")},
      {QStringLiteral("figuurlijk"), QT_TRANSLATE_NOOP("FindingWords", "het is beeldspraak of sport")},
      {QStringLiteral("tegenspraak"), QT_TRANSLATE_NOOP("FindingWords", "het wordt hier juist tegengesproken")},
      {QStringLiteral("gewoon"), QT_TRANSLATE_NOOP("FindingWords", "het is een uitnodiging voor iets gewoons")},
      {QStringLiteral("grap"), QT_TRANSLATE_NOOP("FindingWords", "er staat een grap bij; daarom telt het licht")}};
  const auto found = words.find(context);
  return found == words.end() ? context : FindingWords::tr(*found);
}

QString FindingGroup::silenced() const {
  if (strength > 0) return {};
  for (const FoundBy& one : rules)
    if (!one.silenced.isEmpty()) return silencedText(one.silenced);
  return tr("dit teken telt zelf niet mee");
}

std::vector<FindingGroup> groupFindings(const app::SignalDetail& detail, const Knowledge& knowledge) {
  const FindingView view = viewFindings(detail, knowledge);  // knows where the spans lie in the text that is shown
  std::vector<FindingGroup> groups;
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    const FindingLine& line = view.lines[i];
    const Finding& finding = detail.assessment.findings[i];
    TextMark mark;
    if (line.mark >= 0) mark = view.marks[static_cast<std::size_t>(line.mark)];
    mark.note.clear();
    auto group = std::find_if(groups.begin(), groups.end(), [&](const FindingGroup& one) {
      return one.indicator == finding.indicator && one.mark.begin == mark.begin && one.mark.end == mark.end;
    });
    if (group == groups.end()) {
      const Indicator* indicator = knowledge.framework.indicator(finding.indicator);
      groups.push_back({finding.indicator,
                        line.indicator,
                        line.excerpt,
                        mark,
                        line.strength,
                        line.effect,
                        {},
                        indicator ? toQt(indicator->source) : QString()});
      group = std::prev(groups.end());
    }
    group->rules.push_back(foundBy(finding, knowledge));
    if (line.strength > group->strength) {
      group->strength = line.strength;
      group->effect = group->mark.effect = line.effect;
    }
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const FindingGroup& a, const FindingGroup& b) { return a.mark.begin < b.mark.begin; });
  return groups;
}

}  // namespace peilstok::ui

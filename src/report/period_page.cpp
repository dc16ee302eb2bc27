#include <algorithm>

#include "base/text.h"
#include "report/period.h"
#include "report/period_words.h"
#include "report/words.h"

namespace peilstok::report {

namespace {

// What fits on one page in letters of full size, unless nearly every line is as long as it may be.
constexpr std::size_t kRowsOfAKind = 3, kMostDone = 4, kMostChanges = 2, kMostComing = 4;
constexpr std::size_t kLongestName = 42, kLongestSentence = 170, kLongestDone = 150;

std::string cut(const std::string& sentence, std::size_t most) { return text::shortened(sentence, most); }

/// What stands out comes first, then what there is most of.
std::vector<PeriodLine> foremost(std::vector<PeriodLine> lines, std::size_t most) {
  const auto standsOut = [](const PeriodLine& line) {
    return line.figures.change == Change::more || line.figures.change == Change::less;
  };
  std::erase_if(lines, [&](const PeriodLine& line) { return line.figures.count == 0 && !standsOut(line); });
  std::stable_sort(lines.begin(), lines.end(),
                   [&](const PeriodLine& a, const PeriodLine& b) { return standsOut(a) && !standsOut(b); });
  if (lines.size() > most) lines.resize(most);
  return lines;
}

Section shortSection(const PeriodFacts& f, const SurveyRules& rules) {
  Bullets bullets;
  const auto add = [&](const std::string& sentence) {
    if (!sentence.empty()) bullets.items.push_back(cut(sentence, kLongestSentence));
  };
  add(totalSentence(f, rules));
  add(phaseSentence(f));
  add(demonstrationSentence(f));
  for (const std::string& sentence : changeSentences(f, kMostChanges)) add(sentence);
  add(sightSentence(f));
  return {"kort", "In het kort", 2, {std::move(bullets)}};
}

Section tableSection(const PeriodFacts& f, const SurveyRules& rules) {
  Section out{"beeld", "Waarover het ging", 2, {}};
  const bool normal = f.all.weeksKnown >= rules.weeksLeast;
  Table table{"", {{"Wat"}, {"Signalen", true}}, {}, {}};
  if (normal) table.columns.insert(table.columns.end(), {{"Gewoonlijk", true}, {"Verschil"}});
  for (const auto& [before, lines] : {std::pair("", &f.places), {"", &f.themes}, {"Via: ", &f.channels}})
    for (const PeriodLine& line : foremost(*lines, kRowsOfAKind)) {
      table.rows.push_back({before + cut(line.name, kLongestName), std::to_string(line.figures.count)});
      if (!normal) continue;
      table.rows.back().push_back(usualWords(line.figures.usual));
      table.rows.back().push_back(changeWords(line.figures.change));
    }
  if (table.rows.empty()) {
    out.blocks.push_back(Paragraph{"Er is niets binnengekomen waar iets over te zeggen is."});
    return out;
  }
  out.blocks.push_back(std::move(table));
  out.blocks.push_back(Paragraph{normal ? "Gewoonlijk: de middelste van dezelfde weekdagen en uren in de " +
                                              countWords(rules.weeks) + " weken ervoor. Onder de " +
                                              countWords(rules.least) + " noemen we geen verschil."
                                        : "Er is nog geen gewoon beeld om mee te vergelijken."});
  return out;
}

Section doneSection(const PeriodFacts& f, const Knowledge& knowledge) {
  Section out{"gedaan", "Wat is doorgestuurd en besloten", 2, {}};
  Bullets bullets{{cut(forwardedSentence(f), kLongestDone), cut(decidedSentence(f), kLongestDone)}};
  // The last that was decided and answered: that is what the meeting goes on with.
  for (auto one = f.decided.rbegin(); one != f.decided.rend() && bullets.items.size() < kMostDone - 1; ++one)
    bullets.items.push_back(cut(shortMomentWords(one->at) + ": " + cardName(knowledge, one->card) + ".", kLongestDone));
  for (auto one = f.forwarded.rbegin(); one != f.forwarded.rend() && bullets.items.size() < kMostDone; ++one)
    if (one->answer)
      bullets.items.push_back(cut(shortMomentWords(one->at) + " doorgestuurd: " + answeredWords(*one), kLongestDone));
  out.blocks.push_back(std::move(bullets));
  return out;
}

}  // namespace

Report periodPage(const PeriodFacts& f, const Knowledge& knowledge) {
  Report out = periodReport(f, knowledge);
  out.kind = "dagbericht";
  out.onePage = true;
  out.title = "Dagbericht van " + periodWords(f.from, f.until);
  out.sections = {shortSection(f, knowledge.survey), comingSection(f, knowledge, kMostComing),
                  tableSection(f, knowledge.survey), doneSection(f, knowledge)};
  return out;
}

}  // namespace peilstok::report

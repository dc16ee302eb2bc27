#include "app/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/report.h"
#include "report/words.h"

namespace peilstok::app {

namespace {

using namespace peilstok::report;

std::string oneLine(std::string words) {
  for (char& c : words)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return words;
}

ExplainStep textStep(const Signal& signal, const Assessment& a) {
  ExplainStep out{"tekst", "1. De tekst", {}};
  if (!signal.title.empty()) out.lines.push_back("Kop: " + oneLine(signal.title));
  out.lines.push_back("“" + oneLine(signal.text) + "”");
  out.lines.push_back("Ontvangen: " + (signal.received ? momentWords(*signal.received) : std::string("onbekend")) +
                      ". Gewogen alsof het nu is: " + momentWords(a.now) + ".");
  if (a.call.isCall) {
    out.lines.push_back("De tekst roept zelf op (" + callWords(a.call.kind) + ").");
  } else if (a.call.reported) {
    out.lines.push_back("De tekst roept niet zelf op, maar bericht over een oproep.");
  } else {
    out.lines.push_back("De tekst roept niet op.");
  }
  for (const auto& t : a.when) out.lines.push_back("Genoemd moment: " + momentWords(t) + ".");
  for (const auto& p : a.where)
    out.lines.push_back(fmt::format("Genoemde plaats: {} ({}{}).", oneLine(p.text), placeCertaintyWords(p.certainty),
                                    placeRoleWords(p.role)));
  return out;
}

ExplainStep findingsStep(const Assessment& a, const Framework& framework) {
  ExplainStep out{"aanwijzingen", "2. Wat in de tekst gevonden is", {}};
  for (const auto& f : a.findings) {
    const std::string weight = f.strength == 0 ? "telt niet mee" + (f.note.empty() ? "" : ": " + f.note)
                                               : fmt::format("kracht {}", f.strength);
    out.lines.push_back(fmt::format("“{}” (tekens {} tot {}) past bij regel {} en wijst op “{}”; {}.", oneLine(f.text),
                                    f.span.begin, f.span.end, f.rule, indicatorName(framework, f.indicator), weight));
  }
  if (out.lines.empty()) out.lines.push_back("Niets dat meetelt.");
  return out;
}

std::string contributionLine(const Contribution& part, const Framework& framework) {
  std::string line = fmt::format("  {}: {} volgens {}, {}", indicatorName(framework, part.indicator),
                                 answerWords(part.answer), sourceWords(part.source), signedPointsWords(part.points));
  if (part.points != part.fullPoints)
    line += fmt::format(" (voluit {}; meer past niet binnen de grens)", signedPointsWords(part.fullPoints));
  return line;
}

void addCriterion(std::vector<std::string>& lines, const CriterionResult& c, const Framework& framework) {
  const std::string name = criterionName(framework, c.id);
  if (c.unknown) {
    lines.push_back(name + ": onbekend. Dat is geen nul: het maakt de bandbreedte breder en de zekerheid lager.");
    return;
  }
  lines.push_back(fmt::format("{}: {} van hoogstens {} punten, niveau {}", name, pointsWords(c.points),
                              pointsWords(c.maxPoints), c.level));
  const Criterion* criterion = framework.criterion(c.id);
  const auto level = static_cast<std::size_t>(std::clamp(c.level, 0, 3));
  if (criterion && level < criterion->levels.size())
    lines.push_back("  dat betekent: " + criterion->levels[level].anchor);
  for (const auto& part : c.contributions)
    if (part.points != 0 || part.fullPoints != 0) lines.push_back(contributionLine(part, framework));
}

ExplainStep criteriaStep(const Assessment& a, const Framework& framework) {
  ExplainStep out{"criteria", "3. Van aanwijzingen naar criteria", {}};
  for (const auto& c : a.criteria) addCriterion(out.lines, c, framework);
  return out;
}

ExplainStep totalStep(const Assessment& a, const Framework& framework) {
  ExplainStep out{"totaal", "4. Het totaal", {}};
  std::string sum;
  Tenths added = 0;
  for (const auto& c : a.criteria) {
    if (c.points == 0) continue;
    if (sum.empty()) sum = pointsWords(c.points);
    else sum += (c.points < 0 ? " - " : " + ") + pointsWords(std::abs(c.points));
    sum += " (" + criterionName(framework, c.id) + ")";
    added += c.points;
  }
  out.lines.push_back((sum.empty() ? "Geen bijdragen" : sum) + " = " + pointsWords(added) + " van 100.");
  out.lines.push_back(fmt::format("Bandbreedte {} tot {}, want {} van wat kan meetellen is onbekend.",
                                  pointsWords(a.score.low), pointsWords(a.score.high), percentWords(a.unknownShare)));
  out.lines.push_back("Zekerheid: " + certaintyWords(a.certainty) + ".");
  if (!a.coverage.channels.empty()) out.lines.push_back("Zicht: " + coverageWords(a.coverage) + ".");
  if (a.coverageCaps) out.lines.push_back("Met meer kanalen in beeld zou de zekerheid hoger zijn.");
  return out;
}

void addGrounds(std::vector<std::string>& lines, const std::string& label, const std::vector<Ground>& grounds) {
  for (const auto& g : grounds) lines.push_back(label + (g.words.empty() ? g.indicator : g.words));
}

ExplainStep phaseStep(const Assessment& a, const Framework& framework) {
  ExplainStep out{"fase", "5. De fase: " + phaseWords(a.phase.phase, a.phase.step), {}};
  const PhaseEntry* entry = framework.phase(a.phase.phase, a.phase.step);
  if (entry)
    for (const auto& condition : entry->enter)
      if (condition.id == a.phase.rule) out.lines.push_back(fmt::format("Regel {}: {}", condition.id, condition.words));
  addGrounds(out.lines, "Grond: ", a.phase.grounds);
  addGrounds(out.lines, "Ertegen: ", a.phase.counterGrounds);
  for (const auto& words : counterfactualWords(a.counterfactual.lower, framework))
    out.lines.push_back("Lager als " + words + ".");
  for (const auto& words : counterfactualWords(a.counterfactual.higher, framework))
    out.lines.push_back("Hoger als " + words + ".");
  if (out.lines.empty()) out.lines.push_back("Geen enkele regel voor een hogere fase geldt.");
  return out;
}

ExplainStep urgencyStep(const Assessment& a) {
  ExplainStep out{"urgentie", "6. De urgentie: " + urgencyWords(a.urgency.level), {}};
  for (const auto& words : a.urgency.because) out.lines.push_back("Omdat: " + words);
  if (a.urgency.hoursToEvent && !a.urgency.daysToEvent)
    out.lines.push_back("Tijd tot het genoemde moment: " + hoursWords(*a.urgency.hoursToEvent) + ".");
  if (a.consultPoliceNow) {
    std::string because;
    for (const auto& words : a.consultBecause) because += (because.empty() ? "" : "; ") + words;
    out.lines.push_back("Overleg binnen een uur met de politie, ongeacht het totaal: " + because + ".");
  }
  if (out.lines.empty()) out.lines.push_back("Er is geen reden voor haast gevonden.");
  return out;
}

ExplainStep questionsStep(const Assessment& a) {
  ExplainStep out{"vragen", "7. De volgende vraag", {}};
  for (const auto& q : a.nextQuestions)
    out.lines.push_back(fmt::format("Aan {}: {} (opbrengst {})", q.ask, q.question, twoDecimals(q.gain)));
  if (out.lines.empty()) out.lines.push_back("Er is geen vraag die het beeld nog zou veranderen.");
  return out;
}

ExplainStep cardsStep(const Assessment& a, const Knowledge& knowledge) {
  ExplainStep out{"kaarten", "8. Voorstellen", {}};
  if (a.demonstrationLock) out.lines.push_back("Betogingsslot: dit lijkt een betoging, en betogen is een recht.");
  for (const auto& s : a.suggestions) {
    out.lines.push_back(fmt::format("{}. {}, past {}; beslist: {}", s.rank, cardName(knowledge, s.card),
                                    twoDecimals(s.fit), s.decides));
    for (const auto& words : s.because) out.lines.push_back("   omdat: " + words);
    for (const auto& words : s.caution) out.lines.push_back("   let op: " + words);
  }
  std::vector<std::pair<std::string, int>> reasons;
  for (const auto& b : a.blocked) {
    const auto same = [&](const auto& reason) { return reason.first == b.reason; };
    const auto found = std::find_if(reasons.begin(), reasons.end(), same);
    if (found == reasons.end()) reasons.emplace_back(b.reason, 1);
    else ++found->second;
  }
  for (const auto& [reason, count] : reasons)
    out.lines.push_back(
        fmt::format("Tegengehouden: {} {}; {}.", count, count == 1 ? "kaart" : "kaarten", blockedWords(reason)));
  if (out.lines.empty()) out.lines.push_back("Geen kaarten.");
  return out;
}

}  // namespace

std::vector<ExplainStep> explain(const Signal& signal, const Assessment& a, const Knowledge& knowledge) {
  const Framework& framework = knowledge.framework;
  ExplainStep last{"weegkader", "Weegkader", {"Versie " + a.frameworkVersion + ", kenmerk " + a.frameworkHash + "."}};
  return {textStep(signal, a),     findingsStep(a, framework), criteriaStep(a, framework),
          totalStep(a, framework), phaseStep(a, framework),    urgencyStep(a),
          questionsStep(a),        cardsStep(a, knowledge),    std::move(last)};
}

std::string explainText(const std::vector<ExplainStep>& steps) {
  std::string out;
  for (const auto& step : steps) {
    out += step.title + "\n";
    for (const auto& line : step.lines) out += "  " + line + "\n";
  }
  return out;
}

}  // namespace peilstok::app

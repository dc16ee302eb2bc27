#include "report/period_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/words.h"
#include "report/words.h"

namespace peilstok::report {

namespace {

/// "a, b en c".
std::string enumerated(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i)
    out += (i == 0 ? "" : i + 1 == items.size() ? " en " : ", ") + items[i];
  return out;
}

std::string lowered(std::string words) {
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

std::int64_t answeredWith(const PeriodFacts& facts, std::optional<AnswerWord> word) {
  return std::count_if(facts.forwarded.begin(), facts.forwarded.end(),
                       [&](const PeriodForwarding& one) { return one.answer == word; });
}

}  // namespace

std::string numberOf(std::int64_t count, const char* one, const char* more) {
  return fmt::format("{} {}", count, count == 1 ? one : more);
}

std::string usualWords(double usual) {
  const auto halves = std::llround(usual * 2);
  return fmt::format("{}{}", halves / 2, halves % 2 == 1 ? ",5" : "");
}

std::string changeWords(Change change) {
  if (change == Change::more) return "meer dan gewoonlijk";
  if (change == Change::less) return "minder dan gewoonlijk";
  return {};
}

std::string againstWords(const Compared& figures) {
  switch (figures.change) {
    case Change::as_usual: return "gewoonlijk " + usualWords(figures.usual);
    case Change::more: return fmt::format("gewoonlijk {}: meer", usualWords(figures.usual));
    case Change::less: return fmt::format("gewoonlijk {}: minder", usualWords(figures.usual));
    case Change::silent:
    case Change::no_normal: break;
  }
  return {};
}

std::string legendWords(const PeriodFacts& facts, const SurveyRules& rules) {
  const std::string weeks = countWords(rules.weeks);
  if (facts.all.weeksKnown < rules.weeksLeast)
    return fmt::format(
        "Er is nog geen gewoon beeld om mee te vergelijken: daarvoor zijn signalen nodig van minstens {} van de {} "
        "weken ervoor, en er zijn er van {}.",
        countWords(rules.weeksLeast), weeks, countWords(facts.all.weeksKnown));
  const std::string times = countWords(static_cast<int>(rules.times)), least = countWords(rules.least);
  return fmt::format(
      "Gewoonlijk is de middelste van dezelfde weekdagen en uren in de {} weken vóór de periode. Meer is minstens {} "
      "keer zoveel, en minstens {}. Minder is {}, waar er minstens {} gewoon zijn. Waar beide onder de {} blijven, "
      "zeggen we niets. Elk signaal telt zoals het binnenkwam, ook wat op een ander lijkt.",
      weeks, times, least, rules.times == 2 ? "hoogstens de helft" : "minstens " + times + " keer zo weinig", least,
      least);
}

std::string totalSentence(const PeriodFacts& facts, const SurveyRules& rules) {
  if (facts.all.count == 0 && facts.all.change != Change::less)
    return std::string("Er kwam in deze periode geen enkel signaal binnen. ") + kNoQuiet;
  std::string out = "Er " + std::string(facts.all.count == 1 ? "kwam " : "kwamen ") +
                    numberOf(facts.all.count, "signaal", "signalen") + " binnen";
  if (facts.all.change == Change::no_normal || facts.all.weeksKnown < rules.weeksLeast)
    return out + "; er is nog geen gewoon beeld.";
  if (facts.all.change == Change::silent) return out + ".";
  out += ", gewoonlijk " + usualWords(facts.all.usual);
  if (const std::string change = changeWords(facts.all.change); !change.empty()) out += ": " + change;
  return out + ".";
}

std::string phaseSentence(const PeriodFacts& facts) {
  std::vector<std::string> items;
  for (auto line = facts.phases.rbegin(); line != facts.phases.rend(); ++line)
    if (line->figures.count > 0 && line->id != word(Phase::rust))
      items.push_back(fmt::format("{} ({})", lowered(line->name), line->figures.count));
  if (items.empty()) return facts.all.count == 0 ? "" : "Alle signalen zijn gewogen als rust.";
  return "Hoger dan rust gewogen: " + enumerated(items) + ".";
}

std::string demonstrationSentence(const PeriodFacts& facts) {
  if (facts.demonstrations == 0) return {};
  return fmt::format("{} over een vreedzame betoging; betogen is een recht.",
                     numberOf(facts.demonstrations, "signaal gaat", "signalen gaan"));
}

std::vector<std::string> changeSentences(const PeriodFacts& facts, std::size_t most) {
  std::vector<std::string> sentences;
  for (const Change change : {Change::more, Change::less}) {
    std::vector<std::string> items;
    for (const auto* lines : {&facts.places, &facts.themes, &facts.channels})
      for (const PeriodLine& line : *lines)
        if (line.figures.change == change && items.size() < most)
          items.push_back(
              fmt::format("{} ({}, gewoonlijk {})", line.name, line.figures.count, usualWords(line.figures.usual)));
    if (!items.empty()) sentences.push_back(capitalised(changeWords(change)) + ": " + enumerated(items) + ".");
  }
  return sentences;
}

std::string forwardedSentence(const PeriodFacts& facts) {
  if (facts.forwarded.empty()) return "Er is niets doorgestuurd of via doorsturen binnengekomen.";
  const auto sent = std::count_if(facts.forwarded.begin(), facts.forwarded.end(),
                                  [](const PeriodForwarding& one) { return one.way == BundleWay::verzonden; });
  const auto came = static_cast<std::ptrdiff_t>(facts.forwarded.size()) - sent;
  std::vector<std::string> ways;
  if (sent > 0) ways.push_back(fmt::format("{} keer doorgestuurd", sent));
  if (came > 0) ways.push_back(fmt::format("{} keer ontvangen", came));
  std::vector<std::string> outcomes;
  for (const auto& [word, words] : {std::pair(std::optional(AnswerWord::in_behandeling), "in behandeling"),
                                    {std::optional(AnswerWord::niets_mee_gedaan), "niets mee gedaan"},
                                    {std::optional<AnswerWord>(), "nog zonder antwoord"}})
    if (const auto count = answeredWith(facts, word); count > 0) outcomes.push_back(fmt::format("{} {}", count, words));
  return capitalised(enumerated(ways)) + ": " + enumerated(outcomes) + ".";
}

std::string decidedSentence(const PeriodFacts& facts) {
  int dossiers = 0;
  for (const auto& [number, count] : facts.inDossiers) dossiers += count;
  const auto made = static_cast<std::int64_t>(facts.decided.size());
  if (made == 0 && dossiers == 0) return "Er is geen besluit vastgelegd.";
  std::vector<std::string> where;
  if (made > 0) where.push_back(numberOf(made, "besluit", "besluiten") + " op een kaart");
  if (dossiers > 0) where.push_back(numberOf(dossiers, "besluit", "besluiten") + " in een dossier");
  return "Vastgelegd: " + enumerated(where) + ".";
}

std::string sightSentence(const PeriodFacts& facts) {
  std::vector<std::string> hidden;
  int seen = 0;
  for (const PeriodSight& one : facts.sight) {
    if (one.sight.seen) ++seen;
    else if (one.sight.hidden) hidden.push_back(one.sight.name);
  }
  std::string out = fmt::format("Zicht op {} van de {} kanalen", seen, facts.sight.size());
  if (!hidden.empty()) out += "; " + enumerated(hidden) + (hidden.size() == 1 ? " bleef" : " bleven") + " onzichtbaar";
  // Of an empty period the first sentence says so already.
  return facts.all.count == 0 ? out + "." : out + ". " + kNoQuiet;
}

Section comingSection(const PeriodFacts& f, const Knowledge& knowledge, std::size_t most) {
  Section out{"eraan", "Wat eraan komt", 2, {}};
  if (f.coming.empty()) {
    out.blocks.push_back(
        Paragraph{"Geen signaal dat openligt noemt een moment dat nog komt. Dat zegt niet dat er niets "
                  "op komst is."});
    return out;
  }
  Bullets bullets;
  for (const PeriodComing& one : f.coming) {
    if (bullets.items.size() == most) break;
    const std::string where = one.place.empty() ? std::string("zonder plaats") : placeName(knowledge, one.place);
    bullets.items.push_back(fmt::format("{}, {}: {}.", one.wholeDay ? shortDayWords(one.at) : shortMomentWords(one.at),
                                        one.spot.empty() ? where : where + ", " + one.spot,
                                        numberOf(one.signals, "signaal", "signalen")));
  }
  const std::size_t left = f.coming.size() - bullets.items.size();
  out.blocks.push_back(std::move(bullets));
  if (left > 0)
    out.blocks.push_back(Paragraph{"En nog " + numberOf(static_cast<std::int64_t>(left), "moment", "momenten") +
                                   " in de zeven dagen die komen."});
  return out;
}

std::string answeredWords(const PeriodForwarding& one) {
  if (!one.answer) return "nog geen antwoord";
  std::string out = *one.answer == AnswerWord::in_behandeling ? "in behandeling" : "niets mee gedaan";
  if (one.reasonWithheld) return out + "; de reden staat bij het antwoord zelf";
  if (one.reason.empty()) return out;
  return out + (*one.answer == AnswerWord::in_behandeling ? ": " : ", omdat: ") + one.reason;
}

std::string wayWords(const PeriodForwarding& one) {
  if (one.way == BundleWay::verzonden) return "verzonden";
  return one.from.empty() ? "ontvangen" : "ontvangen van " + one.from;
}

}  // namespace peilstok::report

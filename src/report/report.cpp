#include "report/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "model/json.h"
#include "report/words.h"

namespace peilstok::report {

namespace {

std::vector<std::string> wordsOf(const std::vector<Ground>& grounds) {
  std::vector<std::string> out;
  for (const auto& g : grounds) out.push_back(g.words.empty() ? g.indicator : g.words);
  return out;
}

/// Bullets, or a sentence that says that there are none: an empty heading leaves the reader guessing.
Block bulletsOr(std::vector<std::string> items, const std::string& none) {
  if (items.empty()) return Paragraph{none};
  return Bullets{std::move(items)};
}

Section pictureSection(const Assessment& a) {
  Facts facts;
  facts.add("Fase", phaseWords(a.phase.phase, a.phase.step));
  facts.add("Urgentie", urgencyWords(a.urgency.level));
  facts.add("Totaal", fmt::format("{} van 100 (bandbreedte {} tot {})", pointsWords(a.score.total),
                                  pointsWords(a.score.low), pointsWords(a.score.high)));
  facts.add("Zekerheid", certaintyWords(a.certainty) +
                             fmt::format(" ({} van wat kan meetellen is onbekend)", percentWords(a.unknownShare)));
  if (!a.coverage.channels.empty()) facts.add("Zicht", coverageWords(a.coverage));
  facts.add("Nu overleggen met de politie",
            a.consultPoliceNow ? "ja: " + text::joined(a.consultBecause, "; ") : "niet nodig volgens het kader");
  facts.add("Betogingsslot", a.demonstrationLock ? "ja: dit lijkt een betoging, en betogen is een recht" : "nee");
  return {"kort",
          "In het kort",
          2,
          {std::move(facts), Paragraph{"Dit is een onderbouwd voorstel. Mensen duiden en beslissen."}}};
}

Facts originFacts(const SignalFacts& f, const Assessment& a, const Knowledge& knowledge) {
  const Signal& s = f.signal;
  Facts out;
  out.add("Ontvangen", s.received ? momentWords(*s.received) : "onbekend");
  out.add("Kanaal", s.channel ? channelWords(*s.channel) : "onbekend");
  out.add("Platform", s.platform.empty() ? "onbekend" : s.platform);
  out.add("Toegang", s.access ? accessWords(*s.access) : "onbekend");
  out.add("Waarneming", s.observed ? observedWords(*s.observed) : "onbekend");
  out.add("Bron en inhoud", s.reliability ? reliabilityWords(*s.reliability) : "onbekend");
  out.add("Gemeente", municipalityName(knowledge, s.municipality));
  out.add("Oordeel van de politie", s.police ? policeWords(s.police->judgement) : "onbekend");
  if (!s.url.empty()) out.add("Vindplaats", s.url);
  if (!a.masked.empty()) {
    std::set<std::string> kinds;
    for (const auto& m : a.masked) kinds.insert(maskWords(m.kind));
    out.add("Afgeschermd", text::joined(std::vector<std::string>(kinds.begin(), kinds.end())));
  }
  if (f.lookAlikes > 0) out.add("Gelijkende signalen", std::to_string(f.lookAlikes));
  return out;
}

Table findingsTable(const Assessment& a, const Framework& framework) {
  Table out{"De nummers staan ook in de tekst hierboven.",
            {{"Nr.", true}, {"In de tekst"}, {"Wijst op"}, {"Kracht", true}, {"Regel"}, {"Opmerking"}},
            {},
            {}};
  int number = 0;
  for (const auto& f : a.findings)
    out.rows.push_back({std::to_string(++number), f.text, indicatorName(framework, f.indicator),
                        std::to_string(f.strength), f.rule,
                        f.strength == 0 && f.note.empty() ? "telt niet mee" : f.note});
  return out;
}

Section textSection(const SignalFacts& f, const Assessment& a, const Knowledge& knowledge) {
  Section out{"tekst", "De tekst en wat erin gevonden is", 2, {}};
  if (!f.signal.title.empty()) out.blocks.push_back(Paragraph{"Kop: " + f.signal.title});
  out.blocks.push_back(markedText(f.signal.text, a.findings));
  out.blocks.push_back(originFacts(f, a, knowledge));
  if (a.findings.empty()) out.blocks.push_back(Paragraph{"In de tekst is niets gevonden dat meetelt."});
  else out.blocks.push_back(findingsTable(a, knowledge.framework));
  return out;
}

Section callSection(const Assessment& a, const Knowledge& knowledge) {
  Facts facts;
  std::string call = "nee";
  if (a.call.isCall) call = "ja: " + callWords(a.call.kind) + (a.call.peaceful ? ", vreedzaam" : "");
  else if (a.call.reported) call = "nee: de tekst bericht over een oproep";
  facts.add("Oproep", call);
  std::vector<std::string> times, places;
  for (const auto& t : a.when) times.push_back(momentWords(t));
  for (const auto& p : a.where)
    places.push_back(fmt::format("{} ({}{}{})", p.text,
                                 p.municipality.empty() ? "" : municipalityName(knowledge, p.municipality) + ", ",
                                 placeCertaintyWords(p.certainty), placeRoleWords(p.role)));
  facts.add("Wanneer", times.empty() ? "niet genoemd" : text::joined(times, "; "));
  facts.add("Waar", places.empty() ? "niet genoemd" : text::joined(places, "; "));
  facts.add("Toon", fmt::format("{} ({})", sentimentWords(a.sentiment.label), twoDecimals(a.sentiment.polarity)));
  return {"oproep", "Oproep, tijd en plaats", 2, {std::move(facts)}};
}

Table criteriaTable(const Assessment& a, const Framework& framework) {
  Table out{"Punten per criterium.",
            {{"Criterium"}, {"Niveau"}, {"Wat dat betekent"}, {"Punten", true}, {"Hoogstens", true}},
            {},
            {}};
  Tenths sum = 0, most = 0;
  for (const auto& c : a.criteria) {
    const Criterion* criterion = framework.criterion(c.id);
    const auto level = static_cast<std::size_t>(std::clamp(c.level, 0, 3));
    const std::string anchor =
        criterion && !c.unknown && level < criterion->levels.size() ? criterion->levels[level].anchor : "";
    out.rows.push_back({criterionName(framework, c.id), c.unknown ? "onbekend" : std::to_string(c.level), anchor,
                        pointsWords(c.points), pointsWords(c.maxPoints)});
    sum += c.points;
    most += c.maxPoints;
  }
  out.footer = {"Totaal", "", "", pointsWords(sum), pointsWords(most)};
  return out;
}

Table contributionsTable(const Assessment& a, const Framework& framework) {
  Table out{"Waar de punten vandaan komen.",
            {{"Criterium"}, {"Aanwijzing"}, {"Antwoord"}, {"Volgens"}, {"Punten", true}},
            {},
            {}};
  for (const auto& c : a.criteria)
    for (const auto& part : c.contributions) {
      if (part.points == 0 && part.fullPoints == 0) continue;
      std::string name = indicatorName(framework, part.indicator);
      if (part.points != part.fullPoints)
        name += fmt::format(" (voluit {}; meer past niet binnen de grens)", signedPointsWords(part.fullPoints));
      out.rows.push_back({criterionName(framework, c.id), name, answerWords(part.answer), sourceWords(part.source),
                          signedPointsWords(part.points)});
    }
  out.footer = {"Samen", "", "", "", pointsWords(sumOfContributions(a.criteria))};
  return out;
}

Section weighingSection(const Assessment& a, const Framework& framework) {
  return {"weging",
          "Weging",
          2,
          {Paragraph{"Het totaal is de som van de bijdragen; niets anders telt mee. Onbekend is geen nul: het maakt de "
                     "bandbreedte breder en de zekerheid lager."},
           criteriaTable(a, framework), contributionsTable(a, framework)}};
}

Section phaseSection(const Assessment& a, const Framework& framework) {
  Section out{"fase", "Fase: " + phaseWords(a.phase.phase, a.phase.step), 2, {}};
  if (const PhaseEntry* entry = framework.phase(a.phase.phase, a.phase.step)) {
    if (!entry->what.empty()) out.blocks.push_back(Paragraph{entry->what});
    for (const auto& condition : entry->enter)
      if (condition.id == a.phase.rule) out.blocks.push_back(Paragraph{"Regel die geldt: " + condition.words});
  }
  out.blocks.push_back(Paragraph{"Gronden:"});
  out.blocks.push_back(bulletsOr(wordsOf(a.phase.grounds), "Er zijn geen aanwijzingen voor een hogere fase."));
  out.blocks.push_back(Paragraph{"Wat ertegen spreekt:"});
  out.blocks.push_back(bulletsOr(wordsOf(a.phase.counterGrounds), "Niets bekend."));
  return out;
}

Section urgencySection(const Assessment& a) {
  Section out{"urgentie", "Urgentie: " + urgencyWords(a.urgency.level), 2, {}};
  out.blocks.push_back(bulletsOr(a.urgency.because, "Er is geen reden voor haast gevonden."));
  if (a.urgency.hoursToEvent && !a.urgency.daysToEvent)
    out.blocks.push_back(Paragraph{"Tijd tot het genoemde moment: " + hoursWords(*a.urgency.hoursToEvent) + "."});
  return out;
}

Section unknownSection(const Assessment& a, const Framework& framework) {
  Section out{"vragen", "Wat nog onbekend is", 2, {}};
  Table questions{"De vragen die het beeld het meest kunnen veranderen.",
                  {{"Vraag aan"}, {"Vraag"}, {"Criterium"}, {"Opbrengst", true}},
                  {},
                  {}};
  for (const auto& q : a.nextQuestions)
    questions.rows.push_back({q.ask, q.question, criterionName(framework, q.criterion), twoDecimals(q.gain)});
  if (questions.rows.empty()) out.blocks.push_back(Paragraph{"Er is geen vraag die het beeld nog zou veranderen."});
  else out.blocks.push_back(std::move(questions));
  std::vector<std::string> open;
  for (const auto& c : a.criteria) {
    std::vector<std::string> names;
    for (const auto& id : c.unknownIndicators) names.push_back(indicatorName(framework, id));
    if (!names.empty()) open.push_back(criterionName(framework, c.id) + ": " + text::joined(names, "; "));
  }
  if (!open.empty()) {
    out.blocks.push_back(Paragraph{"Niet beantwoord:"});
    out.blocks.push_back(Bullets{std::move(open)});
  }
  return out;
}

Section changeSection(const Assessment& a, const Framework& framework) {
  return {"verandering",
          "Wat het beeld zou veranderen",
          2,
          {Paragraph{"De fase wordt lager als:"},
           bulletsOr(counterfactualWords(a.counterfactual.lower, framework),
                     "Geen kleine verandering maakt de fase lager."),
           Paragraph{"De fase wordt hoger als:"},
           bulletsOr(counterfactualWords(a.counterfactual.higher, framework),
                     "Geen kleine verandering maakt de fase hoger.")}};
}

Section suggestionSection(const Suggestion& s, const Knowledge& knowledge) {
  Section out{"voorstel-" + std::to_string(s.rank), fmt::format("{}. {}", s.rank, cardName(knowledge, s.card)), 3, {}};
  const Card* card = knowledge.card(s.card);
  if (card && !card->what.empty()) out.blocks.push_back(Paragraph{card->what});
  Facts facts;
  for (const auto& words : s.because) facts.add("Omdat", words);
  for (const auto& words : s.caution) facts.add("Let op", words);
  facts.add("Beslist", s.decides);
  facts.add("Duurt", leadTimeWords(s.leadTimeFrom, s.leadTimeTo));
  facts.add("Past", twoDecimals(s.fit) + " op een schaal van 0 tot 1");
  if (card) {
    facts.add("Juridische status",
              cardStatusWords(card->status) + (card->statusNote.empty() ? "" : ": " + card->statusNote));
    for (const auto& basis : card->legalBasis)
      facts.add("Grondslag", basis.text + (basis.verified ? "" : " (nog na te gaan)"));
    facts.add("Nagekeken op", card->checked);
  }
  out.blocks.push_back(std::move(facts));
  return out;
}

/// A form as it was filled in: each question with the answer that was chosen and what was written.
Table formTable(const FilledForm& filled, const Form& form) {
  Table table{fmt::format("{}, ingevuld op {}{}", form.name, momentWords(filled.at),
                          filled.role.empty() ? "" : " door " + filled.role),
              {{"Stap"}, {"Antwoord"}},
              {},
              {}};
  for (const FormStep& step : form.steps) {
    const auto at = filled.steps.find(step.id);
    if (at == filled.steps.end()) continue;
    const FormChoice* choice = step.choice(at->second.choice);
    std::string answer = choice ? choice->label : "";
    if (!at->second.text.empty()) answer += (answer.empty() ? "" : ". ") + at->second.text;
    if (!answer.empty()) table.rows.push_back({step.question, answer});
  }
  return table;
}

constexpr const char* kWithdrawn = "ja, in het dossier; er hoeft niet meer opnieuw naar gekeken te worden";

Section decisionSection(const DecisionFacts& f, int number, const Knowledge& knowledge) {
  const Decision& d = f.decision;
  Section out{"besluit-" + std::to_string(number),
              fmt::format("{}. {}: {}", number, momentWords(d.at), cardName(knowledge, d.card)),
              3,
              {}};
  Facts facts;
  facts.add("Besluit genomen door", d.mandate.empty() ? d.role : d.role + ", namens " + d.mandate);
  facts.add("Reden", d.reason);
  for (const LighterCard& one : d.lighter)
    facts.add("Waarom niet het lichtere " + cardName(knowledge, one.card), one.whyNot);
  if (!d.gate.empty()) facts.add("Afgeweken van", blockedWords(d.gate) + ", omdat: " + d.despite);
  if (!d.present.empty()) facts.add("Aanwezig", d.present);
  if (!d.dissent.empty()) facts.add("Tegenstem", d.dissent);
  if (f.withdrawn) facts.add("Ingetrokken", kWithdrawn);
  else if (d.lookAgain)
    facts.add("Opnieuw kijken", momentWords(*d.lookAgain) + (d.owner.empty() ? "" : ", " + d.owner));
  for (const std::string& id : f.withdrawn ? std::vector<std::string>() : d.wakes)
    facts.add("Wordt wakker als", indicatorName(knowledge.framework, id));
  facts.add("Toen bekend", phaseWords(f.phase, f.step));
  facts.add("Gelezen kaart",
            fmt::format("{}, versie {}", f.cardOrigin == CardOrigin::peilstok ? "tekst van Peilstok" : "eigen tekst",
                        f.cardVersion));
  out.blocks.push_back(std::move(facts));
  for (const FilledForm& one : f.forms)
    if (const Form* form = knowledge.form(one.form)) out.blocks.push_back(formTable(one, *form));
  return out;
}

Section blockedSection(const Assessment& a, const Knowledge& knowledge) {
  std::vector<std::pair<std::string, std::vector<std::string>>> byReason;
  for (const auto& b : a.blocked) {
    const auto same = [&](const auto& group) { return group.first == b.reason; };
    auto found = std::find_if(byReason.begin(), byReason.end(), same);
    if (found == byReason.end()) found = byReason.insert(byReason.end(), {b.reason, {}});
    found->second.push_back(cardName(knowledge, b.card));
  }
  Section out{"geblokkeerd", "Kaarten die nu niet kunnen", 2, {}};
  Table table{"Met de regel die ze tegenhoudt.", {{"Reden"}, {"Kaarten"}}, {}, {}};
  for (const auto& [reason, cards] : byReason) table.rows.push_back({blockedWords(reason), text::joined(cards, "; ")});
  if (table.rows.empty()) out.blocks.push_back(Paragraph{"Geen enkele kaart wordt door een regel tegengehouden."});
  else out.blocks.push_back(std::move(table));
  return out;
}

Section provenanceSection(const SignalFacts& f, const Assessment& a, Instant made) {
  Facts facts;
  facts.add("Weegkader", a.frameworkVersion);
  facts.add("Kenmerk van het weegkader", a.frameworkHash);
  facts.add("Gewogen alsof het was", momentWords(a.now));
  if (f.storedAt) facts.add("Opgeslagen", momentWords(*f.storedAt));
  if (!f.importFile.empty()) facts.add("Bestand en rij", fmt::format("{}, rij {}", f.importFile, f.importRow));
  if (!f.recordedVersion.empty())
    facts.add("Weging bij binnenkomst",
              fmt::format("{} punten met weegkader {}{}", pointsWords(f.recordedTotal), f.recordedVersion,
                          f.agrees ? "" : "; opnieuw gewogen is de uitkomst anders"));
  facts.add("Verslag gemaakt", momentWords(made));
  return {"verantwoording",
          "Verantwoording",
          2,
          {std::move(facts), Paragraph{"De weging gaat over een bericht, nooit over een persoon. Persoonsgegevens zijn "
                                       "afgeschermd voordat iets werd gewogen of opgeslagen."}}};
}

}  // namespace

Tenths sumOfContributions(const std::vector<CriterionResult>& criteria) {
  Tenths sum = 0;
  for (const auto& c : criteria)
    for (const auto& part : c.contributions) sum += part.points;
  return sum;
}

std::vector<std::string> counterfactualWords(const std::vector<CounterfactualStep>& steps, const Framework& framework) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < steps.size();) {
    std::string words;
    std::size_t end = i;
    for (; end < steps.size() && steps[end].set == steps[i].set; ++end)
      words += fmt::format("{}{}: {}", end == i ? "" : " en ", indicatorName(framework, steps[end].indicator),
                           answerWords(steps[end].to));
    out.push_back(words + " (dan " + phaseWords(steps[end - 1].phase, steps[end - 1].step) + ")");
    i = end;
  }
  return out;
}

Report signalReport(const SignalFacts& facts, const Assessment& a, const Knowledge& knowledge, Instant made) {
  const Framework& framework = knowledge.framework;
  Report out;
  out.kind = "signaal";
  out.title = "Duiding van signaal " + a.signalId;
  out.sections = {pictureSection(a),
                  textSection(facts, a, knowledge),
                  callSection(a, knowledge),
                  weighingSection(a, framework),
                  phaseSection(a, framework),
                  urgencySection(a),
                  unknownSection(a, framework),
                  changeSection(a, framework)};
  if (!facts.decisions.empty()) {
    out.sections.push_back({"besluiten", "Besluiten", 2, {Paragraph{"Peilstok adviseert; mensen besluiten."}}});
    int number = 0;
    for (const DecisionFacts& one : facts.decisions) out.sections.push_back(decisionSection(one, ++number, knowledge));
  }
  Section proposals{"voorstellen", "Voorstellen", 2, {}};
  proposals.blocks.push_back(Paragraph{a.suggestions.empty()
                                           ? "Geen enkele kaart past bij dit beeld."
                                           : "In volgorde van passendheid; het lichtste middel dat past gaat voor."});
  out.sections.push_back(std::move(proposals));
  for (const auto& s : a.suggestions) out.sections.push_back(suggestionSection(s, knowledge));
  out.sections.push_back(blockedSection(a, knowledge));
  out.sections.push_back(provenanceSection(facts, a, made));
  out.data = json::writeAssessment(a, true);
  return out;
}

}  // namespace peilstok::report

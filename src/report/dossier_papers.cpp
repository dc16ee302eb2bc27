#include "report/dossier_papers.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/annex.h"
#include "report/decision_note.h"
#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::report {

using note::itemsOf;
using note::momentOr;
using note::tableOr;

namespace {

std::string numberOf(const DossierFacts& f) { return "D" + std::to_string(f.dossier.number); }

Report begun(const DossierFacts& f, const char* kind, const std::string& title) {
  Report out;
  out.kind = kind;
  out.title = title;
  out.imprint.made = f.made;
  return out;
}

Section pictureSection(const DossierFacts& f, bool inside) {
  Section out{"beeld", inside ? "Beeld" : "Wat we weten", 2, {}};
  if (inside) {
    Facts facts;
    facts.add("Fase", heldWords(f.held));
    facts.add("Signalen", std::to_string(f.dossier.signals.size()));
    out.blocks.push_back(std::move(facts));
  }
  Table table{"", {{"Gegeven"}, {"Hoe zeker"}, {"Bekend sinds"}}, {}, {}};
  if (inside) table.columns.push_back({"Van"});
  for (const DossierItem* one : itemsOf(f, ItemKind::gegeven, inside)) {
    std::vector<std::string> row = {one->text, surenessWords(one->sureness), momentOr(one->known, "onbekend")};
    if (inside) row.push_back(originWords(one->origin));
    table.rows.push_back(std::move(row));
  }
  out.blocks.push_back(tableOr(std::move(table), "Er is nog geen gegeven vastgelegd."));
  return out;
}

Section explanationSection(const DossierFacts& f, bool inside) {
  Section out{"verklaring", "Andere verklaring", 2, {}};
  Bullets bullets;
  for (const DossierItem* one : itemsOf(f, ItemKind::verklaring, inside)) bullets.items.push_back(one->text);
  if (bullets.items.empty())
    out.blocks.push_back(Paragraph{"Er is geen andere verklaring vastgelegd. Dat is een gemis."});
  else out.blocks.push_back(std::move(bullets));
  return out;
}

Section scenarioSection(const DossierFacts& f, bool inside) {
  Section out{"scenarios", "Scenario's", 2, {}};
  Table table{"", {{"Wat er kan gebeuren"}, {"Hoe waarschijnlijk"}}, {}, {}};
  bool nothing = false;
  for (const DossierItem* one : itemsOf(f, ItemKind::scenario, inside)) {
    nothing = nothing || one->nothing;
    table.rows.push_back({(one->nothing ? "Als we niets doen: " : "") + one->text, likelihoodWords(one->likelihood)});
  }
  out.blocks.push_back(tableOr(std::move(table), "Er is geen scenario vastgelegd."));
  if (!nothing) out.blocks.push_back(Paragraph{"Wat er gebeurt als we niets doen, is nog niet beschreven."});
  return out;
}

Section lighterSection(const DossierFacts& f, const Knowledge& knowledge) {
  Section out{"lichter", "Lichtere middelen", 2, {}};
  Table table{"", {{"Middel"}, {"Waarom dit niet genoeg is"}}, {}, {}};
  for (const DecisionFacts& one : f.decisions)
    for (const LighterCard& card : one.decision.lighter)
      table.rows.push_back({cardName(knowledge, card.card), card.whyNot});
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit))
    if (!one->lighter.empty() && one->decision == 0) table.rows.push_back({one->text, one->lighter});
  out.blocks.push_back(tableOr(std::move(table), "Er is geen lichter middel afgewogen."));
  return out;
}

Section rightsSection(const DossierFacts& f, const Knowledge& knowledge) {
  Section out{"grondrechten", "Grondrechtentoets", 2, {}};
  const Form* form = knowledge.form(kRightsTest);
  for (const DecisionFacts& one : f.decisions)
    for (const FilledForm& filled : one.forms) {
      if (!form || filled.form != kRightsTest) continue;
      Table table{"Ingevuld op " + momentWords(filled.at) + ".", {{"Vraag"}, {"Antwoord"}}, {}, {}};
      for (const FormStep& step : form->steps) {
        const auto at = filled.steps.find(step.id);
        if (at == filled.steps.end()) continue;
        const FormChoice* choice = step.choice(at->second.choice);
        const std::string chosen = choice ? choice->label : "";
        table.rows.push_back(
            {step.question, chosen + (chosen.empty() || at->second.text.empty() ? "" : ". ") + at->second.text});
      }
      out.blocks.push_back(tableOr(std::move(table), "Er is niets ingevuld."));
    }
  if (out.blocks.empty())
    out.blocks.push_back(
        Paragraph{"De toets is niet ingevuld. Voor een maatregel die iemand beperkt, moet dat eerst."});
  return out;
}

Section dissentSection(const DossierFacts& f) {
  Section out{"tegenspraak", "Tegenspraak", 2, {}};
  Bullets bullets;
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit))
    if (!one->dissent.empty() && one->decision == 0) bullets.items.push_back(one->dissent);
  for (const DecisionFacts& one : f.decisions)
    if (!one.decision.dissent.empty()) bullets.items.push_back(one.decision.dissent);
  if (bullets.items.empty()) out.blocks.push_back(Paragraph{"Niemand heeft een ander standpunt laten vastleggen."});
  else out.blocks.push_back(std::move(bullets));
  return out;
}

Table tasks(const DossierFacts& f, ItemKind kind, const char* what) {
  Table table{"", {{what}, {"Wie"}, {"Voor wanneer"}, {"Stand"}}, {}, {}};
  for (const DossierItem* one : itemsOf(f, kind, true))
    table.rows.push_back({one->text, kind == ItemKind::vraag && !one->asked.empty() ? one->asked : one->owner,
                          momentOr(one->due, "niet gezegd"),
                          one->state == ItemState::gedaan ? (one->outcome.empty() ? "gedaan" : one->outcome) : "open"});
  return table;
}

struct Line {
  Instant at;
  std::string what, source, known;
};

std::vector<Line> chronology(const DossierFacts& f, const Knowledge& knowledge) {
  std::vector<Line> lines = {{f.dossier.opened, "Het dossier is geopend.", "dossier " + numberOf(f), ""}};
  for (const OverviewRow& one : f.signals)
    if (one.received)
      lines.push_back({*one.received, "Er kwam een signaal binnen.", "signaal " + one.id,
                       "volgens Peilstok: " + phaseWords(one.phase, one.step)});
  for (const JudgedFact& one : f.judged)
    lines.push_back({one.own.since, fmt::format("Eigen oordeel over S{}: {}.", one.signal, shortPhase(one.own)),
                     one.role.empty() ? "eigen oordeel" : "oordeel van " + one.role,
                     "Peilstok: " + shortPhase(one.proposed) + (one.note.empty() ? "" : "; reden: " + one.note)});
  for (const DossierItem* one : itemsOf(f, ItemKind::gegeven))
    if (one->known) lines.push_back({*one->known, one->text, originWords(one->origin), surenessWords(one->sureness)});
  for (const DecisionFacts& one : f.decisions)
    lines.push_back({one.decision.at, "Besloten: " + cardName(knowledge, one.decision.card) + ".",
                     "besluit van " + one.decision.role, phaseWords(one.phase, one.step)});
  for (const CoursePhase& one : f.course.history)
    lines.push_back({one.from, "Volgens Peilstok werd de fase: " + phaseWords(one.phase, one.step) + ".",
                     "verloop van de signalen", courseReasonWords(knowledge.framework, one.reason)});
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.at < b.at; });
  return lines;
}

}  // namespace

Report decisionNote(const DossierFacts& f, const Knowledge& knowledge) {
  Report out = begun(f, "besluitnota", "Besluitnota: " + f.dossier.head.title);
  out.sections = {note::about(f, knowledge),
                  note::judged(f),
                  note::asked(f, knowledge),
                  note::decided(f, knowledge),
                  pictureSection(f, false),
                  explanationSection(f, false),
                  scenarioSection(f, false),
                  lighterSection(f, knowledge),
                  rightsSection(f, knowledge),
                  dissentSection(f),
                  {"ondertekening", "Ondertekening", 2, {Signatures{note::signers(f)}}}};
  // Whoever decides reads two pages; the answers to the test are always in full, behind them.
  const bool tested = std::ranges::any_of(f.decisions, [](const DecisionFacts& one) { return !one.forms.empty(); });
  constexpr int kTwoPages = 80;  // lines as `withAnnexesWithin` counts them; measured in the PDF by the tests
  return withAnnexesWithin(out, kTwoPages,
                           tested ? std::vector<std::string>{"grondrechten"} : std::vector<std::string>());
}

Report situationReport(const DossierFacts& f, const Knowledge&) {
  Report out = begun(f, "situatie", "Situatierapport: " + f.dossier.head.title);
  Section decided{"besluit", "Besluit", 2, {}};
  Table table{"", {{"Besluit"}, {"Wie besloot"}, {"Wie voert uit"}, {"Omdat"}, {"Tegenspraak"}}, {}, {}};
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit, true))
    table.rows.push_back(
        {one->text, one->mandate.empty() ? one->by : one->mandate, one->owner, one->because, one->dissent});
  decided.blocks.push_back(tableOr(std::move(table), "Er is nog niets besloten."));
  Section judged = scenarioSection(f, true);
  judged.id = "oordeel";
  judged.heading = "Oordeel: wat er kan gebeuren";
  out.sections = {
      pictureSection(f, true),
      std::move(judged),
      explanationSection(f, true),
      std::move(decided),
      {"vragen", "Open vragen", 2, {tableOr(tasks(f, ItemKind::vraag, "Vraag"), "Er is geen vraag gesteld.")}},
      {"acties", "Acties", 2, {tableOr(tasks(f, ItemKind::actie, "Actie"), "Er is geen actie afgesproken.")}}};
  return out;
}

Report factsForCouncil(const DossierFacts& f, const Knowledge& knowledge) {
  Report out = begun(f, "feitenrelaas", "Feitenrelaas: " + f.dossier.head.title);
  Table table{"In de volgorde waarin het gebeurde.", {{"Wanneer"}, {"Wat"}, {"Bron"}, {"Toen bekend"}}, {}, {}};
  for (const Line& one : chronology(f, knowledge))
    table.rows.push_back({momentWords(one.at), one.what, one.source, one.known});
  out.sections = {
      {"feiten", "Wat er gebeurde en wat toen bekend was", 2, {std::move(table)}},
      {"grenzen",
       "Wat hier niet in staat",
       2,
       {Paragraph{"Teksten van berichten, gegevens van de politie en wat alleen voor enkele ogen bestemd is, "
                  "staan niet in dit stuk. Over personen wordt niets vermeld."}}}};
  return out;
}

Report cardSheet(const Card& card, Instant made) {
  Report out;
  out.kind = "kaart";
  out.title = fmt::format("{} ({})", card.name, card.id);
  out.imprint.made = made;
  Facts facts;
  facts.add("Beslist", card.decides);
  facts.add("Duurt", leadTimeWords(card.leadTimeHours[0], card.leadTimeHours[1]));
  facts.add("Juridische status",
            cardStatusWords(card.status) + (card.statusNote.empty() ? "" : ": " + card.statusNote));
  for (const LegalBasis& basis : card.legalBasis)
    facts.add("Grondslag", basis.text + (basis.verified ? "" : " (nog na te gaan)"));
  facts.add("Nagekeken op", card.checked);
  out.sections.push_back({"wat", "Wat het is", 2, {Paragraph{card.what}, std::move(facts)}});
  const auto list = [&](const char* id, const char* heading, const std::vector<std::string>& items) {
    if (!items.empty()) out.sections.push_back({id, heading, 2, {Bullets{items}}});
  };
  list("voorwaarden", "Voorwaarden", card.conditions);
  list("stappen", "Stappen", card.steps);
  list("zinnen", "Zinnen om te gebruiken", card.script);
  list("vastleggen", "Wat je vastlegt", card.record);
  return out;
}

Report readingPack(const DossierFacts& f, const Knowledge& knowledge) {
  Report out = begun(f, "leesmap", "Leesmap: " + f.dossier.head.title);
  std::vector<Report> parts = {decisionNote(f, knowledge), factsForCouncil(f, knowledge)};
  for (const DecisionFacts& one : f.decisions)
    if (const Card* card = knowledge.card(one.decision.card)) parts.push_back(cardSheet(*card, f.made));
  Bullets contents;
  for (const Report& part : parts) contents.items.push_back(part.title);
  out.sections.push_back({"inhoud", "Inhoud", 2, {std::move(contents)}});
  int number = 0;
  for (Report& part : parts) {
    const std::string id = "deel-" + std::to_string(++number);
    out.sections.push_back({id, part.title, 2, {}, true});
    for (Section& section : part.sections) {
      section.id = id + "-" + section.id;
      ++section.level;
      out.sections.push_back(std::move(section));
    }
  }
  return out;
}

}  // namespace peilstok::report

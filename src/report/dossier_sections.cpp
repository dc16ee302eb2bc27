#include "report/dossier_sections.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/words.h"
#include "report/decision_note.h"
#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::report::parts {

using note::itemsOf;
using note::momentOr;
using note::tableOr;

namespace {

constexpr const char* kFixedBlank = "\u00a0";  // a moment is not broken over two lines

/// "za 21 nov 00.05": what stands in a narrow column does without the word for hours.
std::string cellMoment(Instant moment) {
  const LocalTime t = civil::fromInstant(moment);
  std::string day = shortDayWords(moment);
  for (std::size_t at = day.find(' '); at != std::string::npos; at = day.find(' ', at)) day.replace(at, 1, kFixedBlank);
  return fmt::format("{}{}{:02}.{:02}", day, kFixedBlank, t.hour, t.minute);
}

/// A question has somebody who is asked and somebody who sees to it.
std::string whoseWords(const DossierItem& item) {
  if (item.kind != ItemKind::vraag || item.asked.empty()) return item.owner;
  return item.owner.empty() ? "aan " + item.asked : fmt::format("{}, aan {}", item.owner, item.asked);
}

/// A text that stays in the room says so where it stands.
std::string marked(const DossierItem& item) {
  const bool kept = item.tlp && (*item.tlp == Tlp::red || *item.tlp == Tlp::amber_strict);
  return kept ? fmt::format("{} [{}]", item.text, word(*item.tlp)) : item.text;
}

}  // namespace

Section picture(const DossierFacts& f, bool inside) {
  Section out{"beeld", inside ? "Beeld" : "Wat we weten", 2, {}};
  Table table{"", {{"Gegeven"}, {"Hoe zeker"}, {"Stand van"}}, {}, {}};
  if (inside) table.columns.push_back({"Van"});
  for (const DossierItem* one : itemsOf(f, ItemKind::gegeven, inside)) {
    std::vector<std::string> row = {marked(*one), surenessWords(one->sureness),
                                    cellMoment(one->known.value_or(one->at))};
    if (inside) row.push_back(originWords(one->origin));
    table.rows.push_back(std::move(row));
  }
  out.blocks.push_back(tableOr(std::move(table), "Er is nog geen gegeven vastgelegd."));
  return out;
}

Section explanations(const DossierFacts& f, bool inside) {
  Section out{"verklaring", "Andere verklaring", 2, {}};
  Bullets bullets;
  for (const DossierItem* one : itemsOf(f, ItemKind::verklaring, inside)) bullets.items.push_back(marked(*one));
  if (bullets.items.empty())
    out.blocks.push_back(Paragraph{"Er is geen andere verklaring vastgelegd. Dat is een gemis."});
  else out.blocks.push_back(std::move(bullets));
  return out;
}

Section scenarios(const DossierFacts& f, bool inside) {
  Section out{"scenarios", "Scenario's", 2, {}};
  Table table{"", {{"Wat er kan gebeuren"}, {"Hoe waarschijnlijk"}}, {}, {}};
  bool nothing = false;
  for (const DossierItem* one : itemsOf(f, ItemKind::scenario, inside)) {
    // First what happens by itself: whatever is asked stands beside that.
    const auto at = one->nothing ? table.rows.begin() : table.rows.end();
    nothing = nothing || one->nothing;
    table.rows.insert(at, std::vector<std::string>{(one->nothing ? "Als we niets doen: " : "") + marked(*one),
                                                   likelihoodWords(one->likelihood)});
  }
  out.blocks.push_back(tableOr(std::move(table), "Er is geen scenario vastgelegd."));
  if (!nothing) out.blocks.push_back(Paragraph{"Wat er gebeurt als we niets doen, is nog niet beschreven."});
  return out;
}

Section lighter(const DossierFacts& f, const Knowledge& knowledge) {
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

Section rightsTest(const DossierFacts& f, const Knowledge& knowledge) {
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

Section dissent(const DossierFacts& f) {
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
    table.rows.push_back({marked(*one), whoseWords(*one), one->due ? cellMoment(*one->due) : "niet gezegd",
                          one->state == ItemState::gedaan ? (one->outcome.empty() ? "gedaan" : one->outcome) : "open"});
  return table;
}

/// Where everything stands at one glance.
Section stand(const DossierFacts& f) {
  Section out{"stand", "Hoe het ervoor staat", 2, {}};
  const DossierHead& head = f.dossier.head;
  Facts facts;
  facts.add("Fase", heldWords(f.held));
  facts.add("Eigenaar", head.owner.empty() ? "niemand" : head.owner);
  if (!head.closed) facts.add("Volgend moment", momentOr(head.next, "niet gezegd"));
  if (!head.closed && f.course.reviewBy)
    facts.add("Opnieuw duiden",
              "voor " + momentWords(*f.course.reviewBy) + (f.course.reviewOverdue ? " (te laat)" : ""));
  if (f.dossier.meeting.next) facts.add("Volgend overleg", momentWords(*f.dossier.meeting.next));
  if (!f.meetings.empty() && !f.meetings.back().present.empty())
    facts.add("Laatst aan tafel", fmt::format("{}", fmt::join(f.meetings.back().present, ", ")));
  facts.add("Signalen", std::to_string(f.dossier.signals.size()));
  facts.add("Leidt dit tot iets fysieks", saidWords(head.physical));
  facts.add("Eerder gezien (politie)", saidWords(head.seenBefore));
  if (head.closed) facts.add("Gesloten omdat", head.closedBecause);
  out.blocks.push_back(std::move(facts));
  return out;
}

Section told(const DossierFacts& f, const Knowledge& knowledge) {
  Section out{"ingelicht", "Wie is ingelicht", 2, {}};
  Table table{"", {{"Wie"}, {"Wanneer"}, {"Omdat"}, {"Stand"}}, {}, {}};
  for (const DossierItem* one : itemsOf(f, ItemKind::opschaling, true))
    table.rows.push_back({one->asked, cellMoment(one->at), scalingWords(one->because, knowledge),
                          one->taken.empty() ? "nog niet opgepakt" : one->taken + " heeft het"});
  out.blocks.push_back(tableOr(std::move(table), "Er is nog niemand ingelicht."));
  return out;
}

Section decisionsInside(const DossierFacts& f) {
  Section out{"besluit", "Besluit", 2, {}};
  Table table{"", {{"Besluit"}, {"Wie besloot"}, {"Wie voert uit"}, {"Omdat"}, {"Tegenspraak"}}, {}, {}};
  bool dissent = false;
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit, true)) {
    const std::string who = one->mandate.empty() ? one->by : one->mandate;
    table.rows.push_back({marked(*one), who + (one->readBack ? "" : " (nog niet teruggelezen)"), one->owner,
                          one->because, one->dissent});
    dissent = dissent || !one->dissent.empty();
  }
  if (!dissent) {
    table.columns.pop_back();
    for (auto& row : table.rows) row.pop_back();
  }
  const bool any = !table.rows.empty();
  out.blocks.push_back(tableOr(std::move(table), "Er is nog niets besloten."));
  if (any && !dissent) out.blocks.push_back(Paragraph{"Niemand liet tegenspraak vastleggen."});
  return out;
}

Section open(const DossierFacts& f) {
  Section out{"open", "Wat openstaat", 2, {}};
  Table table{"", {{"Wat"}, {"Bij wie"}, {"Voor wanneer"}}, {}, {}};
  std::vector<const DossierItem*> open;
  for (const ItemKind kind : {ItemKind::vraag, ItemKind::actie, ItemKind::les})
    for (const DossierItem* one : itemsOf(f, kind, true))
      if (one->state == ItemState::open) open.push_back(one);
  std::ranges::stable_sort(open, {}, [](const DossierItem* one) { return one->due.value_or(Instant::max()); });
  for (const DossierItem* one : open)
    table.rows.push_back({kindName(one->kind) + ": " + marked(*one), one->owner.empty() ? "niemand" : one->owner,
                          one->due ? cellMoment(*one->due) + (*one->due < f.made ? " (voorbij)" : "") : "niet gezegd"});
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit, true))
    if (!one->readBack && one->decision == 0)
      table.rows.push_back(
          {"Besluit terug te lezen: " + marked(*one), one->owner.empty() ? one->by : one->owner, "volgend overleg"});
  out.blocks.push_back(tableOr(std::move(table), "Er staat niets open."));
  return out;
}

Section missing(const DossierFacts& f) {
  Section out{"ontbreekt", "Wat ontbreekt", 2, {}};
  Bullets bullets;
  for (const Violation& one : f.violations) {
    const DossierItem* const item = f.dossier.item(one.item);
    const std::string of = item ? fmt::format(" ({})", item->text) : "";
    switch (one.lack) {
      case Lack::eigenaar: bullets.items.push_back("een eigenaar" + of); break;
      case Lack::moment: bullets.items.push_back("een volgend moment" + of); break;
      case Lack::verklaring: bullets.items.push_back("een andere verklaring"); break;
    }
  }
  if (bullets.items.empty())
    out.blocks.push_back(Paragraph{"Niets: alles wat openstaat heeft een eigenaar en een moment."});
  else out.blocks.push_back(std::move(bullets));
  return out;
}

Section handed(const DossierFacts& f) {
  Section out{"overdracht", "Wat erbij gezegd is", 2, {}};
  Table table{"", {{"Wanneer"}, {"Van"}, {"Aan"}, {"Wat je moet weten"}}, {}, {}};
  for (const Handover& one : f.dossier.handovers)
    table.rows.insert(table.rows.begin(), std::vector<std::string>{cellMoment(one.at), one.by, one.to, one.note});
  out.blocks.push_back(tableOr(std::move(table), "Dit dossier is nog niet eerder overgedragen."));
  return out;
}

Section files(const DossierFacts& f) {
  Section out{"bijlagen", "Bijlagen en notities", 2, {}};
  Table table{"", {{"Bestand"}, {"Wat het is"}, {"Kenmerk"}}, {}, {}};
  for (const DossierItem* one : itemsOf(f, ItemKind::bijlage, true))
    table.rows.push_back({one->fileName, one->text, one->fileHash});
  Bullets notes;
  for (const DossierItem* one : itemsOf(f, ItemKind::notitie, true)) notes.items.push_back(marked(*one));
  out.blocks.push_back(tableOr(std::move(table), "Er zijn geen bijlagen."));
  if (!notes.items.empty()) out.blocks.push_back(std::move(notes));
  return out;
}

/// For whoever was not there: what it was, how long it took, how it ended.
Section inShort(const DossierFacts& f) {
  Section out{"kort", "In het kort", 2, {}};
  Facts facts;
  facts.add("Geopend", momentWords(f.dossier.opened));
  if (f.dossier.head.closed) facts.add("Gesloten omdat", f.dossier.head.closedBecause);
  else facts.add("Stand", "loopt nog");
  facts.add("Fase", heldWords(f.held));
  facts.add("Signalen", std::to_string(f.dossier.signals.size()));
  facts.add("Overleggen", std::to_string(f.meetings.size()));
  int decided = 0;
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit)) decided += one->decision == 0;
  facts.add("Besluiten", std::to_string(decided + std::ssize(f.decisions)));
  if (const auto& e = f.dossier.evaluation)
    facts.add("Geëvalueerd", e->skipped() ? "overgeslagen: " + e->skippedBecause : e->whatHappened);
  out.blocks.push_back(std::move(facts));
  return out;
}

}  // namespace peilstok::report::parts

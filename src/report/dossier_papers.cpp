#include "report/dossier_papers.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/annex.h"
#include "report/chronology.h"
#include "report/decision_note.h"
#include "report/dossier_sections.h"
#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::report {

using note::tableOr;

namespace {

std::string numberOf(const DossierFacts& f) { return "D" + std::to_string(f.dossier.number); }

/// What stays in the room stands in these papers too, so they are labelled as that is.
Tlp heaviestOf(const DossierFacts& f) {
  Tlp heaviest = Tlp::clear;
  for (const DossierItem& one : f.dossier.items)
    if (one.tlp) heaviest = std::max(heaviest, *one.tlp);
  return heaviest;
}

Report begun(const DossierFacts& f, const char* kind, const std::string& title) {
  Report out;
  out.kind = kind;
  out.title = title;
  out.imprint.made = f.made;
  return out;
}

}  // namespace

Report decisionNote(const DossierFacts& f, const Knowledge& knowledge) {
  Report out = begun(f, "besluitnota", "Besluitnota: " + f.dossier.head.title);
  out.sections = {note::about(f, knowledge),
                  note::judged(f),
                  note::asked(f, knowledge),
                  note::decided(f, knowledge),
                  parts::picture(f, false),
                  parts::explanations(f, false),
                  parts::scenarios(f, false),
                  parts::lighter(f, knowledge),
                  parts::rightsTest(f, knowledge),
                  parts::dissent(f),
                  {"ondertekening", "Ondertekening", 2, {Signatures{note::signers(f)}}}};
  // Whoever decides reads two pages; the answers to the test are always in full, behind them.
  const bool tested = std::ranges::any_of(f.decisions, [](const DecisionFacts& one) { return !one.forms.empty(); });
  // What is signed stands on the pages that are signed.
  return withAnnexesWithin(out, 2, tested ? std::vector<std::string>{"grondrechten"} : std::vector<std::string>(),
                           {"gevraagd", "besloten"});
}

Report situationReport(const DossierFacts& f, const Knowledge& knowledge) {
  Report out = begun(f, "situatie", "Situatierapport: " + f.dossier.head.title);
  out.atLeast = heaviestOf(f);
  Section judged = parts::scenarios(f, true);
  judged.id = "oordeel";
  judged.heading = "Oordeel: wat er kan gebeuren";
  out.sections = {
      parts::stand(f),
      parts::picture(f, true),
      std::move(judged),
      parts::explanations(f, true),
      parts::decisionsInside(f),
      {"acties", "Acties", 2, {tableOr(parts::tasks(f, ItemKind::actie, "Actie"), "Er is geen actie afgesproken.")}},
      {"vragen", "Vragen", 2, {tableOr(parts::tasks(f, ItemKind::vraag, "Vraag"), "Er is geen vraag gesteld.")}},
      parts::told(f, knowledge)};
  return out;
}

Report factsForCouncil(const DossierFacts& f, const Knowledge& knowledge) {
  Report out = begun(f, "feitenrelaas", "Feitenrelaas: " + f.dossier.head.title);
  out.sections = {parts::inShort(f), {"feiten", "Wat er gebeurde en wat toen bekend was", 2, {}}};
  std::ranges::move(chronologySections(chronology(f, knowledge, false), "feiten"), std::back_inserter(out.sections));
  out.sections.push_back(
      {"grenzen",
       "Wat hier niet in staat",
       2,
       {Paragraph{"Teksten van berichten, gegevens van de politie, antwoorden op vragen en wat alleen voor enkele ogen "
                  "bestemd is, staan niet in dit stuk. Over personen wordt niets vermeld."}}});
  return out;
}

Report handoverFolder(const DossierFacts& f, const Knowledge& knowledge) {
  Report out = begun(f, "overdracht", fmt::format("Overdrachtsmap {}: {}", numberOf(f), f.dossier.head.title));
  out.atLeast = heaviestOf(f);
  out.sections = {parts::stand(f),
                  parts::handed(f),
                  parts::open(f),
                  parts::missing(f),
                  parts::decisionsInside(f),
                  parts::told(f, knowledge),
                  parts::picture(f, true),
                  parts::scenarios(f, true),
                  parts::explanations(f, true),
                  parts::files(f),
                  {"verloop", "Wat er tot nu toe gebeurde", 2, {}}};
  std::ranges::move(chronologySections(chronology(f, knowledge, true), "verloop"), std::back_inserter(out.sections));
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

namespace {

/// Papers behind each other, each on a page of its own, with their titles in front.
void bind(Report& out, std::vector<Report> parts) {
  Bullets contents;
  for (const Report& part : parts) contents.items.push_back(part.title);
  out.sections.push_back({"inhoud", "Inhoud", 2, {std::move(contents)}});
  int number = 0;
  for (Report& part : parts) {
    const std::string id = "deel-" + std::to_string(++number);
    out.atLeast = std::max(out.atLeast, part.atLeast);
    out.sections.push_back({id, part.title, 2, {}, true});
    for (Section& section : part.sections) {
      section.id = id + "-" + section.id;
      section.level = std::min(section.level + 1, 4);
      out.sections.push_back(std::move(section));
    }
  }
}

}  // namespace

Report readingPack(const DossierFacts& f, const Knowledge& knowledge) {
  Report out = begun(f, "leesmap", "Leesmap: " + f.dossier.head.title);
  std::vector<Report> parts = {decisionNote(f, knowledge), factsForCouncil(f, knowledge)};
  for (const DecisionFacts& one : f.decisions)
    if (const Card* card = knowledge.card(one.decision.card)) parts.push_back(cardSheet(*card, f.made));
  bind(out, std::move(parts));
  return out;
}

Report handoverPack(const std::string& owner, std::vector<Report> folders, Instant made) {
  Report out;
  out.kind = "overdracht";
  out.title = "Overdrachtsmap van " + owner;
  out.imprint.made = made;
  bind(out, std::move(folders));
  return out;
}

}  // namespace peilstok::report

// Papers of a dossier: what each must hold, and what may never stand in one that leaves the room.

#include "report/dossier_papers.h"

#include <algorithm>

#include "report/annex.h"
#include "report/dossier_words.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::report;

namespace {

DossierItem item(ItemKind kind, const char* text) {
  DossierItem out;
  out.kind = kind;
  out.text = text;
  return out;
}

/// Lays an act on the dossier, so many hours from when the paper is made.
std::int64_t lay(DossierFacts& f, int hours, const char* role, DossierAct act) {
  const std::int64_t id = std::ssize(f.entries) + 1;
  f.entries.push_back({id, 12, f.made + std::chrono::hours(hours), role, std::move(act)});
  f.dossier = fold(f.entries);
  return id;
}

DossierFacts sample() {
  DossierFacts f;
  f.made = Instant{std::chrono::seconds{1795100000}};
  f.dossier.head.title = "Oproep Marktplein";
  DossierItem sure = item(ItemKind::gegeven, "Er is een oproep voor zaterdag");
  sure.sureness = Sureness::zeker;
  sure.known = f.made - std::chrono::hours(20);
  DossierItem police = item(ItemKind::gegeven, "GEHEIM-VAN-POLITIE");
  police.origin = ItemOrigin::politie;
  police.known = f.made;
  DossierItem red = item(ItemKind::verklaring, "GEHEIM-ROOD");
  red.tlp = Tlp::red;
  DossierItem nothing = item(ItemKind::scenario, "Het blijft bij praten");
  nothing.nothing = true;
  DossierItem decision = item(ItemKind::besluit, "Een gesprek voeren");
  decision.mandate = "Burgemeester";
  decision.because = "Het lichtste middel dat past";
  decision.dissent = "Het is al te laat";
  DossierItem action = item(ItemKind::actie, "Bellen met het jongerenwerk");
  action.owner = "adviseur OOV";
  lay(f, -30, "adviseur OOV", f.dossier.head);
  for (const DossierItem& one : {sure, police, red, nothing, decision, action}) lay(f, -10, "adviseur OOV", one);
  OverviewRow row;
  row.id = "S3";
  row.excerpt = "TEKST-VAN-EEN-BERICHT";
  row.received = f.made - std::chrono::hours(40);
  f.signals = {row};
  return f;
}

std::size_t at(const std::string& page, const char* words) {
  const std::size_t found = page.find(words);
  INFO(words);
  CHECK(found != std::string::npos);
  return found;
}

}  // namespace

TEST_CASE("nothing of the police, of TLP:RED or of a message leaves the room", "[report]") {
  const Knowledge knowledge;
  for (const Report& paper :
       {decisionNote(sample(), knowledge), factsForCouncil(sample(), knowledge), readingPack(sample(), knowledge)})
    for (const std::string& page : {toMarkdown(paper), toHtml(paper), toJson(paper)})
      for (const char* secret : {"GEHEIM-VAN-POLITIE", "GEHEIM-ROOD", "TEKST-VAN-EEN-BERICHT"})
        CHECK(page.find(secret) == std::string::npos);
  const std::string inside = toHtml(situationReport(sample(), knowledge));
  CHECK(inside.find("GEHEIM-VAN-POLITIE") != std::string::npos);
  CHECK(inside.find("TEKST-VAN-EEN-BERICHT") == std::string::npos);
}

TEST_CASE("a decision note has every part, and room to sign by function", "[report]") {
  const Report note = decisionNote(sample(), Knowledge());
  std::vector<std::string> ids;
  for (const Section& section : note.sections) ids.push_back(section.id);
  CHECK(ids == std::vector<std::string>{"kern", "inschatting", "gevraagd", "besloten", "beeld", "verklaring",
                                        "scenarios", "lichter", "grondrechten", "tegenspraak", "ondertekening"});
  const std::string page = toHtml(note);
  at(page, "Als we niets doen: Het blijft bij praten");
  at(page, "Het is al te laat");
  CHECK(std::get<Signatures>(note.sections.back().blocks.front()).functions ==
        std::vector<std::string>{"Burgemeester"});
}

TEST_CASE("a decision note says what it is about, whose judgement it is, and what was decided already", "[report]") {
  DossierFacts f = sample();
  f.dossier.signals = {3};
  SignalTold told;
  told.number = 3;
  told.received = f.made - std::chrono::hours(40);
  told.channel = Channel::inwoner;
  told.call.isCall = true;
  told.call.kind = CallKind::samenkomst;
  told.spot = "Markt";
  f.told = {told};
  f.held.program = PhaseSince{Phase::escalatie, Step::none, f.made};
  f.held.own = PhaseSince{Phase::oplopende_spanningen, Step::concrete_mobilisatie, f.made};
  f.held.by = "adviseur OOV";
  f.held.because = "er is nog niets gaande";
  f.police = Reply{1, 0, f.made, "", ReplyWord::wordt_niets, "politie", "GEHEIM-VAN-POLITIE"};
  f.meetings = {{f.made, std::nullopt, {"burgemeester", "politie"}, {}}};
  DossierItem done = item(ItemKind::besluit, "Zichtbaar toezicht op de Markt");
  done.readBack = f.made;
  done.owner = "teamleider toezicht";
  done.mandate = "Burgemeester";
  done.by = "adviseur OOV";
  done.at = f.made;
  f.dossier.items.push_back(done);
  const Report note = decisionNote(f, Knowledge());
  const std::string page = toMarkdown(note);
  const std::size_t about = at(page, "op tot een samenkomst"), judged = at(page, "Eigen oordeel: concrete mobilisatie");
  const std::size_t asked = at(page, "Een gesprek voeren"), decided = at(page, "Zichtbaar toezicht op de Markt");
  CHECK(about < judged);
  CHECK(judged < asked);
  CHECK(asked < decided);
  for (const char* words : {"Signalen: 1", "Markt", "inwoner", "Peilstok: escalatie", "er is nog niets gaande",
                            "verwacht dat dit niets wordt", "teamleider toezicht", "teruggelezen op", "politie"})
    at(page, words);
  CHECK(page.find("GEHEIM-VAN-POLITIE") == std::string::npos);
  // What was decided is not asked again.
  for (const Section& section : note.sections) {
    if (section.id != "gevraagd") continue;
    CHECK(std::get<Table>(section.blocks.front()).rows.size() == 1);
  }
}

TEST_CASE("where nobody judged, the phase is said to be the program's", "[report]") {
  DossierPhase held;
  held.program = PhaseSince{Phase::escalatie, Step::none, {}};
  CHECK(heldWords(held) == "Escalatie, volgens Peilstok");
  held.own = held.program;
  CHECK(heldWords(held) == "Eigen oordeel: escalatie \u00b7 Peilstok: hetzelfde");
  held.own->phase = Phase::rust;
  held.heavierUnjudged = true;
  CHECK(heldWords(held) == "Eigen oordeel: rust \u00b7 Peilstok: escalatie (dat signaal is nog niet beoordeeld)");
  CHECK(held.leading().phase == Phase::rust);
  CHECK(held.forCalling().phase == Phase::escalatie);
}

TEST_CASE("facts for the council stand in order of time, each with its source", "[report]") {
  const std::string page = toHtml(factsForCouncil(sample(), Knowledge()));
  const std::size_t signal = at(page, "signaal S3"), opened = at(page, "Het dossier is geopend"),
                    fact = at(page, "Er is een oproep voor zaterdag"), decided = at(page, "Besluit vastgelegd");
  CHECK(signal < opened);
  CHECK(opened < fact);  // a fact stands where it holds, and says when it was laid down
  CHECK(fact < decided);
  at(page, "vastgelegd op");
  at(page, "Het lichtste middel dat past");
}

TEST_CASE("an evening can be read back from the facts for the council", "[report]") {
  DossierFacts f = sample();
  DossierItem question = item(ItemKind::vraag, "Komen er nog treinen?");
  question.asked = "meldkamer";
  question.owner = "adviseur OOV";
  question.id = lay(f, -9, "adviseur OOV", question);
  question.state = ItemState::gedaan;
  question.outcome = "ANTWOORD-BLIJFT-BINNEN";
  lay(f, -8, "adviseur OOV", question);
  DossierItem told = item(ItemKind::opschaling, "");
  told.asked = "piketfunctionaris OOV";
  told.because = "regel oproep_piket";
  told.id = lay(f, -8, "adviseur OOV", told);
  told.taken = "piketfunctionaris OOV";
  lay(f, -7, "adviseur OOV", told);
  DossierItem decision = f.dossier.items[4], action = f.dossier.items[5], fact = f.dossier.items[0];
  decision.readBack = f.made - std::chrono::hours(6);
  lay(f, -6, "adviseur OOV", decision);
  action.state = ItemState::gedaan;
  action.outcome = "gebeld, ze gaan erheen";
  lay(f, -5, "adviseur OOV", action);
  fact.state = ItemState::vervallen;
  fact.outcome = "het ging over een andere zaterdag";
  lay(f, -4, "adviseur OOV", fact);
  lay(f, -3, "adviseur OOV", Handover{"piketfunctionaris OOV", "BLIJFT-ONDER-COLLEGA\u2019S", {}, {}});
  DossierHead head = f.dossier.head;
  head.closed = true;
  head.closedBecause = "het plein is leeg";
  lay(f, -1, "piketfunctionaris OOV", head);
  f.meetings = {{f.made - std::chrono::hours(10), f.made - std::chrono::hours(7), {"burgemeester", "teamchef"}, {}}};
  const std::string page = toMarkdown(factsForCouncil(f, Knowledge()));
  std::size_t last = 0;
  for (const char* words :
       {"Het overleg begon", "aanwezig: burgemeester, teamchef", "Gevraagd: Komen er nog treinen?", "aan: meldkamer",
        "Beantwoord: Komen er nog treinen?", "Ingelicht: piketfunctionaris OOV", "Het overleg was afgelopen",
        "piketfunctionaris OOV heeft het", "Teruggelezen en akkoord: Een gesprek voeren",
        "Gedaan: Bellen met het jongerenwerk", "gebeld, ze gaan erheen", "Ingetrokken: Er is een oproep voor zaterdag",
        "omdat: het ging over een andere zaterdag", "overgedragen aan piketfunctionaris OOV",
        "Het dossier is gesloten"}) {
    INFO(words);
    CHECK(page.find(words) != std::string::npos);
    if (std::string_view(words).find("overleg") == std::string_view::npos) {
      CHECK(page.find(words, last) != std::string::npos);
      last = std::min(page.find(words, last), page.size());
    }
  }
  CHECK(page.find("BLIJFT") == std::string::npos);
  const std::string inside = toMarkdown(handoverFolder(f, Knowledge()));
  at(inside, "BLIJFT-ONDER-COLLEGA");
  at(inside, "ANTWOORD-BLIJFT-BINNEN");
}

TEST_CASE("what is shut in later is not told from before either", "[report]") {
  DossierFacts f = sample();
  DossierItem fact = item(ItemKind::gegeven, "EERST-OPEN");
  fact.id = lay(f, -9, "adviseur OOV", fact);
  fact.tlp = Tlp::red;
  fact.text = "DAARNA-DICHT";
  lay(f, -8, "adviseur OOV", fact);
  const std::string page = toMarkdown(factsForCouncil(f, Knowledge()));
  CHECK(page.find("EERST-OPEN") == std::string::npos);
  CHECK(page.find("DAARNA-DICHT") == std::string::npos);
}

TEST_CASE("a folder for who takes over says what is open, whose and what is missing", "[report]") {
  DossierFacts f = sample();
  lay(f, -2, "adviseur OOV", Handover{"piketfunctionaris OOV", "bel eerst de wijkagent", {}, {}});
  f.violations = {{12, 6, Lack::moment}};
  const std::string page = toMarkdown(handoverFolder(f, Knowledge()));
  for (const char* words : {"Overdrachtsmap D12", "bel eerst de wijkagent", "Actie: Bellen met het jongerenwerk",
                            "Besluit terug te lezen: Een gesprek voeren", "een volgend moment",
                            "Er is nog niemand ingelicht", "GEHEIM-VAN-POLITIE", "Wat er tot nu toe gebeurde"})
    at(page, words);
  const std::string pack = toMarkdown(handoverPack("adviseur OOV", {handoverFolder(f, Knowledge())}, f.made));
  at(pack, "Overdrachtsmap van adviseur OOV");
}

TEST_CASE("a reading pack names its parts, each on a page of its own", "[report]") {
  const Report pack = readingPack(sample(), Knowledge());
  int pages = 0;
  for (const Section& section : pack.sections) pages += section.newPage;
  CHECK(pages == 2);
  CHECK(std::get<Bullets>(pack.sections.front().blocks.front()).items.size() == 2);
}

TEST_CASE("what does not fit in a decision note stands in an annex, and the text says in which", "[report]") {
  DossierFacts full = sample();
  for (int i = 0; i < 60; ++i) full.dossier.items.push_back(item(ItemKind::verklaring, "Andere verklaring nummer "));
  full.dossier.items.back().text += std::string(400, 'x') + "EINDE";
  const Report note = decisionNote(full, Knowledge());
  const std::string page = toHtml(note);
  at(page, "Andere verklaring (niet alles; zie bijlage 1)");
  at(page, "Bijlage 1: Andere verklaring");
  at(page, "EINDE");  // nothing was left out
  CHECK(toHtml(withoutAnnexes(note)).find("EINDE") == std::string::npos);
  CHECK(note.sections.back().newPage);
}

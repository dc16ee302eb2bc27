// Papers of a dossier: what each must hold, and what may never stand in one that leaves the room.

#include "report/dossier_papers.h"

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

DossierFacts sample() {
  DossierFacts f;
  f.made = Instant{std::chrono::seconds{1795100000}};
  f.dossier.number = 12;
  f.dossier.opened = f.made - std::chrono::hours(30);
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
  f.dossier.items = {sure, police, red, nothing, decision, item(ItemKind::actie, "Bellen met het jongerenwerk")};
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
  const std::size_t signal = at(page, "signaal S3"), opened = at(page, "dossier D12"),
                    fact = at(page, "Er is een oproep voor zaterdag");
  CHECK(signal < opened);
  CHECK(opened < fact);
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
  for (int i = 0; i < 12; ++i) full.dossier.items.push_back(item(ItemKind::verklaring, "Andere verklaring nummer "));
  full.dossier.items.back().text += std::string(400, 'x') + "EINDE";
  const Report note = decisionNote(full, Knowledge());
  const std::string page = toHtml(note);
  at(page, "Andere verklaring (niet alles; zie bijlage 1)");
  at(page, "Bijlage 1: Andere verklaring");
  at(page, "EINDE");  // nothing was left out
  CHECK(toHtml(withoutAnnexes(note)).find("EINDE") == std::string::npos);
  CHECK(note.sections.back().newPage);
}

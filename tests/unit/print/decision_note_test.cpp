// The decision note of a full dossier: two pages of A4, measured in the PDF, and everything else behind them.

#include "print/pdf.h"
#include "report/annex.h"
#include "report/dossier_papers.h"
#include "support/real_knowledge.h"

using namespace peilstok;
using namespace peilstok::report;

namespace {

const Instant kMade{std::chrono::seconds{1795100000}};

std::size_t pagesOf(const Report& report) {
  const auto pdf = print::toPdf(report);
  REQUIRE(pdf);
  std::size_t pages = 0;
  const std::string page = "/Type /Page";
  for (std::size_t at = pdf->find(page); at != std::string::npos; at = pdf->find(page, at + 1))
    if (pdf->at(at + page.size()) != 's') ++pages;
  return pages;
}

/// Every kind of item many times, each as long as people write, and decisions with all that they ask for.
DossierFacts fullDossier(int rounds = 9, int decisions = 5) {
  DossierFacts f;
  f.made = kMade;
  f.dossier.number = 7;
  f.dossier.opened = kMade - std::chrono::hours(30);
  f.dossier.head.title = "Aanhoudende oproepen rond het Stationsplein en de binnenstad";
  for (int i = 1; i <= 5; ++i) {
    SignalTold told;
    told.number = i;
    told.received = kMade;
    told.channel = Channel::monitoring;
    told.call.isCall = true;
    told.spot = "Westelijke ingang van het Stationsplein";
    told.when = TimeMention{{}, kMade, std::nullopt, Grain::hour};
    f.told.push_back(told);
    f.dossier.signals.push_back(i);
  }
  f.held.program = PhaseSince{Phase::escalatie, Step::none, kMade};
  f.held.own = PhaseSince{Phase::oplopende_spanningen, Step::concrete_mobilisatie, kMade};
  f.held.by = "adviseur OOV";
  f.held.because = "Er is nu nog niets gaande; het gaat om een oproep voor later op de avond.";
  f.meetings = {{kMade, std::nullopt, {"burgemeester", "politie", "officier van justitie", "communicatie"}, {}}};
  const std::string sentence =
      "Volgens twee bronnen die los van elkaar staan, verzamelen zich vanaf negen uur enkele tientallen mensen bij de "
      "westelijke ingang, en er is gesproken over een vervolg later op de avond in de straten daarachter.";
  std::int64_t id = 0;
  for (int round = 0; round < rounds; ++round)
    for (const ItemKind kind : {ItemKind::gegeven, ItemKind::verklaring, ItemKind::scenario, ItemKind::besluit,
                                ItemKind::vraag, ItemKind::actie}) {
      DossierItem item;
      item.id = ++id;
      item.kind = kind;
      item.text = sentence + " " + std::to_string(id);
      item.known = kMade;
      item.because = sentence;
      item.dissent = sentence;
      item.lighter = sentence;
      item.mandate = "Burgemeester";
      item.owner = "OOV-adviseur";
      f.dossier.items.push_back(item);
    }
  for (int round = 0; round < decisions; ++round) {
    DecisionFacts one;
    one.decision.card = "BES-11";
    one.decision.at = kMade;
    one.decision.role = "Burgemeester";
    one.decision.present = "burgemeester, politie, officier van justitie, communicatie";
    one.decision.gate = "fase:spanning";
    one.decision.despite = sentence;
    one.decision.dissent = sentence;
    one.decision.lookAgain = kMade + std::chrono::hours(12);
    one.decision.lighter = {{"COM-01", sentence}, {"INT-05", sentence}};
    FilledForm form{kRightsTest, "BES-11", kMade, "OOV-adviseur", {}};
    for (const FormStep& step : test::realKnowledge(true)->form(kRightsTest)->steps)
      form.steps[step.id].text = sentence;
    one.forms = {form};
    f.decisions.push_back(one);
  }
  return f;
}

}  // namespace

TEST_CASE("the decision note of a full dossier takes two pages at most, and its annexes hold the rest", "[print]") {
  const Report note = decisionNote(fullDossier(), *test::realKnowledge(true));
  CHECK(pagesOf(withoutAnnexes(note)) <= 2);
  CHECK(pagesOf(note) > 2);
  const std::string all = toMarkdown(note);
  for (int id = 1; id <= 54; ++id) {
    const DossierItem& item = fullDossier().dossier.items[static_cast<std::size_t>(id - 1)];
    if (item.kind == ItemKind::vraag || item.kind == ItemKind::actie) continue;  // never in this paper
    INFO(id);
    CHECK(all.find("daarachter. " + std::to_string(id)) != std::string::npos);
  }
}

TEST_CASE("the decision note of a usual dossier takes two pages at most", "[print]") {
  for (const auto& [rounds, decisions] : {std::pair(1, 1), std::pair(1, 4), std::pair(2, 1), std::pair(4, 3)}) {
    CAPTURE(rounds, decisions);
    CHECK(pagesOf(withoutAnnexes(decisionNote(fullDossier(rounds, decisions), *test::realKnowledge(true)))) <= 2);
  }
}

TEST_CASE("the decision note of one evening is whole, without an annex", "[print]") {
  DossierFacts f;
  f.made = kMade;
  f.dossier.number = 1;
  f.dossier.head.title = "Onrust rond het station";
  for (int i = 1; i <= 3; ++i) {
    SignalTold told;
    told.number = i;
    told.received = kMade;
    told.channel = Channel::monitoring;
    told.spot = "Stationsplein, Waterbroek";
    f.told.push_back(told);
    f.dossier.signals.push_back(i);
  }
  f.meetings = {{kMade, std::nullopt, {"burgemeester", "teamchef politie", "adviseur OOV"}, {}}};
  const auto add = [&](ItemKind kind, const char* text) {
    DossierItem item;
    item.kind = kind;
    item.text = text;
    item.because = "lichter dan een bevel, en de groep wordt kleiner";
    item.owner = "teamchef politie";
    item.at = kMade;
    f.dossier.items.push_back(item);
  };
  for (const char* text :
       {"Ongeveer honderd mensen op het Stationsplein, ruiten van het station vernield",
        "Oproep om maandag terug te komen gaat rond op twee kanalen", "Wat er in besloten groepen wordt afgesproken",
        "Hoeveel mensen nog onderweg zijn met de trein"})
    add(ItemKind::gegeven, text);
  add(ItemKind::verklaring, "Een deel kan publiek zijn dat uit het café kwam kijken");
  add(ItemKind::scenario, "De groep trekt de binnenstad in");
  add(ItemKind::scenario, "De groep gaat vanzelf naar huis zodra de laatste trein weg is");
  add(ItemKind::besluit, "Zichtbaar aanwezig, stationsplein afsluiten voor verkeer");
  const Report note = decisionNote(f, *test::realKnowledge(true));
  CHECK(withoutAnnexes(note).sections.size() == note.sections.size());
  CHECK(pagesOf(note) <= 2);
}

TEST_CASE("the decision note of a small dossier has no annex", "[print]") {
  DossierFacts f;
  f.made = kMade;
  f.dossier.head.title = "Klein";
  const Report note = decisionNote(f, *test::realKnowledge(true));
  CHECK(pagesOf(note) <= 2);
  CHECK(withoutAnnexes(note).sections.size() == note.sections.size());
}

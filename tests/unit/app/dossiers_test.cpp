// Dossiers: what is asked of an entry, what follows from the signals at any moment, and the evaluation.

#include "app/dossiers.h"

#include <algorithm>
#include <random>

#include "app/asking.h"
#include "app/attachments.h"
#include "app/cards.h"
#include "app/deciding.h"
#include "app/dossier_deciding.h"
#include "app/judging.h"
#include "app/retention.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

const Instant kSaturday = moment("2026-11-21T12:00:00+01:00");
constexpr const char* kRole = "OOV-adviseur";

DossierHead headOf(const std::string& title = "Onrust op het Marktplein") {
  DossierHead head;
  head.title = title;
  head.owner = kRole;
  head.next = kSaturday;
  return head;
}

DossierItem itemOf(ItemKind kind, const std::string& text) {
  DossierItem item;
  item.kind = kind;
  item.text = text;
  return item;
}

DossierItem action(const std::string& text = "bel de wijkagent") {
  DossierItem item = itemOf(ItemKind::actie, text);
  item.owner = kRole;
  item.due = kSaturday;
  return item;
}

std::int64_t open(OwnPlace& place, const std::vector<std::int64_t>& signals, DossierHead head = headOf(),
                  Instant now = kFriday) {
  const auto number = app::openDossier(*place.workspace, std::move(head), signals, kRole, now);
  REQUIRE(number);
  return *number;
}

Result<std::int64_t> add(OwnPlace& place, std::int64_t dossier, DossierAct act, Instant now = kFriday,
                         std::int64_t seen = 0) {
  return app::change(*place.workspace, dossier, std::move(act), kRole, now, seen);
}

app::DossierDetail detailOf(OwnPlace& place, std::int64_t dossier, Instant now = kFriday,
                            std::optional<Instant> at = std::nullopt) {
  auto detail = app::dossierDetail(*place.workspace, dossier, now, at);
  REQUIRE(detail);
  return *detail;
}

std::string refusal(OwnPlace& place, std::int64_t dossier, DossierAct act, std::int64_t seen = 0) {
  const auto kept = add(place, dossier, std::move(act), kFriday, seen);
  return kept ? "" : std::string(codeWord(kept.error().code)) + ": " + kept.error().detail;
}

Instant hours(int count) { return kFriday + std::chrono::hours(count); }

}  // namespace

TEST_CASE("a dossier needs a title, an owner and a next moment, and signals that are there") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  for (std::string DossierHead::*const part : {&DossierHead::title, &DossierHead::owner}) {
    DossierHead head = headOf();
    head.*part = " ";
    CHECK(codeOf(app::openDossier(*place.workspace, head, {call}, kRole, kFriday)) == ErrorCode::wrong_use);
  }
  DossierHead head = headOf();
  head.next.reset();
  CHECK(codeOf(app::openDossier(*place.workspace, head, {call}, kRole, kFriday)) == ErrorCode::wrong_use);
  CHECK(codeOf(app::openDossier(*place.workspace, headOf(), {call, 99}, kRole, kFriday)) == ErrorCode::not_found);
  head = headOf();
  head.place = "GM0000";
  CHECK(codeOf(app::openDossier(*place.workspace, head, {call}, kRole, kFriday)) == ErrorCode::wrong_use);
  CHECK(place.store().dossierNumbers()->empty());
  head.place = "GM9001";
  CHECK(open(place, {call, call}, head) == 1);
  CHECK(detailOf(place, 1).dossier.signals == std::vector<std::int64_t>{call});
  CHECK(*app::findDossier(*place.workspace, "D1") == 1);
  CHECK(*app::findDossier(*place.workspace, "1") == 1);
  for (const char* id : {"D2", "D", "D1x", "S1", "", "D-1"})
    CHECK(codeOf(app::findDossier(*place.workspace, id)) == ErrorCode::not_found);
  CHECK(*app::dossiersOf(*place.workspace, call) == std::vector<std::int64_t>{1});
}

TEST_CASE("what people type in a dossier is masked, and what is too long is refused") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call}, headOf("Bel 06-12345678"));
  DossierItem item = action("mail jan@voorbeeld.example\nof bel 06-12345678");
  for (std::string DossierItem::*const part :
       {&DossierItem::outcome, &DossierItem::asked, &DossierItem::because, &DossierItem::mandate, &DossierItem::present,
        &DossierItem::dissent, &DossierItem::lighter, &DossierItem::taken, &DossierItem::owner})
    item.*part = "bel 06-12345678";
  item.fileName = item.fileHash = "bel 06-12345678";
  REQUIRE(add(place, dossier, item));
  REQUIRE(add(place, dossier, Meeting{MeetingStep::beeld, kFriday, kFriday, {"OOV", "06-12345678"}, {}}));
  REQUIRE(add(place, dossier, Handover{"06-12345678", "06-12345678", {}, {}}));
  REQUIRE(app::change(*place.workspace, dossier, action(), "06-12345678", kFriday));
  const auto entries = place.store().dossierEntries(dossier);
  REQUIRE(entries);
  const auto all = [&] {
    std::string text;
    for (const DossierEntry& entry : *entries) text += entry.role + "\n";
    const Dossier d = fold(*entries);
    for (const DossierItem& one : d.items)
      text += one.text + one.outcome + one.asked + one.because + one.mandate + one.present + one.dissent + one.lighter +
              one.taken + one.owner;
    for (const std::string& one : d.meeting.present) text += one;
    return text + d.head.title + d.head.owner + d.handovers.at(0).note;
  }();
  CHECK_FALSE(mentions(all, "12345678"));
  CHECK((fold(*entries).items.at(0).fileName + fold(*entries).items.at(0).fileHash).empty());
  CHECK_FALSE(mentions(all, "voorbeeld.example"));
  CHECK(mentions(all, "[telefoon]"));
  CHECK(fold(*entries).items.at(0).text.find('\n') != std::string::npos);
  CHECK(mentions(refusal(place, dossier, action(std::string(3000, 'x'))), "too_large"));
  DossierHead head = headOf(std::string(300, 'x'));
  CHECK(mentions(refusal(place, dossier, head), "too_large: title"));
}

TEST_CASE("of a file that belongs to a dossier only its name, size and hash are kept, and it can be compared later") {
  OwnPlace place;
  const auto dossier = open(place, {});
  const auto file = place.folder() / "plattegrond.txt", copy = place.folder() / "andere naam.txt";
  std::ofstream(file) << "het plein";
  auto item = app::attachmentOf(file);
  REQUIRE(item);
  CHECK(item->fileName == "plattegrond.txt");
  CHECK(item->fileSize == 9);
  item->text = "wat de wijkagent tekende, bel 06-12345678";
  const auto kept = add(place, dossier, *item);
  REQUIRE(kept);
  const DossierItem stored = detailOf(place, dossier).dossier.items.at(0);
  CHECK(stored.fileHash == item->fileHash);
  CHECK_FALSE(mentions(stored.text, "12345678"));
  const auto same = [&](const std::filesystem::path& which) {
    const auto told = app::isAttachment(*place.workspace, dossier, *kept, which);
    REQUIRE(told);
    return *told;
  };
  std::filesystem::copy_file(file, copy);
  CHECK(same(file));
  CHECK(same(copy));
  std::ofstream(copy) << "het pleim";
  CHECK_FALSE(same(copy));
  std::filesystem::remove(file);
  CHECK(codeOf(app::isAttachment(*place.workspace, dossier, *kept, file)) == ErrorCode::file_not_found);
  CHECK(codeOf(app::attachmentOf(file)) == ErrorCode::file_not_found);
  CHECK(codeOf(app::attachmentOf(place.folder())) == ErrorCode::is_directory);
  const auto note = add(place, dossier, itemOf(ItemKind::notitie, "n"));
  CHECK(codeOf(app::isAttachment(*place.workspace, dossier, *note, copy)) == ErrorCode::wrong_use);
  CHECK(codeOf(app::isAttachment(*place.workspace, dossier, 999, copy)) == ErrorCode::not_found);
}

TEST_CASE("every kind of item says what it cannot do without") {
  OwnPlace place;
  const auto dossier = open(place, {place.signal(kCall)});
  DossierItem item = action("");
  CHECK(refusal(place, dossier, item) == "wrong_use: missing: a text");
  item = action();
  item.owner.clear();
  CHECK(mentions(refusal(place, dossier, item), "an owner"));
  item = action();
  item.due.reset();
  CHECK(mentions(refusal(place, dossier, item), "due"));
  item.state = ItemState::gedaan;
  CHECK(refusal(place, dossier, item) == "");
  item.state = ItemState::vervallen;
  CHECK(mentions(refusal(place, dossier, item), "why it is withdrawn"));
  item = itemOf(ItemKind::vraag, "Is dit aangemeld?");
  item.state = ItemState::gedaan;
  CHECK(mentions(refusal(place, dossier, item), "the answer"));
  CHECK(mentions(refusal(place, dossier, itemOf(ItemKind::besluit, "afwachten")), "the reason"));
  item = itemOf(ItemKind::besluit, "afwachten");
  item.because = "nog geen bereik";
  item.card = "COM-99";
  CHECK(mentions(refusal(place, dossier, item), "not_found"));
  item.card = "COM-01";
  item.decision = 7;
  CHECK(mentions(refusal(place, dossier, item), "not_found: decision 7"));
  item.decision = 0;
  CHECK(mentions(refusal(place, dossier, item), "the decision on its card"));
  item.card = "";
  CHECK(mentions(refusal(place, dossier, item), "refused_by_rule: no other explanation"));
  CHECK(refusal(place, dossier, itemOf(ItemKind::verklaring, "een feest")) == "");
  CHECK(refusal(place, dossier, item) == "");
  item = itemOf(ItemKind::opschaling, "Bel even terug.");
  CHECK(mentions(refusal(place, dossier, item), "whom"));
  item.asked = "piketfunctionaris OOV";
  CHECK(mentions(refusal(place, dossier, item), "the rule"));
  item = itemOf(ItemKind::bijlage, "");
  item.fileName = "a/b.pdf";
  CHECK(mentions(refusal(place, dossier, item), "name of a file"));
  item.fileName = "b.pdf";
  CHECK(mentions(refusal(place, dossier, item), "hash"));
  item.fileHash = "sha256:" + std::string(64, 'a');
  CHECK(refusal(place, dossier, item) == "");
  item = itemOf(ItemKind::gegeven, "het regent");
  item.known = Instant{std::chrono::seconds{-5'000'000'000}};
  CHECK(mentions(refusal(place, dossier, item), "1970"));
  item = itemOf(ItemKind::notitie, "zomaar");
  item.id = 4711;
  CHECK(mentions(refusal(place, dossier, item), "not_found"));
  const auto note = add(place, dossier, itemOf(ItemKind::notitie, "zomaar"));
  item = itemOf(ItemKind::les, "zomaar");
  item.id = *note;
  CHECK(mentions(refusal(place, dossier, item), "stays what it is"));
}

TEST_CASE("signals join once and leave with a reason") {
  OwnPlace place;
  const auto call = place.signal(kCall), grumble = place.signal(kGrumble);
  const auto dossier = open(place, {call});
  CHECK(mentions(refusal(place, dossier, SignalsJoin{{call}}), "in it already"));
  CHECK(mentions(refusal(place, dossier, SignalsJoin{{}}), "a signal"));
  CHECK(mentions(refusal(place, dossier, SignalsJoin{{99}}), "not_found"));
  CHECK(mentions(refusal(place, dossier, SignalsLeave{{grumble}, "elders"}), "is not in it"));
  CHECK(mentions(refusal(place, dossier, SignalsLeave{{call}, ""}), "why"));
  CHECK(refusal(place, dossier, SignalsJoin{{grumble}}) == "");
  CHECK(refusal(place, dossier, SignalsLeave{{call}, "elders"}) == "");
  CHECK(detailOf(place, dossier).dossier.signals == std::vector<std::int64_t>{grumble});
  CHECK(app::dossiersOf(*place.workspace, call)->empty());
}

TEST_CASE("a closed dossier takes nothing but its evaluation until it is opened again") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  DossierHead head = headOf();
  head.closed = true;
  CHECK(mentions(refusal(place, dossier, head), "why it is closed"));
  head.closedBecause = "er gebeurde niets";
  REQUIRE(add(place, dossier, head));
  CHECK(mentions(refusal(place, dossier, action()), "closed"));
  CHECK(mentions(refusal(place, dossier, head), "closed"));
  CHECK(detailOf(place, dossier).evaluate);
  CHECK(detailOf(place, dossier).violations.empty());
  CHECK(app::dossiersOf(*place.workspace, call)->empty());
  REQUIRE(add(place, dossier, headOf()));
  CHECK(refusal(place, dossier, action()) == "");
}

TEST_CASE("two who change the same part do not write over each other") {
  OwnPlace place;
  const auto dossier = open(place, {place.signal(kCall)});
  const auto first = add(place, dossier, action("een"));
  const auto second = add(place, dossier, action("twee"));
  const std::int64_t seen = detailOf(place, dossier).dossier.lastEntry;
  DossierItem changed = action("een, anders");
  changed.id = *first;
  REQUIRE(add(place, dossier, changed, kFriday, seen));
  CHECK(mentions(refusal(place, dossier, changed, seen), "changed_meanwhile: D1"));
  changed.id = *second;
  CHECK(refusal(place, dossier, changed, seen) == "");
  CHECK(refusal(place, dossier, action("drie"), seen) == "");
  CHECK(refusal(place, dossier, headOf("ander"), seen) == "");
  CHECK(mentions(refusal(place, dossier, headOf("nog anders"), seen), "changed_meanwhile"));
  CHECK(refusal(place, dossier, headOf("nog anders")) == "");
  const std::int64_t now = detailOf(place, dossier).dossier.lastEntry;
  REQUIRE(add(place, dossier, Handover{"Communicatie", "", {}, {}}, kFriday, now));
  CHECK(mentions(refusal(place, dossier, headOf("nog anders"), now), "changed_meanwhile"));
  CHECK(detailOf(place, dossier).dossier.head.owner == "Communicatie");
}

TEST_CASE("the phase is the heavier of what the signals say and what people hold it to be") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  app::DossierDetail detail = detailOf(place, dossier);
  CHECK(detail.phase == Phase::oplopende_spanningen);
  CHECK(detail.step == Step::concrete_mobilisatie);
  CHECK(detail.course.now()->signals == std::vector<std::string>{"S" + std::to_string(call)});
  CHECK(detail.violations == std::vector<Violation>{{dossier, 0, Lack::verklaring}});
  REQUIRE(add(place, dossier, itemOf(ItemKind::verklaring, "een verjaardag")));
  CHECK(detailOf(place, dossier).violations.empty());
  DossierHead head = headOf();
  head.phase = Phase::rust;
  REQUIRE(add(place, dossier, head));
  CHECK(detailOf(place, dossier).phase == Phase::oplopende_spanningen);
  head.phase = Phase::escalatie;
  REQUIRE(add(place, dossier, head));
  CHECK(detailOf(place, dossier).phase == Phase::escalatie);
  head.step = Step::spanning;
  CHECK(mentions(refusal(place, dossier, head), "no such phase"));
  // The call was for Saturday at nine; long after that nothing of it is left.
  head.phase.reset();
  head.step = Step::none;
  REQUIRE(add(place, dossier, head));
  CHECK(detailOf(place, dossier, hours(24 * 120)).phase != Phase::oplopende_spanningen);
}

TEST_CASE("where people judged their judgement leads, and the program's phase stands beside it") {
  OwnPlace place;
  const auto call = place.signal(kCall), grumble = place.signal(kGrumble);
  const auto dossier = open(place, {call, grumble});
  const auto held = [&](Instant now = hours(10), std::optional<Instant> at = std::nullopt) {
    return detailOf(place, dossier, now, at).held;
  };
  CHECK_FALSE(held().own);
  CHECK(held().leading().step == Step::concrete_mobilisatie);
  REQUIRE(app::judge(*place.workspace, call, deviating(hours(1), kRole, "er is nog niets gaande")));
  REQUIRE(held().own);
  CHECK(held().leading() == PhaseSince{Phase::oplopende_spanningen, Step::spanning, hours(1)});
  CHECK(held().program->step == Step::concrete_mobilisatie);
  CHECK(held().by == kRole);
  CHECK(held().because == "er is nog niets gaande");
  CHECK(held().signal == call);
  CHECK_FALSE(held().heavierUnjudged);
  // The list says the same, and so does the past: there was no judgement yet.
  CHECK(app::dossiers(*place.workspace, hours(10))->at(0).held == held());
  CHECK_FALSE(held(hours(10), kFriday).own);
  // What the JSON has always said stays what it was.
  CHECK(detailOf(place, dossier, hours(10)).step == Step::concrete_mobilisatie);
  // What is said of the whole afterwards replaces it.
  DossierHead head = headOf();
  head.phase = Phase::rust;
  REQUIRE(add(place, dossier, head, hours(2)));
  CHECK(held().leading().phase == Phase::rust);
  CHECK(held().signal == 0);
  // A heavier signal that comes after that was judged by nobody.
  const auto later = place.signal(kCall);
  REQUIRE(add(place, dossier, SignalsJoin{{later}}, hours(3)));
  CHECK(held().leading().phase == Phase::rust);
  CHECK(app::dossiers(*place.workspace, hours(10))->at(0).held == held());
}

TEST_CASE("a dossier can be read as it was at any moment since it was opened") {
  OwnPlace place;
  const auto grumble = place.signal(kGrumble);
  const auto call = place.signal(kCall, {{"received", "2026-11-20T23:30:00+01:00"}});
  const auto dossier = open(place, {grumble});
  REQUIRE(add(place, dossier, action(), hours(1)));
  REQUIRE(add(place, dossier, SignalsJoin{{call}}, hours(2)));
  const Instant now = hours(3);
  const app::DossierDetail whole = detailOf(place, dossier, now);
  CHECK(whole.phase == Phase::oplopende_spanningen);
  REQUIRE(whole.signals.size() == 2);
  CHECK(whole.signals[0].number == call);
  CHECK(whole.moments == std::vector<Instant>{kFriday, hours(1), moment("2026-11-20T23:30:00+01:00"), hours(2)});
  const app::DossierDetail before = detailOf(place, dossier, now, hours(1));
  CHECK(before.dossier.signals == std::vector<std::int64_t>{grumble});
  CHECK(before.dossier.items.size() == 1);
  CHECK(before.phase != Phase::oplopende_spanningen);
  CHECK(before.moments == whole.moments);
  CHECK(detailOf(place, dossier, now, kFriday).dossier.items.empty());
  CHECK(codeOf(app::dossierDetail(*place.workspace, dossier, now, hours(-1))) == ErrorCode::not_found);
  CHECK(codeOf(app::dossierDetail(*place.workspace, 9, now)) == ErrorCode::not_found);
  REQUIRE(place.store().removeSignal(call, kRole));
  CHECK(detailOf(place, dossier, now).signals.size() == 1);
  CHECK(detailOf(place, dossier, now).phase != Phase::oplopende_spanningen);
}

TEST_CASE("an assessment that came later does not change what was concluded before") {
  OwnPlace place;
  const auto grumble = place.signal(kGrumble);
  const auto dossier = open(place, {grumble});
  Assessment later;
  later.signalId = "S1";
  later.now = hours(5);
  later.frameworkVersion = later.frameworkHash = "x";
  later.phase.phase = Phase::escalatie;
  REQUIRE(place.store().addAssessment(grumble, later));
  CHECK(detailOf(place, dossier, hours(6), hours(4)).phase != Phase::escalatie);
  CHECK(detailOf(place, dossier, hours(6), hours(4)).signals.at(0).phase != Phase::escalatie);
  CHECK(detailOf(place, dossier, hours(6), hours(5)).signals.at(0).phase == Phase::escalatie);
  CHECK(detailOf(place, dossier, hours(6)).signals.at(0).phase == Phase::escalatie);
}

TEST_CASE("the list has open dossiers first by their moment, and what is overdue or waits") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  DossierHead late = headOf("laat"), soon = headOf("snel");
  late.next = hours(48);
  soon.next = hours(2);
  open(place, {call}, late);
  open(place, {call}, soon);
  open(place, {call}, headOf("klaar"));
  DossierHead closed = headOf("klaar");
  closed.closed = true;
  closed.closedBecause = "voorbij";
  REQUIRE(add(place, 3, closed));
  REQUIRE(add(place, 2, action()));
  const auto rows = app::dossiers(*place.workspace, hours(3));
  REQUIRE(rows);
  REQUIRE(rows->size() == 3);
  CHECK((*rows)[0].title == "snel");
  CHECK((*rows)[0].overdue);
  CHECK((*rows)[0].openItems == 1);
  CHECK((*rows)[0].violations == 1);
  CHECK((*rows)[0].signals == 1);
  CHECK((*rows)[1].title == "laat");
  CHECK((*rows)[2].closed);
  CHECK((*rows)[2].evaluate);
  CHECK((*rows)[2].violations == 0);
  CHECK(app::violations(*place.workspace, hours(3))->size() == 2);
  REQUIRE(add(place, 1, itemOf(ItemKind::verklaring, "een verjaardag")));
  REQUIRE(add(place, 2, itemOf(ItemKind::verklaring, "een verjaardag")));
  CHECK(app::violations(*place.workspace, hours(3))->empty());
}

TEST_CASE("a list reads again what was added since, also by another program, and drops what retention took") {
  OwnPlace place;
  const auto call = place.signal(kCall), grumble = place.signal(kGrumble);
  const auto first = open(place, {grumble}), second = open(place, {call}, headOf("tweede"));
  const auto same = [&](Instant now) {
    // What a list says is what the page of the dossier says.
    const auto rows = app::dossiers(*place.workspace, now);
    REQUIRE(rows);
    for (const app::DossierRow& row : *rows) {
      const app::DossierDetail detail = detailOf(place, row.number, now);
      CHECK(row.title == detail.dossier.head.title);
      CHECK(row.phase == detail.phase);
      CHECK(row.step == detail.step);
      CHECK(row.evaluate == detail.evaluate);
      CHECK(row.signals == static_cast<int>(detail.dossier.signals.size()));
      CHECK(row.violations == static_cast<int>(detail.violations.size()));
    }
  };
  same(kFriday);
  auto other = app::Workspace::open(place.folder() / "werk.db", OwnPlace::shipped(), false, [] { return kFriday; });
  REQUIRE(other);
  REQUIRE(app::change(**other, first, action(), kRole, kFriday));
  REQUIRE(app::change(**other, first, SignalsJoin{{call}}, kRole, kFriday));
  REQUIRE(app::change(**other, second, SignalsLeave{{call}, "hoort bij het eerste"}, kRole, kFriday));
  same(kFriday);
  same(hours(200));
  const auto rows = app::dossiers(*place.workspace, kFriday);
  CHECK(rows->at(0).openItems + rows->at(1).openItems == 1);
  CHECK(rows->at(0).signals + rows->at(1).signals == 2);
}

TEST_CASE(
    "what is open keeps a dossier open, a lesson has an owner and proof, and what is read back was decided before") {
  OwnPlace place;
  const auto dossier = open(place, {place.signal(kGrumble)});
  const auto task = add(place, dossier, action());
  REQUIRE(task);
  DossierHead head = headOf();
  head.closed = true;
  head.closedBecause = "het bleef rustig";
  const auto refused = add(place, dossier, head);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().cause == Cause::open_items);
  DossierItem done = *detailOf(place, dossier).dossier.item(*task);
  done.state = ItemState::gedaan;
  REQUIRE(add(place, dossier, done));
  DossierItem lesson = itemOf(ItemKind::les, "eerder bellen");
  CHECK(mentions(refusal(place, dossier, lesson), "an owner"));
  lesson.owner = "OOV-adviseur";
  const auto kept = add(place, dossier, lesson);
  REQUIRE(kept);
  lesson = *detailOf(place, dossier).dossier.item(*kept);
  lesson.state = ItemState::gedaan;
  CHECK(mentions(refusal(place, dossier, lesson), "what shows that it was learned"));
  lesson.outcome = "het draaiboek noemt het nummer nu";
  CHECK(refusal(place, dossier, lesson) == "");
  DossierItem decided = itemOf(ItemKind::besluit, "afwachten");
  decided.because = "nog geen bereik";
  const auto made = add(place, dossier, decided, hours(1));
  REQUIRE(made);
  decided = *detailOf(place, dossier, hours(1)).dossier.item(*made);
  decided.readBack = kFriday;
  CHECK(mentions(refusal(place, dossier, decided), "after it was made"));
  REQUIRE(add(place, dossier, head, hours(2)));
}

TEST_CASE("what the room may read names nobody") {
  OwnPlace place;
  const auto dossier = open(place, {place.signal(kGrumble)});
  DossierItem fact = itemOf(ItemKind::gegeven, "Kevin Jansen plaatste het bericht");
  fact.share = true;
  const auto refused = add(place, dossier, fact);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().cause == Cause::name_for_room);
  fact.share = false;
  CHECK(add(place, dossier, fact));
  fact.share = true;
  fact.text = "Een bewoner plaatste het bericht op het Jan van Galenplein";
  CHECK(add(place, dossier, fact));
  DossierHead head = headOf();
  head.roomTitle = "Onrust om Kevin Jansen";
  CHECK_FALSE(add(place, dossier, head));
}

TEST_CASE("the three questions are filled in from what is known") {
  OwnPlace place;
  const auto call = place.signal(kCall), grumble = place.signal(kGrumble);
  const auto dossier = open(place, {call, grumble});
  REQUIRE(add(place, dossier, itemOf(ItemKind::verklaring, "Het kan een feest zijn")));
  DossierItem silence = itemOf(ItemKind::besluit, "niet reageren");
  silence.because = "nog geen bereik";
  silence.card = "COM-01";
  silence.owner = "Communicatie";
  const auto decided = app::decideInDossier(*place.workspace, dossier, silence, {{}, "", kSaturday, {"media_pikt_op"}},
                                            "burgemeester", kFriday);
  REQUIRE(decided);
  Evaluation e = app::prefilled(detailOf(place, dossier), place.workspace->knowledge());
  CHECK(e.happened == Happened::onbekend);
  CHECK(e.reading == ReadingWas::onbekend);
  REQUIRE(e.cards.size() == 1);
  CHECK(e.cards[0].card == "COM-01");
  CHECK(mentions(e.whatHappened, "oplopende spanningen, stap concrete mobilisatie"));
  CHECK(mentions(e.whatHappened, "COM-01"));
  REQUIRE(app::recordOutcome(*place.workspace, grumble, {kFriday, kFriday, Happened::niets, kRole, ""}));
  e = app::prefilled(detailOf(place, dossier), place.workspace->knowledge());
  CHECK(e.happened == Happened::niets);
  CHECK(e.reading == ReadingWas::te_zwaar);
  REQUIRE(app::recordOutcome(*place.workspace, call, {kFriday, kFriday, Happened::licht, kRole, ""}));
  e = app::prefilled(detailOf(place, dossier), place.workspace->knowledge());
  CHECK(e.happened == Happened::licht);
  CHECK(e.reading == ReadingWas::klopte);
}

TEST_CASE("an evaluation begins with why it was closed, what we judged, and how that came out") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  Judgement judgement;
  judgement.at = kFriday;
  judgement.phase = Phase::oplopende_spanningen;
  judgement.step = Step::spanning;
  judgement.role = kRole;
  REQUIRE(app::judge(*place.workspace, call, judgement));
  Meeting meeting;
  meeting.step = MeetingStep::beeld;
  meeting.began = meeting.stepBegan = kFriday;
  REQUIRE(add(place, dossier, meeting));
  REQUIRE(add(place, dossier, itemOf(ItemKind::verklaring, "Het kan een feest zijn")));
  DossierItem decided = itemOf(ItemKind::besluit, "Zichtbaar aanwezig.");
  decided.because = "dat is genoeg";
  decided.readBack = hours(1);
  REQUIRE(add(place, dossier, decided));
  DossierHead head = headOf();
  head.closed = true;
  const auto filled = [&](const char* because) {
    head.closedBecause = because;
    DossierHead open = headOf();
    REQUIRE(add(place, dossier, head, hours(2)));
    const Evaluation e = app::prefilled(detailOf(place, dossier, hours(2)), place.workspace->knowledge());
    REQUIRE(add(place, dossier, open, hours(2)));
    return e;
  };
  const Evaluation quiet = filled("Avond rustig verlopen, 40 mensen, geen aanhoudingen.");
  CHECK(quiet.happened == Happened::niets);
  CHECK(quiet.reading == ReadingWas::klopte);
  CHECK(quiet.whatHappened.starts_with("Avond rustig verlopen, 40 mensen, geen aanhoudingen. Eigen oordeel: spanning"));
  for (const char* words :
       {"Volgens Peilstok was de zwaarste fase", "Er was 1 overleg", "Besloten: Zichtbaar aanwezig (teruggelezen op"})
    CHECK(mentions(quiet.whatHappened, words));
  CHECK(filled("Twee aanhoudingen").happened == Happened::licht);
  CHECK(filled("Iemand raakte gewond").happened == Happened::ernstig);
  CHECK(filled("Het gaat nu over iets anders").happened == Happened::onbekend);
}

TEST_CASE("a reading was too light when worse happened than it said") {
  OwnPlace place;
  const auto grumble = place.signal(kGrumble);
  const auto dossier = open(place, {grumble});
  REQUIRE(app::recordOutcome(*place.workspace, grumble, {kFriday, kFriday, Happened::ernstig, kRole, ""}));
  CHECK(app::prefilled(detailOf(place, dossier), place.workspace->knowledge()).reading == ReadingWas::te_licht);
}

TEST_CASE("an evaluation lays down what the cards did and what came of the signals") {
  OwnPlace place;
  const auto call = place.signal(kCall), grumble = place.signal(kGrumble);
  const auto dossier = open(place, {call, grumble});
  REQUIRE(app::recordOutcome(*place.workspace, grumble, {kFriday, kFriday, Happened::niets, kRole, ""}));
  Evaluation e;
  e.role = kRole;
  e.happened = Happened::licht;
  e.whatHappened = "wat vuurwerk, bel 06-12345678";
  e.reading = ReadingWas::klopte;
  e.cards = {{"COM-01", CardResult::hielp, ""}, {"INT-15", CardResult::niets, ""}};
  e.cards.push_back({"COM-99", CardResult::niets, ""});
  const auto refused = app::evaluate(*place.workspace, dossier, e, hours(1));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::not_found);
  CHECK_FALSE(detailOf(place, dossier).dossier.evaluation);
  CHECK(place.store().uses("COM-01")->empty());
  e.cards.pop_back();
  REQUIRE(app::evaluate(*place.workspace, dossier, e, hours(1)));
  const app::DossierDetail after = detailOf(place, dossier, hours(1));
  REQUIRE(after.dossier.evaluation);
  CHECK(after.dossier.evaluation->at == hours(1));
  CHECK(after.dossier.evaluation->whatHappened == "wat vuurwerk, bel [telefoon]");
  CHECK(place.store().uses("COM-01")->at(0).result == CardResult::hielp);
  CHECK(place.workspace->knowledge().card("COM-01")->experience.helped == 1);
  std::map<std::int64_t, Happened> outcomes;
  for (const auto& one : after.outcomes) outcomes[one.signal] = one.outcome.happened;
  CHECK(outcomes == std::map<std::int64_t, Happened>{{call, Happened::licht}, {grumble, Happened::niets}});
  e.cards[1].result = CardResult::averechts;
  REQUIRE(app::evaluate(*place.workspace, dossier, e, hours(2)));
  CHECK(place.store().uses("COM-01")->size() == 1);
  CHECK(place.store().uses("INT-15")->size() == 2);
  CHECK(place.workspace->verify()->sound);
}

TEST_CASE("an evaluation is only skipped by somebody and for a reason") {
  OwnPlace place;
  const auto dossier = open(place, {place.signal(kCall)});
  Evaluation e;
  e.skippedBecause = " ";
  e.role = kRole;
  CHECK(app::evaluate(*place.workspace, dossier, e, kFriday).error().code == ErrorCode::wrong_use);
  e.skippedBecause = "geen tijd";
  e.role.clear();
  CHECK(app::evaluate(*place.workspace, dossier, e, kFriday).error().code == ErrorCode::wrong_use);
  e.role = kRole;
  e.cards = {{"COM-01", CardResult::hielp, ""}};
  REQUIRE(app::evaluate(*place.workspace, dossier, e, kFriday));
  CHECK(detailOf(place, dossier).dossier.evaluation->cards.empty());
  CHECK(place.store().uses("COM-01")->empty());
}

TEST_CASE("the share that was evaluated is told by the quarter in which it was due") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  DossierHead closed = headOf();
  closed.closed = true;
  closed.closedBecause = "voorbij";
  for (int i = 0; i < 4; ++i) open(place, {call});
  for (const std::int64_t number : {1, 2, 3}) REQUIRE(add(place, number, closed));
  REQUIRE(add(place, 4, closed, moment("2027-01-02T12:00:00+01:00")));
  Evaluation e;
  e.role = kRole;
  const Instant later = moment("2027-02-01T12:00:00+01:00");
  REQUIRE(app::evaluate(*place.workspace, 1, e, later));
  e.skippedBecause = "geen tijd";
  REQUIRE(app::evaluate(*place.workspace, 2, e, later));
  const auto shares = app::evaluatedByQuarter(*place.workspace, later);
  REQUIRE(shares);
  REQUIRE(shares->size() == 2);
  CHECK((*shares)[0].quarter == "2026-K4");
  CHECK((*shares)[0].due == 3);
  CHECK((*shares)[0].evaluated == 1);
  CHECK((*shares)[0].skipped == 1);
  CHECK((*shares)[1].quarter == "2027-K1");
  CHECK((*shares)[1].due == 1);
}

TEST_CASE("retention takes a closed dossier after its term and never an open one") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  open(place, {call});
  open(place, {call});
  DossierHead closed = headOf();
  closed.closed = true;
  closed.closedBecause = "voorbij";
  REQUIRE(add(place, 2, closed));
  const auto partAt = [&](Instant now) {
    const auto plan = app::planRetention(*place.workspace, now);
    REQUIRE(plan);
    for (const app::RetentionPart& part : plan->parts)
      if (part.term.term.kind == RetentionKind::dossier) return part;
    FAIL("no term for dossiers");
    return app::RetentionPart{};
  };
  const auto days = partAt(kFriday).term.days;
  CHECK(days == 1826);
  CHECK(partAt(kFriday + std::chrono::days(days) - std::chrono::seconds(1)).goes == 0);
  const Instant over = kFriday + std::chrono::days(days);
  CHECK(partAt(over).dossiers == std::vector<std::int64_t>{2});
  const auto plan = app::planRetention(*place.workspace, over);
  const auto line = app::carryOut(*place.workspace, *plan, "beheer");
  REQUIRE(line);
  CHECK(line->removed.at("dossier") == 1);
  CHECK(*place.store().dossierNumbers() == std::vector<std::int64_t>{1});
  CHECK(place.workspace->verify()->sound);
}

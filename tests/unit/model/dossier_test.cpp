// A dossier is the fold of its entries; what it misses; and what the room may see of it.

#include "model/dossier.h"

#include <algorithm>

#include <nlohmann/json.hpp>
#include <random>

#include "model/dossier_json.h"
#include "model/words.h"
#include "support/catch.h"

using namespace peilstok;

namespace {

Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{1'800'000'000 + seconds}}; }

DossierHead headOf(const std::string& title) {
  DossierHead head;
  head.title = title;
  head.owner = "OOV-adviseur";
  head.next = at(3600);
  return head;
}

DossierItem itemOf(ItemKind kind, const std::string& text) {
  DossierItem item;
  item.kind = kind;
  item.text = text;
  return item;
}

DossierEntry entry(std::int64_t id, std::int64_t seconds, DossierAct act) {
  return {id, 7, at(seconds), "OOV-adviseur", std::move(act)};
}

class Dice {
 public:
  explicit Dice(unsigned seed) : m_engine(seed) {}
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_engine); }
  bool chance(int percent) { return below(100) < percent; }
  template <class E>
  E any() {
    return Words<E>::table[static_cast<std::size_t>(below(static_cast<int>(Words<E>::table.size())))].first;
  }
  std::optional<Instant> moment() { return chance(50) ? std::optional(at(below(1'000'000))) : std::nullopt; }

 private:
  std::mt19937 m_engine;
};

/// Every text of it is `word` with a number behind it.
DossierItem anyItem(Dice& dice, const std::string& word, int& counter) {
  const auto text = [&] { return word + std::to_string(++counter) + "."; };
  DossierItem item = itemOf(dice.any<ItemKind>(), text());
  item.state = dice.any<ItemState>();
  item.origin = dice.any<ItemOrigin>();
  item.share = dice.chance(70);
  if (dice.chance(50)) item.tlp = dice.any<Tlp>();
  item.sureness = dice.any<Sureness>();
  item.likelihood = dice.any<Likelihood>();
  item.nothing = dice.chance(50);
  for (std::string* one : {&item.owner, &item.outcome, &item.asked, &item.because, &item.card, &item.mandate,
                           &item.present, &item.dissent, &item.lighter, &item.taken, &item.fileName, &item.fileHash})
    *one = dice.chance(80) ? text() : "";
  item.due = dice.moment();
  item.known = dice.moment();
  item.readBack = dice.moment();
  item.waitMinutes = dice.below(kMostWaitMinutes);
  item.decision = dice.below(3);
  item.fileSize = dice.below(1000);
  return item;
}

DossierAct anyAct(Dice& dice, const Dossier& dossier, int& counter) {
  switch (dice.below(8)) {
    case 0: {
      DossierHead head = headOf("titel " + std::to_string(++counter));
      head.physical = dice.chance(50) ? std::optional(dice.chance(50)) : std::nullopt;
      head.closed = dice.chance(20);
      if (dice.chance(40)) head.roomTitle = "voor de zaal " + std::to_string(++counter);
      head.phase = dice.any<Phase>();
      return head;
    }
    case 1: return SignalsJoin{{1 + dice.below(9), 1 + dice.below(9)}};
    case 2: return SignalsLeave{{1 + dice.below(9)}, "elders"};
    case 3: return Meeting{dice.any<MeetingStep>(), dice.moment(), dice.moment(), {"OOV", "Communicatie"}, {}};
    case 4: return Handover{"functie " + std::to_string(++counter), "let op", {}, {}};
    case 5: {
      Evaluation e;
      e.at = at(dice.below(1000));
      e.happened = dice.any<Happened>();
      e.cards = {{"COM-01", dice.any<CardResult>(), "n"}};
      return e;
    }
    default: {
      DossierItem item = anyItem(dice, "tekst", counter);
      if (dice.chance(50) && !dossier.items.empty()) {
        const auto& there = dossier.items[static_cast<std::size_t>(dice.below(static_cast<int>(dossier.items.size())))];
        item.id = there.id;
        item.kind = there.kind;
      }
      return item;
    }
  }
}

}  // namespace

TEST_CASE("a dossier is what its entries up to a moment say") {
  DossierItem question = itemOf(ItemKind::vraag, "Is dit aangemeld?");
  question.owner = "Vergunningen";
  std::vector<DossierEntry> entries = {entry(3, 0, headOf("Plein")), entry(4, 0, SignalsJoin{{5, 2, 5}}),
                                       entry(6, 10, question)};
  DossierItem answered = question;
  answered.id = 6;
  answered.state = ItemState::gedaan;
  answered.outcome = "nee";
  entries.push_back(entry(9, 20, answered));
  entries.push_back(entry(10, 20, SignalsLeave{{5}, "hoort hier niet"}));
  entries.push_back(entry(12, 30, Handover{"Communicatie", "let op zaterdag", {}, {}}));
  CHECK(fold(entries, at(-1)) == Dossier{});
  const Dossier first = fold(entries, at(15));
  CHECK(first.number == 7);
  CHECK(first.opened == at(0));
  CHECK(first.head.title == "Plein");
  CHECK(first.signals == std::vector<std::int64_t>{5, 2});
  REQUIRE(first.items.size() == 1);
  CHECK(first.items[0].id == 6);
  CHECK(first.items[0].at == at(10));
  CHECK(first.items[0].by == "OOV-adviseur");
  CHECK(first.items[0].state == ItemState::open);
  CHECK(first.lastEntry == 6);
  const Dossier whole = fold(entries);
  CHECK(whole.signals == std::vector<std::int64_t>{2});
  CHECK(whole.items.size() == 1);
  CHECK(whole.item(6)->outcome == "nee");
  CHECK(whole.item(6)->at == at(10));
  CHECK(whole.item(9) == nullptr);
  CHECK(whole.head.owner == "Communicatie");
  CHECK(whole.handovers.at(0).at == at(30));
  CHECK(whole.handovers.at(0).by == "OOV-adviseur");
  CHECK(momentsOf(entries) == std::vector<Instant>{at(0), at(10), at(20), at(30)});
}

TEST_CASE("a change of an item that never began is passed over") {
  DossierItem stray = itemOf(ItemKind::notitie, "zomaar");
  stray.id = 99;
  const Dossier dossier = fold({entry(1, 0, headOf("Plein")), entry(2, 1, stray)});
  CHECK(dossier.items.empty());
  CHECK(dossier.lastEntry == 2);
}

TEST_CASE("folding by pieces gives the same as folding at once, and what is written is read again") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    int counter = 0;
    std::vector<DossierEntry> entries = {entry(1, 0, headOf("begin"))};
    Dossier running = fold(entries);
    std::int64_t seconds = 0;
    for (std::int64_t id = 2; id < 40; ++id) {
      seconds += dice.below(3);
      entries.push_back(entry(id, seconds, anyAct(dice, running, counter)));
      const auto read = json::readAct(kindOf(entries.back().act), json::writeAct(entries.back().act));
      REQUIRE(read);
      CHECK(*read == entries.back().act);
      apply(running, entries.back());
      CHECK(running == fold(entries));
    }
    for (const Instant moment : momentsOf(entries)) {
      Dossier until;
      for (const DossierEntry& one : entries)
        if (one.at <= moment) apply(until, one);
      CHECK(until == fold(entries, moment));
    }
  }
}

TEST_CASE("what stands in a file is read strictly") {
  const auto code = [](ActKind kind, const std::string& body) {
    const auto read = json::readAct(kind, body);
    return read ? ErrorCode::internal : read.error().code;
  };
  CHECK(code(ActKind::hoofd, R"({"title":"x"})") == ErrorCode::internal);
  CHECK(code(ActKind::hoofd, R"({"title":7})") == ErrorCode::malformed);
  CHECK(code(ActKind::hoofd, R"({"titel":"x"})") == ErrorCode::malformed);
  CHECK(code(ActKind::hoofd, R"({"next":"ooit"})") == ErrorCode::malformed);
  CHECK(code(ActKind::hoofd, R"({"closed":"ja"})") == ErrorCode::malformed);
  CHECK(code(ActKind::hoofd, R"({"phase":"paniek"})") == ErrorCode::wrong_use);
  CHECK(code(ActKind::hoofd, R"({"place":"Amsterdam"})") == ErrorCode::wrong_use);
  CHECK(code(ActKind::hoofd, "[]") == ErrorCode::malformed);
  CHECK(code(ActKind::hoofd, "{") == ErrorCode::malformed);
  CHECK(code(ActKind::onderdeel, R"({"text":"zonder soort"})") == ErrorCode::malformed);
  CHECK(code(ActKind::onderdeel, R"({"kind":"persoon"})") == ErrorCode::wrong_use);
  CHECK(code(ActKind::onderdeel, R"({"kind":"notitie","id":-1})") == ErrorCode::malformed);
  CHECK(code(ActKind::onderdeel, R"({"kind":"notitie","id":1.5})") == ErrorCode::malformed);
  CHECK(code(ActKind::onderdeel, R"({"kind":"notitie","id":18446744073709551615})") == ErrorCode::malformed);
  CHECK(code(ActKind::onderdeel, R"({"kind":"notitie","wait_minutes":99999999})") == ErrorCode::malformed);
  CHECK(code(ActKind::onderdeel, R"({"kind":"notitie","text":")" + std::string(1 << 17, 'x') + "\"}") ==
        ErrorCode::too_large);
  CHECK(code(ActKind::erbij, R"({"signals":[1,"2"]})") == ErrorCode::malformed);
  CHECK(code(ActKind::erbij, R"({"signals":[0]})") == ErrorCode::malformed);
  CHECK(code(ActKind::overleg, R"({"present":[7]})") == ErrorCode::malformed);
  CHECK(code(ActKind::evaluatie, R"({"cards":[{"card":"COM-01","result":"goed"}]})") == ErrorCode::malformed);
  CHECK(code(ActKind::evaluatie, R"({"cards":[[]]})") == ErrorCode::malformed);
}

TEST_CASE("an open dossier misses an owner, a moment or another explanation, and a closed one nothing") {
  Dossier dossier = fold({entry(1, 0, headOf("Plein"))});
  CHECK(violationsOf(dossier, Phase::sluimerend_ongenoegen).empty());
  CHECK(violationsOf(dossier, Phase::oplopende_spanningen) == std::vector<Violation>{{7, 0, Lack::verklaring}});
  CHECK(violationsOf(dossier, Phase::escalatie).size() == 1);
  DossierItem other = itemOf(ItemKind::verklaring, "een voetbalwedstrijd");
  other.id = 2;
  other.state = ItemState::vervallen;
  dossier.items.push_back(other);
  CHECK(violationsOf(dossier, Phase::escalatie).size() == 1);
  dossier.items.back().state = ItemState::open;
  CHECK(violationsOf(dossier, Phase::escalatie).empty());
  DossierItem action = itemOf(ItemKind::actie, "bel de wijkagent");
  action.id = 3;
  dossier.items.push_back(action);
  CHECK(violationsOf(dossier, Phase::rust) == std::vector<Violation>{{7, 3, Lack::eigenaar}, {7, 3, Lack::moment}});
  dossier.items.back().state = ItemState::gedaan;
  CHECK(violationsOf(dossier, Phase::rust).empty());
  dossier.head.owner.clear();
  dossier.head.next.reset();
  CHECK(violationsOf(dossier, Phase::rust).size() == 2);
  dossier.head.closed = true;
  CHECK(violationsOf(dossier, Phase::escalatie).empty());
}

TEST_CASE("phases are weighed as the course does") {
  const int order[] = {weightOf(Phase::rust, Step::none),
                       weightOf(Phase::sluimerend_ongenoegen, Step::none),
                       weightOf(Phase::oplopende_spanningen, Step::spanning),
                       weightOf(Phase::na_de_escalatie, Step::none),
                       weightOf(Phase::oplopende_spanningen, Step::concrete_mobilisatie),
                       weightOf(Phase::escalatie, Step::none)};
  CHECK(std::ranges::is_sorted(order));
  CHECK(order[0] == 0);
}

TEST_CASE("the room sees what is marked for it and nothing of the police or of a narrow label, ever") {
  int shown = 0, hidden = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    // A title may hold a name, for it is what colleagues call it; so may everything else of the head.
    DossierHead head = headOf("geheim: zaak Jansen");
    head.owner = head.closedBecause = "geheim0.";
    const bool named = dice.chance(50);
    if (named) head.roomTitle = "open0.";
    Dossier dossier = fold({entry(1, 0, head)});
    dossier.handovers.push_back({"geheim0.", "geheim0.", at(1), "geheim0."});
    dossier.meeting.present = {"tafelgenoot"};
    int open = 0, secret = 0, live = 0;
    std::vector<std::string> allowed;
    for (int i = 0; i < 12; ++i) {
      DossierItem item = anyItem(dice, "geheim", secret);
      const bool narrow = item.tlp == Tlp::red || item.tlp == Tlp::amber_strict;
      const bool may =
          item.share && !narrow && item.origin != ItemOrigin::politie && item.state != ItemState::vervallen;
      CHECK(mayBeShown(item) == may);
      live += item.state != ItemState::vervallen;
      const bool hasPlace = item.kind == ItemKind::gegeven || item.kind == ItemKind::vraag ||
                            item.kind == ItemKind::verklaring || item.kind == ItemKind::scenario ||
                            item.kind == ItemKind::besluit || item.kind == ItemKind::actie;
      if (may && hasPlace) {
        allowed.push_back(item.text = "open" + std::to_string(++open) + ".");
        for (std::string* one : {&item.owner, &item.mandate, &item.dissent}) one->clear();
      }
      dossier.items.push_back(item);
    }
    const RoomPicture room = roomPicture(dossier, Phase::rust, Step::none);
    const std::string all = json::roomJson(room).dump();
    CHECK(all.find("geheim") == std::string::npos);
    CHECK(all.find("tafelgenoot") == std::string::npos);
    for (const std::string& text : allowed) CHECK(all.find("\"" + text + "\"") != std::string::npos);
    CHECK(room.title == (named ? "open0." : ""));
    CHECK(room.held == live - static_cast<int>(allowed.size()));
    shown += static_cast<int>(allowed.size());
    hidden += room.held;
  }
  CHECK(shown > 300);
  CHECK(hidden > 300);
}

TEST_CASE("of what a partner brought the owner is left out") {
  Dossier dossier = fold({entry(1, 0, headOf("Plein"))});
  DossierItem action = itemOf(ItemKind::actie, "houd het plein in het oog");
  action.share = true;
  action.owner = "beveiliger van de winkeliers";
  dossier.items.push_back(action);
  CHECK(roomPicture(dossier, Phase::rust, Step::none).actions.at(0).owner == action.owner);
  dossier.items.back().origin = ItemOrigin::partner;
  CHECK(roomPicture(dossier, Phase::rust, Step::none).actions.at(0).owner.empty());
}

TEST_CASE("a title reaches the room only when it was written for it") {
  DossierHead head = headOf("Zaak Jansen");
  CHECK(roomPicture(fold({entry(1, 0, head)}), Phase::rust, Step::none).title.empty());
  head.roomTitle = "Onrust op het plein";
  CHECK(roomPicture(fold({entry(1, 0, head)}), Phase::rust, Step::none).title == "Onrust op het plein");
  // A head of before there was one has none, and one without is written as it always was.
  const auto old = json::readAct(ActKind::hoofd, R"({"title":"Zaak Jansen"})");
  REQUIRE(old);
  CHECK(std::get<DossierHead>(*old).roomTitle.empty());
  CHECK(json::writeAct(headOf("Plein")).find("room_title") == std::string::npos);
}

// Texts, experience, forms, decisions and contacts: what only grows, what goes with its signal, and what may go.

#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

TextVersion ownText(const std::string& key, const std::string& body, CardOrigin origin = CardOrigin::gemeente,
                    TextKind kind = TextKind::kaart) {
  TextVersion one;
  one.kind = kind;
  one.key = key;
  one.origin = origin;
  one.at = at(1'800'000'000);
  one.role = "OOV-adviseur";
  one.note = "omdat het zo is";
  one.body = body;
  return one;
}

TextVersion shippedText(const std::string& key, int version, const std::string& body) {
  TextVersion one = ownText(key, body, CardOrigin::peilstok);
  one.version = version;
  return one;
}

CardUse use(const std::string& card, CardResult result, std::int64_t signal = 0) {
  return {card, at(1'800'000'000), result, signal, "OOV-adviseur", "een regel"};
}

FilledForm form(const std::string& card = "BES-09") {
  FilledForm one{"grondrechtentoets", card, at(1'800'000'000), "OOV-adviseur", {}};
  one.steps["einde"] = {"geen", "morgen \"om\" tien uur\nen dan"};
  one.steps["leeg"] = {};
  return one;
}

Decision decision(const std::string& card = "COM-01") {
  Decision d;
  d.card = card;
  d.at = at(1'800'000'100);
  d.role = "burgemeester";
  d.mandate = "namens het college";
  d.present = "politie";
  d.reason = "dit past het best";
  d.dissent = "het is laat";
  d.despite = "er is niets anders";
  d.gate = "doorlooptijd:3_uur_over";
  d.lighter = {{"SIG-01", "gedaan"}, {"SIG-02", "ook \u00e9\u00e9n keer"}};
  d.owner = "Communicatie";
  d.lookAgain = at(1'800'009'000);
  d.wakes = {"media_pikt_op", "groot_bereik"};
  d.forms = {3, 5};
  return d;
}

/// A workspace with one signal and our text of the two cards.
struct Kept {
  Folder folder;
  std::filesystem::path file = folder / "x.db";
  std::unique_ptr<Store> store = opened(file);

  explicit Kept(unsigned seed, int signals = 1) {
    Dice dice(seed);
    std::vector<NewSignal> all;
    for (int i = 1; i <= signals; ++i) all.push_back(anySignal(dice, i));
    import(*store, all);
    REQUIRE(*store->addShippedTexts({shippedText("COM-01", 4, "{}"), shippedText("BES-09", 1, "{}")}) == 2);
  }
};

}  // namespace

TEST_CASE("texts are numbered per key, kind and origin, and the last holds") {
  const Kept kept(51);
  Store& store = *kept.store;
  REQUIRE(store.addTexts({ownText("COM-01", "a"), ownText("COM-02", "b"), ownText("COM-01", "c")}));
  REQUIRE(
      store.addTexts({ownText("COM-01", "overleg", CardOrigin::gemeente, TextKind::afspraak), ownText("COM-01", "")}));
  const auto all = store.texts(TextKind::kaart, "COM-01");
  REQUIRE(all);
  REQUIRE(all->size() == 4);
  CHECK((*all)[0].origin == CardOrigin::peilstok);
  CHECK((*all)[0].version == 4);  // ours is numbered by the card itself
  for (int i = 1; i <= 3; ++i) {
    CHECK((*all)[static_cast<std::size_t>(i)].origin == CardOrigin::gemeente);
    CHECK((*all)[static_cast<std::size_t>(i)].version == i);
  }
  CHECK((*all)[1].body == "a");
  CHECK((*all)[1].role == "OOV-adviseur");
  CHECK((*all)[1].note == "omdat het zo is");
  CHECK((*all)[3].body.empty());
  CHECK(store.texts(TextKind::afspraak, "COM-01")->front().version == 1);
  const auto current = store.currentTexts(TextKind::kaart, CardOrigin::gemeente);
  REQUIRE(current->size() == 2);
  CHECK(current->front().key == "COM-01");
  CHECK(current->front().body.empty());  // taken back, and told so
  CHECK(current->back().body == "b");
  CHECK(store.texts(TextKind::kaart, "COM-99")->empty());
}

TEST_CASE("what ships is laid down when its words or its number are new") {
  const Kept kept(52);
  Store& store = *kept.store;
  CHECK(*store.addShippedTexts({shippedText("COM-01", 4, "{}"), shippedText("BES-09", 1, "{}")}) == 0);
  CHECK(*store.addShippedTexts({shippedText("COM-01", 5, "{}"), shippedText("BES-09", 1, "{\"a\": 1}")}) == 2);
  CHECK(*store.addShippedTexts({shippedText("COM-01", 4, "{}")}) == 1);  // an older program opens it again
  CHECK(store.texts(TextKind::kaart, "COM-01")->size() == 3);
  CHECK_FALSE(store.addShippedTexts({shippedText("COM-02", 1, "")}));       // ours is never empty
  CHECK_FALSE(store.addTexts({ownText("COM-03", "a"), ownText("", "b")}));  // all or none
  CHECK(store.texts(TextKind::kaart, "COM-03")->empty());
}

TEST_CASE("forms and decisions come back as they went in") {
  const Kept kept(53);
  Store& store = *kept.store;
  REQUIRE(store.addForm(1, form()));
  REQUIRE(store.addForm(1, form("")));
  const auto forms = store.forms(1);
  REQUIRE(forms);
  REQUIRE(forms->size() == 2);
  CHECK((*forms)[0].id < (*forms)[1].id);
  CHECK((*forms)[0].form.form == "grondrechtentoets");
  CHECK((*forms)[0].form.card == "BES-09");
  CHECK((*forms)[1].form.card.empty());
  CHECK((*forms)[0].form.steps.at("einde").choice == "geen");
  CHECK((*forms)[0].form.steps.at("einde").text == form().steps.at("einde").text);
  CHECK((*forms)[0].form.steps.at("leeg").text.empty());

  const auto current = store.currentAssessment(1);
  REQUIRE(store.addDecision(1, decision(), CardOrigin::peilstok));
  CHECK(store.rows({1})->front().decisions == 1);
  const auto all = store.decisions(1);
  REQUIRE(all);
  REQUIRE(all->size() == 1);
  const StoredDecision& one = all->front();
  const Decision whole = decision();
  CHECK(one.signal == 1);
  CHECK(one.cardOrigin == CardOrigin::peilstok);
  CHECK(one.cardVersion == 4);
  CHECK(one.phase == current->phase);
  CHECK(one.step == current->step);
  CHECK(one.total == current->total);
  CHECK(one.decision.card == whole.card);
  CHECK(one.decision.at == whole.at);
  CHECK(one.decision.role == whole.role);
  CHECK(one.decision.mandate == whole.mandate);
  CHECK(one.decision.present == whole.present);
  CHECK(one.decision.reason == whole.reason);
  CHECK(one.decision.dissent == whole.dissent);
  CHECK(one.decision.despite == whole.despite);
  CHECK(one.decision.gate == whole.gate);
  CHECK(one.decision.owner == whole.owner);
  CHECK(one.decision.lookAgain == whole.lookAgain);
  CHECK(one.decision.wakes == whole.wakes);
  CHECK(one.decision.forms == whole.forms);
  REQUIRE(one.decision.lighter.size() == 2);
  CHECK(one.decision.lighter[1].card == "SIG-02");
  CHECK(one.decision.lighter[1].whyNot == whole.lighter[1].whyNot);
}

TEST_CASE("nothing is decided about what is not there, nor on a card without the text that was read") {
  const Kept kept(54);
  Store& store = *kept.store;
  CHECK(store.addForm(2, form()).error().code == ErrorCode::not_found);
  CHECK(store.addDecision(2, decision(), CardOrigin::peilstok).error().code == ErrorCode::not_found);
  CHECK(store.addDecision(1, decision("COM-99"), CardOrigin::peilstok).error().code == ErrorCode::not_found);
  CHECK(store.addDecision(1, decision(), CardOrigin::gemeente).error().code == ErrorCode::not_found);
  REQUIRE(store.addTexts({ownText("COM-01", "{}")}));
  REQUIRE(store.addDecision(1, decision(), CardOrigin::gemeente));
  REQUIRE(store.addDecision(1, decision(), CardOrigin::peilstok));
  REQUIRE(store.addTexts({ownText("COM-01", "")}));
  CHECK(store.addDecision(1, decision(), CardOrigin::gemeente).error().code == ErrorCode::not_found);
  const auto all = store.decisions(1);
  REQUIRE(all->size() == 2);
  CHECK(all->front().cardOrigin == CardOrigin::gemeente);
  CHECK(all->front().cardVersion == 1);
  CHECK(all->back().cardOrigin == CardOrigin::peilstok);
}

TEST_CASE("only the last decision about a signal waits, the first moment first") {
  const Kept kept(55, 4);
  Store& store = *kept.store;
  const auto decide = [&](std::int64_t signal, std::optional<Instant> moment) {
    Decision one = decision();
    one.lookAgain = moment;
    REQUIRE(store.addDecision(signal, one, CardOrigin::peilstok));
  };
  decide(1, at(300));
  decide(2, at(100));
  decide(3, std::nullopt);
  decide(4, at(50));
  decide(4, std::nullopt);  // whoever decided anew looked again
  decide(1, at(200));
  const auto waiting = store.waiting();
  REQUIRE(waiting);
  REQUIRE(waiting->size() == 2);
  CHECK(waiting->front().signal == 2);
  CHECK(waiting->back().signal == 1);
  CHECK(waiting->back().decision.lookAgain == at(200));
}

TEST_CASE("experience is counted per card and result") {
  const Kept kept(56);
  Store& store = *kept.store;
  CHECK(store.experience()->empty());
  for (const CardResult result : {CardResult::hielp, CardResult::hielp, CardResult::niets, CardResult::onbekend})
    REQUIRE(store.addUse(use("COM-01", result, 1)));
  REQUIRE(store.addUse(use("BES-09", CardResult::averechts)));
  const auto seen = store.experience();
  REQUIRE(seen->size() == 2);
  CHECK(seen->at("COM-01").helped == 2);
  CHECK(seen->at("COM-01").nothing == 1);
  CHECK(seen->at("COM-01").unknown == 1);
  CHECK(seen->at("COM-01").used() == 4);
  CHECK(seen->at("BES-09").backfired == 1);
  const auto uses = store.uses("COM-01");
  REQUIRE(uses->size() == 4);
  CHECK(uses->front().signal == 1);
  CHECK(uses->front().note == "een regel");
  CHECK(uses->back().result == CardResult::onbekend);
}

TEST_CASE("a contact is replaced whole, and is the one thing here that can be removed") {
  const Kept kept(57);
  Store& store = *kept.store;
  REQUIRE(store.setContact(
      {"wijkagent", "wijkagent Centrum", "14 0123", "dag en nacht", "teamchef", "0900-8844", "2026-11-01"}));
  REQUIRE(store.setContact({"scholen", "coordinator", "14 0124", "", "", "", ""}));
  REQUIRE(store.setContact({"wijkagent", "wijkagent Noord", "14 0125", "", "", "", ""}));
  auto all = store.contacts();
  REQUIRE(all->size() == 2);
  CHECK(all->front().partner == "scholen");
  CHECK(all->back().function == "wijkagent Noord");
  CHECK(all->back().hours.empty());
  CHECK(all->back().deputy.empty());
  REQUIRE(store.removeContact("wijkagent"));
  REQUIRE(store.removeContact("verzonnen"));
  all = store.contacts();
  REQUIRE(all->size() == 1);
  CHECK(all->front().partner == "scholen");
}

TEST_CASE("texts, forms, decisions and experience are never changed") {
  Kept kept(58);
  {
    Store& store = *kept.store;
    REQUIRE(store.addTexts({ownText("COM-01", "{}")}));
    REQUIRE(store.addUse(use("COM-01", CardResult::hielp, 1)));
    REQUIRE(store.addForm(1, form()));
    REQUIRE(store.addDecision(1, decision(), CardOrigin::gemeente));
    CHECK(store.verify()->sound);
    kept.store.reset();
  }
  Stranger stranger(kept.file);
  CHECK(stranger.attempt("UPDATE text_version SET body = 'anders'") == "a version of a text is never changed");
  CHECK(stranger.attempt("UPDATE text_version SET version = 9 WHERE id = 1") == "a version of a text is never changed");
  CHECK(stranger.attempt("DELETE FROM text_version") == "a version of a text is never removed");
  CHECK(stranger.attempt("UPDATE card_use SET result = 'niets'") == "experience is never changed");
  CHECK(stranger.attempt("UPDATE filled_form SET steps = '{}'") == "a filled in form is never changed");
  CHECK(stranger.attempt("DELETE FROM filled_form") == "a filled in form is never removed alone");
  CHECK(stranger.attempt("UPDATE decision SET body = '{}'") == "a decision is never changed");
  CHECK(stranger.attempt("DELETE FROM decision") == "a decision is never removed alone");
  stranger.run("UPDATE contact SET reach = 'x'");
  for (const char* wrong : {"INSERT INTO text_version VALUES (NULL, 'kaart', '', 'gemeente', 1, 0, 0, '', '', 'x')",
                            "INSERT INTO text_version VALUES (NULL, 'kaart', 'A', 'peilstok', 1, 0, 0, '', '', '')",
                            "INSERT INTO text_version VALUES (NULL, 'brief', 'A', 'gemeente', 1, 0, 0, '', '', 'x')",
                            "INSERT INTO text_version VALUES (NULL, 'kaart', 'A', 'gemeente', 0, 0, 0, '', '', 'x')",
                            "INSERT INTO card_use VALUES (NULL, 'A', 0, 'geweldig', 0, '', '')"}) {
    CAPTURE(wrong);
    CHECK(mentions(stranger.attempt(wrong), "CHECK constraint failed"));
  }
}

TEST_CASE("forms and decisions go with their signal, texts and experience stay") {
  Kept kept(59, 2);
  for (const std::int64_t signal : {1, 2}) {
    REQUIRE(kept.store->addUse(use("COM-01", CardResult::hielp, signal)));
    REQUIRE(kept.store->addForm(signal, form()));
    REQUIRE(kept.store->addDecision(signal, decision(), CardOrigin::peilstok));
  }
  kept.store.reset();
  {
    Stranger stranger(kept.file);
    stranger.run("PRAGMA foreign_keys = ON; DELETE FROM signal WHERE number = 1");
    CHECK(stranger.text("SELECT count(*) FROM filled_form") == "1");
    CHECK(stranger.text("SELECT count(*) FROM decision") == "1");
    CHECK(stranger.text("SELECT count(*) FROM text_version") == "2");
    CHECK(stranger.text("SELECT count(*) FROM card_use") == "2");
  }
  const auto store = opened(kept.file);
  CHECK(store->decisions(1)->empty());
  CHECK(store->forms(1)->empty());
  CHECK(store->uses("COM-01")->size() == 2);
  CHECK(store->experience()->at("COM-01").helped == 2);
  CHECK(store->waiting()->size() == 1);
}

TEST_CASE("a hostile body or answers are read as far as they make sense") {
  Kept kept(60);
  kept.store.reset();
  const std::string deep(20000, '[');
  const std::vector<std::string> hostile{
      "{",
      "[]",
      "3",
      "null",
      "",
      deep,
      R"({"role": 3, "reason": ["x"], "wakes": "x", "forms": {}, "lighter": [1, {"card": 2}, null]})",
      R"({"wakes": [1, "sein", null], "forms": ["x", -1, 18446744073709551615, 2.5, 7]})",
      R"({"wakes": ["te groot"], "forms": [1e400]})",
      R"({"einde": 3, "x": {"choice": [], "text": {}}, "": {"text": "goed"}})",
      R"({"reason": "\ud800", "reason": "twee"})"};
  {
    Stranger stranger(kept.file);
    for (const std::string& one : hostile) {
      stranger.run("INSERT INTO filled_form (signal, form, card, at, role, steps) VALUES (1, 'f', '', 0, '', '" + one +
                   "')");
      stranger.run(
          "INSERT INTO decision (signal, assessment, card, card_text, at, look_again, body) SELECT 1, "
          "max(a.id), 'COM-01', 1, 0, 5, '" +
          one + "' FROM assessment a");
    }
  }
  const auto store = opened(kept.file);
  const auto forms = store->forms(1);
  REQUIRE(forms);
  REQUIRE(forms->size() == hostile.size());
  CHECK((*forms)[9].form.steps.at("").text == "goed");
  CHECK((*forms)[9].form.steps.at("x").choice.empty());
  CHECK((*forms)[9].form.steps.count("einde") == 0);
  const auto all = store->decisions(1);
  REQUIRE(all);
  REQUIRE(all->size() == hostile.size());
  for (const StoredDecision& one : *all) CHECK(one.decision.card == "COM-01");
  CHECK((*all)[6].decision.role.empty());
  CHECK((*all)[6].decision.lighter.size() == 1);
  CHECK((*all)[7].decision.wakes == std::vector<std::string>{"sein"});
  REQUIRE_FALSE((*all)[7].decision.forms.empty());
  CHECK((*all)[7].decision.forms.back() == 7);
  CHECK(store->waiting()->size() == 1);
}

TEST_CASE("a word that a column does not know makes the store unsound, and nothing is thrown") {
  Kept kept(61);
  REQUIRE(kept.store->addUse(use("COM-01", CardResult::hielp)));
  kept.store.reset();
  Stranger(kept.file).run(
      "PRAGMA ignore_check_constraints = ON; INSERT INTO card_use VALUES (NULL, 'COM-01', 0, 'geweldig', 0, '', '')");
  const auto store = opened(kept.file);
  CHECK(store->uses("COM-01").error().code == ErrorCode::database_corrupt);
  CHECK(store->experience().error().code == ErrorCode::database_corrupt);
}

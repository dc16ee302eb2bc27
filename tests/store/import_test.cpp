#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

void checkSame(const Signal& found, const Signal& given) {
  CHECK(found.text == given.text);
  CHECK(found.title == given.title);
  CHECK(found.received == given.received);
  CHECK(found.channel == given.channel);
  CHECK(found.platform == given.platform);
  CHECK(found.access == given.access);
  CHECK(found.observed == given.observed);
  CHECK(found.reliability == given.reliability);
  CHECK(found.municipality == given.municipality);
  CHECK(found.url == given.url);
  CHECK(found.author == given.author);
  CHECK(found.indicators == given.indicators);
  REQUIRE(found.reach.size() == given.reach.size());
  for (std::size_t i = 0; i < given.reach.size(); ++i) {
    CHECK(found.reach[i].at == given.reach[i].at);
    CHECK(found.reach[i].count == given.reach[i].count);
  }
  REQUIRE(found.context.size() == given.context.size());
  for (std::size_t i = 0; i < given.context.size(); ++i) {
    CHECK(found.context[i].kind == given.context[i].kind);
    CHECK(found.context[i].theme == given.context[i].theme);
    CHECK(found.context[i].at == given.context[i].at);
  }
  REQUIRE(found.police.has_value() == given.police.has_value());
  if (given.police) CHECK(found.police->judgement == given.police->judgement);
}

}  // namespace

TEST_CASE("what is stored comes back whole") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(1);
  std::vector<NewSignal> given;
  for (int i = 0; i < 300; ++i) given.push_back(anySignal(dice, i));
  Signal& rich = given[7].signal;
  rich.url = "https://voorbeeld.invalid/profiel-1a2b";
  rich.reach = {{at(1'750'000'000), 40}, {at(1'750'000'300), 240}};
  rich.police = PoliceInput{PoliceJudgement::wordt_niets, "geen animo"};
  rich.context = {{ContextKind::incident, "opvang", at(1'749'990'000), "GM0373", Outcome::opkomst}};
  rich.indicators = {{"tegenpartij_aangekondigd", Answer::ja}, {"middelen", Answer::onbekend}};
  given[8].signal.text = "😡 é \xF0\x9F\x94\xA5 'quote\" ; DROP TABLE signal; --\n\t";
  given[9].signal.text = std::string("voor\0na", 7);
  given[10].sketch = {~std::uint64_t{0}, ~std::uint32_t{0}, ~std::uint32_t{0}, {}};
  for (std::size_t row = 0; row < Sketch::kRows; ++row) given[11].sketch.rows[row] = static_cast<std::uint8_t>(row * 8);
  import(*opened(file), given, "uitvoer.csv");

  const auto store = opened(file);
  const auto sketches = store->sketches(0, 300);
  REQUIRE(sketches->size() == 301);
  CHECK(sketches->front() == Sketch{});
  for (std::size_t i = 0; i < given.size(); ++i) {
    CAPTURE(i);
    const auto number = static_cast<std::int64_t>(i) + 1;
    CHECK((*sketches)[i + 1] == given[i].sketch);
    const auto found = store->signal(number);
    REQUIRE(found);
    CHECK(found->number == number);
    CHECK(found->signal.id == "S" + std::to_string(number));
    CHECK(found->externalId == given[i].externalId);
    CHECK(found->importFile == "uitvoer.csv");
    CHECK(found->importRow == given[i].importRow);
    CHECK(found->storedAt == at(1'800'000'000));
    checkSame(found->signal, given[i].signal);
  }
  CHECK(store->verify()->sound);
  CHECK(store->verify()->signals == 300);
}

TEST_CASE("every word of every enum can be stored, except for a group that invited nobody") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  std::vector<NewSignal> given;
  const auto next = [&]() -> NewSignal& {
    given.push_back(plainSignal("woord", std::to_string(given.size())));
    return given.back();
  };
  for (const auto& [value, name] : Words<Channel>::table) next().signal.channel = value;
  for (const auto& [value, name] : Words<Access>::table)
    if (value != Access::besloten_zonder_uitnodiging) next().signal.access = value;
  for (const auto& [value, name] : Words<Observed>::table) next().signal.observed = value;
  for (const auto& [value, name] : Words<Phase>::table) next().assessment.phase.phase = value;
  for (const auto& [value, name] : Words<Step>::table) next().assessment.phase.step = value;
  for (const auto& [value, name] : Words<Certainty>::table) next().assessment.certainty = value;
  for (const auto& [value, name] : Words<UrgencyLevel>::table) next().assessment.urgency.level = value;
  for (char source = 'A'; source <= 'F'; ++source)
    for (int credibility = 1; credibility <= 6; ++credibility)
      next().signal.reliability = Reliability{source, credibility};
  CHECK(import(*store, given).stored == given.size());

  auto closed = plainSignal("besloten", "besloten");
  closed.signal.access = Access::besloten_zonder_uitnodiging;
  auto transaction = store->beginImport("f", "h", "csv");
  REQUIRE(transaction);
  CHECK((*transaction)->add(closed).error().code == ErrorCode::access_not_allowed);
  CHECK((*transaction)->add(plainSignal("", "leeg")).error().code == ErrorCode::wrong_use);
  CHECK(*(*transaction)->add(plainSignal("open", "open")));
  CHECK((*transaction)->commit(3)->stored == 1);
}

TEST_CASE("words that the program does not have are refused by the file") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("een", "1")});
  Stranger stranger(file);
  stranger.run("DROP TRIGGER signal_is_immutable; DROP TRIGGER assessment_is_immutable");
  for (const std::string column : {"channel", "access", "observed", "reliability"}) {
    CAPTURE(column);
    CHECK(mentions(stranger.attempt("UPDATE signal SET " + column + " = 'zomaar'"), "CHECK"));
  }
  CHECK(mentions(stranger.attempt("UPDATE signal SET access = 'besloten_zonder_uitnodiging'"), "CHECK"));
  for (const std::string table : {"assessment", "signal_state"})
    for (const std::string column : {"phase", "step", "certainty", "consult", "is_call", "lock"}) {
      CAPTURE(table, column);
      CHECK(stranger.attempt("UPDATE " + table + " SET " + column + " = 'zomaar'") != "");
    }
  CHECK(mentions(stranger.attempt("UPDATE assessment SET urgency = 'zomaar'"), "CHECK"));
  CHECK(mentions(stranger.attempt("UPDATE signal_state SET urgency = 4"), "CHECK"));
  CHECK(mentions(stranger.attempt("UPDATE signal_state SET channel = 'zomaar'"), "CHECK"));
}

TEST_CASE("an import that is not committed leaves nothing") {
  const Folder folder;
  const auto file = folder / "x.db";
  const auto store = opened(file);
  import(*store, {plainSignal("eerste", "1")});
  {
    auto transaction = store->beginImport("tweede.csv", "h", "csv");
    REQUIRE(transaction);
    CHECK(*(*transaction)->add(plainSignal("tweede", "2")));
    REQUIRE((*transaction)->reject({3, "bad_date"}));
    REQUIRE((*transaction)->setBaseForms({{"tweede", "twee"}}));
    CHECK(store->signal(2));  // seen from within
    CHECK_FALSE(opened(file)->signal(2));
  }
  CHECK(store->signal(2).error().code == ErrorCode::not_found);
  CHECK(*store->count({}) == 1);
  CHECK(store->formsOf("twee", 10)->empty());
  SignalFilter filter;
  filter.words = {{"tweede"}};
  CHECK(*store->count(filter) == 0);
  CHECK(Stranger(file).text("SELECT count(*) FROM import_run") == "1");
  CHECK(Stranger(file).text("SELECT count(*) FROM rejected_row") == "0");
  CHECK(store->verify()->sound);
  CHECK(import(*store, {plainSignal("derde", "3")}).run == 2);
  CHECK(store->signal(2)->signal.text == "derde");  // an import that never was took no number
}

TEST_CASE("importing twice adds nothing and uses no numbers") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  Dice dice(2);
  std::vector<NewSignal> given;
  for (int i = 0; i < 100; ++i) given.push_back(anySignal(dice, i));
  const auto first = import(*store, given);
  CHECK(first.stored == 100);
  CHECK(first.duplicates == 0);
  const auto again = import(*store, given);
  CHECK(again.stored == 0);
  CHECK(again.duplicates == 100);
  CHECK(again.read == 100);
  CHECK(again.run == first.run + 1);
  CHECK(*store->count({}) == 100);
  import(*store, {plainSignal("nieuw", "nieuw"), plainSignal("nieuw", "nieuw")});
  CHECK(store->signal(101)->signal.text == "nieuw");
  CHECK(*store->count({}) == 101);
}

TEST_CASE("the summary counts what happened, and rejected rows are kept") {
  const Folder folder;
  const auto file = folder / "x.db";
  const auto store = opened(file);
  auto transaction = store->beginImport("uit.csv", "sha256:22", "coosto");
  REQUIRE(transaction);
  CHECK(*(*transaction)->add(plainSignal("een", "1")));
  CHECK_FALSE(*(*transaction)->add(plainSignal("een", "1")));
  REQUIRE((*transaction)->reject({7, "empty_text"}));
  REQUIRE((*transaction)->reject({7, "empty_text"}));
  const auto summary = (*transaction)->commit(4);
  REQUIRE(summary);
  CHECK(summary->read == 4);
  CHECK(summary->stored == 1);
  CHECK(summary->duplicates == 1);
  CHECK(summary->rejected == 2);
  CHECK((*transaction)->commit(4).error().code == ErrorCode::wrong_use);
  CHECK((*transaction)->add(plainSignal("twee", "2")).error().code == ErrorCode::wrong_use);
  Stranger stranger(file);
  CHECK(stranger.text("SELECT file_name || file_hash || format || read || stored || duplicates || rejected "
                      "FROM import_run") == "uit.csvsha256:22coosto4112");
  CHECK(stranger.text("SELECT group_concat(row || code) FROM rejected_row") == "7empty_text,7empty_text");
}

TEST_CASE("one import at a time, also within one program") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  auto first = store->beginImport("a", "h", "csv");
  REQUIRE(first);
  CHECK(store->beginImport("b", "h", "csv").error().code == ErrorCode::wrong_use);
  first->reset();
  CHECK(store->beginImport("b", "h", "csv"));
}

TEST_CASE("an import may be let go of after its store") {
  const Folder folder;
  const auto file = folder / "x.db";
  auto store = opened(file);
  auto transaction = store->beginImport("a", "h", "csv");
  REQUIRE(transaction);
  CHECK(*(*transaction)->add(plainSignal("een", "1")));
  store.reset();
  CHECK((*transaction)->commit(1));
  transaction->reset();
  CHECK(*opened(file)->count({}) == 1);
}

TEST_CASE("an id of the source leads to the newest signal that has it") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  auto first = plainSignal("een", "1"), second = plainSignal("twee", "2"), none = plainSignal("drie", "3");
  first.externalId = second.externalId = "tw-9";
  import(*store, {first, second, none});
  CHECK(*store->numberOf("tw-9") == 2);
  CHECK_FALSE(store->numberOf("tw-8")->has_value());
  CHECK_FALSE(store->numberOf("")->has_value());
}

TEST_CASE("a number is never given out again") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("een", "1"), plainSignal("twee", "2")});
  Stranger(file).run("PRAGMA foreign_keys = ON; DELETE FROM signal WHERE number = 2");
  const auto store = opened(file);
  import(*store, {plainSignal("drie", "3")});
  CHECK(store->signal(3)->signal.text == "drie");
  CHECK(store->currentAssessment(3)->id == 3);
}

TEST_CASE("every stored signal is visited once, in order, and the visitor may write") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  Dice dice(3);
  std::vector<NewSignal> given;
  for (int i = 0; i < 200; ++i) given.push_back(anySignal(dice, i));
  import(*store, given);
  std::int64_t seen = 0;
  REQUIRE(store->forEach([&](const StoredSignal& signal, const StoredAssessment& assessment) {
    ++seen;
    CHECK(signal.number == seen);
    CHECK(assessment.signal == seen);
    CHECK(signal.signal.text == given[static_cast<std::size_t>(seen - 1)].signal.text);
    CHECK(assessment.phase == given[static_cast<std::size_t>(seen - 1)].assessment.phase.phase);
    CHECK(store->addAssessment(signal.number, given[0].assessment));
    return true;
  }));
  CHECK(seen == 200);
  seen = 0;
  REQUIRE(store->forEach([&](const StoredSignal&, const StoredAssessment&) { return ++seen < 70; }));
  CHECK(seen == 70);
}

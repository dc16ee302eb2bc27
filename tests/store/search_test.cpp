#include <algorithm>

#include "store/search.h"
#include "store/signals.h"
#include "store/workspace_file.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

std::vector<std::int64_t> found(Store& store, std::vector<std::vector<std::string>> words) {
  SignalFilter filter;
  filter.words = std::move(words);
  filter.order = SortOrder::oldest;
  const auto numbers = store.numbers(filter);
  if (!numbers) FAIL(numbers.error().detail);
  CHECK(*store.count(filter) == static_cast<std::int64_t>(numbers->size()));
  return *numbers;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("search: any form of a group, every group, in title or text") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  auto titled = plainSignal("vanavond om acht uur", "5");
  titled.signal.title = "Rel op het plein";
  import(*store, {plainSignal("Vanavond RELLEN op het plein!", "1"), plainSignal("de rel van gisteren", "2"),
                  plainSignal("relatie met het plein", "3"), plainSignal("Café Één, 'cafe'", "4"), titled});
  CHECK(found(*store, {{"rellen"}}) == Numbers{1});
  CHECK(found(*store, {{"rel"}}) == Numbers{2, 5});
  CHECK(found(*store, {{"rel", "rellen", "relletjes"}}) == Numbers{1, 2, 5});
  CHECK(found(*store, {{"rel", "rellen"}, {"plein"}}) == Numbers{1, 5});
  CHECK(found(*store, {{"rel"}, {"acht"}}) == Numbers{5});  // one in the title, one in the text
  CHECK(found(*store, {{"CAFE"}}) == Numbers{4});
  CHECK(found(*store, {{"één"}}) == Numbers{4});
  CHECK(found(*store, {{"op het plein"}}) == Numbers{1, 5});  // a form may be a phrase
  CHECK(found(*store, {{"het op plein"}}).empty());
}

TEST_CASE("search: what was typed is never read as an operator") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store,
         {plainSignal("plein of markt", "1"), plainSignal("and or not near", "2"), plainSignal("tekst: x", "3")});
  for (const std::string typed : {"\"",
                                  "\"\"",
                                  "plein\" OR \"markt",
                                  "NOT",
                                  "AND",
                                  "plein*",
                                  "text:plein",
                                  "{title}:x",
                                  "^plein",
                                  "(",
                                  ")",
                                  "-",
                                  "NEAR(plein markt)",
                                  "plein AND markt",
                                  "",
                                  " ",
                                  "😡",
                                  "%",
                                  "';--",
                                  "\\",
                                  "plein + markt",
                                  "\xFF\xFE"}) {
    CAPTURE(typed);
    found(*store, {{typed}});
    found(*store, {{"plein"}, {typed}});
    found(*store, {{typed, "plein"}});
  }
  CHECK(found(*store, {{"plein\" OR \"markt"}}).empty());
  CHECK(found(*store, {{"NOT"}}) == Numbers{2});
  CHECK(found(*store, {{"plein*"}}) == Numbers{1});
  CHECK(found(*store, {{"plei*"}}).empty());
  CHECK(found(*store, {{std::string("plein\0markt", 11)}}).empty());
  CHECK(found(*store, {{std::string("plein\0of", 8)}}) == Numbers{1});
}

TEST_CASE("search: every group must occur, also one that cannot") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, {plainSignal("plein", "1")});
  CHECK(found(*store, {}) == Numbers{1});
  CHECK(found(*store, {{}}).empty());
  CHECK(found(*store, {{"plein"}, {}}).empty());
  CHECK(found(*store, {{"!!!"}}).empty());
  CHECK(found(*store, {{"plein"}, {"!!!"}}).empty());
  CHECK(found(*store, {{"plein", "!!!"}}) == Numbers{1});
}

TEST_CASE("search: thousands of forms are no trouble") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, {plainSignal("plein", "1")});
  std::vector<std::string> forms;
  for (int i = 0; i < 5000; ++i) forms.push_back("woord" + std::to_string(i));
  CHECK(found(*store, {forms}).empty());
  forms.push_back("plein");
  CHECK(found(*store, {forms}) == Numbers{1});
  const std::vector<std::vector<std::string>> groups(200, {"plein"});
  CHECK(found(*store, groups) == Numbers{1});
  CHECK(found(*store, {{std::string(100'000, 'a')}}).empty());
}

TEST_CASE("base forms: asked for once, found by base, most frequent first") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  auto transaction = store->beginImport("f", "h", "csv");
  REQUIRE(transaction);
  CHECK(*(*transaction)->add(plainSignal("rellen rellen rel bom", "1")));
  CHECK(*(*transaction)->add(plainSignal("rellen relletje", "2")));
  auto terms = (*transaction)->termsWithoutBaseForm();
  REQUIRE(terms);
  std::sort(terms->begin(), terms->end());
  CHECK(*terms == std::vector<std::string>{"bom", "rel", "rellen", "relletje"});
  REQUIRE(
      (*transaction)
          ->setBaseForms({{"rel", "rel"}, {"rellen", "rel"}, {"relletje", "rel"}, {"bom", "bom"}, {"relde", "rel"}}));
  CHECK((*transaction)->termsWithoutBaseForm()->empty());
  REQUIRE((*transaction)->commit(2));
  // "relde" has a base form but stands in no text; equal counts go by alphabet.
  CHECK(*store->formsOf("rel", 10) == std::vector<std::string>{"rellen", "rel", "relletje"});
  CHECK(*store->formsOf("rel", 1) == std::vector<std::string>{"rellen"});
  CHECK(store->formsOf("rel", -1)->empty());
  CHECK(store->formsOf("rellen", 10)->empty());
  CHECK(store->formsOf("", 10)->empty());

  auto next = store->beginImport("g", "h", "csv");
  REQUIRE(next);
  CHECK(*(*next)->add(plainSignal("rellen bommen", "3")));
  CHECK(*(*next)->termsWithoutBaseForm() == std::vector<std::string>{"bommen"});
  REQUIRE((*next)->setBaseForms({{"bommen", "bom"}, {"bom", "bom"}}));
  REQUIRE((*next)->commit(1));
  CHECK(*store->formsOf("bom", 10) == std::vector<std::string>{"bom", "bommen"});
}

TEST_CASE("base forms: a few signals more are asked for their own terms only, and for all of them") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  Dice dice(51);
  std::vector<NewSignal> given;
  for (int i = 0; i < 100; ++i) given.push_back(anySignal(dice, i));
  auto first = store->beginImport("a", "h", "csv");
  REQUIRE(first);
  for (const auto& s : given) REQUIRE((*first)->add(s));
  std::vector<std::pair<std::string, std::string>> forms;
  const auto terms = (*first)->termsWithoutBaseForm();
  REQUIRE(terms);
  CHECK(terms->size() == vocabulary().size());
  for (const auto& term : *terms) forms.emplace_back(term, term);
  REQUIRE((*first)->setBaseForms(forms));
  REQUIRE((*first)->commit(100));
  first->reset();
  for (const bool kept : {false, true}) {  // what was asked before is no longer there when an import is undone
    auto later = store->beginImport("b", "h", "csv");
    REQUIRE(later);
    CHECK((*later)->termsWithoutBaseForm()->empty());
    auto titled = plainSignal("Rellen, CAFÉ en één nieuweling", "t");
    titled.signal.title = "Koptekst";
    CHECK(*(*later)->add(titled));
    for (int again = 0; again < 2; ++again) {
      auto found = (*later)->termsWithoutBaseForm();
      REQUIRE(found);
      std::sort(found->begin(), found->end());
      CHECK(*found == std::vector<std::string>{"een", "en", "koptekst", "nieuweling"});
    }
    REQUIRE((*later)->setBaseForms({{"nieuweling", "nieuweling"}}));
    CHECK((*later)->termsWithoutBaseForm()->size() == 3);
    if (kept) REQUIRE((*later)->commit(1));
  }
  CHECK(store->verify()->sound);
}

TEST_CASE("texts with a word: as many as there are now, however often it was asked before") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  const auto add = [](Store& into, int from, int to) {
    std::vector<NewSignal> signals;
    for (int i = from; i < to; ++i) signals.push_back(plainSignal("plein en markt", std::to_string(i)));
    import(into, signals);
  };
  add(*store, 0, 300);
  for (int i = 0; i < 2; ++i) CHECK(*store->textsWith({"plein"}) == 300);
  add(*store, 300, 400);
  CHECK(*store->textsWith({"plein", "markt", "nergens"}) == 800);
  add(*opened(folder / "x.db"), 400, 450);  // through another connection
  CHECK(*store->textsWith({"plein"}) == 450);
}

TEST_CASE("removed signals leave no word behind") {
  const Folder folder;
  const auto file = folder / "x.db";
  {
    const auto store = opened(file);
    auto transaction = store->beginImport("f", "h", "csv");
    REQUIRE(transaction);
    CHECK(*(*transaction)->add(plainSignal("geheimwoordxyz op het plein", "1")));
    CHECK(*(*transaction)->add(plainSignal("stilte op het plein", "2")));
    REQUIRE((*transaction)->setBaseForms({{"geheimwoordxyz", "geheimwoordxyz"}, {"stilte", "stil"}}));
    REQUIRE((*transaction)->commit(2));
  }
  REQUIRE(bytesOf(file).find("geheimwoordxyz") != std::string::npos);
  auto database = openWorkspaceFile(file, false, at(0));
  REQUIRE(database);
  REQUIRE(removeSignal(**database, 1));
  REQUIRE(removeSignal(**database, 99));
  REQUIRE(eraseRemovedWords(**database));
  // Still open: neither the file nor its log may hold the word.
  CHECK(bytesOf(file).find("geheimwoordxyz") == std::string::npos);
  CHECK(bytesOf(folder / "x.db-wal").find("geheimwoordxyz") == std::string::npos);
  database->reset();
  const auto store = opened(file);
  CHECK(found(*store, {{"geheimwoordxyz"}}).empty());
  CHECK(found(*store, {{"plein"}}) == Numbers{2});
  CHECK(*store->formsOf("stil", 5) == std::vector<std::string>{"stilte"});
  CHECK(store->assessments(1).error().code == ErrorCode::not_found);
  const auto report = store->verify();
  CHECK(report->sound);
  CHECK(report->signals == 1);
  CHECK(report->assessments == 1);
}

// What ships is complete: every card by the schema has its text, its place in the barrier model and enough beside it.

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "model/json.h"
#include "model/words.h"
#include "privacy/mask.h"
#include "support/real_knowledge.h"

using namespace peilstok;
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

namespace {

const Knowledge& shipped() { return *test::realKnowledge(); }

bool usable(const Card& card) {
  return card.status != CardStatus::niet_gebruiken && card.status != CardStatus::nog_geen_recht;
}

std::vector<fs::path> dataFiles() {
  std::vector<fs::path> files;
  for (const auto& one : fs::recursive_directory_iterator(PEILSTOK_TEST_DATA_DIR))
    if (one.is_regular_file()) files.push_back(one.path());
  return files;
}

std::string contentOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Every text in a value, with the key under which it stands; addresses of sources are left out.
void texts(const Json& value, const std::string& key, std::vector<std::pair<std::string, std::string>>& out) {
  if (key == "sources" || key == "source" || key == "status_source") return;
  if (value.is_string()) out.emplace_back(key, value.get<std::string>());
  if (value.is_array())
    for (const Json& one : value) texts(one, key, out);
  if (value.is_object())
    for (const auto& [name, one] : value.items()) texts(one, name, out);
}

/// What stands in a document that is about a person: "COM-03 steps: telefoon".
std::vector<std::string> personalData(const Json& document, const std::string& name) {
  std::vector<std::pair<std::string, std::string>> all;
  texts(document, "", all);
  std::vector<std::string> found;
  for (const auto& [key, text] : all)
    for (const Masked& one : privacy::findPersonalData(text))
      found.push_back(fmt::format("{} {}: {}", name, key, word(one.kind)));
  return found;
}

bool blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

}  // namespace

TEST_CASE("every number of the interventiekaart is there once", "[knowledge][shipped]") {
  std::set<std::string> expected, found;
  for (const auto& [prefix, most] : std::vector<std::pair<const char*, int>>{
           {"SIG", 15}, {"COM", 17}, {"INT", 20}, {"BES", 27}, {"STR", 13}, {"CIV", 8}, {"NAZ", 12}})
    for (int n = 1; n <= most; ++n) expected.insert(fmt::format("{}-{:02}", prefix, n));
  for (const Card& card : shipped().cards) CHECK(found.insert(card.id).second);
  CHECK(shipped().cards.size() == 112);
  CHECK(found == expected);
}

TEST_CASE("a card's number says in which category it stands", "[knowledge][shipped]") {
  const std::map<std::string, std::string> categories{
      {"SIG", "signaleren"}, {"COM", "communiceren"}, {"INT", "interveniëren"}, {"BES", "bestuursrecht"},
      {"STR", "strafrecht"}, {"CIV", "civiel"},       {"NAZ", "nazorg"}};
  for (const Card& card : shipped().cards) {
    CAPTURE(card.id);
    CHECK(card.category == categories.at(card.id.substr(0, 3)));
  }
}

TEST_CASE("every card has its whole text", "[knowledge][shipped]") {
  for (const Card& card : shipped().cards) {
    CAPTURE(card.id);
    for (const std::string& text : {card.name, card.what, card.mayWe, card.decides, card.statusSource, card.cost})
      CHECK_FALSE(blank(text));
    for (const auto& list : {card.steps, card.record, card.carriesOut, card.sources}) {
      CHECK_FALSE(list.empty());
      CHECK(std::none_of(list.begin(), list.end(), blank));
    }
    for (const auto& list : {card.conditions, card.script, card.fits})
      CHECK(std::none_of(list.begin(), list.end(), blank));
    CHECK(card.steps.size() >= 3);
    CHECK((!usable(card) || !card.phases.empty()));
    CHECK(card.shippedVersion == card.version);
    CHECK(card.origin == CardOrigin::peilstok);
    if (card.publicMessage && card.category == "communiceren") CHECK_FALSE(card.script.empty());
  }
}

TEST_CASE("nothing that ships waits to be filled in", "[knowledge][shipped]") {
  std::size_t files = 0;
  for (const fs::path& file : dataFiles()) {
    const std::string content = contentOf(file);
    CAPTURE(file.filename().string());
    for (const char* mark : {"NOG INVULLEN", "nog invullen", "TODO", "FIXME", "lorem ipsum"})
      CHECK(content.find(mark) == std::string::npos);
    ++files;
  }
  CHECK(files > 50);
}

TEST_CASE("in each phase and step at least three cards can be used without knowing who", "[knowledge][shipped]") {
  for (const PhaseEntry& entry : shipped().framework.phases) {
    const std::string_view id = entry.step == Step::none ? word(entry.phase) : word(entry.step);
    const auto ready = std::count_if(shipped().cards.begin(), shipped().cards.end(), [&](const Card& card) {
      return usable(card) && !card.needsIdentity &&
             std::find(card.phases.begin(), card.phases.end(), id) != card.phases.end();
    });
    // Also where people only demonstrate, no place is named and nothing gives occasion for anything else.
    const auto always = std::count_if(shipped().cards.begin(), shipped().cards.end(), [&](const Card& card) {
      return usable(card) && !card.needsIdentity && !card.needsPlace && !card.restricts && !card.restrictsAssembly &&
             card.onlyWhen.empty() && std::find(card.phases.begin(), card.phases.end(), id) != card.phases.end();
    });
    CAPTURE(id);
    CHECK(ready >= 3);
    CHECK(always >= 3);
  }
}

TEST_CASE("no text that ships is about a person", "[knowledge][shipped]") {
  std::vector<std::string> found;
  const auto add = [&](const std::vector<std::string>& more) { found.insert(found.end(), more.begin(), more.end()); };
  for (const Card& card : shipped().cards) add(personalData(Json::parse(json::writeCard(card)), card.id));
  for (const char* folder : {"kennisbank", "barriers", "worksheets", "partners"})
    for (const auto& one : fs::directory_iterator(fs::path(PEILSTOK_TEST_DATA_DIR) / folder))
      add(personalData(Json::parse(contentOf(one.path())), one.path().filename().string()));
  CHECK(found == std::vector<std::string>{});
}

TEST_CASE("every card that may be used stands in the barrier model", "[knowledge][shipped]") {
  std::set<std::string> standing, missing;
  for (const BarrierLink& link : shipped().barriers.links) {
    CAPTURE(link.id);
    CHECK_FALSE(link.signals.empty());
    CHECK_FALSE(link.partners.empty());
    CHECK_FALSE(link.barriers.empty());
    for (const Barrier& one : link.barriers) {
      CHECK_FALSE(one.cards.empty());
      standing.insert(one.cards.begin(), one.cards.end());
    }
  }
  for (const Card& card : shipped().cards)
    if (standing.count(card.id) == 0) missing.insert(card.id);
  CHECK(missing == std::set<std::string>{"BES-21", "BES-22", "BES-25", "BES-26"});
  for (const std::string& id : missing) CHECK_FALSE(usable(*shipped().card(id)));
  CHECK(shipped().barriers.links.size() == 6);
}

TEST_CASE("every indicator makes some card fit", "[knowledge][shipped]") {
  std::set<std::string> fitting, idle;
  for (const Card& card : shipped().cards) fitting.insert(card.fits.begin(), card.fits.end());
  for (const Indicator& one : shipped().framework.indicators)
    if (fitting.count(one.id) == 0) idle.insert(one.id);
  CHECK(idle == std::set<std::string>{"grove_taal"});  // rude words alone are no reason to do anything
}

TEST_CASE("the kennisbank holds each kind of knowledge, with sources", "[knowledge][shipped]") {
  std::map<std::string, int> kinds;
  for (const KennisEntry& entry : shipped().kennisbank) {
    CAPTURE(entry.id);
    ++kinds[entry.kind];
    CHECK_FALSE(blank(entry.title));
    CHECK_FALSE(blank(entry.text));
    CHECK_FALSE(entry.sources.empty());
    CHECK_FALSE(entry.own);
    CHECK(entry.answer.empty() == (entry.kind != "mag_dit"));
    if (entry.answer == "ja_mits") CHECK_FALSE(entry.conditions.empty());
    if (entry.kind == "codewoord" && entry.sources.size() < 2) CHECK_FALSE(entry.confirmed());
  }
  for (const char* kind :
       {"mag_dit", "bevoegdheid", "rechtspraak", "wetsvoorstel", "tegenspraak", "begrip", "codewoord"}) {
    CAPTURE(kind);
    CHECK(kinds[kind] >= 3);
  }
}

TEST_CASE("every form can be filled in to its end, and a choice that stops says why", "[knowledge][shipped]") {
  CHECK(shipped().forms.size() == 4);
  for (const Form& form : shipped().forms) {
    CAPTURE(form.id);
    CHECK_FALSE(blank(form.why));
    for (const FormStep& step : form.steps) {
      CAPTURE(step.id);
      CHECK_FALSE(blank(step.question));
      CHECK_FALSE(blank(step.help));
      const auto goesOn = [](const FormChoice& one) { return !one.stops; };
      CHECK((step.choices.empty() || std::any_of(step.choices.begin(), step.choices.end(), goesOn)));
      for (const FormChoice& one : step.choices) CHECK((!one.stops || !blank(one.warning)));
    }
  }
}

TEST_CASE("whom a question of the weegkader goes to can be looked up, where the municipality does not answer itself") {
  const std::set<std::string> own{"", "Beleid", "Vergunningen"};
  for (const Indicator& one : shipped().framework.indicators) {
    INFO(one.id << " asks " << one.ask);
    CHECK((shipped().partnerAskedAs(one.ask) != nullptr) == !own.contains(one.ask));
  }
  CHECK(shipped().partnerAskedAs(" Politie ")->id == "politie_informatie");
  CHECK(shipped().partnerAskedAs("Wijkagent en basisteam")->id == "wijkagent");
  CHECK_FALSE(shipped().partnerAskedAs("wijk"));
  std::set<std::string> names;
  for (const Partner& one : shipped().partners)
    for (const std::string& name : one.askedAs) CHECK(names.insert(name).second);
}

// Own texts of a municipality: cards, entries of the kennisbank and noise rules as somebody else may have written them.
// Whatever the bytes, they are taken or refused with a reason; a card that is taken fits what the program knows and
// survives being written out and taken in again.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "analyse/noise.h"
#include "base/text.h"
#include "knowledge/knowledge.h"
#include "model/json.h"

namespace {

using namespace peilstok;

void require(bool holds) {
  if (!holds) std::abort();
}

const Knowledge& shipped() {
  static const auto knowledge = loadKnowledge(PEILSTOK_TEST_DATA_DIR);
  require(static_cast<bool>(knowledge));
  return **knowledge;
}

/// A card of ours of which the input is to say what it closes, what it is for and when not, so that much of what is
/// tried gets past the schema.
std::string cardWith(std::string_view members) {
  static const std::string body = [] {
    auto card = nlohmann::ordered_json::parse(json::writeCard(*shipped().card("COM-03")));
    for (const char* key : {"closings", "fits", "made_for", "only_when", "unfit_when"}) card.erase(key);
    const std::string whole = card.dump();
    return whole.substr(1, whole.size() - 2);
  }();
  return R"({"schema": "cards/1", "cards": [{)" + body + ", " + std::string(members) + "}]}";
}

void checkCards(const std::string& document) {
  const auto cards = readCards({"fuzz", document}, shipped());
  if (!cards) {
    require(cards.error().code == ErrorCode::knowledge_invalid && !cards.error().detail.empty());
    return;
  }
  for (const Card& card : *cards) {
    require(!card.id.empty() && !card.name.empty() && text::isValidUtf8(card.name));
    for (const std::string& id : card.fits) require(shipped().framework.indicator(id) != nullptr);
    for (const Closing& one : card.closings) require(one.card != card.id && !one.why.empty());
    const std::string kept = json::writeCard(card);
    const auto back = readCards({"fuzz", R"({"schema": "cards/1", "cards": [)" + kept + "]}"}, shipped());
    // Alone it may miss another card of its document that it closes; nothing else may go wrong.
    const bool ours = std::all_of(card.closings.begin(), card.closings.end(),
                                  [](const Closing& one) { return shipped().card(one.card) != nullptr; });
    require(back || !ours);
    if (back) require(json::writeCard(back->front()) == kept);
  }
}

void checkEntries(const std::string& document) {
  const auto entries = readKennisbank({"fuzz", document}, shipped());
  if (!entries) {
    require(entries.error().code == ErrorCode::knowledge_invalid && !entries.error().detail.empty());
    return;
  }
  for (const KennisEntry& entry : *entries) {
    require(entry.own && !entry.id.empty() && !entry.sources.empty());
    for (const std::string& id : entry.cards) require(shipped().card(id) != nullptr);
  }
}

void checkNoise(const std::string& document) {
  const auto rules = readNoiseRules({"fuzz", document}, shipped());
  if (!rules) {
    require(rules.error().code == ErrorCode::knowledge_invalid && !rules.error().detail.empty());
    return;
  }
  for (const NoiseRule& rule : *rules)
    require(rule.own && !rule.id.empty() && !(rule.words.empty() && rule.accounts.empty()));
  // Whatever is wrong with its words is said; what is right with them can be tried on any text.
  const bool sound = analyse::problemsWithNoise(*rules).empty();
  Signal signal;
  signal.text = text::repaired(document);
  signal.received = Instant{std::chrono::seconds{1'800'000'000}};
  if (sound) require(analyse::NoiseFilter(*rules).match(signal) == nullptr || !rules->empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  checkCards(bytes);
  checkCards(cardWith(bytes));
  checkEntries(bytes);
  checkNoise(bytes);
  checkNoise(R"({"schema": "noise/1", "rules": [{"id": "eigen", "name": "n", "why": "w", "checked": "2026-10-01", )" +
             bytes + "}]}");
  checkEntries(R"({"schema": "kennisbank/1", "entries": [{"id": "eigen", "kind": "begrip", "title": "t", "text": "x",
    "checked": "2026-10-01", "sources": [{"text": "b", "verified": true}], )" +
               bytes + "}]}");
  return 0;
}

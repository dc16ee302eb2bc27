#include "app/cards.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/exercise.h"
#include "app/masked.h"
#include "model/json.h"
#include "model/words.h"
#include "privacy/mask.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostDocument = 4 * 1024 * 1024;  // bytes; ours together are a quarter of a megabyte
constexpr const char* kSchema = "cards/1";
/// Keys that are told of a card but are no part of its text.
constexpr std::array kToldOnly = {"closes", "origin", "based_on", "shipped_version", "experience"};

Json bodyOf(const Card& card) {
  Json body = Json::parse(json::writeCard(card), nullptr, false);
  for (const char* key : kToldOnly) body.erase(key);
  return body;
}

std::string documentOf(Json cards) { return Json{{"schema", kSchema}, {"cards", std::move(cards)}}.dump(2); }

/// The own text of a stored version, read as strictly as on the day it came in.
Result<Card> ownCard(const TextVersion& text, const Knowledge& knowledge, const std::vector<std::string>& beside) {
  const Json body = Json::parse(text.body, nullptr, false);
  if (!body.is_object()) return Error{ErrorCode::malformed, "the own text of card " + text.key};
  auto cards = readCards({"eigen kaart " + text.key, documentOf(Json::array({body})), beside}, knowledge);
  if (!cards) return cards.error();
  Card card = std::move(cards->front());
  if (card.id != text.key)
    return Error{ErrorCode::malformed, "the own text of card " + text.key + " is of another card"};
  card.version = text.version;
  card.origin = CardOrigin::gemeente;
  card.basedOn = text.basedOn;
  return card;
}

const TextVersion* lastOf(const std::vector<TextVersion>& texts, CardOrigin origin) {
  const auto at =
      std::find_if(texts.rbegin(), texts.rend(), [&](const TextVersion& one) { return one.origin == origin; });
  return at == texts.rend() ? nullptr : &*at;
}

}  // namespace

Result<void> layDownShippedCards(store::Store& store, const Knowledge& knowledge, Instant at) {
  std::vector<TextVersion> shipped;
  shipped.reserve(knowledge.cards.size());
  for (const Card& card : knowledge.cards) {
    TextVersion text;
    text.key = card.id;
    text.version = card.version;
    text.at = at;
    text.body = bodyOf(card).dump();
    shipped.push_back(std::move(text));
  }
  const auto done = store.addShippedTexts(shipped);
  if (!done) return done.error();
  return {};
}

Result<CardsInForce> cardsInForce(store::Store& store, const Knowledge& shipped) {
  CardsInForce out;
  out.cards = shipped.cards;
  for (Card& card : out.cards) card.shippedVersion = card.version;
  const auto own = store.currentTexts(TextKind::kaart, CardOrigin::gemeente);
  if (!own) return own.error();
  std::vector<std::string> ids;
  for (const TextVersion& text : *own) ids.push_back(text.key);
  for (const TextVersion& text : *own) {
    if (text.body.empty()) continue;
    auto card = ownCard(text, shipped, ids);
    if (!card) {
      out.problems.push_back(card.error().detail);
      continue;
    }
    out.asShipped = false;
    const auto ours =
        std::find_if(out.cards.begin(), out.cards.end(), [&](const Card& one) { return one.id == card->id; });
    if (ours == out.cards.end()) {
      out.cards.push_back(std::move(*card));
    } else {
      card->shippedVersion = ours->version;
      *ours = std::move(*card);
    }
  }
  const auto experience = store.experience();
  if (!experience) return experience.error();
  for (Card& card : out.cards)
    if (const auto seen = experience->find(card.id); seen != experience->end()) {
      card.experience = seen->second;
      out.asShipped = false;
    }
  return out;
}

Result<std::vector<Card>> checkedCards(const std::string& name, const std::string& document, const Knowledge& known) {
  if (document.size() > kMostDocument) return Error{ErrorCode::too_large, "cards"};
  auto cards = readCards({name, document}, known);
  if (!cards) return cards;
  for (const Card& card : *cards)
    if (const std::string where = personalDataIn(bodyOf(card)); !where.empty())
      return Error{ErrorCode::wrong_use, fmt::format("card {} holds personal data in {}", card.id, where)};
  return cards;
}

Result<CardImport> saveCards(Workspace& workspace, const std::string& document, const std::string& role,
                             const std::string& note, Instant at, bool dryRun) {
  const Knowledge& shipped = workspace.pipeline().knowledge();
  const auto cards = checkedCards("kaarten", document, workspace.knowledge());
  if (!cards) return cards.error();
  std::string by = role, why = note;
  if (auto ok = maskLines({{&by, kMostRole, "role"}, {&why, kMostNote, "note"}}); !ok) return ok.error();

  CardImport out;
  std::vector<TextVersion> fresh;
  for (const Card& card : *cards) {
    const Card* now = workspace.knowledge().card(card.id);
    const Card* ours = shipped.card(card.id);
    Card numbered = card;
    if (now) numbered.version = now->version;
    if (now && bodyOf(numbered) == bodyOf(*now)) {
      out.same.push_back(card.id);
      continue;
    }
    (now ? out.changed : out.added).push_back(card.id);
    Json body = bodyOf(card);
    TextVersion text;
    text.key = card.id;
    text.origin = CardOrigin::gemeente;
    text.basedOn = ours ? ours->version : 0;
    text.at = at;
    text.role = by;
    text.note = why;
    text.body = body.dump();
    fresh.push_back(std::move(text));
  }
  if (dryRun || fresh.empty()) return out;
  if (const auto kept = workspace.store().addTexts(fresh); !kept) return kept.error();
  if (const auto loaded = workspace.reloadCards(); !loaded) return loaded.error();
  return out;
}

Result<void> takeBackCard(Workspace& workspace, const std::string& id, const std::string& role, const std::string& note,
                          Instant at) {
  const auto texts = workspace.store().texts(TextKind::kaart, id);
  if (!texts) return texts.error();
  const TextVersion* own = lastOf(*texts, CardOrigin::gemeente);
  if (!own || own->body.empty()) return Error{ErrorCode::not_found, "own text of " + id};
  TextVersion back;
  back.key = id;
  back.origin = CardOrigin::gemeente;
  back.at = at;
  back.role = role;
  back.note = note;
  if (auto ok = maskLines({{&back.role, kMostRole, "role"}, {&back.note, kMostNote, "note"}}); !ok) return ok.error();
  if (const auto kept = workspace.store().addTexts({back}); !kept) return kept.error();
  return workspace.reloadCards();
}

Result<std::vector<TextVersion>> cardVersions(Workspace& workspace, const std::string& id) {
  auto texts = workspace.store().texts(TextKind::kaart, id);
  if (texts && texts->empty()) return Error{ErrorCode::not_found, id};
  return texts;
}

std::vector<CardChange> cardChanges(const std::string& before, const std::string& after) {
  const Json a = Json::parse(before, nullptr, false), b = Json::parse(after, nullptr, false);
  std::vector<CardChange> out;
  if (!a.is_object() || !b.is_object()) return out;
  const auto told = [](const std::string& key) {
    return std::find(kToldOnly.begin(), kToldOnly.end(), key) != kToldOnly.end() || key == "version";
  };
  for (const auto& [key, value] : a.items()) {
    if (told(key)) continue;
    const auto other = b.find(key);
    if (other == b.end()) out.push_back({key, value.dump(), {}});
    else if (*other != value) out.push_back({key, value.dump(), other->dump()});
  }
  for (const auto& [key, value] : b.items())
    if (!told(key) && !a.contains(key)) out.push_back({key, {}, value.dump()});
  return out;
}

std::string cardDocument(const std::vector<const Card*>& cards) {
  Json list = Json::array();
  for (const Card* card : cards) list.push_back(bodyOf(*card));
  return documentOf(std::move(list)) + "\n";
}

Result<std::int64_t> recordUse(Workspace& workspace, CardUse use, Instant now) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  if (!workspace.knowledge().card(use.card)) return Error{ErrorCode::not_found, use.card};
  if (use.at > now) return Error{ErrorCode::wrong_use, "a use lies in the past"};
  if (auto ok = maskLines({{&use.note, kMostNote, "note"}, {&use.role, kMostRole, "role"}}); !ok) return ok.error();
  const auto kept = workspace.store().addUse(use);
  if (!kept) return kept;
  if (const auto loaded = workspace.reloadCards(); !loaded) return loaded.error();
  return kept;
}

}  // namespace peilstok::app

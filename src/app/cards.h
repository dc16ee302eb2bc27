#pragma once
// The interventiekaart of a workspace: ours, the municipality's own texts over it, and what was seen of each card.

#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/deciding.h"
#include "suggest/room.h"

namespace peilstok::app {

/// One key of a card that differs between two texts; as JSON on one line, empty where the key is absent.
struct CardChange {
  std::string key, before, after;
};

/// What an import of cards does, or would do.
struct CardImport {
  std::vector<std::string> added, changed, same;  ///< ids
};

/// Lays down the cards that ship where the workspace does not have these words yet; ours are kept in all versions too.
Result<void> layDownShippedCards(store::Store& store, const Knowledge& knowledge, Instant at);

/// Ours with the municipality's own texts over them and the experience beside them. An own text that no longer fits
/// the knowledge is left out and named in `problems`; ours holds then.
struct CardsInForce {
  std::vector<Card> cards;
  std::vector<std::string> problems;
  bool asShipped = true;  ///< nothing of the municipality's own is in them
};
Result<CardsInForce> cardsInForce(store::Store& store, const Knowledge& shipped);

/// The cards of a document of schema cards/1 that may be kept. Errors: knowledge_invalid with every mistake, wrong_use
/// (personal data), too_large.
Result<std::vector<Card>> checkedCards(const std::string& name, const std::string& document, const Knowledge& known);

/// Keeps own texts of cards (a document of schema cards/1), each as a new version; with `dryRun` it is only told what
/// would be. Texts with personal data are refused. `version` in the document does not count, the workspace numbers.
/// Errors: knowledge_invalid with every mistake, wrong_use (personal data), too_large.
Result<CardImport> saveCards(Workspace& workspace, const std::string& document, const std::string& role,
                             const std::string& note, Instant at, bool dryRun = false);

/// Takes an own text back, so that ours holds again. Error: not_found when there is no own text.
Result<void> takeBackCard(Workspace& workspace, const std::string& id, const std::string& role, const std::string& note,
                          Instant at);

/// Every version of a card, ours and own, oldest first. Error: not_found.
Result<std::vector<TextVersion>> cardVersions(Workspace& workspace, const std::string& id);

/// What differs between two texts of a card, as json::writeCard writes them.
std::vector<CardChange> cardChanges(const std::string& before, const std::string& after);

/// A document of schema cards/1 that `saveCards` takes elsewhere: no experience and no role goes along.
std::string cardDocument(const std::vector<const Card*>& cards);

/// Keeps what a card did. Role and note are masked. Errors: not_found, in_exercise, wrong_use (in the future).
Result<std::int64_t> recordUse(Workspace& workspace, CardUse use, Instant now);

}  // namespace peilstok::app

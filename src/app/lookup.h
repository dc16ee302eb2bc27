#pragma once
// The kennisbank of a workspace: ours and the municipality's own entries, and finding in them.

#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/deciding.h"

namespace peilstok::app {

/// Ours with the municipality's own entries over them. An own entry that no longer fits is left out and named.
struct KennisInForce {
  std::vector<KennisEntry> entries;
  std::vector<std::string> problems;
};
Result<KennisInForce> kennisInForce(Workspace& workspace);

/// What is asked of the kennisbank; empty members ask nothing.
struct KennisQuery {
  std::string words;      ///< each must occur, in any form of it
  std::string kind;       ///< mag_dit, rechtspraak, ...
  std::string card;       ///< entries that name this card
  std::string indicator;  ///< entries that name this indicator
};

/// Best first: words of the title before words of the text, then by title. Forms of a word are alike ("noodbevelen").
std::vector<const KennisEntry*> findKennis(const std::vector<KennisEntry>& entries, const KennisQuery& query,
                                           const analyse::Analyser& analyser);

/// Code words and symbols of the kennisbank that stand in a text, whatever their case.
std::vector<const KennisEntry*> codeWordsIn(const std::vector<KennisEntry>& entries, const std::string& text);

/// Keeps own entries (a document of schema kennisbank/1), each as a new version. Errors: knowledge_invalid, wrong_use
/// (personal data), too_large.
Result<std::vector<std::string>> saveKennis(Workspace& workspace, const std::string& document, const std::string& role,
                                            const std::string& note, Instant at);
/// Error: not_found when there is no own entry.
Result<void> takeBackKennis(Workspace& workspace, const std::string& id, const std::string& role, Instant at);

}  // namespace peilstok::app

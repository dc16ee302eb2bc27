#pragma once
// Whom to tell of a dossier, by the rules of data/escalation. The program tells nobody: it says who is next and what
// may be said, and keeps that it was done. Each step names its rule, or says why not.

#include <string>
#include <vector>

#include "app/dossiers.h"

namespace peilstok::app {

/// How `because` of an item begins: with the id of a rule behind it, or with a reason.
inline constexpr const char* kByRule = "regel ";
inline constexpr const char* kDespiteRules = "afgeweken omdat ";

/// A rule that holds, and how far its chain is.
struct ScalingStep {
  std::string rule, name;
  std::string whom, deputy;  ///< functions
  int waitMinutes = 0;       ///< after this the deputy is next
  std::string because;       ///< in plain Dutch
  std::string ground;
  bool verified = false;
  std::string message;           ///< to be said by telephone or mail; no personal data
  std::string next;              ///< who is to be told now; empty while somebody has time to answer, or has it
  std::int64_t item = 0;         ///< the last step of its chain that was taken; 0 when nobody was told yet
  std::optional<Instant> until;  ///< until when that one has time to answer
  std::string taken;             ///< who said "ik heb hem": the rest of the chain stops
};

/// In the order of the rules. Only of an open dossier.
std::vector<ScalingStep> adviseScaling(const DossierDetail& detail, const Knowledge& knowledge, Instant now);

/// Keeps that the next of a rule's chain was told; gives the number of the item. Errors: not_found; wrong_use, when the
/// rule does not hold or nobody of it is to be told now.
Result<std::int64_t> scaleUp(Workspace& workspace, std::int64_t dossier, const std::string& rule,
                             const std::string& role, Instant now);
/// Keeps that somebody was told whom no rule names; `because` begins with "afgeweken omdat". Errors as `change`.
Result<std::int64_t> scaleUpDespite(Workspace& workspace, std::int64_t dossier, const std::string& whom,
                                    const std::string& because, const std::string& role, Instant now);
/// "Ik heb hem": `role` has it, and nobody else of its chain needs to be told. Errors: not_found; wrong_use, without a
/// function or for what is no step; changed_meanwhile, when somebody has it already.
Result<std::int64_t> take(Workspace& workspace, std::int64_t dossier, std::int64_t item, const std::string& role,
                          Instant now);

}  // namespace peilstok::app

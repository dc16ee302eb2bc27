#pragma once
// Whom to tell when, as data/escalation has it; a municipality lays its own over it.

#include <optional>
#include <string>
#include <vector>

#include "model/assessment.h"

namespace peilstok {

/// A threshold with its chain. All conditions must hold; of `phases` any one does.
struct EscalationRule {
  std::string id, name;
  std::string why;                   ///< reads on after "omdat"
  std::vector<std::string> phases;   ///< ids of phases, and of the steps of oplopende spanningen
  std::optional<Answer> physical;    ///< what the first fixed question must be
  std::optional<Answer> seenBefore;  ///< the second
  std::optional<UrgencyLevel> atLeast;
  std::string to, deputy;  ///< functions; the deputy may be empty
  int waitMinutes = 0;     ///< after this the deputy is next
  std::string message;     ///< with {dossier}, {fase}, {haast}, {moment}, {omdat} and {wacht}; nothing else goes in
  std::string ground, checked;
  bool verified = false;
  bool own = false;  ///< the municipality's
};

struct Escalation {
  std::vector<EscalationRule> rules;
  std::vector<std::string> without;  ///< ids of ours that the municipality does not want

  const EscalationRule* rule(const std::string& id) const;
};

}  // namespace peilstok

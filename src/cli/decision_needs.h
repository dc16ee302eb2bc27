#pragma once
// What a decision on a card asks for, told, and how the answers are written on the command line.

#include <string>
#include <vector>

#include "app/deciding.h"
#include "cli/output.h"
#include "cli/session.h"

namespace peilstok::cli {

/// `signal`: the one that a decision of a dossier rests on, 0 when it is the one that was asked about.
void sayNeeds(Output& out, const Session& session, const app::DecisionNeeds& needs, const std::string& card,
              std::int64_t signal);

/// "CARD=reason", each. Error: wrong_use.
Result<std::vector<LighterCard>> readWhyNot(const std::vector<std::string>& written);

}  // namespace peilstok::cli

#pragma once
// A decision that is being typed, as the store keeps it.

#include <string>

#include "bridge/draft.h"
#include "screens/duiding/decide/drafts.h"

namespace peilstok::ui {

/// "S12/besluit/COM-01".
std::string draftKey(std::int64_t signal, const std::string& card);
DraftFields draftFields(const DecisionDraft& draft);
DecisionDraft decisionDraft(const DraftFields& fields);

}  // namespace peilstok::ui

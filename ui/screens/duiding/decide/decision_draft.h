#pragma once
// A decision or a form that is being typed, as the store keeps it.

#include <string>

#include "bridge/draft.h"
#include "screens/duiding/decide/drafts.h"

namespace peilstok::ui {

/// "S12/besluit/COM-01".
std::string draftKey(std::int64_t signal, const std::string& card);
DraftFields draftFields(const DecisionDraft& draft);
DecisionDraft decisionDraft(const DraftFields& fields);

/// "S12/formulier/COM-01/rode_lap"; without a card nothing stands between the lines.
std::string draftKey(std::int64_t signal, const std::string& card, const std::string& form);
DraftFields draftFields(const FormDraft& draft);
FormDraft formDraft(const DraftFields& fields);

}  // namespace peilstok::ui

#include "screens/duiding/decide/decision_draft.h"

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

// Choices, which are no text to mask; they begin with a line below.
const std::string plansField = "_opnieuw_kijken", lookField = "_moment", wakePrefix = "_wekt_";

}  // namespace

std::string draftKey(std::int64_t signal, const std::string& card) {
  return "S" + std::to_string(signal) + "/besluit/" + card;
}

DraftFields draftFields(const DecisionDraft& draft) {
  DraftFields fields;
  for (auto text = draft.texts.begin(); text != draft.texts.end(); ++text)
    if (!text.value().isEmpty()) fields[fromQt(text.key())] = fromQt(text.value());
  if (draft.plansLook) fields[plansField] = *draft.plansLook ? "ja" : "nee";
  if (draft.lookAgain) fields[lookField] = civil::format(*draft.lookAgain);
  for (const std::string& sign : draft.wakes) fields[wakePrefix + sign] = "ja";
  return fields;
}

DecisionDraft decisionDraft(const DraftFields& fields) {
  DecisionDraft draft;
  for (const auto& [name, text] : fields) {
    if (name == plansField) draft.plansLook = text == "ja";
    else if (name == lookField) draft.lookAgain = civil::parseIso(text);
    else if (name.starts_with(wakePrefix)) draft.wakes.insert(name.substr(wakePrefix.size()));
    else draft.texts[toQt(name)] = toQt(text);
  }
  return draft;
}

}  // namespace peilstok::ui

#include "screens/duiding/decide/decision_draft.h"

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

// Choices, which are no text to mask; they begin with a line below.
const std::string plansField = "_opnieuw_kijken", lookField = "_moment", wakePrefix = "_wekt_";

/// The choice of a step of a form; what is written beside it stands under the name of the step itself.
const std::string choicePrefix = "_keuze_";

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

std::string draftKey(std::int64_t signal, const std::string& card, const std::string& form) {
  return "S" + std::to_string(signal) + "/formulier/" + card + '/' + form;
}

DraftFields draftFields(const FormDraft& draft) {
  DraftFields fields;
  for (const auto& [step, filled] : draft) {
    if (!filled.text.empty()) fields[step] = filled.text;
    if (!filled.choice.empty()) fields[choicePrefix + step] = filled.choice;
  }
  return fields;
}

FormDraft formDraft(const DraftFields& fields) {
  FormDraft draft;
  for (const auto& [name, value] : fields)
    if (name.starts_with(choicePrefix)) draft[name.substr(choicePrefix.size())].choice = value;
    else draft[name].text = value;
  return draft;
}

}  // namespace peilstok::ui

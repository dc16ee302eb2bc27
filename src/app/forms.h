#pragma once
// Forms: what the program can put in beforehand, what is still missing, and the text that comes of it.

#include <map>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/deciding.h"

namespace peilstok::app {

/// How far a form is.
struct FormState {
  std::vector<std::string> missing;   ///< ids of compulsory steps without an answer
  std::vector<std::string> warnings;  ///< of the choices that were made
  std::vector<std::string> stops;     ///< warnings of choices that say: do not decide this
  std::string draft;                  ///< text that the form makes; empty when it makes none or a part is missing

  bool complete() const { return missing.empty(); }
  bool passed() const { return complete() && stops.empty(); }
};

/// True when the step is asked, given the answers so far.
bool isAsked(const FormStep& step, const std::map<std::string, FilledStep>& steps);

FormState stateOf(const Form& form, const std::map<std::string, FilledStep>& steps);

/// What the picture says for each step that can be filled in beforehand; texts only, the choices are for people.
/// `card` may be null.
std::map<std::string, FilledStep> prefilled(const Form& form, const SignalDetail& detail, const Card* card,
                                            const Knowledge& knowledge);

/// Keeps a form for a signal; texts are masked. One that is not complete yet may be kept too. Errors: not_found (form,
/// signal, card), wrong_use (a step or choice that the form does not have), too_large.
Result<std::int64_t> fillIn(Workspace& workspace, std::int64_t signal, FilledForm form);

/// The last filling in of a form for a card (or for none), null when there is none.
const store::StoredForm* lastForm(const std::vector<store::StoredForm>& forms, const std::string& form,
                                  const std::string& card);

}  // namespace peilstok::app

#include "app/feedback.h"

#include <algorithm>

#include "app/exercise.h"
#include "app/masked.h"
#include "report/feedback.h"

namespace peilstok::app {

Result<std::string> feedbackText(Workspace& workspace, std::int64_t signal) {
  store::Store& store = workspace.store();
  const auto stored = store.signal(signal);
  if (!stored) return stored.error();
  auto handling = store.handling(signal);
  if (!handling) return handling.error();
  report::FeedbackFacts facts;
  facts.received = stored->signal.received;
  facts.merged = handling->into != 0;
  const std::int64_t standsFor = facts.merged ? handling->into : signal;
  if (facts.merged) handling = store.handling(standsFor);
  if (!handling) return handling.error();
  facts.handling = std::move(*handling);
  const auto decisions = store.decisions(standsFor);
  if (!decisions) return decisions.error();
  const auto steps = store.handlingLines(standsFor);
  if (!steps) return steps.error();
  for (const store::StoredDecision& one : *decisions)
    if (!one.withdrawn && (steps->empty() || steps->back().at <= one.decision.at)) facts.decided = true;
  const auto inquiries = store.inquiries(standsFor);
  if (!inquiries) return inquiries.error();
  facts.police = std::ranges::any_of(*inquiries, [](const Inquiry& one) { return one.indicator.empty(); });
  const Municipality* const own = workspace.knowledge().gazetteer.municipality(workspace.knowledge().ownMunicipality);
  if (own) facts.signature = own->name;
  const auto exercise = isExercise(store);
  if (!exercise) return exercise.error();
  return (*exercise ? "OEFENING. Niet versturen.\n\n" : "") + report::feedbackText(facts);
}

Result<std::int64_t> recordFeedback(Workspace& workspace, std::int64_t signal, Feedback feedback) {
  if (auto ok = maskLines({{&feedback.note, kMostNote, "note"},
                           {&feedback.way, kMostRole, "way"},
                           {&feedback.role, kMostRole, "role"}});
      !ok)
    return ok.error();
  if (!feedback.given && feedback.note.empty())
    return Error{ErrorCode::wrong_use, "why nothing was told back is missing"};
  return workspace.store().addFeedback(signal, feedback);
}

}  // namespace peilstok::app

#include "app/asking.h"

#include "app/masked.h"

namespace peilstok::app {

namespace {

Result<void> checkIndicator(const Workspace& workspace, const std::string& indicator) {
  if (!indicator.empty() && !workspace.knowledge().framework.indicator(indicator))
    return Error{ErrorCode::wrong_use, "there is no indicator '" + indicator + "'"};
  return {};
}

bool isPoliceWord(ReplyWord word) { return word == ReplyWord::wordt_iets || word == ReplyWord::wordt_niets; }

}  // namespace

Result<std::int64_t> ask(Workspace& workspace, std::int64_t signal, Inquiry inquiry) {
  if (const auto ok = checkIndicator(workspace, inquiry.indicator); !ok) return ok.error();
  if (auto ok = maskLines({{&inquiry.question, kMostNote, "question"},
                           {&inquiry.asked, kMostRole, "asked"},
                           {&inquiry.role, kMostRole, "role"}});
      !ok)
    return ok.error();
  if (inquiry.question.empty()) return Error{ErrorCode::wrong_use, "what was asked is missing"};
  return workspace.store().addInquiry(signal, inquiry);
}

Result<std::int64_t> answer(Workspace& workspace, std::int64_t signal, Reply reply) {
  if (const auto ok = checkIndicator(workspace, reply.indicator); !ok) return ok.error();
  if (!reply.indicator.empty() && isPoliceWord(reply.answer))
    return Error{ErrorCode::wrong_use, "wordt_iets and wordt_niets are the police's judgement of a whole signal"};
  if (auto ok = maskLines({{&reply.note, kMostNote, "note"}, {&reply.role, kMostRole, "role"}}); !ok) return ok.error();
  store::Store& store = workspace.store();
  const auto laid = store.addReply(signal, reply);
  if (!laid) return laid.error();
  const auto known = store.signal(signal);
  if (!known) return known.error();
  const auto current = store.currentAssessment(signal);
  if (!current) return current.error();
  // Weighed at the moment that counted as now before, so that what changes is the answer's doing alone.
  const Assessment anew = workspace.pipeline().assess(known->signal, current->now,
                                                      {.suggestions = false, .outlook = false, .involve = false});
  if (const auto added = store.addAssessment(signal, anew); !added) return added.error();
  return *laid;
}

}  // namespace peilstok::app

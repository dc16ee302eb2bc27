#include "app/logbook.h"

#include "app/masked.h"
#include "base/file.h"
#include "base/text.h"
#include "privacy/mask.h"

namespace peilstok::app {

Result<std::int64_t> correctLine(Workspace& workspace, std::int64_t number, std::string role, std::string reason,
                                 Instant now) {
  // Everywhere else a mask is enough, as what is written goes in the end. A line never does.
  if (!privacy::mask(text::repaired(reason)).masked.empty())
    return Error{ErrorCode::refused_by_rule, "a line of the logbook is never removed, so no personal data goes in it"};
  if (auto ok = maskLines({{&role, kMostRole, "role"}, {&reason, kMostNote, "reason"}}); !ok) return ok.error();
  if (role.empty()) return Error{ErrorCode::wrong_use, "who puts it right, by function, is missing"};
  if (reason.empty()) return Error{ErrorCode::wrong_use, "what is right is missing"};
  store::Logbook& log = workspace.store().logbook();
  const auto wrong = log.line(number);
  if (!wrong) return wrong.error();
  return log.add({log_action::kCorrect, wrong->object, kLogDone, role, now, {{"wat_klopt", reason}}, number});
}

Error noteRefusal(store::Store& store, Error error, LogEntry attempt) {
  const bool byRule = error.code == ErrorCode::refused_by_rule || error.code == ErrorCode::sender_unknown ||
                      error.code == ErrorCode::sender_distrusted || error.code == ErrorCode::bundle_changed ||
                      error.code == ErrorCode::access_not_allowed;
  if (!byRule) return error;
  attempt.result = kLogRefused;
  attempt.detail["code"] = codeWord(error.code);
  // That it could not be noted must not hide why it was refused.
  static_cast<void>(store.logbook().add(attempt));
  return error;
}

Result<LogHead> exportLog(Workspace& workspace, const std::filesystem::path& file) {
  std::string bytes;
  LogHead head;
  const auto read = workspace.store().logbook().forEach({}, [&](const LogLine& line) {
    bytes += exported(line) + "\n";
    head = {line.number, line.hash};
    return true;
  });
  if (!read) return read.error();
  if (const auto written = file::create(file, bytes); !written) return written.error();
  return head;
}

}  // namespace peilstok::app

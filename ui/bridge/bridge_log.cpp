// The part of the bridge about the logbook.

#include "bridge/bridge_ask.h"

namespace peilstok::ui {

void Bridge::requestLog(const LogQuery& query) {
  const quint64 ticket = ++m_newestLog;
  const auto work = [this, query, ticket](Worker& worker) -> std::optional<Result<LogPage>> {
    if (m_newestLog != ticket) return std::nullopt;
    return worker.logPage(query);
  };
  ask(work, [this, ticket](const std::optional<Result<LogPage>>& page) {
    if (!page || m_newestLog != ticket) return;
    if (*page) Q_EMIT logReady(**page);
    else Q_EMIT logFailed(page->error());
  });
}

void Bridge::requestLogLine(std::int64_t number) {
  ask([number](Worker& worker) { return worker.logLine(number); },
      [this](const Result<LogLinePage>& page) {
        if (page) Q_EMIT logLineReady(*page);
        else Q_EMIT logFailed(page.error());
      });
}

void Bridge::checkLog() {
  ask([](Worker& worker) { return worker.checkLog(); },
      [this](const Result<LogCheck>& check) {
        if (check) Q_EMIT logChecked(*check);
        else Q_EMIT logFailed(check.error());
      });
}

void Bridge::exportLog(const std::filesystem::path& file) {
  ask([file](Worker& worker) { return worker.exportLog(file); },
      [this, file](const Result<LogHead>& head) {
        if (head) Q_EMIT logExported(file, *head);
        else Q_EMIT logFailed(head.error());
      });
}

void Bridge::correctLine(std::int64_t number, const std::string& role, const std::string& reason) {
  ask([=](Worker& worker) { return worker.correctLine(number, role, reason); },
      [this, number](const Result<std::int64_t>& added) {
        if (added) Q_EMIT lineCorrected(number, *added);
        else Q_EMIT lineNotCorrected(added.error());
      });
}

}  // namespace peilstok::ui

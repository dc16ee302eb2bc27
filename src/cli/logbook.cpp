// log: the logbook: what was done, by which function, as a chain that shows when a line was changed.

#include "app/logbook.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/output.h"
#include "cli/session.h"

namespace peilstok::cli {

namespace {

struct LogOptions {
  std::string since, object;
};

struct CorrectOptions {
  std::int64_t line = 0;
  std::string role, reason;
};

/// "besluit: kaart COM-09, ..." as it reads on one line.
std::string detailWords(const LogLine& line) {
  std::string words;
  const Json detail = Json::parse(line.detail, nullptr, false);
  if (!detail.is_object()) return line.detail;
  for (const auto& [key, value] : detail.items()) {
    if (key == "zegel") continue;  // for the program to check; --json and an export have it
    words += (words.empty() ? "" : ", ") + key + " " + (value.is_string() ? value.get<std::string>() : value.dump());
  }
  return words;
}

void printLine(Output& out, const LogLine& line) {
  std::string words = fmt::format("{} {} {} {}: {}, {} ({})", line.number, line.stamp, line.action, line.object,
                                  line.result, line.actor, line.origin);
  if (line.corrects != 0) words += fmt::format(", herstelt regel {}", line.corrects);
  if (const std::string detail = detailWords(line); !detail.empty()) words += "; " + detail;
  out.line(printable(words));
}

ExitStatus runLog(const Session& session, const LogOptions& options) {
  store::LogFilter filter{std::nullopt, options.object};
  if (!options.since.empty()) {
    filter.since = civil::parseIso(options.since);
    if (!filter.since) return session.fail({ErrorCode::wrong_use, "--since: not a moment"});
  }
  const auto store = session.store(true);
  if (!store) return session.fail(store.error());
  Output out;
  const auto read = (*store)->logbook().forEach(filter, [&](const LogLine& line) {
    if (session.json()) out.json(Json::parse(exported(line), nullptr, false));
    else printLine(out, line);
    return true;
  });
  if (!read) return session.fail(read.error());
  return finished(out, session);
}

ExitStatus runHead(const Session& session) {
  const auto store = session.store(true);
  if (!store) return session.fail(store.error());
  const auto head = (*store)->logbook().head();
  if (!head) return session.fail(head.error());
  Output out;
  if (session.json()) out.json({{"lines", head->lines}, {"hash", head->hash}});
  else out.line(fmt::format("regel {}: {}", head->lines, head->hash));
  return finished(out, session);
}

ExitStatus runExport(const Session& session, const std::string& to) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto head = app::exportLog(**workspace, to);
  if (!head) return session.fail(head.error());
  Output out;
  if (session.json()) out.json({{"file", to}, {"lines", head->lines}, {"hash", head->hash}});
  else out.line(fmt::format("{} regels weggeschreven in {}.", head->lines, to));
  return finished(out, session);
}

ExitStatus runCorrect(const Session& session, const CorrectOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto added = app::correctLine(**workspace, options.line, options.role, options.reason, session.nowOrClock());
  if (!added) return session.fail(added.error());
  const auto line = (*workspace)->store().logbook().line(*added);
  if (!line) return session.fail(line.error());
  Output out;
  if (session.json()) out.json(Json::parse(exported(*line), nullptr, false));
  else printLine(out, *line);
  return finished(out, session);
}

}  // namespace

void addLogbook(CLI::App& app, const Session& session, ExitStatus& status) {
  auto listing = std::make_shared<LogOptions>();
  CLI::App* log =
      app.add_subcommand("log", "The logbook, oldest line first; --json gives the lines as they are hashed");
  log->add_option("--since", listing->since, "Only lines from this moment on, ISO 8601");
  log->add_option("--object", listing->object, "Only lines about this: S12, D3, \"import 1\", ...");
  log->add_subcommand("head", "Number and hash of the last line, to be kept on paper")->callback([&session, &status] {
    status = runHead(session);
  });

  auto to = std::make_shared<std::string>();
  CLI::App* exporting = log->add_subcommand("export", "Write all lines to a new file, for scripts/verify-log");
  exporting->add_option("--to", *to, "A file that is not there yet")->required();
  exporting->callback([&session, &status, to] { status = runExport(session, *to); });

  auto correcting = std::make_shared<CorrectOptions>();
  CLI::App* correct = log->add_subcommand("correct", "Put a line right by a new one; the line itself stays");
  correct->add_option("line", correcting->line, "Number of the line")->required()->check(CLI::PositiveNumber);
  correct->add_option("--role", correcting->role, "Your function, never a name");
  correct->add_option("--reason", correcting->reason, "What is right; no personal data, as it is never removed");
  correct->callback([&session, &status, correcting] { status = runCorrect(session, *correcting); });
  log->callback([&session, &status, log, listing] {
    if (log->get_subcommands().empty()) status = runLog(session, *listing);
  });
}

}  // namespace peilstok::cli

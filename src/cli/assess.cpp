// assess: weighs signals without a database, one object a line in and one a line out.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/pipeline.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/read_lines.h"
#include "cli/session.h"
#include "model/json.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct AssessOptions {
  std::string file = "-", municipality, format = "jsonl";
  bool blocked = false;
};

std::vector<std::string> warningsFor(const Signal& signal, const Knowledge& knowledge) {
  std::vector<std::string> out;
  for (const auto& [indicator, answer] : signal.indicators)
    if (!knowledge.framework.indicator(indicator)) out.push_back("unknown_indicator:" + indicator);
  if (!signal.municipality.empty() && !knowledge.gazetteer.municipality(signal.municipality))
    out.push_back("unknown_municipality:" + signal.municipality);
  return out;
}

/// The object with its warnings as last key.
std::string withWarnings(std::string object, const std::vector<std::string>& warnings) {
  if (warnings.empty()) return object;
  object.pop_back();
  return object + ",\"warnings\":" + Json(warnings).dump(-1, ' ', false, Json::error_handler_t::replace) + "}";
}

/// The same picture in a few Dutch lines, with which lists are easy to read through.
void writeSummary(Output& out, const Assessment& a, const Knowledge& knowledge) {
  out.line(fmt::format("{}: {}; urgentie {}; {} van 100 ({} tot {}), zekerheid {}; zicht {} van {}",
                       printable(a.signalId), report::phaseWords(a.phase.phase, a.phase.step),
                       report::urgencyWords(a.urgency.level), report::pointsWords(a.score.total),
                       report::pointsWords(a.score.low), report::pointsWords(a.score.high),
                       report::certaintyWords(a.certainty), a.coverage.seen(), a.coverage.channels.size()));
  for (const auto& ground : a.phase.grounds)
    out.line("  omdat: " + (ground.words.empty() ? ground.indicator : ground.words));
  for (const auto& ground : a.phase.counterGrounds)
    out.line("  ertegen: " + (ground.words.empty() ? ground.indicator : ground.words));
  for (const auto& words : a.consultBecause) out.line("  nu overleggen met de politie: " + words);
  if (a.demonstrationLock) out.line("  betogingsslot: betogen is een recht");
  for (const auto& one : a.involve) out.line(fmt::format("  erbij: {}, want {}", one.name, one.because.front().why));
  for (const auto& q : a.nextQuestions) out.line("  vraag aan " + q.ask + ": " + q.question);
  for (const auto& s : a.suggestions)
    out.line(fmt::format("  voorstel {}: {}", s.rank, report::cardName(knowledge, s.card)));
}

class Assessor {
 public:
  Assessor(const Session& session, const AssessOptions& options, std::shared_ptr<const app::Pipeline> pipeline)
      : m_options(options), m_now(session.now()), m_pipeline(std::move(pipeline)) {}

  void line(const std::string& bytes) {
    std::string id;
    auto signal = json::readSignal(bytes, id);
    if (!signal) return failed(id, signal.error());
    // Without a word there is nothing to weigh, and "rust" would be an answer nobody gave.
    if (text::trimmed(signal->text).empty()) return failed(id, {ErrorCode::malformed, "text"});
    if (signal->municipality.empty()) signal->municipality = m_options.municipality;
    const Knowledge& knowledge = m_pipeline->knowledge();
    const auto warnings = warningsFor(*signal, knowledge);
    const Assessment assessment = m_pipeline->assess(*signal, app::nowFor(*signal, m_now, m_clock));
    if (m_options.format == "text") {
      writeSummary(m_out, assessment, knowledge);
      for (const auto& warning : warnings) m_out.line("  waarschuwing: " + printable(warning));
    } else {
      m_out.line(withWarnings(json::writeAssessment(assessment, m_options.blocked), warnings));
    }
  }

  void tooLong() { failed({}, {ErrorCode::too_large, ""}); }

  Output& output() { return m_out; }
  bool anyFailed() const { return m_anyFailed; }

 private:
  void failed(const std::string& id, const Error& error) {
    m_anyFailed = true;
    if (m_options.format != "text") return m_out.json(lineError(id, error));
    m_out.line(fmt::format("{}: niet gewogen: {}: {}", id.empty() ? "(zonder id)" : printable(id), codeWord(error.code),
                           lineMessage(error)));
  }

  const AssessOptions& m_options;
  std::optional<Instant> m_now;
  Clock m_clock = systemClock();
  std::shared_ptr<const app::Pipeline> m_pipeline;
  Output m_out;
  bool m_anyFailed = false;
};

ExitStatus runAssess(const Session& session, const AssessOptions& options) {
  if (session.json() && options.format == "text")
    return session.fail({ErrorCode::wrong_use, "--json and --format text cannot go together"});
  auto pipeline = session.pipeline();
  if (!pipeline) return session.fail(pipeline.error());
  if (!options.municipality.empty() && !(*pipeline)->knowledge().gazetteer.municipality(options.municipality))
    return session.fail({ErrorCode::wrong_use, "--gemeente: no municipality has that code"});
  Assessor assessor(session, options, std::move(*pipeline));
  const auto read = readLines(
      options.file, kMaxLineBytes, [&](const std::string& line) { assessor.line(line); }, [&] { assessor.tooLong(); });
  const ExitStatus status = assessor.anyFailed() ? ExitStatus::done_with_rejected : ExitStatus::done;
  const ExitStatus written = finished(assessor.output(), session, status);
  return read ? written : session.fail(read.error());
}

}  // namespace

void addAssess(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<AssessOptions>();
  CLI::App* verb = app.add_subcommand(
      "assess",
      "Weigh signals without a database: one JSON object a line in, one a line out, in the same order. "
      "A line that cannot be weighed gives an object with its status and code, and the run goes on (exit 1).");
  verb->add_option("file", options->file, "File with one JSON object a line; - or nothing reads stdin");
  verb->add_option("--gemeente", options->municipality, "CBS code (GM0361) for signals that name no municipality");
  verb->add_option("--format", options->format, "jsonl (one object a line) or text (a short Dutch summary)")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->capture_default_str();
  verb->add_flag("--blocked", options->blocked, "Add the list of cards that a rule kept out");
  verb->callback([&session, &status, options] { status = runAssess(session, *options); });
}

}  // namespace peilstok::cli

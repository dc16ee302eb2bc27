// course: signals as one dossier, without a database: its phase through time, and when to look again.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/signal_course.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/read_lines.h"
#include "cli/session.h"
#include "model/json.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct CourseOptions {
  std::string file = "-", municipality, reviewed;
};

/// The lines of a dossier as they are read.
class DossierReader {
 public:
  DossierReader(const CourseOptions& options, const app::Pipeline& pipeline)
      : m_options(options), m_dossier(pipeline) {}

  void line(const std::string& bytes) {
    std::string id;
    auto signal = json::readSignal(bytes, id);
    if (!signal) return refuse(id, signal.error());
    if (text::trimmed(signal->text).empty()) return refuse(id, {ErrorCode::malformed, "text"});
    if (signal->municipality.empty()) signal->municipality = m_options.municipality;
    const auto assessment = m_dossier.add(*signal);
    if (!assessment) return refuse(id, assessment.error());
    m_json.push_back({{"id", assessment->signalId},
                      {"received", civil::format(*signal->received)},
                      {"phase", word(assessment->phase.phase)},
                      {"step", stepJson(assessment->phase.step)},
                      {"total", static_cast<double>(assessment->score.total) / 10},
                      {"certainty", word(assessment->certainty)},
                      {"consult_police_now", assessment->consultPoliceNow}});
  }
  void tooLong() { refuse({}, {ErrorCode::too_large, ""}); }

  const app::SignalCourse& dossier() const { return m_dossier; }
  const Json& json() const { return m_json; }
  const Json& refused() const { return m_refused; }

 private:
  void refuse(const std::string& id, const Error& error) { m_refused.push_back(lineError(id, error)); }

  const CourseOptions& m_options;
  app::SignalCourse m_dossier;
  Json m_json = Json::array(), m_refused = Json::array();
};

Json phaseJson(const CoursePhase& one, const Framework& framework) {
  return {{"from", civil::format(one.from)},
          {"phase", word(one.phase)},
          {"step", stepJson(one.step)},
          {"reason", word(one.reason)},
          {"words", report::courseReasonWords(framework, one.reason)},
          {"signals", one.signals}};
}

void print(Output& out, const Course& course, const Framework& framework) {
  if (course.history.empty()) out.line("Er is nog geen signaal.");
  for (const CoursePhase& one : course.history) {
    std::string ids;
    for (const std::string& id : one.signals) ids += (ids.empty() ? "" : ", ") + printable(id);
    out.line(fmt::format("{}: {}; {}{}", report::momentWords(one.from), report::phaseWords(one.phase, one.step),
                         report::courseReasonWords(framework, one.reason), ids.empty() ? "" : " (" + ids + ")"));
  }
  if (course.reviewBy)
    out.line(fmt::format("Opnieuw duiden: {}{}", report::momentWords(*course.reviewBy),
                         course.reviewOverdue ? ", dat moment is voorbij" : ""));
}

ExitStatus runCourse(const Session& session, const CourseOptions& options) {
  const auto pipeline = session.pipeline();
  if (!pipeline) return session.fail(pipeline.error());
  const Knowledge& knowledge = (*pipeline)->knowledge();
  if (!options.municipality.empty() && !knowledge.gazetteer.municipality(options.municipality))
    return session.fail({ErrorCode::wrong_use, "--gemeente: no municipality has that code"});
  std::optional<Instant> reviewed;
  if (!options.reviewed.empty() && !(reviewed = civil::parseIso(options.reviewed)))
    return session.fail({ErrorCode::wrong_use, "--reviewed: not a moment"});
  DossierReader reader(options, **pipeline);
  const auto read = readLines(
      options.file, kMaxLineBytes, [&](const std::string& line) { reader.line(line); }, [&] { reader.tooLong(); });
  if (!read) return session.fail(read.error());
  const Instant now = session.nowOrClock();
  const Course course = reader.dossier().course(now, reviewed);
  Output out;
  if (session.json()) {
    Json history = Json::array();
    for (const CoursePhase& one : course.history) history.push_back(phaseJson(one, knowledge.framework));
    out.json({{"now", civil::format(now)},
              {"framework", {{"version", knowledge.framework.version}, {"hash", knowledge.framework.hash}}},
              {"phase", course.now() ? phaseJson(*course.now(), knowledge.framework) : Json(nullptr)},
              {"history", std::move(history)},
              {"review_by", course.reviewBy ? Json(civil::format(*course.reviewBy)) : Json(nullptr)},
              {"review_overdue", course.reviewOverdue},
              {"signals", reader.json()},
              {"refused", reader.refused()}});
  } else {
    print(out, course, knowledge.framework);
    for (const Json& one : reader.refused())
      out.line(fmt::format("Niet gewogen: {}: {}",
                           one["id"].is_null() ? "(zonder id)" : printable(one["id"].get<std::string>()),
                           one["message"].get<std::string>()));
  }
  return finished(out, session, reader.refused().empty() ? ExitStatus::done : ExitStatus::done_with_rejected);
}

}  // namespace

void addCourse(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<CourseOptions>();
  CLI::App* verb = app.add_subcommand("course",
                                      "Weigh signals as one dossier, without a database: the phase it was in from "
                                      "moment to moment up to --now, and when "
                                      "to look again. One JSON object a line, as for assess; each needs received.");
  verb->add_option("file", options->file, "File with one JSON object a line; - or nothing reads stdin");
  verb->add_option("--gemeente", options->municipality, "CBS code (GM0361) for signals that name no municipality");
  verb->add_option("--reviewed", options->reviewed, "When somebody last looked at the dossier as a whole, ISO 8601");
  verb->callback([&session, &status, options] { status = runCourse(session, *options); });
}

}  // namespace peilstok::cli

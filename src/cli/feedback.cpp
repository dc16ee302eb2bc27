// feedback: what whoever told us of a signal may hear back, and that they did.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/feedback.h"
#include "cli/output.h"
#include "cli/session.h"

namespace peilstok::cli {

namespace {

struct FeedbackOptions {
  std::string id, way, whyNot, role, note;
};

ExitStatus runFeedback(const Session& session, const FeedbackOptions& options) {
  const bool record = !options.way.empty() || !options.whyNot.empty();
  auto workspace = session.workspace(!record);
  if (!workspace) return session.fail(workspace.error());
  const auto number = (*workspace)->find(options.id);
  if (!number) return session.fail(number.error());
  const auto text = app::feedbackText(**workspace, *number);
  if (!text) return session.fail(text.error());
  Output out;
  Json object = {{"id", "S" + std::to_string(*number)}, {"text", *text}};
  if (record) {
    const bool given = options.whyNot.empty();
    const auto laid = app::recordFeedback(
        **workspace, *number,
        {0, session.nowOrClock(), given, options.way, options.role, given ? options.note : options.whyNot});
    if (!laid) return session.fail(laid.error());
    object["feedback"] = *laid;
    object["given"] = given;
  }
  if (session.json()) out.json(object);
  else if (record) out.line(fmt::format("S{}: vastgelegd.", *number));
  else out.line(*text);
  return finished(out, session);
}

}  // namespace

void addFeedback(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<FeedbackOptions>();
  CLI::App* verb = app.add_subcommand(
      "feedback", "What may be told back to whoever reported a signal; with --given or --why-not it is laid down");
  verb->add_option("id", options->id, "S1042, 1042 or the id that the source gave")->required();
  CLI::Option* given = verb->add_option("--given", options->way, "It was told back: how (telefoon, mail, gesprek)");
  verb->add_option("--why-not", options->whyNot, "It was not: why")->excludes(given);
  verb->add_option("--note", options->note, "One line");
  verb->add_option("--role", options->role, "Your function, never a name");
  verb->callback([&session, &status, options] { status = runFeedback(session, *options); });
}

}  // namespace peilstok::cli

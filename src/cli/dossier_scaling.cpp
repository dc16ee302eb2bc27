// dossier scale and taken: whom to tell, and who has it.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/scaling_up.h"
#include "cli/dossier_verbs.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct ScaleOptions {
  std::string id, role, rule, to, because;
  std::int64_t item = 0;
};

Json stepJson(const app::ScalingStep& step) {
  return {{"rule", step.rule},
          {"name", step.name},
          {"whom", step.whom},
          {"deputy", textOrNull(step.deputy)},
          {"wait_minutes", step.waitMinutes},
          {"because", step.because},
          {"ground", step.ground},
          {"verified", step.verified},
          {"message", step.message},
          {"next", textOrNull(step.next)},
          {"item", step.item == 0 ? Json(nullptr) : Json(step.item)},
          {"until", step.until ? Json(civil::format(*step.until)) : Json(nullptr)},
          {"taken", textOrNull(step.taken)}};
}

void print(Output& out, const app::ScalingStep& step) {
  out.line(fmt::format("{}: {}, omdat {}", step.rule, step.name, step.because));
  if (!step.taken.empty()) out.line("  ik heb hem: " + printable(step.taken));
  else if (!step.next.empty()) out.line(fmt::format("  nu inlichten: {}", step.next));
  else if (step.until) out.line("  ingelicht; antwoord verwacht voor " + report::momentWords(*step.until));
  if (!step.deputy.empty() && step.taken.empty() && step.next != step.deputy)
    out.line(fmt::format("  daarna, na {} minuten zonder antwoord: {}", step.waitMinutes, step.deputy));
  out.line("  te zeggen: " + step.message);
  // A ground that nobody checked says so itself.
  if (!step.verified) out.line("  afspraak: " + step.ground);
}

ExitStatus runAdvice(const Session& session, const ScaleOptions& options) {
  const auto opened = openDossier(session, options.id, true);
  if (!opened) return session.fail(opened.error());
  const Instant now = session.nowOrClock();
  const auto detail = app::dossierDetail(*opened->workspace, opened->number, now);
  if (!detail) return session.fail(detail.error());
  const auto steps = app::adviseScaling(*detail, opened->workspace->knowledge(), now);
  Output out;
  for (const app::ScalingStep& step : steps) {
    if (session.json()) out.json(stepJson(step));
    else print(out, step);
  }
  if (steps.empty() && !session.json()) out.line("Geen regel zegt dat er nu iemand moet worden ingelicht.");
  return finished(out, session);
}

/// Does one of the three acts and says under which number it was kept.
template <class Act>
ExitStatus keep(const Session& session, const ScaleOptions& options, const char* words, Act act) {
  const auto opened = openDossier(session, options.id, false);
  if (!opened) return session.fail(opened.error());
  const auto entry = act(*opened->workspace, opened->number, session.nowOrClock());
  if (!entry) return session.fail(entry.error());
  Output out;
  const std::string name = "D" + std::to_string(opened->number);
  if (session.json()) out.json({{"id", name}, {"entry", *entry}});
  else out.line(fmt::format("{}: {}, regel {}.", name, words, *entry));
  return finished(out, session);
}

ExitStatus runScale(const Session& session, const ScaleOptions& options) {
  if (!options.rule.empty() && !options.to.empty())
    return session.fail({ErrorCode::wrong_use, "either --rule, or --to with --because"});
  if (!options.rule.empty())
    return keep(session, options, "ingelicht", [&](app::Workspace& workspace, std::int64_t number, Instant now) {
      return app::scaleUp(workspace, number, options.rule, options.role, now);
    });
  if (!options.to.empty())
    return keep(session, options, "ingelicht", [&](app::Workspace& workspace, std::int64_t number, Instant now) {
      return app::scaleUpDespite(workspace, number, options.to, options.because, options.role, now);
    });
  return runAdvice(session, options);
}

ExitStatus runTaken(const Session& session, const ScaleOptions& options) {
  return keep(session, options, "ik heb hem", [&](app::Workspace& workspace, std::int64_t number, Instant now) {
    return app::take(workspace, number, options.item, options.role, now);
  });
}

}  // namespace

void addDossierScaling(CLI::App& dossier, const Session& session, ExitStatus& status) {
  auto scaled = std::make_shared<ScaleOptions>();
  CLI::App* scale = dossier.add_subcommand(
      "scale",
      "Whom to tell of a dossier and what may be said; with --rule or --to that it was done. Nothing is sent.");
  scale->add_option("id", scaled->id, "D12 or 12")->required();
  scale->add_option("--rule", scaled->rule, "Who is next by this rule was told");
  scale->add_option("--to", scaled->to, "This function was told, though no rule says so");
  scale->add_option("--because", scaled->because, "--to: \"afgeweken omdat ...\"");
  scale->add_option("--role", scaled->role, "Your function, never a name");
  scale->callback([&session, &status, scaled] { status = runScale(session, *scaled); });

  auto had = std::make_shared<ScaleOptions>();
  CLI::App* taken = dossier.add_subcommand("taken", "Ik heb hem: you have it, and nobody else of its chain is told");
  taken->add_option("id", had->id, "D12 or 12")->required();
  taken->add_option("item", had->item, "Number of the step")->required();
  taken->add_option("--role", had->role, "Your function, never a name")->required();
  taken->callback([&session, &status, had] { status = runTaken(session, *had); });
}

}  // namespace peilstok::cli

// framework and its sub-verbs: which weegkader is in force, what stands in it, and what another would change.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/in_force.h"
#include "cli/framework_verbs.h"
#include "cli/output.h"
#include "cli/session.h"
#include "knowledge/framework_diff.h"

namespace peilstok::cli {

namespace {

struct FrameworkOptions {
  std::string id, first, second, file;
  std::vector<std::string> paths, by;
  BacktestOptions backtest;
};

Json variantJson(const std::optional<FrameworkVariant>& variant) {
  if (!variant) return nullptr;
  return {{"name", variant->name}, {"version", variant->version}, {"based_on", variant->basedOn}};
}

ExitStatus runFramework(const Session& session) {
  const auto pipeline = session.pipelineInForce();
  if (!pipeline) return session.fail(pipeline.error());
  const Knowledge& k = (*pipeline)->knowledge();
  Output out;
  if (session.json()) {
    out.json({{"version", k.framework.version},
              {"hash", k.framework.hash},
              {"name", k.framework.name},
              {"criteria", k.framework.criteria.size()},
              {"indicators", k.framework.indicators.size()},
              {"rules", k.rules.size()},
              {"lexicons", k.lexicons.size()},
              {"cards", k.cards.size()},
              {"municipalities", k.gazetteer.municipalities.size()},
              {"variant", variantJson(k.framework.variant)}});
  } else {
    out.line(fmt::format("{} {}\n{}", k.framework.name, k.framework.version, k.framework.hash));
    if (const auto& variant = k.framework.variant)
      out.line(fmt::format("variant {} {}, made for {}", printable(variant->name), variant->version, variant->basedOn));
    out.line(fmt::format("{} criteria, {} indicators, {} rules, {} lexicons, {} cards, {} municipalities",
                         k.framework.criteria.size(), k.framework.indicators.size(), k.rules.size(), k.lexicons.size(),
                         k.cards.size(), k.gazetteer.municipalities.size()));
  }
  return finished(out, session);
}

ExitStatus runShow(const Session& session, const std::string& id) {
  const auto pipeline = session.pipelineInForce();
  if (!pipeline) return session.fail(pipeline.error());
  return showFramework(session, (*pipeline)->knowledge().framework, id);
}

/// Every mistake in one path, one "file:line: reason" an entry.
std::vector<std::string> problemsOf(const Session& session, const std::string& path) {
  const auto sources = recogniseFramework(path, session.dataFolder());
  return sources ? app::Pipeline::problems(*sources) : std::vector<std::string>{sources.error().detail};
}

ExitStatus runValidate(const Session& session, const std::vector<std::string>& paths) {
  Output out;
  ExitStatus status = ExitStatus::done;
  for (const std::string& path : paths) {
    const std::vector<std::string> problems = problemsOf(session, path);
    if (!problems.empty()) status = ExitStatus::cannot_read;
    if (session.json()) {
      out.json({{"path", path}, {"sound", problems.empty()}, {"problems", problems}});
      continue;
    }
    for (const std::string& problem : problems) out.line(printable(problem));
    if (problems.empty()) out.line(printable(path) + ": sound");
  }
  return finished(out, session, status);
}

const char* kindWord(FrameworkChange::Kind kind) {
  switch (kind) {
    case FrameworkChange::Kind::added: return "added";
    case FrameworkChange::Kind::removed: return "removed";
    case FrameworkChange::Kind::changed: return "changed";
  }
  return "changed";
}

Json changeJson(const FrameworkChange& change) {
  const bool added = change.kind == FrameworkChange::Kind::added,
             removed = change.kind == FrameworkChange::Kind::removed;
  return {{"change", kindWord(change.kind)},
          {"part", change.part},
          {"id", change.id.empty() ? Json(nullptr) : Json(change.id)},
          {"field", change.field.empty() ? Json(nullptr) : Json(change.field)},
          {"from", added ? Json(nullptr) : Json(change.from)},
          {"to", removed ? Json(nullptr) : Json(change.to)}};
}

std::string changeLine(const FrameworkChange& change) {
  std::string where = change.part;
  if (!change.id.empty()) where += " " + change.id;
  if (!change.field.empty()) where += " " + change.field;
  if (change.kind == FrameworkChange::Kind::changed)
    return printable(fmt::format("changed {}: {} -> {}", where, change.from, change.to));
  return printable(fmt::format("{} {}: {}", kindWord(change.kind), where, change.from + change.to));
}

ExitStatus runDiff(const Session& session, const FrameworkOptions& options) {
  const auto from = recogniseFramework(options.first, session.dataFolder());
  if (!from) return session.fail(from.error());
  const auto to = recogniseFramework(options.second, session.dataFolder());
  if (!to) return session.fail(to.error());
  const auto changes = diffFrameworks(*from, *to);
  if (!changes) return session.fail(changes.error());
  Output out;
  for (const FrameworkChange& change : *changes) {
    if (session.json()) out.json(changeJson(change));
    else out.line(changeLine(change));
  }
  return finished(out, session, changes->empty() ? ExitStatus::done : ExitStatus::different);
}

ExitStatus runAdopt(const Session& session, const std::string& file, const std::vector<std::string>& by) {
  auto sources = session.sources();
  if (!sources) return session.fail(sources.error());
  auto variant = readVariant(file);
  if (!variant) return session.fail(variant.error());
  sources->variant = std::move(*variant);
  const auto checked = app::checkedVariant(*sources);
  if (!checked) return session.fail(checked.error());
  auto store = session.store(false);
  if (!store) return session.fail(store.error());
  if (const auto kept = app::adoptVariant(**store, *checked, by); !kept) return session.fail(kept.error());
  Output out;
  if (session.json())
    out.json({{"adopted", {{"name", checked->name}, {"version", checked->version}, {"based_on", checked->basedOn}}},
              {"hash", checked->hash}});
  else
    out.line(fmt::format("adopted: {} {}, made for weegkader {}\n{}", printable(checked->name), checked->version,
                         checked->basedOn, checked->hash));
  return finished(out, session);
}

ExitStatus runDrop(const Session& session) {
  // A workspace that is not there has nothing to drop, and is not made for it.
  const auto file = session.databaseFile();
  if (!file) return session.fail(file.error());
  std::error_code code;
  if (!std::filesystem::exists(*file, code))
    return session.fail({ErrorCode::file_not_found, file->filename().string()});
  auto store = session.store(false);
  if (!store) return session.fail(store.error());
  const auto dropped = app::dropVariant(**store);
  if (!dropped) return session.fail(dropped.error());
  Output out;
  if (session.json()) out.json({{"dropped", *dropped}});
  else out.line(*dropped ? "dropped; the weegkader that ships is in force" : "there was no variant");
  return finished(out, session);
}

}  // namespace

void addFramework(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<FrameworkOptions>();
  CLI::App* verb = app.add_subcommand(
      "framework", "The weegkader in force: version, hash, and how much there is of it; and what its sub-verbs do");
  verb->require_subcommand(0, 1);
  verb->callback([&session, &status, verb] {
    if (verb->get_subcommands().empty()) status = runFramework(session);
  });

  CLI::App* show = verb->add_subcommand("show", "The whole weegkader, or one criterion, indicator or phase of it");
  show->add_option("id", options->id, "Id of a criterion, an indicator, a phase or a step");
  show->callback([&session, &status, options] { status = runShow(session, options->id); });

  CLI::App* validate = verb->add_subcommand(
      "validate", "Check frameworks, variants or data folders; every mistake as file:line: reason, exit 3 when any");
  validate->add_option("paths", options->paths, "Framework files, variant files or data folders")->required();
  validate->callback([&session, &status, options] { status = runValidate(session, options->paths); });

  CLI::App* diff = verb->add_subcommand(
      "diff", "What was added, removed or changed between two, by id; exit 0 when nothing, 1 when something");
  diff->add_option("a", options->first, "Framework file, variant file or data folder")->required();
  diff->add_option("b", options->second, "The other")->required();
  diff->callback([&session, &status, options] { status = runDiff(session, *options); });

  CLI::App* backtest = verb->add_subcommand(
      "backtest", "Weigh all stored signals with another weegkader too and list every changed phase; stores nothing");
  backtest->add_option("--with", options->backtest.with, "Framework file, variant file, or data folder")->required();
  backtest->add_option("--limit", options->backtest.limit, "List at most so many changes; the totals are of all")
      ->check(CLI::NonNegativeNumber);
  backtest->callback([&session, &status, options] { status = runBacktest(session, options->backtest); });

  CLI::App* adopt = verb->add_subcommand("adopt", "Check a variant and use it for this workspace from now on");
  adopt->add_option("file", options->file, "Variant file")->required();
  adopt->add_option("--by", options->by, "The two who answer for it, by function or name; give it twice")
      ->required()
      ->expected(2)
      ->allow_extra_args(false);
  adopt->callback([&session, &status, options] { status = runAdopt(session, options->file, options->by); });

  CLI::App* drop = verb->add_subcommand("drop", "Take the adopted variant off; the weegkader that ships is in force");
  drop->callback([&session, &status] { status = runDrop(session); });
}

}  // namespace peilstok::cli

// form, decide, decisions and due: the forms a card asks for, the decision itself, and what wants to be looked at
// again.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/deciding.h"
#include "app/forms.h"
#include "base/file.h"
#include "cli/decision_needs.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct FormOptions {
  std::string form, id, card, fill, role;
};

struct DecideOptions {
  std::string id, look;
  std::vector<std::string> whyNot;
  Decision decision;
  bool needs = false;
};

/// {"step": {"choice": "...", "text": "..."}} or {"step": "text"}. Error: malformed.
Result<std::map<std::string, FilledStep>> readSteps(const std::string& name) {
  const auto bytes = file::read(name, 256 * 1024);
  if (!bytes) return bytes.error();
  const Json read = Json::parse(*bytes, nullptr, false);
  if (!read.is_object()) return Error{ErrorCode::malformed, "the form is not one JSON object"};
  std::map<std::string, FilledStep> steps;
  for (const auto& [id, step] : read.items()) {
    if (step.is_string()) {
      steps[id].text = step.get<std::string>();
      continue;
    }
    if (!step.is_object()) return Error{ErrorCode::malformed, "step '" + id + "'"};
    for (const auto& [key, value] : step.items()) {
      if ((key != "choice" && key != "text") || !value.is_string())
        return Error{ErrorCode::malformed, "step '" + id + "': " + key};
      (key == "choice" ? steps[id].choice : steps[id].text) = value.get<std::string>();
    }
  }
  return steps;
}

Json stateJson(const app::FormState& state) {
  return {{"complete", state.complete()}, {"passed", state.passed()}, {"missing", state.missing},
          {"warnings", state.warnings},   {"stops", state.stops},     {"draft", state.draft}};
}

Json formJson(const Form& form, const std::map<std::string, FilledStep>& steps, const app::FormState& state) {
  Json list = Json::array();
  for (const FormStep& step : form.steps) {
    Json choices = Json::array();
    for (const FormChoice& one : step.choices)
      choices.push_back({{"id", one.id}, {"label", one.label}, {"stops", one.stops}});
    const auto at = steps.find(step.id);
    list.push_back({{"id", step.id},
                    {"question", step.question},
                    {"help", step.help},
                    {"required", step.required},
                    {"asked", app::isAsked(step, steps)},
                    {"choices", std::move(choices)},
                    {"choice", at == steps.end() ? "" : at->second.choice},
                    {"text", at == steps.end() ? "" : at->second.text}});
  }
  return {{"form", form.id},
          {"name", form.name},
          {"why", form.why},
          {"steps", std::move(list)},
          {"state", stateJson(state)}};
}

void printForm(Output& out, const Form& form, const std::map<std::string, FilledStep>& steps,
               const app::FormState& state) {
  out.line(form.name);
  out.line(form.why);
  int number = 0;
  for (const FormStep& step : form.steps) {
    if (!app::isAsked(step, steps)) continue;
    out.line(fmt::format("{}. {} [{}]", ++number, step.question, step.id));
    out.line("   " + step.help);
    const auto at = steps.find(step.id);
    for (const FormChoice& one : step.choices)
      out.line(fmt::format("   {} {} [{}]", at != steps.end() && at->second.choice == one.id ? "(x)" : "( )", one.label,
                           one.id));
    if (at != steps.end() && !at->second.text.empty()) out.line("   > " + printable(at->second.text));
  }
  for (const std::string& words : state.warnings) out.line("Let op: " + words);
  for (const std::string& words : state.stops) out.line("Niet doen: " + words);
  if (!state.missing.empty()) out.line(fmt::format("Nog niet ingevuld: {}", fmt::join(state.missing, ", ")));
  if (!state.draft.empty()) out.line("Concepttekst:\n" + state.draft);
}

/// The names of all forms; one form, filled in with what is known of a signal; or a form that is laid down.
ExitStatus runForm(const Session& session, const FormOptions& options) {
  Output out;
  if (options.form.empty()) {
    const auto known = session.knowledgeInForce();
    if (!known) return session.fail(known.error());
    for (const Form& form : (*known)->forms) {
      if (session.json()) out.json({{"form", form.id}, {"name", form.name}, {"why", form.why}});
      else out.line(fmt::format("{} {}", column(form.id, 24), form.name));
    }
    return finished(out, session);
  }
  if (options.id.empty()) {
    const auto known = session.knowledgeInForce();
    if (!known) return session.fail(known.error());
    const Form* form = (*known)->form(options.form);
    if (!form) return session.fail({ErrorCode::not_found, options.form});
    const app::FormState state = app::stateOf(*form, {});
    if (session.json()) out.json(formJson(*form, {}, state));
    else printForm(out, *form, {}, state);
    return finished(out, session);
  }
  auto workspace = session.workspace(options.fill.empty());
  if (!workspace) return session.fail(workspace.error());
  const Form* form = (*workspace)->knowledge().form(options.form);
  if (!form) return session.fail({ErrorCode::not_found, options.form});
  const auto number = (*workspace)->find(options.id);
  if (!number) return session.fail(number.error());
  if (!options.fill.empty()) {
    auto steps = readSteps(options.fill);
    if (!steps) return session.fail(steps.error());
    FilledForm filled{form->id, options.card, session.nowOrClock(), options.role, std::move(*steps)};
    const auto kept = app::fillIn(**workspace, *number, std::move(filled));
    if (!kept) return session.fail(kept.error());
  }
  const auto detail = (*workspace)->detail(*number);
  if (!detail) return session.fail(detail.error());
  const Card* card = options.card.empty() ? nullptr : (*workspace)->knowledge().card(options.card);
  if (!options.card.empty() && !card) return session.fail({ErrorCode::not_found, options.card});
  const store::StoredForm* last = app::lastForm(detail->forms, form->id, options.card);
  const auto steps = last ? last->form.steps : app::prefilled(*form, *detail, card, (*workspace)->knowledge());
  const app::FormState state = app::stateOf(*form, steps);
  if (session.json()) out.json(formJson(*form, steps, state));
  else printForm(out, *form, steps, state);
  return finished(out, session);
}

Json decisionJson(const store::StoredDecision& stored) {
  const Decision& d = stored.decision;
  Json lighter = Json::array();
  for (const LighterCard& one : d.lighter) lighter.push_back({{"card", one.card}, {"why_not", one.whyNot}});
  return {{"decision", stored.id},
          {"signal", "S" + std::to_string(stored.signal)},
          {"card", d.card},
          {"card_text", {{"origin", word(stored.cardOrigin)}, {"version", stored.cardVersion}}},
          {"at", civil::format(d.at)},
          {"known", {{"phase", word(stored.phase)}, {"step", stepJson(stored.step)}, {"total", stored.total / 10.0}}},
          {"role", d.role},
          {"mandate", d.mandate},
          {"present", d.present},
          {"reason", d.reason},
          {"dissent", d.dissent},
          {"gate", d.gate},
          {"despite", d.despite},
          {"lighter", std::move(lighter)},
          {"owner", d.owner},
          {"look_again", d.lookAgain ? Json(civil::format(*d.lookAgain)) : Json(nullptr)},
          {"withdrawn", stored.withdrawn},
          {"wakes", d.wakes},
          {"forms", d.forms}};
}

void printDecision(Output& out, const store::StoredDecision& stored, const Knowledge& knowledge) {
  const Decision& d = stored.decision;
  out.line(fmt::format("{} S{} {}", report::momentWords(d.at), stored.signal, report::cardName(knowledge, d.card)));
  out.line(fmt::format("  {}: {}", d.role, printable(d.reason)));
  for (const LighterCard& one : d.lighter) out.line(fmt::format("  niet {}: {}", one.card, printable(one.whyNot)));
  if (!d.gate.empty()) out.line(fmt::format("  ondanks {}: {}", report::blockedWords(d.gate), printable(d.despite)));
  if (stored.withdrawn) out.line("  ingetrokken in zijn dossier");
  else if (d.lookAgain)
    out.line(fmt::format("  opnieuw kijken: {}{}", report::momentWords(*d.lookAgain),
                         d.owner.empty() ? "" : ", " + d.owner));
  for (const std::string& id : stored.withdrawn ? std::vector<std::string>() : d.wakes)
    out.line("  wordt wakker als: " + report::indicatorName(knowledge.framework, id));
  out.line("  toen bekend: " + report::phaseWords(stored.phase, stored.step));
}

ExitStatus runDecide(const Session& session, DecideOptions options) {
  auto workspace = session.workspace(options.needs);
  if (!workspace) return session.fail(workspace.error());
  const auto number = (*workspace)->find(options.id);
  if (!number) return session.fail(number.error());
  if (options.needs) {
    const auto needs = app::needsOf(**workspace, *number, options.decision.card);
    if (!needs) return session.fail(needs.error());
    Output out;
    sayNeeds(out, session, *needs, options.decision.card, 0);
    return finished(out, session);
  }
  auto lighter = readWhyNot(options.whyNot);
  if (!lighter) return session.fail(lighter.error());
  options.decision.lighter = std::move(*lighter);
  if (!options.look.empty()) {
    options.decision.lookAgain = civil::parseIso(options.look);
    if (!options.decision.lookAgain) return session.fail({ErrorCode::wrong_use, "--look-again: not a moment"});
  }
  const auto kept = app::decide(**workspace, *number, options.decision, session.nowOrClock());
  if (!kept) return session.fail(kept.error());
  const auto all = (*workspace)->store().decisions(*number);
  if (!all) return session.fail(all.error());
  Output out;
  if (session.json()) out.json(decisionJson(all->back()));
  else printDecision(out, all->back(), (*workspace)->knowledge());
  return finished(out, session);
}

ExitStatus runDecisions(const Session& session, const std::string& id) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto number = (*workspace)->find(id);
  if (!number) return session.fail(number.error());
  const auto all = (*workspace)->store().decisions(*number);
  if (!all) return session.fail(all.error());
  Output out;
  for (const store::StoredDecision& one : *all) {
    if (session.json()) out.json(decisionJson(one));
    else printDecision(out, one, (*workspace)->knowledge());
  }
  if (all->empty() && !session.json()) out.line("Over dit signaal is nog niets besloten.");
  return finished(out, session);
}

ExitStatus runDue(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto due = app::dueDecisions(**workspace, session.nowOrClock());
  if (!due) return session.fail(due.error());
  Output out;
  for (const app::Due& one : *due) {
    if (session.json()) {
      Json line = decisionJson(one.decision);
      line["moment_passed"] = one.momentPassed;
      line["woken"] = one.woken;
      out.json(line);
      continue;
    }
    printDecision(out, one.decision, (*workspace)->knowledge());
    for (const std::string& id : one.woken)
      out.line("  WAKKER: " + report::indicatorName((*workspace)->knowledge().framework, id));
    if (one.momentPassed) out.line("  HET MOMENT OM OPNIEUW TE KIJKEN IS ER");
  }
  if (due->empty() && !session.json()) out.line("Er is niets waar nu opnieuw naar gekeken moet worden.");
  return finished(out, session);
}

}  // namespace

void addDeciding(CLI::App& app, const Session& session, ExitStatus& status) {
  auto filling = std::make_shared<FormOptions>();
  CLI::App* form = app.add_subcommand("form",
                                      "The forms: all of them, one, one filled in with what is known of a signal, or "
                                      "with --fill laid down for it");
  form->add_option("form", filling->form, "grondrechtentoets, rode_lap_toets, desinformatie, ...");
  form->add_option("id", filling->id, "S1042, 1042 or the id that the source gave");
  form->add_option("--card", filling->card, "The card that it is about");
  form->add_option("--fill", filling->fill, "A JSON file: {\"step\": {\"choice\": \"...\", \"text\": \"...\"}}");
  form->add_option("--role", filling->role, "Your function, never a name");
  form->callback([&session, &status, filling] { status = runForm(session, *filling); });

  auto deciding = std::make_shared<DecideOptions>();
  CLI::App* decide = app.add_subcommand("decide", "Lay down that a card was chosen for a signal, with all it asks for");
  Decision& d = deciding->decision;
  decide->add_option("id", deciding->id, "S1042, 1042 or the id that the source gave")->required();
  decide->add_option("card", d.card, "Id of the card")->required();
  decide->add_flag("--needs", deciding->needs, "Only say what the decision asks for");
  decide->add_option("--role", d.role, "Who decides, by function");
  decide->add_option("--reason", d.reason, "Why this card");
  decide->add_option("--why-not", deciding->whyNot, "CARD=why this lighter card is not enough; may be given again");
  decide->add_option("--despite", d.despite, "Why it is chosen although a gate keeps it out");
  decide->add_option("--mandate", d.mandate, "On whose behalf");
  decide->add_option("--present", d.present, "Who was there, by function");
  decide->add_option("--dissent", d.dissent, "What somebody held against it");
  decide->add_option("--owner", d.owner, "Function that keeps an eye on it");
  decide->add_option("--look-again", deciding->look, "Moment to look again, ISO 8601");
  decide->add_option("--wakes", d.wakes, "Indicator that wakes it when it becomes ja; may be given again");
  decide->callback([&session, &status, deciding] { status = runDecide(session, *deciding); });

  auto id = std::make_shared<std::string>();
  CLI::App* decisions = app.add_subcommand("decisions", "What was decided about a signal, oldest first");
  decisions->add_option("id", *id, "S1042, 1042 or the id that the source gave")->required();
  decisions->callback([&session, &status, id] { status = runDecisions(session, *id); });

  app.add_subcommand("due", "Decisions that want to be looked at again: their moment passed, or a sign woke them")
      ->callback([&session, &status] { status = runDue(session); });
}

}  // namespace peilstok::cli

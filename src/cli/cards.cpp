// cards, suggest: the interventiekaart, and what of it fits one signal.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/text.h"
#include "cli/cards_verbs.h"
#include "cli/dossier_verbs.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/json.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct CardsOptions {
  std::string phase, status, id;
};

/// Cards name phases without oplopende_spanningen itself; asking for that means either of its steps.
bool inPhase(const Card& card, const std::string& phase) {
  const auto names = [&](std::string_view id) {
    return std::find(card.phases.begin(), card.phases.end(), id) != card.phases.end();
  };
  if (phase == word(Phase::oplopende_spanningen))
    return names(phase) || names(word(Step::spanning)) || names(word(Step::concrete_mobilisatie));
  return names(phase);
}

void bullets(Output& out, const std::string& label, const std::vector<std::string>& items) {
  if (items.empty()) return;
  out.line(label);
  for (const auto& item : items) out.line("  - " + item);
}

std::vector<std::string> legalLines(const Card& card) {
  std::vector<std::string> out;
  for (const auto& basis : card.legalBasis) out.push_back(basis.text + (basis.verified ? "" : " (nog na te gaan)"));
  return out;
}

std::vector<std::string> precedentLines(const Card& card) {
  std::vector<std::string> out;
  for (const auto& p : card.precedents)
    out.push_back(fmt::format("{} {} {}: {} {}{}", p.court, p.date, p.ecli, p.outcome, p.lesson,
                              p.verified ? "" : " (nog na te gaan)"));
  return out;
}

std::vector<std::string> closingLines(const Card& card) {
  std::vector<std::string> out;
  for (const Closing& one : card.closings) out.push_back(fmt::format("{}: {}", one.card, one.why));
  return out;
}

void printCard(Output& out, const Card& c) {
  std::vector<std::string> phases;
  for (const auto& id : c.phases) phases.push_back(report::phaseIdWords(id));
  out.line(fmt::format("{}  {}", c.id, c.name));
  out.line(c.what);
  out.line(fmt::format("Status: {}{} (gelezen in {})", report::cardStatusWords(c.status),
                       c.statusNote.empty() ? "" : ": " + c.statusNote, c.statusSource));
  out.line("Fasen: " + (phases.empty() ? std::string("geen") : text::joined(phases)));
  out.line("Beslist: " + c.decides + ". Voert uit: " + text::joined(c.carriesOut) + ".");
  out.line("Duurt: " + report::leadTimeWords(c.leadTimeHours[0], c.leadTimeHours[1]) + ". Inzet: " + c.effort +
           ". Kosten: " + c.cost + ". Terug te draaien: " + c.reversible + ".");
  if (!c.mayWe.empty()) out.line("Mag dit? " + c.mayWe);
  bullets(out, "Grondslag", legalLines(c));
  bullets(out, "Voorwaarden", c.conditions);
  if (!c.sideEffectNote.empty()) out.line("Bijwerking: " + c.sideEffectNote);
  bullets(out, "Stappen", c.steps);
  bullets(out, "Zo kan het gezegd worden", c.script);
  bullets(out, "Leg vast", c.record);
  bullets(out, "Rechtspraak", precedentLines(c));
  bullets(out, "Sluit daarna uit", closingLines(c));
  bullets(out, "Bronnen", c.sources);
  const std::size_t open = c.toVerify.size();
  if (c.origin == CardOrigin::gemeente)
    out.line(fmt::format("Eigen tekst van de gemeente, versie {}{}.", c.version,
                         c.basedOn > 0 && c.shippedVersion > c.basedOn
                             ? "; Peilstok heeft sindsdien een nieuwere tekst (cards diff " + c.id + ")"
                             : ""));
  if (const std::string seen = experienceWords(c.experience); !seen.empty()) out.line("Eerder hier: " + seen);
  out.line("Nagekeken op " + c.checked +
           (open == 0 ? "." : fmt::format("; nog na te gaan: {} (to_verify in --json).", open)));
}

ExitStatus oneCard(const Session& session, const Knowledge& knowledge, const std::string& id) {
  const Card* card = knowledge.card(id);
  if (!card) return session.fail({ErrorCode::not_found, "card"});
  Output out;
  if (session.json()) out.line(json::writeCard(*card));
  else printCard(out, *card);
  return finished(out, session);
}

ExitStatus runCards(const Session& session, const CardsOptions& options) {
  const auto known = session.knowledgeInForce();
  if (!known) return session.fail(known.error());
  const Knowledge& knowledge = **known;
  if (!options.id.empty()) return oneCard(session, knowledge, options.id);
  Output out;
  for (const auto& card : knowledge.cards) {
    if (!options.phase.empty() && !inPhase(card, options.phase)) continue;
    if (!options.status.empty() && word(card.status) != options.status) continue;
    if (session.json()) out.line(json::writeCard(card));
    else
      out.line(fmt::format("{} {} {} {}{}", column(card.id, 8), column(report::cardStatusWords(card.status), 30),
                           card.checked, card.name,
                           card.origin == CardOrigin::gemeente ? " (eigen tekst van de gemeente)" : ""));
  }
  return finished(out, session);
}

void printSuggestions(Output& out, const Assessment& a, const Knowledge& knowledge) {
  out.line(fmt::format("{}: {}", printable(a.signalId), report::phaseWords(a.phase.phase, a.phase.step)));
  if (a.demonstrationLock) out.line("Betogingsslot: dit lijkt een betoging, en betogen is een recht.");
  for (const auto& s : a.suggestions) {
    out.line(fmt::format("{}. {}, past {}", s.rank, report::cardName(knowledge, s.card), report::twoDecimals(s.fit)));
    for (const auto& words : s.because) out.line("   omdat: " + words);
    for (const auto& words : s.caution) out.line("   let op: " + words);
    out.line("   beslist: " + s.decides + "; duurt: " + report::leadTimeWords(s.leadTimeFrom, s.leadTimeTo));
  }
  if (a.suggestions.empty()) out.line("Geen enkele kaart past.");
}

/// The signal by which a proposal is made: of a dossier the last received of those that carry its phase now.
Result<std::int64_t> signalFor(const Session& session, app::Workspace& workspace, const std::string& id) {
  if (!isDossierId(id)) return workspace.find(id);
  const auto number = app::findDossier(workspace, id);
  if (!number) return number.error();
  const auto detail = app::dossierDetail(workspace, *number, session.nowOrClock());
  if (!detail) return detail.error();
  const CoursePhase* now = detail->course.now();
  if (now && !now->signals.empty()) return workspace.find(now->signals.back());
  if (!detail->signals.empty()) return detail->signals.front().number;
  return Error{ErrorCode::wrong_use, "no signal of that dossier is left"};
}

ExitStatus runSuggest(const Session& session, const std::string& id) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto number = signalFor(session, **workspace, id);
  if (!number) return session.fail(number.error());
  const auto detail = (*workspace)->detail(*number);
  if (!detail) return session.fail(detail.error());
  Output out;
  if (session.json()) {
    const Json whole = Json::parse(json::writeAssessment(detail->assessment, true), nullptr, false);
    Json part;
    for (const char* key : {"id", "framework", "phase", "demonstration_lock", "suggestions", "blocked"})
      part[key] = whole[key];
    out.json(part);
  } else {
    printSuggestions(out, detail->assessment, (*workspace)->knowledge());
  }
  return finished(out, session);
}

}  // namespace

void addCards(CLI::App& app, const Session& session, ExitStatus& status) {
  std::vector<std::string> statuses;
  for (const auto& entry : Words<CardStatus>::table) statuses.emplace_back(entry.second);
  auto options = std::make_shared<CardsOptions>();
  CLI::App* cards =
      app.add_subcommand("cards", "The interventiekaart: all cards, or one; with --json one object a line");
  cards->add_option("id", options->id, "Id of one card (COM-01)");
  cards->add_option("--phase", options->phase, "Only cards for this phase, or this step of oplopende_spanningen")
      ->check(CLI::IsMember(phaseWordList()));
  cards->add_option("--status", options->status, "Only cards with this legal status")->check(CLI::IsMember(statuses));
  cards->callback([cards, &session, &status, options] {
    if (cards->get_subcommands().empty()) status = runCards(session, *options);
  });
  addCardVerbs(*cards, session, status);

  auto id = std::make_shared<std::string>();
  CLI::App* suggest =
      app.add_subcommand("suggest", "The proposal for a stored signal, with the cards that a rule kept out");
  suggest
      ->add_option("id", *id, "S1042, 1042 or the id that the source gave; D12: by the signal that carries its phase")
      ->required();
  suggest->callback([&session, &status, id] { status = runSuggest(session, *id); });
}

}  // namespace peilstok::cli

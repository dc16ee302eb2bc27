// kennisbank, barriers and partners: what people look up, and whom they call.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/lookup.h"
#include "app/partners.h"
#include "base/file.h"
#include "cli/output.h"
#include "cli/session.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct LookupOptions {
  std::vector<std::string> words;
  app::KennisQuery query;
  std::string importFile, back, role, note;
};

Json sourcesJson(const std::vector<Source>& sources) {
  Json out = Json::array();
  for (const Source& one : sources) out.push_back({{"text", one.text}, {"verified", one.verified}});
  return out;
}

Json entryJson(const KennisEntry& e) {
  return {{"id", e.id},           {"kind", e.kind},
          {"title", e.title},     {"text", e.text},
          {"answer", e.answer},   {"conditions", e.conditions},
          {"ecli", e.ecli},       {"court", e.court},
          {"date", e.date},       {"outcome", e.outcome},
          {"lesson", e.lesson},   {"words", e.words},
          {"checked", e.checked}, {"confirmed", e.confirmed()},
          {"own", e.own},         {"sources", sourcesJson(e.sources)},
          {"cards", e.cards},     {"indicators", e.indicators}};
}

void printEntry(Output& out, const KennisEntry& e) {
  out.line(
      fmt::format("{} [{}{}{}]", e.title, e.kind, e.answer.empty() ? "" : ": " + e.answer, e.own ? ", eigen" : ""));
  out.line("  " + e.text);
  for (const std::string& one : e.conditions) out.line("  - " + one);
  if (!e.ecli.empty() || !e.court.empty()) out.line(fmt::format("  {} {} {}", e.court, e.date, e.ecli));
  if (!e.outcome.empty()) out.line("  uitkomst: " + e.outcome);
  if (!e.lesson.empty()) out.line("  les: " + e.lesson);
  if (!e.words.empty()) out.line(fmt::format("  geschreven als: {}", fmt::join(e.words, ", ")));
  if (!e.confirmed()) out.line("  nog niet bevestigd: er is maar een bron");
  for (const Source& one : e.sources)
    out.line(fmt::format("  bron: {}{}", one.text, one.verified ? "" : " (nog te controleren)"));
  if (!e.cards.empty()) out.line(fmt::format("  kaarten: {}", fmt::join(e.cards, ", ")));
  out.line("  nagekeken op " + e.checked);
}

ExitStatus runKennis(const Session& session, LookupOptions options) {
  const bool writes = !options.importFile.empty() || !options.back.empty();
  auto workspace = session.workspace(!writes);
  Output out;
  if (!workspace && (writes || workspace.error().code != ErrorCode::file_not_found))
    return session.fail(workspace.error());
  if (!options.importFile.empty()) {
    const auto document = file::read(options.importFile, 1024 * 1024);
    if (!document) return session.fail(document.error());
    const auto kept = app::saveKennis(**workspace, *document, options.role, options.note, session.nowOrClock());
    if (!kept) return session.fail(kept.error());
    if (session.json()) out.json({{"stored", *kept}});
    else out.line(fmt::format("Opgeslagen: {}", fmt::join(*kept, ", ")));
    return finished(out, session);
  }
  if (!options.back.empty()) {
    const auto done = app::takeBackKennis(**workspace, options.back, options.role, session.nowOrClock());
    if (!done) return session.fail(done.error());
    if (session.json()) out.json({{"id", options.back}, {"taken_back", true}});
    else out.line(options.back + " is teruggenomen.");
    return finished(out, session);
  }
  for (const std::string& one : options.words) options.query.words += one + " ";
  app::KennisInForce known;
  std::shared_ptr<const app::Pipeline> pipeline;
  if (workspace) {
    auto inForce = app::kennisInForce(**workspace);
    if (!inForce) return session.fail(inForce.error());
    known = std::move(*inForce);
  } else {
    auto made = session.pipeline();
    if (!made) return session.fail(made.error());
    pipeline = std::move(*made);
    known.entries = pipeline->knowledge().kennisbank;
  }
  const analyse::Analyser& analyser = workspace ? (*workspace)->pipeline().analyser() : pipeline->analyser();
  const auto found = app::findKennis(known.entries, options.query, analyser);
  for (const KennisEntry* one : found) {
    if (session.json()) out.json(entryJson(*one));
    else printEntry(out, *one);
  }
  if (found.empty() && !session.json()) out.line("Niets gevonden. Probeer een ander woord of laat de soort weg.");
  return finished(out, session);
}

ExitStatus runBarriers(const Session& session) {
  const auto known = session.knowledgeInForce();
  if (!known) return session.fail(known.error());
  Output out;
  for (const BarrierLink& link : (*known)->barriers.links) {
    Json barriers = Json::array();
    for (const Barrier& one : link.barriers) barriers.push_back({{"name", one.name}, {"cards", one.cards}});
    if (session.json()) {
      out.json({{"id", link.id},
                {"name", link.name},
                {"what", link.what},
                {"occasions", link.occasions},
                {"signals", link.signals},
                {"partners", link.partners},
                {"barriers", std::move(barriers)}});
      continue;
    }
    out.line(fmt::format("{}: {}", link.name, link.what));
    for (const std::string& one : link.occasions) out.line("  gelegenheid: " + one);
    for (const std::string& one : link.signals)
      out.line("  signaal: " + report::indicatorName((*known)->framework, one));
    for (const std::string& one : link.partners)
      if (const Partner* partner = (*known)->partner(one)) out.line("  partner: " + partner->name);
    for (const Barrier& one : link.barriers)
      out.line(fmt::format("  barrière: {} ({})", one.name, fmt::join(one.cards, ", ")));
  }
  return finished(out, session);
}

struct PartnerOptions {
  Contact contact;
  std::string text, role;
  bool noDeputy = false;
};

Json partnerJson(const app::PartnerLine& line) {
  Json agreements = Json::array();
  for (const TextVersion& one : line.agreements)
    agreements.push_back(
        {{"version", one.version}, {"at", civil::format(one.at)}, {"role", one.role}, {"text", one.body}});
  const Contact& c = line.contact;
  return {{"id", line.partner->id},
          {"name", line.partner->name},
          {"kind", line.partner->kind},
          {"ask", line.partner->ask},
          {"when", line.partner->when},
          {"source", line.partner->source},
          {"verified", line.partner->verified},
          {"function", c.function},
          {"reach", c.reach},
          {"hours", c.hours},
          {"deputy", c.deputy},
          {"deputy_reach", c.deputyReach},
          {"checked", c.checked},
          {"filled", line.filled()},
          {"has_deputy", line.hasDeputy()},
          {"agreements", std::move(agreements)}};
}

void printPartner(Output& out, const app::PartnerLine& line) {
  const Contact& c = line.contact;
  out.line(fmt::format("{} [{}]", line.partner->name, line.partner->id));
  out.line("  vraag: " + line.partner->ask);
  if (!line.filled()) out.line("  nog niet ingevuld wie dit bij u is");
  else
    out.line(fmt::format("  {} {}{}{}", c.function, c.reach, c.hours.empty() ? "" : " " + c.hours,
                         c.checked.empty() ? "" : ", geprobeerd op " + c.checked));
  if (line.filled())
    out.line(line.hasDeputy() ? fmt::format("  vervanger: {} {}", c.deputy, c.deputyReach)
                              : std::string("  GEEN VERVANGER"));
  if (!line.agreements.empty())
    out.line(fmt::format("  afspraak van {}: {}", report::momentWords(line.agreements.front().at),
                         printable(line.agreements.front().body)));
}

ExitStatus runPartners(const Session& session, bool noDeputy) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto lines = app::partnerLines(**workspace);
  if (!lines) return session.fail(lines.error());
  Output out;
  for (const app::PartnerLine& line : *lines) {
    if (noDeputy && line.hasDeputy()) continue;
    if (session.json()) out.json(partnerJson(line));
    else printPartner(out, line);
  }
  return finished(out, session);
}

/// After a change: how the partner stands now.
ExitStatus changed(const Session& session, app::Workspace& workspace, const Result<void>& done, const std::string& id) {
  if (!done) return session.fail(done.error());
  const auto lines = app::partnerLines(workspace);
  if (!lines) return session.fail(lines.error());
  Output out;
  for (const app::PartnerLine& line : *lines) {
    if (line.partner->id != id) continue;
    if (session.json()) out.json(partnerJson(line));
    else printPartner(out, line);
  }
  return finished(out, session);
}

void addPartners(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<PartnerOptions>();
  CLI::App* partners =
      app.add_subcommand("partners", "Whom to ask what, and whom to call; the municipality fills in who");
  partners->require_subcommand(0, 1);
  partners->add_flag("--no-deputy", options->noDeputy, "Only those without a deputy");
  partners->callback([partners, &session, &status, options] {
    if (partners->get_subcommands().empty()) status = runPartners(session, options->noDeputy);
  });

  CLI::App* set = partners->add_subcommand("set", "Fill in who a partner is here; replaces what was there");
  Contact& c = options->contact;
  set->add_option("id", c.partner, "Id of the partner")->required();
  set->add_option("--function", c.function, "Who, by function")->required();
  set->add_option("--reach", c.reach, "Number or address")->required();
  set->add_option("--hours", c.hours, "When");
  set->add_option("--deputy", c.deputy, "Who else, by function");
  set->add_option("--deputy-reach", c.deputyReach, "Number or address of the deputy");
  set->add_option("--checked", c.checked, "Date on which somebody tried it, YYYY-MM-DD");
  set->callback([&session, &status, options] {
    auto workspace = session.workspace(false);
    status = !workspace ? session.fail(workspace.error())
                        : changed(session, **workspace, app::setContact(**workspace, options->contact),
                                  options->contact.partner);
  });

  CLI::App* clear = partners->add_subcommand("clear", "Take out who a partner is here");
  clear->add_option("id", c.partner, "Id of the partner")->required();
  clear->callback([&session, &status, options] {
    auto workspace = session.workspace(false);
    status = !workspace ? session.fail(workspace.error())
                        : changed(session, **workspace, app::removeContact(**workspace, options->contact.partner),
                                  options->contact.partner);
  });

  CLI::App* agree = partners->add_subcommand("agree", "Lay down what was agreed with a partner; earlier texts stay");
  agree->add_option("id", c.partner, "Id of the partner")->required();
  agree->add_option("--text", options->text, "What was agreed")->required();
  agree->add_option("--role", options->role, "Your function, never a name");
  agree->callback([&session, &status, options] {
    auto workspace = session.workspace(false);
    status = !workspace ? session.fail(workspace.error())
                        : changed(session, **workspace,
                                  app::agree(**workspace, options->contact.partner, options->text, options->role,
                                             session.nowOrClock()),
                                  options->contact.partner);
  });
}

}  // namespace

void addLookup(CLI::App& app, const Session& session, ExitStatus& status) {
  auto looking = std::make_shared<LookupOptions>();
  CLI::App* kennis = app.add_subcommand(
      "kennisbank", "What a municipality may do, powers, case law, terms, code words; without words all of it");
  kennis->add_option("words", looking->words, "Words that must occur, in any form");
  kennis->add_option("--kind", looking->query.kind, "Only entries of this kind")
      ->check(CLI::IsMember(
          {"mag_dit", "bevoegdheid", "rechtspraak", "wetsvoorstel", "tegenspraak", "begrip", "codewoord", "symbool"}));
  kennis->add_option("--card", looking->query.card, "Only entries that name this card");
  kennis->add_option("--indicator", looking->query.indicator, "Only entries that name this indicator");
  kennis->add_option("--import", looking->importFile, "Take in a file of schema kennisbank/1 as own entries");
  kennis->add_option("--back", looking->back, "Take an own entry back");
  kennis->add_option("--role", looking->role, "Your function, never a name");
  kennis->add_option("--note", looking->note, "One line: why");
  kennis->callback([&session, &status, looking] { status = runKennis(session, *looking); });

  app.add_subcommand("barriers", "The interventiekaart laid along the process of the phenomenon")
      ->callback([&session, &status] { status = runBarriers(session); });
  addPartners(app, session, status);
}

}  // namespace peilstok::cli

// Sub-verbs of cards: own texts in and out, their versions, what was seen of a card, and what a card closes.

#include "cli/cards_verbs.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iterator>

#include "app/cards.h"
#include "base/file.h"
#include "cli/output.h"
#include "model/json.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

struct CardVerbOptions {
  std::string file, id, role, note, to, result, signal, at, from;
  std::vector<std::string> ids;
  bool dryRun = false, own = false, all = false;
};

/// Ours together are a quarter of this.
constexpr std::size_t kMostDocument = 4 * 1024 * 1024;

Json idsJson(const std::vector<std::string>& ids) { return Json(ids); }

ExitStatus sayImport(const Session& session, const app::CardImport& done, bool dryRun) {
  Output out;
  if (session.json()) {
    out.json({{"added", idsJson(done.added)},
              {"changed", idsJson(done.changed)},
              {"same", idsJson(done.same)},
              {"stored", !dryRun}});
  } else {
    const auto list = [&](const char* what, const std::vector<std::string>& ids) {
      if (!ids.empty()) out.line(fmt::format("{}: {}", what, fmt::join(ids, ", ")));
    };
    list("nieuw", done.added);
    list("gewijzigd", done.changed);
    list("gelijk aan wat er staat", done.same);
    out.line(dryRun ? "Er is niets opgeslagen." : "Opgeslagen; alle eerdere teksten blijven bewaard.");
  }
  return finished(out, session);
}

ExitStatus runImport(const Session& session, const CardVerbOptions& options, bool dryRun) {
  const auto document = file::read(options.file, kMostDocument);
  if (!document) return session.fail(document.error());
  auto workspace = session.workspace(dryRun);
  // To look at a set of cards no workspace is needed.
  if (!workspace && dryRun && workspace.error().code == ErrorCode::file_not_found) {
    const auto pipeline = session.pipeline();
    if (!pipeline) return session.fail(pipeline.error());
    const auto cards =
        app::checkedCards(std::filesystem::path(options.file).filename().string(), *document, (*pipeline)->knowledge());
    if (!cards) return session.fail(cards.error());
    app::CardImport would;
    for (const Card& card : *cards) {
      const Card* ours = (*pipeline)->knowledge().card(card.id);
      if (!ours) would.added.push_back(card.id);
      else if (app::cardChanges(json::writeCard(*ours), json::writeCard(card)).empty()) would.same.push_back(card.id);
      else would.changed.push_back(card.id);
    }
    return sayImport(session, would, true);
  }
  if (!workspace) return session.fail(workspace.error());
  const auto done = app::saveCards(**workspace, *document, options.role, options.note, session.nowOrClock(), dryRun);
  if (!done) return session.fail(done.error());
  return sayImport(session, *done, dryRun);
}

ExitStatus runExport(const Session& session, const CardVerbOptions& options) {
  const auto known = session.knowledgeInForce();
  if (!known) return session.fail(known.error());
  std::vector<const Card*> cards;
  for (const std::string& id : options.ids) {
    const Card* card = (*known)->card(id);
    if (!card) return session.fail({ErrorCode::not_found, id});
    cards.push_back(card);
  }
  if (options.ids.empty())
    for (const Card& card : (*known)->cards)
      if (!options.own || card.origin == CardOrigin::gemeente) cards.push_back(&card);
  if (cards.empty()) return session.fail({ErrorCode::not_found, "the municipality has no cards of its own"});
  const std::string document = app::cardDocument(cards);
  if (options.to.empty()) {
    Output out;
    out.line(std::string_view(document).substr(0, document.size() - 1));
    return finished(out, session);
  }
  if (const auto written = file::create(options.to, document); !written) return session.fail(written.error());
  Output out;
  if (session.json()) out.json({{"cards", cards.size()}});
  else
    out.line(fmt::format("{} weggeschreven.", cards.size() == 1 ? "1 kaart" : fmt::format("{} kaarten", cards.size())));
  return finished(out, session);
}

ExitStatus sayChanges(const Session& session, Output& out, const std::string& id, const std::string& from,
                      const std::string& to, const std::vector<app::CardChange>& changes) {
  if (session.json()) {
    Json list = Json::array();
    for (const app::CardChange& one : changes)
      list.push_back({{"key", one.key},
                      {"before", one.before.empty() ? Json(nullptr) : Json::parse(one.before)},
                      {"after", one.after.empty() ? Json(nullptr) : Json::parse(one.after)}});
    out.json({{"id", id}, {"from", from}, {"to", to}, {"changes", std::move(list)}});
  } else {
    out.line(fmt::format("{}: {} naast {}", id, from, to));
    for (const app::CardChange& one : changes) {
      out.line(one.key);
      if (!one.before.empty()) out.line("  - " + one.before);
      if (!one.after.empty()) out.line("  + " + one.after);
    }
    if (changes.empty()) out.line("geen verschil");
  }
  return changes.empty() ? ExitStatus::done : ExitStatus::different;
}

/// Ours beside the own text of one card, or what a file of cards would change.
ExitStatus runDiff(const Session& session, const CardVerbOptions& options) {
  Output out;
  std::error_code code;
  if (std::filesystem::exists(options.id, code)) {
    const auto document = file::read(options.id, kMostDocument);
    if (!document) return session.fail(document.error());
    const auto known = session.knowledgeInForce();
    if (!known) return session.fail(known.error());
    const auto cards = readCards({std::filesystem::path(options.id).filename().string(), *document}, **known);
    if (!cards) return session.fail(cards.error());
    ExitStatus status = ExitStatus::done;
    for (const Card& card : *cards) {
      const Card* now = (*known)->card(card.id);
      if (sayChanges(session, out, card.id, now ? "wat er staat" : "nieuw", "het bestand",
                     app::cardChanges(now ? json::writeCard(*now) : "{}", json::writeCard(card))) ==
          ExitStatus::different)
        status = ExitStatus::different;
    }
    return finished(out, session, status);
  }
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto versions = app::cardVersions(**workspace, options.id);
  if (!versions) return session.fail(versions.error());
  const auto last = [&](CardOrigin origin) -> const TextVersion* {
    const auto at =
        std::find_if(versions->rbegin(), versions->rend(), [&](const auto& one) { return one.origin == origin; });
    return at == versions->rend() || at->body.empty() ? nullptr : &*at;
  };
  const TextVersion *ours = last(CardOrigin::peilstok), *own = last(CardOrigin::gemeente);
  if (!own) return session.fail({ErrorCode::not_found, "own text of " + options.id});
  const ExitStatus status =
      sayChanges(session, out, options.id, ours ? fmt::format("Peilstok versie {}", ours->version) : "nieuw",
                 fmt::format("eigen versie {}", own->version), app::cardChanges(ours ? ours->body : "{}", own->body));
  return finished(out, session, status);
}

ExitStatus runHistory(const Session& session, const std::string& id) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto versions = app::cardVersions(**workspace, id);
  if (!versions) return session.fail(versions.error());
  Output out;
  const TextVersion* before = nullptr;
  for (const TextVersion& one : *versions) {
    const auto changes = app::cardChanges(before ? before->body : "{}", one.body);
    if (session.json()) {
      out.json({{"id", id},
                {"origin", word(one.origin)},
                {"version", one.version},
                {"based_on", one.basedOn},
                {"at", civil::format(one.at)},
                {"role", one.role},
                {"note", one.note},
                {"taken_back", one.body.empty()},
                {"changed", changes.size()}});
    } else {
      out.line(fmt::format("{} {} versie {}{}{}{}", report::momentWords(one.at),
                           one.origin == CardOrigin::peilstok ? "Peilstok" : "eigen", one.version,
                           one.body.empty() ? ", teruggenomen" : "", one.role.empty() ? "" : ", " + one.role,
                           one.note.empty() ? "" : ": " + printable(one.note)));
    }
    if (!one.body.empty()) before = &one;
  }
  return finished(out, session);
}

ExitStatus runBack(const Session& session, const CardVerbOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto done = app::takeBackCard(**workspace, options.id, options.role, options.note, session.nowOrClock());
  if (!done) return session.fail(done.error());
  Output out;
  if (session.json()) out.json({{"id", options.id}, {"taken_back", true}});
  else out.line(fmt::format("De eigen tekst van {} geldt niet meer; hij blijft bij de versies bewaard.", options.id));
  return finished(out, session);
}

ExitStatus runUsed(const Session& session, const CardVerbOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  CardUse use;
  use.card = options.id;
  use.at = session.nowOrClock();
  if (!options.at.empty()) {
    const auto at = civil::parseIso(options.at);
    if (!at) return session.fail({ErrorCode::wrong_use, "--at: not a moment"});
    use.at = *at;
  }
  use.result = fromWord<CardResult>(options.result).value_or(CardResult::onbekend);
  use.role = options.role;
  use.note = options.note;
  if (!options.signal.empty()) {
    const auto number = (*workspace)->find(options.signal);
    if (!number) return session.fail(number.error());
    use.signal = *number;
  }
  const auto kept = app::recordUse(**workspace, use, session.nowOrClock());
  if (!kept) return session.fail(kept.error());
  const CardExperience seen = (*workspace)->knowledge().card(options.id)->experience;
  Output out;
  if (session.json())
    out.json({{"id", options.id},
              {"use", *kept},
              {"experience",
               {{"hielp", seen.helped},
                {"niets", seen.nothing},
                {"averechts", seen.backfired},
                {"onbekend", seen.unknown}}}});
  else out.line(fmt::format("{}: {}.", options.id, experienceWords(seen)));
  return finished(out, session);
}

/// What playing a card closes: one line for each pair that is closed, or with --all for every pair.
ExitStatus runRoom(const Session& session, const CardVerbOptions& options) {
  const auto known = session.knowledgeInForce();
  if (!known) return session.fail(known.error());
  const suggest::ScalingRoom room((*known)->cards);
  const std::size_t only = options.id.empty() ? room.size() : room.find(options.id);
  if (!options.id.empty() && only == room.size()) return session.fail({ErrorCode::not_found, options.id});
  Output out;
  for (std::size_t i = 0; i < room.size(); ++i) {
    if (only < room.size() && i != only) continue;
    if (!session.json() && room.openAfter(i) + 1 < room.size())
      out.line(fmt::format("{} {}: laat {} van de {} andere kaarten open", room.card(i).id, room.card(i).name,
                           room.openAfter(i), room.size() - 1));
    for (std::size_t j = 0; j < room.size(); ++j) {
      if (i == j || (room.isOpen(i, j) && !options.all)) continue;
      if (session.json())
        out.json({{"played", room.card(i).id},
                  {"later", room.card(j).id},
                  {"open", room.isOpen(i, j)},
                  {"why", room.why(i, j)}});
      else if (room.isOpen(i, j)) out.line(fmt::format("  {} blijft open", room.card(j).id));
      else out.line(fmt::format("  {} {}: {}", room.card(j).id, room.card(j).name, room.why(i, j)));
    }
  }
  return finished(out, session);
}

}  // namespace

void addCardVerbs(CLI::App& cards, const Session& session, ExitStatus& status) {
  cards.require_subcommand(0, 1);
  const auto sub = [&](const char* name, const char* words) { return cards.add_subcommand(name, words); };
  const auto signedBy = [](CLI::App* verb, CardVerbOptions& options) {
    verb->add_option("--role", options.role, "Your function, never a name");
    verb->add_option("--note", options.note, "One line: why");
  };

  auto checking = std::make_shared<CardVerbOptions>();
  CLI::App* validate = sub("validate", "Check a file of cards as an import would; stores nothing");
  validate->add_option("file", checking->file, "A file of schema cards/1")->required();
  validate->callback([&session, &status, checking] { status = runImport(session, *checking, true); });

  auto importing = std::make_shared<CardVerbOptions>();
  CLI::App* importVerb =
      sub("import", "Take in a file of cards as the municipality's own texts; ours stay beside them");
  importVerb->add_option("file", importing->file, "A file of schema cards/1")->required();
  importVerb->add_flag("--dry-run", importing->dryRun, "Say what would change; store nothing");
  signedBy(importVerb, *importing);
  importVerb->callback([&session, &status, importing] { status = runImport(session, *importing, importing->dryRun); });

  auto exporting = std::make_shared<CardVerbOptions>();
  CLI::App* exportVerb = sub("export", "Write cards as one file that import takes elsewhere");
  exportVerb->add_option("ids", exporting->ids, "Ids of cards (default: all that are in force)");
  exportVerb->add_flag("--own", exporting->own, "Only the municipality's own texts");
  exportVerb->add_option("--to", exporting->to, "A new file (default: stdout)");
  exportVerb->callback([&session, &status, exporting] { status = runExport(session, *exporting); });

  auto differing = std::make_shared<CardVerbOptions>();
  CLI::App* diff = sub("diff",
                       "Our text of a card beside the own one, or what a file of cards would change; exit 1 "
                       "when there is a difference");
  diff->add_option("id", differing->id, "Id of a card, or a file of schema cards/1")->required();
  diff->callback([&session, &status, differing] { status = runDiff(session, *differing); });

  auto looking = std::make_shared<std::string>();
  CLI::App* history = sub("history", "Every version of a card, ours and own");
  history->add_option("id", *looking, "Id of a card")->required();
  history->callback([&session, &status, looking] { status = runHistory(session, *looking); });

  auto taking = std::make_shared<CardVerbOptions>();
  CLI::App* back = sub("back", "Take the own text of a card back, so that ours holds again");
  back->add_option("id", taking->id, "Id of a card")->required();
  signedBy(back, *taking);
  back->callback([&session, &status, taking] { status = runBack(session, *taking); });

  auto using_ = std::make_shared<CardVerbOptions>();
  CLI::App* used = sub("used", "Lay down what a card did here");
  used->add_option("id", using_->id, "Id of a card")->required();
  used->add_option("--result", using_->result, "hielp, niets, averechts or onbekend")
      ->required()
      ->check(CLI::IsMember({"hielp", "niets", "averechts", "onbekend"}));
  used->add_option("--signal", using_->signal, "The signal it was used for");
  used->add_option("--at", using_->at, "When, ISO 8601 (default: now)");
  signedBy(used, *using_);
  used->callback([&session, &status, using_] { status = runUsed(session, *using_); });

  auto rooming = std::make_shared<CardVerbOptions>();
  CLI::App* room = sub("room", "Opschaalruimte: which cards a card closes, and why");
  room->add_option("id", rooming->id, "Only what this card closes");
  room->add_flag("--all", rooming->all, "Every pair, open ones too");
  room->callback([&session, &status, rooming] { status = runRoom(session, *rooming); });
}  // namespace peilstok::cli

}  // namespace peilstok::cli

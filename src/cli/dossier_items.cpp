// dossier add, attach, done and withdraw: what stands in a dossier.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/attachments.h"
#include "app/dossier_deciding.h"
#include "cli/decision_needs.h"
#include "cli/dossier_verbs.h"

namespace peilstok::cli {

namespace {

struct ItemOptions {
  std::optional<bool> share;  ///< of an item that is there
  std::string id, role, kind, due, known, origin, sureness, likelihood, tlp, readBack, file, look;
  std::vector<std::string> whyNot;
  app::CardReasons reasons;
  bool needs = false;
  std::int64_t item = 0, seen = 0;
  DossierItem made;
};

Result<DossierItem> readItem(const ItemOptions& options) {
  DossierItem item = options.made;
  item.kind = fromWord<ItemKind>(options.kind).value_or(ItemKind::notitie);
  item.origin = fromWord<ItemOrigin>(options.origin).value_or(ItemOrigin::eigen);
  item.sureness = fromWord<Sureness>(options.sureness).value_or(Sureness::onbekend);
  item.likelihood = fromWord<Likelihood>(options.likelihood).value_or(Likelihood::mogelijk);
  item.tlp = fromWord<Tlp>(options.tlp);
  for (const auto& [written, option, moment] :
       {std::tuple(&options.due, "--due", &item.due), std::tuple(&options.known, "--known", &item.known),
        std::tuple(&options.readBack, "--read-back", &item.readBack)}) {
    const auto read = readMoment(*written, option);
    if (!read) return read.error();
    *moment = *read;
  }
  return item;
}

Result<std::int64_t> decide(const OpenedDossier& opened, const ItemOptions& options, Instant now) {
  app::CardReasons reasons = options.reasons;
  auto lighter = readWhyNot(options.whyNot);
  if (!lighter) return lighter.error();
  reasons.lighter = std::move(*lighter);
  const auto look = readMoment(options.look, "--look-again");
  if (!look) return look.error();
  reasons.lookAgain = *look;
  auto item = readItem(options);
  if (!item) return item.error();
  return app::decideInDossier(*opened.workspace, opened.number, std::move(*item), reasons, options.role, now);
}

/// A decision that names a card passes the gates of that card; what it still asks for is told when it does not.
ExitStatus runDecide(const Session& session, const ItemOptions& options) {
  const auto opened = openDossier(session, options.id, options.needs);
  if (!opened) return session.fail(opened.error());
  Output out;
  const auto tellNeeds = [&] {
    const auto asked = app::meetingNeeds(*opened->workspace, opened->number, options.made.card);
    if (asked) sayNeeds(out, session, asked->needs, options.made.card, asked->signal);
    return asked;
  };
  if (options.needs) {
    const auto asked = tellNeeds();
    return asked ? finished(out, session) : session.fail(asked.error());
  }
  const auto entry = decide(*opened, options, session.nowOrClock());
  if (!entry) {
    if (!session.json()) static_cast<void>(tellNeeds());
    return session.fail(entry.error());
  }
  const std::string name = "D" + std::to_string(opened->number);
  if (session.json()) out.json({{"id", name}, {"entry", *entry}});
  else out.line(fmt::format("{}: besluit vastgelegd als regel {}.", name, *entry));
  return finished(out, session);
}

ExitStatus runAdd(const Session& session, const ItemOptions& options) {
  const bool decides = options.kind == word(ItemKind::besluit) && !options.made.card.empty();
  if (decides && options.made.decision == 0) return runDecide(session, options);
  return changeDossier(session, options.id, options.role, [&](const Dossier&) -> Result<DossierAct> {
    auto item = readItem(options);
    if (!item) return item.error();
    return DossierAct(std::move(*item));
  });
}

ExitStatus runAttach(const Session& session, const ItemOptions& options) {
  const auto attached = app::attachmentOf(options.file);
  if (!attached) return session.fail(attached.error());
  return changeDossier(session, options.id, options.role, [&](const Dossier&) -> Result<DossierAct> {
    auto item = readItem(options);
    if (!item) return item.error();
    item->kind = ItemKind::bijlage;
    item->fileName = attached->fileName;
    item->fileHash = attached->fileHash;
    item->fileSize = attached->fileSize;
    return DossierAct(std::move(*item));
  });
}

ExitStatus runCompare(const Session& session, const ItemOptions& options) {
  const auto opened = openDossier(session, options.id, true);
  if (!opened) return session.fail(opened.error());
  const auto same = app::isAttachment(*opened->workspace, opened->number, options.item, options.file);
  if (!same) return session.fail(same.error());
  Output out;
  const std::string name = "D" + std::to_string(opened->number);
  if (session.json()) out.json({{"id", name}, {"item", options.item}, {"same", *same}});
  else out.line(*same ? "Dit is het bestand dat is toegevoegd." : "Dit is een ander bestand, of het is gewijzigd.");
  return finished(out, session);
}

ExitStatus runEdit(const Session& session, const ItemOptions& options) {
  const auto change = [&](const Dossier& before) -> Result<DossierAct> {
    const DossierItem* const there = before.item(options.item);
    if (!there) return Error{ErrorCode::not_found, fmt::format("item {}", options.item)};
    const auto due = readMoment(options.due, "--due");
    if (!due) return due.error();
    DossierItem item = *there;
    if (!options.made.text.empty()) item.text = options.made.text;
    if (!options.made.owner.empty()) item.owner = options.made.owner;
    if (*due) item.due = *due;
    const auto readBack = readMoment(options.readBack, "--read-back"), known = readMoment(options.known, "--known");
    if (!readBack) return readBack.error();
    if (!known) return known.error();
    if (*known) item.known = *known;
    if (const auto sure = fromWord<Sureness>(options.sureness)) item.sureness = *sure;
    if (options.share) item.share = *options.share;
    if (*readBack && item.kind != ItemKind::besluit)
      return Error{ErrorCode::wrong_use, "--read-back: only a besluit is read back"};
    if (*readBack) item.readBack = *readBack;
    return DossierAct(std::move(item));
  };
  return changeDossier(session, options.id, options.role, change, options.seen);
}

ExitStatus runFinish(const Session& session, const ItemOptions& options, ItemState state) {
  return changeDossier(
      session, options.id, options.role,
      [&](const Dossier& before) -> Result<DossierAct> {
        const DossierItem* const there = before.item(options.item);
        if (!there) return Error{ErrorCode::not_found, fmt::format("item {}", options.item)};
        DossierItem item = *there;
        item.state = state;
        item.outcome = options.made.outcome;
        return DossierAct(std::move(item));
      },
      options.seen);
}

void addShared(CLI::App* verb, ItemOptions& options) {
  verb->add_option("id", options.id, "D12 or 12")->required();
  verb->add_option("--role", options.role, "Your function, never a name");
}

void addSeen(CLI::App* verb, ItemOptions& options) {
  verb->add_option("--seen", options.seen, "Entry up to which you had read; what changed since is not written over");
}

void addSharing(CLI::App* verb, ItemOptions& options) {
  verb->add_flag("--share", options.made.share, "Fit to be shown to the room");
  verb->add_option("--origin", options.origin, "From whom it came")->check(CLI::IsMember(wordsOf<ItemOrigin>()));
  verb->add_option("--tlp", options.tlp, "With whom it may be shared")->check(CLI::IsMember(wordsOf<Tlp>()));
}

void addAdding(CLI::App& dossier, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<ItemOptions>();
  DossierItem& item = options->made;
  std::vector<std::string> kinds = wordsOf<ItemKind>();
  std::erase(kinds, std::string(word(ItemKind::bijlage)));  // has a verb of its own
  CLI::App* add =
      dossier.add_subcommand("add", "Add a fact, question, explanation, scenario, decision, action, lesson");
  addShared(add, *options);
  add->add_option("kind", options->kind, "What it is")->required()->check(CLI::IsMember(kinds));
  add->add_option("text", item.text, "In plain words, without names")->required();
  add->add_option("--owner", item.owner, "Function; of a question or an action compulsory");
  add->add_option("--due", options->due, "Its next moment, ISO 8601; of a question or an action compulsory");
  addSharing(add, *options);
  add->add_option("--sureness", options->sureness, "gegeven: how sure")->check(CLI::IsMember(wordsOf<Sureness>()));
  add->add_option("--known", options->known, "gegeven: as of when it holds, ISO 8601");
  add->add_option("--likelihood", options->likelihood, "scenario: how likely")
      ->check(CLI::IsMember(wordsOf<Likelihood>()));
  add->add_flag("--nothing", item.nothing, "scenario: what happens when nothing is done");
  add->add_option("--asked", item.asked, "vraag, opschaling: whom, by function");
  add->add_option("--because", item.because, "besluit: the reason; opschaling: the rule, or \"afgeweken omdat ...\"");
  add->add_option("--card", item.card, "besluit: id of the card");
  add->add_option("--mandate", item.mandate, "besluit: on whose behalf");
  add->add_option("--present", item.present, "besluit: who was there, by function");
  add->add_option("--dissent", item.dissent, "besluit: what somebody held against it");
  add->add_option("--lighter", item.lighter, "besluit: lighter means, and why not");
  add->add_option("--decision", item.decision, "besluit: number of a decision on the card that is there already");
  add->add_flag("--needs", options->needs, "besluit: only say what a decision on the card asks for");
  add->add_option("--why-not", options->whyNot,
                  "besluit: CARD=why this lighter card is not enough; may be given again");
  add->add_option("--despite", options->reasons.despite,
                  "besluit: why the card is chosen although a gate keeps it out");
  add->add_option("--decides", options->reasons.decides, "besluit: who decides on the card; else who enters it");
  add->add_option("--look-again", options->look, "besluit: moment to look again, ISO 8601");
  add->add_option("--wakes", options->reasons.wakes, "besluit: indicator that wakes it; may be given again");
  add->add_option("--read-back", options->readBack, "besluit: when it was read back and agreed, ISO 8601");
  add->add_option("--wait", item.waitMinutes, "opschaling: minutes after which the deputy is next");
  add->callback([&session, &status, options] { status = runAdd(session, *options); });
}

}  // namespace

void addDossierItems(CLI::App& dossier, const Session& session, ExitStatus& status) {
  addAdding(dossier, session, status);

  auto attached = std::make_shared<ItemOptions>();
  CLI::App* attach =
      dossier.add_subcommand("attach", "Note a file by name, hash and size; the file itself is not kept");
  addShared(attach, *attached);
  attach->add_option("file", attached->file, "The file")->required();
  attach->add_option("--text", attached->made.text, "What it is");
  addSharing(attach, *attached);
  attach->callback([&session, &status, attached] { status = runAttach(session, *attached); });
  auto compared = std::make_shared<ItemOptions>();
  CLI::App* compare = dossier.add_subcommand("compare", "Tell whether a file is the one that was attached");
  compare->add_option("id", compared->id, "D12 or 12")->required();
  compare->add_option("item", compared->item, "Number of the attachment")->required();
  compare->add_option("file", compared->file, "The file")->required();
  compare->callback([&session, &status, compared] { status = runCompare(session, *compared); });

  auto edited = std::make_shared<ItemOptions>();
  CLI::App* edit = dossier.add_subcommand(
      "edit", "Change an item: its words, owner, moment, whether the room sees it; reads a decision back");
  addShared(edit, *edited);
  addSeen(edit, *edited);
  edit->add_option("item", edited->item, "Number of the item")->required();
  edit->add_option("--text", edited->made.text, "In plain words, without names");
  edit->add_option("--owner", edited->made.owner, "Function");
  edit->add_option("--due", edited->due, "Its next moment, ISO 8601");
  // Not a flag with a value of its own: that would be "no" when nobody says anything.
  edit->add_flag_callback(
      "--share", [edited] { edited->share = true; }, "Fit to be shown to the room");
  edit->add_flag_callback(
      "--no-share", [edited] { edited->share = false; }, "No longer fit to be shown to the room");
  edit->add_option("--sureness", edited->sureness, "gegeven: how sure")->check(CLI::IsMember(wordsOf<Sureness>()));
  edit->add_option("--known", edited->known, "gegeven: as of when it holds, ISO 8601");
  edit->add_option("--read-back", edited->readBack, "besluit: when it was read back and agreed, ISO 8601");
  edit->callback([&session, &status, edited] { status = runEdit(session, *edited); });

  auto done = std::make_shared<ItemOptions>();
  CLI::App* finish = dossier.add_subcommand("done", "Say that an item is done, and what came of it");
  addShared(finish, *done);
  addSeen(finish, *done);
  finish->add_option("item", done->item, "Number of the item")->required();
  finish->add_option("--outcome", done->made.outcome, "The answer, or what was done");
  finish->callback([&session, &status, done] { status = runFinish(session, *done, ItemState::gedaan); });

  auto withdrawn = std::make_shared<ItemOptions>();
  CLI::App* withdraw = dossier.add_subcommand("withdraw", "Take an item back; it stays readable");
  addShared(withdraw, *withdrawn);
  addSeen(withdraw, *withdrawn);
  withdraw->add_option("item", withdrawn->item, "Number of the item")->required();
  withdraw->add_option("--because", withdrawn->made.outcome, "Why")->required();
  withdraw->callback([&session, &status, withdrawn] { status = runFinish(session, *withdrawn, ItemState::vervallen); });
}

}  // namespace peilstok::cli

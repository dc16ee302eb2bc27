// dossier open, set, review, handover, meeting, close, reopen, join and leave: the dossier as a whole.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/groups.h"
#include "base/text.h"
#include "cli/dossier_verbs.h"

namespace peilstok::cli {

namespace {

struct HeadOptions {
  std::string id, role, title, owner, place, next, physical, seenBefore, phase, because;
  std::optional<std::string> roomTitle;  ///< an empty one takes it back
  std::vector<std::string> signals;
  std::string group;  ///< one signal of it
  std::int64_t seen = 0;
};

struct MeetingOptions {
  std::string id, role, step, present, next;
};

const std::vector<std::string> kAnswers = {"ja", "nee", "onbekend"};

void setAnswer(const std::string& written, std::optional<bool>& out) {
  if (written == "onbekend") out.reset();
  else if (!written.empty()) out = written == "ja";
}

/// What was said of a head; what was not stays as it is.
Result<DossierHead> changed(DossierHead head, const HeadOptions& options) {
  if (!options.title.empty()) head.title = options.title;
  if (options.roomTitle) head.roomTitle = *options.roomTitle;
  if (!options.owner.empty()) head.owner = options.owner;
  if (!options.place.empty()) head.place = options.place;
  const auto next = readMoment(options.next, "--next");
  if (!next) return next.error();
  if (*next) head.next = *next;
  setAnswer(options.physical, head.physical);
  setAnswer(options.seenBefore, head.seenBefore);
  if (options.phase.empty()) return head;
  head.phase.reset();
  head.step = Step::none;
  if (options.phase == "berekend") return head;
  const auto choice = phaseChoice(options.phase);
  if (!choice) return Error{ErrorCode::wrong_use, "--phase: a phase, a step, or berekend"};
  head.phase = choice->phase;
  head.step = choice->step.value_or(Step::none);
  return head;
}

Result<std::vector<std::int64_t>> numbersOf(app::Workspace& workspace, const std::vector<std::string>& ids) {
  std::vector<std::int64_t> numbers;
  for (const std::string& id : ids) {
    const auto number = workspace.find(id);
    if (!number) return number.error();
    numbers.push_back(*number);
  }
  return numbers;
}

/// Everything of the group that a signal is in, behind what was named.
Result<void> addGroup(app::Workspace& workspace, const std::string& id, std::vector<std::int64_t>& signals) {
  if (id.empty()) return {};
  const auto number = workspace.find(id);
  if (!number) return number.error();
  const auto group = app::groupOf(workspace, *number);
  if (!group) return group.error();
  for (const std::int64_t one : *group)
    if (std::ranges::find(signals, one) == signals.end()) signals.push_back(one);
  return {};
}

ExitStatus runOpen(const Session& session, const HeadOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  auto signals = numbersOf(**workspace, options.signals);
  if (!signals) return session.fail(signals.error());
  if (auto ok = addGroup(**workspace, options.group, *signals); !ok) return session.fail(ok.error());
  auto head = changed({}, options);
  if (!head) return session.fail(head.error());
  const auto number = app::openDossier(**workspace, std::move(*head), *signals, options.role, session.nowOrClock());
  if (!number) return session.fail(number.error());
  Output out;
  const std::string name = "D" + std::to_string(*number);
  if (session.json()) out.json({{"id", name}});
  else
    out.line(fmt::format("{} is geopend met {}.", name,
                         signals->size() == 1 ? "1 signaal" : fmt::format("{} signalen", signals->size())));
  return finished(out, session);
}

ExitStatus runSet(const Session& session, const HeadOptions& options) {
  return changeDossier(
      session, options.id, options.role,
      [&](const Dossier& before) -> Result<DossierAct> {
        auto head = changed(before.head, options);
        if (!head) return head.error();
        return DossierAct(std::move(*head));
      },
      options.seen);
}

ExitStatus runReview(const Session& session, const HeadOptions& options) {
  return changeDossier(session, options.id, options.role, [&](const Dossier& before) -> Result<DossierAct> {
    DossierHead head = before.head;
    head.reviewed = session.nowOrClock();
    return DossierAct(std::move(head));
  });
}

ExitStatus runClose(const Session& session, const HeadOptions& options, bool closed) {
  return changeDossier(session, options.id, options.role, [&](const Dossier& before) -> Result<DossierAct> {
    if (!closed && !before.head.closed) return Error{ErrorCode::wrong_use, "the dossier is open"};
    auto head = changed(before.head, options);
    if (!head) return head.error();
    head->closed = closed;
    head->closedBecause = options.because;
    return DossierAct(std::move(*head));
  });
}

ExitStatus runMembership(const Session& session, const HeadOptions& options, bool joins) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  auto signals = numbersOf(**workspace, options.signals);
  if (!signals) return session.fail(signals.error());
  if (auto ok = addGroup(**workspace, options.group, *signals); !ok) return session.fail(ok.error());
  workspace->reset();
  return changeDossier(session, options.id, options.role, [&](const Dossier& before) -> Result<DossierAct> {
    // Of a group some may be in it already; who names one that is, is told.
    if (!options.group.empty())
      std::erase_if(*signals,
                    [&](std::int64_t one) { return std::ranges::find(before.signals, one) != before.signals.end(); });
    if (joins && signals->empty()) return Error{ErrorCode::wrong_use, "all of that group is in it already"};
    if (joins) return DossierAct(SignalsJoin{*signals});
    return DossierAct(SignalsLeave{*signals, options.because});
  });
}

ExitStatus runMeeting(const Session& session, const MeetingOptions& options) {
  return changeDossier(session, options.id, options.role, [&](const Dossier& before) -> Result<DossierAct> {
    Meeting meeting = before.meeting;
    const Instant now = session.nowOrClock();
    const auto next = readMoment(options.next, "--next");
    if (!next) return next.error();
    if (*next) meeting.next = *next;
    if (!options.present.empty()) meeting.present = text::split(options.present, ',');
    const auto step = fromWord<MeetingStep>(options.step).value_or(meeting.step);
    // One that is over, or was never held, begins anew.
    const bool sits = meeting.step != MeetingStep::geen && meeting.step != MeetingStep::klaar;
    if (!options.step.empty() && !sits) meeting.began = now;
    if (step != meeting.step) meeting.stepBegan = now;
    meeting.step = step;
    return DossierAct(std::move(meeting));
  });
}

void addHead(CLI::App* verb, HeadOptions& options) {
  verb->add_option("--title", options.title, "What it is about");
  verb->add_option("--room-title", options.roomTitle,
                   "What it is called before the room, which else sees its number alone; '' takes it back");
  verb->add_option("--owner", options.owner, "Function that has it");
  verb->add_option("--next", options.next, "Its next moment, ISO 8601");
  verb->add_option("--place", options.place, "CBS code of the municipality");
  verb->add_option("--physical", options.physical, "Does this lead to something physical?")
      ->check(CLI::IsMember(kAnswers));
  verb->add_option("--seen-before", options.seenBefore, "Seen before, according to the police?")
      ->check(CLI::IsMember(kAnswers));
  verb->add_option("--phase", options.phase, "What people hold it to be: a phase or a step; berekend takes it back");
}

std::shared_ptr<HeadOptions> addId(CLI::App* verb) {
  auto options = std::make_shared<HeadOptions>();
  verb->add_option("id", options->id, "D12 or 12")->required();
  verb->add_option("--role", options->role, "Your function, never a name");
  return options;
}

/// Signals one by one, or all of the group that one is in.
void addSignals(CLI::App* verb, HeadOptions& options) {
  CLI::App* which = verb->add_option_group("Signals");
  which->add_option("signal", options.signals, "S1042, 1042 or the id that the source gave; may be more");
  which->add_option("--group", options.group, "All signals of the group that this one is in, suggested or merged");
  which->require_option(1, 2);
}

void addClosing(CLI::App& dossier, const Session& session, ExitStatus& status) {
  CLI::App* close = dossier.add_subcommand("close", "Close a dossier; it still waits to be evaluated");
  const auto closed = addId(close);
  close->add_option("--because", closed->because, "Why")->required();
  close->callback([&session, &status, closed] { status = runClose(session, *closed, true); });

  CLI::App* reopen = dossier.add_subcommand("reopen", "Open a closed dossier again");
  const auto reopened = addId(reopen);
  reopen->add_option("--because", reopened->because, "Why it is open again");
  addHead(reopen, *reopened);
  reopen->callback([&session, &status, reopened] { status = runClose(session, *reopened, false); });

  CLI::App* join = dossier.add_subcommand("join", "Add signals to a dossier");
  const auto joined = addId(join);
  addSignals(join, *joined);
  join->callback([&session, &status, joined] { status = runMembership(session, *joined, true); });

  CLI::App* leave = dossier.add_subcommand("leave", "Take signals out of a dossier that do not belong there");
  const auto left = addId(leave);
  leave->add_option("signal", left->signals, "S1042, 1042 or the id that the source gave; may be more")->required();
  leave->add_option("--because", left->because, "Why")->required();
  leave->callback([&session, &status, left] { status = runMembership(session, *left, false); });
}

void addMeeting(CLI::App& dossier, const Session& session, ExitStatus& status) {
  CLI::App* handover = dossier.add_subcommand("handover", "Pass a dossier to another function, which then owns it");
  auto passed = addId(handover);
  auto what = std::make_shared<Handover>();
  handover->add_option("--to", what->to, "The function that gets it")->required();
  handover->add_option("--note", what->note, "What they must know");
  handover->callback([&session, &status, passed, what] {
    status = changeDossier(session, passed->id, passed->role,
                           [&](const Dossier&) -> Result<DossierAct> { return DossierAct(*what); });
  });

  auto held = std::make_shared<MeetingOptions>();
  CLI::App* meeting =
      dossier.add_subcommand("meeting", "Say how far the meeting is, who is there, and when the next is");
  meeting->add_option("id", held->id, "D12 or 12")->required();
  meeting->add_option("--role", held->role, "Your function, never a name");
  meeting->add_option("--step", held->step, "How far it is")->check(CLI::IsMember(wordsOf<MeetingStep>()));
  meeting->add_option("--present", held->present, "Who is there: functions with commas between them");
  meeting->add_option("--next", held->next, "The next meeting, ISO 8601");
  meeting->callback([&session, &status, held] { status = runMeeting(session, *held); });
}

}  // namespace

void addDossierChanging(CLI::App& dossier, const Session& session, ExitStatus& status) {
  auto opened = std::make_shared<HeadOptions>();
  CLI::App* open = dossier.add_subcommand("open", "Make a dossier of signals");
  addSignals(open, *opened);
  open->add_option("--role", opened->role, "Your function, never a name");
  addHead(open, *opened);
  open->callback([&session, &status, opened] { status = runOpen(session, *opened); });

  CLI::App* set = dossier.add_subcommand("set", "Change what stands at the head of a dossier");
  const auto changedHead = addId(set);
  addHead(set, *changedHead);
  set->add_option("--seen", changedHead->seen,
                  "Entry up to which you had read; what changed since is not written over");
  set->callback([&session, &status, changedHead] { status = runSet(session, *changedHead); });

  CLI::App* review = dossier.add_subcommand("review", "Say that somebody looked at the whole dossier now");
  const auto reviewed = addId(review);
  review->callback([&session, &status, reviewed] { status = runReview(session, *reviewed); });

  addMeeting(dossier, session, status);
  addClosing(dossier, session, status);
}

}  // namespace peilstok::cli

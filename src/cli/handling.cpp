// handle, undo, wake, ask, answer and note: what people do with signals, and what they ask and hear about them.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>

#include "app/asking.h"
#include "app/handling.h"
#include "app/notes.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/words.h"

namespace peilstok::cli {

namespace {

struct HandleOptions {
  std::string verb, until, grows, into, reason;
  std::vector<std::string> ids;
  app::HandlingWish wish;
};

struct AskOptions {
  std::string id, inquiry, answer;
  Inquiry question;
  Reply reply;
};

struct NoteOptions {
  std::string text, channel = "inwoner", observed, municipality, received;
};

/// "20/6": twenty within six hours. Error: wrong_use.
Result<Growth> readGrowth(const std::string& written) {
  Growth growth;
  const char* const end = written.data() + written.size();
  const auto count = std::from_chars(written.data(), end, growth.count);
  const bool divided = count.ec == std::errc{} && count.ptr != end && *count.ptr == '/';
  const auto hours = std::from_chars(divided ? count.ptr + 1 : end, end, growth.hours);
  if (!divided || hours.ec != std::errc{} || hours.ptr != end || !growth)
    return Error{ErrorCode::wrong_use, "--grows is written as COUNT/HOURS"};
  return growth;
}

Result<app::HandlingWish> readWish(const HandleOptions& options, app::Workspace& workspace) {
  app::HandlingWish wish = options.wish;
  wish.verb = fromWord<HandlingVerb>(options.verb).value_or(HandlingVerb::pak_op);
  wish.reason = fromWord<CloseReason>(options.reason).value_or(CloseReason::geen);
  if (!options.until.empty()) {
    wish.until = civil::parseIso(options.until);
    if (!wish.until) return Error{ErrorCode::wrong_use, "--until: not a moment"};
  }
  if (!options.grows.empty()) {
    const auto growth = readGrowth(options.grows);
    if (!growth) return growth.error();
    wish.grows = *growth;
  }
  if (!options.into.empty()) {
    const auto into = workspace.find(options.into);
    if (!into) return into.error();
    wish.into = *into;
  }
  return wish;
}

ExitStatus runHandle(const Session& session, const HandleOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto wish = readWish(options, **workspace);
  if (!wish) return session.fail(wish.error());
  std::vector<std::int64_t> numbers;
  for (const std::string& id : options.ids) {
    const auto number = (*workspace)->find(id);
    if (!number) return session.fail(number.error());
    numbers.push_back(*number);
  }
  const auto step = app::handle(**workspace, numbers, *wish, session.nowOrClock());
  if (!step) return session.fail(step.error());
  Output out;
  Json ids = Json::array();
  for (const std::int64_t number : numbers) ids.push_back("S" + std::to_string(number));
  if (session.json()) out.json({{"step", *step}, {"verb", options.verb}, {"ids", std::move(ids)}});
  else out.line(fmt::format("{}: {} (stap {}).", options.verb, fmt::join(options.ids, ", "), *step));
  return finished(out, session);
}

ExitStatus runUndo(const Session& session, std::int64_t step, const std::string& role) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto undone = app::undo(**workspace, step, role, session.nowOrClock());
  if (!undone) return session.fail(undone.error());
  Output out;
  if (session.json()) out.json({{"step", *undone}, {"undone", step}});
  else out.line(fmt::format("Stap {} is ongedaan gemaakt (stap {}).", step, *undone));
  return finished(out, session);
}

ExitStatus runWake(const Session& session) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto woken = app::wake(**workspace, session.nowOrClock());
  if (!woken) return session.fail(woken.error());
  Output out;
  for (const app::Woken& one : *woken) {
    const char* const why = one.grew ? "gegroeid" : "moment";
    if (session.json()) out.json({{"id", "S" + std::to_string(one.signal)}, {"because", why}});
    else out.line(fmt::format("S{} ligt weer in het postvak ({}).", one.signal, why));
  }
  if (woken->empty() && !session.json()) out.line("Er is niets dat terug moet.");
  return finished(out, session);
}

ExitStatus runAsk(const Session& session, const AskOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto number = (*workspace)->find(options.id);
  if (!number) return session.fail(number.error());
  Inquiry inquiry = options.question;
  inquiry.at = session.nowOrClock();
  const auto laid = app::ask(**workspace, *number, inquiry);
  if (!laid) return session.fail(laid.error());
  Output out;
  if (session.json()) out.json({{"id", "S" + std::to_string(*number)}, {"inquiry", *laid}});
  else out.line(fmt::format("S{}: vraag {} vastgelegd.", *number, *laid));
  return finished(out, session);
}

ExitStatus runAnswer(const Session& session, const AskOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto number = (*workspace)->find(options.id);
  if (!number) return session.fail(number.error());
  Reply reply = options.reply;
  reply.at = session.nowOrClock();
  reply.answer = fromWord<ReplyWord>(options.answer).value_or(ReplyWord::onbekend);
  const auto laid = app::answer(**workspace, *number, reply);
  if (!laid) return session.fail(laid.error());
  const auto now = (*workspace)->store().currentAssessment(*number);
  if (!now) return session.fail(now.error());
  Output out;
  if (session.json())
    out.json({{"id", "S" + std::to_string(*number)},
              {"reply", *laid},
              {"total", now->total / 10.0},
              {"phase", {{"id", word(now->phase)}, {"step", stepJson(now->step)}}}});
  else out.line(fmt::format("S{}: antwoord {} vastgelegd en meegewogen.", *number, *laid));
  return finished(out, session);
}

ExitStatus runNote(const Session& session, const NoteOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  intake::RawRecord record;
  record.fields = {{"text", options.text}, {"channel", options.channel}, {"observed", options.observed}};
  record.fields["received"] = options.received.empty() ? civil::format(session.nowOrClock()) : options.received;
  const auto number = (*workspace)->take(record, app::kNoteOrigin, options.municipality);
  if (!number) return session.fail(number.error());
  const auto rows = (*workspace)->store().rows({*number});
  if (!rows) return session.fail(rows.error());
  Output out;
  if (session.json()) out.json(rowJson(rows->front()));
  else out.line(rowLine(rows->front()));
  return finished(out, session);
}

template <class E>
std::vector<std::string> wordsOf() {
  std::vector<std::string> all;
  for (const auto& [value, name] : Words<E>::table)
    if (!name.empty()) all.emplace_back(name);
  return all;
}

void addHandle(CLI::App& app, const Session& session, ExitStatus& status) {
  auto done = std::make_shared<HandleOptions>();
  CLI::App* handle = app.add_subcommand(
      "handle",
      "Do something with stored signals, all of them or none: take on, assign, merge, lay aside, close, "
      "scale up or reopen. Every step can be undone.");
  handle->add_option("verb", done->verb, "pak_op, wijs_toe, voeg_samen, leg_weg, sluit, schaal_op or heropen")
      ->required()
      ->check(CLI::IsMember({"pak_op", "wijs_toe", "voeg_samen", "leg_weg", "sluit", "schaal_op", "heropen"}));
  handle->add_option("id", done->ids, "S1042, 1042 or the id that the source gave; may be more")->required();
  handle->add_option("--to", done->wish.owner, "wijs_toe, schaal_op: the function that gets it");
  handle->add_option("--into", done->into, "voeg_samen: the signal to merge into");
  handle->add_option("--until", done->until, "leg_weg: the moment to come back at, ISO 8601");
  handle->add_option("--grows", done->grows, "leg_weg: come back when it grows, as COUNT/HOURS");
  handle->add_option("--reason", done->reason, "sluit: why")->check(CLI::IsMember(wordsOf<CloseReason>()));
  handle->add_option("--role", done->wish.role, "Your function, never a name");
  handle->add_option("--note", done->wish.note, "One line");
  handle->callback([&session, &status, done] { status = runHandle(session, *done); });

  auto step = std::make_shared<std::int64_t>(0);
  auto role = std::make_shared<std::string>();
  CLI::App* undo = app.add_subcommand("undo", "Take a step of `handle` back, by its number");
  undo->add_option("step", *step, "The number that `handle` printed")->required();
  undo->add_option("--role", *role, "Your function, never a name");
  undo->callback([&session, &status, step, role] { status = runUndo(session, *step, *role); });

  CLI::App* wake = app.add_subcommand("wake", "Put back what was laid aside until now, or until it grew and did");
  wake->callback([&session, &status] { status = runWake(session); });
}

void addAsking(CLI::App& app, const Session& session, ExitStatus& status) {
  auto asked = std::make_shared<AskOptions>();
  CLI::App* ask = app.add_subcommand("ask", "Lay down that a question about a stored signal was put to somebody");
  ask->add_option("id", asked->id, "S1042, 1042 or the id that the source gave")->required();
  ask->add_option("--question", asked->question.question, "What was asked")->required();
  ask->add_option("--indicator", asked->question.indicator,
                  "The indicator it is about; without it the judgement of the police");
  ask->add_option("--asked", asked->question.asked, "Whom, by function");
  ask->add_option("--role", asked->question.role, "Your function, never a name");
  ask->callback([&session, &status, asked] { status = runAsk(session, *asked); });

  auto answered = std::make_shared<AskOptions>();
  CLI::App* answer = app.add_subcommand("answer", "Lay down what came back; the signal is weighed again with it");
  answer->add_option("id", answered->id, "S1042, 1042 or the id that the source gave")->required();
  answer->add_option("--answer", answered->answer, "What came back")
      ->required()
      ->check(CLI::IsMember(wordsOf<ReplyWord>()));
  answer->add_option("--indicator", answered->reply.indicator,
                     "The indicator it is about; without it the judgement of the police");
  answer->add_option("--inquiry", answered->reply.inquiry, "The number of the question, when there was one");
  answer->add_option("--role", answered->reply.role, "Your function, never a name");
  answer->add_option("--note", answered->reply.note, "One line");
  answer->callback([&session, &status, answered] { status = runAnswer(session, *answered); });
}

}  // namespace

void addHandling(CLI::App& app, const Session& session, ExitStatus& status) {
  addHandle(app, session, status);
  addAsking(app, session, status);
  auto noted = std::make_shared<NoteOptions>();
  CLI::App* note = app.add_subcommand("note", "Take in what somebody told: masked, weighed and stored as one signal");
  note->add_option("text", noted->text, "What was told")->required();
  note->add_option("--channel", noted->channel, "Who told it")->check(CLI::IsMember(wordsOf<Channel>()));
  note->add_option("--observed", noted->observed, "gezien, ervaren or mogelijk")
      ->check(CLI::IsMember(wordsOf<Observed>()));
  note->add_option("--gemeente", noted->municipality, "The municipality (CBS code); default your own");
  note->add_option("--received", noted->received, "When, ISO 8601; default now");
  note->callback([&session, &status, noted] { status = runNote(session, *noted); });
}

}  // namespace peilstok::cli

// bundle: signals from Communication to OOV as one signed file, and the answer back. Here what goes out.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/forwarding.h"
#include "cli/bundle_verbs.h"
#include "cli/bundle_words.h"
#include "cli/list_filter.h"
#include "model/words.h"

namespace peilstok::cli {

namespace {

struct SendOptions {
  std::vector<std::string> signals, involved;
  std::string group, note, tlp, to, keyFile, role, id, word, reason;
  bool mail = false;
  ListOptions filter;
};

Result<std::vector<std::int64_t>> namedSignals(app::Workspace& workspace, const SendOptions& options) {
  std::vector<std::int64_t> numbers;
  for (const std::string& id : options.signals) {
    const auto number = workspace.find(id);
    if (!number) return number.error();
    numbers.push_back(*number);
  }
  if (options.group.empty()) return numbers;
  const auto member = workspace.find(options.group);
  if (!member) return member.error();
  const auto handling = workspace.store().handling(*member);
  if (!handling) return handling.error();
  numbers.push_back(handling->into != 0 ? handling->into : *member);
  return numbers;
}

Result<std::vector<std::int64_t>> chosenSignals(app::Workspace& workspace, const SendOptions& options,
                                                std::optional<Instant> now) {
  const bool named = !options.signals.empty() || !options.group.empty();
  if (named == options.filter.narrows())
    return Error{ErrorCode::wrong_use, "say which signals: --signals or --group, or else a filter"};
  if (named) return namedSignals(workspace, options);
  store::SignalFilter filter = filterOf(options.filter, now);
  if (!options.filter.query.empty()) {
    const auto words = soughtWords(workspace, options.filter);
    if (!words) return words.error();
    filter.words = app::Workspace::toFilter(*words);
  }
  auto numbers = workspace.store().numbers(filter);
  if (!numbers) return numbers;
  if (numbers->size() > static_cast<std::size_t>(options.filter.limit))
    numbers->resize(static_cast<std::size_t>(options.filter.limit));
  return numbers;
}

/// "ID=reason", in the order given; reasons of one id stand together.
Result<std::optional<std::vector<BundleInvolved>>> namedInvolved(const std::vector<std::string>& written) {
  std::vector<BundleInvolved> all;
  for (const std::string& one : written) {
    const auto sign = one.find('=');
    if (sign == 0 || sign == std::string::npos || sign + 1 == one.size())
      return Error{ErrorCode::wrong_use, "--involve is written as ID=REASON"};
    const std::string id = one.substr(0, sign);
    auto at = std::find_if(all.begin(), all.end(), [&](const BundleInvolved& known) { return known.id == id; });
    if (at == all.end()) at = all.insert(all.end(), BundleInvolved{id, {}});
    at->because.push_back(one.substr(sign + 1));
  }
  return all.empty() ? std::nullopt : std::optional(std::move(all));
}

ExitStatus saySent(const Session& session, const app::SentBundle& sent, const app::SigningKey& key) {
  const exchange::Bundle& bundle = sent.bundle;
  Output out;
  if (session.json()) {
    Json object = wholeCoverJson(bundle.cover);
    object["signals"] = bundle.signals.size();
    object["file"] = sent.file.filename().string();
    object["mail"] = sent.mail.empty() ? Json(nullptr) : Json(sent.mail.filename().string());
    out.json(object);
  } else {
    const std::string what = bundle.cover.answer ? "Antwoord" : countOf(bundle.signals.size(), "signaal", "signalen");
    out.line(fmt::format("{} weggeschreven in {} ({}).", what, printable(sent.file.filename().string()),
                         word(bundle.cover.tlp)));
    if (!sent.mail.empty())
      out.line(
          fmt::format("Concept van een mail: {}. Er is niets verzonden.", printable(sent.mail.filename().string())));
    if (key.made)
      out.line(fmt::format("De sleutel is nieuw. Geef de vingerafdruk door aan de ontvanger: {}",
                           signature::fingerprint(key.key)));
  }
  return finished(out, session);
}

ExitStatus sendIt(const Session& session, app::Workspace& workspace, app::Outgoing outgoing,
                  const SendOptions& options) {
  const auto file = session.signingKeyFile(options.keyFile, workspace.store());
  if (!file) return session.fail(file.error());
  const Instant now = session.nowOrClock();
  const auto key = app::signingKey(workspace.store(), *file, options.role, now);
  if (!key) return session.fail(key.error());
  const auto sent = app::send(workspace, std::move(outgoing), *key, {options.to, options.mail}, now);
  if (!sent) return session.fail(sent.error());
  return saySent(session, *sent, *key);
}

ExitStatus runExport(const Session& session, const SendOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  auto signals = chosenSignals(**workspace, options, session.now());
  if (!signals) return session.fail(signals.error());
  auto involved = namedInvolved(options.involved);
  if (!involved) return session.fail(involved.error());
  app::ForwardWish wish;
  wish.signals = std::move(*signals);
  wish.function = options.role;
  wish.note = options.note;
  wish.tlp = fromWord<Tlp>(options.tlp).value_or(Tlp::red);
  wish.involved = std::move(*involved);
  auto outgoing = app::composeForwarding(**workspace, wish, session.nowOrClock());
  if (!outgoing) return session.fail(outgoing.error());
  return sendIt(session, **workspace, std::move(*outgoing), options);
}

/// A bundle of signals that came in, by the beginning of its id.
Result<std::int64_t> receivedBundle(store::Store& store, const std::string& id) {
  constexpr std::size_t kFewest = 8;  // as many as stand in the name of its file
  if (id.size() < kFewest) return Error{ErrorCode::wrong_use, "at least eight digits of the id are needed"};
  const auto found = store.findBundles(BundleWay::ontvangen, id);
  if (!found) return found.error();
  std::vector<std::int64_t> numbers;
  for (const store::StoredBundle& one : *found)
    if (one.cover.kind == BundleKind::doorzending) numbers.push_back(one.number);
  if (numbers.empty()) return Error{ErrorCode::not_found, id};
  if (numbers.size() > 1) return Error{ErrorCode::wrong_use, "more than one bundle begins so; give more of its id"};
  return numbers.front();
}

ExitStatus runAnswer(const Session& session, const SendOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto number = receivedBundle((*workspace)->store(), options.id);
  if (!number) return session.fail(number.error());
  auto outgoing =
      app::composeAnswer(**workspace, *number, fromWord<AnswerWord>(options.word).value_or(AnswerWord::in_behandeling),
                         options.reason, options.role, session.nowOrClock());
  if (!outgoing) return session.fail(outgoing.error());
  return sendIt(session, **workspace, std::move(*outgoing), options);
}

Result<void> sayBundle(store::Store& store, const Session& session, const store::StoredBundle& bundle, Output& out) {
  const auto answer = app::lastAnswerTo(store, bundle.number);
  if (!answer) return answer.error();
  if (session.json()) {
    Json object = {{"way", word(bundle.way)}, {"at", civil::format(bundle.at)}};
    object.update(coverJson(bundle.cover));
    object["known"] = bundle.known;
    object["signals"] = bundle.signals;
    if (bundle.cover.answer) object["to"] = bundle.cover.answer->to;
    object["answer"] = bundle.cover.answer ? answerJson(bundle) : *answer ? answerJson(**answer) : Json(nullptr);
    out.json(object);
    return {};
  }
  const std::string what = bundle.cover.answer
                               ? "antwoord: " + answerWords(*bundle.cover.answer)
                               : countOf(static_cast<std::size_t>(bundle.signals), "signaal", "signalen") +
                                     (*answer ? ", " + answerWords(*(*answer)->cover.answer) : std::string());
  out.line(fmt::format("{}  {} {}  {}  {}  {}{}", bundle.cover.id.substr(0, 8), civil::formatDate(bundle.at),
                       civil::formatHourMinute(bundle.at), column(word(bundle.way), 9), fromWords(bundle.cover), what,
                       bundle.known ? "" : "  (afzender niet bekend)"));
  return {};
}

ExitStatus runList(const Session& session) {
  const auto store = session.store(true);
  if (!store) return session.fail(store.error());
  const auto bundles = (*store)->bundles();
  if (!bundles) return session.fail(bundles.error());
  Output out;
  for (const store::StoredBundle& one : *bundles)
    if (const auto said = sayBundle(**store, session, one, out); !said) return session.fail(said.error());
  if (bundles->empty() && !session.json()) out.line("Er is nog niets doorgezonden of ontvangen.");
  return finished(out, session);
}

void addPlace(CLI::App* verb, SendOptions& options) {
  verb->add_option("--to", options.to, "A folder, or a file that is not there yet")->required();
  verb->add_flag("--mail", options.mail, "Lay a draft of a mail beside it with the bundle in it; nothing is sent");
  verb->add_option("--key", options.keyFile,
                   "The file with the signing key (default: in the folder of the user's data)");
  verb->add_option("--role", options.role, "Your function, never a name; it stands in the bundle")
      ->capture_default_str();
}

}  // namespace

void addBundleSending(CLI::App& bundle, const Session& session, ExitStatus& status) {
  auto forwarded = std::make_shared<SendOptions>();
  forwarded->role = "Communicatie";
  forwarded->filter.limit = static_cast<int>(exchange::mostSignals);
  CLI::App* exporting = bundle.add_subcommand(
      "export", "Write signals as one signed file, with what was merged into them; texts are masked");
  exporting->add_option("--signals", forwarded->signals, "S1042, 1042 or the id that the source gave; may be more");
  exporting->add_option("--group", forwarded->group, "A signal, with all that was merged with it");
  exporting->add_option("--query", forwarded->filter.query, "Words that must all occur, in every form");
  exporting->add_flag("--exact", forwarded->filter.exact, "Only the words as typed, no other forms");
  addFilters(exporting, forwarded->filter);
  exporting->add_option("--note", forwarded->note, "What the receiver should know")->required();
  exporting
      ->add_option("--tlp", forwarded->tlp, "With whom it may be shared, a label of the Traffic Light Protocol 2.0")
      ->required()
      ->check(CLI::IsMember(wordsOf<Tlp>()));
  exporting->add_option("--involve", forwarded->involved,
                        "Who should be involved, as ID=REASON; without it what the rules say");
  addPlace(exporting, *forwarded);
  exporting->callback([&session, &status, forwarded] { status = runExport(session, *forwarded); });

  auto answered = std::make_shared<SendOptions>();
  answered->role = "OOV";
  CLI::App* answer = bundle.add_subcommand("answer", "Write what is done with a bundle that came in, as a signed file");
  answer->add_option("id", answered->id, "The id of the bundle, or its first eight digits")->required();
  answer->add_option("--word", answered->word, "What is done with it")
      ->required()
      ->check(CLI::IsMember(wordsOf<AnswerWord>()));
  answer->add_option("--reason", answered->reason, "Why; needed when nothing was done with it");
  addPlace(answer, *answered);
  answer->callback([&session, &status, answered] { status = runAnswer(session, *answered); });

  CLI::App* list = bundle.add_subcommand("list", "What went out and came in, newest first, and what was done with it");
  list->callback([&session, &status] { status = runList(session); });
}

void addBundle(CLI::App& app, const Session& session, ExitStatus& status) {
  CLI::App* bundle = app.add_subcommand(
      "bundle", "Signals from Communication to OOV as one signed file, and what is done with them back");
  bundle->require_subcommand(1);
  addBundleSending(*bundle, session, status);
  addBundleReceiving(*bundle, session, status);
  addBundleKeys(*bundle, session, status);
}

}  // namespace peilstok::cli

// list, show, search, explain: what is stored, and why it was weighed as it was.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/explain.h"
#include "app/pipeline.h"
#include "base/text.h"
#include "cli/bundle_words.h"
#include "cli/dossier_verbs.h"
#include "cli/list_filter.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/json.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

template <class E>
Json wordOrNull(const std::optional<E>& value) {
  return value ? Json(word(*value)) : Json(nullptr);
}

ExitStatus printRows(app::Workspace& workspace, const Session& session, const store::SignalFilter& filter, int limit,
                     Output& out) {
  auto numbers = workspace.store().numbers(filter);
  if (!numbers) return session.fail(numbers.error());
  if (numbers->size() > static_cast<std::size_t>(limit)) numbers->resize(static_cast<std::size_t>(limit));
  const auto rows = workspace.store().rows(*numbers, filter.words);
  if (!rows) return session.fail(rows.error());
  if (!session.json() && !rows->empty()) out.line(rowHeader());
  for (const auto& row : *rows) {
    if (session.json()) out.json(rowJson(row));
    else out.line(rowLine(row));
  }
  if (!session.json() && rows->empty()) out.line("Geen signalen.");
  return finished(out, session);
}

ExitStatus runList(const Session& session, const ListOptions& options) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  Output out;
  return printRows(**workspace, session, filterOf(options, session.now()), options.limit, out);
}

ExitStatus runSearch(const Session& session, const ListOptions& options) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto words = soughtWords(**workspace, options);
  if (!words) return session.fail(words.error());
  Output out;
  if (!session.json())
    for (const auto& w : *words)
      out.line(
          fmt::format("Gezocht: {} ({})", printable(w.typed), printable(fmt::format("{}", fmt::join(w.forms, ", ")))));
  store::SignalFilter filter = filterOf(options, session.now());
  filter.words = app::Workspace::toFilter(*words);
  return printRows(**workspace, session, filter, options.limit, out);
}

/// What came in, as it is kept. The pseudonym of the author stays inside: nothing that leaves is about a person.
Json storedJson(const app::SignalDetail& detail) {
  const Signal& s = detail.stored.signal;
  Json out = {
      {"text", s.text},
      {"title", textOrNull(s.title)},
      {"received", s.received ? Json(civil::format(*s.received)) : Json(nullptr)},
      {"channel", wordOrNull(s.channel)},
      {"platform", textOrNull(s.platform)},
      {"access", wordOrNull(s.access)},
      {"how_obtained", s.access ? report::accessWords(*s.access) : "onbekend"},
      {"observed", wordOrNull(s.observed)},
      {"reliability",
       s.reliability ? Json(fmt::format("{}{}", s.reliability->source, s.reliability->credibility)) : Json(nullptr)},
      {"municipality", textOrNull(s.municipality)},
      {"url", textOrNull(s.url)},
      {"external_id", textOrNull(detail.stored.externalId)},
      {"import_file", textOrNull(detail.stored.importFile)},
      {"import_row", detail.stored.importRow > 0 ? Json(detail.stored.importRow) : Json(nullptr)},
      {"stored_at", civil::format(detail.stored.storedAt)}};
  const Json extras = Json::parse(json::writeSignalExtras(s), nullptr, false);
  if (extras.is_object())
    for (const auto& [key, value] : extras.items()) out[key] = value;
  return out;
}

Json recordedJson(const app::SignalDetail& detail) {
  const store::StoredAssessment& r = detail.recorded;
  return {{"framework", {{"version", r.frameworkVersion}, {"hash", r.frameworkHash}}},
          {"now", civil::format(r.now)},
          {"score", {{"total", r.total / 10.0}, {"low", r.low / 10.0}, {"high", r.high / 10.0}}},
          {"certainty", word(r.certainty)},
          {"phase", {{"id", word(r.phase)}, {"step", r.step == Step::none ? Json(nullptr) : Json(word(r.step))}}},
          {"urgency", word(r.urgency)},
          {"same_framework", detail.sameFramework},
          {"agrees", detail.agrees}};
}

Result<app::SignalDetail> detailOf(app::Workspace& workspace, const std::string& id) {
  const auto number = workspace.find(id);
  if (!number) return number.error();
  return workspace.detail(*number);
}

Json handlingJson(const Handling& h) {
  Json out = {{"tray", word(h.tray)}, {"owner", textOrNull(h.owner)}, {"scaled_up", h.scaledUp}};
  if (h.until) out["until"] = civil::format(*h.until);
  if (h.grows) out["grows"] = {{"count", h.grows.count}, {"hours", h.grows.hours}};
  if (h.into != 0) out["into"] = "S" + std::to_string(h.into);
  if (h.reason != CloseReason::geen) out["reason"] = word(h.reason);
  if (!h.note.empty()) out["note"] = h.note;
  if (!h.rule.empty()) out["rule"] = h.rule;
  return out;
}

const char* barWord(analyse::NoiseBar bar) {
  switch (bar) {
    case analyse::NoiseBar::none: return "";
    case analyse::NoiseBar::oproep_met_geweld: return "oproep_met_geweld";
    case analyse::NoiseBar::fase: return "fase";
    case analyse::NoiseBar::politie: return "politie";
  }
  return "";
}

Json noiseJson(const app::NoiseSeen& noise) {
  if (noise.rule.empty()) return nullptr;
  return {{"rule", noise.rule}, {"name", noise.name}, {"shown_because", textOrNull(barWord(noise.bar))}};
}

/// What people did with it, asked about it and heard.
void addWhatPeopleDid(const app::SignalDetail& detail, Json& out) {
  out["handling"] = handlingJson(detail.handling);
  Json log = Json::array(), questions = Json::array(), answers = Json::array();
  for (const HandlingLine& line : detail.handlingLines)
    log.push_back({{"step", line.step},
                   {"at", civil::format(line.at)},
                   {"verb", word(line.verb)},
                   {"role", line.role},
                   {"after", handlingJson(line.after)}});
  for (const Inquiry& one : detail.inquiries)
    questions.push_back({{"inquiry", one.id},
                         {"at", civil::format(one.at)},
                         {"indicator", textOrNull(one.indicator)},
                         {"asked", one.asked},
                         {"question", one.question}});
  for (const Reply& one : detail.replies)
    answers.push_back({{"inquiry", one.inquiry == 0 ? Json(nullptr) : Json(one.inquiry)},
                       {"at", civil::format(one.at)},
                       {"indicator", textOrNull(one.indicator)},
                       {"answer", word(one.answer)},
                       {"note", one.note}});
  out["handling_log"] = std::move(log);
  out["questions"] = std::move(questions);
  out["answers"] = std::move(answers);
  Json feedback = Json::array();
  for (const Feedback& one : detail.feedback)
    feedback.push_back({{"at", civil::format(one.at)},
                        {"given", one.given},
                        {"way", textOrNull(one.way)},
                        {"role", one.role},
                        {"note", textOrNull(one.note)}});
  out["feedback"] = std::move(feedback);
  out["noise"] = noiseJson(detail.noise);
}

/// From whom it came or that it was sent, under which label and note, and what was done with it.
Json bundlesJson(const std::vector<app::ForwardedWith>& bundles) {
  Json out = Json::array();
  for (const app::ForwardedWith& one : bundles) {
    const store::StoredBundle& bundle = one.of.bundle;
    Json item = {{"way", word(bundle.way)}, {"at", civil::format(bundle.at)}};
    item.update(coverJson(bundle.cover));
    item["sender"]["name"] = textOrNull(one.sender);
    item["known"] = bundle.known;
    item["origin"] = one.of.origin;
    item["fresh"] = one.of.fresh;
    item["group"] = Json::array();
    for (const std::int64_t number : one.group) item["group"].push_back("S" + std::to_string(number));
    item["answer"] = one.answer ? answerJson(*one.answer) : Json(nullptr);
    out.push_back(std::move(item));
  }
  return out;
}

ExitStatus runShow(const Session& session, const std::string& id) {
  if (isDossierId(id)) return showDossier(session, id, {});
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto detail = detailOf(**workspace, id);
  if (!detail) return session.fail(detail.error());
  Json out = Json::parse(json::writeAssessment(detail->assessment, true), nullptr, false);
  out["stored"] = storedJson(*detail);
  out["recorded"] = recordedJson(*detail);
  out["look_alikes"] = Json::array();
  for (const auto& row : detail->lookAlikes) out["look_alikes"].push_back("S" + std::to_string(row.number));
  out["near"] = nearJson(detail->near);
  addWhatPeopleDid(*detail, out);
  const auto likeness = (*workspace)->likeness(*detail);
  if (!likeness) return session.fail(likeness.error());
  out["related"] = Json::array();
  for (const app::Related& one : likeness->related)
    out["related"].push_back({{"id", "S" + std::to_string(one.row.number)}, {"shared", one.shared}});
  // Only where there are any: most signals never passed from one function to another.
  if (!detail->bundles.empty()) out["bundles"] = bundlesJson(detail->bundles);
  Output output;
  output.json(out, !session.json());
  return finished(output, session);
}

struct ExplainOptions {
  std::string id, text, municipality;
};

ExitStatus writeSteps(const Session& session, const std::string& id, const std::vector<app::ExplainStep>& steps) {
  Output out;
  if (session.json()) {
    Json list = Json::array();
    for (const auto& step : steps) list.push_back({{"step", step.id}, {"title", step.title}, {"lines", step.lines}});
    out.json({{"id", id}, {"steps", std::move(list)}});
  } else {
    for (const auto& step : steps) {
      out.line(printable(step.title));
      for (const auto& line : step.lines) out.line("  " + printable(line));
    }
  }
  return finished(out, session);
}

/// Weighs a text that is not stored, and stores nothing.
ExitStatus explainText(const Session& session, const ExplainOptions& options) {
  const auto pipeline = session.pipeline();
  if (!pipeline) return session.fail(pipeline.error());
  const Knowledge& knowledge = (*pipeline)->knowledge();
  if (!options.municipality.empty() && !knowledge.gazetteer.municipality(options.municipality))
    return session.fail({ErrorCode::wrong_use, "--gemeente: no municipality has that code"});
  Signal signal;
  signal.id = "tekst";
  signal.text = text::repaired(options.text);
  signal.municipality = options.municipality.empty() ? knowledge.ownMunicipality : options.municipality;
  if (text::trimmed(signal.text).empty()) return session.fail({ErrorCode::wrong_use, "--text is empty"});
  signal.received = session.nowOrClock();
  const Assessment assessment = (*pipeline)->assess(signal, *signal.received);
  return writeSteps(session, signal.id, app::explain(signal, assessment, knowledge));
}

ExitStatus runExplain(const Session& session, const ExplainOptions& options) {
  if (options.id.empty() == options.text.empty())
    return session.fail({ErrorCode::wrong_use, "give either the id of a stored signal or --text"});
  if (!options.text.empty()) return explainText(session, options);
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto detail = detailOf(**workspace, options.id);
  if (!detail) return session.fail(detail.error());
  const auto steps = app::explain(detail->stored.signal, detail->assessment, (*workspace)->knowledge());
  return writeSteps(session, detail->assessment.signalId, steps);
}

}  // namespace

void addBrowse(CLI::App& app, const Session& session, ExitStatus& status) {
  auto listed = std::make_shared<ListOptions>();
  CLI::App* list = app.add_subcommand("list", "List stored signals, most urgent first; with --json one object a line");
  addFilters(list, *listed);
  list->callback([&session, &status, listed] { status = runList(session, *listed); });

  auto sought = std::make_shared<ListOptions>();
  CLI::App* search = app.add_subcommand(
      "search", "Find stored signals by their words, in every form of those words; with --json one object a line");
  search->add_option("query", sought->query, "Words that must all occur")->required();
  search->add_flag("--exact", sought->exact, "Only the words as typed, no other forms");
  addFilters(search, *sought);
  search->callback([&session, &status, sought] { status = runSearch(session, *sought); });

  auto shown = std::make_shared<std::string>();
  CLI::App* show = app.add_subcommand(
      "show", "One stored signal as one object: the assessment, the cards kept out, and what was stored and recorded");
  show->add_option("id", *shown, "S1042, 1042 or the id that the source gave; D12 is a dossier")->required();
  show->callback([&session, &status, shown] { status = runShow(session, *shown); });

  auto explained = std::make_shared<ExplainOptions>();
  CLI::App* explain =
      app.add_subcommand("explain", "The whole chain in plain Dutch: text, findings, criteria, total, phase, cards");
  explain->add_option("id", explained->id, "S1042, 1042 or the id that the source gave");
  explain->add_option("--text", explained->text, "A text that is not stored; nothing of it is kept");
  explain->add_option("--gemeente", explained->municipality, "With --text: the own municipality (CBS code)");
  explain->callback([&session, &status, explained] { status = runExplain(session, *explained); });
}

}  // namespace peilstok::cli

#include "model/json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "model/json_line.h"
#include "model/words.h"

namespace peilstok::json {

namespace {

using Json = nlohmann::ordered_json;

/// One line; whatever is not UTF-8 after all becomes U+FFFD instead of an exception.
std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Rounded so that the last bits of a sum never show; without a negative zero.
double rounded(double value, double scale) { return std::round(value * scale) / scale + 0.0; }
double twoDecimals(double value) { return rounded(value, 100.0); }
double oneDecimal(double value) { return rounded(value, 10.0); }

double points(Tenths tenths) { return tenths / 10.0; }

/// Hours are whole numbers on nearly all cards; 0 and 1 read better than 0.0 and 1.0.
Json hours(double value) {
  const double whole = std::round(value);
  if (whole == value && std::abs(value) < 1e9) return static_cast<std::int64_t>(whole);
  return twoDecimals(value);
}

Json span(Span s) { return Json::array({s.begin, s.end}); }

Json stepWord(Step step) { return step == Step::none ? Json(nullptr) : Json(word(step)); }

Json textOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json strings(const std::vector<std::string>& list) {
  Json out = Json::array();
  for (const auto& item : list) out.push_back(item);
  return out;
}

Json writeFindings(const std::vector<Finding>& findings) {
  Json out = Json::array();
  for (const auto& f : findings) {
    // Member by member: a list between braces is made three times over, and an import writes millions of these.
    Json& one = out.emplace_back(Json::object());
    one["rule"] = f.rule;
    one["criterion"] = f.criterion;
    one["indicator"] = f.indicator;
    one["span"] = span(f.span);
    one["text"] = f.text;
    one["strength"] = f.strength;
    one["note"] = f.note;
  }
  return out;
}

Json writeCall(const Call& call) {
  return {
      {"is_call", call.isCall}, {"kind", word(call.kind)}, {"peaceful", call.peaceful}, {"reported", call.reported}};
}

Json writeTimes(const std::vector<TimeMention>& times) {
  Json out = Json::array();
  for (const auto& t : times)
    out.push_back({{"span", span(t.span)},
                   {"start", civil::format(t.start)},
                   {"end", t.end ? Json(civil::format(*t.end)) : Json(nullptr)},
                   {"grain", word(t.grain)}});
  return out;
}

Json writePlaces(const std::vector<PlaceMention>& places) {
  Json out = Json::array();
  for (const auto& p : places) {
    out.push_back({{"span", span(p.span)},
                   {"text", p.text},
                   {"kind", word(p.kind)},
                   {"municipality", textOrNull(p.municipality)},
                   {"certainty", word(p.certainty)}});
    if (p.role != PlaceRole::hier) out.back()["role"] = word(p.role);
  }
  return out;
}

Json writeMasked(const std::vector<Masked>& masked) {
  Json out = Json::array();
  for (const auto& m : masked) out.push_back({{"kind", word(m.kind)}, {"span", span(m.span)}});
  return out;
}

Json writeContributions(const CriterionResult& criterion) {
  Json out = Json::array();
  for (const auto& c : criterion.contributions)
    out.push_back(
        {{"indicator", c.indicator}, {"points", points(c.points)}, {"answer", word(c.answer)}, {"source", c.source}});
  return out;
}

Json writeCriteria(const std::vector<CriterionResult>& criteria) {
  Json out = Json::array();
  for (const auto& c : criteria) {
    Json present = Json::array();
    for (const auto& part : c.contributions)
      if (part.answer == Answer::ja) present.push_back(part.indicator);
    out.push_back({{"id", c.id},
                   {"level", c.unknown ? 0 : c.level},
                   {"unknown", c.unknown},
                   {"points", points(c.points)},
                   {"max_points", points(c.maxPoints)},
                   {"indicators", std::move(present)},
                   {"contributions", writeContributions(c)},
                   {"unknown_indicators", strings(c.unknownIndicators)}});
  }
  return out;
}

Json writeGrounds(const std::vector<Ground>& grounds) {
  Json out = Json::array();
  for (const auto& g : grounds) out.push_back(g.words.empty() ? g.indicator : g.words);
  return out;
}

Json writePhase(const PhaseResult& phase) {
  return {{"id", word(phase.phase)},
          {"step", stepWord(phase.step)},
          {"grounds", writeGrounds(phase.grounds)},
          {"counter_grounds", writeGrounds(phase.counterGrounds)},
          {"rule", phase.rule}};
}

Json writeCoverage(const Assessment& a) {
  Json channels = Json::array(), hidden = Json::array();
  for (const auto& c : a.coverage.channels) {
    Json stale = Json::array();
    for (const auto& group : c.staleGroups) stale.push_back(group);
    channels.push_back({{"id", c.id},
                        {"name", c.name},
                        {"seen", c.seen},
                        {"by", c.by},
                        {"last", c.last ? Json(civil::format(*c.last)) : Json(nullptr)},
                        {"stale_groups", std::move(stale)}});
    if (c.hidden && !c.seen) hidden.push_back(c.id);
  }
  return {{"seen", a.coverage.seen()},
          {"of", a.coverage.channels.size()},
          {"hidden", std::move(hidden)},
          {"caps_certainty", a.coverageCaps},
          {"channels", std::move(channels)}};
}

Json writeUrgency(const Urgency& urgency) {
  return {{"level", word(urgency.level)},
          {"because", strings(urgency.because)},
          {"hours_to_event", urgency.hoursToEvent ? Json(oneDecimal(*urgency.hoursToEvent)) : Json(nullptr)},
          {"days_to_event", urgency.daysToEvent ? Json(*urgency.daysToEvent) : Json(nullptr)}};
}

Json writeQuestions(const std::vector<NextQuestion>& questions) {
  Json out = Json::array();
  for (const auto& q : questions)
    out.push_back({{"criterion", q.criterion},
                   {"ask", q.ask},
                   {"question", q.question},
                   {"gain", twoDecimals(q.gain)},
                   {"indicator", q.indicator}});
  return out;
}

Json writeSteps(const std::vector<CounterfactualStep>& steps) {
  Json out = Json::array();
  for (const auto& s : steps)
    out.push_back({{"indicator", s.indicator},
                   {"to", word(s.to)},
                   {"phase", word(s.phase)},
                   {"step", stepWord(s.step)},
                   {"set", s.set}});
  return out;
}

Json writeSuggestions(const std::vector<Suggestion>& suggestions) {
  Json out = Json::array();
  for (const auto& s : suggestions)
    out.push_back({{"card", s.card},
                   {"rank", s.rank},
                   {"fit", twoDecimals(s.fit)},
                   {"because", strings(s.because)},
                   {"caution", strings(s.caution)},
                   {"decides", s.decides},
                   {"lead_time_hours", Json::array({hours(s.leadTimeFrom), hours(s.leadTimeTo)})}});
  return out;
}

Json writeBlocked(const std::vector<Blocked>& blocked) {
  Json out = Json::array();
  for (const auto& b : blocked) out.push_back({{"card", b.card}, {"reason", b.reason}});
  return out;
}

Json writeEvidence(const std::vector<InvolvedEvidence>& evidence) {
  Json out = Json::array();
  for (const auto& e : evidence)
    out.push_back({{"indicator", textOrNull(e.indicator)},
                   {"span", e.span ? span(*e.span) : Json(nullptr)},
                   {"text", textOrNull(e.text)}});
  return out;
}

Json writeInvolved(const std::vector<Involved>& involved) {
  Json out = Json::array();
  for (const auto& i : involved) {
    Json because = Json::array();
    for (const auto& reason : i.because)
      because.push_back({{"rule", reason.rule}, {"why", reason.why}, {"evidence", writeEvidence(reason.evidence)}});
    out.push_back({{"id", i.id},
                   {"kind", i.partner ? "partner" : "function"},
                   {"name", i.name},
                   {"because", std::move(because)}});
  }
  return out;
}

Json writeSentiment(const Sentiment& s) {
  Json words = Json::array();
  for (const auto& w : s.words)
    words.push_back({{"span", span(w.span)}, {"text", w.text}, {"weight", twoDecimals(w.weight)}});
  return {{"label", word(s.label)}, {"polarity", twoDecimals(s.polarity)}, {"words", std::move(words)}};
}

/// What the text says: findings, call, times, places, sentiment and what was masked.
void addReading(Json& out, const Assessment& a) {
  out["findings"] = writeFindings(a.findings);
  out["call"] = writeCall(a.call);
  out["when"] = writeTimes(a.when);
  out["where"] = writePlaces(a.where);
  out["sentiment"] = writeSentiment(a.sentiment);
  out["masked"] = writeMasked(a.masked);
}

/// What follows from it: criteria, score, certainty, phase, urgency and what to do next.
void addPicture(Json& out, const Assessment& a) {
  out["criteria"] = writeCriteria(a.criteria);
  out["score"] = {{"total", points(a.score.total)},
                  {"low", points(a.score.low)},
                  {"high", points(a.score.high)},
                  {"unknown_share", twoDecimals(a.unknownShare)}};
  out["certainty"] = word(a.certainty);
  out["phase"] = writePhase(a.phase);
  out["urgency"] = writeUrgency(a.urgency);
  out["consult_police_now"] = a.consultPoliceNow;
  out["next_questions"] = writeQuestions(a.nextQuestions);
  out["counterfactual"] = {{"lower", writeSteps(a.counterfactual.lower)},
                           {"higher", writeSteps(a.counterfactual.higher)}};
  out["demonstration_lock"] = a.demonstrationLock;
}

}  // namespace

std::string writeAssessment(const Assessment& a, bool withBlocked) {
  Json out;
  out["id"] = a.signalId;
  out["status"] = "ok";
  out["framework"] = {{"version", a.frameworkVersion}, {"hash", a.frameworkHash}};
  out["language"] = a.language;
  addReading(out, a);
  addPicture(out, a);
  out["suggestions"] = writeSuggestions(a.suggestions);
  if (withBlocked) out["blocked"] = writeBlocked(a.blocked);
  out["consult_because"] = strings(a.consultBecause);
  out["coverage"] = writeCoverage(a);
  out["involve"] = writeInvolved(a.involve);
  return dump(out);
}

namespace {

void addFindings(JsonLine& line, const std::vector<Finding>& findings) {
  line.beginArray();
  for (const Finding& f : findings) {
    line.beginObject();
    line.key("rule");
    line.text(f.rule);
    line.key("criterion");
    line.text(f.criterion);
    line.key("indicator");
    line.text(f.indicator);
    line.key("span");
    line.beginArray();
    line.number(f.span.begin);
    line.number(f.span.end);
    line.endArray();
    line.key("text");
    line.text(f.text);
    line.key("strength");
    line.number(f.strength);
    line.key("note");
    line.text(f.note);
    line.endObject();
  }
  line.endArray();
}

/// Only those in which something was counted: most stored signals are noise.
void addCounted(JsonLine& line, const std::vector<CriterionResult>& criteria) {
  line.beginArray();
  for (const CriterionResult& c : criteria) {
    if (c.contributions.empty()) continue;
    line.beginObject();
    line.key("id");
    line.text(c.id);
    line.key("level");
    line.number(c.unknown ? 0 : c.level);
    line.key("unknown");
    line.truth(c.unknown);
    line.key("points");
    line.points(c.points);
    line.key("contributions");
    line.beginArray();
    for (const Contribution& part : c.contributions) {
      line.beginObject();
      line.key("indicator");
      line.text(part.indicator);
      line.key("points");
      line.points(part.points);
      line.key("source");
      line.text(part.source);
      line.endObject();
    }
    line.endArray();
    line.endObject();
  }
  line.endArray();
}

void addAnswers(JsonLine& line, const std::vector<CriterionResult>& criteria) {
  line.beginObject();
  for (const CriterionResult& c : criteria)
    for (const Contribution& part : c.contributions) {
      if (part.answer == Answer::onbekend) continue;
      line.key(part.indicator);
      line.text(word(part.answer));
    }
  line.endObject();
}

void addGrounds(JsonLine& line, const std::vector<Ground>& grounds) {
  line.beginArray();
  for (const Ground& g : grounds) line.text(g.words.empty() ? g.indicator : g.words);
  line.endArray();
}

}  // namespace

std::string writeAssessmentBody(const Assessment& a) {
  JsonLine line;
  line.beginObject();
  line.key("findings");
  addFindings(line, a.findings);
  line.key("criteria");
  addCounted(line, a.criteria);
  line.key("unknown");
  line.beginArray();
  for (const CriterionResult& c : a.criteria)
    if (c.unknown) line.text(c.id);
  line.endArray();
  line.key("answers");
  addAnswers(line, a.criteria);
  line.key("in_view");
  line.beginArray();
  for (const ChannelSight& c : a.coverage.channels)
    if (c.seen) line.text(c.id);
  line.endArray();
  line.key("grounds");
  addGrounds(line, a.phase.grounds);
  line.key("counter_grounds");
  addGrounds(line, a.phase.counterGrounds);
  line.endObject();
  return line.take();
}

namespace {

Json writeLegalBasis(const std::vector<LegalBasis>& list) {
  Json out = Json::array();
  for (const auto& b : list) out.push_back({{"text", b.text}, {"verified", b.verified}});
  return out;
}

Json writePrecedents(const std::vector<Precedent>& list) {
  Json out = Json::array();
  for (const auto& p : list)
    out.push_back({{"ecli", p.ecli},
                   {"court", p.court},
                   {"date", p.date},
                   {"outcome", p.outcome},
                   {"lesson", p.lesson},
                   {"verified", p.verified}});
  return out;
}

Json writeExamples(const std::vector<CardExample>& list) {
  Json out = Json::array();
  for (const auto& e : list)
    out.push_back({{"what", e.what}, {"result", e.result}, {"source", e.source}, {"verified", e.verified}});
  return out;
}

Json writeClosings(const std::vector<Closing>& list) {
  Json out = Json::array();
  for (const auto& one : list) out.push_back({{"card", one.card}, {"why", one.why}});
  return out;
}

}  // namespace

// Keys and order as in data/cards/*.json, so that a card that was edited elsewhere can be laid back; `closes` stands
// beside `closings` for who only wants the ids, and what is told of a card stands last.
std::string writeCard(const Card& c) {
  Json out;
  out["id"] = c.id;
  out["version"] = c.version;
  out["name"] = c.name;
  out["what"] = c.what;
  out["category"] = c.category;
  out["where"] = c.where;
  out["phases"] = strings(c.phases);
  out["decides"] = c.decides;
  out["carries_out"] = strings(c.carriesOut);
  out["legal_basis"] = writeLegalBasis(c.legalBasis);
  out["conditions"] = strings(c.conditions);
  out["status"] = word(c.status);
  out["status_note"] = c.statusNote;
  out["status_source"] = c.statusSource;
  out["checked"] = c.checked;
  out["sources"] = strings(c.sources);
  out["lightness"] = c.lightness;
  out["reversible"] = c.reversible;
  out["lead_time_hours"] = Json::array({hours(c.leadTimeHours[0]), hours(c.leadTimeHours[1])});
  out["effort"] = c.effort;
  out["cost"] = c.cost;
  out["needs_identity"] = c.needsIdentity;
  out["needs_place"] = c.needsPlace;
  out["restricts"] = c.restricts;
  out["restricts_assembly"] = c.restrictsAssembly;
  out["public_message"] = c.publicMessage;
  out["side_effects"] = strings(c.sideEffects);
  out["side_effect_note"] = c.sideEffectNote;
  std::vector<std::string> closes;
  for (const Closing& one : c.closings) closes.push_back(one.card);
  out["closes"] = strings(closes);
  out["closings"] = writeClosings(c.closings);
  out["fits"] = strings(c.fits);
  out["made_for"] = strings(c.madeFor);
  out["only_when"] = strings(c.onlyWhen);
  Json unfit = Json::array();
  for (const Counterindication& one : c.unfitWhen)
    unfit.push_back({{"indicators", strings(one.indicators)}, {"why", one.why}});
  out["unfit_when"] = std::move(unfit);
  out["steps"] = strings(c.steps);
  out["script"] = strings(c.script);
  out["record"] = strings(c.record);
  out["precedents"] = writePrecedents(c.precedents);
  out["examples"] = writeExamples(c.examples);
  out["may_we"] = c.mayWe;
  out["to_verify"] = strings(c.toVerify);
  out["origin"] = word(c.origin);
  out["based_on"] = c.basedOn;
  out["shipped_version"] = c.shippedVersion;
  const CardExperience& seen = c.experience;
  out["experience"] = {
      {"hielp", seen.helped}, {"niets", seen.nothing}, {"averechts", seen.backfired}, {"onbekend", seen.unknown}};
  return dump(out);
}

}  // namespace peilstok::json

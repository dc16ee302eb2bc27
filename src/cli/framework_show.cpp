// framework show: everything the weegkader says, for a person in Dutch, for a program as JSON.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/framework_verbs.h"
#include "cli/output.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

/// The same words as in the file.
std::string answererWord(AnsweredBy by) {
  switch (by) {
    case AnsweredBy::text: return "text";
    case AnsweredBy::reach: return "reach";
    case AnsweredBy::context: return "context";
    case AnsweredBy::police: return "police";
    case AnsweredBy::source: return "source";
    case AnsweredBy::place: return "place";
    case AnsweredBy::person: return "person";
  }
  return {};
}

std::string answererWords(AnsweredBy by) {
  switch (by) {
    case AnsweredBy::text: return "de tekst";
    case AnsweredBy::reach: return "het bereik";
    case AnsweredBy::context: return "de omgeving";
    case AnsweredBy::police: return "de politie";
    case AnsweredBy::source: return "de bron";
    case AnsweredBy::place: return "de plaats";
    case AnsweredBy::person: return "een mens";
  }
  return {};
}

std::string directionWords(int direction) {
  if (direction > 0) return "telt op";
  return direction < 0 ? "telt af" : "telt niet mee";
}

std::string phaseIdOf(const PhaseEntry& phase) {
  return std::string(phase.step == Step::none ? word(phase.phase) : word(phase.step));
}

Json criterionJson(const Criterion& one) {
  Json levels = Json::array();
  for (std::size_t i = 0; i < one.levels.size(); ++i)
    levels.push_back({{"level", i}, {"anchor", one.levels[i].anchor}, {"example", one.levels[i].example}});
  return {{"id", one.id},
          {"name", one.name},
          {"what", one.what},
          {"max_points", one.maxPoints / 10.0},
          {"levels", std::move(levels)}};
}

Json orNull(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

Json indicatorJson(const Indicator& one, const Framework& framework) {
  std::vector<std::string> answerers;
  for (const AnsweredBy by : one.answeredBy) answerers.push_back(answererWord(by));
  return {{"id", one.id},
          {"criterion", one.criterion},
          {"name", one.name},
          {"question", one.question},
          {"when_yes", one.whenYes},
          {"when_no", orNull(one.whenNo)},
          {"strength", one.strength},
          {"points", framework.pointsByStrength[std::clamp(one.strength, 0, 3)] / 10.0},
          {"direction", one.direction},
          {"level", one.level},
          {"consult_police", one.consultPolice},
          {"answered_by", std::move(answerers)},
          {"opens_occasion", one.opensOccasion},
          {"needs_occasion", one.needsOccasion},
          {"text_silence", one.silenceIsUnknown ? "onbekend" : "nee"},
          {"ask", orNull(one.ask)},
          {"ask_text", orNull(one.askText)},
          {"effort", one.effort},
          {"source", one.source},
          {"verified", one.verified}};
}

Json conditionJson(const Condition& one) {
  return {{"id", one.id},     {"words", one.words},
          {"all", one.all},   {"one_of", one.oneOf},
          {"of", one.of},     {"at_least", one.atLeast},
          {"none", one.none}, {"minimum_total", one.minimumTotal ? Json(*one.minimumTotal / 10.0) : Json(nullptr)}};
}

Json phaseJson(const PhaseEntry& one) {
  Json enter = Json::array();
  for (const Condition& condition : one.enter) enter.push_back(conditionJson(condition));
  return {{"phase", word(one.phase)}, {"step", one.step == Step::none ? Json(nullptr) : Json(word(one.step))},
          {"rank", one.rank},         {"full_evidence", one.fullEvidence},
          {"name", one.name},         {"what", one.what},
          {"exit", one.exit},         {"enter", std::move(enter)}};
}

Json urgencyJson(const UrgencyRule& one) {
  return {{"id", one.id},
          {"level", word(one.level)},
          {"words", one.words},
          {"phases", one.phases},
          {"within_hours", one.withinHours ? Json(*one.withinHours) : Json(nullptr)},
          {"consult_police", one.consultPolice}};
}

Json limitsJson(const Framework& f) {
  return {{"explosive_count", f.explosiveCount}, {"explosive_minutes", f.explosiveMinutes},
          {"incident_hours", f.incidentHours},   {"planned_days", f.plannedDays},
          {"measure_days", f.measureDays},       {"large_reach", f.largeReach},
          {"doubling_least", f.doublingLeast},   {"doubling_hours", f.doublingHours},
          {"soon_hours", f.soonHours},           {"counter_action_hours", f.counterActionHours},
          {"angry_polarity", f.angryPolarity}};
}

template <class Items, class ToJson>
Json listJson(const Items& items, ToJson toJson) {
  Json list = Json::array();
  for (const auto& one : items) list.push_back(toJson(one));
  return list;
}

Json wholeJson(const Framework& f) {
  const auto asJson = [&](const Indicator& one) { return indicatorJson(one, f); };
  Json points = Json::array();
  for (const Tenths one : f.pointsByStrength) points.push_back(one / 10.0);
  std::vector<std::string> letters;
  for (const char letter : f.certainty.highNeedsSource) letters.emplace_back(1, letter);
  return {{"version", f.version},
          {"hash", f.hash},
          {"name", f.name},
          {"points_by_strength", std::move(points)},
          {"range_share", f.rangeShare},
          {"next_questions", f.nextQuestions},
          {"questions",
           {{"costs", f.questions.costs},
            {"plausibility", f.questions.plausibility},
            {"phase_change", f.questions.phaseChange},
            {"blind_spot", f.questions.blindSpot}}},
          {"limits", limitsJson(f)},
          {"certainty",
           {{"high_below", f.certainty.highBelow},
            {"middle_below", f.certainty.middleBelow},
            {"high_needs_source", std::move(letters)}}},
          {"criteria", listJson(f.criteria, criterionJson)},
          {"indicators", listJson(f.indicators, asJson)},
          {"phases", listJson(f.phases, phaseJson)},
          {"urgency", listJson(f.urgency, urgencyJson)}};
}

void printCriterion(Output& out, const Criterion& one) {
  out.line(
      fmt::format("\n{} ({}), hoogstens {} punten", printable(one.name), one.id, report::pointsWords(one.maxPoints)));
  out.line("  " + printable(one.what));
  for (std::size_t i = 0; i < one.levels.size(); ++i) {
    out.line(fmt::format("  {}: {}", i, printable(one.levels[i].anchor)));
    out.line("     bijvoorbeeld: " + printable(one.levels[i].example));
  }
}

std::string answersWords(const Indicator& one) {
  std::vector<std::string> by;
  for (const AnsweredBy who : one.answeredBy) by.push_back(answererWords(who));
  std::string words = "beantwoord door " + text::joined(by);
  if (one.silenceIsUnknown) words += "; zwijgt de tekst, dan onbekend";
  if (one.opensOccasion) words += "; is een aanleiding";
  if (one.needsOccasion) words += "; telt alleen naast een aanleiding";
  return words;
}

void printIndicator(Output& out, const Indicator& one, const Framework& framework) {
  const Tenths points = framework.pointsByStrength[std::clamp(one.strength, 0, 3)];
  out.line(fmt::format("{} ({})", printable(one.name), one.id));
  out.line("  " + printable(one.question));
  out.line(fmt::format("  criterium {}; sterkte {} ({} punten), {}, niveau {}{}", one.criterion, one.strength,
                       report::pointsWords(points), directionWords(one.direction), one.level,
                       one.consultPolice ? "; bij ja direct overleg met de politie" : ""));
  out.line("  " + answersWords(one));
  out.line("  ja: " + printable(one.whenYes));
  if (!one.whenNo.empty()) out.line("  nee: " + printable(one.whenNo));
  if (!one.ask.empty())
    out.line(fmt::format("  vraag aan {} (moeite {}): {}", printable(one.ask), one.effort, printable(one.askText)));
  out.line(fmt::format("  grond: {}{}", printable(one.source), one.verified ? "" : " (nog te controleren)"));
}

std::string conditionWords(const Condition& one) {
  std::vector<std::string> parts;
  if (!one.all.empty()) parts.push_back("alle van: " + text::joined(one.all));
  for (const auto& group : one.oneOf) parts.push_back("een van: " + text::joined(group));
  if (!one.of.empty()) parts.push_back(fmt::format("minstens {} van: {}", one.atLeast, text::joined(one.of)));
  if (!one.none.empty()) parts.push_back("geen van: " + text::joined(one.none));
  if (one.minimumTotal) parts.push_back("totaal minstens " + report::pointsWords(*one.minimumTotal));
  return text::joined(parts, "; ");
}

void printPhase(Output& out, const PhaseEntry& one) {
  out.line(fmt::format("{} ({}), rang {}{}", printable(one.name), phaseIdOf(one), one.rank,
                       one.fullEvidence ? "; niet op zwakke aanwijzingen" : ""));
  out.line("  " + printable(one.what));
  for (const Condition& condition : one.enter) {
    out.line(fmt::format("  {}: {}", condition.id, printable(condition.words)));
    out.line("     " + conditionWords(condition));
  }
  out.line("  eruit: " + printable(one.exit));
}

void printUrgency(Output& out, const Framework& framework) {
  out.line("\nURGENTIE (de eerste die past)");
  for (const UrgencyRule& one : framework.urgency) {
    std::vector<std::string> when;
    if (!one.phases.empty()) when.push_back("in " + text::joined(one.phases, " of "));
    if (one.withinHours) when.push_back(fmt::format("binnen {} uur", *one.withinHours));
    if (one.consultPolice) when.push_back("met een teken voor de politie");
    out.line(fmt::format("  {} ({}): {} {}", report::urgencyWords(one.level), one.id, printable(one.words),
                         when.empty() ? "Anders." : "Wanneer: " + text::joined(when) + "."));
  }
}

void printLimits(Output& out, const Framework& f) {
  std::vector<std::string> points;
  for (const Tenths one : f.pointsByStrength) points.push_back(report::pointsWords(one));
  out.line("\nGRENZEN");
  out.line("  punten bij sterkte 0 tot 3: " + text::joined(points, " / "));
  out.line(fmt::format("  aandeel van de bandbreedte: {}; volgende vragen: {}", f.rangeShare, f.nextQuestions));
  const QuestionRules& q = f.questions;
  out.line(
      fmt::format("  vragen: kosten bij moeite 1 tot 3 {} / {} / {}; kans op ja {}; andere fase {}; blinde vlek {}",
                  q.costs[0], q.costs[1], q.costs[2], q.plausibility, q.phaseChange, q.blindSpot));
  out.line(fmt::format("  zekerheid hoog onder {} onbekend met bron {}, midden onder {}", f.certainty.highBelow,
                       f.certainty.highNeedsSource, f.certainty.middleBelow));
  const Json limits = limitsJson(f);
  for (const auto& [key, value] : limits.items()) out.line(fmt::format("  {}: {}", key, value.dump()));
}

void printWhole(Output& out, const Framework& f) {
  out.line(fmt::format("{} {}\n{}", printable(f.name), f.version, f.hash));
  if (f.variant)
    out.line(fmt::format("variant {} {}, gemaakt voor {}", printable(f.variant->name), f.variant->version,
                         f.variant->basedOn));
  const auto apart = [&](const auto& print) {
    out.line("");
    print();
  };
  out.line("\nCRITERIA");
  for (const Criterion& one : f.criteria) apart([&] { printCriterion(out, one); });
  out.line("\nINDICATOREN");
  for (const Indicator& one : f.indicators) apart([&] { printIndicator(out, one, f); });
  out.line("\nFASEN");
  for (const PhaseEntry& one : f.phases) apart([&] { printPhase(out, one); });
  printUrgency(out, f);
  printLimits(out, f);
}

/// Everything that has this id; an id of oplopende_spanningen means both of its steps.
bool printNamed(const Session& session, Output& out, const Framework& f, const std::string& id) {
  bool found = false;
  const auto write = [&](const Json& json, const auto& print) {
    if (session.json()) out.json(json);
    else print();
    found = true;
  };
  if (const Criterion* one = f.criterion(id)) write(criterionJson(*one), [&] { printCriterion(out, *one); });
  if (const Indicator* one = f.indicator(id)) write(indicatorJson(*one, f), [&] { printIndicator(out, *one, f); });
  for (const PhaseEntry& one : f.phases)
    if (id == phaseIdOf(one) || id == word(one.phase)) write(phaseJson(one), [&] { printPhase(out, one); });
  return found;
}

}  // namespace

ExitStatus showFramework(const Session& session, const Framework& framework, const std::string& id) {
  Output out;
  if (!id.empty()) {
    if (!printNamed(session, out, framework, id)) return session.fail({ErrorCode::not_found, printable(id)});
  } else if (session.json()) {
    out.json(wholeJson(framework));
  } else {
    printWhole(out, framework);
  }
  return finished(out, session);
}

}  // namespace peilstok::cli

#include "app/forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/masked.h"
#include "base/text.h"
#include "report/words.h"
#include "suggest/words.h"

namespace peilstok::app {

namespace {

constexpr std::size_t kMostStep = 4000;  // bytes
constexpr std::size_t kMostFacts = 6;

/// Grounds from the text, each as it stands there.
std::string facts(const SignalDetail& detail, const Knowledge& knowledge) {
  std::vector<std::string> lines;
  for (const Finding& one : detail.assessment.findings) {
    if (one.indicator.empty() || lines.size() == kMostFacts) continue;
    const std::string line =
        fmt::format("\u201c{}\u201d ({})", one.text, report::indicatorName(knowledge.framework, one.indicator));
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
  }
  for (const CriterionResult& criterion : detail.assessment.criteria)
    for (const Contribution& one : criterion.contributions)
      if (one.answer == Answer::ja && one.source != "tekst" && lines.size() < kMostFacts + 3)
        lines.push_back(fmt::format("{} (volgens {})", report::indicatorName(knowledge.framework, one.indicator),
                                    one.source == "mens" ? "eigen waarneming" : one.source));
  if (lines.empty()) return {};
  const auto& received = detail.stored.signal.received;
  return fmt::format("Bron: {}, {}. {}", detail.stored.signal.id,
                     received ? "ontvangen " + report::momentWords(*received) : "moment van ontvangst onbekend",
                     text::joined(lines, "; "));
}

std::string legalBasis(const Card* card) {
  if (!card) return {};
  std::vector<std::string> lines;
  for (const LegalBasis& one : card->legalBasis)
    lines.push_back(one.text + (one.verified ? "" : " (nog te controleren)"));
  return text::joined(lines, "; ");
}

/// Names of the cards proposed that are lighter than `card`; with `messages` only those that say something.
std::string lighterCards(const SignalDetail& detail, const Card* card, const Knowledge& knowledge, bool messages) {
  std::vector<std::string> names;
  for (const Suggestion& one : detail.assessment.suggestions) {
    const Card* other = knowledge.card(one.card);
    if (!other || other == card || (card && other->lightness > card->lightness)) continue;
    if (!messages && card && other->lightness == card->lightness) continue;
    if (messages && other->category != "communiceren") continue;
    names.push_back(report::cardName(knowledge, one.card));
  }
  return text::joined(names, "; ");
}

std::string placeAndTime(const SignalDetail& detail) {
  std::vector<std::string> parts;
  for (const PlaceMention& one : detail.assessment.where)
    if (one.kind != PlaceKind::gemeente && one.role == PlaceRole::hier) parts.push_back(one.text);
  for (const TimeMention& one : detail.assessment.when) parts.push_back(report::momentWords(one.start));
  return text::joined(parts, ", ");
}

std::string reach(const SignalDetail& detail) {
  const auto& points = detail.stored.signal.reach;
  if (points.empty()) return {};
  const ReachCount& last = points.back();
  std::string out = fmt::format("{} keer gezien op {}", last.count, report::momentWords(last.at));
  if (points.size() > 1) out += fmt::format(", {} op {}", points.front().count, report::momentWords(points.front().at));
  return out;
}

/// Indicators that are ja out of those asked for, in their own words.
std::string yesOf(const SignalDetail& detail, const Knowledge& knowledge, std::initializer_list<const char*> wanted) {
  std::vector<std::string> lines;
  for (const CriterionResult& criterion : detail.assessment.criteria)
    for (const Contribution& one : criterion.contributions) {
      const bool asked = std::any_of(wanted.begin(), wanted.end(), [&](const char* id) { return one.indicator == id; });
      if (!asked || one.answer != Answer::ja) continue;
      const Indicator* indicator = knowledge.framework.indicator(one.indicator);
      lines.push_back(indicator && !indicator->whenYes.empty() ? indicator->whenYes : one.indicator);
    }
  return text::joined(lines, "; ");
}

std::string prefill(const std::string& what, const SignalDetail& detail, const Card* card, const Knowledge& knowledge) {
  if (what == "betoging")
    return detail.assessment.demonstrationLock ? "Het signaal wijst op een vreedzame betoging." : std::string();
  if (what == "grondslag") return legalBasis(card);
  if (what == "feiten") return facts(detail, knowledge);
  if (what == "lichtere_kaarten") return lighterCards(detail, card, knowledge, false);
  if (what == "zachtere_kaarten") return lighterCards(detail, card, knowledge, true);
  if (what == "plek_en_tijd") return placeAndTime(detail);
  if (what == "beslist") return card ? card->decides : std::string();
  if (what == "doorlooptijd")
    return card ? report::leadTimeWords(card->leadTimeHours[0], card->leadTimeHours[1]) : std::string();
  if (what == "bereik") return reach(detail);
  if (what == "oproep")
    return yesOf(detail, knowledge,
                 {"oproep_tot_komen", "oproep_tot_actie", "datum_en_tijd", "plek_genoemd", "gemelde_oproep"});
  if (what == "eerder_hier")
    return yesOf(
        detail, knowledge,
        {"eerdere_verstoring_hier", "incident_48u", "herhaaloproep", "verstoring_voorbij", "provocerende_maatregel"});
  if (what == "gerucht") return detail.stored.signal.text.substr(0, detail.stored.signal.text.find('\n'));
  return {};
}

bool answered(const FormStep& step, const std::map<std::string, FilledStep>& steps) {
  const auto at = steps.find(step.id);
  if (at == steps.end()) return false;
  return step.choices.empty() ? !at->second.text.empty() : !at->second.choice.empty();
}

/// A line of the draft with its answers in it; empty when one of them is missing.
std::string filledLine(const std::string& line, const std::map<std::string, FilledStep>& steps) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] != '{') {
      out += line[i++];
      continue;
    }
    const std::size_t end = line.find('}', i);
    const auto at = steps.find(line.substr(i + 1, end - i - 1));
    if (end == std::string::npos || at == steps.end() || at->second.text.empty()) return {};
    out += at->second.text;
    i = end + 1;
  }
  return out;
}

}  // namespace

bool isAsked(const FormStep& step, const std::map<std::string, FilledStep>& steps) {
  if (step.onlyIfStep.empty()) return true;
  const auto at = steps.find(step.onlyIfStep);
  return at != steps.end() && at->second.choice == step.onlyIfChoice;
}

FormState stateOf(const Form& form, const std::map<std::string, FilledStep>& steps) {
  FormState state;
  std::map<std::string, FilledStep> asked;  // what was answered before another choice was made counts no more
  for (const FormStep& step : form.steps) {
    if (!isAsked(step, asked)) continue;
    const auto at = steps.find(step.id);
    if (at != steps.end()) asked.insert(*at);
    if (step.required && !answered(step, asked)) state.missing.push_back(step.id);
    const FormChoice* choice = at == steps.end() ? nullptr : step.choice(at->second.choice);
    if (!choice || (choice->warning.empty() && !choice->stops)) continue;
    (choice->stops ? state.stops : state.warnings).push_back(choice->warning.empty() ? choice->label : choice->warning);
  }
  if (!state.passed()) return state;
  for (const std::string& line : form.draft)
    if (const std::string filled = filledLine(line, asked); !filled.empty())
      state.draft += (state.draft.empty() ? "" : "\n") + filled;
  return state;
}

std::map<std::string, FilledStep> prefilled(const Form& form, const SignalDetail& detail, const Card* card,
                                            const Knowledge& knowledge) {
  std::map<std::string, FilledStep> steps;
  for (const FormStep& step : form.steps)
    if (std::string text = prefill(step.prefill, detail, card, knowledge); !text.empty())
      steps[step.id].text = std::move(text);
  return steps;
}

Result<std::int64_t> fillIn(Workspace& workspace, std::int64_t signal, FilledForm filled) {
  const Form* form = workspace.knowledge().form(filled.form);
  if (!form) return Error{ErrorCode::not_found, filled.form};
  if (!filled.card.empty() && !workspace.knowledge().card(filled.card)) return Error{ErrorCode::not_found, filled.card};
  for (auto& [id, step] : filled.steps) {
    const FormStep* asked = form->step(id);
    if (!asked) return Error{ErrorCode::wrong_use, fmt::format("form {} has no step '{}'", form->id, id)};
    if (!step.choice.empty() && !asked->choice(step.choice))
      return Error{ErrorCode::wrong_use, fmt::format("step '{}' has no choice '{}'", id, step.choice)};
    auto text = maskedText(step.text, kMostStep, id.c_str());
    if (!text) return text.error();
    step.text = std::move(*text);
  }
  if (auto ok = maskLines({{&filled.role, kMostRole, "role"}}); !ok) return ok.error();
  return workspace.store().addForm(signal, filled);
}

const store::StoredForm* lastForm(const std::vector<store::StoredForm>& forms, const std::string& form,
                                  const std::string& card) {
  const auto at = std::find_if(forms.rbegin(), forms.rend(), [&](const store::StoredForm& one) {
    return one.form.form == form && one.form.card == card;
  });
  return at == forms.rend() ? nullptr : &*at;
}

}  // namespace peilstok::app

// What came of a dossier: three questions, filled in as far as can be, and how many were answered.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/cards.h"
#include "app/closing_words.h"
#include "app/dossier_memory.h"
#include "app/exercise.h"
#include "app/judging.h"
#include "app/masked.h"
#include "base/text.h"
#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::app {

namespace {

/// How heavy what happened is; onbekend says nothing.
int weightOf(Happened happened) {
  switch (happened) {
    case Happened::niets: return 0;
    case Happened::licht: return 1;
    case Happened::ernstig: return 2;
    case Happened::onbekend: return -1;
  }
  return -1;
}

/// What may happen after a phase without the reading having been wrong.
struct Expected {
  int least = 0, most = 0;
};

Expected expectedOf(Phase phase, Step step) {
  switch (phase) {
    case Phase::rust:
    case Phase::sluimerend_ongenoegen: return {0, 0};
    case Phase::oplopende_spanningen: return step == Step::concrete_mobilisatie ? Expected{1, 2} : Expected{0, 1};
    case Phase::escalatie:
    case Phase::na_de_escalatie: return {1, 2};
  }
  return {0, 2};
}

/// The heaviest phase that the program came to, and from when.
CoursePhase highestOf(const DossierDetail& detail) {
  CoursePhase highest;
  highest.from = detail.dossier.opened;
  for (const CoursePhase& one : detail.course.history)
    if (peilstok::weightOf(one.phase, one.step) > peilstok::weightOf(highest.phase, highest.step)) highest = one;
  return highest;
}

ReadingWas readingOf(const DossierDetail& detail, Happened happened) {
  if (happened == Happened::onbekend) return ReadingWas::onbekend;
  // What people held it to be is our reading; without that, what the program made of it.
  const CoursePhase highest = highestOf(detail);
  const Expected expected = detail.held.own ? expectedOf(detail.held.own->phase, detail.held.own->step)
                                            : expectedOf(highest.phase, highest.step);
  if (weightOf(happened) < expected.least) return ReadingWas::te_zwaar;
  return weightOf(happened) > expected.most ? ReadingWas::te_licht : ReadingWas::klopte;
}

std::vector<std::string> cardsOf(const DossierDetail& detail) {
  std::vector<std::string> cards;
  const auto add = [&](const std::string& card) {
    if (!card.empty() && std::ranges::find(cards, card) == cards.end()) cards.push_back(card);
  };
  for (const store::StoredDecision& one : detail.decisions)
    if (!one.withdrawn) add(one.decision.card);
  for (const DossierItem& item : detail.dossier.items)
    if (item.kind == ItemKind::besluit && item.state != ItemState::vervallen) add(item.card);
  return cards;
}

/// "Kaart een (COM-01), Kaart twee (INT-15) en Kaart drie (INT-02)".
std::string named(const std::vector<std::string>& cards, const Knowledge& knowledge) {
  std::string out;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (i > 0) out += i + 1 == cards.size() ? " en " : ", ";
    out += report::cardName(knowledge, cards[i]);
  }
  return out;
}

/// A sentence ends once, whoever typed it.
std::string sentence(std::string words) {
  while (!words.empty() && (words.back() == '.' || words.back() == ' ')) words.pop_back();
  return words + ".";
}

/// And it begins with a capital, as far as that is plain ASCII.
std::string begun(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

/// Our own judgement first, with the reason for going another way, and the program's heaviest phase beside it.
std::string judgedWords(const DossierDetail& detail) {
  const CoursePhase highest = highestOf(detail);
  const std::string program =
      fmt::format("{}, vanaf {}", report::phaseWords(highest.phase, highest.step), report::momentWords(highest.from));
  const DossierPhase& held = detail.held;
  if (!held.own) return fmt::format("De zwaarste fase was volgens Peilstok {}.", program);
  std::string out =
      fmt::format("Eigen oordeel: {}, op {}.", report::shortPhase(*held.own), report::momentWords(held.own->since));
  if (!held.because.empty()) out += " Reden: " + sentence(held.because);
  return out + fmt::format(" Volgens Peilstok was de zwaarste fase {}.", program);
}

std::string metWords(const std::vector<HeldMeeting>& meetings) {
  if (meetings.empty()) return {};
  if (meetings.size() == 1)
    return fmt::format(" Er was 1 overleg, op {}.", report::momentWords(meetings.front().began));
  return fmt::format(" Er waren {} overleggen, het eerste op {}.", meetings.size(),
                     report::momentWords(meetings.front().began));
}

/// The decisions of the meeting, and whether they were read back.
std::string decidedWords(const DossierDetail& detail) {
  std::string out;
  for (const DossierItem& item : detail.dossier.items) {
    if (item.kind != ItemKind::besluit || item.state == ItemState::vervallen) continue;
    std::string words = item.text;
    while (!words.empty() && words.back() == '.') words.pop_back();
    out += fmt::format("{}{} ({})", out.empty() ? " Besloten: " : "; ", words,
                       item.readBack ? "teruggelezen op " + report::momentWords(*item.readBack) : "niet teruggelezen");
  }
  return out.empty() ? out : out + ".";
}

std::string whatHappened(const DossierDetail& detail, const std::vector<std::string>& cards,
                         const Knowledge& knowledge) {
  const DossierHead& head = detail.dossier.head;
  std::string out;
  if (head.closed && !head.closedBecause.empty()) out = begun(sentence(head.closedBecause)) + " ";
  out += judgedWords(detail) + metWords(detail.meetings) + decidedWords(detail);
  out += cards.empty() ? " Er werd geen kaart gekozen." : " Gekozen werd: " + named(cards, knowledge) + ".";
  // What the program fills in may not be more than what people may keep.
  constexpr std::size_t kFits = kMostNote / 2;
  return text::shortened(out, kFits);
}

/// The outcome of the dossier is that of each of its signals of which nothing was known yet.
Result<void> layOutcomes(Workspace& workspace, const DossierDetail& detail, const Evaluation& e) {
  if (e.happened == Happened::onbekend) return {};
  for (const store::SignalRow& row : detail.signals) {
    const auto known = workspace.store().hasOutcome(row.number);
    if (!known) return known.error();
    if (*known) continue;
    const std::string note = fmt::format("evaluatie van D{}", detail.dossier.number);
    const auto laid = recordOutcome(workspace, row.number, {e.at, e.at, e.happened, e.role, note});
    if (!laid) return laid.error();
  }
  return {};
}

/// A card of which an earlier evaluation said the same is not counted again.
Result<void> layUses(Workspace& workspace, const DossierDetail& before, const Evaluation& e) {
  for (const CardWorked& one : e.cards) {
    const auto said = [&](const CardWorked& earlier) {
      return earlier.card == one.card && earlier.result == one.result;
    };
    if (before.dossier.evaluation && std::ranges::any_of(before.dossier.evaluation->cards, said)) continue;
    const auto laid = recordUse(workspace, {one.card, e.at, one.result, 0, e.role, one.note}, e.at);
    if (!laid) return laid.error();
  }
  return {};
}

Result<void> keep(Workspace& workspace, std::int64_t dossier, const Evaluation& e) {
  const auto before = dossierDetail(workspace, dossier, e.at);
  if (!before) return before.error();
  if (const auto kept = change(workspace, dossier, e, e.role, e.at); !kept) return kept.error();
  if (e.skipped()) return {};
  // What was practised teaches people, and nothing to the cards.
  const auto practised = isExercise(workspace.store());
  if (!practised) return practised.error();
  if (*practised) return {};
  if (auto laid = layUses(workspace, *before, e); !laid) return laid;
  return layOutcomes(workspace, *before, e);
}

std::string quarterOf(Instant moment) {
  const auto date = civil::fromInstant(moment).date;
  return fmt::format("{:04}-K{}", static_cast<int>(date.year()), (static_cast<unsigned>(date.month()) + 2) / 3);
}

/// The first moment at which a dossier was to be evaluated: it was closed, or it was after an escalation.
std::optional<Instant> dueSince(const ListedDossier& listed) {
  std::optional<Instant> since = listed.toBeEvaluated;
  for (const CoursePhase& one : listed.detail.course.history) {
    if (one.phase != Phase::na_de_escalatie) continue;
    const Instant from = std::max(one.from, listed.detail.dossier.opened);
    since = since ? std::min(*since, from) : from;
  }
  return since;
}

}  // namespace

Evaluation prefilled(const DossierDetail& detail, const Knowledge& knowledge) {
  Evaluation e;
  for (const store::StoredOutcome& one : detail.outcomes)
    if (weightOf(one.outcome.happened) > weightOf(e.happened)) e.happened = one.outcome.happened;
  if (e.happened == Happened::onbekend && detail.dossier.head.closed)
    e.happened = happenedBy(detail.dossier.head.closedBecause);
  const std::vector<std::string> cards = cardsOf(detail);
  e.whatHappened = whatHappened(detail, cards, knowledge);
  e.reading = readingOf(detail, e.happened);
  for (const std::string& card : cards) e.cards.push_back({card, CardResult::onbekend, {}});
  return e;
}

Result<void> evaluate(Workspace& workspace, std::int64_t dossier, Evaluation evaluation, Instant now) {
  if (evaluation.skipped()) {
    const auto because = maskedLine(evaluation.skippedBecause, kMostNote, "skipped_because");
    if (!because) return because.error();
    if (because->empty()) return Error{ErrorCode::wrong_use, "missing: why it is skipped"};
    Evaluation skipped;
    skipped.role = evaluation.role;
    skipped.skippedBecause = *because;
    evaluation = std::move(skipped);
  }
  evaluation.at = now;
  auto kept = workspace.store().together([&] { return keep(workspace, dossier, evaluation); });
  // Read again in any case: what was undone must not stay in memory as experience.
  auto read = workspace.reloadCards();
  return kept ? read : kept;
}

Result<std::vector<QuarterShare>> evaluatedByQuarter(Workspace& workspace, Instant now) {
  const auto all = workspace.dossierMemory().all(workspace, now);
  if (!all) return all.error();
  std::map<std::string, QuarterShare> quarters;
  for (const ListedDossier& listed : *all) {
    const auto since = dueSince(listed);
    if (!since || *since > now) continue;
    QuarterShare& share = quarters[quarterOf(*since)];
    ++share.due;
    if (const auto& e = listed.detail.dossier.evaluation) ++(e->skipped() ? share.skipped : share.evaluated);
  }
  std::vector<QuarterShare> out;
  for (auto& [name, share] : quarters) out.push_back({name, share.due, share.evaluated, share.skipped});
  return out;
}

}  // namespace peilstok::app

#include "app/dossier_phase.h"

#include <algorithm>
#include <charconv>

namespace peilstok::app {

namespace {

int weightOf(const PhaseSince& one) { return peilstok::weightOf(one.phase, one.step); }

/// "S12" -> 12.
std::int64_t numberOf(const std::string& id) {
  std::int64_t number = 0;
  if (id.size() > 1) std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return number;
}

/// The present phase, since the first of the changes that left it what it is.
std::optional<PhaseSince> programOf(const Course& course) {
  if (course.history.empty()) return std::nullopt;
  const CoursePhase& now = course.history.back();
  PhaseSince out{now.phase, now.step, now.from};
  for (auto one = course.history.rbegin(); one != course.history.rend(); ++one) {
    if (one->phase != now.phase || one->step != now.step) break;
    out.since = one->from;
  }
  return out;
}

/// Nobody judged it, and it came in after somebody last spoke of the whole.
bool isUnjudged(std::int64_t signal, const PhaseGrounds& grounds) {
  if (grounds.judged.contains(signal)) return false;
  const auto joined = grounds.joined.find(signal);
  return !grounds.whole.phase || joined == grounds.joined.end() || joined->second > grounds.whole.phase->since;
}

}  // namespace

void HeldAsWhole::apply(const DossierEntry& entry) {
  const auto* head = std::get_if<DossierHead>(&entry.act);
  if (!head) return;
  if (!head->phase) {
    phase.reset();
    by.clear();
  } else if (!phase || phase->phase != *head->phase || phase->step != head->step) {
    phase = PhaseSince{*head->phase, head->step, entry.at};
    by = entry.role;
  }
}

DossierPhase phaseOf(const PhaseGrounds& grounds) {
  DossierPhase out;
  out.program = programOf(grounds.course);
  out.own = grounds.whole.phase;
  out.by = grounds.whole.by;
  for (const auto& [signal, stored] : grounds.judged) {
    const Judgement& judgement = stored.judgement;
    const PhaseSince judged{judgement.phase, judgement.step, judgement.at};
    if (grounds.whole.phase && judged.since <= grounds.whole.phase->since) continue;
    if (out.own && weightOf(judged) <= weightOf(*out.own)) continue;
    out.own = judged;
    out.by = judgement.role;
    out.because = judgement.note;
    out.signal = signal;
  }
  if (!out.own || !out.program || weightOf(*out.program) <= weightOf(*out.own)) return out;
  out.heavierUnjudged = std::ranges::any_of(grounds.course.now()->signals,
                                            [&](const std::string& id) { return isUnjudged(numberOf(id), grounds); });
  return out;
}

}  // namespace peilstok::app

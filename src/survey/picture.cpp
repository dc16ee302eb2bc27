#include "survey/picture.h"

#include <algorithm>
#include <map>

namespace peilstok::survey {

bool isElsewhere(const Picture& picture, const std::string& place) {
  if (place.empty()) return false;
  const Cell* cell = picture.region.cell(place);
  return !cell || cell->part == Part::beyond;
}

bool passes(const Picture& picture, const Selection& selection, const Occurrence& one) {
  if (selection.stretch && (one.at < selection.stretch->first || one.at >= selection.stretch->second)) return false;
  if (!selection.place.empty() && one.place != selection.place) return false;
  if (selection.withoutPlace && !one.place.empty()) return false;
  if (selection.elsewhere && !isElsewhere(picture, one.place)) return false;
  // What has no phase is not kept away by a choice of phases: it is not known to be another one.
  return selection.phases.empty() || !one.phase || selection.phases.count(*one.phase) > 0;
}

std::vector<Occurrence> chosen(const Picture& picture, const Selection& selection,
                               const std::vector<Occurrence>& occurrences) {
  std::vector<Occurrence> out;
  std::copy_if(occurrences.begin(), occurrences.end(), std::back_inserter(out),
               [&](const Occurrence& one) { return passes(picture, selection, one); });
  return out;
}

int gravity(Phase phase) {
  switch (phase) {
    case Phase::rust: return 0;
    case Phase::sluimerend_ongenoegen: return 1;
    case Phase::na_de_escalatie: return 2;
    case Phase::oplopende_spanningen: return 3;
    case Phase::escalatie: return 4;
  }
  return 0;
}

std::vector<PlaceFigures> byPlace(const Picture& picture, const std::vector<Occurrence>& occurrences) {
  // Without a place and elsewhere come last: under keys that no code has.
  std::map<std::pair<int, std::string>, PlaceFigures> figures;
  for (const Occurrence& one : occurrences) {
    if (one.kind == Happening::besluit) continue;
    const Cell* cell = isElsewhere(picture, one.place) ? nullptr : picture.region.cell(one.place);
    const int rank = cell ? static_cast<int>(cell->part) : one.place.empty() ? 3 : 4;
    PlaceFigures& at = figures[{rank, cell ? cell->name : std::string()}];
    if (cell) at = at.code.empty() ? PlaceFigures{cell->code, cell->name, cell->part, {}, 0, {}} : at;
    at.total += one.count;
    at.byPrecision[static_cast<std::size_t>(one.precision)] += one.count;
    if (one.phase && (!at.highest || gravity(*one.phase) > gravity(*at.highest))) at.highest = one.phase;
    if (!cell && !one.place.empty()) at.code = "elders";
  }
  std::vector<PlaceFigures> out;
  for (auto& [key, one] : figures) out.push_back(std::move(one));
  return out;
}

}  // namespace peilstok::survey

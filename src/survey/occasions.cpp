#include "survey/occasions.h"

#include <algorithm>
#include <tuple>

#include "knowledge/occasion_days.h"
#include "model/words.h"
#include "survey/normal.h"

namespace peilstok::survey {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

bool isExact(const Occasion& occasion, sys_days day) {
  return dayIn(occasion, int(std::chrono::year_month_day(day).year())) == day;
}

}  // namespace

std::vector<OccasionDay> occasionDays(const Knowledge& knowledge, const std::string& own, sys_days first,
                                      sys_days last) {
  std::vector<OccasionDay> out;
  for (sys_days day = first; day <= last; day += days(1))
    for (const Occasion& one : knowledge.calendar)
      if (covers(one, day)) out.push_back({day, one.name, one.why, false, isExact(one, day)});
  for (const ContextItem& item : knowledge.localContext) {
    const bool here = item.municipality.empty() || item.municipality == own;
    if (!item.at || !here || item.kind == ContextKind::incident) continue;
    const sys_days day = civilDay(*item.at);
    // The word of the kind; whoever shows it has the words of a screen or a terminal for it.
    if (day >= first && day <= last) out.push_back({day, std::string(word(item.kind)), item.theme, true, true});
  }
  std::stable_sort(out.begin(), out.end(), [](const OccasionDay& a, const OccasionDay& b) {
    return std::tuple(a.day, !a.own, !a.exact) < std::tuple(b.day, !b.own, !b.exact);
  });
  return out;
}

}  // namespace peilstok::survey

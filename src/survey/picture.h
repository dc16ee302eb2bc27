#pragma once
// The omgevingsbeeld as plain values: what happened where and when, by lane and by how precisely its place is known;
// days against what is usual; occasions. Map, timeline, table and paper all come from one Picture and one Selection.

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/assessment.h"
#include "model/survey.h"
#include "survey/region.h"

namespace peilstok::survey {

enum class Happening { signaal, besluit, gebeurtenis };

/// One thing on the timeline, or several signals of one hour taken together.
struct Occurrence {
  Happening kind = Happening::signaal;
  Instant at;
  Lane lane = Lane::online;
  std::optional<Phase> phase;  ///< absent for what was laid down in the municipality's own file
  Step step = Step::none;
  std::string place;  ///< code, or empty
  Precision precision = Precision::geen;
  std::string title;         ///< masked text, name of a card, or theme of an incident
  std::string source;        ///< platform or word of the channel; of an incident its outcome
  std::int64_t signal = 0;   ///< number, 0 when there is none to open
  std::int64_t count = 1;    ///< more than one only when signals are counted by the hour
  std::optional<int> fades;  ///< of what happened elsewhere: 3 counts fully .. 0 no longer
};

/// Signals of one hour, as counted by the store.
struct HourCount {
  Instant hour;
  Lane lane = Lane::online;
  std::string place;
  Phase phase = Phase::rust;
  std::int64_t count = 0;
};

using peilstok::Change;

/// A day beside the same weekday in the weeks before.
struct DayFigures {
  std::chrono::sys_days day;
  std::int64_t count = 0;
  double usual = 0;    ///< the middle of those weeks; meaningless without enough of them
  int weeksKnown = 0;  ///< weeks from which there were signals at all
  bool over = true;    ///< false for today: it can only be more, not yet less
  Change change = Change::silent;
};

/// A day on which something is the matter: of data/calendar, or of the municipality's own file.
struct OccasionDay {
  std::chrono::sys_days day;
  std::string name, why;
  bool own = false;   ///< laid down by the municipality
  bool exact = true;  ///< the day itself, not one around it
};

/// A moment that is still to come, as signals that lie open name it.
struct ComingMoment {
  Instant at;
  bool wholeDay = false;              ///< only the day was named
  std::string municipality;           ///< code, or empty
  std::string place;                  ///< as a text names it; empty where none does
  bool spot = false;                  ///< that place is one for everybody, as a square; not a street or village
  std::vector<std::int64_t> signals;  ///< that name it, the most urgent first
  std::int64_t copies = 0;            ///< what was merged into them
  bool operator==(const ComingMoment&) const = default;
};

struct Picture {
  std::string own, ownName;  ///< empty when nobody knows which municipality this is
  Instant from, until, now;  ///< [from, until)
  Region region;
  std::string boundariesSince;          ///< ISO date, when outlines of a file are drawn
  std::vector<Occurrence> occurrences;  ///< newest first, all of the window; signals by the hour when `counted`
  std::vector<Occurrence> listed;       ///< newest first; when `counted` only the newest signals
  bool counted = false;
  std::vector<HourCount> history;  ///< signals of the window and of the weeks before it
  std::optional<Instant> began;    ///< the first signal that is stored
  std::optional<Instant> last;     ///< the last one
  std::int64_t stored = 0, undated = 0;
  std::vector<ComingMoment> coming;    ///< soonest first, up to the end of the calendar
  std::vector<OccasionDay> occasions;  ///< from `calendarFrom` on, by day
  std::chrono::sys_days calendarFrom, calendarTo;
};

/// What was brushed. Empty members do not filter.
struct Selection {
  std::optional<std::pair<Instant, Instant>> stretch{};  ///< [first, second)
  std::string place{};
  bool withoutPlace = false;
  bool elsewhere = false;
  std::set<Phase> phases{};

  bool isEmpty() const { return !stretch && place.empty() && !withoutPlace && !elsewhere && phases.empty(); }
  bool operator==(const Selection&) const = default;
};

/// True when the place is neither the own municipality nor a neighbour, nor unknown.
bool isElsewhere(const Picture& picture, const std::string& place);
bool passes(const Picture& picture, const Selection& selection, const Occurrence& one);
/// Those that pass, in the same order.
std::vector<Occurrence> chosen(const Picture& picture, const Selection& selection,
                               const std::vector<Occurrence>& occurrences);

/// What one municipality has, for the map and the table beside it.
struct PlaceFigures {
  std::string code, name;
  Part part = Part::beyond;
  std::int64_t byPrecision[5] = {};  ///< in the order of Precision
  std::int64_t total = 0;
  std::optional<Phase> highest;
};

/// Figures of every cell of the region that has something, own municipality first; then "zonder plaats" and
/// "elders" as entries without a name when they have something. Decisions have no place of their own and stay out.
std::vector<PlaceFigures> byPlace(const Picture& picture, const std::vector<Occurrence>& occurrences);

/// How grave phases are, for which of several stands in front: rust lowest, escalatie highest.
int gravity(Phase phase);

}  // namespace peilstok::survey

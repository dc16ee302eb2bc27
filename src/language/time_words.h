#pragma once
// The Dutch words of time and what each of them means. Everything that is vocabulary stands in time_words.cpp.

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace peilstok::language {

enum class PartOfDay : std::uint8_t { none, ochtend, middag, avond, nacht };
enum class Pointing : std::uint8_t { none, dit, komend, volgend, vorig };
enum class TimeUnit : std::uint8_t { none, minute, hour, day, weekend, week, month, year };

/// What a word does beside a time; a word may do several things.
enum class TimeRole : std::uint32_t {
  clockCue = 1U << 0,      ///< a number after it may be a clock time: om, rond, tegen
  filler = 1U << 1,        ///< may stand between a cue and its number: stipt, precies
  joins = 1U << 2,         ///< may stand between a day and its clock time
  between = 1U << 3,       ///< tussen
  until = 1U << 4,         ///< tot
  since = 1U << 5,         ///< sinds
  later = 1U << 6,         ///< over: a stretch of time from now
  ago = 1U << 7,           ///< geleden
  past = 1U << 8,          ///< over: "kwart over"
  before = 1U << 9,        ///< voor: "kwart voor"
  quarter = 1U << 10,      ///< kwart
  half = 1U << 11,         ///< half
  hourWord = 1U << 12,     ///< uur
  spanBefore = 1U << 13,   ///< a number of hours after it is a duration
  spanAfter = 1U << 14,    ///< a number of hours before it is a duration
  counted = 1U << 15,      ///< a number before it counts things or money
  follows = 1U << 16,      ///< may follow a bare clock time
  aboutBefore = 1U << 17,  ///< with "om" after it, a number is no time: "gaat om 3 mannen"
  pastVerb = 1U << 18,     ///< next to a weekday it says that the day lies behind us
  recurring = 1U << 19,    ///< elke, iedere: no one moment
  monthCue = 1U << 20,     ///< a month's name after it is a time
  yearCue = 1U << 21,      ///< a bare year after it is a time
  holidayCue = 1U << 22,   ///< a name that is also a person or a greeting is a day after it
  notDayAfter = 1U << 23,  ///< what comes after it is no day: "goede morgen", "blauwe maandag"
  street = 1U << 24,       ///< after a date it makes a name: plein, straat
  holiday = 1U << 25,      ///< first word of a holiday's name
  unclear = 1U << 26,      ///< also an ordinary word; a weekday only right before a clock time or date
  habit = 1U << 27,        ///< 's avonds: the part as such, not that of a certain day
};

struct TimeWord {
  std::uint32_t roles = 0;
  int number = -1;
  int ordinal = -1;
  int pluralHour = -1;  ///< achten
  int halfHour = -1;    ///< halfnegen: 9
  int weekday = -1;     ///< 0 Monday
  bool shortWeekday = false;
  int month = 0;
  std::optional<int> dayOffset;
  PartOfDay part = PartOfDay::none;
  Pointing pointing = Pointing::none;
  TimeUnit unit = TimeUnit::none;

  bool is(TimeRole role) const { return (roles & static_cast<std::uint32_t>(role)) != 0; }
};

/// What `form` means, or null for a word that has nothing to do with time.
const TimeWord* timeWord(std::string_view form);

struct Holiday {
  enum class Rule : std::uint8_t { fixed, easter, weekday, kingsday };
  std::string_view name;  ///< words with one space between them, as forms
  Rule rule = Rule::fixed;
  int month = 0;
  int day = 0;       ///< fixed: the day; easter: days after Easter Sunday; weekday: on or after this day
  int weekday = -1;  ///< for Rule::weekday
  int length = 1;    ///< days
  PartOfDay part = PartOfDay::none;
  bool needsCue = false;  ///< also the name of a person or a greeting
};

std::span<const Holiday> holidays();
/// The day on which it falls; only for years that can be asked for (1900-2200).
std::chrono::sys_days holidayDate(const Holiday& holiday, int year);
/// Index in holidays() of a name with ordinal ("tweede", "paasdag"); empty when there is none.
std::optional<std::size_t> numberedHoliday(int ordinal, std::string_view word);

/// First hour of a part of the day.
int firstHour(PartOfDay part);

}  // namespace peilstok::language

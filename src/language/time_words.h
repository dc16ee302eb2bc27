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
enum class TimeUnit : std::uint8_t { none, minute, hour, day, weekend, week, month, quarter, year };

/// What a word does beside a time; a word may do several things.
enum class TimeRole : std::uint64_t {
  clockCue = 1ULL << 0,        ///< a number after it may be a clock time: om, rond, tegen
  filler = 1ULL << 1,          ///< may stand between a cue and its number: stipt, precies
  joins = 1ULL << 2,           ///< may stand between a day and its clock time
  between = 1ULL << 3,         ///< tussen
  since = 1ULL << 5,           ///< sinds
  later = 1ULL << 6,           ///< over: a stretch of time from now
  ago = 1ULL << 7,             ///< geleden
  past = 1ULL << 8,            ///< over: "kwart over"
  before = 1ULL << 9,          ///< voor: "kwart voor"
  quarter = 1ULL << 10,        ///< kwart
  half = 1ULL << 11,           ///< half
  hourWord = 1ULL << 12,       ///< uur
  spanBefore = 1ULL << 13,     ///< a number of hours after it is a duration
  spanAfter = 1ULL << 14,      ///< a number of hours before it is a duration
  counted = 1ULL << 15,        ///< a number before it counts things or money
  follows = 1ULL << 16,        ///< may follow a bare clock time
  aboutBefore = 1ULL << 17,    ///< with "om" after it, a number is no time: "gaat om 3 mannen"
  pastVerb = 1ULL << 18,       ///< next to a weekday it says that the day lies behind us
  recurring = 1ULL << 19,      ///< elke, iedere: no one moment
  monthCue = 1ULL << 20,       ///< a month's name after it is a time
  yearCue = 1ULL << 21,        ///< a bare year after it is a time
  holidayCue = 1ULL << 22,     ///< a name that is also a person or a greeting is a day after it
  notDayAfter = 1ULL << 23,    ///< what comes after it is no day: "goede morgen", "blauwe maandag"
  street = 1ULL << 24,         ///< after a date it makes a name: plein, straat
  holiday = 1ULL << 25,        ///< first word of a holiday's name
  unclear = 1ULL << 26,        ///< also an ordinary word; a weekday only right before a clock time or date
  habit = 1ULL << 27,          ///< 's avonds: the part as such, not that of a certain day
  vague = 1ULL << 28,          ///< a clock time after it is no exact one: tegen, rond
  near = 1ULL << 29,           ///< before na, voor, over it makes a clock time vague: even na achten
  perfect = 1ULL << 30,        ///< with a participle it says that something lies behind us: zijn, hebben
  ahead = 1ULL << 31,          ///< a verb of what is to come: wordt, gaat, moet
  participle = 1ULL << 32,     ///< ingegooid, vernield; not of what was arranged: gepland
  disorder = 1ULL << 33,       ///< with "van" and a time behind it, what happened then: de onrust van vannacht
  morning = 1ULL << 34,        ///< an open hour of the dial beside it is before noon: ontbijt
  evening = 1ULL << 35,        ///< ... after noon: feest
  money = 1ULL << 36,          ///< in its text "19.50" may be a price
  notClockAfter = 1ULL << 37,  ///< digits after it are no clock time: schaal, psalm
  clause = 1ULL << 38,         ///< a new clause begins with it: en, maar, dat
  stays = 1ULL << 39,          ///< with it "op de 3e" is a floor or a place in a row: woont, etage
  opens = 1ULL << 41,          ///< a time can begin with it, though it names none: het, 's, eind
  opensAlone = 1ULL << 42,     ///< a time can begin with it, and it is one: middernacht, kwartier
  habitual = 1ULL << 43,       ///< what it speaks of happens time and again: altijd, meestal
  names = 1ULL << 44,          ///< a text without such words and without numbers holds no time
  joinedDate = 1ULL << 46,     ///< a date in one word: "za21nov"; see joinedDate()
  begins = 1ULL << 45,         ///< a time may begin with it
  adverb = 1ULL << 40,         ///< may stand between a day and the part of it: laat, vroeg, aan het eind van
};

struct TimeWord {
  std::uint64_t roles = 0;
  int number = -1;
  int ordinal = -1;
  int pluralHour = -1;  ///< achten
  int halfHour = -1;    ///< halfnegen: 9
  int weekday = -1;     ///< 0 Monday
  bool shortWeekday = false;
  int month = 0;
  int season = 0;  ///< first month of it
  std::optional<int> dayOffset;
  PartOfDay part = PartOfDay::none;
  Pointing pointing = Pointing::none;
  TimeUnit unit = TimeUnit::none;

  bool is(TimeRole role) const { return (roles & static_cast<std::uint64_t>(role)) != 0; }
};

/// What `form` means, or null for a word that has nothing to do with time. Of long words one typing error is forgiven.
const TimeWord* timeWord(std::string_view form);

/// True for a form of the list itself, not for one that is only built like it.
bool isTimeWord(std::string_view form);
/// Every form of the list.
std::vector<std::string_view> timeWordForms();

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

/// A day written as one hashtag: "zaterdag17oktober", "31dec", "koningsdag2027" is none.
struct JoinedDate {
  int weekday = -1;
  int day = 0, month = 0;
  int year = 0;  ///< 0 when not given
};
std::optional<JoinedDate> joinedDate(std::string_view form);

/// First hour of a part of the day.
int firstHour(PartOfDay part);

}  // namespace peilstok::language

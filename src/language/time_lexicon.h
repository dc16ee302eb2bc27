#pragma once
// The words of time as they are listed in data/language/times.json, before anything is looked up.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace peilstok::language {

enum class PartOfDay : std::uint8_t { none, ochtend, middag, avond, nacht };
enum class Pointing : std::uint8_t { none, dit, komend, volgend, vorig };
enum class TimeUnit : std::uint8_t { none, minute, hour, day, weekend, week, month, quarter, year };

/// What a word does beside a time; a word may do several things. Which words do is in data/language/times.json.
enum class TimeRole : std::uint64_t {
  clockCue = 1ULL << 0,        ///< a number after it may be a clock time: om, rond, tegen
  filler = 1ULL << 1,          ///< may stand between a cue and its number: stipt, precies
  joins = 1ULL << 2,           ///< may stand between a day and its clock time
  between = 1ULL << 3,         ///< tussen
  firmCue = 1ULL << 4,         ///< a number after it is a clock time without a day or "uur" too
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
  unclear = 1ULL << 26,        ///< also an ordinary word or a name: a weekday only right before a clock time or date
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
  dayOfMonthCue = 1ULL << 47,  ///< "de 20ste" after it is a day: zijn we er de 20ste
  adverb = 1ULL << 40,         ///< may stand between a day and the part of it: laat, vroeg, aan het eind van
};

struct Holiday {
  enum class Rule : std::uint8_t { fixed, easter, weekday, kingsday };
  std::string name;  ///< words with one space between them, as forms
  Rule rule = Rule::fixed;
  int month = 0;
  int day = 0;       ///< fixed: the day; easter: days after Easter Sunday; weekday: on or after this day
  int weekday = -1;  ///< for Rule::weekday
  int length = 1;    ///< days
  PartOfDay part = PartOfDay::none;
  bool needsCue = false;  ///< also the name of a person or a greeting
};

/// What the file says, list by list. Weekdays count from Monday, 0; months from January, 1.
struct TimeLexicon {
  using Words = std::vector<std::string>;
  struct Season {
    int firstMonth = 0;
    Words names;
  };
  struct Part {
    PartOfDay part = PartOfDay::none;
    std::string noun, habit;  ///< avond, avonds
    Words endings;            ///< what makes one word with the name of a day: zaterdagavond
  };
  struct DayWord {
    std::string word;
    int offset = 0;  ///< days from today
  };

  Words cardinals, ordinals, hoursPlural, weekdays;  ///< from 1 on
  std::vector<std::pair<std::string, int>> shortWeekdays;
  std::vector<Words> months;
  std::vector<Season> seasons;
  std::vector<Part> parts;
  std::vector<DayWord> dayWords;
  std::vector<DayWord> dayStems;  ///< what takes a part of the day behind it: vanavond, morgenochtend
  std::vector<std::pair<Pointing, Words>> pointing;
  std::vector<std::pair<TimeUnit, Words>> units;
  std::vector<std::pair<TimeRole, Words>> roles;
  std::vector<std::pair<std::string, std::string>> misspelt;  ///< as written, and the word that is meant

  Words morningEndings, eveningEndings;  ///< of compounds: koffieochtend, dorpsfeest
  Words participlePrefixes;              ///< before "ge": ingegooid
  Words participles;                     ///< in -t, which look like the present tense
  Words noParticiples;                   ///< look like one, or tell of what was arranged: gepland

  std::vector<Holiday> holidays;
};

}  // namespace peilstok::language

// The holidays by name, and the day on which each falls.

#include <string>

#include "base/clock.h"
#include "language/time_words.h"

namespace peilstok::language {

namespace {

constexpr auto kAscension = 39, kPentecost = 49;
using Rule = Holiday::Rule;
constexpr Holiday kHolidays[] = {{"eerste paasdag", Rule::easter, 0, 0},
                                 {"tweede paasdag", Rule::easter, 0, 1},
                                 {"eerste pinksterdag", Rule::easter, 0, kPentecost},
                                 {"tweede pinksterdag", Rule::easter, 0, kPentecost + 1},
                                 {"eerste kerstdag", Rule::fixed, 12, 25},
                                 {"tweede kerstdag", Rule::fixed, 12, 26},
                                 {"koningsdag", Rule::kingsday},
                                 {"koningsnacht", Rule::kingsday, 0, -1, -1, 1, PartOfDay::avond},
                                 {"pasen", Rule::easter, 0, 0, -1, 2},
                                 {"paaszondag", Rule::easter, 0, 0},
                                 {"paasmaandag", Rule::easter, 0, 1},
                                 {"goede vrijdag", Rule::easter, 0, -2},
                                 {"witte donderdag", Rule::easter, 0, -3},
                                 {"aswoensdag", Rule::easter, 0, -46},
                                 {"carnaval", Rule::easter, 0, -49, -1, 3},
                                 {"carnavalsvrijdag", Rule::easter, 0, -51},
                                 {"carnavalszaterdag", Rule::easter, 0, -50},
                                 {"carnavalszondag", Rule::easter, 0, -49},
                                 {"carnavalsmaandag", Rule::easter, 0, -48},
                                 {"rosenmontag", Rule::easter, 0, -48},
                                 {"carnavalsdinsdag", Rule::easter, 0, -47},
                                 {"carnavalsweekend", Rule::easter, 0, -50, -1, 2},
                                 {"vette dinsdag", Rule::easter, 0, -47},
                                 {"palmzondag", Rule::easter, 0, -7},
                                 {"palmpasen", Rule::easter, 0, -7},
                                 {"stille zaterdag", Rule::easter, 0, -1},
                                 {"paaszaterdag", Rule::easter, 0, -1},
                                 {"paasdagen", Rule::easter, 0, 0, -1, 2},
                                 {"paasweekend", Rule::easter, 0, -1, -1, 3},
                                 {"pinksterweekend", Rule::easter, 0, kPentecost - 1, -1, 3},
                                 {"pinksterdagen", Rule::easter, 0, kPentecost, -1, 2},
                                 {"pinksterzaterdag", Rule::easter, 0, kPentecost - 1},
                                 {"pinksterzondag", Rule::easter, 0, kPentecost},
                                 {"pinkstermaandag", Rule::easter, 0, kPentecost + 1},
                                 {"hemelvaartsweekend", Rule::easter, 0, kAscension, -1, 4},
                                 {"hemelvaartweekend", Rule::easter, 0, kAscension, -1, 4},
                                 {"vastenavond", Rule::easter, 0, -49, -1, 3},
                                 {"hemelvaart", Rule::easter, 0, kAscension},
                                 {"hemelvaartsdag", Rule::easter, 0, kAscension},
                                 {"luilak", Rule::easter, 0, kPentecost - 1},
                                 {"pinksteren", Rule::easter, 0, kPentecost, -1, 2},
                                 {"kerst", Rule::fixed, 12, 25, -1, 2},
                                 {"kerstmis", Rule::fixed, 12, 25, -1, 2},
                                 {"kerstdagen", Rule::fixed, 12, 25, -1, 2},
                                 {"kerstavond", Rule::fixed, 12, 24, -1, 1, PartOfDay::avond},
                                 {"kerstnacht", Rule::fixed, 12, 24, -1, 1, PartOfDay::nacht},
                                 {"sinterklaas", Rule::fixed, 12, 5, -1, 1, PartOfDay::none, true},
                                 {"sinterklaasavond", Rule::fixed, 12, 5, -1, 1, PartOfDay::avond},
                                 {"pakjesavond", Rule::fixed, 12, 5, -1, 1, PartOfDay::avond},
                                 {"oud en nieuw", Rule::fixed, 12, 31},
                                 {"oud & nieuw", Rule::fixed, 12, 31},
                                 {"oud-en-nieuw", Rule::fixed, 12, 31},
                                 {"oud-nieuw", Rule::fixed, 12, 31},
                                 {"oud/nieuw", Rule::fixed, 12, 31},
                                 {"oud / nieuw", Rule::fixed, 12, 31},
                                 {"oud op nieuw", Rule::fixed, 12, 31},
                                 {"oudennieuw", Rule::fixed, 12, 31},
                                 {"oudjaar", Rule::fixed, 12, 31},
                                 {"oudejaarsdag", Rule::fixed, 12, 31},
                                 {"oudejaarsavond", Rule::fixed, 12, 31, -1, 1, PartOfDay::avond},
                                 {"oudjaarsavond", Rule::fixed, 12, 31, -1, 1, PartOfDay::avond},
                                 {"oudejaarsnacht", Rule::fixed, 12, 31, -1, 1, PartOfDay::nacht},
                                 {"oudjaarsnacht", Rule::fixed, 12, 31, -1, 1, PartOfDay::nacht},
                                 {"oudjaarsdag", Rule::fixed, 12, 31},
                                 {"oudejaar", Rule::fixed, 12, 31},
                                 {"jaarwisseling", Rule::fixed, 12, 31},
                                 {"nieuwjaarsnacht", Rule::fixed, 12, 31, -1, 1, PartOfDay::nacht},
                                 {"jaarswisseling", Rule::fixed, 12, 31},
                                 {"oudejaarsviering", Rule::fixed, 12, 31},
                                 {"nieuwjaarsochtend", Rule::fixed, 1, 1, -1, 1, PartOfDay::ochtend},
                                 {"nieuwjaarsdag", Rule::fixed, 1, 1},
                                 {"nieuwjaar", Rule::fixed, 1, 1, -1, 1, PartOfDay::none, true},
                                 {"bevrijdingsdag", Rule::fixed, 5, 5},
                                 {"dodenherdenking", Rule::fixed, 5, 4},
                                 {"nationale herdenking", Rule::fixed, 5, 4},
                                 {"elfde van de elfde", Rule::fixed, 11, 11},
                                 {"11 van de 11e", Rule::fixed, 11, 11},
                                 {"11e van de 11e", Rule::fixed, 11, 11},
                                 {"sint maarten", Rule::fixed, 11, 11, -1, 1, PartOfDay::none, true},
                                 {"landelijke intocht", Rule::weekday, 11, 12, 5},
                                 {"nationale intocht", Rule::weekday, 11, 12, 5},
                                 {"sint-maarten", Rule::fixed, 11, 11},
                                 {"prinsjesdag", Rule::weekday, 9, 15, 1},
                                 {"valentijnsdag", Rule::fixed, 2, 14},
                                 {"valentijn", Rule::fixed, 2, 14, -1, 1, PartOfDay::none, true},
                                 {"vrouwendag", Rule::fixed, 3, 8},
                                 {"dierendag", Rule::fixed, 10, 4},
                                 {"leidens ontzet", Rule::fixed, 10, 3},
                                 {"alkmaars ontzet", Rule::fixed, 10, 8},
                                 {"gronings ontzet", Rule::fixed, 8, 28},
                                 {"veteranendag", Rule::weekday, 6, 24, 5},
                                 {"black friday", Rule::weekday, 11, 23, 4},
                                 {"moederdag", Rule::weekday, 5, 8, 6},
                                 {"vaderdag", Rule::weekday, 6, 15, 6},
                                 {"halloween", Rule::fixed, 10, 31},
                                 {"keti koti", Rule::fixed, 7, 1},
                                 {"dag van de arbeid", Rule::fixed, 5, 1},
                                 {"driekoningen", Rule::fixed, 1, 6}};

}  // namespace

std::span<const Holiday> holidays() { return kHolidays; }

std::chrono::sys_days holidayDate(const Holiday& holiday, int year) {
  using namespace std::chrono;
  const auto on = [&](int month, int day) {
    return sys_days{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::day{static_cast<unsigned>(day)}};
  };
  switch (holiday.rule) {
    case Rule::fixed: return on(holiday.month, holiday.day);
    case Rule::easter: return sys_days{civil::easter(year)} + days{holiday.day};
    case Rule::kingsday: {
      const sys_days day = on(4, 27);
      const bool sunday = civil::weekday(year_month_day{day}) == 6;
      return day - days{sunday ? 1 : 0} + days{holiday.day};
    }
    case Rule::weekday: break;
  }
  const sys_days first = on(holiday.month, holiday.day);
  return first + days{(holiday.weekday - civil::weekday(year_month_day{first}) + 7) % 7};
}

std::optional<std::size_t> numberedHoliday(int ordinal, std::string_view word) {
  if (ordinal != 1 && ordinal != 2) return std::nullopt;
  const std::string name = std::string(ordinal == 1 ? "eerste " : "tweede ") + std::string(word);
  for (std::size_t i = 0; i < std::size(kHolidays); ++i)
    if (kHolidays[i].name == name) return i;
  return std::nullopt;
}

}  // namespace peilstok::language

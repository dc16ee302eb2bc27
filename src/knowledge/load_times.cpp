// The words of time.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

namespace {

using language::PartOfDay;
using language::Pointing;
using language::TimeLexicon;
using language::TimeRole;
using language::TimeUnit;
using Rule = language::Holiday::Rule;

constexpr const char* kTimes = "language/times.json";

template <class Value, std::size_t n>
std::optional<Value> named(const std::array<std::pair<std::string_view, Value>, n>& names, std::string_view name) {
  for (const auto& [one, value] : names)
    if (one == name) return value;
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, PartOfDay>, 4> kParts{{{"ochtend", PartOfDay::ochtend},
                                                                        {"middag", PartOfDay::middag},
                                                                        {"avond", PartOfDay::avond},
                                                                        {"nacht", PartOfDay::nacht}}};
constexpr std::array<std::pair<std::string_view, Pointing>, 4> kPointing{
    {{"dit", Pointing::dit}, {"komend", Pointing::komend}, {"volgend", Pointing::volgend}, {"vorig", Pointing::vorig}}};
constexpr std::array<std::pair<std::string_view, TimeUnit>, 8> kUnits{{{"minute", TimeUnit::minute},
                                                                       {"hour", TimeUnit::hour},
                                                                       {"day", TimeUnit::day},
                                                                       {"weekend", TimeUnit::weekend},
                                                                       {"week", TimeUnit::week},
                                                                       {"month", TimeUnit::month},
                                                                       {"quarter", TimeUnit::quarter},
                                                                       {"year", TimeUnit::year}}};
constexpr std::array<std::pair<std::string_view, Rule>, 4> kRules{
    {{"fixed", Rule::fixed}, {"easter", Rule::easter}, {"weekday", Rule::weekday}, {"kingsday", Rule::kingsday}}};
constexpr std::array<std::pair<std::string_view, TimeRole>, 42> kRoles{{{"clock_cue", TimeRole::clockCue},
                                                                        {"firm_cue", TimeRole::firmCue},
                                                                        {"unclear", TimeRole::unclear},
                                                                        {"day_of_month_cue", TimeRole::dayOfMonthCue},
                                                                        {"filler", TimeRole::filler},
                                                                        {"joins", TimeRole::joins},
                                                                        {"between", TimeRole::between},
                                                                        {"since", TimeRole::since},
                                                                        {"later", TimeRole::later},
                                                                        {"ago", TimeRole::ago},
                                                                        {"past", TimeRole::past},
                                                                        {"before", TimeRole::before},
                                                                        {"quarter", TimeRole::quarter},
                                                                        {"half", TimeRole::half},
                                                                        {"hour_word", TimeRole::hourWord},
                                                                        {"span_before", TimeRole::spanBefore},
                                                                        {"span_after", TimeRole::spanAfter},
                                                                        {"counted", TimeRole::counted},
                                                                        {"follows", TimeRole::follows},
                                                                        {"about_before", TimeRole::aboutBefore},
                                                                        {"past_verb", TimeRole::pastVerb},
                                                                        {"perfect", TimeRole::perfect},
                                                                        {"ahead", TimeRole::ahead},
                                                                        {"disorder", TimeRole::disorder},
                                                                        {"morning", TimeRole::morning},
                                                                        {"evening", TimeRole::evening},
                                                                        {"money", TimeRole::money},
                                                                        {"not_clock_after", TimeRole::notClockAfter},
                                                                        {"clause", TimeRole::clause},
                                                                        {"stays", TimeRole::stays},
                                                                        {"adverb", TimeRole::adverb},
                                                                        {"opens", TimeRole::opens},
                                                                        {"opens_alone", TimeRole::opensAlone},
                                                                        {"habitual", TimeRole::habitual},
                                                                        {"near", TimeRole::near},
                                                                        {"vague", TimeRole::vague},
                                                                        {"recurring", TimeRole::recurring},
                                                                        {"month_cue", TimeRole::monthCue},
                                                                        {"year_cue", TimeRole::yearCue},
                                                                        {"holiday_cue", TimeRole::holidayCue},
                                                                        {"not_day_after", TimeRole::notDayAfter},
                                                                        {"street", TimeRole::street}}};

/// The number of a weekday from Monday, 0; complains about a name that is none.
int weekdayOf(const std::string& name, const TimeLexicon& lexicon, int line, Loading& loading) {
  const auto found = std::find(lexicon.weekdays.begin(), lexicon.weekdays.end(), name);
  if (found == lexicon.weekdays.end()) loading.complain(kTimes, line, fmt::format("'{}' is no weekday", name));
  return static_cast<int>(found - lexicon.weekdays.begin());
}

std::vector<TimeLexicon::DayWord> dayWords(const Node& table) {
  std::vector<TimeLexicon::DayWord> out;
  for (const auto& [form, offset] : table.members) out.push_back({form, static_cast<int>(offset.number)});
  return out;
}

/// The lists of an object by what their keys stand for; the schema has no other keys.
template <class Value, std::size_t n>
std::vector<std::pair<Value, TimeLexicon::Words>> lists(
    const Node& table, const std::array<std::pair<std::string_view, Value>, n>& names) {
  std::vector<std::pair<Value, TimeLexicon::Words>> out;
  for (const auto& [name, words] : table.members)
    if (const auto value = named(names, name)) out.emplace_back(*value, table.strings(name));
  return out;
}

language::Holiday holidayOf(const Node& node, const TimeLexicon& lexicon, Loading& loading) {
  language::Holiday out;
  out.name = node.str("name");
  out.rule = named(kRules, node.str("rule")).value_or(Rule::fixed);
  out.month = node.integer("month");
  out.day = node.integer("day");
  if (out.rule == Rule::weekday) out.weekday = weekdayOf(node.str("weekday"), lexicon, node.line, loading);
  out.length = node.integer("days", 1);
  out.part = named(kParts, node.str("part")).value_or(PartOfDay::none);
  out.needsCue = node.flag("needs_cue");
  const bool dated = out.rule == Rule::fixed || out.rule == Rule::weekday;
  if (dated && !std::chrono::month_day{std::chrono::month(static_cast<unsigned>(out.month)),
                                       std::chrono::day(static_cast<unsigned>(out.day))}
                    .ok())
    loading.complain(kTimes, node.line, fmt::format("holiday '{}': there is no such date", out.name));
  return out;
}

}  // namespace

void loadTimes(Loading& loading, TimeLexicon& lexicon) {
  const auto root = loading.document(kTimes, "times");
  if (!root) return;
  lexicon.cardinals = root->strings("cardinals");
  lexicon.ordinals = root->strings("ordinals");
  lexicon.hoursPlural = root->strings("hours_plural");
  lexicon.weekdays = root->strings("weekdays");
  for (const auto& [form, weekday] : root->find("short_weekdays")->members)
    lexicon.shortWeekdays.emplace_back(form, weekdayOf(weekday.text, lexicon, weekday.line, loading));
  for (const Node& month : root->list("months")) {
    lexicon.months.emplace_back();
    for (const Node& name : month.items) lexicon.months.back().push_back(name.text);
  }
  for (const Node& season : root->list("seasons"))
    lexicon.seasons.push_back({season.integer("first_month"), season.strings("names")});
  for (const Node& part : root->list("parts_of_day"))
    lexicon.parts.push_back({named(kParts, part.str("part")).value_or(PartOfDay::none), part.str("noun"),
                             part.str("habit"), part.strings("endings")});
  lexicon.dayWords = dayWords(*root->find("day_words"));
  lexicon.dayStems = dayWords(*root->find("day_stems"));
  lexicon.pointing = lists(*root->find("pointing"), kPointing);
  lexicon.units = lists(*root->find("units"), kUnits);
  lexicon.roles = lists(*root->find("roles"), kRoles);
  for (const auto& [form, meant] : root->find("misspelt")->members) lexicon.misspelt.emplace_back(form, meant.text);
  const Node& shapes = *root->find("by_shape");
  lexicon.morningEndings = shapes.strings("morning_endings");
  lexicon.eveningEndings = shapes.strings("evening_endings");
  lexicon.participlePrefixes = shapes.strings("participle_prefixes");
  lexicon.participles = shapes.strings("participles");
  lexicon.noParticiples = shapes.strings("no_participles");
  for (const Node& holiday : root->list("holidays")) lexicon.holidays.push_back(holidayOf(holiday, lexicon, loading));
}

}  // namespace peilstok::knowledge

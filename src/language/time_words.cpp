#include "language/time_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace peilstok::language {

namespace {

constexpr std::size_t kShortestForgiven = 7, kLongestMisspelt = 24;
// Forgiving a slip in this one would find it in words that are none.
constexpr std::string_view kNotForgiven = "vandaag";

bool namesTime(const TimeWord& w) {
  return w.number > 1 || w.ordinal > 0 || w.pluralHour > 0 || w.halfHour > 0 || w.weekday >= 0 || w.month > 0 ||
         w.dayOffset || w.part != PartOfDay::none || w.unit != TimeUnit::none || w.is(TimeRole::holiday) ||
         w.is(TimeRole::half) || w.is(TimeRole::quarter) || w.season > 0 || w.is(TimeRole::opensAlone);
}

bool isDay(const TimeWord& w) { return w.weekday >= 0 || w.dayOffset || w.month > 0; }

bool sameMeaning(const TimeWord& a, const TimeWord& b) {
  return a.weekday == b.weekday && a.dayOffset == b.dayOffset && a.month == b.month && a.part == b.part;
}

/// Number of the first two letters of a form; -1 when they are no plain letters.
int firstLetters(std::string_view form) {
  if (form.size() < 2 || form[0] < 'a' || form[0] > 'z' || form[1] < 'a' || form[1] > 'z') return -1;
  return (form[0] - 'a') * 26 + (form[1] - 'a');
}

bool endsWith(std::string_view form, std::string_view end) { return form.size() > end.size() && form.ends_with(end); }

bool endsWithAny(std::string_view form, const TimeLexicon::Words& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](const std::string& end) { return endsWith(form, end); });
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

template <class... Roles>
TimeWord wordWith(Roles... roles) {
  TimeWord word;
  word.roles = (static_cast<std::uint64_t>(roles) | ...);
  return word;
}

}  // namespace

TimeVocabulary::TimeVocabulary(TimeLexicon lexicon) : m_lexicon(std::move(lexicon)) {
  addNumbers();
  addDays();
  for (std::size_t i = 0; i < m_lexicon.months.size(); ++i)
    for (const auto& name : m_lexicon.months[i]) at(name).month = static_cast<int>(i) + 1;
  for (const auto& [pointing, names] : m_lexicon.pointing)
    for (const auto& name : names) at(name).pointing = pointing;
  for (const auto& [unit, names] : m_lexicon.units)
    for (const auto& name : names) at(name).unit = unit;
  for (const auto& [first, names] : m_lexicon.seasons)
    for (const auto& name : names) at(name).season = first;
  for (const auto& [role, names] : m_lexicon.roles)
    for (const auto& name : names) add(name, role);
  for (const auto& holiday : m_lexicon.holidays)
    add(std::string_view(holiday.name).substr(0, holiday.name.find(' ')), TimeRole::holiday);
  for (const auto& [written, meant] : m_lexicon.misspelt) m_words[written] = TimeWord(at(meant));
  for (auto& [word, meaning] : m_words.entries()) {
    const bool names = namesTime(meaning);
    const bool begins = names || meaning.number == 1 || meaning.pointing != Pointing::none ||
                        meaning.is(TimeRole::later) || meaning.is(TimeRole::opens) || meaning.is(TimeRole::recurring);
    if (names) add(word, TimeRole::names);
    if (begins) add(word, TimeRole::begins);
  }
  addTypingErrors();
  for (const auto& form : m_lexicon.noParticiples) m_noParticiples[form] = true;
}

void TimeVocabulary::addNumbers() {
  constexpr std::size_t kHours = 12;
  const auto& cardinals = m_lexicon.cardinals;
  for (std::size_t i = 0; i < cardinals.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    at(cardinals[i]).number = number;
    if (i < kHours) at("half" + cardinals[i]).halfHour = number;
    if (i >= m_lexicon.ordinals.size()) at(cardinals[i] + "ste").ordinal = number;
  }
  for (std::size_t i = 0; i < m_lexicon.ordinals.size(); ++i)
    at(m_lexicon.ordinals[i]).ordinal = static_cast<int>(i) + 1;
  for (std::size_t i = 0; i < m_lexicon.hoursPlural.size(); ++i)
    at(m_lexicon.hoursPlural[i]).pluralHour = static_cast<int>(i) + 1;
}

void TimeVocabulary::addDays() {
  const auto withParts = [&](const std::string& stem, auto set) {
    for (const auto& part : m_lexicon.parts)
      for (const auto& ending : part.endings) {
        TimeWord& word = at(stem + ending);
        set(word);
        word.part = part.part;
      }
  };
  for (std::size_t i = 0; i < m_lexicon.weekdays.size(); ++i) {
    const auto set = [&](TimeWord& word) { word.weekday = static_cast<int>(i); };
    set(at(m_lexicon.weekdays[i]));
    withParts(m_lexicon.weekdays[i], set);
  }
  for (const auto& [name, number] : m_lexicon.shortWeekdays) {
    const int weekday = number;
    at(name).weekday = weekday;
    at(name).shortWeekday = true;
    withParts(name + "-", [&](TimeWord& word) { word.weekday = weekday; });  // "do-avond"
  }
  for (const auto& [stem, offset] : m_lexicon.dayStems)
    withParts(stem, [&](TimeWord& word) { word.dayOffset = offset; });
  for (const auto& [word, offset] : m_lexicon.dayWords) at(word) = TimeWord{.dayOffset = offset};
  for (const auto& part : m_lexicon.parts) {
    at(part.noun).part = part.part;
    at(part.habit).part = part.part;
    add(part.habit, TimeRole::habit);
  }
}

/// Every spelling of the long words of time with one letter left out; null for a spelling that may be of two.
void TimeVocabulary::addTypingErrors() {
  for (const auto& [word, meaning] : m_words.entries()) {
    if (isDay(meaning) && firstLetters(word) >= 0) m_dayBegins[static_cast<std::size_t>(firstLetters(word))] = true;
    if (!isDay(meaning) || word.size() < kShortestForgiven || word == kNotForgiven) continue;
    for (std::size_t i = 0; i < word.size(); ++i) {
      std::string without = word;
      without.erase(i, 1);
      if (const TimeWord** known = m_without.find(without)) {
        if (*known && !sameMeaning(**known, meaning)) *known = nullptr;
      } else {
        m_without.add(without, &meaning);
      }
    }
  }
}

std::vector<std::string_view> TimeVocabulary::forms() const {
  std::vector<std::string_view> out;
  out.reserve(m_words.size());
  for (const auto& [form, word] : m_words.entries()) out.push_back(form);
  return out;
}

/// The day that is called so, or null. The first letters spare most words the search.
const TimeWord* TimeVocabulary::day(std::string_view form) const {
  const int first = firstLetters(form);
  if (first < 0 || !m_dayBegins[static_cast<std::size_t>(first)]) return nullptr;
  const TimeWord* found = m_words.find(form);
  return found && isDay(*found) ? found : nullptr;
}

/// A long word with one letter too few, too many or two in the wrong order.
const TimeWord* TimeVocabulary::misspelt(std::string_view form) const {
  if (form.size() > kLongestMisspelt) return nullptr;
  if (const auto* found = m_without.find(form)) return *found;  // one too few
  // A plural or "zaterdags" is another word, not an error.
  const bool ending = form.back() == 's' || form.back() == 'e' || form.back() == 'n';
  std::array<char, kLongestMisspelt> other;
  std::copy(form.begin(), form.end(), other.begin());
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (i + 1 < form.size() && form[i] != form[i + 1]) {
      std::swap(other[i], other[i + 1]);
      if (const TimeWord* found = day({other.data(), form.size()})) return found;
      std::swap(other[i], other[i + 1]);
    }
    if (i + 1 == form.size() && ending) break;
    // Without the letter at i.
    std::copy(form.begin() + static_cast<std::ptrdiff_t>(i) + 1, form.end(),
              other.begin() + static_cast<std::ptrdiff_t>(i));
    const std::string_view shorter(other.data(), form.size() - 1);
    const TimeWord* found = shorter.size() >= kShortestForgiven ? day(shorter) : nullptr;
    if (found && shorter != kNotForgiven) return found;
    std::copy(form.begin() + static_cast<std::ptrdiff_t>(i), form.end(),
              other.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return nullptr;
}

/// By its shape a participle: "ingegooid", "gestoken", "vernield".
bool TimeVocabulary::isParticiple(std::string_view form) const {
  // Without a prefix a short one may be another word ("geld", "gerust").
  constexpr std::size_t kShortest = 6, kShortestBehindPrefix = 5;
  const char last = form.back();
  if (!endsWith(form, "en") && last != 'd' && last != 't') return false;
  const auto behind = [&](std::string_view prefix, std::size_t shortest) {
    return form.starts_with(prefix) && form.substr(prefix.size()).starts_with("ge") &&
           form.size() >= prefix.size() + shortest;
  };
  const auto& prefixes = m_lexicon.participlePrefixes;
  if (behind({}, kShortest) || std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& prefix) {
        return behind(prefix, kShortestBehindPrefix);
      }))
    return !m_noParticiples.contains(form);
  const auto& listed = m_lexicon.participles;
  if (last == 't' && std::find(listed.begin(), listed.end(), form) != listed.end()) return true;
  if (last != 'd' || form.size() < kShortest) return false;
  const bool unstressed = form.starts_with("ver") || form.starts_with("ont") || form.starts_with("be");
  return unstressed && !endsWith(form, "heid") && !endsWith(form, "end") && !m_noParticiples.contains(form);
}

/// Words of time that no list holds: compounds ("koffieochtend"), participles, dates in one word.
const TimeWord* TimeVocabulary::byShape(std::string_view form) const {
  static const TimeWord kMorning = wordWith(TimeRole::morning), kEvening = wordWith(TimeRole::evening),
                        kParticiple = wordWith(TimeRole::participle),
                        kJoinedDate = wordWith(TimeRole::joinedDate, TimeRole::names, TimeRole::begins);
  if (endsWithAny(form, m_lexicon.morningEndings)) return &kMorning;
  if (endsWithAny(form, m_lexicon.eveningEndings)) return &kEvening;
  if (isParticiple(form)) return &kParticiple;
  return std::any_of(form.begin(), form.end(), isDigit) && joinedDate(form) ? &kJoinedDate : nullptr;
}

const TimeWord* TimeVocabulary::meaning(std::string_view form) const {
  constexpr std::size_t kShortest = 5;
  if (form.size() > kLongestMisspelt) return nullptr;
  if (const TimeWord* known = m_words.find(form)) return known;
  if (form.size() < kShortest) return nullptr;
  if (const TimeWord* shape = byShape(form)) return shape;
  return form.size() > kShortest ? misspelt(form) : nullptr;
}

std::optional<JoinedDate> TimeVocabulary::joinedDate(std::string_view form) const {
  JoinedDate date;
  const auto digit = [&](std::size_t i) { return i < form.size() && isDigit(form[i]); };
  std::size_t at = 0;
  while (at < form.size() && !digit(at)) ++at;
  if (at > 0) {
    const TimeWord* day = m_words.find(form.substr(0, at));
    if (!day || day->weekday < 0) return std::nullopt;
    date.weekday = day->weekday;
  }
  const auto number = [&](std::size_t most) {
    int value = 0;
    for (std::size_t n = 0; n < most && digit(at); ++n) value = value * 10 + (form[at++] - '0');
    return value;
  };
  date.day = number(2);
  const std::size_t name = at;
  while (at < form.size() && !digit(at)) ++at;
  const TimeWord* month = m_words.find(form.substr(name, at - name));
  if (!month || month->month == 0 || date.day < 1 || date.day > 31) return std::nullopt;
  date.month = month->month;
  if (at < form.size()) date.year = number(4);
  return at == form.size() ? std::optional(date) : std::nullopt;
}

const Holiday* TimeVocabulary::numberedHoliday(int ordinal, std::string_view word) const {
  if (ordinal != 1 && ordinal != 2) return nullptr;
  const std::string name = m_lexicon.ordinals[static_cast<std::size_t>(ordinal - 1)] + " " + std::string(word);
  const auto found = std::find_if(m_lexicon.holidays.begin(), m_lexicon.holidays.end(),
                                  [&](const Holiday& holiday) { return holiday.name == name; });
  return found == m_lexicon.holidays.end() ? nullptr : &*found;
}

int firstHour(PartOfDay part) {
  constexpr std::array<int, 5> kFirst = {0, 6, 12, 18, 0};
  return kFirst[static_cast<std::size_t>(part)];
}

}  // namespace peilstok::language

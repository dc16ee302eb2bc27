#pragma once
// The Dutch words of time and what each of them means.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/form_table.h"
#include "language/time_lexicon.h"

namespace peilstok::language {

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

/// A day written as one hashtag: "zaterdag17oktober", "31dec"; "koningsdag2027" is none.
struct JoinedDate {
  int weekday = -1;
  int day = 0, month = 0;
  int year = 0;  ///< 0 when not given
};

/// Looks up what a word does in a time. Its words never move, so a pointer to one lasts as long as this does.
class TimeVocabulary {
 public:
  /// A word of `lexicon` that is meant by a misspelling but is none of its words means nothing.
  explicit TimeVocabulary(TimeLexicon lexicon);
  TimeVocabulary(const TimeVocabulary&) = delete;
  TimeVocabulary& operator=(const TimeVocabulary&) = delete;

  /// What `form` means, or null for a word that has nothing to do with time. Of long words one typing error is
  /// forgiven, and some words are known by their shape (participles, compounds with -avond).
  const TimeWord* meaning(std::string_view form) const;
  /// True for a form of the list itself, not for one that is only built like it.
  bool contains(std::string_view form) const { return m_words.contains(form); }
  /// Every form of the list.
  std::vector<std::string_view> forms() const;

  std::span<const Holiday> holidays() const { return m_lexicon.holidays; }
  /// The holiday of a name with ordinal ("tweede", "paasdag"), or null.
  const Holiday* numberedHoliday(int ordinal, std::string_view word) const;
  std::optional<JoinedDate> joinedDate(std::string_view form) const;

 private:
  TimeWord& at(std::string_view form) { return m_words[form]; }
  void add(std::string_view form, TimeRole role) { at(form).roles |= static_cast<std::uint64_t>(role); }
  void addNumbers();
  void addDays();
  void addTypingErrors();
  const TimeWord* day(std::string_view form) const;
  const TimeWord* misspelt(std::string_view form) const;
  const TimeWord* byShape(std::string_view form) const;
  bool isParticiple(std::string_view form) const;

  TimeLexicon m_lexicon;
  FormTable<TimeWord> m_words;
  FormTable<const TimeWord*> m_without;     ///< long words with one letter left out; null where two would fit
  std::array<bool, 26 * 26> m_dayBegins{};  ///< by the first two letters: a day begins so
  FormTable<bool> m_noParticiples;
};

/// The day on which it falls; only for years that can be asked for (1900-2200).
std::chrono::sys_days holidayDate(const Holiday& holiday, int year);

/// First hour of a part of the day.
int firstHour(PartOfDay part);

}  // namespace peilstok::language

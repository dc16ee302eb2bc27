#pragma once
// Dutch expressions of time, resolved against the moment of receipt.

#include <span>
#include <vector>

#include "language/time_words.h"
#include "language/tokens.h"
#include "model/assessment.h"

namespace peilstok::language {

/// A time found, with what the weighing must know beside the moment itself.
struct TimeFound {
  TimeMention mention;
  Span dayWords;          ///< where its day stands when other words come between; else empty
  bool past = false;      ///< the words themselves point back ("gisteren", "vorig jaar", "afgelopen zaterdag")
  bool hasClock = false;  ///< a time of day was named, not only a day
  bool hasDay = false;    ///< a day was named, not only a time of day
};

/// Finds the expressions in reading order, without overlaps. A day and a clock time that belong together
/// ("zaterdag om 21.00 uur", "vanavond 20u") are one mention, also with other words between ("zaterdag verzamelen we
/// bij de brug om 21.00 uur"); then its span is that of the clock time. What cannot be resolved ("na de wedstrijd",
/// "binnenkort") is left out; a wrong moment is worse than none. Civil time is Europe/Amsterdam.
/// `meanings` holds what `words` says of each token, where the caller has that at hand already.
std::vector<TimeFound> findTimes(const TokenisedText& text, Instant received, const TimeVocabulary& words,
                                 std::span<const TimeWord* const> meanings = {});

}  // namespace peilstok::language

#pragma once
// Sentences that the paper of a period and its one page share. Private to src/report/.

#include <string>
#include <vector>

#include "report/period.h"

namespace peilstok::report {

/// "3", "4,5": the middle of whole numbers.
std::string usualWords(double usual);
/// What stands beside a count: "gewoonlijk 3: meer"; nothing where nothing can be said.
std::string againstWords(const Compared& figures);
/// "meer dan gewoonlijk", or nothing.
std::string changeWords(Change change);
/// How "gewoonlijk" is meant, with the thresholds; or that there is no normal yet.
std::string legendWords(const PeriodFacts& facts, const SurveyRules& rules);

/// How many came in, against what is usual.
std::string totalSentence(const PeriodFacts& facts, const SurveyRules& rules);
/// The phases above rust that are there, the gravest first; or that there are none.
std::string phaseSentence(const PeriodFacts& facts);
/// How many speak of a peaceful demonstration, and that it is a right; empty when none does.
std::string demonstrationSentence(const PeriodFacts& facts);
/// What is more and what is less than usual, of places, themes and channels; empty when nothing is.
std::vector<std::string> changeSentences(const PeriodFacts& facts, std::size_t most);
std::string forwardedSentence(const PeriodFacts& facts);
std::string decidedSentence(const PeriodFacts& facts);
/// How many channels were in view, and which never can be.
std::string sightSentence(const PeriodFacts& facts);

/// The first moments that are still to come, or that none was named.
Section comingSection(const PeriodFacts& facts, const Knowledge& knowledge, std::size_t most);

/// "in behandeling", "niets mee gedaan, omdat ...", "nog geen antwoord".
std::string answeredWords(const PeriodForwarding& one);
/// "verzonden", "ontvangen van Waterbroek".
std::string wayWords(const PeriodForwarding& one);

/// "1 signaal", "3 signalen".
std::string numberOf(std::int64_t count, const char* one, const char* more);

inline constexpr const char* kNoQuiet = "Een leeg postvak is geen rustige gemeente.";

}  // namespace peilstok::report

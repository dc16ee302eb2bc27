#pragma once
// The Dutch words of a value, as they stand in reports and explanations. Terms for machines are in model/words.h.

#include <optional>
#include <string>

#include "knowledge/knowledge.h"
#include "model/assessment.h"
#include "model/intervention.h"
#include "model/signal.h"

namespace peilstok::report {

/// The one name of a phase, or of a step of it: "Sluimerend ongenoegen", "Concrete mobilisatie". Every screen, report
/// and answer of the command line says it so.
std::string phaseName(Phase phase, Step step = Step::none);
/// "oplopende spanningen, stap concrete mobilisatie".
std::string phaseWords(Phase phase, Step step);
std::string certaintyWords(Certainty certainty);
/// "3 van 8 kanalen (open sociale media, politie, scholen); besloten apps onzichtbaar".
std::string coverageWords(const Coverage& coverage);
/// "vandaag", "deze week", "geen haast".
std::string urgencyWords(UrgencyLevel level);
std::string channelWords(Channel channel);
std::string accessWords(Access access);
std::string observedWords(Observed observed);
std::string policeWords(PoliceJudgement judgement);
std::string answerWords(Answer answer);
std::string callWords(CallKind kind);
std::string placeCertaintyWords(PlaceCertainty certainty);
/// What to say behind a place that is not where it happens (", herkomst"); empty for one that is.
std::string placeRoleWords(PlaceRole role);
std::string maskWords(MaskKind kind);
std::string sentimentWords(SentimentLabel label);
std::string cardStatusWords(CardStatus status);
/// "A-F" and "1-6" written out: "B2: doorgaans betrouwbare bron, waarschijnlijk waar".
std::string reliabilityWords(const Reliability& reliability);
/// A word as it stands at the beginning of a line: "Monitoring".
std::string capitalised(std::string words);
/// Where an answer came from: "tekst" -> "de tekst".
std::string sourceWords(const std::string& source);
/// The phase or step a card names: "concrete_mobilisatie" -> "concrete mobilisatie".
std::string phaseIdWords(const std::string& id);
/// Why a card was kept out: "doorlooptijd:3_uur_over" -> "duurt langer dan er tijd is (3 uur over)". An unknown
/// reason comes back as it is, so that nothing is hidden.
std::string blockedWords(const std::string& reason);

/// Why a dossier came into a phase, in the weegkader's own words.
std::string courseReasonWords(const Framework& framework, CourseReason reason);

/// "71,5" from 715 tenths.
std::string pointsWords(Tenths tenths);
/// With a sign: "+14,0", "-3,0"; zero has none.
std::string signedPointsWords(Tenths tenths);
/// A share 0..1 as "62 %".
std::string percentWords(double share);
/// "zeven" up to twelve, then figures: a small number should not look like a measurement.
std::string countWords(int count);
/// "0,61", rounded to two decimals.
std::string twoDecimals(double value);
/// "donderdag 19 november 2026, 16.05 uur".
std::string momentWords(Instant moment);
/// A stretch [from, until): "donderdag 19 november 2026", "maandag 16 november tot en met zondag 22 november 2026", or
/// with the time of day where it does not begin and end with a day.
std::string periodWords(Instant from, Instant until);
/// "do 19 nov", and with the time of day "do 19 nov 16.05 uur".
std::string shortDayWords(Instant moment);
std::string shortMomentWords(Instant moment);
/// A moment with no more precision than was named: "zaterdag 21 november 2026" for a day, "november 2026" for a month.
std::string momentWords(const TimeMention& mention);
/// "52,9 uur", "minder dan een uur".
std::string hoursWords(double hours);
/// "0 tot 1 uur", "3 tot 7 dagen".
std::string leadTimeWords(double fromHours, double toHours);

/// Names from the framework; an id it does not know comes back as it is.
std::string criterionName(const Framework& framework, const std::string& id);
std::string indicatorName(const Framework& framework, const std::string& id);
/// "Bewust niet reageren (COM-01)".
std::string cardName(const Knowledge& knowledge, const std::string& id);
/// "Waterbroek (GM9001)", or the code alone.
std::string municipalityName(const Knowledge& knowledge, const std::string& code);
/// "Waterbroek", where nobody needs the code.
std::string placeName(const Knowledge& knowledge, const std::string& code);

}  // namespace peilstok::report

#pragma once
// The Dutch sentences of a proposal that do not come from data. Each is a template for fmt.

#include <chrono>
#include <string>
#include <string_view>

#include "model/intervention.h"

namespace peilstok::suggest::words {

// Why
inline constexpr char kPhase[] = "hoort bij de fase {}";
inline constexpr char kPolice[] = "er is reden om binnen het uur met de politie te overleggen: {}";
inline constexpr char kLightest[] = "lichtste middel dat past";
inline constexpr char kReversible[] = "is terug te draaien";
inline constexpr char kSilence[] =
    "niet reageren hoort altijd naast de andere keuzes te liggen, met een moment om opnieuw te kijken";
inline constexpr char kMessage[] = "als je naar buiten treedt, is dit de boodschap die nu het best past";

// What was seen here before, for or against
inline constexpr char kExperience[] = "eerder hier: {}";

// Why not, or mind
inline constexpr char kOutOfPhase[] = "past slecht in deze fase: wie nu zwijgt, heeft daar een sterke reden voor nodig";
inline constexpr char kRedRag[] = "de oproep is nog niet breed bekend; een bericht kan hem groter maken";
inline constexpr char kCloses[] = "hierna kan niet meer: {}";
inline constexpr char kMayBeLate[] = "kan te laat komen: kan {} uur duren, er is nog {} uur";
inline constexpr char kCondition[] = "voorwaarde: {}";
inline constexpr char kToVerify[] = "nog te controleren: {}";
inline constexpr char kOneMore[] = "{} en nog 1 punt";
inline constexpr char kMore[] = "{} en nog {} punten";
inline constexpr char kOutdated[] = "langer dan een half jaar niet nagekeken, voor het laatst op {}";

/// What the legal status of a card means for who wants to use it; empty for bruikbaar.
std::string_view status(CardStatus status);

/// What a key of a card is called in Dutch ("legal_basis": de juridische grondslag); the key itself when it has no
/// name.
std::string_view cardKey(std::string_view key);

/// Hours with a Dutch comma: "0,5", "48".
std::string hours(double hours);

/// "31 maart 2026"
std::string date(std::chrono::year_month_day day);

}  // namespace peilstok::suggest::words

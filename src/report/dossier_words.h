#pragma once
// The words for what stands in a dossier, for papers and both front ends. Dutch, in lower case unless it is a title.

#include <optional>
#include <string>

#include "knowledge/knowledge.h"
#include "model/dossier.h"
#include "model/dossier_phase.h"
#include "model/signal_told.h"

namespace peilstok::report {

std::string surenessWords(Sureness sureness);            ///< "vermoed"
std::string likelihoodWords(Likelihood likelihood);      ///< "zeer waarschijnlijk"
std::string originWords(ItemOrigin origin);              ///< "van de politie"
std::string saidWords(const std::optional<bool>& said);  ///< "ja", "nee", "onbekend"
std::string kindName(ItemKind kind);                     ///< "Andere verklaring"
std::string meetingStepName(MeetingStep step);           ///< "Beeld"
/// The phase of a dossier, the same in every place: "Eigen oordeel: concrete mobilisatie · Peilstok: escalatie", or
/// "Escalatie, volgens Peilstok" where nobody judged.
std::string heldWords(const DossierPhase& held);
/// "concrete mobilisatie": the step where there is one.
std::string shortPhase(const PhaseSince& phase);

/// Why somebody was told: the name of the agreement for "regel ID", else what was written.
std::string scalingWords(const std::string& because, const Knowledge& knowledge);

/// What is said of a signal: "Het bericht roept volgens Peilstok op tot een samenkomst". Without a full stop.
std::string callOf(const SignalTold& told);
/// "Markt, Gouda"; empty when it names no place.
std::string whereOf(const SignalTold& told, const Knowledge& knowledge);

}  // namespace peilstok::report

#pragma once
// The words for what stands in a dossier, for papers and both front ends. Dutch, in lower case unless it is a title.

#include <string>

#include "model/dossier.h"

namespace peilstok::report {

std::string surenessWords(Sureness sureness);        ///< "vermoed"
std::string likelihoodWords(Likelihood likelihood);  ///< "zeer waarschijnlijk"
std::string originWords(ItemOrigin origin);          ///< "van de politie"
std::string kindName(ItemKind kind);                 ///< "Andere verklaring"
std::string meetingStepName(MeetingStep step);       ///< "Beeld"

}  // namespace peilstok::report

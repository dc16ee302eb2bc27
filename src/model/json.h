#pragma once
// The only place where model values become JSON and back. Keys and their order are the command-line contract.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/assessment.h"
#include "model/intervention.h"
#include "model/signal.h"

namespace peilstok::json {

/// Reads one `assess` input object. Errors: malformed (not JSON, wrong type), wrong_use (unknown word for a value),
/// access_not_allowed (closed group nobody invited us to). `detail` names the key. When an id could be read it is in
/// `id`. A text may be empty: whether that can be weighed is for the caller.
Result<Signal> readSignal(std::string_view object, std::string& id);

/// A signal as `readSignal` takes it; what is unknown is absent. Title, link and author are not part of the contract.
nlohmann::ordered_json signalJson(const Signal& signal);

/// The stored part of a signal that has no column of its own: reach, police, context, indicators. Compact JSON.
std::string writeSignalExtras(const Signal& signal);
Result<void> readSignalExtras(std::string_view object, Signal& signal);

/// One assessment as one line of JSON, as in the contract. `withBlocked` adds the list of cards kept out.
std::string writeAssessment(const Assessment& assessment, bool withBlocked);
/// The part that is stored with an assessment (see store::StoredAssessment::body).
std::string writeAssessmentBody(const Assessment& assessment);

std::string writeCard(const Card& card);

}  // namespace peilstok::json

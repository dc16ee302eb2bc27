#pragma once
// Dossiers as JSON and back: the body of an entry as it is stored, and what the command line prints.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/dossier.h"

namespace peilstok::json {

/// The body of an entry, compact. What the fold lays down (`at`, `by`) is not in it.
std::string writeAct(const DossierAct& act);
/// Reads what `writeAct` wrote. A stranger may have written it: every member must be known and of its type, every word
/// in its list, every text and list within its limit. Errors: malformed, wrong_use (an unknown word), too_large;
/// `detail` names the member and never what stood there.
Result<DossierAct> readAct(ActKind kind, std::string_view body);

nlohmann::ordered_json headJson(const DossierHead& head);
nlohmann::ordered_json itemJson(const DossierItem& item);
nlohmann::ordered_json meetingJson(const Meeting& meeting);
nlohmann::ordered_json evaluationJson(const Evaluation& evaluation);
nlohmann::ordered_json dossierJson(const Dossier& dossier);
nlohmann::ordered_json violationJson(const Violation& violation);
nlohmann::ordered_json roomJson(const RoomPicture& room);

}  // namespace peilstok::json

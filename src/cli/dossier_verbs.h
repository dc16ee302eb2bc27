#pragma once
// The sub-verbs of dossier, by what they are about, and what they share.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/dossiers.h"
#include "cli/output.h"
#include "cli/session.h"

namespace peilstok::cli {

/// list, show, room, check.
void addDossierLooking(CLI::App& dossier, const Session& session, ExitStatus& status);
/// open, set, review, handover, meeting, close, reopen, join, leave.
void addDossierChanging(CLI::App& dossier, const Session& session, ExitStatus& status);
/// add, attach, done, withdraw.
void addDossierItems(CLI::App& dossier, const Session& session, ExitStatus& status);
/// scale, taken.
void addDossierScaling(CLI::App& dossier, const Session& session, ExitStatus& status);
/// meetings.
void addDossierMeetings(CLI::App& dossier, const Session& session, ExitStatus& status);

/// A dossier that was found, with its workspace.
struct OpenedDossier {
  std::unique_ptr<app::Workspace> workspace;
  std::int64_t number = 0;
};
/// "D12" or "12".
Result<OpenedDossier> openDossier(const Session& session, const std::string& id, bool readOnly);

/// Changes a dossier by what `make` makes of it as it is, and says so. `seen`: the entry up to which whoever acts had
/// read it, 0 for as it is. When somebody else changed the same part since, nothing is kept, and both are told.
using ActMaker = std::function<Result<DossierAct>(const Dossier&)>;
ExitStatus changeDossier(const Session& session, const std::string& id, const std::string& role, const ActMaker& make,
                         std::int64_t seen = 0);

/// A moment in ISO 8601. Error: wrong_use, naming the option.
Result<std::optional<Instant>> readMoment(const std::string& written, const char* option);

Json heldJson(const DossierPhase& held);
Json detailJson(const app::DossierDetail& detail, const Knowledge& knowledge);
void printDetail(Output& out, const app::DossierDetail& detail, const Knowledge& knowledge);
void printRoom(Output& out, const RoomPicture& room, const DossierPhase& held);
std::string violationLine(const Violation& violation);

/// Shows one dossier as `show D12` and `dossier show D12` do; `at` may be empty.
ExitStatus showDossier(const Session& session, const std::string& id, const std::string& at);
/// Whether somebody means a dossier by this.
bool isDossierId(const std::string& id);

}  // namespace peilstok::cli

#pragma once
// From what is stored to a report; both front ends write their reports through here.

#include <cstdint>
#include <string>

#include "app/workspace.h"
#include "report/chronology.h"
#include "report/document.h"

namespace peilstok::app {

/// One signal, weighed again with the framework in force. Error: not_found and those of the store.
Result<report::Report> signalReport(Workspace& workspace, std::int64_t number, Instant made);

/// Counts by phase, the most urgent signals, calls and places. `rows` at most in each list.
Result<report::Report> overviewReport(Workspace& workspace, Instant made, std::size_t rows = 25);

/// The papers of a dossier.
enum class DossierPaper { besluitnota, situatie, feitenrelaas, leesmap, overdracht };

/// A paper of a dossier, as it is. Error: not_found and those of the store.
Result<report::Report> dossierPaper(Workspace& workspace, std::int64_t dossier, DossierPaper paper, Instant made);

/// Of every open dossier of a function the folder for who takes over, in one paper. Errors: not_found, when that
/// function has none, and those of the store.
Result<report::Report> handoverOf(Workspace& workspace, const std::string& owner, Instant made);

/// One card of those in force here. Error: not_found.
Result<report::Report> cardPaper(Workspace& workspace, const std::string& card, Instant made);

/// The report as it is, or of an exercise with the word for that in its title, at its head and at its foot.
Result<report::Report> marked(Workspace& workspace, report::Report report);

/// Puts head and foot on a report. Its label is the one that was chosen, or that of the heaviest thing in it.
void stamp(report::Report& report, report::Imprint imprint);

/// Everything that happened around a dossier, at the moment at which it was known, as people inside may read it.
Result<std::vector<report::Happening>> happenedIn(Workspace& workspace, std::int64_t dossier, Instant made);

/// What stands in head and foot: the municipality of the workspace, the label and classification that a person chose,
/// and the end of the logbook at this moment. Errors: those of the store.
Result<report::Imprint> imprint(Workspace& workspace, Instant made, Tlp tlp, std::string classification);

}  // namespace peilstok::app

#pragma once
// The papers of a dossier, from plain values. None but the situation report, which stays inside, holds an item of the
// police or of TLP:RED; none holds the text of a message.

#include <vector>

#include "knowledge/knowledge.h"
#include "model/course.h"
#include "model/dossier.h"
#include "model/dossier_phase.h"
#include "model/handling.h"
#include "model/meeting.h"
#include "model/signal_told.h"
#include "report/report.h"

namespace peilstok::report {

/// What somebody thought of one of its signals, beside what the program had made of it.
struct JudgedFact {
  std::int64_t signal = 0;
  PhaseSince own, proposed;  ///< `since` of `own`: when it was laid down
  std::string role, note;
};

struct DossierFacts {
  Dossier dossier;
  std::vector<DossierEntry> entries;  ///< all of them, in order of number
  Course course;
  Phase phase = Phase::rust;
  Step step = Step::none;
  DossierPhase held;
  std::vector<SignalTold> told;          ///< the heaviest of its signals
  std::vector<JudgedFact> judged;        ///< oldest first
  std::vector<HeldMeeting> meetings;     ///< oldest first
  std::optional<Reply> police;           ///< their last judgement; of its note nothing is shown
  std::vector<OverviewRow> signals;      ///< of their excerpt nothing is shown
  std::vector<DecisionFacts> decisions;  ///< oldest first
  std::vector<Violation> violations;     ///< what is missing in it
  Instant made;
};

/// For whoever decides: what it is about, how it is judged, what is asked, what was decided already, what is known and
/// how surely, other explanations, scenarios with that of doing nothing, lighter means, the test against fundamental
/// rights, dissent, and room to sign. Two pages of A4 at most; what
/// does not fit stands in annexes, and the text says so.
Report decisionNote(const DossierFacts& facts, const Knowledge& knowledge);
/// For inside the house: beeld, oordeel, besluit, with open questions and actions. Everything is in it.
Report situationReport(const DossierFacts& facts, const Knowledge& knowledge);
/// For the council: what happened, who met, what was decided and done, and how it ended, in order of time, each with
/// its source and what was known then.
Report factsForCouncil(const DossierFacts& facts, const Knowledge& knowledge);
/// For who takes over, inside the house: what to know first, what is open and whose, what was decided and still binds,
/// the picture, and everything that happened.
Report handoverFolder(const DossierFacts& facts, const Knowledge& knowledge);
/// Those folders of everything that one function has open, with their titles in front.
Report handoverPack(const std::string& owner, std::vector<Report> folders, Instant made);
/// One paper with what it contains in front: the note, the facts, and the cards that were chosen.
Report readingPack(const DossierFacts& facts, const Knowledge& knowledge);
/// One card of the interventiekaart on paper.
Report cardSheet(const Card& card, Instant made);

/// May it stand in a paper that leaves the room?
bool leavesTheRoom(const DossierItem& item);

}  // namespace peilstok::report

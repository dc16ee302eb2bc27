#pragma once
// A dossier: signals that became a case, with everything that people know, ask, decide, do and learn about it. It is
// kept as entries that are only ever added; what it was at a moment is the fold of the entries up to that moment.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "model/assessment.h"
#include "model/deciding.h"
#include "model/exchange.h"
#include "model/judgement.h"

namespace peilstok {

/// What kind of thing an item is. `verklaring` is another explanation of the same signals; `besluit` what the meeting
/// decided; `opschaling` a step along the chain of who is told; `les` what is to be done otherwise next time.
enum class ItemKind { gegeven, vraag, verklaring, scenario, besluit, actie, bijlage, opschaling, les, notitie };

/// `vervallen`: withdrawn, and why stands in the outcome; it stays readable.
enum class ItemState { open, gedaan, vervallen };

/// How sure a fact is. `niet_gezien` is what we cannot see from here.
enum class Sureness { zeker, vermoed, onbekend, niet_gezien };

/// How likely a scenario is, in words alone: a figure would claim more than anybody knows.
enum class Likelihood { onwaarschijnlijk, mogelijk, waarschijnlijk, zeer_waarschijnlijk };

/// From whom a fact or note came. What is of the police is never shown to the room.
enum class ItemOrigin { eigen, signaal, politie, partner };

/// A deputy who would have to wait longer than a week is no deputy.
inline constexpr int kMostWaitMinutes = 7 * 24 * 60;

/// One item of a dossier as it stands. Which members mean something hangs on the kind; the others stay empty.
struct DossierItem {
  std::int64_t id = 0;  ///< number of the entry with which it began; 0 while it is new
  ItemKind kind = ItemKind::notitie;
  ItemState state = ItemState::open;
  std::string text;
  std::string owner;           ///< function; of a question or an action compulsory while it is open
  std::optional<Instant> due;  ///< the next moment of it; as the owner
  std::string outcome;         ///< the answer, what was done, or why it was withdrawn
  ItemOrigin origin = ItemOrigin::eigen;
  bool share = false;  ///< fit to be shown to the room
  std::optional<Tlp> tlp;
  Sureness sureness = Sureness::onbekend;        ///< gegeven
  std::optional<Instant> known;                  ///< gegeven: as of when it holds
  Likelihood likelihood = Likelihood::mogelijk;  ///< scenario
  bool nothing = false;                          ///< scenario: what happens when nothing is done
  std::string asked;                             ///< vraag, opschaling: whom, by function
  std::string because;                           ///< besluit: the reason; opschaling: the rule, or "afgeweken omdat"
  std::string card, mandate, present, dissent, lighter;  ///< besluit
  std::int64_t decision = 0;        ///< besluit: number of the decision on the card, 0 when it has none
  std::optional<Instant> readBack;  ///< besluit: read back and agreed
  int waitMinutes = 0;              ///< opschaling: after this the deputy is next
  std::string taken;                ///< opschaling: who said "ik heb hem"
  std::string fileName, fileHash;   ///< bijlage: name without folder, sha256
  std::int64_t fileSize = 0;        ///< bijlage: bytes
  Instant at{};                     ///< when it began; laid by the fold, never written
  std::string by{};                 ///< function that began it; likewise
  bool operator==(const DossierItem&) const = default;
};

/// Who sits at the table and how far the meeting is. Beeld, oordeel, besluit, in that order.
enum class MeetingStep { geen, beeld, oordeel, besluit, klaar };

struct Meeting {
  MeetingStep step = MeetingStep::geen;
  std::optional<Instant> began;      ///< the meeting
  std::optional<Instant> stepBegan;  ///< its present step
  std::vector<std::string> present;  ///< by function
  std::optional<Instant> next;       ///< the next meeting
  bool operator==(const Meeting&) const = default;
};

/// What came of our reading of it.
enum class ReadingWas { klopte, te_zwaar, te_licht, onbekend };

struct CardWorked {
  std::string card;
  CardResult result = CardResult::onbekend;
  std::string note;
  bool operator==(const CardWorked&) const = default;
};

/// Three questions, or why they were not answered.
struct Evaluation {
  Instant at;
  std::string role;
  Happened happened = Happened::onbekend;
  std::string whatHappened;
  ReadingWas reading = ReadingWas::onbekend;
  std::string readingNote;
  std::vector<CardWorked> cards;  ///< card 0 (deliberately nothing) too
  std::string skippedBecause;     ///< when it was skipped; the rest is empty then
  bool skipped() const { return !skippedBecause.empty(); }
  bool operator==(const Evaluation&) const = default;
};

/// Everything of a dossier that is not an item.
struct DossierHead {
  std::string title;
  std::string place;            ///< municipality code, or empty
  std::string owner;            ///< function; compulsory while it is open
  std::optional<Instant> next;  ///< its next moment; compulsory while it is open
  bool closed = false;
  std::string closedBecause;        ///< why it was closed, or why it was opened again
  std::optional<bool> physical;     ///< first fixed question: does it lead to something physical?
  std::optional<bool> seenBefore;   ///< second: seen before, according to the police? Absent: onbekend
  std::optional<Instant> reviewed;  ///< when somebody last looked at the whole
  std::optional<Phase> phase;       ///< what people hold it to be; absent: only what is computed
  Step step = Step::none;
  std::string roomTitle{};  ///< what it is called before the room; empty: the room sees its number alone
  bool operator==(const DossierHead&) const = default;
};

// What one entry does. A head, an item, a meeting or an evaluation is written as a whole.
struct SignalsJoin {
  std::vector<std::int64_t> signals;
  bool operator==(const SignalsJoin&) const = default;
};
struct SignalsLeave {
  std::vector<std::int64_t> signals;
  std::string because;
  bool operator==(const SignalsLeave&) const = default;
};
/// The dossier passes to somebody else, who is its owner from then on, with what they must know.
struct Handover {
  std::string to, note;
  Instant at{};      ///< laid by the fold, never written
  std::string by{};  ///< who handed over, by function; likewise
  bool operator==(const Handover&) const = default;
};

using DossierAct = std::variant<DossierHead, DossierItem, SignalsJoin, SignalsLeave, Meeting, Handover, Evaluation>;

/// The kinds of act, in the order of the variant.
enum class ActKind { hoofd, onderdeel, erbij, eraf, overleg, overdracht, evaluatie };
inline ActKind kindOf(const DossierAct& act) { return static_cast<ActKind>(act.index()); }

struct DossierEntry {
  std::int64_t id = 0;
  std::int64_t dossier = 0;
  Instant at;
  std::string role;
  DossierAct act;
};

struct Dossier {
  std::int64_t number = 0;  ///< 12 is "D12"
  Instant opened;
  DossierHead head;
  std::vector<std::int64_t> signals;  ///< in order of joining
  std::vector<DossierItem> items;     ///< in order of their beginning
  Meeting meeting;
  std::vector<Handover> handovers;
  std::optional<Evaluation> evaluation;  ///< the last one
  std::int64_t lastEntry = 0;            ///< number of the last entry that is folded in: its version
  bool operator==(const Dossier&) const = default;

  const DossierItem* item(std::int64_t id) const;
};

/// Lays one entry over a dossier. Entries must come in order of their number; none is earlier than the one before it.
/// A change of an item that never began is passed over.
void apply(Dossier& dossier, const DossierEntry& entry);

/// The dossier as it was when `until` came; absent: as it is. Entries of one dossier, in order of number.
Dossier fold(const std::vector<DossierEntry>& entries, std::optional<Instant> until = std::nullopt);

/// How heavy a phase is beside another: 0 for rust, and the most for escalatie. What comes after an escalation weighs
/// more than tension and less than a new concrete call, as in the course.
int weightOf(Phase phase, Step step);

/// Every moment at which something was entered, once, in order.
std::vector<Instant> momentsOf(const std::vector<DossierEntry>& entries);

/// What is missing in an open dossier: an open item without an owner or a next moment, a dossier without them, or a
/// phase from oplopende spanningen up without another explanation.
enum class Lack { eigenaar, moment, verklaring };
struct Violation {
  std::int64_t dossier = 0;
  std::int64_t item = 0;  ///< 0: the dossier itself
  Lack lack = Lack::eigenaar;
  bool operator==(const Violation&) const = default;
};
/// `phase`: the heavier of what is computed and what people hold it to be.
std::vector<Violation> violationsOf(const Dossier& dossier, Phase phase);

// What the room may see. Nothing else than this ever reaches the second screen: no item that is not marked, nothing of
// the police, nothing of TLP:RED or TLP:AMBER+STRICT, no functions of persons outside the house, no delivered text. Of
// what a partner brought the owner is left out, and of the meeting who is present: who sits there sees who sits there.
// What colleagues call a dossier is theirs: the room gets the title that somebody wrote for it, or none.

struct RoomFact {
  std::string text;
  Sureness sureness = Sureness::onbekend;
  std::optional<Instant> known;
};
struct RoomScenario {
  std::string text;
  Likelihood likelihood = Likelihood::mogelijk;
  bool nothing = false;
};
struct RoomDecision {
  std::string text, who, mandate, dissent;
  Instant at;
  std::optional<Instant> readBack;
};
struct RoomTask {
  std::string text, owner;
  std::optional<Instant> due;
  bool done = false;
};
struct RoomPicture {
  std::int64_t dossier = 0;
  std::string title;  ///< the one for the room; empty when nobody gave one
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::vector<RoomFact> facts;
  std::vector<RoomScenario> scenarios;
  std::vector<std::string> explanations;
  std::vector<RoomDecision> decisions;
  std::vector<RoomTask> actions, questions;
  Meeting meeting;
  int held = 0;  ///< items that are not shown, those that were withdrawn not counted
};
/// Whether an item may be shown at all.
bool mayBeShown(const DossierItem& item);
RoomPicture roomPicture(const Dossier& dossier, Phase phase, Step step);

}  // namespace peilstok

#pragma once
// What people do with a signal in the inbox: take it on, lay it aside, close it. It says nothing of what the signal
// means; that is the assessment's.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/signal.h"

namespace peilstok {

/// Where a signal lies.
enum class Tray { postvak, weggelegd, gesloten, samengevoegd };

/// Why a signal was closed. `vergissing` is for what should not have been there at all.
enum class CloseReason { geen, ruis, geen_actie, afgehandeld, niet_hier, betoging, dubbel, vergissing };

/// What was done with it; one of these per line of the log.
enum class HandlingVerb { pak_op, wijs_toe, voeg_samen, leg_weg, sluit, schaal_op, heropen, wek, maak_ongedaan };

/// Laid aside until this many signals that look like it came in within so many hours of each other.
struct Growth {
  int hours = 0, count = 0;
  bool operator==(const Growth&) const = default;
  explicit operator bool() const { return hours > 0 && count > 0; }
};

/// Stands where a function is asked and nobody named one; the program never fills one in by itself.
inline constexpr const char* kUnnamedFunction = "functie niet genoemd";

struct Handling {
  Tray tray = Tray::postvak;
  std::string owner;  ///< function that has it, never a name; empty while nobody has
  bool scaledUp = false;
  std::optional<Instant> until;  ///< laid aside until then
  Growth grows;                  ///< or until it grows
  std::int64_t seenUpTo = 0;     ///< number of the last signal there was when it was laid aside
  std::int64_t into = 0;         ///< number of the signal it was merged into
  CloseReason reason = CloseReason::geen;
  std::string note;  ///< one line
  bool operator==(const Handling&) const = default;
};

/// One thing that somebody did with one signal.
struct HandlingLine {
  std::int64_t id = 0;
  std::int64_t step = 0;  ///< lines of one step were done at once and are undone at once
  std::int64_t signal = 0;
  Instant at;
  HandlingVerb verb = HandlingVerb::pak_op;
  std::string role;
  Handling before, after;
};

/// A question that was put to somebody, about one indicator or, without one, to the police for their judgement.
struct Inquiry {
  std::int64_t id = 0;
  Instant at;
  std::string indicator;  ///< empty for the police's judgement
  std::string asked;      ///< whom, by function
  std::string question;
  std::string role;  ///< who asked
};

/// What came back. "Geen antwoord" and "geen signaal" are not the same, and neither is a no.
enum class ReplyWord { ja, nee, onbekend, geen_signaal, geen_antwoord, wordt_iets, wordt_niets };

struct Reply {
  std::int64_t id = 0;
  std::int64_t inquiry = 0;  ///< 0 when nobody had asked
  Instant at;
  std::string indicator;  ///< empty for the police's judgement
  ReplyWord answer = ReplyWord::onbekend;
  std::string role, note;
};

/// The signal as it is known with what people answered later: the last reply on an indicator holds, and the last
/// judgement of the police. That somebody does not know, sees nothing or does not answer leaves an indicator open.
void applyReplies(Signal& signal, const std::vector<Reply>& oldestFirst);

}  // namespace peilstok

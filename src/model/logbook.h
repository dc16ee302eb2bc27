#pragma once
// The logbook: who did what, as a chain of lines in which none can be changed unseen.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/clock.h"

namespace peilstok {

/// Words of actions that no other enum names. Steps in the inbox go by the word of their HandlingVerb.
namespace log_action {
inline constexpr const char* kBegin = "begin_logboek";
inline constexpr const char* kImport = "importeer";
inline constexpr const char* kRemove = "verwijder";
inline constexpr const char* kJudge = "beoordeel";
inline constexpr const char* kOutcome = "leg_afloop_vast";
inline constexpr const char* kForm = "vul_formulier_in";
inline constexpr const char* kDecide = "besluit";
inline constexpr const char* kAsk = "vraag";
inline constexpr const char* kAnswer = "antwoord";
inline constexpr const char* kFeedback = "koppel_terug";
inline constexpr const char* kExperience = "leg_ervaring_vast";
inline constexpr const char* kText = "wijzig_tekst";
inline constexpr const char* kNoise = "wijzig_ruislijst";
inline constexpr const char* kSetting = "stel_in";
inline constexpr const char* kAdopt = "neem_weegkader_aan";
inline constexpr const char* kDrop = "laat_weegkader_los";
inline constexpr const char* kPurge = "ruim_op";
inline constexpr const char* kMakeKey = "maak_sleutel";
inline constexpr const char* kDestroyKey = "vernietig_sleutel";
inline constexpr const char* kSend = "verzend_bundel";
inline constexpr const char* kReceive = "ontvang_bundel";
inline constexpr const char* kTrust = "vertrouw_afzender";
inline constexpr const char* kDistrust = "vertrouw_afzender_niet_meer";
inline constexpr const char* kCorrect = "corrigeer";
inline constexpr const char* kOpenDossier = "open_dossier";
inline constexpr const char* kChangeDossier = "wijzig_dossier";
inline constexpr const char* kCloseDossier = "sluit_dossier";
inline constexpr const char* kReopenDossier = "heropen_dossier";
inline constexpr const char* kAddItem = "voeg_toe";
inline constexpr const char* kChangeItem = "wijzig_onderdeel";
inline constexpr const char* kFinishItem = "rond_af";
inline constexpr const char* kWithdrawItem = "trek_in";
inline constexpr const char* kReopenItem = "heropen_onderdeel";
inline constexpr const char* kTakeItem = "neem_aan";
inline constexpr const char* kJoin = "voeg_signaal_toe";
inline constexpr const char* kLeave = "haal_signaal_weg";
inline constexpr const char* kMeet = "overleg";
inline constexpr const char* kHandOver = "draag_over";
inline constexpr const char* kEvaluate = "evalueer";
}  // namespace log_action

/// Words of a result.
inline constexpr const char* kLogDone = "gedaan";
inline constexpr const char* kLogRefused = "geweigerd";

/// Who acts when no person does.
inline constexpr const char* kLogProgram = "programma";

/// What is to be written. Nothing in it is personal data: `actor` is a function, masked, and `detail` holds words of
/// lists, numbers and hashes; what people wrote in their own words stays in the row it belongs to.
struct LogEntry {
  std::string action, object;  ///< "S12", "import 3"
  std::string result = kLogDone;
  std::string actor;          ///< empty: nobody named a function
  std::optional<Instant> at;  ///< absent: the clock of the workspace
  std::map<std::string, std::string> detail;
  std::int64_t corrects = 0;  ///< the line that this one puts right
};

/// A line as it stands.
struct LogLine {
  std::int64_t number = 0;
  std::string stamp;  ///< "2026-11-20T12:00:00Z"
  std::string action, object, result, origin, actor;
  std::string detail;  ///< one JSON object, as it was written
  std::int64_t corrects = 0;
  std::string previous, hash;  ///< 64 hexadecimal digits each
};

/// What is hashed of a line: one JSON object without spaces, its keys in the order in which docs/logboek.md names them.
std::string canonical(const LogLine& line);

/// The line as it is exported: its canonical form with the hash as last key.
std::string exported(const LogLine& line);

/// BLAKE2b-256 of the canonical form, as 64 hexadecimal digits.
std::string hashOf(const LogLine& line);

/// "2026-11-20T12:00:00Z"
std::string logStamp(Instant moment);

/// What `previous` of the first line is.
std::string noHash();

/// The last line of a chain.
struct LogHead {
  std::int64_t lines = 0;
  std::string hash;
};

}  // namespace peilstok

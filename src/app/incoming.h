#pragma once
// From one row of a file to a masked signal that is fit to store.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analyse/analyser.h"
#include "base/hash.h"
#include "intake/record.h"
#include "knowledge/knowledge.h"
#include "store/store.h"

namespace peilstok::app {

/// What every row of one import shares.
struct IncomingDefaults {
  std::string municipality;           ///< code for rows that name none
  store::PseudonymKeys keys;          ///< the same record may be stored under an earlier one
  std::optional<Access> access{};     ///< how rows that do not say so were obtained
  std::optional<Channel> channel{};   ///< by which door rows came in that do not say so
  std::optional<Instant> received{};  ///< when rows came in that do not say so
  bool recognise = true;              ///< make the keys by which a record is known again; nothing is stored without
};

/// The masked signal with its key (assessment and sketch still empty), or the code why the row is refused: empty_text,
/// bad_date, bad_json, unknown_value, toegang_niet_toegestaan.
std::variant<store::NewSignal, std::string> toSignal(const intake::RawRecord& record, const Gazetteer& gazetteer,
                                                     const IncomingDefaults& defaults);

/// The first words of a row that was refused for something else than its text, masked, so that a person can see what
/// was left out; empty for what may not be seen either.
std::string excerptOf(const intake::RawRecord& record, const std::string& code);

/// Masks what a person may stand in and makes the keys by which the record is recognised; the assessment is still
/// empty. `sourceId` is the id that the source gave. What was masked before stays as it is.
/// Without `recognise` neither the keys nor the masked id are made.
store::NewSignal maskedSignal(Signal signal, std::string sourceId, const store::PseudonymKeys& keys,
                              bool recognise = true);

/// Under which number a record is stored, with the masks of this quarter or of an earlier one; nothing when it is not.
Result<std::optional<std::int64_t>> numberOf(store::Store& store, const store::NewSignal& record);

/// Gives the words that came in their base forms, so that they are found in every form. Before the import is committed.
Result<void> addBaseForms(store::ImportTransaction& transaction, const analyse::Analyser& analyser);

}  // namespace peilstok::app

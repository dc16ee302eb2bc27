#pragma once
// From one row of a file to a masked signal that is fit to store.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/hash.h"
#include "intake/record.h"
#include "knowledge/knowledge.h"
#include "store/store.h"

namespace peilstok::app {

/// What every row of one import shares.
struct IncomingDefaults {
  std::string municipality;            ///< code for rows that name none
  std::optional<hash::Key> key;        ///< of this quarter; without it masks carry no pseudonym
  std::vector<hash::Key> earlierKeys;  ///< of earlier ones: the same record may be stored under those
  std::optional<Access> access;        ///< how rows that do not say so were obtained
  std::optional<Channel> channel;      ///< by which door rows came in that do not say so
};

/// The masked signal with its key (assessment and sketch still empty), or the code why the row is refused: empty_text,
/// bad_date, bad_json, unknown_value, toegang_niet_toegestaan.
std::variant<store::NewSignal, std::string> toSignal(const intake::RawRecord& record, const Gazetteer& gazetteer,
                                                     const IncomingDefaults& defaults);

}  // namespace peilstok::app

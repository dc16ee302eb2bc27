#pragma once
// What there are terms for. The first that fits a signal holds, in the order in which they stand here, from the back:
// a decision goes before everything else.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"

namespace peilstok {

enum class RetentionKind {
  ruis,            ///< closed as noise
  niet_opgevolgd,  ///< nobody did anything with it
  gesloten,
  in_behandeling,  ///< somebody has it, it was laid aside or scaled up, or a question about it is out
  beoordeeld,      ///< somebody judged it, filled in a form, or laid down what came of it
  besluit,
  concepten,      ///< a draft
  importverslag,  ///< of an import of which no signal is left
  sleutel,        ///< of the pseudonyms of a period
  reservekopie,   ///< made before a migration
  dossier,        ///< that was closed
};

/// One line of account: what was removed, in figures only.
struct PurgeLine {
  std::int64_t id = 0;
  Instant at;
  std::string role;
  std::map<std::string, std::int64_t> removed;  ///< by the word of its kind
};

}  // namespace peilstok

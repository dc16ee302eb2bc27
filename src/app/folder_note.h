#pragma once
// The note beside a file that came in through a watched folder: what happened, what was kept, what to do. Once for a
// program (JSON) and once for a person (a short Dutch text). Nothing of what the file says about people is in it:
// codes, numbers, and names of files as they were masked.

#include <filesystem>
#include <string>

#include "base/clock.h"

namespace peilstok::app {

struct TakenFile;

/// The two as they are written.
std::string noteJson(const TakenFile& taken, Instant now);
std::string noteText(const TakenFile& taken, Instant now);

/// What happened in one sentence: "ingelezen: 40 gelezen, 38 nieuw, 2 weggelaten".
std::string noteLine(const TakenFile& taken);

/// Writes both beside the place of the file: "x.csv.verslag.json" and "x.csv.verslag.txt". False when that failed.
bool writeNote(const std::filesystem::path& place, const TakenFile& taken, Instant now);
/// Takes both away again.
void removeNote(const std::filesystem::path& place);

}  // namespace peilstok::app

#pragma once
// What happened around a dossier, act by act, so that an evening can be read back.

#include <string>
#include <vector>

#include "report/dossier_papers.h"

namespace peilstok::report {

struct Happening {
  Instant at;
  std::string what, source, known;  ///< `known`: what was known with it, and why
  bool turns = false;               ///< a phase, a judgement, a decision, or the end
};

/// Everything that people and the program did, in order of time: a fact at the moment as of which it holds, all else at
/// the moment at which it was laid down. Unless `inside`, nothing of the police or of TLP:RED, and no answer to a
/// question, is among it.
std::vector<Happening> chronology(const DossierFacts& facts, const Knowledge& knowledge, bool inside);

/// A table for each civil day, under a heading with its date.
std::vector<Section> chronologySections(const std::vector<Happening>& lines, const std::string& id);

}  // namespace peilstok::report

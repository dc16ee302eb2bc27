#pragma once
// The head of the decision note: what it is about, how it is judged, what is asked and what was decided already. And
// what the papers of a dossier share. Private to report.

#include <string>
#include <vector>

#include "report/dossier_papers.h"

namespace peilstok::report::note {

Section about(const DossierFacts& facts, const Knowledge& knowledge);
Section judged(const DossierFacts& facts);
/// What waits for somebody to decide on it: neither read back nor laid down with its card.
Section asked(const DossierFacts& facts, const Knowledge& knowledge);
Section decided(const DossierFacts& facts, const Knowledge& knowledge);
/// Who signs, by function.
std::vector<std::string> signers(const DossierFacts& facts);

/// Items of a kind that hold still, in the order of the dossier.
std::vector<const DossierItem*> itemsOf(const DossierFacts& facts, ItemKind kind, bool inside = false);
std::string momentOr(const std::optional<Instant>& moment, const char* none);
/// A table, or a sentence where there is nothing: an empty heading leaves the reader guessing.
Block tableOr(Table table, const char* none);

}  // namespace peilstok::report::note

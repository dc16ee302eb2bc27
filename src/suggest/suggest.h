#pragma once
// Picture -> interventions: hard gates first, each named when it blocks; then fit, lightness, reversibility.

#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "model/answers.h"
#include "model/assessment.h"

namespace peilstok::suggest {

/// The cards that can be played for one signal, and what was done with them.
struct CardsOnTable {
  const std::vector<Card>* cards = nullptr;  ///< those in force here; null for the ones that ship
  std::vector<std::string> played;           ///< decided on before
  std::vector<std::string> rightsTested;     ///< restricting cards for which the grondrechtentoets was passed
};

/// Fills suggestions and blocked of an assessment whose phase, call, where and urgency are known.
/// Gates, in order: status, fase, aanleiding, tegenaanwijzing, opschaalruimte, betogingsslot, identiteit, doorlooptijd,
/// plek. Three to seven cards
/// come out, never fewer than three where the map has them; card COM-01 (bewust niet reageren) and the best
/// communicating card are always among them, unless it was played away, and at least three need no identity. Ties break
/// by lightness, then id.
void suggest(const Answers& answers, const Knowledge& knowledge, Assessment& assessment,
             const CardsOnTable& table = {});

}  // namespace peilstok::suggest

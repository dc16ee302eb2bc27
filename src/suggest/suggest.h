#pragma once
// Picture -> interventions: hard gates first, each named when it blocks; then fit, lightness, reversibility.

#include "knowledge/knowledge.h"
#include "model/answers.h"
#include "model/assessment.h"

namespace peilstok::suggest {

/// Fills suggestions, blocked and demonstrationLock of an assessment whose phase, call, where and urgency are known.
/// Gates, in order: status, fase, betogingsslot, identiteit, doorlooptijd, plek. Three to seven cards come out, never
/// fewer than three where the map has them; card COM-01 (bewust niet reageren) and the best communicating card are
/// always among them, and at least three need no identity. Ties break by lightness, then id.
void suggest(const Answers& answers, const Knowledge& knowledge, Assessment& assessment);

}  // namespace peilstok::suggest

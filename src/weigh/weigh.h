#pragma once
// Answers x Framework -> criteria, total, range, certainty, phase, urgency, next questions, what would change it.

#include "knowledge/framework.h"
#include "model/answers.h"
#include "model/assessment.h"

namespace peilstok::weigh {

// Each function makes its own look-ups. Who weighs many signals against one framework makes a Plan (weigh/plan.h) once
// and gives that instead: same answers, several times faster.

/// The eight criteria in the framework's order. Each one's contributions add up to its points; upward points stop at
/// the criterion's ceiling in the order of the framework's indicators, strongest first.
std::vector<CriterionResult> weighCriteria(const Answers& answers, const Framework& framework);

/// Weight of what is unknown as a share 0..1 of all that could count (indicators that nobody can be asked about and
/// that do not count are left out).
double unknownShare(const Answers& answers, const Framework& framework);

/// total = sum of the criteria's points clamped to 0..1000 tenths. With w = unknownShare x rangeShare:
/// low = total x (1 - w) rounded down, high = total + (1000 - total) x w rounded up. So the width depends on what is
/// unknown alone: answering narrows it, taking an answer away widens it, whatever the answer was.
Score score(const std::vector<CriterionResult>& criteria, double unknown, const Framework& framework);

/// The word for how certain the picture is, from what is unknown and who said it; at most what the channels in view
/// allow. `capped` tells that those held it down.
Certainty certainty(const Answers& answers, double unknown, const Framework& framework, bool* capped = nullptr);

PhaseResult phase(const Answers& answers, Tenths total, const Framework& framework);

Urgency urgency(const Answers& answers, const PhaseResult& phase, bool consultPoliceNow, const Framework& framework);

std::vector<NextQuestion> nextQuestions(const Answers& answers, const Framework& framework);

/// Exact search for the smallest sets of changed answers that put the phase lower, or higher. At most two answers
/// per set, at most three sets a side; only indicators a person could have wrong or that are open.
Counterfactual counterfactual(const Answers& answers, const Framework& framework);

/// All of the above into `assessment` (findings, call, when, where and the like are left as they are).
/// The outlook, next questions and what would change the phase, costs more than all the rest and is made when asked
/// for.
void weigh(const Answers& answers, const Framework& framework, Assessment& assessment, bool withOutlook);

}  // namespace peilstok::weigh

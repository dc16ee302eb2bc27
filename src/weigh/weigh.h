#pragma once
// Answers x Plan -> criteria, total, range, certainty, phase, urgency, next questions, what would change it.

#include "knowledge/framework.h"
#include "model/answers.h"
#include "model/assessment.h"
#include "weigh/plan.h"

namespace peilstok::weigh {

class Memory;

/// The eight criteria in the framework's order. Each one's contributions add up to its points; upward points stop at
/// the criterion's ceiling in the order of the framework's indicators, strongest first.
std::vector<CriterionResult> weighCriteria(const Answers& answers, const Plan& plan);

/// Weight of what is unknown as a share 0..1 of all that could count (indicators that nobody can be asked about and
/// that do not count are left out).
double unknownShare(const Answers& answers, const Plan& plan);

/// total = sum of the criteria's points clamped to 0..1000 tenths. With w = unknownShare x rangeShare:
/// low = total x (1 - w) rounded down, high = total + (1000 - total) x w rounded up. So the width depends on what is
/// unknown alone: answering narrows it, taking an answer away widens it, whatever the answer was.
Score score(const std::vector<CriterionResult>& criteria, double unknown, const Framework& framework);

/// The word for how certain the picture is, from what is unknown and who said it; at most what the channels in view
/// allow. `capped` tells that those held it down.
Certainty certainty(const Answers& answers, double unknown, const Framework& framework, bool* capped = nullptr);

PhaseResult phase(const Answers& answers, Tenths total, const Plan& plan);

Urgency urgency(const Answers& answers, const PhaseResult& phase, bool consultPoliceNow, const Framework& framework);

std::vector<NextQuestion> nextQuestions(const Answers& answers, const Plan& plan);

/// Exact search for the smallest sets of changed answers that put the phase lower, or higher: no set holds another one
/// that is enough. At most four answers a set, at most three sets a side: the fewest answers first, then the nearest
/// phase, then what is open before what was answered, then the framework's order. Only indicators a person could have
/// wrong or that are open.
Counterfactual counterfactual(const Answers& answers, const Plan& plan);

/// All of the above into `assessment` (findings, call, when, where and the like are left as they are).
/// The outlook, next questions and what would change the phase, costs more than all the rest and is made when asked
/// for. What a `memory` has known before it is not weighed again.
void weigh(const Answers& answers, const Plan& plan, Assessment& assessment, bool withOutlook,
           Memory* memory = nullptr);

}  // namespace peilstok::weigh

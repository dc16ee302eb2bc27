// The order of the weighing: criteria, total and range, certainty, phase, urgency, questions, what would change it.

#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

/// Marks that by themselves are a reason to talk to the police within the hour, whatever the sum.
void consult(const Answers& answers, const Plan& plan, Assessment& assessment) {
  assessment.consultPoliceNow = false;
  assessment.consultBecause.clear();
  for (std::size_t i = 0; i < plan.indicatorCount(); ++i) {
    const Indicator& indicator = plan.indicator(i);
    if (!indicator.consultPolice || answerTo(answers, i) != Answer::ja) continue;
    assessment.consultPoliceNow = true;
    assessment.consultBecause.push_back(indicator.name);
  }
}

}  // namespace

void weigh(const Answers& answers, const Plan& plan, Assessment& assessment, bool withOutlook) {
  const Framework& framework = plan.framework();
  assessment.frameworkVersion = framework.version;
  assessment.frameworkHash = framework.hash;
  assessment.criteria = weighCriteria(answers, plan);
  assessment.unknownShare = unknownShare(answers, plan);
  assessment.score = score(assessment.criteria, assessment.unknownShare, framework);
  assessment.coverage = answers.coverage;
  assessment.certainty = certainty(answers, assessment.unknownShare, framework, &assessment.coverageCaps);
  assessment.phase = phase(answers, assessment.score.total, plan);
  consult(answers, plan, assessment);
  assessment.urgency = urgency(answers, assessment.phase, assessment.consultPoliceNow, framework);
  assessment.nextQuestions.clear();
  assessment.counterfactual = {};
  if (!withOutlook) return;
  assessment.nextQuestions = nextQuestions(answers, plan);
  assessment.counterfactual = counterfactual(answers, plan);
}

}  // namespace peilstok::weigh

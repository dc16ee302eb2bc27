// The order of the weighing: criteria, total and range, certainty, phase, urgency, questions, what would change it.

#include "weigh/weigh.h"

#include "weigh/memory.h"

namespace peilstok::weigh {

namespace {

/// Marks that by themselves are a reason to talk to the police within the hour, whatever the sum.
void consult(const Answers& answers, const Plan& plan, Weighed& out) {
  for (std::size_t i = 0; i < plan.indicatorCount(); ++i) {
    const Indicator& indicator = plan.indicator(i);
    if (!indicator.consultPolice || answerTo(answers, i) != Answer::ja) continue;
    out.consultPoliceNow = true;
    out.consultBecause.push_back(indicator.name);
  }
}

}  // namespace

Weighed weighed(const Answers& answers, const Plan& plan) {
  Weighed out;
  out.criteria = weighCriteria(answers, plan);
  out.unknownShare = unknownShare(answers, plan);
  out.score = score(out.criteria, out.unknownShare, plan.framework());
  out.phase = phase(answers, out.score.total, plan);
  consult(answers, plan, out);
  return out;
}

void weigh(const Answers& answers, const Plan& plan, Assessment& assessment, bool withOutlook, Memory* memory) {
  const Framework& framework = plan.framework();
  assessment.frameworkVersion = framework.version;
  assessment.frameworkHash = framework.hash;
  Weighed all = memory != nullptr ? memory->of(answers, plan) : weighed(answers, plan);
  assessment.criteria = std::move(all.criteria);
  assessment.unknownShare = all.unknownShare;
  assessment.score = all.score;
  assessment.phase = std::move(all.phase);
  assessment.consultPoliceNow = all.consultPoliceNow;
  assessment.consultBecause = std::move(all.consultBecause);
  assessment.coverage = answers.coverage;
  assessment.certainty = certainty(answers, assessment.unknownShare, framework, &assessment.coverageCaps);
  assessment.urgency = urgency(answers, assessment.phase, assessment.consultPoliceNow, framework);
  assessment.nextQuestions.clear();
  assessment.counterfactual = {};
  if (!withOutlook) return;
  assessment.nextQuestions = nextQuestions(answers, plan);
  assessment.counterfactual = counterfactual(answers, plan);
}

}  // namespace peilstok::weigh

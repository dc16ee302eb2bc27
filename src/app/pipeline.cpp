#include "app/pipeline.h"

#include "analyse/indicators.h"
#include "privacy/mask.h"
#include "suggest/suggest.h"
#include "weigh/weigh.h"

namespace peilstok::app {

Pipeline::Pipeline(std::shared_ptr<const Knowledge> knowledge)
    : m_knowledge(std::move(knowledge)), m_analyser(m_knowledge), m_plan(m_knowledge->framework) {}

Assessment Pipeline::assess(const Signal& signal, Instant now, Options options) const {
  Assessment out;
  out.signalId = signal.id;
  out.frameworkVersion = m_knowledge->framework.version;
  out.frameworkHash = m_knowledge->framework.hash;
  out.now = now;

  // Nothing is read before it is masked; what is found is told in places of the text as it was delivered.
  const privacy::MaskedText masked = privacy::mask(signal.text);
  out.masked = masked.masked;
  analyse::Reading reading = m_analyser.read(masked.text, signal.municipality, signal.received.value_or(now));
  const Answers answers = analyse::answerIndicators(signal, reading, *m_knowledge, now);

  for (Finding& finding : reading.findings) finding.span = masked.toDelivered(finding.span);
  for (TimeMention& time : reading.when) time.span = masked.toDelivered(time.span);
  for (PlaceMention& place : reading.where) place.span = masked.toDelivered(place.span);
  out.language = std::move(reading.language);
  out.findings = std::move(reading.findings);
  out.call = reading.call;
  out.when = std::move(reading.when);
  out.where = std::move(reading.where);
  out.sentiment = reading.sentiment;

  weigh::weigh(answers, m_plan, out, options.outlook);
  if (options.suggestions) suggest::suggest(answers, *m_knowledge, out);
  return out;
}

Instant nowFor(const Signal& signal, const std::optional<Instant>& given, const Clock& clock) {
  if (given) return *given;
  return signal.received ? *signal.received : clock();
}

}  // namespace peilstok::app

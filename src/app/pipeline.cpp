#include "app/pipeline.h"

#include "analyse/indicators.h"
#include "privacy/mask.h"
#include "suggest/suggest.h"
#include "weigh/weigh.h"

namespace peilstok::app {

Pipeline::Pipeline(std::shared_ptr<const Knowledge> knowledge) : Pipeline(knowledge, analyse::Analyser(knowledge)) {}

Pipeline::Pipeline(std::shared_ptr<const Knowledge> knowledge, analyse::Analyser analyser)
    : m_knowledge(std::move(knowledge)), m_analyser(std::move(analyser)), m_plan(m_knowledge->framework) {
  if (const Lexicon* lexicon = m_knowledge->lexicon("verwantschap.gewoon"))
    for (const LexiconEntry& entry : lexicon->entries) m_everydayWords.insert(m_analyser.baseForm(entry.text));
}

std::vector<std::string> Pipeline::problems(const KnowledgeSources& sources) {
  std::vector<std::string> problems = knowledgeProblems(sources);
  if (!problems.empty()) return problems;
  const auto knowledge = loadKnowledge(sources);
  if (!knowledge) return {knowledge.error().detail};
  const analyse::Analyser analyser(*knowledge, &problems);
  return problems.empty() ? analyser.failingExamples() : problems;
}

Result<std::shared_ptr<const Pipeline>> Pipeline::load(const KnowledgeSources& sources) {
  Result<std::shared_ptr<const Knowledge>> knowledge = loadKnowledge(sources);
  if (!knowledge) return knowledge.error();
  std::vector<std::string> problems;
  analyse::Analyser analyser(*knowledge, &problems);
  if (problems.empty()) problems = analyser.failingExamples();
  if (problems.empty())
    return std::shared_ptr<const Pipeline>(new Pipeline(std::move(*knowledge), std::move(analyser)));
  std::string lines;
  for (const std::string& problem : problems) lines += (lines.empty() ? "" : "\n") + problem;
  return Error{ErrorCode::knowledge_invalid, lines};
}

Assessment Pipeline::assess(const Signal& signal, Instant now, const Options& options) const {
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
  if (options.suggestions) suggest::suggest(answers, *m_knowledge, out, options.table);
  return out;
}

Instant nowFor(const Signal& signal, const std::optional<Instant>& given, const Clock& clock) {
  if (given) return *given;
  return signal.received ? *signal.received : clock();
}

}  // namespace peilstok::app

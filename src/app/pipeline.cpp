#include "app/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "analyse/indicators.h"
#include "analyse/noise.h"
#include "app/lapsing.h"
#include "knowledge/shipped.h"
#include "privacy/mask.h"
#include "suggest/gates.h"
#include "suggest/suggest.h"
#include "weigh/weigh.h"

namespace peilstok::app {

Pipeline::Pipeline(std::shared_ptr<const Knowledge> knowledge) : Pipeline(knowledge, analyse::Analyser(knowledge)) {}

Pipeline::Pipeline(std::shared_ptr<const Knowledge> knowledge, analyse::Analyser analyser)
    : m_knowledge(std::move(knowledge)),
      m_analyser(std::move(analyser)),
      m_involvement(*m_knowledge),
      m_plan(m_knowledge->framework) {
  if (const Lexicon* lexicon = m_knowledge->lexicon("verwantschap.gewoon"))
    for (const LexiconEntry& entry : lexicon->entries) m_everydayWords.insert(m_analyser.baseForm(entry.text));
}

namespace {

/// Whether every rule is held against its examples, or only those of a weegkader that is not as the build checked it.
enum class Examples { ofChanged, always };

/// The rules and what they read were held against their examples by the build.
bool weighsAsShipped(const Knowledge& knowledge) {
  return knowledge.framework.hash == knowledge::shippedWeighingHash();
}

bool routesAsShipped(const Knowledge& knowledge) {
  std::set<std::string> files;
  for (const RoutingRule& rule : knowledge.routing.rules) files.insert(rule.file);
  return weighsAsShipped(knowledge) && std::ranges::all_of(files, [&](const std::string& file) {
           return knowledge::isAsShipped(knowledge.dataDir, file);
         });
}

/// What is wrong with wordings, patterns or examples; in that order, as examples say nothing while words are wrong.
std::vector<std::string> wrongWords(const analyse::Analyser& analyser, const Knowledge& knowledge,
                                    std::vector<std::string> patterns, Examples examples) {
  const bool tried = examples == Examples::ofChanged && weighsAsShipped(knowledge);
  if (patterns.empty() && !tried) patterns = analyser.failingExamples();
  for (const auto& more :
       {analyse::problemsWithNoise(knowledge.noise), analyse::Involvement::problems(knowledge.routing)})
    patterns.insert(patterns.end(), more.begin(), more.end());
  return patterns;
}

}  // namespace

std::vector<std::string> Pipeline::problems(const KnowledgeSources& sources) {
  std::vector<std::string> problems = knowledgeProblems(sources);
  if (!problems.empty()) return problems;
  const auto knowledge = loadKnowledge(sources);
  if (!knowledge) return {knowledge.error().detail};
  analyse::Analyser analyser(*knowledge, &problems);
  problems = wrongWords(analyser, **knowledge, std::move(problems), Examples::always);
  return problems.empty() ? Pipeline(*knowledge, std::move(analyser)).failingRoutes() : problems;
}

Result<std::shared_ptr<const Pipeline>> Pipeline::load(const KnowledgeSources& sources) {
  Result<std::shared_ptr<const Knowledge>> knowledge = loadKnowledge(sources);
  if (!knowledge) return knowledge.error();
  std::vector<std::string> problems;
  analyse::Analyser analyser(*knowledge, &problems);
  problems = wrongWords(analyser, **knowledge, std::move(problems), Examples::ofChanged);
  if (problems.empty()) {
    const std::shared_ptr<const Pipeline> made(new Pipeline(std::move(*knowledge), std::move(analyser)));
    if (!routesAsShipped(made->knowledge())) problems = made->failingRoutes();
    if (problems.empty()) return made;
  }
  std::string lines;
  for (const std::string& problem : problems) lines += (lines.empty() ? "" : "\n") + problem;
  return Error{ErrorCode::knowledge_invalid, lines};
}

std::vector<std::string> Pipeline::failingRoutes() const {
  std::vector<std::string> problems;
  const Instant now = civil::toInstant(std::chrono::year{2026} / 11 / 19, 16, 5);
  const auto holds = [&](const RoutingRule& rule, const Signal& example) {
    const auto involved = assess(example, now, {.suggestions = false, .outlook = false}).involve;
    return std::ranges::any_of(involved, [&](const Involved& one) {
      return std::ranges::any_of(one.because, [&](const InvolvedReason& r) { return r.rule == rule.id; });
    });
  };
  for (const RoutingRule& rule : m_knowledge->routing.rules) {
    if (!holds(rule, rule.hit))
      problems.push_back(
          fmt::format("{}:{}: routing rule '{}' must hold: {}", rule.file, rule.line, rule.id, rule.hit.text));
    if (holds(rule, rule.miss))
      problems.push_back(
          fmt::format("{}:{}: routing rule '{}' must not hold: {}", rule.file, rule.line, rule.id, rule.miss.text));
  }
  return problems;
}

Assessment Pipeline::assess(const Signal& signal, Instant now, const Options& options) const {
  Assessment out;
  out.signalId = signal.id;
  out.frameworkVersion = m_knowledge->framework.version;
  out.frameworkHash = m_knowledge->framework.hash;
  out.now = now;

  // Nothing is read before it is masked; what is found is told in places of the text as it was delivered.
  const privacy::MaskedText masked =
      options.plain ? privacy::MaskedText{signal.text, {}, {}} : privacy::mask(signal.text);
  out.masked = masked.masked;
  analyse::Reading reading =
      m_analyser.read(masked.text, signal.municipality, signal.received.value_or(now), options.wording);
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

  weigh::weigh(answers, m_plan, out, options.outlook, options.memory);
  out.urgency.lapses = m_knowledge->survey.lapses(out.urgency.level, now, lastNamed(out.when));
  // Not a part of the proposal: what import keeps must tell it too.
  out.demonstrationLock = suggest::isDemonstration(answers, *m_knowledge);
  if (options.suggestions) suggest::suggest(answers, *m_knowledge, out, options.table);
  if (!options.involve) return out;
  const std::function<Span(Span)> toDelivered = [&](Span span) { return masked.toDelivered(span); };
  out.involve = m_involvement.of({signal, masked.text, answers, out, toDelivered}, *m_knowledge);
  return out;
}

Instant nowFor(const Signal& signal, const std::optional<Instant>& given, const Clock& clock) {
  if (given) return *given;
  return signal.received ? *signal.received : clock();
}

}  // namespace peilstok::app

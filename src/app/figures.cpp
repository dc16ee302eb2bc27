#include "app/figures.h"

#include <map>
#include <set>

#include "analyse/involve.h"
#include "app/exercise.h"
#include "language/tokens.h"
#include "model/words.h"

namespace peilstok::app {

namespace {

/// Base forms of the words of each theme.
class Themes {
 public:
  Themes(const std::vector<SubjectTheme>& known, const analyse::Analyser& analyser) : m_analyser(analyser) {
    for (const SubjectTheme& theme : known)
      for (const std::string& word : theme.words) m_themes[analyser.baseForm(word)].insert(theme.id);
  }

  std::set<std::string> of(const std::string& text) const {
    std::set<std::string> found;
    for (const language::Token& token : language::tokenise(text).tokens) {
      if (token.kind != language::TokenKind::word && token.kind != language::TokenKind::hashtag) continue;
      const auto at = m_themes.find(m_analyser.baseForm(token.form));
      if (at != m_themes.end()) found.insert(at->second.begin(), at->second.end());
    }
    return found;
  }

 private:
  const analyse::Analyser& m_analyser;
  std::map<std::string, std::set<std::string>> m_themes;
};

std::vector<BundleInvolved> inWords(const std::vector<Involved>& involved) {
  std::vector<BundleInvolved> out;
  for (const Involved& one : involved) {
    out.push_back({one.id, {}});
    for (const InvolvedReason& reason : one.because) out.back().because.push_back(reason.why);
  }
  return out;
}

}  // namespace

Result<Figures> figuresOf(Workspace& workspace, const std::vector<std::int64_t>& signals) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  const Pipeline& pipeline = workspace.pipeline();
  const Themes themes(workspace.knowledge().themes, pipeline.analyser());
  Figures out;
  std::vector<Involved> involved;
  for (const std::int64_t number : signals) {
    const auto stored = workspace.store().signal(number);
    if (!stored) return stored.error();
    const auto current = workspace.store().currentAssessment(number);
    if (!current) return current.error();
    const Signal& signal = stored->signal;
    if (signal.channel) ++out.counts.channels[std::string(word(*signal.channel))];
    if (!current->place.empty()) ++out.counts.places[current->place];
    ++out.counts.phases[std::string(current->step == Step::none ? word(current->phase) : word(current->step))];
    if (signal.received) ++out.counts.days[civil::formatDate(*signal.received)];
    for (const std::string& theme : themes.of(signal.text)) ++out.counts.themes[theme];
    const auto named = pipeline.assess(signal, current->now, {.suggestions = false, .outlook = false}).involve;
    for (const Involved& one : named) {
      ++out.behind[one.id].signals;
      if (current->urgency >= UrgencyLevel::vandaag) out.behind[one.id].soon = true;
    }
    involved = analyse::together({involved, named});
  }
  out.involved = inWords(involved);
  return out;
}

}  // namespace peilstok::app

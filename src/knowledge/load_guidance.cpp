// The kennisbank, the barrièremodel and the forms.

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/load_parts.h"

namespace peilstok {

const FormChoice* FormStep::choice(const std::string& choiceId) const {
  const auto at =
      std::find_if(choices.begin(), choices.end(), [&](const FormChoice& one) { return one.id == choiceId; });
  return at == choices.end() ? nullptr : &*at;
}

const FormStep* Form::step(const std::string& stepId) const {
  const auto at = std::find_if(steps.begin(), steps.end(), [&](const FormStep& one) { return one.id == stepId; });
  return at == steps.end() ? nullptr : &*at;
}

namespace knowledge {

namespace {

constexpr const char* kBarriers = "barriers/barrieremodel.json";

std::vector<Source> readSources(const Node& node) {
  std::vector<Source> out;
  for (const Node& n : node.list("sources")) out.push_back({n.str("text"), n.flag("verified")});
  return out;
}

/// References of one entry to what was read before it.
class References {
 public:
  References(Loading& loading, const Knowledge& knowledge) : m_loading(loading), m_knowledge(knowledge) {}

  void cards(const Node& at, const std::string& what, const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      if (!m_knowledge.card(id)) m_loading.complain(at, fmt::format("{}: there is no card '{}'", what, id));
  }
  void indicators(const Node& at, const std::string& what, const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      if (!m_knowledge.framework.indicator(id))
        m_loading.complain(at, fmt::format("{}: there is no indicator '{}'", what, id));
  }
  void partners(const Node& at, const std::string& what, const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      if (!m_knowledge.partner(id)) m_loading.complain(at, fmt::format("{}: there is no partner '{}'", what, id));
  }

 private:
  Loading& m_loading;
  const Knowledge& m_knowledge;
};

FormStep readStep(const Node& node) {
  FormStep step;
  step.id = node.str("id");
  step.question = node.str("question");
  step.help = node.str("help");
  step.required = node.flag("required");
  step.prefill = node.str("prefill");
  for (const Node& n : node.list("choices"))
    step.choices.push_back({n.str("id"), n.str("label"), n.str("warning"), n.flag("stops")});
  if (const Node* only = node.find("only_if")) {
    step.onlyIfStep = only->str("step");
    step.onlyIfChoice = only->str("choice");
  }
  return step;
}

void checkForm(const Form& form, const Node& root, Loading& loading) {
  const auto complain = [&](const std::string& what) {
    loading.complain(root, fmt::format("form '{}': {}", form.id, what));
  };
  if (!isRealDate(form.checked)) complain("'" + form.checked + "' is not a date");
  for (auto step = form.steps.begin(); step != form.steps.end(); ++step) {
    if (step->onlyIfStep.empty()) continue;
    const auto asked =
        std::find_if(form.steps.begin(), step, [&](const FormStep& one) { return one.id == step->onlyIfStep; });
    if (asked == step || !asked->choice(step->onlyIfChoice))
      complain(fmt::format("step '{}': only_if names no earlier step with that choice", step->id));
  }
  for (const std::string& line : form.draft)
    for (std::size_t at = line.find('{'); at != std::string::npos; at = line.find('{', at + 1)) {
      const std::size_t end = line.find('}', at);
      const std::string id = end == std::string::npos ? line.substr(at + 1) : line.substr(at + 1, end - at - 1);
      if (end == std::string::npos || !form.step(id)) complain(fmt::format("draft: there is no step '{}'", id));
    }
}

}  // namespace

KennisEntry readKennisEntry(const Node& node) {
  KennisEntry entry;
  entry.id = node.str("id");
  entry.kind = node.str("kind");
  entry.title = node.str("title");
  entry.text = node.str("text");
  entry.answer = node.str("answer");
  entry.conditions = node.strings("conditions");
  entry.ecli = node.str("ecli");
  entry.court = node.str("court");
  entry.date = node.str("date");
  entry.outcome = node.str("outcome");
  entry.lesson = node.str("lesson");
  entry.words = node.strings("words");
  entry.checked = node.str("checked");
  entry.sources = readSources(node);
  entry.cards = node.strings("cards");
  entry.indicators = node.strings("indicators");
  return entry;
}

void checkKennisEntry(const KennisEntry& entry, const Node& node, Loading& loading, const Knowledge& knowledge) {
  const std::string what = "entry '" + entry.id + "'";
  References references(loading, knowledge);
  references.cards(node, what, entry.cards);
  references.indicators(node, what, entry.indicators);
  if (!isRealDate(entry.checked)) loading.complain(node, what + ": '" + entry.checked + "' is not a date");
  if (entry.kind == "mag_dit" && entry.answer.empty()) loading.complain(node, what + ": does not say whether it may");
  if ((entry.kind == "codewoord" || entry.kind == "symbool") && entry.words.empty())
    loading.complain(node, what + ": does not say how it is written");
}

void loadKennisbank(Loading& loading, Knowledge& knowledge) {
  UniqueIds ids(loading, "entry");
  for (const std::string& file : loading.list("kennisbank")) {
    const auto root = loading.document(file, "kennisbank");
    if (!root) continue;
    for (const Node& node : root->list("entries")) {
      knowledge.kennisbank.push_back(readKennisEntry(node));
      ids.add(knowledge.kennisbank.back().id, file, node.line);
      checkKennisEntry(knowledge.kennisbank.back(), node, loading, knowledge);
    }
  }
}

void loadBarriers(Loading& loading, Knowledge& knowledge) {
  const auto root = loading.document(kBarriers, "barriers");
  if (!root) return;
  BarrierModel& model = knowledge.barriers;
  model.source = root->str("source");
  model.verified = root->flag("verified");
  References references(loading, knowledge);
  for (const Node& node : root->list("links")) {
    BarrierLink link;
    link.id = node.str("id");
    link.name = node.str("name");
    link.what = node.str("what");
    link.occasions = node.strings("occasions");
    link.signals = node.strings("signals");
    link.partners = node.strings("partners");
    const std::string what = "link '" + link.id + "'";
    references.indicators(node, what, link.signals);
    references.partners(node, what, link.partners);
    for (const Node& n : node.list("barriers")) {
      link.barriers.push_back({n.str("name"), n.strings("cards")});
      references.cards(n, what, link.barriers.back().cards);
    }
    model.links.push_back(std::move(link));
  }
}

void loadForms(Loading& loading, Knowledge& knowledge) {
  UniqueIds ids(loading, "form");
  for (const std::string& file : loading.list("worksheets")) {
    const auto root = loading.document(file, "worksheet");
    if (!root) continue;
    Form form;
    form.id = root->str("id");
    form.name = root->str("name");
    form.why = root->str("why");
    form.checked = root->str("checked");
    form.draft = root->strings("draft");
    form.sources = readSources(*root);
    for (const Node& node : root->list("steps")) form.steps.push_back(readStep(node));
    ids.add(form.id, file, root->line);
    checkForm(form, *root, loading);
    knowledge.forms.push_back(std::move(form));
  }
  // Without these nobody could decide what needs them.
  for (const char* id : {kRightsTest, kRedRagTest})
    if (!ids.contains(id)) loading.complain("worksheets", 0, fmt::format("form '{}' is missing", id));
}

}  // namespace knowledge
}  // namespace peilstok

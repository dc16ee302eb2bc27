// Word list, irregular forms, lexicons and rules of language.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

namespace {

constexpr const char* kWords = "language/words.txt";
constexpr const char* kIrregular = "language/irregular.json";
constexpr const char* kSynonyms = "language/synonyms.json";
constexpr const char* kSpelling = "language/spelling.json";

/// One entry of a lexicon: words, or [words, weight].
void readEntry(const Node& node, const std::string& file, Loading& loading, Lexicon& lexicon) {
  LexiconEntry entry;
  if (node.type == Node::Type::string) {
    entry.text = node.text;
  } else if (node.items.size() == 2 && node.items[0].type == Node::Type::string &&
             node.items[1].type == Node::Type::number) {
    entry.text = node.items[0].text;
    entry.weight = node.items[1].number;
  } else {
    return loading.complain(file, node.line,
                            fmt::format("lexicon '{}': an entry is words or [words, weight]", lexicon.id));
  }
  const std::string_view trimmed = text::trimmed(entry.text);
  if (trimmed.empty() || trimmed.size() != entry.text.size() || entry.text == "=")
    return loading.complain(file, node.line,
                            fmt::format("lexicon '{}': an entry is empty or has space around it", lexicon.id));
  if (entry.weight < -1 || entry.weight > 1)
    return loading.complain(
        file, node.line,
        fmt::format("lexicon '{}': '{}' weighs {}, outside -1..1", lexicon.id, entry.text, entry.weight));
  lexicon.entries.push_back(std::move(entry));
}

Rule readRule(const Node& node, const std::string& file) {
  Rule rule;
  rule.id = node.str("id");
  rule.version = node.integer("version", 1);
  rule.indicator = node.str("indicator");
  rule.context = node.str("context");
  rule.reach = node.str("reach");
  rule.strength = node.integer("strength", 1);
  rule.call = node.str("call");
  rule.note = node.str("note");
  rule.patterns = node.strings("patterns");
  rule.silencedBy = node.strings("silenced_by");
  rule.needs = node.strings("needs");
  rule.unless = node.strings("unless");
  rule.beside = node.strings("beside");
  rule.also = node.strings("also");
  rule.hits = node.strings("hits");
  rule.misses = node.strings("misses");
  rule.file = file;
  rule.line = node.line;
  return rule;
}

}  // namespace

void loadWords(Loading& loading, std::vector<std::string>& words) {
  const auto bytes = loading.bytes(kWords);
  if (!bytes) return;
  words.reserve(static_cast<std::size_t>(std::count(bytes->begin(), bytes->end(), '\n')) + 1);
  int line = 0;
  for (std::size_t begin = 0; begin < bytes->size();) {
    ++line;
    const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
    const std::string_view word = std::string_view(*bytes).substr(begin, end - begin);
    begin = end + 1;
    // Binary search rests on the order, so a list that is out of order would silently lose words.
    if (word.empty() || word.back() == '\r' || (!words.empty() && words.back() >= word))
      return loading.complain(kWords, line, "words must be sorted by their bytes, one a line, each once");
    words.emplace_back(word);
  }
  if (words.empty()) loading.complain(kWords, 0, "holds no words");
}

void loadIrregularForms(Loading& loading, std::unordered_map<std::string, std::string>& forms) {
  const auto root = loading.document(kIrregular, "irregular");
  if (!root) return;
  const Node& table = *root->find("forms");
  forms.reserve(table.members.size() * 2);
  for (const auto& [form, base] : table.members) forms.emplace(form, base.text);
  // A base that leads on to another would make the outcome depend on how often it is asked. One that leads to itself is
  // a word that the suffix rules must leave alone ("geweld" is no participle).
  for (const auto& [form, base] : table.members)
    if (const auto next = forms.find(base.text); next != forms.end() && next->second != base.text)
      loading.complain(kIrregular, base.line,
                       fmt::format("'{}' leads to '{}', which is itself a form", form, base.text));
}

void loadSynonyms(Loading& loading, std::vector<std::vector<std::string>>& groups) {
  const auto root = loading.document(kSynonyms, "synonyms");
  if (!root) return;
  std::set<std::string> seen;
  for (const Node& group : root->list("groups")) {
    groups.emplace_back();
    for (const Node& word : group.items) {
      groups.back().push_back(word.text);
      // In two groups it would tie both together for itself, and for none of the others.
      if (!seen.insert(word.text).second)
        loading.complain(kSynonyms, word.line, fmt::format("'{}' stands in two groups", word.text));
    }
  }
}

void loadSpellings(Loading& loading, Knowledge& knowledge) {
  const auto root = loading.document(kSpelling, "spelling");
  if (!root) return;
  for (const auto& [name, table] :
       {std::pair("forms", &knowledge.spellings), std::pair("before_word", &knowledge.spellingsBeforeWord)})
    for (const auto& [form, meant] : root->find(name)->members) table->emplace(form, meant.text);
  knowledge.names = root->strings("names");
  for (const auto& [form, meant] : root->find("forms")->members)
    if (knowledge.spellings.count(meant.text) > 0)
      loading.complain(kSpelling, meant.line,
                       fmt::format("'{}' stands for '{}', which itself stands for another", form, meant.text));
}

void loadLexicons(Loading& loading, std::vector<Lexicon>& lexicons) {
  UniqueIds ids(loading, "lexicon");
  for (const std::string& file : loading.list("language/lexicons")) {
    const auto root = loading.document(file, "lexicons");
    if (!root) continue;
    for (const Node& node : root->list("lexicons")) {
      Lexicon lexicon;
      lexicon.id = node.str("id");
      lexicon.note = node.str("note");
      lexicon.file = file;
      lexicon.line = node.line;
      ids.add(lexicon.id, file, node.line);
      for (const Node& entry : node.list("entries")) readEntry(entry, file, loading, lexicon);
      lexicons.push_back(std::move(lexicon));
    }
  }
}

void loadRules(Loading& loading, const Framework& framework, std::vector<Rule>& rules) {
  UniqueIds ids(loading, "rule");
  for (const std::string& file : loading.list("language/rules")) {
    const auto root = loading.document(file, "rules");
    if (!root) continue;
    for (const Node& node : root->list("rules")) {
      rules.push_back(readRule(node, file));
      const Rule& rule = rules.back();
      ids.add(rule.id, file, rule.line);
      // One that only sets a context is evidence of nothing.
      const bool evidence = rule.context.empty() || !rule.indicator.empty() || !rule.call.empty();
      if (evidence && !framework.indicator(rule.indicator))
        loading.complain(file, rule.line,
                         fmt::format("rule '{}': there is no indicator '{}'", rule.id, rule.indicator));
    }
  }
}

}  // namespace peilstok::knowledge

#include "app/lookup.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "app/masked.h"
#include "language/tokens.h"
#include "model/words.h"
#include "privacy/mask.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostDocument = 1024 * 1024;  // bytes
constexpr const char* kSchema = "kennisbank/1";
constexpr int kInTitle = 4, kInWords = 4, kInText = 1;

std::string documentOf(Json entries) { return Json{{"schema", kSchema}, {"entries", std::move(entries)}}.dump(); }

/// Words of a text, each as it stands there and in its base form.
struct Word {
  std::string form, base;
};
std::vector<Word> wordsOf(const std::string& text, const analyse::Analyser& analyser) {
  std::vector<Word> words;
  for (const language::Token& token : language::tokenise(text).tokens)
    if (token.kind == language::TokenKind::word || token.kind == language::TokenKind::number ||
        token.kind == language::TokenKind::hashtag)
      words.push_back({token.form, analyser.baseForm(token.form)});
  return words;
}

/// A plural of a word that no list knows, as most that the law puts together are ("gebiedsverboden").
bool isPlural(const std::string& sought, const std::string& one) {
  if (one.size() < 5 || !sought.starts_with(one)) return false;
  const std::string rest = sought.substr(one.size());
  return rest == "en" || rest == "s" || rest == "'s";
}

/// A word sought stands in a text as itself, as a form of itself, or as a part of a longer word.
bool stands(const Word& sought, const std::vector<Word>& words) {
  const auto isPart = [&](const std::string& one) {
    return sought.base.size() >= 4 && one.find(sought.base) != std::string::npos;
  };
  return std::any_of(words.begin(), words.end(), [&](const Word& one) {
    return one.base == sought.base || isPart(one.base) || isPlural(sought.form, one.form);
  });
}

/// How well an entry answers; negative when a word does not occur at all.
int worth(const KennisEntry& entry, const std::vector<Word>& sought, const analyse::Analyser& analyser) {
  if (sought.empty()) return 0;
  std::string rest = entry.text + " " + entry.outcome + " " + entry.lesson + " " + entry.court + " " + entry.ecli;
  for (const std::string& line : entry.conditions) rest += " " + line;
  std::string ways;
  for (const std::string& way : entry.words) ways += way + " ";
  const auto title = wordsOf(entry.title, analyser), words = wordsOf(ways, analyser), text = wordsOf(rest, analyser);
  int sum = 0;
  for (const Word& one : sought) {
    const int found = kInTitle * stands(one, title) + kInWords * stands(one, words) + kInText * stands(one, text);
    if (found == 0) return -1;
    sum += found;
  }
  return sum;
}

bool names(const std::vector<std::string>& ids, const std::string& id) {
  return id.empty() || std::find(ids.begin(), ids.end(), id) != ids.end();
}

Result<KennisEntry> ownEntry(const TextVersion& text, const Knowledge& knowledge) {
  const Json body = Json::parse(text.body, nullptr, false);
  if (!body.is_object()) return Error{ErrorCode::malformed, "own entry " + text.key};
  auto entries = readKennisbank({"eigen kennis " + text.key, documentOf(Json::array({body}))}, knowledge);
  if (!entries) return entries.error();
  if (entries->front().id != text.key)
    return Error{ErrorCode::malformed, "own entry " + text.key + " is another entry"};
  return std::move(entries->front());
}

}  // namespace

Result<KennisInForce> kennisInForce(Workspace& workspace) {
  KennisInForce out;
  out.entries = workspace.knowledge().kennisbank;
  const auto own = workspace.store().currentTexts(TextKind::kennis, CardOrigin::gemeente);
  if (!own) return own.error();
  for (const TextVersion& text : *own) {
    if (text.body.empty()) continue;
    auto entry = ownEntry(text, workspace.knowledge());
    if (!entry) {
      out.problems.push_back(entry.error().detail);
      continue;
    }
    const auto ours = std::find_if(out.entries.begin(), out.entries.end(),
                                   [&](const KennisEntry& one) { return one.id == entry->id; });
    if (ours == out.entries.end()) out.entries.push_back(std::move(*entry));
    else *ours = std::move(*entry);
  }
  return out;
}

std::vector<const KennisEntry*> findKennis(const std::vector<KennisEntry>& entries, const KennisQuery& query,
                                           const analyse::Analyser& analyser) {
  const auto sought = wordsOf(text::repaired(query.words), analyser);
  std::vector<std::pair<int, const KennisEntry*>> found;
  for (const KennisEntry& entry : entries) {
    if (!query.kind.empty() && entry.kind != query.kind) continue;
    if (!names(entry.cards, query.card) || !names(entry.indicators, query.indicator)) continue;
    if (const int worthIt = worth(entry, sought, analyser); worthIt >= 0) found.emplace_back(worthIt, &entry);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const KennisEntry*> out;
  for (const auto& [worthIt, entry] : found) out.push_back(entry);
  return out;
}

std::vector<const KennisEntry*> codeWordsIn(const std::vector<KennisEntry>& entries, const std::string& written) {
  const auto plain = [](const std::string& text) {
    std::string out = " ";
    for (const language::Token& token : language::tokenise(text::repaired(text)).tokens) out += token.form + " ";
    return out;
  };
  const std::string text = plain(written);
  std::vector<const KennisEntry*> out;
  for (const KennisEntry& entry : entries)
    if (std::any_of(entry.words.begin(), entry.words.end(), [&](const std::string& way) {
          const std::string sought = plain(way);
          return sought.size() > 1 && text.find(sought) != std::string::npos;
        }))
      out.push_back(&entry);
  return out;
}

Result<std::vector<std::string>> saveKennis(Workspace& workspace, const std::string& document, const std::string& role,
                                            const std::string& note, Instant at) {
  if (document.size() > kMostDocument) return Error{ErrorCode::too_large, "kennisbank"};
  const auto entries = readKennisbank({"kennisbank", document}, workspace.knowledge());
  if (!entries) return entries.error();
  std::string by = role, why = note;
  if (auto ok = maskLines({{&by, kMostRole, "role"}, {&why, kMostNote, "note"}}); !ok) return ok.error();
  const Json read = Json::parse(document, nullptr, false);
  std::vector<std::string> ids;
  std::vector<TextVersion> fresh;
  for (const Json& body : read["entries"]) {
    TextVersion text;
    text.kind = TextKind::kennis;
    text.key = body["id"].get<std::string>();
    if (const std::string where = personalDataIn(body); !where.empty())
      return Error{ErrorCode::wrong_use, "entry " + text.key + " holds personal data in " + where};
    text.origin = CardOrigin::gemeente;
    text.at = at;
    text.role = by;
    text.note = why;
    text.body = body.dump();
    ids.push_back(text.key);
    fresh.push_back(std::move(text));
  }
  if (const auto kept = workspace.store().addTexts(fresh); !kept) return kept.error();
  return ids;
}

Result<void> takeBackKennis(Workspace& workspace, const std::string& id, const std::string& role, Instant at) {
  const auto texts = workspace.store().texts(TextKind::kennis, id);
  if (!texts) return texts.error();
  if (texts->empty() || texts->back().body.empty()) return Error{ErrorCode::not_found, "own entry " + id};
  TextVersion back;
  back.kind = TextKind::kennis;
  back.key = id;
  back.origin = CardOrigin::gemeente;
  back.at = at;
  back.role = role;
  if (auto ok = maskLines({{&back.role, kMostRole, "role"}}); !ok) return ok;
  return workspace.store().addTexts({back});
}

}  // namespace peilstok::app

#include "language/word_groups.h"

#include <algorithm>

namespace peilstok::language {

namespace {

bool isWordLike(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number || token.kind == TokenKind::hashtag;
}

/// The longest stretch of ASCII letters and digits: what folding a text to lower case leaves as it is.
std::string longestAscii(std::string_view form) {
  std::string_view best;
  for (std::size_t i = 0; i < form.size();) {
    std::size_t end = i;
    while (end < form.size() && ((form[end] >= 'a' && form[end] <= 'z') || (form[end] >= '0' && form[end] <= '9')))
      ++end;
    if (end - i > best.size()) best = form.substr(i, end - i);
    i = std::max(end, i + 1);
  }
  return std::string(best);
}

/// The pieces between spaces.
std::vector<std::string> pieces(const std::string& wording) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < wording.size();) {
    const std::size_t begin = wording.find_first_not_of(' ', i);
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(wording.find(' ', begin), wording.size());
    out.push_back(wording.substr(begin, end - begin));
    i = end;
  }
  return out;
}

/// A piece without its stars, as it would be a token; empty when it would be none or several.
std::string tokenForm(std::string_view piece) {
  const std::size_t begin = piece.starts_with('*') ? 1 : 0;
  const std::size_t end = piece.size() - (piece.size() > begin && piece.ends_with('*') ? 1 : 0);
  const TokenisedText cut = tokenise(piece.substr(begin, end - begin));
  return cut.tokens.size() == 1 && isWordLike(cut.tokens.front()) ? cut.tokens.front().form : std::string();
}

}  // namespace

std::string WordGroups::problemWith(const std::string& wording) {
  const auto words = pieces(wording);
  if (words.empty()) return "a wording without a word";
  constexpr std::size_t kShortestWithStar = 3;
  for (const std::string& piece : words) {
    const std::string form = tokenForm(piece);
    if (form.empty() || form.find('*') != std::string::npos) return "'" + piece + "' is no word";
    if (piece.find('*') != std::string::npos && form.size() < kShortestWithStar)
      return "'" + piece + "': beside a star at least three letters";
  }
  return {};
}

WordGroups::WordGroups(const std::vector<std::vector<std::string>>& groups) {
  for (const auto& wordings : groups) {
    Group group;
    for (const std::string& wording : wordings) group.push_back(read(wording));
    m_groups.push_back(std::move(group));
  }
}

WordGroups::Wording WordGroups::read(const std::string& wording) {
  Wording out;
  for (const std::string& piece : pieces(wording)) {
    out.parts.push_back({tokenForm(piece), piece.starts_with('*'), piece.ends_with('*')});
    if (std::string ascii = longestAscii(out.parts.back().form); ascii.size() > out.anchor.size())
      out.anchor = std::move(ascii);
  }
  for (std::size_t i = 1; i < out.anchor.size(); ++i)
    out.pairs.push_back(BytePairs::of(out.anchor[i - 1], out.anchor[i]));
  return out;
}

bool WordGroups::mayStandIn(std::string_view lowered, const BytePairs& pairs) const {
  const auto mayHold = [&](const Wording& wording) {
    for (const std::uint16_t pair : wording.pairs)
      if (!pairs.has(pair)) return false;
    return wording.anchor.empty() || lowered.find(wording.anchor) != std::string_view::npos;
  };
  return std::all_of(m_groups.begin(), m_groups.end(),
                     [&](const Group& group) { return std::any_of(group.begin(), group.end(), mayHold); });
}

bool WordGroups::fits(const Part& part, const Token& token) {
  if (!isWordLike(token)) return false;
  if (part.openFront && part.openBack) return token.form.find(part.form) != std::string::npos;
  if (part.openFront) return token.form.ends_with(part.form);
  if (part.openBack) return token.form.starts_with(part.form);
  return token.form == part.form;
}

std::optional<Span> WordGroups::findOne(const Wording& wording, const std::vector<Token>& tokens) {
  const auto& parts = wording.parts;
  for (std::size_t i = 0; i + parts.size() <= tokens.size(); ++i) {
    const bool all = std::equal(parts.begin(), parts.end(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
                                [](const Part& part, const Token& token) { return fits(part, token); });
    if (all) return Span{tokens[i].span.begin, tokens[i + parts.size() - 1].span.end};
  }
  return std::nullopt;
}

std::optional<std::vector<Span>> WordGroups::find(const std::vector<Token>& tokens) const {
  std::vector<Span> places;
  for (const Group& group : m_groups) {
    std::optional<Span> place;
    for (const Wording& wording : group) {
      const auto found = findOne(wording, tokens);
      if (found && (!place || found->begin < place->begin)) place = found;
    }
    if (!place) return std::nullopt;
    places.push_back(*place);
  }
  return places;
}

}  // namespace peilstok::language

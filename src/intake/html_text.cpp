#include "intake/html_text.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

#include "base/text.h"

namespace peilstok::intake {

namespace {

constexpr std::size_t kMostBytes = 1u << 20;

/// Gumbo takes quadratic time, and more, in elements that stay open. Messages laid out with tables within tables come
/// to a few dozen.
constexpr int kMostOpen = 200;

constexpr std::array<std::string_view, 14> kNeverOpen = {"br",   "hr",   "img", "input", "meta", "link", "wbr",
                                                         "area", "base", "col", "embed", "p",    "li",   "option"};

/// Memory for one tree, which goes all at once: gumbo itself would walk down the tree by calling itself, as deep as it
/// nests. A tree that wants too much is given up from within, by a jump over gumbo's own frames, which hold nothing.
class Arena {
 public:
  Arena() { m_blocks.reserve(kMostMemory / kBlock + 1); }
  static void* take(void* self, std::size_t size) { return static_cast<Arena*>(self)->take(size); }
  static void leave(void*, void*) {}

  std::jmp_buf givenUp;

 private:
  void* take(std::size_t size) {
    size = (size + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);
    if (size > m_left && !grow(size)) std::longjmp(givenUp, 1);
    void* const given = m_next;
    m_next += size;
    m_left -= size;
    return given;
  }
  bool grow(std::size_t size) {
    const std::size_t room = std::max(size, kBlock);
    m_taken += room;
    if (m_taken > kMostMemory) return false;
    m_next = static_cast<char*>(std::malloc(room));
    if (m_next == nullptr) return false;
    m_left = room;
    m_blocks.emplace_back(m_next);
    return true;
  }

  static constexpr std::size_t kBlock = 64u << 10, kMostMemory = 64u << 20;
  struct Free {
    void operator()(char* block) const { std::free(block); }
  };
  std::vector<std::unique_ptr<char, Free>> m_blocks;
  char* m_next = nullptr;
  std::size_t m_left = 0, m_taken = 0;
};

/// How much of the bytes keeps within the limit on open elements, counting every tag as one that stays open until
/// another of its kind closes something.
std::string_view shallow(std::string_view html) {
  html = html.substr(0, kMostBytes);
  int open = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::string_view tag = html.substr(at + 1, 12);
    if (tag.starts_with('/')) {
      open = std::max(0, open - 1);
      continue;
    }
    const auto ends = [](char c) { return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')); };
    const std::string name = text::asciiLower(
        tag.substr(0, static_cast<std::size_t>(std::find_if(tag.begin(), tag.end(), ends) - tag.begin())));
    if (name.empty() || std::find(kNeverOpen.begin(), kNeverOpen.end(), name) != kNeverOpen.end()) continue;
    if (++open > kMostOpen) return html.substr(0, at);
  }
  return html;
}

bool isHidden(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_SVG: return true;
    default: return false;
  }
}

/// Elements that begin and end a line.
bool isBlock(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_UNKNOWN: return false;
    default: return true;
  }
}

/// Puts words together with single blanks, and lines with single ends.
class Lines {
 public:
  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = text::next(text, at);
      if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0) m_blank = true;
      else put(text.substr(begin, at - begin));
    }
  }
  void blank() { m_blank = true; }
  void endLine() { m_lineEnded = true; }
  std::string take() { return std::move(m_out); }

 private:
  void put(std::string_view character) {
    if (!m_out.empty() && m_lineEnded) m_out += '\n';
    else if (!m_out.empty() && m_blank) m_out += ' ';
    m_blank = m_lineEnded = false;
    m_out += character;
  }
  std::string m_out;
  bool m_blank = false, m_lineEnded = false;
};

/// Walks the tree without calling itself.
std::string textOf(const GumboNode* root) {
  struct Step {
    const GumboNode* node;
    bool leaving;
  };
  Lines lines;
  std::vector<Step> steps = {{root, false}};
  while (!steps.empty()) {
    const auto [node, leaving] = steps.back();
    steps.pop_back();
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
      lines.add(node->v.text.text);
      continue;
    }
    if (node->type != GUMBO_NODE_ELEMENT || isHidden(node->v.element.tag)) continue;
    const GumboTag tag = node->v.element.tag;
    if (isBlock(tag)) lines.endLine();
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) lines.blank();
    if (leaving) continue;
    steps.push_back({node, true});
    const GumboVector& children = node->v.element.children;
    for (unsigned i = children.length; i-- > 0;) steps.push_back({static_cast<GumboNode*>(children.data[i]), false});
  }
  return lines.take();
}

/// The tree, or nothing when it wants more memory than the arena gives.
const GumboOutput* parsed(std::string_view html, Arena& arena) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::take;
  options.deallocator = Arena::leave;
  options.userdata = &arena;
  options.max_errors = 0;
  if (setjmp(arena.givenUp) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

}  // namespace

std::string textOfHtml(std::string_view html) {
  for (html = shallow(html);; html = html.substr(0, html.size() / 2)) {
    Arena arena;
    if (const GumboOutput* output = parsed(html, arena)) return textOf(output->root);
  }
}

}  // namespace peilstok::intake

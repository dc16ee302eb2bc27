#include "intake/chat/chat_line.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace peilstok::intake::chat {

namespace {

constexpr std::size_t kLongestSender = 100;
constexpr int kLinesLookedAt = 20;

/// Whole messages, or the whole of what stands between < and >, in lower case.
constexpr std::array<std::string_view, 20> kPlaceholders = {"media weggelaten",
                                                            "media omitted",
                                                            "afbeelding weggelaten",
                                                            "image omitted",
                                                            "video weggelaten",
                                                            "video omitted",
                                                            "audio weggelaten",
                                                            "audio omitted",
                                                            "sticker weggelaten",
                                                            "sticker omitted",
                                                            "gif weggelaten",
                                                            "gif omitted",
                                                            "document weggelaten",
                                                            "document omitted",
                                                            "dit bericht is verwijderd",
                                                            "this message was deleted",
                                                            "je hebt dit bericht verwijderd",
                                                            "you deleted this message",
                                                            "contactkaart weggelaten",
                                                            "contact card omitted"};

/// Signs that cannot be seen: WhatsApp puts them before a bracket, a clock and a placeholder.
constexpr std::array<std::string_view, 6> kUnseen = {"\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA",
                                                     "\xE2\x80\xAC", "\xE2\x80\xA8", "\xEF\xBB\xBF"};
constexpr std::array<std::string_view, 2> kBlanks = {"\xE2\x80\xAF", "\xC2\xA0"};  // narrow, and not to be broken

/// Takes what it knows off the front of a line.
class Front {
 public:
  explicit Front(std::string_view rest) : m_rest(rest) {}

  bool sign(char c) {
    const bool there = m_rest.starts_with(c);
    if (there) m_rest.remove_prefix(1);
    return there;
  }
  bool oneOf(std::string_view signs, char& which) {
    if (m_rest.empty() || signs.find(m_rest.front()) == std::string_view::npos) return false;
    which = m_rest.front();
    m_rest.remove_prefix(1);
    return true;
  }
  void unseen() {
    while (passOne(kUnseen)) {}
  }
  bool blanks() {
    const std::size_t before = m_rest.size();
    while (sign(' ') || passOne(kBlanks) || passOne(kUnseen)) {}
    return m_rest.size() < before;
  }
  /// A number of so many digits at most; -1 when there is none.
  int number(std::size_t most, std::size_t& digits) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    digits = static_cast<std::size_t>(std::find_if_not(m_rest.begin(), m_rest.end(), isDigit) - m_rest.begin());
    if (digits == 0 || digits > most) return -1;
    int value = 0;
    for (const char c : m_rest.substr(0, digits)) value = value * 10 + (c - '0');
    m_rest.remove_prefix(digits);
    return value;
  }
  /// "AM", "p.m." and the like: 'a', 'p', or 0 when there is none.
  char halfOfDay() {
    for (const std::string_view word : {"am", "pm", "a.m.", "p.m.", "a. m.", "p. m."})
      if (text::asciiLower(m_rest.substr(0, word.size())) == word) return m_rest.remove_prefix(word.size()), word[0];
    return 0;
  }
  std::string_view rest() const { return m_rest; }

 private:
  template <std::size_t N>
  bool passOne(const std::array<std::string_view, N>& signs) {
    for (const std::string_view one : signs)
      if (m_rest.starts_with(one)) return m_rest.remove_prefix(one.size()), true;
    return false;
  }
  std::string_view m_rest;
};

bool takeDate(Front& front, ChatLine& line) {
  std::size_t one = 0, two = 0, three = 0;
  char between = 0, again = 0;
  const int first = front.number(4, one);
  if (first < 0 || !front.oneOf("-/.", between)) return false;
  const int second = front.number(2, two);
  if (second < 0 || !front.oneOf("-/.", again) || again != between) return false;
  const int third = front.number(4, three);
  line.yearFirst = one == 4;
  const std::size_t yearDigits = line.yearFirst ? one : three;
  if (third < 0 || (yearDigits != 2 && yearDigits != 4) || (line.yearFirst && three > 2)) return false;
  const int year = line.yearFirst ? first : third;
  line.year = yearDigits == 2 ? 2000 + year : year;
  line.first = line.yearFirst ? second : first;
  line.second = line.yearFirst ? third : second;
  return line.first >= 1 && line.first <= 31 && line.second >= 1 && line.second <= 31;
}

bool takeClock(Front& front, ChatLine& line) {
  std::size_t digits = 0;
  char between = 0;
  line.hour = front.number(2, digits);
  if (line.hour < 0 || !front.oneOf(":.", between)) return false;
  line.minute = front.number(2, digits);
  if (line.minute < 0 || digits != 2) return false;
  if (front.sign(between)) {
    line.seconds = front.number(2, digits);
    if (line.seconds < 0) return false;
  }
  front.blanks();
  if (const char half = front.halfOfDay()) {
    if (line.hour < 1 || line.hour > 12) return false;
    line.hour = line.hour % 12 + (half == 'p' ? 12 : 0);
    front.blanks();
  }
  return line.hour < 24 && line.minute < 60 && line.seconds < 60;
}

/// A name has no colon in it, so the first one ends it; a line without one is of the program itself.
void takeWords(std::string_view rest, ChatLine& line) {
  const std::size_t colon = rest.find(": ");
  const bool endsInColon = colon == std::string_view::npos && rest.ends_with(':');
  const std::size_t end = endsInColon ? rest.size() - 1 : colon;
  if (end == std::string_view::npos || end == 0 || end > kLongestSender) {
    line.text = rest;
    return;
  }
  line.text = text::trimmed(rest.substr(end + 1));
  // On some telephones lines of the program have the name of the group, and begin with a sign that nobody types.
  const bool ofProgram = line.text.starts_with(kUnseen.front()) && !isPlaceholder(line.text);
  if (!ofProgram) line.sender = text::trimmed(rest.substr(0, end));
}

}  // namespace

std::optional<ChatLine> chatLine(std::string_view whole) {
  Front front(whole);
  front.unseen();
  const bool bracket = front.sign('[');
  ChatLine line;
  if (!takeDate(front, line)) return std::nullopt;
  front.sign(',');
  if (!front.blanks() || !takeClock(front, line)) return std::nullopt;
  if (bracket ? !front.sign(']') : !front.sign('-')) return std::nullopt;
  if (!front.blanks()) return std::nullopt;
  takeWords(front.rest(), line);
  return line;
}

bool isPlaceholder(std::string_view text) {
  Front front(text::trimmed(text));
  front.unseen();
  std::string low = text::asciiLower(text::trimmed(front.rest()));
  if (low.starts_with('<') && low.ends_with('>')) low = low.substr(1, low.size() - 2);
  while (low.ends_with('.')) low.pop_back();
  if (low.find('\n') == std::string::npos)
    for (const std::string_view attached : {"(bestand bijgevoegd)", "(file attached)"})
      if (low.ends_with(attached)) return true;
  if (low.starts_with("bijgevoegd: ") || low.starts_with("attached: ")) return true;
  return std::find(kPlaceholders.begin(), kPlaceholders.end(), low) != kPlaceholders.end();
}

bool isChat(std::string_view start) {
  int messages = 0;
  for (int lines = 0; lines < kLinesLookedAt && !start.empty(); ++lines) {
    const std::size_t end = std::min(start.find('\n'), start.size());
    const bool begins = chatLine(text::trimmed(start.substr(0, end))).has_value();
    if (lines == 0 && !begins) return false;
    messages += begins;
    start.remove_prefix(std::min(end + 1, start.size()));
  }
  return messages >= 2;
}

}  // namespace peilstok::intake::chat

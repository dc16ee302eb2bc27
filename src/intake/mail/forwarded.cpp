#include "intake/mail/forwarded.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace peilstok::intake::mail {

namespace {

using Lines = std::vector<std::string_view>;

/// Names in the head of a letter as programs write it above one that is passed on, in Dutch and English.
constexpr std::array<std::string_view, 5> kSenders = {"van", "from", "afzender", "sender", "de"};
constexpr std::array<std::string_view, 15> kOthers = {"verzonden", "sent",     "datum",      "date",       "aan",
                                                      "to",        "cc",       "bcc",        "onderwerp",  "subject",
                                                      "betreft",   "reply-to", "prioriteit", "importance", "bijlagen"};
constexpr std::array<std::string_view, 6> kMarks = {"forwarded message",  "doorgestuurd bericht",
                                                    "original message",   "oorspronkelijk bericht",
                                                    "begin doorgestuurd", "begin forwarded"};
constexpr std::array<std::string_view, 13> kPrefixes = {"re", "fw", "fwd", "antw", "antwoord", "doorst", "doorgestuurd",
                                                        "tr", "wg", "aw",  "betr", "doorg",    "vs"};
constexpr std::size_t kLongestLabel = 14;
constexpr std::size_t kLongestMark = 80;
constexpr std::size_t kLongestHead = 60;  // lines
constexpr std::size_t kLongestAttribution = 300;

template <class Range>
bool holds(const Range& range, std::string_view word) {
  return std::find(range.begin(), range.end(), word) != range.end();
}

Lines linesOf(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Without the marks of quoting in front.
std::string_view unquoted(std::string_view line) {
  while (line.starts_with('>')) {
    line.remove_prefix(1);
    if (line.starts_with(' ')) line.remove_prefix(1);
  }
  return line;
}

/// The word before the colon, without the stars of bold print; empty when there is none.
std::string labelOf(std::string_view line) {
  line = text::trimmed(unquoted(line));
  while (line.starts_with('*')) line.remove_prefix(1);
  const std::size_t colon = line.substr(0, kLongestLabel).find(':');
  if (colon == std::string_view::npos) return {};
  std::string_view word = text::trimmed(line.substr(0, colon));
  while (word.ends_with('*')) word.remove_suffix(1);
  return text::asciiLower(word);
}

bool isBlank(std::string_view line) { return text::trimmed(unquoted(line)).empty(); }

/// How many lines from here are the head of another letter; 0 when they are none. A head names its sender and at least
/// two other things; a long list of receivers may take several lines, which begin with a blank or come after a ';'.
std::size_t headAt(const Lines& lines, std::size_t at) {
  if (!holds(kSenders, labelOf(lines[at]))) return 0;
  std::size_t others = 0, end = at + 1;
  for (; end < std::min(lines.size(), at + kLongestHead); ++end) {
    const std::string label = labelOf(lines[end]);
    if (holds(kOthers, label)) {
      ++others;
      continue;
    }
    const std::string_view before = text::trimmed(lines[end - 1]), line = unquoted(lines[end]);
    const bool goesOn = !isBlank(line) && (before.ends_with(';') || before.ends_with(',') || line.front() == '\t');
    if (!goesOn) break;
  }
  return others >= 2 ? end - at : 0;
}

/// "-----Oorspronkelijk bericht-----", "Begin doorgestuurd bericht:", or a line of nothing but dashes.
bool isMark(std::string_view line) {
  line = text::trimmed(unquoted(line));
  if (line.size() > kLongestMark) return false;
  if (line.size() >= 5 && line.find_first_not_of("-_=") == std::string_view::npos) return true;
  const std::string low = text::asciiLower(line);
  const bool framed = low.starts_with('-') || low.starts_with("begin");
  return framed && std::any_of(kMarks.begin(), kMarks.end(),
                               [&](std::string_view mark) { return low.find(mark) != std::string::npos; });
}

/// "Op do 19 nov 2026 om 16:05 schreef ...:"
bool isAttribution(std::string_view line) {
  line = text::trimmed(unquoted(line));
  if (line.size() > kLongestAttribution || !line.ends_with(':')) return false;
  const bool dutch = line.starts_with("Op ") && line.find(" schreef") != std::string_view::npos;
  return dutch || (line.starts_with("On ") && line.ends_with("wrote:"));
}

/// Two dashes and a blank, alone on a line; many programs lose the blank.
bool isSignature(std::string_view line) {
  line = unquoted(line);
  return line == "-- " || line == "--";
}

class Taker {
 public:
  Passed take(std::string_view utf8) {
    const Lines lines = linesOf(utf8);
    for (std::size_t at = 0; at < lines.size();) at += step(lines, at);
    m_passed.note = text::trimmed(m_passed.note);
    m_passed.forwarded = text::trimmed(m_passed.forwarded);
    return std::move(m_passed);
  }

 private:
  /// How many lines it took.
  std::size_t step(const Lines& lines, std::size_t at) {
    if (isMark(lines[at])) {
      // It belongs to the head below it, if there is one.
      std::size_t next = at + 1;
      while (next < lines.size() && next < at + 4 && isBlank(lines[next])) ++next;
      if (const std::size_t head = next < lines.size() ? headAt(lines, next) : 0) return beginLetter(next + head - at);
      if (text::trimmed(unquoted(lines[at])).find_first_not_of("-_=") != std::string_view::npos) return beginLetter(1);
    }
    if (const std::size_t head = headAt(lines, at)) return beginLetter(head);
    if (isAttribution(lines[at])) return beginLetter(1);
    if (isSignature(lines[at])) m_inSignature = true;
    if (!m_inSignature) keep(lines[at]);
    return 1;
  }

  std::size_t beginLetter(std::size_t taken) {
    if (m_inForwarded) m_passed.forwarded += '\n';
    m_inForwarded = true;
    m_inSignature = false;
    return taken;
  }

  void keep(std::string_view line) {
    std::string& to = m_inForwarded ? m_passed.forwarded : m_passed.note;
    to += m_inForwarded ? unquoted(line) : line;
    to += '\n';
  }

  Passed m_passed;
  bool m_inForwarded = false, m_inSignature = false;
};

}  // namespace

Passed takeApart(std::string_view utf8) { return Taker().take(utf8); }

std::string joined(std::string_view forwarded, std::string_view note) {
  std::string out(forwarded);
  if (!out.empty() && !note.empty()) out += "\n\n";
  return out += note;
}

std::string_view bareSubject(std::string_view subject) {
  while (true) {
    subject = text::trimmed(subject);
    const std::size_t colon = subject.substr(0, kLongestLabel).find(':');
    if (colon == std::string_view::npos) return subject;
    if (!holds(kPrefixes, text::asciiLower(text::trimmed(subject.substr(0, colon))))) return subject;
    subject.remove_prefix(colon + 1);
  }
}

}  // namespace peilstok::intake::mail

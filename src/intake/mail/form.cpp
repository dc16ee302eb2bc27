#include "intake/mail/form.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace peilstok::intake::mail {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestName = 80;

/// Names of header fields that a letter has, and what somebody else wrote seldom begins its lines with.
constexpr std::array<std::string_view, 14> kNames = {
    "from",         "to",           "subject",      "date",     "message-id", "received", "return-path",
    "mime-version", "content-type", "delivered-to", "reply-to", "sender",     "cc",       "dkim-signature"};

/// The first line, without its end; `rest` moves past it.
std::string_view takeLine(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The name in front of the colon, in lower case; empty when there is none.
std::string nameOf(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon > kLongestName) return {};
  const std::string_view name = line.substr(0, colon);
  const auto isNamed = [](char c) { return c > 0x20 && c < 0x7F; };
  return std::all_of(name.begin(), name.end(), isNamed) ? text::asciiLower(name) : std::string{};
}

bool beginsWithHeader(std::string_view rest) {
  std::array<bool, kNames.size()> seen{};
  for (bool first = true; !rest.empty(); first = false) {
    const bool whole = rest.find('\n') != std::string_view::npos;
    const std::string_view line = takeLine(rest);
    if (line.empty()) break;
    if (!first && (line.front() == ' ' || line.front() == '\t')) continue;
    const std::string name = nameOf(line);
    if (name.empty() && whole) return false;
    const auto known = std::find(kNames.begin(), kNames.end(), name);
    if (known != kNames.end()) seen[static_cast<std::size_t>(known - kNames.begin())] = true;
  }
  return std::count(seen.begin(), seen.end(), true) >= 3;
}

}  // namespace

bool isLetter(std::string_view head) {
  if (head.starts_with(kMark)) head.remove_prefix(kMark.size());
  return beginsWithHeader(head);
}

bool isMailbox(std::string_view head) {
  if (head.starts_with(kMark)) head.remove_prefix(kMark.size());
  if (!head.starts_with("From ")) return false;
  const std::string_view first = takeLine(head);
  // The moment is written as asctime does, so there is a clock in it.
  return first.find(':') != std::string_view::npos && beginsWithHeader(head);
}

}  // namespace peilstok::intake::mail

#include "language/glued_words.h"

#include <algorithm>
#include <limits>

namespace peilstok::language {

std::vector<std::size_t> cutIntoWords(std::string_view text, const PartCost& cost) {
  constexpr std::size_t kLongestText = 64, kLongestWord = 24;
  constexpr double kNever = std::numeric_limits<double>::infinity();
  const std::size_t n = text.size();
  if (n == 0 || n > kLongestText) return {};
  const auto isDigit = [&](std::size_t i) { return i < n && text[i] >= '0' && text[i] <= '9'; };
  std::vector<double> best(n + 1, kNever);
  std::vector<std::size_t> from(n + 1, 0);
  best[0] = 0;
  for (std::size_t begin = 0; begin < n; ++begin) {
    if (best[begin] == kNever) continue;
    const auto offer = [&](std::size_t end, double price) {
      if (price < 0 || best[begin] + price >= best[end]) return;
      best[end] = best[begin] + price;
      from[end] = begin;
    };
    if (isDigit(begin)) {
      std::size_t end = begin;
      while (isDigit(end)) ++end;
      offer(end, 1);
      continue;
    }
    for (std::size_t end = begin + 1; end <= std::min(n, begin + kLongestWord); ++end) {
      if (end < n && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
      if (isDigit(end - 1)) break;
      offer(end, cost(text.substr(begin, end - begin)));
    }
  }
  if (best[n] == kNever) return {};
  std::vector<std::size_t> ends;
  for (std::size_t at = n; at > 0; at = from[at]) ends.push_back(at);
  std::reverse(ends.begin(), ends.end());
  return ends;
}

}  // namespace peilstok::language

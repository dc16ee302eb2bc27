#include <algorithm>
#include <set>

#include "report/report.h"

namespace peilstok::report {

namespace {

struct Edge {
  std::uint32_t at = 0;
  bool opens = false;
  int number = 0;
};

std::vector<Edge> edgesOf(const std::u32string& points, const std::vector<Finding>& findings) {
  std::vector<Edge> edges;
  int number = 0;
  for (const auto& f : findings) {
    ++number;
    if (f.span.begin >= f.span.end || f.span.end > points.size()) continue;
    const auto marked = std::u32string_view(points).substr(f.span.begin, f.span.length());
    if (marked != text::toCodePoints(f.text)) continue;
    edges.push_back({f.span.begin, true, number});
    edges.push_back({f.span.end, false, number});
  }
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  return edges;
}

std::string listed(const std::set<int>& numbers) {
  std::string out;
  for (const int n : numbers) out += (out.empty() ? "" : ", ") + std::to_string(n);
  return out;
}

}  // namespace

Quote markedText(const std::string& delivered, const std::vector<Finding>& findings) {
  const std::u32string points = text::toCodePoints(text::repaired(delivered));
  Quote out;
  std::set<int> open;
  std::uint32_t from = 0;
  const auto flush = [&](std::uint32_t to) {
    if (to > from)
      out.runs.push_back({text::fromCodePoints(std::u32string_view(points).substr(from, to - from)), listed(open)});
    from = std::max(from, to);
  };
  for (const auto& edge : edgesOf(points, findings)) {
    flush(edge.at);
    if (edge.opens) open.insert(edge.number);
    else open.erase(edge.number);
  }
  flush(static_cast<std::uint32_t>(points.size()));
  return out;
}

}  // namespace peilstok::report

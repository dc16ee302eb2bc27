#include "print/pages.h"

#include <utility>

namespace peilstok::print {

namespace {

class Pages {
 public:
  Pages(const std::vector<double>& heads, double room) : m_heads(heads), m_room(room) { m_pages.emplace_back(); }

  bool fits(double height) const { return m_y + height <= m_room + 1e-6; }
  bool empty() const { return m_pages.back().items.empty(); }

  void turn(const Measure& next) {
    if (!empty()) m_pages.emplace_back();
    m_y = 0;
    if (next.table >= 0 && !next.head) {
      m_pages.back().repeats = next.table;
      m_y = headHeight(next.table);
    }
  }

  void place(std::size_t item, const Measure& measure) {
    if (!empty()) m_y += measure.before;
    m_pages.back().items.push_back({item, m_y});
    m_y += measure.height;
  }

  double headHeight(int table) const { return m_heads[static_cast<std::size_t>(table)]; }
  std::vector<Page> take() { return std::move(m_pages); }

 private:
  const std::vector<double>& m_heads;
  double m_room;
  double m_y = 0;
  std::vector<Page> m_pages;
};

}  // namespace

std::vector<Page> paginated(const std::vector<Measure>& items, const std::vector<double>& heads, double room) {
  Pages pages(heads, room);
  for (std::size_t at = 0; at < items.size();) {
    // The stretch that must stay together, and its height.
    std::size_t end = at + 1;
    double height = items[at].height;
    while (items[end - 1].keepWithNext && end < items.size() && !items[end].newPage) {
      height += items[end].before + items[end].height;
      ++end;
    }
    const double air = pages.empty() ? 0 : items[at].before;
    if (items[at].newPage || !pages.fits(air + height)) pages.turn(items[at]);
    for (; at < end; ++at) {
      if (!pages.empty() && !pages.fits(items[at].before + items[at].height)) pages.turn(items[at]);
      pages.place(at, items[at]);
    }
  }
  return pages.take();
}

}  // namespace peilstok::print

#pragma once
// A table from word forms to values for the one look-up that every word of every text passes through.

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace peilstok::language {

/// Open addressing over 8-byte slots that hold part of the hash, so that a miss rarely touches a string. Values never
/// move once they are in. Only grows; `clear` empties it.
template <class Value>
class FormTable {
 public:
  const Value* find(std::string_view form) const {
    if (m_slots.empty()) return nullptr;
    const std::size_t hash = hashOf(form);
    for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
      const Slot& slot = m_slots[at];
      if (slot.entry == 0) return nullptr;
      if (slot.tag != tagOf(hash)) continue;
      const auto& [known, value] = m_entries[slot.entry - 1];
      if (known == form) return &value;
    }
  }

  /// Adds a form that is not in it yet.
  const Value& add(std::string_view form, Value value) {
    if ((m_entries.size() + 1) * 2 > m_slots.size()) grow();
    m_entries.emplace_back(std::string(form), std::move(value));
    place(hashOf(form), static_cast<std::uint32_t>(m_entries.size()));
    return m_entries.back().second;
  }

  std::size_t size() const { return m_entries.size(); }

  void clear() {
    m_slots.clear();
    m_entries.clear();
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t entry = 0;  ///< index + 1; 0 is free
  };

  static std::size_t hashOf(std::string_view form) { return std::hash<std::string_view>{}(form); }
  static std::uint32_t tagOf(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }
  std::size_t mask() const { return m_slots.size() - 1; }

  void place(std::size_t hash, std::uint32_t entry) {
    std::size_t at = hash & mask();
    while (m_slots[at].entry != 0) at = (at + 1) & mask();
    m_slots[at] = {tagOf(hash), entry};
  }

  void grow() {
    constexpr std::size_t kFirst = 64;
    m_slots.assign(m_slots.empty() ? kFirst : m_slots.size() * 2, Slot{});
    for (std::size_t i = 0; i < m_entries.size(); ++i)
      place(hashOf(m_entries[i].first), static_cast<std::uint32_t>(i + 1));
  }

  std::vector<Slot> m_slots;
  std::deque<std::pair<std::string, Value>> m_entries;
};

}  // namespace peilstok::language

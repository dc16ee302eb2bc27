#pragma once
// A table from word forms to values for the one look-up that every word of every text passes through.

#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace peilstok::language {

/// A quick hash of short words; the upper half tells apart what falls into the same slot.
inline std::uint64_t hashOfForm(std::string_view form) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = form.size() * kMultiplier;
  const char* at = form.data();
  std::size_t left = form.size();
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * kMultiplier;
    hash ^= hash >> 29U;
  };
  for (; left >= 8; at += 8, left -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, 8);
    mix(word);
  }
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < left; ++i) word |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  mix(word);
  return hash ^ (hash >> 32U);
}

/// Part of a hash beside the number of an entry; 0 is free.
struct FormSlot {
  std::uint32_t tag = 0, entry = 0;
};

/// Open addressing over 8-byte slots that hold part of the hash, so that a miss rarely touches a string. Values never
/// move once they are in. Only grows; `clear` empties it.
template <class Value>
class FormTable {
 public:
  const Value* find(std::string_view form) const {
    if (m_slots.empty()) return nullptr;
    const std::size_t hash = hashOf(form);
    for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
      const FormSlot& slot = m_slots[at];
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
  /// All forms with their values, in the order in which they came.
  const std::deque<std::pair<std::string, Value>>& entries() const { return m_entries; }
  bool contains(std::string_view form) const { return find(form) != nullptr; }

  void clear() {
    m_slots.clear();
    m_entries.clear();
  }

 private:
  static std::size_t hashOf(std::string_view form) { return hashOfForm(form); }
  static std::uint32_t tagOf(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }
  std::size_t mask() const { return m_slots.size() - 1; }

  void place(std::size_t hash, std::uint32_t entry) {
    std::size_t at = hash & mask();
    while (m_slots[at].entry != 0) at = (at + 1) & mask();
    m_slots[at] = {tagOf(hash), entry};
  }

  void grow() {
    constexpr std::size_t kFirst = 64;
    m_slots.assign(m_slots.empty() ? kFirst : m_slots.size() * 2, FormSlot{});
    for (std::size_t i = 0; i < m_entries.size(); ++i)
      place(hashOf(m_entries[i].first), static_cast<std::uint32_t>(i + 1));
  }

  std::vector<FormSlot> m_slots;
  std::deque<std::pair<std::string, Value>> m_entries;
};

/// The words of a list, to be asked whether one is in it. Keeps a reference: the list must outlive it.
class FormSet {
 public:
  explicit FormSet(const std::vector<std::string>& forms) : m_forms(forms) {
    std::size_t size = 16;
    while (size < forms.size() * 2) size *= 2;
    m_slots.resize(size);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const std::uint64_t hash = hashOfForm(forms[i]);
      std::size_t at = hash & (size - 1);
      while (m_slots[at].entry != 0) at = (at + 1) & (size - 1);
      m_slots[at] = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(i + 1)};
    }
  }

  bool contains(std::string_view form) const {
    const std::uint64_t hash = hashOfForm(form);
    const auto tag = static_cast<std::uint32_t>(hash >> 32U);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].entry != 0; at = (at + 1) & mask)
      if (m_slots[at].tag == tag && m_forms[m_slots[at].entry - 1] == form) return true;
    return false;
  }

 private:
  const std::vector<std::string>& m_forms;
  std::vector<FormSlot> m_slots;
};

}  // namespace peilstok::language

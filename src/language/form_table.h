#pragma once
// Tables of word forms, for the look-ups that every word of every text passes through.

#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/prefetch.h"

namespace peilstok::language {

/// A quick hash of short words.
inline std::uint32_t hashOfForm(std::string_view form) {
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
  // What is left, in two or three overlapping reads, since a loop over single bytes costs more than all the rest.
  std::uint64_t word = 0;
  if (left >= 4) {
    std::uint32_t first = 0, last = 0;
    std::memcpy(&first, at, 4);
    std::memcpy(&last, at + left - 4, 4);
    word = std::uint64_t{first} | std::uint64_t{last} << 32U;
  } else if (left > 0) {
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    word = byte(0) | byte(left / 2) << 8U | byte(left - 1) << 16U;
  }
  mix(word);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

/// Open addressing over 8-byte slots that hold the hash beside the number of an entry, so that a miss rarely touches a
/// string. A filter of four bits a slot, small enough to stay near the processor, answers most questions after forms
/// that are not there.
class FormSlots {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// Number of the entry with this hash for which `same(number)` holds, or kNone.
  template <class Same>
  std::uint32_t find(std::uint32_t hash, Same same) const {
    if (m_slots.empty() || !mayHold(hash)) return kNone;
    for (std::size_t at = hash & mask(); m_slots[at].entry != kNone; at = (at + 1) & mask())
      if (m_slots[at].hash == hash && same(m_slots[at].entry)) return m_slots[at].entry;
    return kNone;
  }

  /// Asks the memory for what `likely` will look at.
  void expect(std::uint32_t hash) const {
    if (!m_slots.empty()) prefetch(&m_slots[hash & mask()]);
  }

  /// Number of the first entry with this hash, which is nearly always the one, or kNone.
  std::uint32_t likely(std::uint32_t hash) const {
    if (m_slots.empty()) return kNone;
    std::size_t at = hash & mask();
    while (m_slots[at].entry != kNone && m_slots[at].hash != hash) at = (at + 1) & mask();
    return m_slots[at].entry;
  }

  /// Adds an entry that is not in it yet.
  void add(std::uint32_t hash, std::uint32_t entry) {
    if ((m_used + 1) * 2 > m_slots.size()) grow(m_slots.empty() ? kFirst : m_slots.size() * 2);
    place({hash, entry});
    ++m_used;
  }

  /// Makes room for so many entries at once.
  void reserve(std::size_t entries) {
    std::size_t size = kFirst;
    while (size < entries * 2 + 2) size *= 2;
    if (size > m_slots.size()) grow(size);
  }

  void clear() {
    m_slots.clear();
    m_filter.clear();
    m_used = 0;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0, entry = kNone;
  };
  static constexpr std::size_t kFirst = 64, kFilterBits = 4;

  std::size_t mask() const { return m_slots.size() - 1; }
  std::size_t filterBit(std::uint32_t hash) const { return hash & (m_slots.size() * kFilterBits - 1); }
  bool mayHold(std::uint32_t hash) const {
    const std::size_t bit = filterBit(hash);
    return (m_filter[bit / 64] >> (bit % 64) & 1U) != 0;
  }

  void place(Slot slot) {
    std::size_t at = slot.hash & mask();
    while (m_slots[at].entry != kNone) at = (at + 1) & mask();
    m_slots[at] = slot;
    const std::size_t bit = filterBit(slot.hash);
    m_filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }

  void grow(std::size_t size) {
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(size));
    m_filter.assign(size * kFilterBits / 64, 0);
    for (const Slot& slot : before)
      if (slot.entry != kNone) place(slot);
  }

  std::vector<Slot> m_slots;
  std::vector<std::uint64_t> m_filter;
  std::size_t m_used = 0;
};

/// Values by form. They never move once they are in. Only grows; `clear` empties it.
template <class Value>
class FormTable {
 public:
  const Value* find(std::string_view form) const {
    const std::uint32_t entry =
        m_slots.find(hashOfForm(form), [&](std::uint32_t e) { return m_entries[e].first == form; });
    return entry == FormSlots::kNone ? nullptr : &m_entries[entry].second;
  }
  Value* find(std::string_view form) { return const_cast<Value*>(std::as_const(*this).find(form)); }

  /// In three steps, so that many can be looked up at once: what the memory will be asked for, then the form that has
  /// this hash with its value, or null; the caller sees whether it is the form he means.
  void expect(std::uint32_t hash) const { m_slots.expect(hash); }
  const std::pair<std::string, Value>* likely(std::uint32_t hash) const {
    const std::uint32_t entry = m_slots.likely(hash);
    return entry == FormSlots::kNone ? nullptr : &m_entries[entry];
  }

  /// Adds a form that is not in it yet.
  Value& add(std::string_view form, Value value) {
    m_slots.add(hashOfForm(form), static_cast<std::uint32_t>(m_entries.size()));
    m_entries.emplace_back(std::string(form), std::move(value));
    return m_entries.back().second;
  }

  /// The value of a form, made if it is not there.
  Value& operator[](std::string_view form) {
    Value* known = find(form);
    return known ? *known : add(form, Value{});
  }

  std::size_t size() const { return m_entries.size(); }
  /// All forms with their values, in the order in which they came.
  const std::deque<std::pair<std::string, Value>>& entries() const { return m_entries; }
  std::deque<std::pair<std::string, Value>>& entries() { return m_entries; }
  bool contains(std::string_view form) const { return find(form) != nullptr; }

  void clear() {
    m_slots.clear();
    m_entries.clear();
  }

 private:
  FormSlots m_slots;
  std::deque<std::pair<std::string, Value>> m_entries;
};

/// The words of a list, to be asked whether one is in it. Keeps a reference: the list must outlive it.
class FormSet {
 public:
  explicit FormSet(const std::vector<std::string>& forms) : m_forms(forms) {
    m_slots.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) m_slots.add(hashOfForm(forms[i]), static_cast<std::uint32_t>(i));
  }

  bool contains(std::string_view form) const {
    return m_slots.find(hashOfForm(form), [&](std::uint32_t e) { return m_forms[e] == form; }) != FormSlots::kNone;
  }

 private:
  const std::vector<std::string>& m_forms;
  FormSlots m_slots;
};

}  // namespace peilstok::language

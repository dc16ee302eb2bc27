#pragma once
// Words that a text must hold, written the way people write them in a list: "kermis", "kermis*", "*feest",
// "te koop". Nothing is inflected; a star stands for whatever comes before or behind.

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/tokens.h"

namespace peilstok::language {

/// Which pairs of neighbouring bytes a text has, so that most words that it lacks need not be sought in it. Other pairs
/// may pass for one that is there, never the other way round.
class BytePairs {
 public:
  explicit BytePairs(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) m_seen.set(of(text[i - 1], text[i]));
  }
  bool has(std::uint16_t pair) const { return m_seen[pair]; }

  static constexpr std::size_t kDifferent = 2048;
  static constexpr std::uint16_t of(char first, char second) {
    constexpr unsigned kSpread = 37;
    return static_cast<std::uint16_t>(
        (static_cast<unsigned char>(first) * kSpread + static_cast<unsigned char>(second)) % kDifferent);
  }

 private:
  std::bitset<kDifferent> m_seen;
};

/// Every group must stand in a text, any wording of a group. Immutable; safe from any thread.
class WordGroups {
 public:
  WordGroups() = default;
  explicit WordGroups(const std::vector<std::vector<std::string>>& groups);

  /// Why a wording cannot be used, in English; empty when it can.
  static std::string problemWith(const std::string& wording);

  bool empty() const { return m_groups.empty(); }
  /// False when a text surely does not hold them; spares cutting it into tokens. `lowered` is ASCII lower case, `pairs`
  /// are its own.
  bool mayStandIn(std::string_view lowered, const BytePairs& pairs) const;
  /// For each group the first place where one of its wordings stands; nothing when a group has none.
  std::optional<std::vector<Span>> find(const std::vector<Token>& tokens) const;

 private:
  struct Part {
    std::string form;  ///< without its stars, as token forms are
    bool openFront = false, openBack = false;
  };
  struct Wording {
    std::vector<Part> parts;
    std::string anchor;                ///< ASCII stretch that the lowered text must hold; empty when there is none
    std::vector<std::uint16_t> pairs;  ///< of the anchor
  };
  using Group = std::vector<Wording>;

  static Wording read(const std::string& wording);
  static bool fits(const Part& part, const Token& token);
  static std::optional<Span> findOne(const Wording& wording, const std::vector<Token>& tokens);

  std::vector<Group> m_groups;
};

}  // namespace peilstok::language

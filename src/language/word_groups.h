#pragma once
// Words that a text must hold, written the way people write them in a list: "kermis", "kermis*", "*feest",
// "te koop". Nothing is inflected; a star stands for whatever comes before or behind.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/tokens.h"

namespace peilstok::language {

/// Every group must stand in a text, any wording of a group. Immutable; safe from any thread.
class WordGroups {
 public:
  WordGroups() = default;
  explicit WordGroups(const std::vector<std::vector<std::string>>& groups);

  /// Why a wording cannot be used, in English; empty when it can.
  static std::string problemWith(const std::string& wording);

  bool empty() const { return m_groups.empty(); }
  /// False when a text surely does not hold them; spares cutting it into tokens. `lowered` is ASCII lower case.
  bool mayStandIn(std::string_view lowered) const;
  /// For each group the first place where one of its wordings stands; nothing when a group has none.
  std::optional<std::vector<Span>> find(const std::vector<Token>& tokens) const;

 private:
  struct Part {
    std::string form;  ///< without its stars, as token forms are
    bool openFront = false, openBack = false;
  };
  struct Wording {
    std::vector<Part> parts;
    std::string anchor;  ///< ASCII stretch that the lowered text must hold; empty when there is none
  };
  using Group = std::vector<Wording>;

  static Wording read(const std::string& wording);
  static bool fits(const Part& part, const Token& token);
  static std::optional<Span> findOne(const Wording& wording, const std::vector<Token>& tokens);

  std::vector<Group> m_groups;
};

}  // namespace peilstok::language

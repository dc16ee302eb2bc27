#pragma once
// The knowledge that ships, loaded once per test program.

#include <memory>

#include "knowledge/knowledge.h"
#include "support/catch.h"

namespace peilstok::test {

/// With the example municipality laid over it when asked (own municipality GM9001).
inline std::shared_ptr<const Knowledge> realKnowledge(bool withExample = false) {
  const auto load = [](const std::filesystem::path& overlay) {
    auto knowledge = loadKnowledge(PEILSTOK_TEST_DATA_DIR, overlay);
    if (!knowledge) FAIL(knowledge.error().detail);
    return *knowledge;
  };
  static const auto plain = load({});
  static const auto example = load(std::filesystem::path(PEILSTOK_TEST_DATA_DIR) / "example" / "overlay.json");
  return withExample ? example : plain;
}

}  // namespace peilstok::test

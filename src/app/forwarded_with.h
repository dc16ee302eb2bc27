#pragma once
// With which bundles a signal came in or went out, and what the other side did with them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/store.h"

namespace peilstok::app {

struct ForwardedWith {
  store::BundleOfSignal of;
  std::string sender;                         ///< what the sender is called here; empty when it went out, or is unknown
  std::vector<std::int64_t> group;            ///< signals here that belong with it, as the bundle says
  std::optional<store::StoredBundle> answer;  ///< the one that was made last
};

/// Oldest first.
Result<std::vector<ForwardedWith>> forwardedWith(store::Store& store, std::int64_t signal);

/// What the other side did with a bundle: the answer that was made last, if any came or went.
Result<std::optional<store::StoredBundle>> lastAnswerTo(store::Store& store, std::int64_t number);

}  // namespace peilstok::app

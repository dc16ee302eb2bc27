#pragma once
// Whose bundles are believed. A key is trusted by a person who compared its fingerprint with the sender, and no other
// way.

#include <string>
#include <string_view>

#include "store/store.h"

namespace peilstok::app {

/// What a key is to this workspace.
enum class Standing { known, unknown, distrusted, own };

struct SenderStanding {
  Standing standing = Standing::unknown;
  Sender sender;  ///< as trusted or distrusted; empty for the others
};
Result<SenderStanding> standingOf(store::Store& store, const signature::PublicKey& key);

/// Trusts a key from now on; `trusted` and `at` are filled in. Names and functions are masked. Errors: wrong_use (no
/// name, no role, or the own key), too_large.
Result<Sender> trust(store::Store& store, Sender sender, Instant now);

/// Trusts a sender no longer; what came in stays. Errors: wrong_use (no role), not_found.
Result<Sender> distrust(store::Store& store, const signature::PublicKey& key, const std::string& role, Instant now);

/// The sender that is meant: by key, fingerprint (with or without spaces) or name. Errors: not_found; wrong_use when
/// more than one has that name.
Result<Sender> findSender(store::Store& store, std::string_view meant);

}  // namespace peilstok::app

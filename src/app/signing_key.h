#pragma once
// The key with which a workspace signs what it sends. Its secret half lies in a file of whoever works with it, outside
// the workspace: the workspace may be shared, and a signature is of one place of work.

#include <filesystem>
#include <string>

#include "base/signature.h"
#include "store/store.h"

namespace peilstok::app {

struct SigningKey {
  signature::Seed seed;
  signature::PublicKey key{};
  Instant since;
  bool made = false;       ///< just now, so nobody knows it yet
  bool ownerOnly = false;  ///< the platform and the disk keep the file from others
};

/// Where the key of this workspace lies in a folder that holds keys: another file for each workspace.
std::filesystem::path signingKeyFile(const std::filesystem::path& folder, const store::Store& store);

/// Reads the key, or makes it where there is no file yet; the workspace keeps which keys it signed with. `role` is who
/// works with it, by function. Errors: key_unusable (the file is not one, or is broken), output_not_writable.
Result<SigningKey> signingKey(store::Store& store, const std::filesystem::path& file, const std::string& role,
                              Instant now);

/// Makes a new key in its place. The old one is gone: nobody signs with it any more, and what it signed stays sound.
Result<SigningKey> renewSigningKey(store::Store& store, const std::filesystem::path& file, const std::string& role,
                                   Instant now);

}  // namespace peilstok::app

#include "app/signing_key.h"

#include <nlohmann/json.hpp>

#include "app/masked.h"
#include "base/file.h"
#include "base/hash.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostBytes = 4096;

Error unusable(const std::filesystem::path& file) { return {ErrorCode::key_unusable, file.filename().string()}; }

std::string written(const SigningKey& key) {
  const Json out = {{"peilstok", "sleutel"},
                    {"version", 1},
                    {"public", signature::written(key.key)},
                    {"secret", hash::toHex(key.seed.bytes)}};
  return out.dump() + "\n";
}

/// Both halves stand in the file and must fit each other, so that a broken one is not signed with.
Result<SigningKey> readKey(const std::filesystem::path& file) {
  const auto bytes = file::read(file, kMostBytes);
  if (!bytes) return bytes.error().code == ErrorCode::file_not_found ? bytes.error() : unusable(file);
  const Json json = Json::parse(*bytes, nullptr, false);
  if (!json.is_object() || json.value("version", Json()) != 1) return unusable(file);
  const Json open = json.value("public", Json()), secret = json.value("secret", Json());
  SigningKey key;
  if (!open.is_string() || !secret.is_string() || !hash::fromHex(secret.get<std::string>(), key.seed.bytes))
    return unusable(file);
  key.key = signature::publicKey(key.seed);
  if (signature::written(key.key) != open.get<std::string>()) return unusable(file);
  return key;
}

Result<SigningKey> kept(store::Store& store, SigningKey key, const std::filesystem::path& file, std::string role,
                        Instant now) {
  if (auto ok = maskLines({{&role, kMostRole, "role"}}); !ok) return ok.error();
  if (const auto done = store.addSigningKey({key.key, now, role}); !done) return done.error();
  const auto line = store.signingKey(key.key);
  if (!line) return line.error();
  if (*line) key.since = (*line)->at;
  key.ownerOnly = file::ownerOnly(file);
  return key;
}

}  // namespace

std::filesystem::path signingKeyFile(const std::filesystem::path& folder, const store::Store& store) {
  // Derived from the key of records, which never changes, so that a copy of the workspace finds the same file and no
  // other does.
  return folder / (hash::keyed("ondertekening", store.recordKey(), 16) + ".sleutel");
}

Result<SigningKey> signingKey(store::Store& store, const std::filesystem::path& file, const std::string& role,
                              Instant now) {
  auto key = readKey(file);
  if (key) return kept(store, *key, file, role, now);
  if (key.error().code != ErrorCode::file_not_found) return key.error();
  return renewSigningKey(store, file, role, now);
}

Result<SigningKey> renewSigningKey(store::Store& store, const std::filesystem::path& file, const std::string& role,
                                   Instant now) {
  SigningKey key;
  key.seed = signature::randomSeed();
  key.key = signature::publicKey(key.seed);
  key.made = true;
  std::error_code ignored;  // what cannot be made shows when the file is written
  std::filesystem::create_directories(file.parent_path(), ignored);
  if (const auto done = file::replacePrivate(file, written(key)); !done) return done.error();
  return kept(store, key, file, role, now);
}

}  // namespace peilstok::app

#include "base/signature.h"

#include <fmt/format.h>
#include <sodium.h>

#include "base/hash.h"

namespace peilstok::signature {

namespace {

constexpr std::string_view kPrefix = "ed25519:";

static_assert(sizeof(PublicKey) == crypto_sign_PUBLICKEYBYTES);
static_assert(sizeof(Seed::bytes) == crypto_sign_SEEDBYTES);
static_assert(sizeof(Signature) == crypto_sign_BYTES);

const unsigned char* bytesOf(std::string_view s) { return reinterpret_cast<const unsigned char*>(s.data()); }

/// Both halves in the form that libsodium signs with; the secret one is wiped when it goes.
struct Halves {
  PublicKey open{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};

  explicit Halves(const Seed& seed) {
    hash::ready();
    crypto_sign_seed_keypair(open.data(), secret.data(), seed.bytes.data());
  }
  ~Halves() { sodium_memzero(secret.data(), secret.size()); }
  Halves(const Halves&) = delete;
  Halves& operator=(const Halves&) = delete;
};

template <class Bytes>
std::optional<Bytes> readBytes(std::string_view written) {
  Bytes bytes{};
  if (!written.starts_with(kPrefix) || !hash::fromHex(written.substr(kPrefix.size()), bytes)) return std::nullopt;
  return bytes;
}

}  // namespace

Seed randomSeed() { return {hash::randomKey()}; }

PublicKey publicKey(const Seed& seed) { return Halves(seed).open; }

Signature sign(std::string_view bytes, const Seed& seed) {
  const Halves halves(seed);
  Signature out{};
  crypto_sign_detached(out.data(), nullptr, bytesOf(bytes), bytes.size(), halves.secret.data());
  return out;
}

bool verify(std::string_view bytes, const Signature& signature, const PublicKey& key) {
  hash::ready();
  return crypto_sign_verify_detached(signature.data(), bytesOf(bytes), bytes.size(), key.data()) == 0;
}

std::string written(const PublicKey& key) { return std::string(kPrefix) + hash::toHex(key); }
std::string written(const Signature& signature) { return std::string(kPrefix) + hash::toHex(signature); }
std::optional<PublicKey> readPublicKey(std::string_view written) { return readBytes<PublicKey>(written); }
std::optional<Signature> readSignature(std::string_view written) { return readBytes<Signature>(written); }

std::string fingerprint(const PublicKey& key) {
  constexpr std::size_t kGroups = 6;
  hash::ready();
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), key.data(), key.size());
  std::string out;
  for (std::size_t group = 0; group < kGroups; ++group) {
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) word = word << 8 | digest[group * 4 + i];
    out += fmt::format("{}{:04}", group == 0 ? "" : " ", word % 10000);
  }
  return out;
}

}  // namespace peilstok::signature

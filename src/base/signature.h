#pragma once
// Signatures of ed25519 (RFC 8032, libsodium), and how people read a key to each other.

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace peilstok::signature {

using PublicKey = std::array<unsigned char, 32>;
using Signature = std::array<unsigned char, 64>;

/// The secret half: whoever has it can sign.
struct Seed {
  std::array<unsigned char, 32> bytes{};
};

Seed randomSeed();
PublicKey publicKey(const Seed& seed);

Signature sign(std::string_view bytes, const Seed& seed);
/// False for any other bytes, key or signature, and for a signature or key that is not in its one canonical form.
bool verify(std::string_view bytes, const Signature& signature, const PublicKey& key);

/// "ed25519:" and hexadecimal digits in lower case, two for each byte.
std::string written(const PublicKey& key);
std::string written(const Signature& signature);
/// The same read back; empty for anything that is not written exactly so.
std::optional<PublicKey> readPublicKey(std::string_view written);
std::optional<Signature> readSignature(std::string_view written);

/// Six groups of four digits ("0412 9931 ..."), to be read aloud over the telephone: of each of the first six words of
/// four bytes of the key's SHA-256, big-endian, the remainder by 10000. About 80 bits: enough against a key that is
/// made to look like one that is known, which is the only use.
std::string fingerprint(const PublicKey& key);

}  // namespace peilstok::signature

#include "base/signature.h"

#include <set>

#include "base/hash.h"
#include "support/catch.h"

using namespace peilstok;

namespace {

signature::Seed seedOf(std::string_view digits) {
  signature::Seed seed;
  REQUIRE(hash::fromHex(digits, seed.bytes));
  return seed;
}

}  // namespace

TEST_CASE("bytes are written as digits and read back, and nothing else is read", "[base]") {
  std::array<unsigned char, 3> bytes{};
  REQUIRE(hash::fromHex("00ff7a", bytes));
  CHECK(bytes == std::array<unsigned char, 3>{0, 255, 122});
  CHECK(hash::toHex(bytes) == "00ff7a");
  for (const char* wrong : {"00FF7A", "00ff7", "00ff7a00", "00ff7g", "", "0x00ff"})
    CHECK_FALSE(hash::fromHex(wrong, bytes));
}

TEST_CASE("signatures are those of RFC 8032", "[base]") {
  // The second test of section 7.1: one byte, 0x72.
  const auto seed = seedOf("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
  const auto key = signature::publicKey(seed);
  CHECK(signature::written(key) == "ed25519:3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const auto made = signature::sign("\x72", seed);
  CHECK(signature::written(made) ==
        "ed25519:92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  CHECK(signature::verify("\x72", made, key));
  CHECK_FALSE(signature::verify("\x73", made, key));
  CHECK_FALSE(signature::verify("", made, key));
}

TEST_CASE("any bit of signature or key that is another is refused", "[base]") {
  const auto seed = seedOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  const auto key = signature::publicKey(seed);
  const auto made = signature::sign("een doorzending", seed);
  REQUIRE(signature::verify("een doorzending", made, key));
  for (std::size_t bit = 0; bit < made.size() * 8; ++bit) {
    auto other = made;
    other[bit / 8] = static_cast<unsigned char>(other[bit / 8] ^ (1u << bit % 8));
    CHECK_FALSE(signature::verify("een doorzending", other, key));
  }
  for (std::size_t bit = 0; bit < key.size() * 8; ++bit) {
    auto other = key;
    other[bit / 8] = static_cast<unsigned char>(other[bit / 8] ^ (1u << bit % 8));
    CHECK_FALSE(signature::verify("een doorzending", made, other));
  }
  // With the key of no one (a point of small order) anything would verify.
  CHECK_FALSE(signature::verify("", signature::Signature{}, signature::PublicKey{}));
}

TEST_CASE("a written key reads back, and only as it is written", "[base]") {
  const auto key = signature::publicKey(signature::randomSeed());
  const std::string written = signature::written(key);
  CHECK(signature::readPublicKey(written) == key);
  CHECK_FALSE(signature::readPublicKey(written + " "));
  CHECK_FALSE(signature::readPublicKey(written.substr(8)));
  CHECK_FALSE(signature::readPublicKey("ED25519:" + written.substr(8)));
  CHECK_FALSE(signature::readSignature(written));
  const auto made = signature::sign("x", signature::randomSeed());
  CHECK(signature::readSignature(signature::written(made)) == made);
}

TEST_CASE("a fingerprint is six groups of four digits and its own for every key", "[base]") {
  signature::PublicKey key{};
  // SHA-256 of 32 zero bytes begins 66687aad f862bd77 6c8fc18b 8e9f8e20 08971485 6ee233b3.
  CHECK(signature::fingerprint(key) == "3181 0599 0523 1280 8917 8131");
  std::set<std::string> seen;
  for (int i = 0; i < 200; ++i) seen.insert(signature::fingerprint(signature::publicKey(signature::randomSeed())));
  CHECK(seen.size() == 200);
}

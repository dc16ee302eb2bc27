#include "base/hash.h"

#include <sodium.h>

#include <fstream>
#include <stdexcept>
#include <vector>

#include "base/text.h"

namespace peilstok::hash {

namespace {

void ready() {
  static const int state = sodium_init();
  if (state < 0) throw std::runtime_error("libsodium does not start");
}

std::string hex(const unsigned char* bytes, std::size_t count) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(count * 2);
  for (std::size_t i = 0; i < count; ++i) {
    out += digits[bytes[i] >> 4];
    out += digits[bytes[i] & 15];
  }
  return out;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  ready();
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return "sha256:" + hex(digest, sizeof digest);
}

std::string sha256OfFile(const std::filesystem::path& file) {
  ready();
  std::ifstream in(file, std::ios::binary);
  if (!in) return {};
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::vector<char> piece(256u << 10);
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0)
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(piece.data()),
                              static_cast<unsigned long long>(in.gcount()));
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(&state, digest);
  return "sha256:" + hex(digest, sizeof digest);
}

Key randomKey() {
  ready();
  Key key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

std::string keyed(std::string_view bytes, const Key& key, int digits) {
  ready();
  unsigned char digest[16];
  crypto_generichash(digest, sizeof digest, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     key.data(), key.size());
  return hex(digest, sizeof digest).substr(0, static_cast<std::size_t>(digits));
}

std::string pseudonymOfAccount(std::string_view name, const Key& key) {
  return keyed("account:" + text::asciiLower(name), key);
}

std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t h = seed;
  for (const char c : bytes) {
    h ^= static_cast<unsigned char>(c);
    h *= 1099511628211ULL;
  }
  return h;
}

}  // namespace peilstok::hash

#include "base/hash.h"

#include <sodium.h>

#include <fstream>
#include <stdexcept>
#include <vector>

#include "base/text.h"

namespace peilstok::hash {

void ready() {
  static const int state = sodium_init();
  if (state < 0) throw std::runtime_error("libsodium does not start");
}

std::string toHex(std::span<const unsigned char> bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const unsigned char byte : bytes) {
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

bool fromHex(std::string_view digits, std::span<unsigned char> bytes) {
  if (digits.size() != bytes.size() * 2) return false;
  const auto value = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const int high = value(digits[i * 2]), low = value(digits[i * 2 + 1]);
    if (high < 0 || low < 0) return false;
    bytes[i] = static_cast<unsigned char>(high * 16 + low);
  }
  return true;
}

std::string sha256(std::string_view bytes) {
  ready();
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return "sha256:" + toHex(digest);
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
  return "sha256:" + toHex(digest);
}

std::string blake2b(std::string_view bytes) {
  ready();
  unsigned char digest[crypto_generichash_BYTES];
  crypto_generichash(digest, sizeof digest, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                     0);
  return toHex(digest);
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
  return toHex(digest).substr(0, static_cast<std::size_t>(digits));
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

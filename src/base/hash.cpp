#include "base/hash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <sodium.h>

#include <array>
#include <fstream>
#include <memory>
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

namespace {

/// SHA-256 over bytes that come in pieces. OpenSSL's, which is some ten times as fast as that of libsodium where the
/// processor has instructions for it.
class Sha256 {
 public:
  Sha256() : m_context(EVP_MD_CTX_new()) {
    require(m_context && EVP_DigestInit_ex2(m_context.get(), algorithm(), nullptr));
  }
  void add(std::string_view bytes) { require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) == 1); }
  std::string finish() {
    std::array<unsigned char, kSize> digest{};
    unsigned size = 0;
    require(EVP_DigestFinal_ex(m_context.get(), digest.data(), &size) == 1 && size == kSize);
    return "sha256:" + toHex(digest);
  }

 private:
  static constexpr std::size_t kSize = 32;
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };

  static void require(bool done) {
    if (!done) throw std::runtime_error("libcrypto gives no SHA-256");
  }
  /// Without the file of settings of the machine: what it says must not change what a hash is.
  static const EVP_MD* algorithm() {
    static const EVP_MD* const kAlgorithm = [] {
      require(OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr) == 1);
      return EVP_MD_fetch(nullptr, "SHA256", nullptr);
    }();
    require(kAlgorithm != nullptr);
    return kAlgorithm;
  }

  std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.finish();
}

std::string sha256OfFile(const std::filesystem::path& file) {
  constexpr std::size_t kPiece = 256U << 10;
  std::ifstream in(file, std::ios::binary);
  if (!in) return {};
  Sha256 hash;
  std::vector<char> piece(kPiece);
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0)
    hash.add({piece.data(), static_cast<std::size_t>(in.gcount())});
  return hash.finish();
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

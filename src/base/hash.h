#pragma once
// Content hashes and keyed pseudonyms (libsodium).

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace peilstok::hash {

/// Starts libsodium, once; whoever calls it directly comes by here first.
void ready();

/// Two digits in lower case for each byte.
std::string toHex(std::span<const unsigned char> bytes);
/// Reads exactly as many bytes as `bytes` holds; false for anything that `toHex` does not write.
bool fromHex(std::string_view digits, std::span<unsigned char> bytes);

/// "sha256:" and 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same over a file's bytes, read in pieces; empty when it cannot be read.
std::string sha256OfFile(const std::filesystem::path& file);

/// 64 hexadecimal digits of BLAKE2b, 32 bytes long.
std::string blake2b(std::string_view bytes);

using Key = std::array<unsigned char, 32>;
Key randomKey();

/// First `digits` hexadecimal digits of BLAKE2b keyed with `key`: stable within one workspace, meaningless outside it.
std::string keyed(std::string_view bytes, const Key& key, int digits = 8);

/// The pseudonym of an account, in capitals or not.
std::string pseudonymOfAccount(std::string_view name, const Key& key);

/// Fast, unkeyed 64-bit hash for tables and grouping (FNV-1a); never for anything a stranger could attack.
std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 1469598103934665603ULL);

}  // namespace peilstok::hash

#pragma once
// A bundle: what one function sends to another as one signed file, `*.peilstok`. Its form is in docs/doorzenden.md.
//
// A bundle has one way to be written. What is read is written again, line by line, and must give the same bytes, so
// nothing can stand in a signed file that nobody is shown.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/signature.h"
#include "model/exchange.h"
#include "model/signal.h"

namespace peilstok::exchange {

inline constexpr int formatVersion = 1;
inline constexpr const char* extension = ".peilstok";

// Ten times what a busy week of one municipality brings, and small enough to be read at once.
inline constexpr std::size_t mostBytes = 64u << 20;
inline constexpr std::size_t mostSignals = 50'000;
inline constexpr std::size_t mostNoteBytes = 16u << 10;
inline constexpr std::size_t mostFunctionBytes = 100;

/// A signal with where it came from: channel, platform, access, moments and reach are those of the source. Its text is
/// masked, its author unknown, and its id the number that it has with the sender.
struct ForwardedSignal {
  Signal signal;
  std::string sourceId;  ///< the id that the source gave, masked; may be empty
};

struct Bundle {
  BundleCover cover;
  std::vector<ForwardedSignal> signals;  ///< none in an `antwoord`
};

/// Writes and signs: sets key and id, and gives the whole file. The id is random to whoever does not have the seed; the
/// same content of the same moment has the same one. Errors: those of `read`, for a bundle that could not be read.
Result<std::string> seal(Bundle& bundle, const signature::Seed& seed);

/// Reads a file of which the signature holds; whose it is, is for the caller to judge. Errors: too_large,
/// unknown_format (no bundle), bundle_newer, bundle_changed (a byte is another, or some are missing), and of what was
/// signed all the same: malformed with the line, access_not_allowed.
Result<Bundle> read(std::string_view bytes);

/// True for the first bytes of a bundle of any version, sound or not.
bool beginsAsBundle(std::string_view bytes);

/// How many stretches of a text or link were masked, by kind.
std::map<std::string, std::int64_t> masksIn(const Signal& signal);

}  // namespace peilstok::exchange

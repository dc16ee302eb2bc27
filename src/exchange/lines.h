#pragma once
// The lines of a bundle as they are written: one JSON object each, members in a fixed order, no spaces, UTF-8 as it is.
// Private to this folder.

#include <string>
#include <string_view>

#include "exchange/bundle.h"

namespace peilstok::exchange {

/// What every bundle of every version begins with; the version follows.
inline constexpr std::string_view headerStart = R"({"peilstok":"bundel","version":)";
/// What stands around the signature in the last line.
inline constexpr std::string_view signatureStart = R"({"signature":")", signatureEnd = "\"}\n";

// Without the end of the line.
std::string headerLine(const Bundle& bundle);
std::string noteLine(const std::string& note);
std::string figuresLine(const BundleFigures& figures);
std::string involvedLine(const BundleInvolved& involved);
std::string groupLine(const BundleGroup& group);
std::string signalLine(const ForwardedSignal& forwarded);
std::string answerLine(const BundleAnswer& answer);

}  // namespace peilstok::exchange

#include "base/hash.h"
#include "exchange/lines.h"

namespace peilstok::exchange {

namespace {

/// Everything before the signature.
std::string written(const Bundle& bundle) {
  const BundleCover& c = bundle.cover;
  std::string out;
  const auto add = [&](const std::string& line) { (out += line) += '\n'; };
  add(headerLine(bundle));
  if (c.answer) {
    add(answerLine(*c.answer));
    return out;
  }
  add(noteLine(c.note));
  add(figuresLine(c.figures));
  for (const BundleInvolved& one : c.involved) add(involvedLine(one));
  for (const BundleGroup& group : c.groups) add(groupLine(group));
  for (const ForwardedSignal& one : bundle.signals) add(signalLine(one));
  return out;
}

}  // namespace

Result<std::string> seal(Bundle& bundle, const signature::Seed& seed) {
  constexpr int kIdDigits = 32;
  bundle.cover.key = signature::publicKey(seed);
  bundle.cover.id.clear();
  bundle.cover.id = hash::keyed(written(bundle), seed.bytes, kIdDigits);
  std::string bytes = written(bundle);
  const signature::Signature made = signature::sign(bytes, seed);
  ((bytes += signatureStart) += signature::written(made)) += signatureEnd;
  // What cannot be read is better refused here than by who it is for.
  if (const auto back = read(bytes); !back) return back.error();
  return bytes;
}

}  // namespace peilstok::exchange

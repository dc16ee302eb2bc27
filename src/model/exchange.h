#pragma once
// What passes between the communication staff and OOV, and later between neighbours: signed bundles and answers.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/signature.h"

namespace peilstok {

/// `doorzending`: signals from Communication to OOV. `antwoord`: what OOV does with one, the way back.
enum class BundleKind { doorzending, antwoord };

enum class BundleWay { verzonden, ontvangen };

/// With whom what is in it may be shared: the labels of the Traffic Light Protocol 2.0, the widest first. Their words
/// are never translated (https://www.first.org/tlp/).
enum class Tlp { clear, green, amber, amber_strict, red };

enum class AnswerWord { in_behandeling, niets_mee_gedaan };

/// How many signals there are of each; by the word of a value, a municipality's code, the id of a theme or a date.
struct BundleFigures {
  std::map<std::string, std::int64_t> channels, places, themes, phases, days;
  bool operator==(const BundleFigures&) const = default;
};

/// Somebody who should be involved, by function: an id and why.
struct BundleInvolved {
  std::string id;
  std::vector<std::string> because;
  bool operator==(const BundleInvolved&) const = default;
};

/// Signals that belong together, by the ids that they have in the bundle.
struct BundleGroup {
  std::string id;
  std::vector<std::string> signals;
  bool operator==(const BundleGroup&) const = default;
};

/// What was done with a bundle that was forwarded.
struct BundleAnswer {
  std::string to;    ///< id of the bundle that is answered
  Instant received;  ///< when that came in
  AnswerWord word = AnswerWord::in_behandeling;
  std::string reason;
  bool operator==(const BundleAnswer&) const = default;
};

/// Everything of a bundle but its signals.
struct BundleCover {
  BundleKind kind = BundleKind::doorzending;
  std::string id;  ///< 32 hexadecimal digits
  Instant made;
  std::string organisation;  ///< code of the municipality
  std::string function;      ///< of who sends it, never a person
  signature::PublicKey key{};
  std::string frameworkVersion, frameworkHash;
  Tlp tlp = Tlp::amber;
  std::string note;
  BundleFigures figures;
  std::vector<BundleInvolved> involved;
  std::vector<BundleGroup> groups;
  std::optional<BundleAnswer> answer;  ///< of an `antwoord`, and of nothing else
  bool operator==(const BundleCover&) const = default;
};

/// Somebody whose bundles are believed, or not any more, from `at` on.
struct Sender {
  signature::PublicKey key{};
  bool trusted = false;
  std::string name;                    ///< what they are called here
  std::string organisation, function;  ///< as they called themselves; may be empty
  Instant at;
  std::string role;  ///< who decided so, by function
};

}  // namespace peilstok

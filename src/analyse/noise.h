#pragma once
// Which signals are noise by the lists that hold, and which of them are never laid aside all the same.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "knowledge/door.h"
#include "language/word_groups.h"
#include "model/assessment.h"
#include "model/signal.h"

namespace peilstok::analyse {

/// Noise rules made ready for reading. Immutable after construction; safe from any thread.
class NoiseFilter {
 public:
  NoiseFilter() = default;
  /// The accounts of rules are compared with senders under each of the keys; without a key no account fits.
  explicit NoiseFilter(std::vector<NoiseRule> rules, const std::vector<hash::Key>& keys = {});

  /// The first rule that fits a masked signal, or null.
  const NoiseRule* match(const Signal& signal) const;
  const std::vector<NoiseRule>& rules() const { return m_rules; }

 private:
  struct Ready {
    language::WordGroups words;
    std::vector<std::string> senders;  ///< pseudonyms
  };
  std::vector<NoiseRule> m_rules;
  std::vector<Ready> m_ready;  ///< parallel to m_rules
};

/// The site that a link leads to, in lower case and without "www."; empty for what is no link.
std::string siteOf(std::string_view url);

/// Why a signal is shown although a rule of noise fits it.
enum class NoiseBar { none, oproep_met_geweld, fase, politie };

/// Noise may never silence a call with violence, a phase from oplopende spanningen on, or what asks for the police now.
NoiseBar barredFromNoise(const Assessment& assessment);

/// What is wrong with the wordings of rules, and with their examples: "file:line: reason".
std::vector<std::string> problemsWithNoise(const std::vector<NoiseRule>& rules);

}  // namespace peilstok::analyse

#pragma once
// What may be said of a signal outside the program: what it calls for, where and when, and how it came in. Never its
// text, and no street: somebody may live there.

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"
#include "model/assessment.h"
#include "model/signal.h"

namespace peilstok {

struct SignalTold {
  std::int64_t number = 0;
  std::optional<Instant> received;
  std::optional<Channel> channel;
  Call call;                        ///< as the program reads it
  std::string spot;                 ///< "Markt", as the text has it; empty when it names none
  std::string municipality;         ///< CBS code; empty when unknown
  std::optional<TimeMention> when;  ///< what it names: the first that was still to come, else none
};

}  // namespace peilstok

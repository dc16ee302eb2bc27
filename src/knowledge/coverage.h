#pragma once
// Zicht: the channels through which a municipality may see or hear something, as data/framework/zicht.json has them.

#include <string>
#include <vector>

#include "base/clock.h"
#include "model/signal.h"

namespace peilstok {

struct CoverageChannel {
  std::string id, name;
  std::vector<Channel> channels;        ///< a signal through one of these shows that this channel works
  std::vector<Access> access;           ///< the same for how the sender got to see it
  std::vector<PoliceJudgement> police;  ///< an answer of the police that shows it
  std::vector<std::string> asked;  ///< roles: an indicator that such a role is asked about was answered by a person
  bool elsewhere = false;          ///< context from another municipality shows it
  bool hidden = false;             ///< what happens there cannot be seen by who was not let in
  double freshDays = 7;            ///< how long a contact in the register keeps it in view
};

struct CoverageRules {
  std::vector<CoverageChannel> channels;
  int middleAtLeast = 0, highAtLeast = 0;  ///< channels in view without which the certainty is not midden, not hoog
};

/// A line of a municipality's own register: when it last heard of a group through a channel.
struct ChannelContact {
  std::string channel;  ///< id of a CoverageChannel
  std::string group;    ///< "jongeren Noord"; never a person
  Instant last;
};

}  // namespace peilstok

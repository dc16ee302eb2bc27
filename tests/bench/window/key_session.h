#pragma once
// Three hundred keys as somebody presses them who works through the inbox, each timed until its change stands painted.

#include <map>
#include <string>
#include <vector>

#include "window/desk.h"

namespace peilstok::bench {

/// Timings by kind of key.
using KeyTimings = std::map<std::string, std::vector<Timing>>;

KeyTimings pressKeys(WatchedApplication& application, Desk& desk);

}  // namespace peilstok::bench

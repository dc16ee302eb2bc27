#pragma once
// What somebody is typing, as it travels to and from the store.

#include <cstdint>
#include <map>
#include <string>

#include "base/clock.h"

namespace peilstok::ui {

using DraftFields = std::map<std::string, std::string>;

/// Texts by the name of their field. Without any there is no draft; version 0: there never was.
struct DraftText {
  static constexpr int anyVersion = -1;  ///< to write over whatever is there
  std::string key;
  int version = 0;
  Instant at;
  DraftFields fields;
};

/// What was laid down about a signal.
enum class LaidDown { judgement, inquiry, reply, outcome, feedback };

}  // namespace peilstok::ui

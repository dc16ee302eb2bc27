#pragma once
// Parts of a document packed as one zip archive in memory.

#include <string>
#include <vector>

#include "base/result.h"

namespace peilstok::report::office {

struct Part {
  std::string name, bytes;
  bool packed = true;  ///< false: stored as it is
};

/// In the order given, all with the same moment, so that the same parts give the same bytes. Error: internal.
Result<std::string> zipped(const std::vector<Part>& parts);

}  // namespace peilstok::report::office

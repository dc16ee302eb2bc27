#pragma once
// What a set of messages is about, for counting.

#include <string>
#include <vector>

namespace peilstok {

struct SubjectTheme {
  std::string id, name;
  std::vector<std::string> words;  ///< any form of one of them makes a text be about this
};

}  // namespace peilstok

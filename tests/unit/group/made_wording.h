#pragma once
// Wordings written down for a test: "kom _naar P:breda T:zaterdag !niet" is a telling word, a little one, a place, a
// time and a word that decides.

#include <sstream>
#include <string>

#include "model/wording.h"

namespace peilstok::test {

inline Wording wording(const std::string& written) {
  Wording out;
  std::istringstream in(written);
  for (std::string word; in >> word;) {
    if (word.starts_with("P:")) out.push_back({word.substr(2), WordRole::place});
    else if (word.starts_with("T:")) out.push_back({word.substr(2), WordRole::time});
    else if (word.starts_with("!")) out.push_back({word.substr(1), WordRole::decisive});
    else if (word.starts_with("_")) out.push_back({word.substr(1), WordRole::little});
    else out.push_back({word, WordRole::telling});
  }
  return out;
}

}  // namespace peilstok::test

#pragma once
// In how many texts words stand.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/database.h"

namespace peilstok::store {

/// To count a word the index reads every place of it, so the counts of frequent words, which nearly every text asks for
/// again, are kept until anything in the index changes, through whatever connection.
class TextCounts {
 public:
  Result<std::int64_t> with(Database& database, const std::vector<std::string>& forms);

 private:
  Result<void> forgetWhenChanged(Database& database);

  std::vector<unsigned char> m_state;
  std::unordered_map<std::string, std::int64_t> m_counts;
};

}  // namespace peilstok::store

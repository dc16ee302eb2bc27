#pragma once
// What was asked about a signal, and what came back.

#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<std::int64_t> insertInquiry(Database& database, std::int64_t signal, const Inquiry& inquiry);
Result<std::vector<Inquiry>> readInquiries(Database& database, std::int64_t signal);
Result<std::int64_t> insertReply(Database& database, std::int64_t signal, const Reply& reply);
Result<std::vector<Reply>> readReplies(Database& database, std::int64_t signal);

}  // namespace peilstok::store

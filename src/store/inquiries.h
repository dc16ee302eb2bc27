#pragma once
// What was asked about a signal, what came back, and what whoever told us of it heard.

#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<std::int64_t> insertInquiry(Database& database, std::int64_t signal, const Inquiry& inquiry);
Result<std::vector<Inquiry>> readInquiries(Database& database, std::int64_t signal);
Result<std::int64_t> insertReply(Database& database, std::int64_t signal, const Reply& reply);
Result<std::vector<Reply>> readReplies(Database& database, std::int64_t signal);
Result<std::vector<Reply>> readRepliesBetween(Database& database, Instant from, Instant until);
Result<std::int64_t> insertFeedback(Database& database, std::int64_t signal, const Feedback& feedback);
Result<std::vector<Feedback>> readFeedback(Database& database, std::int64_t signal);

}  // namespace peilstok::store

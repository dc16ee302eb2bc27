#pragma once
// Keys, senders and bundles: who is believed, what went out and came in, and what was answered.

#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<void> insertSigningKey(Database& database, const SigningKeyLine& line);
Result<std::optional<SigningKeyLine>> readSigningKey(Database& database, const signature::PublicKey& key);

Result<void> insertSender(Database& database, const Sender& sender);
Result<std::optional<Sender>> readSender(Database& database, const signature::PublicKey& key);
Result<std::vector<Sender>> readSenders(Database& database);

Result<std::int64_t> insertBundle(Database& database, const NewBundle& bundle);
Result<StoredBundle> readBundle(Database& database, std::int64_t number);
Result<std::vector<StoredBundle>> readBundles(Database& database);
Result<std::vector<StoredBundle>> findBundles(Database& database, BundleWay way, const std::string& idBegins);
Result<std::vector<StoredBundle>> readAnswersTo(Database& database, std::int64_t number);
Result<std::vector<BundleMember>> readMembers(Database& database, std::int64_t number);
Result<std::vector<BundleOfSignal>> readBundlesOf(Database& database, std::int64_t signal);

}  // namespace peilstok::store

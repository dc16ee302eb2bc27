#pragma once
// Texts with their versions, experience with cards, filled in forms, decisions and contacts.

#include <map>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<void> insertTexts(Database& database, const std::vector<TextVersion>& texts);
Result<int> insertShippedTexts(Database& database, const std::vector<TextVersion>& shipped);
Result<std::vector<TextVersion>> readTexts(Database& database, TextKind kind, const std::string& key);
Result<std::vector<TextVersion>> readCurrentTexts(Database& database, TextKind kind, CardOrigin origin);

Result<std::int64_t> insertUse(Database& database, const CardUse& use);
Result<std::vector<CardUse>> readUses(Database& database, const std::string& card);
Result<std::map<std::string, CardExperience>> readExperience(Database& database);

Result<std::int64_t> insertForm(Database& database, std::int64_t signal, const FilledForm& form);
Result<std::vector<StoredForm>> readForms(Database& database, std::int64_t signal);

Result<std::int64_t> insertDecision(Database& database, std::int64_t signal, const Decision& decision, CardOrigin read);
Result<std::vector<StoredDecision>> readDecisions(Database& database, std::int64_t signal);
Result<std::vector<StoredDecision>> readWaiting(Database& database);

Result<std::vector<Contact>> readContacts(Database& database);
Result<void> writeContact(Database& database, const Contact& contact);
Result<void> removeContact(Database& database, const std::string& partner);

}  // namespace peilstok::store

#pragma once
// Bundles and senders as objects and as lines for a person.

#include <string>

#include "cli/output.h"
#include "model/exchange.h"
#include "store/store.h"

namespace peilstok::cli {

/// Who sent what, when and under which label.
Json coverJson(const BundleCover& cover);
/// The same with figures, who should be involved, and groups.
Json wholeCoverJson(const BundleCover& cover);
/// What the other side did; `answer` is a bundle of that kind.
Json answerJson(const store::StoredBundle& answer);
Json senderJson(const Sender& sender);

/// "Communicatie (GM0361)".
std::string fromWords(const BundleCover& cover);
/// "in behandeling" or "niets mee gedaan omdat ...".
std::string answerWords(const BundleAnswer& answer);
/// "1 signaal", "12 signalen".
std::string countOf(std::size_t count, const char* one, const char* more);

}  // namespace peilstok::cli

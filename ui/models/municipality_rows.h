#pragma once

#include <vector>

#include "knowledge/knowledge.h"
#include "models/entry_list_model.h"

namespace peilstok::ui {

/// The municipalities that fit what was typed: those that begin with it first, then those with a word or nickname that
/// does, by name. Case and accents do not count. Nothing typed gives nothing; at most `most` rows.
std::vector<EntryRow> municipalityRows(const Gazetteer& gazetteer, const QString& typed, int most = 8);

/// "Utrecht" for a code, or the code itself.
QString municipalityName(const Gazetteer& gazetteer, const std::string& code);

}  // namespace peilstok::ui

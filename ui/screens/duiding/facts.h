#pragma once

#include <QString>
#include <utility>
#include <vector>

#include "bridge/values.h"

namespace peilstok::ui {

/// What is known of a signal besides its text, as name and value. What is not known is said to be unknown.
std::vector<std::pair<QString, QString>> factsOf(const app::SignalDetail& detail, const Knowledge& knowledge,
                                                 Instant now);

}  // namespace peilstok::ui

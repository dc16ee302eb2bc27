#pragma once

#include <string>

#include "knowledge/fading.h"
#include "knowledge/knowledge.h"

namespace peilstok {

/// How far apart two municipalities lie, from the middle of the one to that of the other. Where one of them is unknown
/// it counts as far.
Nearness nearnessOf(const std::string& own, const std::string& other, const Knowledge& knowledge);

}  // namespace peilstok

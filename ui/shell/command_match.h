#pragma once
// How well a command answers what was typed in the palette.

#include <optional>

#include "shell/commands.h"

namespace peilstok::ui {

/// The words of a text in small letters, without accents.
QStringList plainWords(const QString& text);

/// Lower is better: the beginning of a word of the title first, what lies within a word last. None when a typed word
/// occurs in neither title, section nor other names.
std::optional<int> matchScore(const QStringList& typed, const Command& command);

}  // namespace peilstok::ui

#pragma once
// The words of noise rules: what one looks at, and the document in which a new one is kept.

#include <QString>
#include <QStringList>
#include <optional>

#include "bridge/intake_values.h"

namespace peilstok::ui::noisy {

/// "Woorden: sirene of luchtalarm. Elke eerste maandag, 11:30 tot 13:30."
QString looksAt(const NoiseRule& rule);
/// "meegeleverd", "eigen", "uit".
QString standing(const app::NoiseEntry& entry);
/// Why a signal that a rule fits is shown all the same.
QString keptWhy(const app::NoiseSeen& seen);

/// A rule that somebody makes; what is empty does not limit.
struct Draft {
  QString id, name, why, site, account;
  QStringList words;           ///< all must stand in the text
  std::optional<int> weekday;  ///< 0 Monday .. 6 Sunday
  QString from, until;         ///< "12:00"
};
/// A document of schema noise/1 with that rule.
std::string document(const Draft& draft, Instant now);
/// An id that none of these rules has.
QString freeId(const QString& name, const app::NoiseList& list);

/// Telling words of a text, to begin with: the longest, in the order in which they stand.
QStringList tellingWords(const QString& text);
QString weekday(int day);  ///< "maandag"

}  // namespace peilstok::ui::noisy

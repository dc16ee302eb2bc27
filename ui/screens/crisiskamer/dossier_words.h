#pragma once
// The words for what stands in a dossier.

#include <QString>

#include "bridge/dossier_values.h"
#include "theme/signs.h"

namespace peilstok::ui::dossier_words {

QString name(std::int64_t dossier);  ///< "D12"
/// What the room reads above everything: the title that somebody wrote for it, else the number alone.
QString roomTitle(std::int64_t dossier, const std::string& given);
QString kind(ItemKind kind);          ///< "Feit"
QString add(ItemKind kind);           ///< "Feit toevoegen"
QString closing(ItemKind kind);       ///< what ends an item of this kind: "Antwoord", "Gedaan"; empty when nothing does
QString sureness(Sureness sureness);  ///< "zeker"
QString likelihood(Likelihood likelihood);                         ///< "mogelijk"
QString origin(ItemOrigin origin);                                 ///< "politie"
QString step(MeetingStep step);                                    ///< "Beeld"
QString stepAsks(MeetingStep step);                                ///< what is asked of the table in that step
QString lack(const Violation& violation, const Dossier& dossier);  ///< "Actie zonder eigenaar: hekken bestellen"
QString reading(ReadingWas reading);                               ///< "klopte"

/// "Eigen oordeel: concrete mobilisatie · Peilstok: escalatie", or "Escalatie, volgens Peilstok".
QString held(const DossierPhase& held);
/// Beside the leading phase, whose it is: "eigen oordeel van adviseur OOV · Peilstok: escalatie", or "volgens
/// Peilstok".
QString whose(const DossierPhase& held);
/// "23 nov 07:35 (2 min oud)"; of yesterday and before the date says enough.
QString withAge(Instant moment, Instant now);
/// Typed words inside a sentence of ours: without the full stop at their end.
QString within(const std::string& typed);
/// The shape before an item: how sure, or how far it is.
Sign sign(const DossierItem& item);
/// What that shape says, for who cannot see it.
QString signWords(const DossierItem& item);
/// Who, when and from where, in one line.
QString meta(const DossierItem& item, Instant now);
/// How old a fact may be before it is striped: the time after which this phase is to be looked at anew.
std::chrono::hours freshFor(const Knowledge& knowledge, Phase phase, Step step);

}  // namespace peilstok::ui::dossier_words

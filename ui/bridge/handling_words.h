#pragma once
// The words for what people do with signals.

#include <QString>

#include "bridge/values.h"

namespace peilstok::ui::present {

QString tray(Tray tray);                  ///< "Postvak"
QString closeReason(CloseReason reason);  ///< "Niet voor deze gemeente"
QString verb(HandlingVerb verb);          ///< "Oppakken"
/// What was done, as a line: "S12 gesloten: ruis".
QString done(const HandlingAnswer& answer);
/// One line of the log: "Weggelegd tot morgen 09:00, of bij 20 gelijke in 6 uur".
QString handlingLine(const HandlingLine& line, Instant now);
/// How it lies now; empty for a new signal in the inbox.
QString handlingState(const Handling& handling, Instant now);
QString growth(Growth growth);            ///< "20 gelijke signalen in 6 uur"
QString signalName(std::int64_t number);  ///< "S1042"

}  // namespace peilstok::ui::present

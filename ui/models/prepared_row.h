#pragma once

#include <QString>

#include "bridge/values.h"

namespace peilstok::ui {

/// A row of the list with its texts made ready, so that painting formats nothing.
struct PreparedRow {
  store::SignalRow raw;
  QString urgency, phase, excerpt, place, observed, source, age, lookAlikes, alike, growth, owner, accessible, received;
  QString work;            ///< what was done with it: judged, asked, decided
  std::vector<Span> hits;  ///< in the excerpt, in UTF-16 units
  bool lapsed = false;     ///< its urgency no longer says by when something must be done
  bool phaseTold = true;   ///< not while an own judgement comes first

  /// The phase that counts: of people where their judgement stands, else of the program.
  store::StandingPhase leads() const { return raw.judged.value_or(store::StandingPhase{raw.phase, raw.step}); }
  /// What changes as time goes by.
  void tellTime(Instant now);
  /// Tells the phase, or that it is not told yet.
  void tellPhase(bool told);
};

PreparedRow prepareRow(const ListRow& from, Instant now, bool phaseTold);

}  // namespace peilstok::ui

#pragma once
// Words of exercises: what whoever leads one brings in beside the signals, and what a signal of it is meant to be.

namespace peilstok {

enum class InjectKind { politie_bericht, telefoontje, besluit_elders, vraag_burgemeester, media, tegenbericht };

/// What its writer made a signal for; whoever plays does not see it.
enum class ExerciseAim { signaal, ruis, grap, tegenspraak };

}  // namespace peilstok

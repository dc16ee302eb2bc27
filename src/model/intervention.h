#pragma once
// A card of the interventiekaart.

#include <array>
#include <string>
#include <vector>

#include "base/clock.h"

namespace peilstok {

enum class CardStatus {
  bruikbaar,
  alleen_met_juridisch_advies,
  vereist_raadsbesluit,
  niet_door_gemeente,
  nog_geen_recht,
  niet_gebruiken
};

struct LegalBasis {
  std::string text;
  bool verified = false;
};

struct Precedent {
  std::string ecli, court, date, outcome, lesson;
  bool verified = false;
};

struct CardExample {
  std::string what, result, source;
  bool verified = false;
};

/// A later card that cannot be played any more once this one was.
struct Closing {
  std::string card, why;
};

/// A reason not to play a card: with one of these indicators it makes things worse.
struct Counterindication {
  std::vector<std::string> indicators;
  std::string why;
};

/// Facts that were last looked at on this ISO date have not been for over half a year, the rhythm in which they are
/// gone through; also when it is no date.
bool checkedLongAgo(const std::string& isoDate, Instant now);

/// Whose text a card is.
enum class CardOrigin { peilstok, gemeente };

/// What this municipality saw of a card, as counts of the times it was recorded.
struct CardExperience {
  int helped = 0, nothing = 0, backfired = 0, unknown = 0;

  int used() const { return helped + nothing + backfired + unknown; }
};

/// "twee keer geholpen, een keer niets gedaan": counts under ten as words, so that nobody takes them for figures.
/// Empty when the card was never used here.
std::string experienceWords(const CardExperience& seen);

struct Card {
  std::string id;
  int version = 1;
  std::string name, what, category, where;
  std::vector<std::string> phases;  ///< phase ids, with the two steps of oplopende spanningen by name
  std::string decides;
  std::vector<std::string> carriesOut;
  std::vector<LegalBasis> legalBasis;
  std::vector<std::string> conditions;
  CardStatus status = CardStatus::bruikbaar;
  std::string statusNote;
  std::string statusSource;  ///< where the legal status was last read
  std::string checked;       ///< ISO date on which the facts were last looked at
  std::vector<std::string> sources;
  int lightness = 1;  ///< 1 lightest .. 5 most far-reaching
  std::string reversible, effort, cost;
  std::array<double, 2> leadTimeHours{0, 0};
  bool needsIdentity = false, needsPlace = false, restricts = false, restrictsAssembly = false, publicMessage = false;
  std::vector<std::string> sideEffects;
  std::string sideEffectNote;
  std::vector<Closing> closings;
  std::vector<std::string> fits;      ///< indicators that make the card fit
  std::vector<std::string> madeFor;   ///< those of them that it is made for
  std::vector<std::string> onlyWhen;  ///< one of these must be ja; empty: always
  std::vector<Counterindication> unfitWhen;
  std::vector<std::string> steps;
  std::vector<std::string> script;  ///< sentences that may be said or posted as they stand
  std::vector<std::string> record;
  std::vector<Precedent> precedents;
  std::vector<CardExample> examples;
  std::string mayWe;
  std::vector<std::string> toVerify;  ///< keys that rest on own knowledge and still must be checked
  CardOrigin origin = CardOrigin::peilstok;
  int basedOn = 0;  ///< of a municipality's own text: the version of ours that it changed, 0 for a card of its own
  int shippedVersion = 0;  ///< the version of ours that ships now, 0 when there is none
  CardExperience experience;
};

}  // namespace peilstok

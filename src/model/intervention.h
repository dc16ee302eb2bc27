#pragma once
// A card of the interventiekaart.

#include <array>
#include <string>
#include <vector>

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
  std::string checked;  ///< ISO date on which the facts were last looked at
  std::vector<std::string> sources;
  int lightness = 1;  ///< 1 lightest .. 5 most far-reaching
  std::string reversible, effort;
  std::array<double, 2> leadTimeHours{0, 0};
  bool needsIdentity = false, needsPlace = false, restricts = false, restrictsAssembly = false, publicMessage = false;
  std::vector<std::string> sideEffects;
  std::string sideEffectNote;
  std::vector<std::string> closes, fits, steps, record;
  std::vector<Precedent> precedents;
  std::vector<CardExample> examples;
  std::string mayWe;
  std::vector<std::string> toVerify;  ///< keys that rest on own knowledge and still must be checked
};

}  // namespace peilstok

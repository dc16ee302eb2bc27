#pragma once
// What people do with the cards: forms they fill in, what they decide and why, and how a card worked out.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/intervention.h"

namespace peilstok {

/// What a card did when it was used here.
enum class CardResult { hielp, niets, averechts, onbekend };

struct CardUse {
  std::string card;
  Instant at;
  CardResult result = CardResult::onbekend;
  std::int64_t signal = 0;  ///< number of the signal it was used for, 0 when it is not told
  std::string role, note;   ///< function, never a name; one line
};

/// An answer to one step of a form: a choice by its id where the step has choices, and free text.
struct FilledStep {
  std::string choice, text;
};

/// A form of data/worksheets as somebody filled it in for one signal, and for one card where it is about a card.
struct FilledForm {
  std::string form, card;
  Instant at;
  std::string role;
  std::map<std::string, FilledStep> steps;  ///< by id of the step
};

/// A lighter card that was on the table, and why it was not enough.
struct LighterCard {
  std::string card, whyNot;
};

/// A card that people chose for a signal, with everything they owe for it.
struct Decision {
  std::string card;
  Instant at;
  std::string role;     ///< who decides, by function
  std::string mandate;  ///< on whose behalf, where it is not the role itself
  std::string present;  ///< who was there, by function
  std::string reason;
  std::string dissent;  ///< what somebody held against it
  std::string despite;  ///< why it is chosen although a gate kept it out; empty when none did
  std::string gate;     ///< that gate, as in `blocked`
  std::vector<LighterCard> lighter;
  std::string owner;                 ///< function that keeps an eye on it
  std::optional<Instant> lookAgain;  ///< compulsory for deliberately not reacting
  std::vector<std::string> wakes;    ///< indicators: when one of them becomes ja, look again at once
  std::vector<std::int64_t> forms;   ///< forms that were filled in for it
};

/// What a municipality keeps texts of, each with all its versions.
enum class TextKind { kaart, kennis, afspraak };

/// One version of a text: ours as it shipped, or the municipality's own. The last of an origin holds.
struct TextVersion {
  std::int64_t id = 0;
  TextKind kind = TextKind::kaart;
  std::string key;  ///< id of the card, of the entry, or of the partner an agreement is with
  CardOrigin origin = CardOrigin::peilstok;
  int version = 0;
  int basedOn = 0;  ///< the version of ours that an own text changes, 0 when there is none
  Instant at;
  std::string role, note;
  std::string body;  ///< JSON, or plain text for an agreement; empty when the own text was taken back
};

/// Whom to call for a partner. Filled in by the municipality; never shipped.
struct Contact {
  std::string partner;          ///< id of data/partners
  std::string function, reach;  ///< who, by function, and the number or address
  std::string hours;            ///< when
  std::string deputy, deputyReach;
  std::string checked;  ///< ISO date on which somebody tried it
};

}  // namespace peilstok

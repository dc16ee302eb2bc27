#pragma once
// Sentences about gates, forms and refusals that the deciding dialogs share.

#include <QString>

#include "bridge/values.h"

namespace peilstok::ui {

QString cardName(const Knowledge& knowledge, const std::string& id);
QString formName(const Knowledge& knowledge, const std::string& id);

/// What keeps a card out, as a sentence: "Past niet bij deze fase."
QString gateSentence(const std::string& gate);
/// What the card itself, or the card played before, says of that gate; empty when neither says anything.
QString gateWhy(const Knowledge& knowledge, const std::string& card, const std::string& gate);

/// How far a form is, in a word or two, and what it says against deciding.
struct FormStanding {
  enum class State { empty, begun, done, stops } state = State::empty;
  QString words;
  QString stop;
};
FormStanding standingOf(const FormPage& page);

/// Which rule refused, and what it still asks for.
QString refusedBecause(const Error& error, const Knowledge& knowledge);

/// A moment as on a Dutch calendar: "ma 23 nov 09:00".
QString lookAgainText(Instant moment, Instant now);

}  // namespace peilstok::ui

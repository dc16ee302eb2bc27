#pragma once
// What can be asked, was asked and came back, as the page shows it. "Niet gevraagd", "geen antwoord" and "geen signaal"
// are three different things, and none of them is a no.

#include <QString>
#include <optional>
#include <vector>

#include "bridge/values.h"

namespace peilstok::ui {

enum class AskState { notAsked, waiting, noAnswer, noSignal, unknown, yes, no, becomes, fizzles };

struct QuestionLine {
  std::string indicator;  ///< empty for the police's judgement
  std::string ask;        ///< whom, by function, as far as the weegkader says
  QString question;
  std::optional<Inquiry> inquiry;  ///< the last one
  std::optional<Reply> reply;      ///< what came back on it, or without anybody having asked
  AskState state = AskState::notAsked;

  /// A person can still answer it without taking an answer back.
  bool open() const { return state <= AskState::unknown; }
};

/// The police's judgement first, then the next questions in their order, then what was asked or answered besides.
std::vector<QuestionLine> questionLines(const app::SignalDetail& detail, const Knowledge& knowledge);

/// "niet gevraagd", "gesteld aan wijkagent, 14.02; nog geen antwoord", "geen signaal, 15.10".
QString stateText(const QuestionLine& line, Instant now);
/// The answers that fit: of the police's judgement, or of an indicator.
const std::vector<ReplyWord>& answersFor(const QuestionLine& line);
QString replyWordText(ReplyWord word);
/// "14.02", with the day when it is not today.
QString clockText(Instant moment, Instant now);

}  // namespace peilstok::ui

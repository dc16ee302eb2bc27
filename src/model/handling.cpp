#include "model/handling.h"

namespace peilstok {

namespace {

PoliceJudgement policeJudgement(ReplyWord word) {
  switch (word) {
    case ReplyWord::wordt_iets:
    case ReplyWord::ja: return PoliceJudgement::wordt_iets;
    case ReplyWord::wordt_niets:
    case ReplyWord::nee: return PoliceJudgement::wordt_niets;
    case ReplyWord::geen_antwoord: return PoliceJudgement::geen_antwoord;
    case ReplyWord::geen_signaal:
    case ReplyWord::onbekend: return PoliceJudgement::geen_signaal;
  }
  return PoliceJudgement::niet_gevraagd;
}

Answer indicatorAnswer(ReplyWord word) {
  if (word == ReplyWord::ja || word == ReplyWord::wordt_iets) return Answer::ja;
  if (word == ReplyWord::nee || word == ReplyWord::wordt_niets) return Answer::nee;
  return Answer::onbekend;
}

}  // namespace

void applyReplies(Signal& signal, const std::vector<Reply>& oldestFirst) {
  for (const Reply& reply : oldestFirst) {
    if (reply.indicator.empty()) {
      signal.police = PoliceInput{policeJudgement(reply.answer), reply.note};
      continue;
    }
    // Whoever did not answer says nothing of what was known before; an explicit "onbekend" takes a claim back.
    const bool silent = reply.answer == ReplyWord::geen_antwoord || reply.answer == ReplyWord::geen_signaal;
    if (silent) continue;
    signal.indicators[reply.indicator] = indicatorAnswer(reply.answer);
  }
}

}  // namespace peilstok

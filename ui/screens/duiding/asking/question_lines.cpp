#include "screens/duiding/asking/question_lines.h"

#include <QCoreApplication>
#include <QTime>
#include <algorithm>

#include "bridge/masks.h"
#include "bridge/text.h"
#include "screens/findings.h"

namespace peilstok::ui {

namespace {

struct Asking {
  Q_DECLARE_TR_FUNCTIONS(Asking)
};

QString tr(const char* text) { return Asking::tr(text); }

AskState stateOf(ReplyWord word) {
  switch (word) {
    case ReplyWord::ja: return AskState::yes;
    case ReplyWord::nee: return AskState::no;
    case ReplyWord::onbekend: return AskState::unknown;
    case ReplyWord::geen_signaal: return AskState::noSignal;
    case ReplyWord::geen_antwoord: return AskState::noAnswer;
    case ReplyWord::wordt_iets: return AskState::becomes;
    case ReplyWord::wordt_niets: return AskState::fizzles;
  }
  return AskState::notAsked;
}

/// What the source itself told of the police's judgement, when nobody asked or answered here.
AskState stateOf(PoliceJudgement judgement) {
  switch (judgement) {
    case PoliceJudgement::wordt_iets: return AskState::becomes;
    case PoliceJudgement::wordt_niets: return AskState::fizzles;
    case PoliceJudgement::geen_signaal: return AskState::noSignal;
    case PoliceJudgement::geen_antwoord: return AskState::noAnswer;
    case PoliceJudgement::niet_gevraagd: return AskState::notAsked;
  }
  return AskState::notAsked;
}

void addLog(QuestionLine& line, const app::SignalDetail& detail) {
  for (const Inquiry& one : detail.inquiries)
    if (one.indicator == line.indicator) line.inquiry = one;
  for (const Reply& one : detail.replies)
    // Asked again means waiting again: an answer to an earlier question is not one to this.
    if (one.indicator == line.indicator &&
        (!line.inquiry || one.inquiry == line.inquiry->id || (one.inquiry == 0 && one.at >= line.inquiry->at)))
      line.reply = one;
  if (line.reply) line.state = stateOf(line.reply->answer);
  else if (line.inquiry) line.state = AskState::waiting;
}

QuestionLine policeLine(const app::SignalDetail& detail) {
  QuestionLine line;
  line.ask = "politie";
  line.question = tr("Wat verwacht de politie: wordt dit iets, of niets?");
  if (const auto& police = detail.stored.signal.police) line.state = stateOf(police->judgement);
  addLog(line, detail);
  return line;
}

QuestionLine lineFor(const std::string& id, const Knowledge& knowledge) {
  QuestionLine line;
  line.indicator = id;
  const Indicator* indicator = knowledge.framework.indicator(id);
  if (!indicator) return line;
  line.ask = indicator->ask;
  line.question = toQt(indicator->askText.empty() ? indicator->question : indicator->askText);
  return line;
}

}  // namespace

std::vector<QuestionLine> questionLines(const app::SignalDetail& detail, const Knowledge& knowledge) {
  std::vector<QuestionLine> lines{policeLine(detail)};
  const auto has = [&](const std::string& id) {
    return std::any_of(lines.begin(), lines.end(), [&](const QuestionLine& one) { return one.indicator == id; });
  };
  for (const NextQuestion& next : detail.assessment.nextQuestions) {
    if (has(next.indicator)) continue;
    QuestionLine line = lineFor(next.indicator, knowledge);
    line.question = toQt(next.question);
    line.ask = next.ask;
    addLog(line, detail);
    lines.push_back(std::move(line));
  }
  const auto addOther = [&](const std::string& id) {
    if (has(id)) return;
    QuestionLine line = lineFor(id, knowledge);
    addLog(line, detail);
    if (line.inquiry) line.question = readable(line.inquiry->question);
    lines.push_back(std::move(line));
  };
  for (const Inquiry& one : detail.inquiries) addOther(one.indicator);
  for (const Reply& one : detail.replies) addOther(one.indicator);
  return lines;
}

QString clockText(Instant moment, Instant now) {
  const LocalTime local = civil::fromInstant(moment);
  const QString clock = QTime(local.hour, local.minute).toString(QStringLiteral("HH.mm"));
  return local.date == civil::fromInstant(now).date ? clock : tr("%1 %2").arg(dayText(moment, now), clock);
}

QString stateText(const QuestionLine& line, Instant now) {
  const QString asked =
      line.inquiry ? tr("gesteld aan %1, %2").arg(readable(line.inquiry->asked), clockText(line.inquiry->at, now))
                   : QString();
  if (line.state == AskState::notAsked) return tr("niet gevraagd");
  if (line.state == AskState::waiting) return tr("%1; wacht op antwoord").arg(asked);
  QString answer;
  if (line.reply) {
    answer = tr("%1, %2").arg(replyWordText(line.reply->answer), clockText(line.reply->at, now));
    if (!line.reply->note.empty()) answer += tr(": \u2018%1\u2019").arg(readable(line.reply->note));
  } else {
    const ReplyWord given = line.state == AskState::becomes    ? ReplyWord::wordt_iets
                            : line.state == AskState::fizzles  ? ReplyWord::wordt_niets
                            : line.state == AskState::noSignal ? ReplyWord::geen_signaal
                                                               : ReplyWord::geen_antwoord;
    answer = tr("%1, zo kwam het binnen").arg(replyWordText(given));
  }
  return asked.isEmpty() ? answer : tr("%1; %2").arg(asked, answer);
}

const std::vector<ReplyWord>& answersFor(const QuestionLine& line) {
  static const std::vector<ReplyWord> ofIndicator{ReplyWord::ja, ReplyWord::nee, ReplyWord::onbekend,
                                                  ReplyWord::geen_signaal, ReplyWord::geen_antwoord};
  static const std::vector<ReplyWord> ofPolice{ReplyWord::wordt_iets, ReplyWord::wordt_niets, ReplyWord::geen_signaal,
                                               ReplyWord::geen_antwoord};
  return line.indicator.empty() ? ofPolice : ofIndicator;
}

QString replyWordText(ReplyWord word) {
  switch (word) {
    case ReplyWord::ja: return tr("ja");
    case ReplyWord::nee: return tr("nee");
    case ReplyWord::onbekend: return tr("weet niet");
    case ReplyWord::geen_signaal: return tr("geen signaal");
    case ReplyWord::geen_antwoord: return tr("geen antwoord");
    case ReplyWord::wordt_iets: return tr("wordt iets");
    case ReplyWord::wordt_niets: return tr("wordt niets");
  }
  return {};
}

}  // namespace peilstok::ui

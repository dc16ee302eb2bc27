#include "screens/duiding/facts.h"

#include <QCoreApplication>
#include <QStringList>
#include <map>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "feedback/feedback_dialog.h"

namespace peilstok::ui {

namespace {

struct Facts {
  Q_DECLARE_TR_FUNCTIONS(Facts)
};

QString tr(const char* text) { return Facts::tr(text); }

QString orUnknown(const QString& text) { return text.isEmpty() ? tr("onbekend") : text; }

QString municipalityName(const Knowledge& knowledge, const std::string& code) {
  const Municipality* found = knowledge.gazetteer.municipality(code);
  return toQt(found ? found->name : code);
}

QString whenText(const TimeMention& when, Instant now) {
  const bool clock = when.grain == Grain::minute || when.grain == Grain::hour || when.grain == Grain::part_of_day;
  return clock ? momentText(when.start, now) : dayText(when.start, now);
}

QString reachText(const std::vector<ReachCount>& reach, Instant now) {
  QStringList counts;
  for (const ReachCount& count : reach) counts << countText(count.count);
  if (counts.isEmpty()) return {};
  return tr("%1 (laatst %2)").arg(counts.join(QStringLiteral(" \u2192 ")), momentText(reach.back().at, now));
}

QString maskedText(const std::vector<Masked>& masked) {
  std::map<MaskKind, int> counts;
  for (const Masked& one : masked) ++counts[one.kind];
  QStringList parts;
  for (const auto& [kind, count] : counts)
    parts << (count == 1 ? present::mask(kind) : QStringLiteral("%1 (%2\u00d7)").arg(present::mask(kind)).arg(count));
  return parts.join(QStringLiteral(", "));
}

QString originText(const store::StoredSignal& stored) {
  if (stored.importFile.empty()) return {};
  return stored.importRow > 0 ? tr("bestand %1, rij %2").arg(toQt(stored.importFile)).arg(stored.importRow)
                              : toQt(stored.importFile);
}

QString callText(const Call& call) {
  if (call.isCall)
    return tr("ja: %1%2").arg(present::callKind(call.kind), call.peaceful ? tr(", vreedzaam") : QString());
  return call.reported ? tr("nee, er wordt over een oproep bericht") : tr("nee");
}

}  // namespace

std::vector<std::pair<QString, QString>> factsOf(const app::SignalDetail& detail, const Knowledge& knowledge,
                                                 Instant now) {
  const Signal& signal = detail.stored.signal;
  const Assessment& assessment = detail.assessment;
  QStringList when, where, context;
  for (const TimeMention& one : assessment.when) when << whenText(one, now);
  for (const PlaceMention& one : assessment.where)
    where << (one.role == PlaceRole::hier ? tr("%1 (%2, %3)") : tr("%1 (%2, %3, niet waar dit speelt)"))
                 .arg(toQt(one.text), present::placeKind(one.kind), present::placeCertainty(one.certainty));
  for (const ContextItem& item : signal.context)
    context << QStringLiteral("%1 %2, %3")
                   .arg(present::contextKind(item.kind), toQt(item.theme), present::outcome(item.outcome));
  when.removeDuplicates();
  where.removeDuplicates();
  const QString separator = QStringLiteral("; ");
  std::vector<std::pair<QString, QString>> facts{
      {tr("Ontvangen"), signal.received ? orUnknown(momentText(*signal.received, now)) : orUnknown({})},
      {tr("Kanaal"), orUnknown(signal.channel ? present::channel(*signal.channel) : QString())},
      {tr("Platform"), orUnknown(present::platform(signal.platform))},
      {tr("Hoe verkregen"), orUnknown(signal.access ? present::access(*signal.access) : QString())},
      {tr("Waarneming"), orUnknown(signal.observed ? present::observed(*signal.observed) : QString())},
      {tr("Betrouwbaarheid"), orUnknown(signal.reliability ? present::reliability(*signal.reliability) : QString())},
      {tr("Gemeente"), orUnknown(municipalityName(knowledge, signal.municipality))},
      {tr("Oproep"), callText(assessment.call)},
      {tr("Wanneer"), orUnknown(when.join(separator))},
      {tr("Waar"), orUnknown(where.join(separator))},
      {tr("Toon"), present::sentiment(assessment.sentiment.label)},
      {tr("Bereik"), orUnknown(reachText(signal.reach, now))},
      {tr("Politie"),
       signal.police ? present::police(signal.police->judgement) : present::police(PoliceJudgement::niet_gevraagd)},
  };
  for (const Feedback& one : detail.feedback) facts.emplace_back(tr("Melder"), feedbackLine(one, now));
  if (!context.isEmpty()) facts.emplace_back(tr("Omgeving"), context.join(separator));
  if (!assessment.masked.empty()) facts.emplace_back(tr("Afgeschermd"), maskedText(assessment.masked));
  if (const QString origin = originText(detail.stored); !origin.isEmpty()) facts.emplace_back(tr("Herkomst"), origin);
  return facts;
}

}  // namespace peilstok::ui

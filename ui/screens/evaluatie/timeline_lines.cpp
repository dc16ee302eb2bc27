#include "screens/evaluatie/timeline_lines.h"

#include <QCoreApplication>
#include <algorithm>

#include "bridge/handling_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/duiding/related_part.h"

namespace peilstok::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Timeline", text); }

void addCourse(std::vector<TimelineLine>& lines, const app::DossierDetail& detail, const Knowledge& knowledge) {
  for (const CoursePhase& one : detail.course.history) {
    const auto& words = knowledge.framework.course.words;
    const auto why = words.find(one.reason);
    const QString phase = present::phaseFull(one.phase, one.step);
    const QString program = tr("%1 (volgens Peilstok)").arg(phase);
    lines.push_back({one.from, why == words.end() ? program : tr("%1: %2").arg(program, toQt(why->second)), true});
  }
}

/// What people thought of a signal, with what the program had made of it and why they went another way.
void addJudgements(std::vector<TimelineLine>& lines, const app::DossierDetail& detail) {
  for (const store::StoredJudgement& one : detail.judgements) {
    const Judgement& judgement = one.judgement;
    DossierPhase held;
    held.own = PhaseSince{judgement.phase, judgement.step, judgement.at};
    held.program = PhaseSince{one.proposedPhase, one.proposedStep, judgement.at};
    QString text = tr("%1: %2").arg(present::signalName(one.signal), dossier_words::held(held));
    if (!judgement.note.empty()) text += tr(" \u2013 %1").arg(toQt(judgement.note));
    lines.push_back({judgement.at, text, true});
  }
}

void addMeetings(std::vector<TimelineLine>& lines, const app::DossierDetail& detail) {
  for (const HeldMeeting& one : detail.meetings) {
    QStringList present;
    for (const std::string& who : one.present) present << toQt(who);
    lines.push_back({one.began,
                     present.isEmpty() ? tr("Overleg begonnen")
                                       : tr("Overleg begonnen, met %1").arg(present.join(QStringLiteral(", "))),
                     false});
    if (one.ended) lines.push_back({*one.ended, tr("Overleg afgerond"), false});
  }
}

void addItems(std::vector<TimelineLine>& lines, const Dossier& dossier) {
  for (const DossierItem& item : dossier.items) {
    if (item.kind == ItemKind::les || item.kind == ItemKind::bijlage) continue;
    QString text = tr("%1: %2").arg(dossier_words::kind(item.kind), toQt(item.text));
    if (!item.outcome.empty()) text += tr(" \u2013 %1").arg(toQt(item.outcome));
    lines.push_back({item.at, text, item.kind == ItemKind::besluit});
    if (item.readBack) lines.push_back({*item.readBack, tr("Teruggelezen: %1").arg(toQt(item.text)), false});
  }
}

}  // namespace

std::vector<TimelineLine> timelineOf(const app::DossierDetail& detail, const Knowledge& knowledge) {
  std::vector<TimelineLine> lines;
  lines.push_back({detail.dossier.opened, tr("Dossier geopend"), false});
  addCourse(lines, detail, knowledge);
  addJudgements(lines, detail);
  addMeetings(lines, detail);
  for (const store::StoredDecision& one : detail.decisions) {
    const Card* card = knowledge.card(one.decision.card);
    lines.push_back({one.decision.at,
                     tr("Besluit over %1: %2")
                         .arg(present::signalName(one.signal), card ? toQt(card->name) : toQt(one.decision.card)),
                     true});
  }
  addItems(lines, detail.dossier);
  for (const Handover& one : detail.dossier.handovers)
    lines.push_back({one.at, tr("Overgedragen aan %1").arg(toQt(one.to)), false});
  for (const store::StoredOutcome& one : detail.outcomes)
    lines.push_back({one.outcome.recorded,
                     tr("Afloop van %1: %2").arg(present::signalName(one.signal), happenedText(one.outcome.happened)),
                     false});
  if (detail.closed)
    lines.push_back(
        {*detail.closed,
         tr("Dossier gesloten: \u201c%1\u201d").arg(dossier_words::within(detail.dossier.head.closedBecause)), true});
  std::ranges::stable_sort(lines, {}, &TimelineLine::at);
  return lines;
}

}  // namespace peilstok::ui

#include "screens/evaluatie/timeline_lines.h"

#include <QCoreApplication>
#include <algorithm>

#include "bridge/handling_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"

namespace peilstok::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Timeline", text); }

void addCourse(std::vector<TimelineLine>& lines, const app::DossierDetail& detail, const Knowledge& knowledge) {
  for (const CoursePhase& one : detail.course.history) {
    const auto& words = knowledge.framework.course.words;
    const auto why = words.find(one.reason);
    const QString phase = present::phaseFull(one.phase, one.step);
    lines.push_back({one.from, why == words.end() ? phase : tr("%1: %2").arg(phase, toQt(why->second)), true});
  }
}

void addItems(std::vector<TimelineLine>& lines, const Dossier& dossier) {
  for (const DossierItem& item : dossier.items) {
    if (item.kind == ItemKind::les || item.kind == ItemKind::bijlage) continue;
    QString text = tr("%1: %2").arg(dossier_words::kind(item.kind), toQt(item.text));
    if (!item.outcome.empty()) text += tr(" \u2013 %1").arg(toQt(item.outcome));
    lines.push_back({item.at, text, item.kind == ItemKind::besluit});
  }
}

}  // namespace

std::vector<TimelineLine> timelineOf(const app::DossierDetail& detail, const Knowledge& knowledge) {
  std::vector<TimelineLine> lines;
  lines.push_back({detail.dossier.opened, tr("Dossier geopend"), false});
  addCourse(lines, detail, knowledge);
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
  std::ranges::stable_sort(lines, {}, &TimelineLine::at);
  return lines;
}

}  // namespace peilstok::ui

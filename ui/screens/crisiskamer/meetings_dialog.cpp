#include "screens/crisiskamer/meetings_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/crisiskamer/meeting_words.h"
#include "widgets/labels.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

namespace {

QString lastedText(const HeldMeeting& held, Instant now) {
  const int minutes = meeting_words::minutesBetween(held.began, held.ended.value_or(now));
  return held.ended ? MeetingsDialog::tr("%1, duurde %2 min").arg(momentText(held.began, now)).arg(minutes)
                    : MeetingsDialog::tr("%1, loopt nog (%2 min)").arg(momentText(held.began, now)).arg(minutes);
}

}  // namespace

MeetingsDialog::MeetingsDialog(const Theme& theme, const std::vector<HeldMeeting>& meetings,
                               const MeetingAgenda& agenda, Instant now, QWidget* parent)
    : PageDialog(theme, tr("Eerdere overleggen"), parent) {
  setObjectName(QStringLiteral("meetingsDialog"));
  page()->addWidget(makeLabel(windowTitle(), "title"));
  if (!agenda.verified)
    page()->addWidget(makeLabel(
        tr("De richttijden zijn een voorstel, nog te controleren (%1).").arg(isoDateText(agenda.checked)), "small"));
  if (meetings.empty()) page()->addWidget(makeLabel(tr("Er is nog geen overleg geweest."), "muted"));
  for (auto held = meetings.rbegin(); held != meetings.rend(); ++held) {
    page()->addSpacing(metrics::gap);
    page()->addWidget(makeLabel(lastedText(*held, now), "strong"));
    if (!held->present.empty()) {
      QStringList present;
      for (const std::string& one : held->present) present << toQt(one);
      page()->addWidget(makeLabel(tr("Aanwezig: %1").arg(present.join(QStringLiteral(", "))), "small"));
    }
    for (const HeldStep& step : held->steps) {
      const int minutes = meeting_words::minutesBetween(step.from, step.until.value_or(now));
      const int target = agenda.minutesFor(step.step);
      const bool over = target > 0 && minutes > target;
      page()->addWidget(new SignLine(
          theme, over ? Sign::gap : Sign::yes,
          QStringLiteral("%1: %2").arg(dossier_words::step(step.step), meeting_words::stepTime(minutes, target)),
          nullptr));
    }
  }
  page()->addStretch(1);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("&Sluiten"), "meetingsClose", true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  orderTabs();
  close->setFocus();
}

}  // namespace peilstok::ui

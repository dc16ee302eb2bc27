#include "screens/duiding/decide/decisions_part.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "bridge/masks.h"
#include "bridge/text.h"
#include "screens/duiding/decide/deciding_words.h"
#include "screens/findings.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

DecisionsPart::DecisionsPart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_list(new QVBoxLayout(this)) {
  setAccessibleName(tr("Besluiten"));
  m_list->setContentsMargins(0, 0, 0, 0);
  m_list->setSpacing(6);
  hide();
}

void DecisionsPart::show(const std::vector<store::StoredDecision>& decisions, const Knowledge& knowledge, Instant now) {
  clear(m_list);
  setVisible(!decisions.empty());
  if (decisions.empty()) return;
  m_list->addWidget(makeLabel(tr("Besluiten"), "head"));
  for (auto one = decisions.rbegin(); one != decisions.rend(); ++one)
    m_list->addWidget(makeDecision(*one, knowledge, now));
}

QWidget* DecisionsPart::makeDecision(const store::StoredDecision& stored, const Knowledge& knowledge,
                                     Instant now) const {
  const Decision& decision = stored.decision;
  auto* box = new QFrame;
  setRole(box, "card");
  box->setObjectName(QStringLiteral("decision"));
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(12, 9, 12, 10);
  row->setSpacing(10);
  row->addWidget(new IconMark(m_theme, QStringLiteral("vink"), Role::down, 20), 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout;
  layout->setSpacing(3);
  row->addLayout(layout, 1);
  const QString name = cardName(knowledge, decision.card);
  layout->addWidget(makeLabel(name, "strong"));
  QStringList head{lookAgainText(decision.at, now), toQt(decision.role)};
  if (!decision.mandate.empty()) head << tr("namens %1").arg(toQt(decision.mandate));
  layout->addWidget(makeLabel(head.join(QStringLiteral("  \u00b7  ")), "muted"));
  layout->addWidget(makeLabel(readable(decision.reason)));
  if (!decision.despite.empty())
    layout->addWidget(makeLabel(tr("Toch gekozen: %1").arg(readable(decision.despite)), "muted"));
  for (const LighterCard& one : decision.lighter)
    layout->addWidget(
        makeLabel(tr("Niet \u2018%1\u2019: %2").arg(cardName(knowledge, one.card), readable(one.whyNot)), "small"));
  if (!decision.present.empty()) layout->addWidget(makeLabel(tr("Erbij: %1").arg(readable(decision.present)), "small"));
  if (!decision.dissent.empty())
    layout->addWidget(makeLabel(tr("Tegenstem: %1").arg(readable(decision.dissent)), "small"));
  if (stored.withdrawn) {
    layout->addWidget(
        makeLabel(tr("Ingetrokken in het dossier: hier hoeft niemand opnieuw naar te kijken."), "strong"));
  } else if (decision.lookAgain) {
    QString words = tr("Opnieuw kijken: %1").arg(lookAgainText(*decision.lookAgain, now));
    if (*decision.lookAgain <= now) words += tr(" (dat is voorbij)");
    if (!decision.owner.empty()) words += tr(", door %1").arg(toQt(decision.owner));
    layout->addWidget(makeLabel(words, "strong"));
  } else if (!decision.owner.empty()) {
    layout->addWidget(makeLabel(tr("Houdt het in de gaten: %1").arg(toQt(decision.owner))));
  }
  QStringList wakes;
  for (const std::string& id : decision.wakes) wakes << tr("\u2018%1\u2019").arg(indicatorName(knowledge, id));
  if (!wakes.isEmpty() && !stored.withdrawn)
    layout->addWidget(makeLabel(tr("Wordt wakker als blijkt: %1").arg(wakes.join(QStringLiteral(", "))), "muted"));
  box->setAccessibleName((stored.withdrawn ? tr("Ingetrokken besluit: %1") : tr("Besluit: %1")).arg(name));
  box->setAccessibleDescription(
      QStringList{head.join(QStringLiteral(", ")), readable(decision.reason)}.join(QStringLiteral(". ")));
  return box;
}

}  // namespace peilstok::ui

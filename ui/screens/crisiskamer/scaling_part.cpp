#include "screens/crisiskamer/scaling_part.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

ScalingPart::ScalingPart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_lines(new QVBoxLayout(this)) {
  m_lines->setContentsMargins(0, metrics::gap, 0, 0);
  m_lines->setSpacing(metrics::gap);
  setAccessibleName(tr("Wie er gebeld wordt"));
}

void ScalingPart::show(const app::DossierDetail& detail, const Knowledge& knowledge, Instant now, bool fixed) {
  clear(m_lines);
  if (fixed) return;
  const std::vector<app::ScalingStep> steps = app::adviseScaling(detail, knowledge, now);
  if (steps.empty()) return;
  m_lines->addWidget(makeLine(tr("Wie er nu gebeld wordt"), "strong"));
  for (const app::ScalingStep& step : steps) addStep(step, now);
}

void ScalingPart::addStep(const app::ScalingStep& step, Instant now) {
  auto* card = new QFrame;
  setRole(card, "card");
  card->setObjectName(QStringLiteral("scaling_%1").arg(toQt(step.rule)));
  auto* lines = new QVBoxLayout(card);
  lines->setContentsMargins(metrics::loose, metrics::gap, metrics::gap, metrics::gap);
  lines->setSpacing(metrics::hair);
  QString words;
  Sign sign = Sign::gap;
  if (!step.taken.empty()) {
    words = tr("%1 heeft hem").arg(toQt(step.taken));
    sign = Sign::yes;
  } else if (!step.next.empty()) {
    words = tr("Bel %1").arg(toQt(step.next));
  } else if (step.until) {
    words = tr("Wacht op antwoord tot %1").arg(momentText(*step.until, now));
    sign = Sign::empty;
  } else {
    words = tr("Iedereen van deze afspraak is gebeld");
    sign = Sign::unsure;
  }
  lines->addWidget(new SignLine(m_theme, sign, words));
  lines->addWidget(makeLabel(tr("Deze afspraak geldt omdat %1.").arg(toQt(step.because)), "small"));
  if (!step.deputy.empty() && step.taken.empty())
    lines->addWidget(
        makeLabel(tr("Geen antwoord na %1 minuten: %2").arg(step.waitMinutes).arg(toQt(step.deputy)), "small"));
  // Most grounds say themselves that nobody checked them.
  const bool saysIt = toQt(step.ground).contains(QStringLiteral("te controleren"), Qt::CaseInsensitive);
  const QString ground =
      step.verified || saysIt ? toQt(step.ground) : tr("%1 (nog te controleren)").arg(toQt(step.ground));
  if (!step.ground.empty()) lines->addWidget(makeLabel(tr("Afspraak: %1").arg(ground), "small"));
  if (!step.next.empty()) {
    lines->addSpacing(metrics::tight);
    lines->addWidget(makeLabel(QStringLiteral("\u201c%1\u201d").arg(toQt(step.message))));
    auto* row = new QWidget;
    auto* flow = new FlowLayout(metrics::gap, row);
    auto* called = new QPushButton(tr("Gebeld"));
    called->setObjectName(QStringLiteral("called_%1").arg(toQt(step.rule)));
    called->setAccessibleName(tr("%1 is gebeld").arg(toQt(step.next)));
    called->setToolTip(tr("Legt vast dat dit gezegd is; Peilstok belt zelf niemand"));
    connect(called, &QPushButton::clicked, this, [this, rule = step.rule] { Q_EMIT calledRequested(rule); });
    flow->addWidget(called);
    auto* copy = new QPushButton(tr("Tekst kopiëren"));
    setRole(copy, "quiet");
    copy->setAccessibleName(tr("Tekst voor %1 kopiëren").arg(toQt(step.next)));
    connect(copy, &QPushButton::clicked, this,
            [message = toQt(step.message)] { QGuiApplication::clipboard()->setText(message); });
    flow->addWidget(copy);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    lines->addWidget(row);
  }
  m_lines->addWidget(card);
}

}  // namespace peilstok::ui

#include "screens/duiding/own/verdict_part.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/masks.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/asking/question_lines.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/own/phase_choice.h"
#include "widgets/fold.h"
#include "widgets/labels.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

QString kindOf(const Judgement& judgement) {
  switch (judgement.kind) {
    case JudgementKind::eigen:
      return judgement.proposalSeen ? VerdictPart::tr("eigen oordeel, na het voorstel")
                                    : VerdictPart::tr("eigen oordeel, vóór het voorstel");
    case JudgementKind::volg: return VerdictPart::tr("volgt het voorstel");
    case JudgementKind::wijk_af: return VerdictPart::tr("wijkt af");
  }
  return {};
}

}  // namespace

const store::StoredJudgement* lastOwn(const std::vector<store::StoredJudgement>& judgements) {
  for (auto one = judgements.rbegin(); one != judgements.rend(); ++one)
    if (one->judgement.kind != JudgementKind::volg) return &*one;
  return nullptr;
}

VerdictPart::VerdictPart(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_cells(new QVBoxLayout),
      m_state(makeLabel({}, "strong")),
      m_follow(new QPushButton(tr("Volg"))),
      m_deviate(new QPushButton(tr("Wijk af\u2026"))),
      m_proposals(new QPushButton),
      m_refusal(new RefusalBox(theme)),
      m_earlier(new Fold(theme, {})) {
  setObjectName(QStringLiteral("verdict"));
  setAccessibleName(tr("Oordelen naast elkaar"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::gap);
  layout->addWidget(makeLabel(tr("Drie oordelen naast elkaar"), "head"));
  m_cells->setSpacing(0);
  layout->addLayout(m_cells);
  m_state->setObjectName(QStringLiteral("verdictState"));
  layout->addWidget(m_state);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::gap);
  m_follow->setObjectName(QStringLiteral("follow"));
  m_follow->setAccessibleName(tr("Volg het voorstel"));
  m_deviate->setObjectName(QStringLiteral("deviate"));
  m_deviate->setAccessibleName(tr("Wijk af van het voorstel"));
  buttons->addWidget(m_follow);
  buttons->addWidget(m_deviate);
  // The proposals stand far below: past the grounds and the questions.
  m_proposals->setObjectName(QStringLiteral("toProposals"));
  setRole(m_proposals, "quiet");
  buttons->addWidget(m_proposals);
  buttons->addStretch(1);
  layout->addLayout(buttons);
  m_refusal->hide();
  layout->addWidget(m_refusal);
  m_earlier->setObjectName(QStringLiteral("judgements"));
  layout->addWidget(m_earlier);
  connect(m_follow, &QPushButton::clicked, this, &VerdictPart::followRequested);
  connect(m_deviate, &QPushButton::clicked, this, &VerdictPart::deviateRequested);
  connect(m_proposals, &QPushButton::clicked, this, &VerdictPart::proposalsRequested);
}

QWidget* VerdictPart::makeCell(const QString& who, const QString& what, const char* name, const QString& more) const {
  auto* cell = new QFrame;
  cell->setObjectName(QLatin1String(name));
  auto* layout = new QHBoxLayout(cell);
  layout->setContentsMargins(0, metrics::tight, 0, metrics::tight);
  layout->setSpacing(metrics::loose);
  auto* label = makeLabel(who, "muted");
  label->setFixedWidth(metrics::wide * 4);
  layout->addWidget(label, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(makeLabel(what, "strong"));
  if (!more.isEmpty()) words->addWidget(makeLabel(more, "small"));
  layout->addLayout(words, 1);
  cell->setAccessibleName(QStringLiteral("%1: %2").arg(who, what));
  cell->setAccessibleDescription(more);
  return cell;
}

void VerdictPart::showCells(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now) {
  clear(m_cells);
  const auto phaseText = [](Phase phase, Step step) { return present::phaseName(phase, step); };
  if (const store::StoredJudgement* own = lastOwn(detail.judgements)) {
    QStringList more{present::functionName(own->judgement.role), momentText(own->judgement.at, now),
                     readable(own->judgement.note)};
    more.removeAll(QString());
    m_cells->addWidget(makeCell(tr("Jij"), phaseText(own->judgement.phase, own->judgement.step), "verdictOwn",
                                more.join(QStringLiteral("  \u00b7  "))));
  } else {
    m_cells->addWidget(makeCell(tr("Jij"), tr("geen eigen oordeel"), "verdictOwn"));
  }
  m_cells->addWidget(makeRule());
  m_cells->addWidget(makeCell(tr("Voorstel"), phaseText(detail.assessment.phase.phase, detail.assessment.phase.step),
                              "verdictProposal"));
  m_cells->addWidget(makeRule());
  const QuestionLine asked = questionLines(detail, knowledge).front();
  const auto& police = detail.stored.signal.police;
  const QString judged = asked.state == AskState::waiting
                             ? tr("gevraagd, wacht op antwoord")
                             : present::police(police ? police->judgement : PoliceJudgement::niet_gevraagd);
  m_cells->addWidget(makeCell(tr("Politie"), judged, "verdictPolice", police ? readable(police->reason) : QString()));
}

void VerdictPart::showLines(const app::SignalDetail& detail, Instant now) {
  clear(m_earlier->body());
  m_earlier->setVisible(!detail.judgements.empty());
  m_earlier->head()->setText(tr("Vastgelegde oordelen (%1)").arg(detail.judgements.size()));
  m_earlier->head()->setAccessibleName(m_earlier->head()->text());
  for (auto one = detail.judgements.rbegin(); one != detail.judgements.rend(); ++one) {
    const Judgement& judgement = one->judgement;
    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("judgementLine"));
    auto* words = new QVBoxLayout(line);
    words->setContentsMargins(0, metrics::hair, 0, metrics::tight);
    words->setSpacing(0);
    words->addWidget(
        makeLabel(tr("%1: %2").arg(kindOf(judgement), present::phaseName(judgement.phase, judgement.step))));
    QStringList small{present::functionName(judgement.role), momentText(judgement.at, now),
                      tr("voorstel toen: %1").arg(present::phaseName(one->proposedPhase, one->proposedStep).toLower())};
    words->addWidget(makeLabel(small.join(QStringLiteral("  \u00b7  ")), "small"));
    if (!judgement.note.empty()) words->addWidget(makeLabel(readable(judgement.note), "muted"));
    m_earlier->body()->addWidget(line);
  }
}

void VerdictPart::show(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now) {
  m_proposals->setText(tr("Voorstellen (%1)").arg(detail.assessment.suggestions.size()));
  m_proposals->setAccessibleName(tr("Naar de voorstellen (%1)").arg(detail.assessment.suggestions.size()));
  m_proposals->setVisible(!detail.assessment.suggestions.empty());
  m_refusal->hide();
  showCells(detail, knowledge, now);
  showLines(detail, now);
  const PhaseStep proposal{detail.assessment.phase.phase, detail.assessment.phase.step};
  const QString ours = present::phaseName(proposal.phase, proposal.step).toLower();
  const store::StoredJudgement* last = detail.judgements.empty() ? nullptr : &detail.judgements.back();
  const store::StoredJudgement* own = lastOwn(detail.judgements);
  QString state;
  if (own)
    state =
        tr("Jij: %1; voorstel: %2.").arg(present::phaseName(own->judgement.phase, own->judgement.step).toLower(), ours);
  if (last && last->judgement.kind == JudgementKind::volg) {
    const bool moved = PhaseStep{last->judgement.phase, last->judgement.step} != proposal;
    state = moved ? tr("Je volgde het voorstel toen dat nog %1 was. Nu is het %2.")
                        .arg(present::phaseName(last->judgement.phase, last->judgement.step).toLower(), ours)
                  : tr("Het voorstel is gevolgd: %1.").arg(ours);
  }
  if (last && last->judgement.kind == JudgementKind::wijk_af) state += tr(" Je week af.");
  m_state->setText(state);
  m_state->setVisible(!state.isEmpty());
}

void VerdictPart::refuse(const Error& error, const Knowledge& knowledge) { m_refusal->show(error, knowledge); }

}  // namespace peilstok::ui

#include "screens/duiding/picture_column.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <map>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/asking/questions_part.h"
#include "screens/duiding/decide/card_link.h"
#include "screens/duiding/decide/deciding_words.h"
#include "screens/duiding/decide/decisions_part.h"
#include "screens/duiding/decide/sheets_part.h"
#include "screens/duiding/own/own_part.h"
#include "screens/duiding/own/verdict_part.h"
#include "screens/duiding/proposal_card.h"
#include "screens/duiding/related_part.h"
#include "screens/findings.h"
#include "screens/ground_line.h"
#include "screens/urgency_words.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/panels.h"

namespace peilstok::ui {

PictureColumn::PictureColumn(const Theme& theme, Bridge& bridge, LevelsPart& levels, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_phase(new PhaseMark(theme)),
      m_urgency(new UrgencyMark(theme)),
      m_certainty(makeLine({})),
      m_coverage(makeLabel({}, "muted")),
      m_because(makeLabel({}, "muted")),
      m_police(new Banner(theme, QStringLiteral("politie"))),
      m_own(new OwnPart(theme, bridge, levels)),
      m_verdict(new VerdictPart(theme)),
      m_questions(new QuestionsPart(theme, bridge)),
      m_related(new RelatedPart(theme)),
      m_head(new QWidget),
      m_decisions(new DecisionsPart(theme)),
      m_sheets(new SheetsPart(theme)),
      m_blocked(new Disclosure(theme, {})) {
  setProperty("page", true);
  setAccessibleName(tr("Beeld en voorstellen"));
  build();
  connectParts();
}

void PictureColumn::build() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::page);
  layout->setSpacing(metrics::block - metrics::hair);
  m_phase->setObjectName(QStringLiteral("phase"));
  auto* head = new QVBoxLayout(m_head);
  head->setContentsMargins(0, 0, 0, 0);
  head->setSpacing(metrics::loose);
  head->addWidget(makeLabel(tr("Beeld"), "head"));
  head->addWidget(m_phase);
  auto* line = new QHBoxLayout;
  line->setSpacing(metrics::block - metrics::hair);
  line->addWidget(m_urgency);
  line->addWidget(m_certainty);
  line->addStretch();
  head->addLayout(line);
  head->addWidget(m_because);
  const auto part = [layout, this](bool ofProposal) {
    auto* holder = new QWidget;
    auto* made = new QVBoxLayout(holder);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(metrics::close);
    layout->addWidget(holder);
    if (ofProposal) m_ofProposal.push_back(holder);
    return made;
  };
  m_police->setObjectName(QStringLiteral("policeNow"));
  layout->addWidget(m_police);  // above everything: it is never held up
  layout->addWidget(m_own);
  layout->addWidget(m_head);
  layout->addWidget(m_coverage);
  layout->addWidget(m_verdict);
  m_grounds = part(true);
  layout->addWidget(m_questions);
  layout->addWidget(m_decisions);
  m_suggestions = part(true);
  m_blocked->setObjectName(QStringLiteral("blocked"));
  layout->addWidget(m_blocked);
  layout->addWidget(m_sheets);
  m_changes = part(true);
  layout->addWidget(m_related);
  layout->addStretch(1);
  m_ofProposal.push_back(m_head);
  m_ofProposal.push_back(m_verdict);
}

void PictureColumn::connectParts() {
  connect(m_sheets, &SheetsPart::formRequested, this, &PictureColumn::formRequested);
  connect(m_blocked, &Disclosure::toggled, this, [this](bool open) {
    if (open) fillBlocked();
  });
}

void PictureColumn::show(const app::SignalDetail& detail, const KnowledgePtr& knowledge, Instant now, bool unfolded) {
  const Assessment& assessment = detail.assessment;
  showHead(assessment, now);
  showGrounds(assessment.phase);
  m_questions->show(detail, knowledge, now, unfolded);
  m_verdict->show(detail, *knowledge, now);
  m_decisions->show(detail.decisions, *knowledge, now);
  showSuggestions(detail, *knowledge, now);
  m_sheets->show(detail, *knowledge);
  showCounterfactual(assessment.counterfactual, *knowledge);
  showBlocked(assessment.blocked, knowledge);
  setUnfolded(unfolded);
}

void PictureColumn::setUnfolded(bool unfolded) {
  m_own->setVisible(!unfolded);
  for (QWidget* part : m_ofProposal) part->setVisible(unfolded);
  m_blocked->setVisible(unfolded && !m_blockedCards.empty());
}

void PictureColumn::showHead(const Assessment& assessment, Instant now) {
  m_phase->setPhase(assessment.phase.phase, assessment.phase.step);
  m_urgency->setUrgency(assessment.urgency.level, urgencyLapsed(assessment, now));
  m_certainty->setText(tr("Zekerheid %1").arg(present::certainty(assessment.certainty)));
  const QString coverage = present::coverage(assessment.coverage);
  m_coverage->setText(assessment.coverageCaps ? tr("%1. Met meer zicht zou de zekerheid hoger zijn.").arg(coverage)
                                              : coverage);
  m_coverage->setToolTip(present::coverageDetails(assessment.coverage));
  m_coverage->setAccessibleDescription(present::coverageDetails(assessment.coverage));
  m_coverage->setVisible(!coverage.isEmpty());
  m_because->setText(urgencyReasons(assessment, now));
  m_because->setVisible(!m_because->text().isEmpty());
  const QString because = enumeration(assessment.consultBecause);
  m_police->setText(tr("Overleg nu met de politie"),
                    because.isEmpty() ? tr("Binnen een uur, wat de som ook zegt.")
                                      : tr("Binnen een uur, wat de som ook zegt. Reden: %1.").arg(because));
  m_police->setVisible(assessment.consultPoliceNow);
}

void PictureColumn::showGrounds(const PhaseResult& phase) {
  clear(m_grounds);
  m_grounds->addWidget(makeLabel(tr("Waarom deze fase"), "head"));
  // "Escalatie" beside 24 of 100 looks like a contradiction to who does not know how a phase comes about.
  if (!phase.rule.empty())
    m_grounds->addWidget(makeLabel(tr("De fase volgt uit deze gronden, niet uit het totaal."), "muted"));
  if (phase.grounds.empty()) m_grounds->addWidget(makeLabel(tr("Er is niets dat op een hogere fase wijst."), "muted"));
  for (const Ground& ground : phase.grounds)
    m_grounds->addWidget(new GroundLine(m_theme, toQt(ground.words), Effect::up));
  if (phase.counterGrounds.empty()) return;
  m_grounds->addSpacing(6);
  m_grounds->addWidget(makeLabel(tr("Wat ertegen pleit"), "head"));
  for (const Ground& ground : phase.counterGrounds)
    m_grounds->addWidget(new GroundLine(m_theme, toQt(ground.words), Effect::down));
}

void PictureColumn::showCounterfactual(const Counterfactual& what, const Knowledge& knowledge) {
  clear(m_changes);
  if (what.lower.empty() && what.higher.empty()) return;
  m_changes->addWidget(makeLabel(tr("Wat het beeld zou veranderen"), "head"));
  addSteps(tr("Lager, naar %1, als"), what.lower, knowledge);
  addSteps(tr("Hoger, naar %1, als"), what.higher, knowledge);
}

void PictureColumn::addSteps(const QString& title, const std::vector<CounterfactualStep>& steps,
                             const Knowledge& knowledge) {
  std::map<int, std::vector<const CounterfactualStep*>> sets;
  for (const CounterfactualStep& step : steps) sets[step.set].push_back(&step);
  QString lastTarget;
  for (const auto& [set, together] : sets) {
    QStringList words;
    for (const CounterfactualStep* step : together)
      words << tr("\u2018%1\u2019 %2 blijkt").arg(indicatorName(knowledge, step->indicator), present::answer(step->to));
    const QString target = present::phaseFull(together.front()->phase, together.front()->step).toLower();
    if (target != lastTarget) m_changes->addWidget(makeLabel(title.arg(target), "muted"));
    lastTarget = target;
    m_changes->addWidget(new GroundLine(m_theme, words.join(tr(" en ")), Effect::none));
  }
}

void PictureColumn::showSuggestions(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now) {
  const std::vector<Suggestion>& suggestions = detail.assessment.suggestions;
  clear(m_suggestions);
  m_suggestions->addWidget(makeLabel(tr("Voorstellen"), "head"));
  m_suggestions->addWidget(
      makeLabel(suggestions.empty() ? tr("Er is geen voorstel dat bij dit beeld past.")
                                    : tr("Je kiest zelf. Lichter en omkeerbaar staat voorop; afwijken mag altijd."),
                "muted"));
  for (const Suggestion& suggestion : suggestions) {
    const QString id = toQt(suggestion.card);
    QString chosen;
    for (const store::StoredDecision& one : detail.decisions)
      if (one.decision.card == suggestion.card && !one.withdrawn)
        chosen = tr("gekozen op %1").arg(dayText(one.decision.at, now));
    auto* card = new ProposalCard(m_theme, suggestion, knowledge.card(suggestion.card), chosen);
    card->setProperty("card", id);
    connect(card, &ProposalCard::decideRequested, this, [this, id] { Q_EMIT decideRequested(id); });
    connect(card, &QAbstractButton::clicked, this, [this, id] { Q_EMIT cardRequested(id); });
    m_suggestions->addWidget(card);
  }
}

void PictureColumn::showBlocked(const std::vector<Blocked>& blocked, const KnowledgePtr& knowledge) {
  m_blocked->setOpen(false);
  clear(m_blocked->body());
  m_blockedCards = blocked;
  m_knowledge = knowledge;
  m_blocked->setTitle(tr("Niet voorgesteld (%1)").arg(blocked.size()));
}

/// Dozens of cards that few people look at: made when they do.
void PictureColumn::fillBlocked() {
  if (m_blocked->body()->count() > 0) return;
  std::map<QString, std::vector<const Blocked*>> byReason;
  for (const Blocked& one : m_blockedCards) byReason[present::capitalised(present::gate(one.reason))].push_back(&one);
  for (const auto& [reason, cards] : byReason) {
    m_blocked->body()->addWidget(makeLabel(reason, "strong"));
    for (const Blocked* one : cards) {
      auto* link =
          new CardLink(m_theme, cardName(*m_knowledge, one->card), gateWhy(*m_knowledge, one->card, one->reason));
      link->setAccessibleName(tr("%1. Niet voorgesteld: %2").arg(link->text(), reason));
      const QString id = toQt(one->card);
      connect(link, &CardLink::clicked, this, [this, id] { Q_EMIT decideRequested(id); });
      m_blocked->body()->addWidget(link);
    }
  }
  Q_EMIT controlsAdded();
}

QWidget* PictureColumn::beginning() const { return m_police->isHidden() ? m_head : m_police; }

std::pair<QWidget*, QWidget*> PictureColumn::firstProposal() const {
  QWidget* holder = m_suggestions->parentWidget();
  for (auto* card : holder->findChildren<ProposalCard*>())
    if (!card->isHidden()) return {holder, card};
  return {};
}

bool PictureColumn::focusProposal(const QString& id) {
  for (auto* card : findChildren<ProposalCard*>())
    if (!card->isHidden() && card->property("card").toString() == id) {
      card->setFocus(Qt::OtherFocusReason);
      return true;
    }
  return false;
}

}  // namespace peilstok::ui

#include "screens/duiding/own/deviate_dialog.h"

#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/field.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 400);
const std::string whyField = "reden";

/// What this function judged last (without one: whoever did), where that is another phase than the proposal. Nobody has
/// to choose it twice.
std::optional<PhaseStep> ownPhase(const app::SignalDetail& detail, const std::string& role) {
  const PhaseStep proposal{detail.assessment.phase.phase, detail.assessment.phase.step};
  for (auto one = detail.judgements.rbegin(); one != detail.judgements.rend(); ++one) {
    const Judgement& judgement = one->judgement;
    if (judgement.kind != JudgementKind::eigen || (!role.empty() && judgement.role != role)) continue;
    const PhaseStep own{judgement.phase, judgement.step};
    return own == proposal ? std::nullopt : std::optional(own);
  }
  return {};
}

}  // namespace

DeviateDialog::DeviateDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, const DetailPtr& detail,
                             const std::string& role, QWidget* parent)
    : LayDownDialog(theme, bridge, knowledge, detail->stored.number, "afwijking", tr("Afwijken van het voorstel"),
                    parent),
      m_role(role),
      m_proposal{detail->assessment.phase.phase, detail->assessment.phase.step},
      m_phase(new PhaseChoice(theme, tr("Jouw fase"))),
      m_phaseNote(new MissingNote(theme)),
      m_why(new Field(theme, QStringLiteral("deviateWhy"), tr("Waarom? Eén zin, zonder namen van personen"), {})) {
  addLead(tr("Wat zie jij?"), tr("Het voorstel is: %1. Afwijken mag altijd; beide blijven bewaard.")
                                  .arg(present::phaseName(m_proposal.phase, m_proposal.step).toLower()));
  page()->addWidget(m_phase);
  page()->addWidget(m_phaseNote);
  m_phaseNote->keepRoom();
  page()->addWidget(m_why);
  m_why->watchNames();
  connect(m_phase, &PhaseChoice::edited, this, &DeviateDialog::typed);
  connect(m_why, &Field::edited, this, &DeviateDialog::typed);
  const auto own = ownPhase(*detail, role);
  m_phase->choose(own);
  finish("deviate", tr("Legt je afwijking vast (Ctrl+Enter)"), wanted, own ? m_why->input() : m_phase->first());
}

void DeviateDialog::restore(const DraftFields& fields) {
  const QSignalBlocker quiet(m_why);
  if (const auto why = fields.find(whyField); why != fields.end()) m_why->setText(toQt(why->second));
  if (const auto phase = fields.find(phaseField); phase != fields.end()) m_phase->choose(phaseFromWord(phase->second));
}

QString DeviateDialog::phaseRefusal() const {
  const auto phase = m_phase->chosen();
  if (!phase) return tr("Kies de fase die jij ziet.");
  if (*phase != m_proposal) return {};
  return tr("Dat is het voorstel zelf. Kies een andere fase, of kies \u2018Volg\u2019.");
}

void DeviateDialog::typed() {
  m_phaseNote->say(m_phase->chosen() ? phaseRefusal() : QString());
  DraftFields fields{{whyField, fromQt(m_why->text())}};
  if (const auto phase = m_phase->chosen()) fields[phaseField] = phaseWord(*phase);
  autosave().type(fields);
}

void DeviateDialog::layDown() {
  const auto phase = m_phase->chosen();
  if (const QString refusal = phaseRefusal(); !refusal.isEmpty()) {
    m_phaseNote->say(refusal);
    return goTo(m_phase->first());
  }
  if (m_why->text().isEmpty()) {
    m_why->markMissing(tr("Schrijf in één zin waarom je afwijkt."));
    return goTo(m_why->input());
  }
  Judgement made;
  made.kind = JudgementKind::wijk_af;
  made.proposalSeen = true;
  made.phase = phase->phase;
  made.step = phase->step;
  made.role = m_role;
  made.note = fromQt(m_why->text());
  beginSending();
  bridge().judge(number(), made);
}

}  // namespace peilstok::ui

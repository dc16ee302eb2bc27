#include "screens/duiding/own/deviate_dialog.h"

#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/own/phase_choice.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 400);
const std::string whyField = "reden";

}  // namespace

DeviateDialog::DeviateDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, const DetailPtr& detail,
                             const std::string& role, QWidget* parent)
    : LayDownDialog(theme, bridge, knowledge, detail->stored.number, "afwijking", tr("Afwijken van het voorstel"),
                    parent),
      m_role(role),
      m_phase(new PhaseChoice(theme, tr("Jouw fase"))),
      m_phaseNote(new MissingNote(theme)),
      m_why(new Field(theme, QStringLiteral("deviateWhy"), tr("Waarom? Eén zin, zonder namen van personen"), {})) {
  const PhaseResult& proposal = detail->assessment.phase;
  addLead(tr("Wat zie jij?"), tr("Het voorstel is: %1. Afwijken mag altijd; beide blijven bewaard.")
                                  .arg(phaseStepName({proposal.phase, proposal.step}).toLower()));
  page()->addWidget(m_phase);
  page()->addWidget(m_phaseNote);
  page()->addWidget(m_why);
  if (const auto& judged = detail->judgements; !judged.empty() && judged.back().judgement.kind == JudgementKind::eigen)
    m_phase->choose(PhaseStep{judged.back().judgement.phase, judged.back().judgement.step});
  connect(m_phase, &PhaseChoice::edited, this, &DeviateDialog::typed);
  connect(m_why, &Field::edited, this, &DeviateDialog::typed);
  finish("deviate", tr("Legt je afwijking vast (Ctrl+Enter)"), wanted, m_phase->first());
}

void DeviateDialog::restore(const DraftFields& fields) {
  const QSignalBlocker quiet(m_why);
  if (const auto why = fields.find(whyField); why != fields.end()) m_why->setText(toQt(why->second));
  if (const auto phase = fields.find(phaseField); phase != fields.end()) m_phase->choose(phaseFromWord(phase->second));
}

void DeviateDialog::typed() {
  m_phaseNote->say({});
  DraftFields fields{{whyField, fromQt(m_why->text())}};
  if (const auto phase = m_phase->chosen()) fields[phaseField] = phaseWord(*phase);
  autosave().type(fields);
}

void DeviateDialog::layDown() {
  const auto phase = m_phase->chosen();
  if (!phase) {
    m_phaseNote->say(tr("Kies de fase die jij ziet."));
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

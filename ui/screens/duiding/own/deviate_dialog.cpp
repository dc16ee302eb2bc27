#include "screens/duiding/own/deviate_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <utility>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/own/phase_choice.h"
#include "screens/duiding/typing/draft_line.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 460);
const std::string whyField = "reden";

}  // namespace

DeviateDialog::DeviateDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, const DetailPtr& detail,
                             const std::string& role, QWidget* parent)
    : PageDialog(theme, tr("Afwijken van het voorstel"), parent),
      m_bridge(bridge),
      m_knowledge(knowledge),
      m_number(detail->stored.number),
      m_role(role),
      m_autosave(bridge, "S" + std::to_string(m_number) + "/afwijking", nullptr),
      m_phase(new PhaseChoice(theme, tr("Jouw fase"))),
      m_phaseNote(new MissingNote(theme)),
      m_why(new Field(theme, QStringLiteral("deviateWhy"), tr("Waarom? Eén zin, zonder namen van personen"), {})),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("deviateDialog"));
  const PhaseResult& proposal = detail->assessment.phase;
  page()->addWidget(makeLabel(tr("Wat zie jij?"), "title"));
  page()->addWidget(makeLabel(tr("Het voorstel is: %1. Afwijken mag altijd; beide blijven bewaard.")
                                  .arg(phaseStepName({proposal.phase, proposal.step}).toLower()),
                              "muted"));
  auto* draft = new DraftLine(theme);
  for (QWidget* part : {static_cast<QWidget*>(m_phase), static_cast<QWidget*>(m_phaseNote),
                        static_cast<QWidget*>(m_why), static_cast<QWidget*>(draft), static_cast<QWidget*>(m_refusal)})
    page()->addWidget(part);
  page()->addStretch(1);
  m_refusal->hide();
  foot()->addStretch(1);
  auto* close = addButton(tr("&Sluiten"), "deviateClose");
  auto* go = addButton(tr("&Vastleggen"), "deviateGo", true);
  go->setToolTip(tr("Legt je afwijking vast (Ctrl+Enter)"));
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &DeviateDialog::layDown);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, go, &QPushButton::click);
  connect(m_phase, &PhaseChoice::edited, this, &DeviateDialog::typed);
  connect(m_why, &Field::edited, this, &DeviateDialog::typed);
  if (const auto& judged = detail->judgements; !judged.empty() && judged.back().judgement.kind == JudgementKind::eigen)
    m_phase->choose(PhaseStep{judged.back().judgement.phase, judged.back().judgement.step});
  connect(&m_autosave, &Autosave::restored, this, [this](const DraftFields& fields) {
    const QSignalBlocker quiet(m_why);
    if (const auto why = fields.find(whyField); why != fields.end()) m_why->setText(toQt(why->second));
    if (const auto phase = fields.find(phaseField); phase != fields.end())
      m_phase->choose(phaseFromWord(phase->second));
  });
  draft->follow(&m_autosave);
  m_autosave.begin();
  connect(&m_bridge, &Bridge::laidDown, this, [this](std::int64_t number) {
    if (number != m_number || !std::exchange(m_waiting, false)) return;
    m_autosave.drop();
    accept();
  });
  connect(&m_bridge, &Bridge::notLaidDown, this, [this](std::int64_t number, const Error& error) {
    if (number != m_number || !std::exchange(m_waiting, false)) return;
    m_refusal->show(error, *m_knowledge);
    goTo(m_refusal);
  });
  orderTabs();
  resize(wanted.boundedTo(size()));
  m_phase->first()->setFocus(Qt::OtherFocusReason);
}

void DeviateDialog::typed() {
  m_phaseNote->say({});
  DraftFields fields{{whyField, fromQt(m_why->text())}};
  if (const auto phase = m_phase->chosen()) fields[phaseField] = phaseWord(*phase);
  m_autosave.type(fields);
}

void DeviateDialog::layDown() {
  if (m_waiting) return;
  m_refusal->hide();
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
  m_waiting = true;
  m_bridge.judge(m_number, made);
}

}  // namespace peilstok::ui

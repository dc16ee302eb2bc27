#include "screens/crisiskamer/ask_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "widgets/labels.h"
#include "widgets/moment_field.h"

namespace peilstok::ui {

DossierAskDialog::DossierAskDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier,
                                   std::int64_t seen, const QString& function, DossierQuestion question,
                                   std::function<DossierAct(const DossierAnswer&)> act, QWidget* parent)
    : PageDialog(theme, question.title, parent),
      m_bridge(bridge),
      m_knowledge(std::move(knowledge)),
      m_dossier(dossier),
      m_seen(seen),
      m_role(fromQt(function)),
      m_question(std::move(question)),
      m_act(std::move(act)),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("dossierAsk"));
  page()->addWidget(makeLabel(m_question.title, "title"));
  if (!m_question.lead.isEmpty()) page()->addWidget(makeLabel(m_question.lead, "muted"));
  if (!m_question.first.isEmpty()) {
    m_first = new Field(theme, QStringLiteral("askFirst"), m_question.first, {}, m_question.second.isEmpty() ? 2 : 1);
    m_first->setText(m_question.firstText);
    page()->addWidget(m_first);
  }
  if (!m_question.second.isEmpty()) {
    m_second = new Field(theme, QStringLiteral("askSecond"), m_question.second, tr("Zonder namen van personen."), 3,
                         m_question.secondOptional);
    m_second->watchNames();
    page()->addWidget(m_second);
  }
  if (!m_question.moment.isEmpty()) {
    m_moment = new MomentField(theme, QStringLiteral("askMoment"), m_question.moment, bridge.clock()());
    if (m_question.momentNow) m_moment->setMoment(m_question.momentNow);
    page()->addWidget(m_moment);
  }
  page()->addWidget(m_refusal);
  m_refusal->hide();
  page()->addStretch(1);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("&Niet doen"), "askClose");
  QPushButton* go = addButton(m_question.go, "askGo", true);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &DossierAskDialog::lay);
  connect(&m_bridge, &Bridge::dossierChanged, this, [this](const DossierPtr& detail) {
    if (detail->dossier.number == m_dossier && m_waiting) accept();
  });
  connect(&m_bridge, &Bridge::dossierRefused, this, [this](std::int64_t number, const Error& error) {
    if (number != m_dossier || !std::exchange(m_waiting, false)) return;
    m_refusal->show(error, *m_knowledge);
    goTo(m_refusal);
  });
  orderTabs();
  (m_first ? m_first->input() : m_moment ? m_moment->input() : go)->setFocus();
}

void DossierAskDialog::lay() {
  if (m_waiting) return;
  if (m_first && m_first->text().isEmpty()) {
    m_first->markMissing(tr("Dit is nog leeg."));
    return goTo(m_first->input());
  }
  if (m_second && !m_question.secondOptional && m_second->text().isEmpty()) {
    m_second->markMissing(tr("Dit is nog leeg."));
    return goTo(m_second->input());
  }
  DossierAnswer answer;
  if (m_first) answer.first = fromQt(m_first->text());
  if (m_second) answer.second = fromQt(m_second->text());
  if (m_moment) answer.moment = m_moment->moment();
  m_waiting = true;
  m_bridge.changeDossier({m_dossier, m_act(answer), m_role, m_seen});
}

}  // namespace peilstok::ui

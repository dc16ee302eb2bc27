#include "screens/crisiskamer/ask_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "widgets/labels.h"
#include "widgets/moment_field.h"

namespace peilstok::ui {

DossierAskDialog::DossierAskDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier,
                                   std::int64_t seen, const QString& function, DossierQuestion question,
                                   std::function<DossierAct(const DossierAnswer&)> act, QWidget* parent)
    : DossierActDialog(theme, bridge, std::move(knowledge), dossier, function, question.title, parent),
      m_seen(seen),
      m_question(std::move(question)),
      m_act(std::move(act)) {
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
  std::vector<std::pair<std::string, Field*>> fields;
  if (m_first) fields.emplace_back("first", m_first);
  if (m_second) fields.emplace_back("second", m_second);
  if (!fields.empty()) keepTyped("vraag-" + fromQt(m_question.title), std::move(fields));
  QPushButton* go = addEnd(m_question.go, "askClose", "askGo");
  (m_first ? m_first->input() : m_moment ? m_moment->input() : go)->setFocus();
}

void DossierAskDialog::lay() {
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
  send(m_act(answer), m_seen);
}

}  // namespace peilstok::ui

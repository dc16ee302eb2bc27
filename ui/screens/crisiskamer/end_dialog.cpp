#include "screens/crisiskamer/end_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

QString title(const DossierItem& item, ItemState state) {
  return state == ItemState::vervallen ? EndDialog::tr("Laten vervallen") : dossier_words::closing(item.kind);
}

QString question(const DossierItem& item, ItemState state) {
  if (state == ItemState::vervallen) return EndDialog::tr("Waarom vervalt het?");
  switch (item.kind) {
    case ItemKind::vraag: return EndDialog::tr("Wat is het antwoord?");
    case ItemKind::les: return EndDialog::tr("Waaruit blijkt dat het is toegepast?");
    case ItemKind::opschaling: return EndDialog::tr("Wat is er afgesproken?");
    default: return EndDialog::tr("Wat kwam eruit?");
  }
}

}  // namespace

EndDialog::EndDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const Dossier& dossier,
                     DossierItem item, ItemState state, const QString& function, QWidget* parent)
    : PageDialog(theme, title(item, state), parent),
      m_bridge(bridge),
      m_knowledge(std::move(knowledge)),
      m_dossier(dossier.number),
      m_seen(dossier.lastEntry),
      m_item(std::move(item)),
      m_role(fromQt(function)),
      m_outcome(new Field(theme, QStringLiteral("endOutcome"), question(m_item, state),
                          tr("Zonder namen van personen."), 3, m_item.kind == ItemKind::actie)),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("endDialog"));
  m_item.state = state;
  page()->addWidget(makeLabel(windowTitle(), "title"));
  page()->addWidget(makeLabel(toQt(m_item.text), "muted"));
  if (m_item.kind == ItemKind::opschaling && state == ItemState::gedaan) {
    m_taken = new Field(theme, QStringLiteral("endTaken"), tr("Wie heeft hem?"), tr("Een functie, geen naam."));
    m_taken->setText(toQt(m_item.asked));
    page()->addWidget(m_taken);
  }
  page()->addWidget(m_outcome);
  if (m_taken) m_outcome->hide();
  m_outcome->watchNames();
  page()->addWidget(m_refusal);
  m_refusal->hide();
  page()->addStretch(1);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("&Niet doen"), "endClose");
  QPushButton* go = addButton(tr("&Vastleggen"), "endGo", true);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &EndDialog::lay);
  connect(&m_bridge, &Bridge::dossierChanged, this, [this](const DossierPtr& detail) {
    if (detail->dossier.number == m_dossier && m_waiting) accept();
  });
  connect(&m_bridge, &Bridge::dossierRefused, this, [this](std::int64_t number, const Error& error) {
    if (number != m_dossier || !std::exchange(m_waiting, false)) return;
    m_refusal->show(error, *m_knowledge);
    goTo(m_refusal);
  });
  orderTabs();
  (m_taken ? m_taken : m_outcome)->input()->setFocus();
}

void EndDialog::lay() {
  if (m_waiting) return;
  const bool optional = m_taken || (m_item.kind == ItemKind::actie && m_item.state == ItemState::gedaan);
  if (m_outcome->text().isEmpty() && !optional) {
    m_outcome->markMissing(tr("Schrijf dit in één zin op."));
    return goTo(m_outcome->input());
  }
  if (m_taken && m_taken->text().isEmpty()) {
    m_taken->markMissing(tr("Noem de functie."));
    return goTo(m_taken->input());
  }
  m_item.outcome = fromQt(m_outcome->text());
  m_waiting = true;
  if (m_taken) return m_bridge.takeScaling(m_dossier, m_item.id, fromQt(m_taken->text()));
  m_bridge.changeDossier({m_dossier, m_item, m_role, m_seen});
}

}  // namespace peilstok::ui

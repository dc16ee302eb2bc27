#include "screens/crisiskamer/end_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/duiding/decide/field.h"
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
    : DossierActDialog(theme, bridge, std::move(knowledge), dossier.number, function, title(item, state), parent),
      m_seen(dossier.lastEntry),
      m_item(std::move(item)),
      m_outcome(new Field(theme, QStringLiteral("endOutcome"), question(m_item, state),
                          tr("Zonder namen van personen."), 3, m_item.kind == ItemKind::actie)) {
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
  keepTyped("afronden-" + std::to_string(m_item.id), {{"outcome", m_outcome}});
  addEnd(tr("&Vastleggen"), "endClose", "endGo");
  (m_taken ? m_taken : m_outcome)->input()->setFocus();
}

void EndDialog::lay() {
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
  if (!m_taken) return send(m_item, m_seen);
  wait();
  bridge().takeScaling(dossier(), m_item.id, fromQt(m_taken->text()));
}

}  // namespace peilstok::ui

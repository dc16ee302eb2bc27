#include "screens/crisiskamer/act_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <utility>

#include "bridge/text.h"
#include "screens/duiding/decide/refusal_box.h"

namespace peilstok::ui {

DossierActDialog::DossierActDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier,
                                   const QString& function, const QString& title, QWidget* parent)
    : PageDialog(theme, title, parent),
      m_bridge(bridge),
      m_knowledge(std::move(knowledge)),
      m_dossier(dossier),
      m_role(fromQt(function)),
      m_refusal(new RefusalBox(theme)) {
  connect(&m_bridge, &Bridge::dossierChanged, this, [this](const DossierPtr& detail) {
    if (detail->dossier.number == m_dossier && std::exchange(m_waiting, false)) kept(detail);
  });
  connect(&m_bridge, &Bridge::dossierOpened, this, [this](std::int64_t number) {
    if (m_dossier == 0 && std::exchange(m_waiting, false)) opened(number);
  });
  connect(&m_bridge, &Bridge::dossierRefused, this, [this](std::int64_t number, const Error& error) {
    if (number == m_dossier && std::exchange(m_waiting, false)) refused(error);
  });
}

QPushButton* DossierActDialog::addEnd(const QString& go, const char* closeName, const char* goName) {
  page()->addWidget(m_refusal);
  m_refusal->hide();
  page()->addStretch(1);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("A&nnuleren"), closeName);
  QPushButton* button = addButton(go, goName, true);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(button, &QPushButton::clicked, this, [this] {
    if (!m_waiting) lay();
  });
  // Also from a field of several lines, where Enter begins a new one.
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, button, &QPushButton::click);
  orderTabs();
  return button;
}

void DossierActDialog::wait() {
  m_refusal->hide();
  m_waiting = true;
}

void DossierActDialog::send(DossierAct act, std::int64_t seen) {
  wait();
  m_bridge.changeDossier({m_dossier, std::move(act), m_role, seen});
}

void DossierActDialog::kept(const DossierPtr&) { accept(); }
void DossierActDialog::opened(std::int64_t) { accept(); }

void DossierActDialog::refused(const Error& error) {
  m_refusal->show(error, *m_knowledge);
  goTo(m_refusal);
}

}  // namespace peilstok::ui

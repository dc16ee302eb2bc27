#include "screens/crisiskamer/join_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/duiding/decide/refusal_box.h"
#include "widgets/labels.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

JoinDialog::JoinDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge,
                       const std::vector<app::DossierRow>& open, std::vector<std::int64_t> signals,
                       const QString& function, QWidget* parent)
    : PageDialog(theme, tr("In een dossier"), parent),
      m_bridge(bridge),
      m_knowledge(std::move(knowledge)),
      m_signals(std::move(signals)),
      m_role(fromQt(function)),
      m_which(new QComboBox),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("joinDialog"));
  page()->addWidget(makeLabel(windowTitle(), "title"));
  page()->addWidget(
      makeLabel(tr("Hoort dit bij iets wat al loopt? %1.").arg(signalsText(std::ssize(m_signals))), "muted"));
  for (const app::DossierRow& row : open)
    m_which->addItem(QStringLiteral("%1  %2").arg(dossier_words::name(row.number), toQt(row.title)),
                     QVariant::fromValue<qlonglong>(row.number));
  m_which->addItem(tr("Nee, een nieuw dossier\u2026"), QVariant::fromValue<qlonglong>(0));
  m_which->setObjectName(QStringLiteral("joinWhich"));
  nameBox(m_which, tr("Dossier"));
  page()->addWidget(m_which);
  page()->addWidget(m_refusal);
  m_refusal->hide();
  page()->addStretch(1);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("&Niet doen"), "joinClose");
  QPushButton* go = addButton(tr("&Verder"), "joinGo", true);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &JoinDialog::lay);
  connect(&m_bridge, &Bridge::dossierChanged, this, [this](const DossierPtr& detail) {
    if (detail->dossier.number != m_waitsFor) return;
    accept();
    Q_EMIT joined(detail->dossier.number);
  });
  connect(&m_bridge, &Bridge::dossierRefused, this, [this](std::int64_t number, const Error& error) {
    if (number == 0 || number != std::exchange(m_waitsFor, 0)) return;
    m_refusal->show(error, *m_knowledge);
    goTo(m_refusal);
  });
  orderTabs();
  m_which->setFocus();
}

void JoinDialog::lay() {
  if (m_waitsFor != 0) return;
  const std::int64_t chosen = m_which->currentData().toLongLong();
  if (chosen == 0) {
    accept();
    return Q_EMIT newRequested();
  }
  m_waitsFor = chosen;
  m_bridge.changeDossier({chosen, SignalsJoin{m_signals}, m_role, 0});
}

}  // namespace peilstok::ui

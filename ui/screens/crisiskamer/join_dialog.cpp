#include "screens/crisiskamer/join_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "widgets/labels.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

JoinDialog::JoinDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge,
                       const std::vector<app::DossierRow>& open, std::vector<std::int64_t> signals,
                       const QString& function, QWidget* parent)
    : DossierActDialog(theme, bridge, std::move(knowledge), 0, function, tr("In een dossier"), parent),
      m_signals(std::move(signals)),
      m_which(new QComboBox) {
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
  addEnd(tr("&Verder"), "joinClose", "joinGo");
  m_which->setFocus();
}

void JoinDialog::lay() {
  const std::int64_t chosen = m_which->currentData().toLongLong();
  if (chosen == 0) {
    accept();
    return Q_EMIT newRequested();
  }
  setDossier(chosen);
  send(SignalsJoin{m_signals}, 0);
}

void JoinDialog::kept(const DossierPtr& detail) {
  accept();
  Q_EMIT joined(detail->dossier.number);
}

}  // namespace peilstok::ui

#include "screens/duiding/typing/lay_down_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <utility>

#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/own/phase_choice.h"
#include "typing/draft_line.h"
#include "widgets/labels.h"

namespace peilstok::ui {

LayDownDialog::LayDownDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                             const std::string& draft, const QString& title, QWidget* parent)
    : PageDialog(theme, title, parent),
      m_bridge(bridge),
      m_knowledge(knowledge),
      m_number(number),
      m_autosave(bridge, "S" + std::to_string(number) + '/' + draft, nullptr),
      m_refusal(new RefusalBox(theme)) {
  connectBridge();
}

void LayDownDialog::addLead(const QString& question, const QString& lead) {
  page()->addWidget(makeLabel(question, "title"));
  page()->addWidget(makeLabel(lead, "muted"));
}

void LayDownDialog::connectBridge() {
  connect(&m_bridge, &Bridge::laidDown, this, [this](std::int64_t done) {
    if (done != m_number || !std::exchange(m_waiting, false)) return;
    m_autosave.drop();
    accept();
  });
  connect(&m_bridge, &Bridge::notLaidDown, this, [this](std::int64_t done, const Error& error) {
    if (done != m_number || !std::exchange(m_waiting, false)) return;
    m_refusal->show(error, *m_knowledge);
    goTo(m_refusal);
  });
}

void LayDownDialog::finish(const char* name, const QString& goTip, QSize wanted, QWidget* first) {
  setObjectName(QLatin1String(name) + QStringLiteral("Dialog"));
  auto* draft = new DraftLine(theme(), phaseOfDraft);
  page()->addWidget(draft);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  foot()->addStretch(1);
  auto* close = addButton(tr("&Annuleren"), (QByteArray(name) + "Close").constData());
  auto* go = addButton(tr("&Vastleggen"), (QByteArray(name) + "Go").constData(), true);
  go->setToolTip(goTip);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, [this] {
    m_refusal->hide();
    if (!m_waiting) layDown();
  });
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, go, &QPushButton::click);
  draft->follow(&m_autosave);
  connect(&m_autosave, &Autosave::restored, this, [this](const DraftFields& fields) { restore(fields); });
  m_autosave.begin();
  orderTabs();
  setRoof(wanted);
  first->setFocus(Qt::OtherFocusReason);
}

void LayDownDialog::beginSending() { m_waiting = true; }

}  // namespace peilstok::ui

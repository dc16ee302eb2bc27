#include "exercise/debrief_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "widgets/labels.h"

namespace peilstok::ui {

DebriefDialog::DebriefDialog(const Theme& theme, Bridge& bridge, Prompts& prompts, QWidget* parent)
    : PageDialog(theme, tr("Nabespreking"), parent), m_bridge(bridge), m_prompts(prompts), m_text(new QTextBrowser) {
  setObjectName(QStringLiteral("debriefDialog"));
  page()->addWidget(makeLabel(tr("OEFENING: nabespreking"), "title"));
  page()->addWidget(
      makeLabel(tr("Zonder cijfer. Het gaat om wat jullie toen wisten en waarom jullie zo kozen."), "muted"));
  m_text->setObjectName(QStringLiteral("debriefText"));
  m_text->setAccessibleName(tr("Wat jullie deden, naast wat er echt gebeurde"));
  m_text->setOpenLinks(false);
  m_text->setMinimumHeight(280);
  page()->addWidget(m_text, 1);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("&Sluiten"), "debriefClose");
  QPushButton* keep = addButton(tr("&Bewaren als stuk\u2026"), "debriefKeep", true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  connect(keep, &QPushButton::clicked, this, &DebriefDialog::save);
  connect(&m_bridge, &Bridge::debriefReady, this,
          [this](const DebriefPage& ready) { m_text->setMarkdown(toQt(ready.text)); });
  connect(&m_bridge, &Bridge::debriefWritten, this, [this](const std::filesystem::path& file) {
    Q_EMIT said(tr("Geschreven: %1").arg(QString::fromStdU16String(file.filename().u16string())));
  });
  m_bridge.requestDebrief();
  orderTabs();
  m_text->setFocus();
}

void DebriefDialog::save() {
  m_prompts.chooseSaveFile(
      this, tr("Nabespreking bewaren"), QStringLiteral("Nabespreking oefening.pdf"),
      tr("PDF (*.pdf);;OpenDocument (*.odt);;Word (*.docx);;Webpagina (*.html)"),
      [this](const QString& chosen) { m_bridge.writeDebrief(std::filesystem::path(chosen.toStdU16String())); });
}

}  // namespace peilstok::ui

#include "exercise/debrief_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

/// What Markdown became, in the sizes and lines of the other pages.
void dress(QTextDocument& document, const Theme& theme) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    QTextCursor at(block);
    QTextBlockFormat shape = block.blockFormat();
    const int level = shape.headingLevel();
    const bool inTable = at.currentTable() != nullptr;
    shape.setTopMargin(level > 0 ? metrics::wide : inTable ? 0 : metrics::tight);
    shape.setBottomMargin(level > 0 ? metrics::close : inTable ? 0 : metrics::tight);
    at.setBlockFormat(shape);
    if (level == 0) continue;
    at.select(QTextCursor::BlockUnderCursor);
    QTextCharFormat letters;
    letters.setFont(Theme::font(level == 1 ? metrics::title : metrics::head, QFont::DemiBold));
    at.setCharFormat(letters);
  }
  for (QTextFrame* frame : document.rootFrame()->childFrames()) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (table == nullptr) continue;
    QTextTableFormat shape = table->format();
    shape.setBorderCollapse(true);
    shape.setBorder(1);
    shape.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    shape.setBorderBrush(theme.colour(Role::line));
    shape.setCellSpacing(0);
    shape.setCellPadding(metrics::close);
    shape.setTopMargin(metrics::gap);
    shape.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table->setFormat(shape);
  }
}

}  // namespace

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
  fillRoof();
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("&Sluiten"), "debriefClose");
  QPushButton* keep = addButton(tr("&Bewaren als stuk\u2026"), "debriefKeep", true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  connect(keep, &QPushButton::clicked, this, &DebriefDialog::save);
  connect(&m_bridge, &Bridge::debriefReady, this, [this](const DebriefPage& ready) {
    m_text->setMarkdown(toQt(ready.text));
    dress(*m_text->document(), this->theme());
  });
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

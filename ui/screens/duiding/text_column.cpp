#include "screens/duiding/text_column.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "bridge/masks.h"
#include "bridge/text.h"
#include "screens/duiding/facts.h"
#include "screens/duiding/finding_row.h"
#include "screens/duiding/finding_text.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr std::size_t alikeShown = 6;
// From this width on the facts stand in two columns: below each other they would push the picture out of sight.
constexpr int twoFactColumnsFrom = 640;

}  // namespace

TextColumn::TextColumn(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_text(new FindingText(theme)),
      m_findings(new QVBoxLayout),
      m_facts(new QGridLayout),
      m_alike(new QVBoxLayout) {
  setProperty("page", true);
  setAccessibleName(tr("Tekst en bron"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::page, 16, metrics::page, metrics::page);
  layout->setSpacing(18);
  auto* message = new Section(tr("Wat er staat"));
  message->body()->addWidget(m_text);
  layout->addWidget(message);
  auto* found = new Section(tr("Gevonden in de tekst"));
  m_findingsHead = found;
  m_findings->setSpacing(2);
  found->setObjectName(QStringLiteral("findings"));
  found->body()->addLayout(m_findings);
  layout->addWidget(found);
  auto* facts = new Section(tr("Wat we ervan weten"));
  m_facts->setHorizontalSpacing(14);
  m_facts->setVerticalSpacing(5);
  m_facts->setColumnStretch(1, 1);
  facts->body()->addLayout(m_facts);
  layout->addWidget(facts);
  m_alike->setSpacing(4);
  layout->addLayout(m_alike);
  layout->addStretch(1);
}

void TextColumn::show(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now) {
  m_groups = groupFindings(detail, knowledge);
  m_text->setFindings(viewFindings(detail, knowledge), m_groups);
  showFindings();
  m_factLines = factsOf(detail, knowledge, now);
  layFacts();
  showAlike(detail, now);
}

void TextColumn::showAlike(const app::SignalDetail& detail, Instant now) {
  clear(m_alike);
  if (detail.lookAlikes.empty()) return;
  m_alike->addWidget(makeLabel(tr("Bijna gelijke berichten"), "head"));
  for (std::size_t i = 0; i < std::min(alikeShown, detail.lookAlikes.size()); ++i) {
    const store::SignalRow& row = detail.lookAlikes[i];
    const QString moment = row.received ? momentText(*row.received, now) : tr("moment onbekend");
    m_alike->addWidget(
        makeLabel(QStringLiteral("S%1 \u00b7 %2 \u00b7 %3").arg(row.number).arg(moment, readable(row.excerpt).left(90)),
                  "muted"));
  }
  if (detail.lookAlikes.size() > alikeShown)
    m_alike->addWidget(makeLabel(tr("en nog %1").arg(detail.lookAlikes.size() - alikeShown), "muted"));
}

void TextColumn::showFindings() {
  clear(m_findings);
  m_findingsHead->setVisible(!m_groups.empty());
  for (int i = 0; i < static_cast<int>(m_groups.size()); ++i) {
    auto* row = new FindingRow(m_theme, m_groups[static_cast<std::size_t>(i)]);
    m_findings->addWidget(row);
    connect(row, &QAbstractButton::toggled, this, [this, i](bool on) {
      if (on && m_text->chosen() != i) m_text->choose(i);
    });
    connect(m_text, &FindingText::chosenChanged, row, [row, i](int chosen) {
      if (chosen == i) row->setChecked(true);
    });
  }
}

void TextColumn::layFacts() {
  m_factColumns = width() >= twoFactColumnsFrom ? 2 : 1;
  clear(m_facts);
  const int count = static_cast<int>(m_factLines.size());
  const int rows = (count + m_factColumns - 1) / m_factColumns;
  for (int i = 0; i < count; ++i) {
    const auto& [name, value] = m_factLines[static_cast<std::size_t>(i)];
    const int column = i / rows * 2;
    m_facts->addWidget(makeLine(name, "muted"), i % rows, column, Qt::AlignTop);
    m_facts->addWidget(makeLabel(value), i % rows, column + 1, Qt::AlignTop);
  }
  m_facts->setColumnStretch(3, m_factColumns == 2 ? 1 : 0);
}

void TextColumn::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_factColumns != (width() >= twoFactColumnsFrom ? 2 : 1)) layFacts();
}

}  // namespace peilstok::ui

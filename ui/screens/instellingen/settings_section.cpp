#include "screens/instellingen/settings_section.h"

#include <QVBoxLayout>

#include "widgets/labels.h"

namespace peilstok::ui {

SettingsSection::SettingsSection(const Theme& theme, const char* name, const QString& title, const QString& lead,
                                 QWidget* parent)
    : QWidget(parent), m_theme(theme) {
  setObjectName(QLatin1String(name));
  setAccessibleName(title);
  setAccessibleDescription(lead);
  setProperty("page", true);
  // Running text is not read at the width of a screen.
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(metrics::wide, metrics::page, metrics::wide, metrics::wide);
  auto* column = new QWidget;
  column->setMaximumWidth(metrics::readable);
  outer->addWidget(column, 100);
  outer->addStretch(1);
  m_layout = new QVBoxLayout;
  m_layout->setSpacing(metrics::block);
  auto* inner = new QVBoxLayout(column);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->setSpacing(metrics::tight);
  inner->addWidget(makeLabel(title, "title"));
  inner->addWidget(makeLabel(lead, "muted"));
  inner->addSpacing(metrics::loose);
  inner->addLayout(m_layout);
  inner->addStretch(1);
}

void SettingsSection::addBlock(QWidget* block) {
  if (m_blocks++ > 0) m_layout->addWidget(makeRule());
  m_layout->addWidget(block);
}

void SettingsSection::addText(const QString& text, const char* role) { m_layout->addWidget(makeLabel(text, role)); }

bool SettingsSection::focusFirst() {
  for (QWidget* at = nextInFocusChain(); at && at != this; at = at->nextInFocusChain()) {
    if (!isAncestorOf(at) || !at->isVisible() || !at->isEnabled() || !(at->focusPolicy() & Qt::TabFocus)) continue;
    at->setFocus(Qt::TabFocusReason);
    return true;
  }
  return false;
}

}  // namespace peilstok::ui

#include "screens/instellingen/settings_section.h"

#include <QVBoxLayout>

#include "widgets/labels.h"

namespace peilstok::ui {

SettingsSection::SettingsSection(const Theme& theme, const char* name, const QString& title, const QString& lead,
                                 QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QWidget), m_inner(new QVBoxLayout(m_column)) {
  setObjectName(QLatin1String(name));
  setAccessibleName(title);
  setAccessibleDescription(lead);
  setProperty("page", true);
  // Running text is not read at the width of a screen.
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(metrics::wide, metrics::page, metrics::wide, metrics::wide);
  m_column->setMaximumWidth(metrics::readable);
  outer->addWidget(m_column, 100);
  outer->addStretch(1);
  m_layout = new QVBoxLayout;
  m_layout->setSpacing(metrics::block);
  m_inner->setContentsMargins(0, 0, 0, 0);
  m_inner->setSpacing(metrics::tight);
  m_inner->addWidget(makeLabel(title, "title"));
  m_inner->addWidget(makeLabel(lead, "muted"));
  m_inner->addSpacing(metrics::loose);
  m_inner->addLayout(m_layout);
  m_inner->addStretch(1);
}

void SettingsSection::addBlock(QWidget* block) {
  if (m_blocks++ > 0) m_layout->addWidget(makeRule());
  m_layout->addWidget(block);
}

void SettingsSection::takeRoom(int width) {
  m_column->setMaximumWidth(width);
  m_inner->setStretchFactor(m_layout, 1);
  delete m_inner->takeAt(m_inner->count() - 1);  // the space under the last block
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

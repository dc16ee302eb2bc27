#include "screens/instellingen/keys_section.h"

#include <QVBoxLayout>

namespace peilstok::ui {

KeysSection::KeysSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "keysSection", tr("Toetsen"), tr("Alles in Peilstok gaat ook zonder muis."), parent),
      m_room(new QVBoxLayout) {
  auto* holder = new QWidget;
  holder->setLayout(m_room);
  m_room->setContentsMargins(0, 0, 0, 0);
  addBlock(holder);
}

void KeysSection::setWidget(QWidget* page) {
  delete m_shown;
  m_shown = page;
  m_room->addWidget(page);
}

}  // namespace peilstok::ui

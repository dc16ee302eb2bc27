#include "screens/instellingen/keys_section.h"

#include <QVBoxLayout>

namespace peilstok::ui {

namespace {

constexpr int widest = 1000;  // from there on the eye loses the row between a command and its key

}  // namespace

KeysSection::KeysSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "keysSection", tr("Toetsen"), tr("Alles in Peilstok gaat ook zonder muis."), parent) {
  takeRoom(widest);
}

void KeysSection::setWidget(QWidget* page) {
  delete m_shown;
  m_shown = page;
  if (page->layout()) page->layout()->setContentsMargins(0, 0, 0, 0);
  addBlock(page);
}

}  // namespace peilstok::ui

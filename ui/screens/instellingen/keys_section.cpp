#include "screens/instellingen/keys_section.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <array>
#include <utility>

#include "widgets/labels.h"

namespace peilstok::ui {

KeysSection::KeysSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "keysSection", tr("Toetsen"), tr("Alles in Peilstok gaat ook zonder muis."), parent),
      m_shown(new QWidget),
      m_room(new QVBoxLayout) {
  auto* holder = new QWidget;
  holder->setLayout(m_room);
  m_room->setContentsMargins(0, 0, 0, 0);
  m_room->addWidget(m_shown);
  addBlock(holder);
  const std::array<std::pair<QString, QString>, 7> keys{
      {{tr("G, dan een letter"), tr("naar een plaats; onderin staan de letters zodra je G indrukt")},
       {tr("Ctrl+1 tot en met Ctrl+8"), tr("naar een van de acht plaatsen")},
       {tr("Ctrl+I"), tr("een bestand importeren")},
       {tr("Ctrl+F"), tr("zoeken")},
       {tr("Enter"), tr("openen wat gekozen is")},
       {tr("Esc"), tr("terug")},
       {tr("Ctrl+Shift+L"), tr("licht of donker")}}};
  auto* grid = new QGridLayout(m_shown);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(metrics::page);
  grid->setVerticalSpacing(metrics::gap);
  grid->setColumnStretch(1, 1);
  for (int row = 0; row < static_cast<int>(keys.size()); ++row) {
    const auto& [key, does] = keys[static_cast<std::size_t>(row)];
    grid->addWidget(makeLine(key, "strong"), row, 0, Qt::AlignTop);
    grid->addWidget(makeLabel(does), row, 1, Qt::AlignTop);
  }
}

void KeysSection::setWidget(QWidget* page) {
  delete m_shown;
  m_shown = page;
  m_room->addWidget(page);
}

}  // namespace peilstok::ui

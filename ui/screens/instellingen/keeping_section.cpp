#include "screens/instellingen/keeping_section.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "widgets/labels.h"
#include "widgets/setting_block.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

KeepingSection::KeepingSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "keepingSection", tr("Bewaren"),
                      tr("Wat Peilstok bewaart, en wat het daar nu wel en nog niet mee doet."), parent),
      m_file(makeLabel({})),
      m_size(makeLabel({}, "muted")) {
  auto* now = new SettingBlock(theme, tr("Wat Peilstok nu doet"), {}, FromWhen::nothing);
  for (const QString& line :
       {tr("Het bewaart berichten afgeschermd. De oorspronkelijke tekst wordt nergens opgeslagen."),
        tr("Wegingen, besluiten en formulieren blijven staan zoals ze waren. Een verbetering komt erbij."),
        tr("Het maakt een kopie van het werkbestand voordat een nieuwe versie de indeling verandert."),
        tr("Het vraagt van medewerkers en partners functies en werknummers, geen namen.")})
    now->body()->addWidget(new SignLine(theme, Sign::yes, line, nullptr));
  addBlock(now);
  auto* notYet = new SettingBlock(theme, tr("Wat Peilstok nog niet doet"),
                                  tr("Bewaartermijnen lopen nog niet vanzelf, en in dit venster kun je nog niets "
                                     "verwijderen. Spreek tot die tijd af wie opruimt en wanneer."),
                                  FromWhen::nothing);
  for (const QString& line : {tr("Signalen blijven bewaard, hoe oud ze ook zijn."),
                              tr("Er is nog geen termijn in te stellen per soort gegeven."),
                              tr("Er is nog geen lijst van wat is verwijderd.")})
    notYet->body()->addWidget(new SignLine(theme, Sign::gap, line, nullptr));
  addBlock(notYet);
  auto* file = new SettingBlock(theme, tr("Waar het staat"),
                                tr("Alles staat in één bestand op deze computer. Wie dat bestand kan openen, kan alles "
                                   "lezen: het is niet versleuteld."),
                                FromWhen::nothing);
  m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
  file->body()->addWidget(m_file);
  file->body()->addWidget(m_size);
  addBlock(file);
}

void KeepingSection::showFacts(const WorkspaceFacts& facts) {
  m_file->setText(QDir::toNativeSeparators(QString::fromStdU16String(facts.database.u16string())));
}

void KeepingSection::showPage(const SettingsPage& page) {
  m_size->setText(tr("%1, met %2")
                      .arg(QLocale().formattedDataSize(static_cast<qint64>(page.bytes), 1, QLocale::DataSizeSIFormat),
                           signalsText(page.signalCount)));
}

}  // namespace peilstok::ui

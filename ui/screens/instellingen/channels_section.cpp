#include "screens/instellingen/channels_section.h"

#include <QVBoxLayout>
#include <set>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "widgets/labels.h"
#include "widgets/setting_block.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

ChannelsSection::ChannelsSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "channelsSection", tr("Kanalen en zicht"),
                      tr("Langs welke wegen je iets kunt zien of horen. Een leeg Postvak is geen stille gemeente."),
                      parent),
      m_lines(new QVBoxLayout) {
  auto* block = new SettingBlock(
      theme, tr("Wat er in dit werkbestand binnenkwam"),
      tr("Bij elke duiding staat hoeveel van deze kanalen in beeld zijn. Met weinig zicht wordt de zekerheid niet "
         "hoog, "
         "wat de som ook zegt. Peilstok rekent altijd met alle kanalen: er een uitzetten kan niet, want dan zou het "
         "zicht beter lijken dan het is."),
      FromWhen::elsewhere);
  m_lines->setSpacing(metrics::gap);
  block->body()->addLayout(m_lines);
  addBlock(block);
  auto* contacts = new SettingBlock(
      theme, tr("Met wie je contact had"),
      tr("Een kanaal is ook in beeld als je er kort geleden iemand sprak, bijvoorbeeld een school. Hoe kort, verschilt "
         "per kanaal: van een dag tot een week. Die contacten staan in het eigen gemeentebestand (contacts) en zijn "
         "hier nog niet in te vullen. Noem groepen, nooit personen."),
      FromWhen::nothing);
  addBlock(contacts);
}

void ChannelsSection::showFacts(const WorkspaceFacts& facts) {
  m_knowledge = facts.knowledge;
  m_page = {};
  showLines();
}

void ChannelsSection::showPage(const SettingsPage& page) {
  m_page = page;
  showLines();
}

void ChannelsSection::showLines() {
  clear(m_lines);
  if (!m_knowledge) return;
  const auto& channels = m_knowledge->framework.coverage.channels;
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const CoverageChannel& channel = channels[i];
    const auto count = i < m_page.perChannel.size() ? m_page.perChannel[i] : std::nullopt;
    Sign sign = Sign::unsure;
    QString words = tr("aan een bericht is dit niet te tellen");
    if (count) {
      sign = *count > 0 ? Sign::yes : Sign::empty;
      words = *count > 0 ? tr("%1 van %2").arg(countText(*count), signalsText(m_page.signalCount))
                         : tr("nog niets ingelezen");
    }
    m_lines->addWidget(new SignLine(theme(), sign, tr("%1: %2").arg(present::capitalised(toQt(channel.name)), words)));
    std::set<QString> groups;
    for (const ChannelContact& contact : m_knowledge->contacts)
      if (contact.channel == channel.id) groups.insert(toQt(contact.group));
    QStringList notes;
    if (!groups.empty()) notes << tr("Contacten: %1.").arg(QStringList(groups.begin(), groups.end()).join(", "));
    if (channel.hidden) notes << tr("Wat in besloten groepen gebeurt, ziet wie niet is toegelaten niet.");
    if (notes.empty()) continue;
    auto* note = makeLabel(notes.join(QLatin1Char(' ')), "small");
    note->setContentsMargins(metrics::wide - 1, 0, 0, 0);
    m_lines->addWidget(note);
  }
}

}  // namespace peilstok::ui

#include "screens/instellingen/framework_section.h"

#include <QLabel>
#include <QVBoxLayout>

#include "bridge/messages.h"
#include "bridge/text.h"
#include "widgets/labels.h"
#include "widgets/setting_block.h"

namespace peilstok::ui {

FrameworkSection::FrameworkSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "frameworkSection", tr("Weegkader"),
                      tr("De regels waarmee Peilstok weegt: criteria, indicatoren, fasen en gewichten."), parent),
      m_version(makeLabel({}, "strong")),
      m_hash(makeLabel({}, "muted")),
      m_variant(makeLabel({})),
      m_notice(makeLabel({}, "missing")) {
  auto* inForce = new SettingBlock(theme, tr("Wat nu geldt"),
                                   tr("Elke weging bewaart met welke versie zij is gemaakt. Een signaal dat je opent, "
                                      "wordt opnieuw gewogen met wat nu geldt."),
                                   FromWhen::elsewhere);
  m_version->setObjectName(QStringLiteral("frameworkVersion"));
  inForce->body()->addWidget(m_version);
  inForce->body()->addWidget(m_hash);
  inForce->body()->addWidget(m_variant);
  inForce->body()->addWidget(m_notice);
  m_notice->hide();
  addBlock(inForce);
  auto* change = new SettingBlock(
      theme, tr("Een eigen variant invoeren"),
      tr("Een gemeente kan gewichten en grenzen aanpassen met een variant: een klein bestand over het weegkader heen. "
         "Twee verschillende mensen moeten ervoor tekenen, omdat het elke weging daarna verandert. Wie Peilstok bij "
         "jullie beheert, probeert een variant eerst op wat al is ingelezen en voert haar dan in; in dit venster kan "
         "dat nog niet."),
      FromWhen::nextWeighing);
  addBlock(change);
}

void FrameworkSection::showFacts(const WorkspaceFacts& facts) {
  const Framework& framework = facts.knowledge->framework;
  m_version->setText(tr("%1, versie %2").arg(toQt(framework.name), toQt(framework.version)));
  m_hash->setText(tr("Kenmerk %1").arg(shortHash(framework.hash)));
  m_hash->setToolTip(toQt(framework.hash));
  m_notice->setVisible(facts.notice.has_value());
  if (facts.notice) m_notice->setText(messageFor(*facts.notice).text());
}

void FrameworkSection::showPage(const SettingsPage& page) {
  if (!page.adopted) return m_variant->setText(tr("Geen eigen variant: dit is het weegkader van Peilstok zelf."));
  QStringList by;
  for (const std::string& one : page.adopted->by) by << toQt(one);
  m_variant->setText(tr("Eigen variant %1 %2, ingevoerd door %3.")
                         .arg(toQt(page.adopted->name), toQt(page.adopted->version), by.join(tr(" en "))));
}

}  // namespace peilstok::ui

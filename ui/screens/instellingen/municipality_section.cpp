#include "screens/instellingen/municipality_section.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/text.h"
#include "models/municipality_rows.h"
#include "widgets/labels.h"
#include "widgets/municipality_picker.h"
#include "widgets/setting_block.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

MunicipalitySection::MunicipalitySection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "municipalitySection", tr("Gemeente en buren"),
                      tr("Voor welke gemeente je werkt, en welke gemeenten daaraan grenzen."), parent),
      m_own(makeLabel({}, "strong")),
      m_laidOver(makeLabel({}, "muted")),
      m_picker(new MunicipalityPicker(theme)),
      m_forget(new QPushButton(tr("&Keuze wissen"))),
      m_noNeighbours(makeLabel(tr("Kies eerst een gemeente."), "muted")),
      m_neighbours(new QVBoxLayout) {
  auto* own = new SettingBlock(theme, tr("Eigen gemeente"),
                               tr("Berichten die zelf geen gemeente noemen, krijgen bij het importeren deze gemeente. "
                                  "Bijzondere dagen en de buren tellen mee vanuit deze gemeente."),
                               FromWhen::nextWeighing);
  own->setMomentNote(tr("Wat al is ingelezen, houdt zijn gemeente."));
  m_own->setObjectName(QStringLiteral("ownMunicipality"));
  m_forget->setAccessibleName(tr("Keuze van de gemeente wissen"));
  setRole(m_forget, "quiet");
  own->body()->addWidget(m_own);
  own->body()->addWidget(m_laidOver);
  own->body()->addWidget(m_picker);
  own->body()->addWidget(m_forget, 0, Qt::AlignLeft);
  addBlock(own);
  auto* neighbours = new SettingBlock(
      theme, tr("Buurgemeenten"),
      tr("Wat bij een buurgemeente gebeurt, telt bij de weging mee als omgeving. De lijst komt uit de landelijke "
         "gegevens van Peilstok en uit een eigen gemeentebestand als dat er is."),
      FromWhen::elsewhere);
  m_neighbours->setSpacing(metrics::tight);
  neighbours->body()->addWidget(m_noNeighbours);
  neighbours->body()->addLayout(m_neighbours);
  addBlock(neighbours);
  connect(m_picker, &MunicipalityPicker::picked, this, &MunicipalitySection::municipalityPicked);
  connect(m_forget, &QPushButton::clicked, this, [this] { Q_EMIT municipalityPicked({}); });
}

void MunicipalitySection::showFacts(const WorkspaceFacts& facts) {
  const Knowledge& knowledge = *facts.knowledge;
  const Municipality* own = knowledge.gazetteer.municipality(knowledge.ownMunicipality);
  m_picker->setKnowledge(facts.knowledge);
  m_own->setText(own ? tr("%1, provincie %2, veiligheidsregio %3")
                           .arg(toQt(own->name), toQt(own->province), toQt(own->safetyRegion))
                     : tr("Nog niet gekozen"));
  m_laidOver->setVisible(facts.laidOver);
  m_laidOver->setText(facts.example
                          ? tr("In dit werkbestand is het voorbeeld geladen. Dat brengt zijn eigen gemeente mee.")
                          : tr("Dit werkbestand gebruikt een eigen gemeentebestand. De gemeente daarin gaat voor."));
  m_picker->setVisible(!facts.laidOver);
  m_forget->setVisible(own && !facts.laidOver);
  showNeighbours(knowledge);
}

void MunicipalitySection::showNeighbours(const Knowledge& knowledge) {
  clear(m_neighbours);
  const Gazetteer& gazetteer = knowledge.gazetteer;
  const std::string& own = knowledge.ownMunicipality;
  const auto found = gazetteer.neighbours.find(own);
  const bool none = own.empty() || found == gazetteer.neighbours.end();
  m_noNeighbours->setVisible(none);
  m_noNeighbours->setText(own.empty() ? tr("Kies eerst een gemeente.")
                                      : tr("Volgens de lijst grenst geen gemeente aan deze."));
  if (none) return;
  std::vector<std::pair<QString, bool>> lines;  // name, and whether it is a border case
  for (const std::string& code : found->second)
    lines.emplace_back(municipalityName(gazetteer, code), gazetteer.isBorderCase(own, code));
  std::sort(lines.begin(), lines.end(),
            [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
  for (const auto& [name, unsure] : lines)
    m_neighbours->addWidget(
        unsure ? new SignLine(theme(), Sign::unsure,
                              tr("%1: grensgeval, ga zelf na of jullie aan elkaar grenzen").arg(name), nullptr)
               : new SignLine(theme(), Sign::yes, tr("%1: zeker").arg(name), nullptr));
}

}  // namespace peilstok::ui

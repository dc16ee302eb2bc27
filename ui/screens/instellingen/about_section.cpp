#include "screens/instellingen/about_section.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/setting_block.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

AboutSection::AboutSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "aboutSection", tr("Over Peilstok"),
                      tr("Een peilstok laat zien hoe hoog het water staat, voordat het over de dijk komt."), parent),
      m_file(makeLabel({}, "muted")),
      m_data(makeLabel({})) {
  auto* program = new SettingBlock(theme, tr("Het programma"), {}, FromWhen::nothing);
  const QString version = QApplication::applicationVersion();
  program->body()->addWidget(
      makeLabel(version.isEmpty() ? tr("Peilstok") : tr("Peilstok versie %1").arg(version), "strong"));
  program->body()->addWidget(makeLabel(
      tr("Vrije software onder de EUPL-1.2. Iedereen mag het gebruiken, bekijken, aanpassen en doorgeven, onder de "
         "voorwaarden van die licentie (LICENSE).")));
  addBlock(program);
  auto* local = new SettingBlock(theme, tr("Alles lokaal"),
                                 tr("Peilstok gebruikt geen netwerk en stuurt niets. Wat het weet, staat op deze "
                                    "computer. Er gaat alleen iets weg als jij het verstuurt."),
                                 FromWhen::nothing);
  local->body()->addWidget(m_file);
  addBlock(local);
  auto* knowledge = new SettingBlock(theme, tr("Welke gegevens meekomen"), {}, FromWhen::nothing);
  m_data->setObjectName(QStringLiteral("dataVersions"));
  knowledge->body()->addWidget(m_data);
  addBlock(knowledge);
  auto* round = new SettingBlock(theme, tr("Nog eens beginnen"),
                                 tr("De korte rondleiding langs het venster, en het welkom met de keuze van de "
                                    "gemeente. Er verandert niets aan je werk."),
                                 FromWhen::nothing);
  auto* tour = new QPushButton(tr("&Rondleiding starten"));
  tour->setObjectName(QStringLiteral("startTour"));
  tour->setAccessibleName(tr("Rondleiding starten"));
  auto* welcome = new QPushButton(tr("&Welkom tonen"));
  welcome->setObjectName(QStringLiteral("showWelcome"));
  welcome->setAccessibleName(tr("Welkom tonen"));
  auto* buttons = new QWidget;
  auto* flow = new FlowLayout(metrics::gap, buttons);
  flow->addWidget(tour);
  flow->addWidget(welcome);
  round->body()->addWidget(buttons);
  addBlock(round);
  connect(tour, &QPushButton::clicked, this, &AboutSection::tourRequested);
  connect(welcome, &QPushButton::clicked, this, &AboutSection::welcomeRequested);
}

void AboutSection::showFacts(const WorkspaceFacts& facts) {
  const Knowledge& knowledge = *facts.knowledge;
  m_file->setText(
      tr("Werkbestand: %1").arg(QDir::toNativeSeparators(QString::fromStdU16String(facts.database.u16string()))));
  const auto count = [](std::size_t size) { return countText(static_cast<qint64>(size)); };
  m_data->setText(tr("Weegkader %1 (kenmerk %2). %3 kaarten, %4 regels van taal, %5 stukken in de kennisbank, %6 "
                     "gemeenten.")
                      .arg(toQt(knowledge.framework.version), shortHash(knowledge.framework.hash),
                           count(knowledge.cards.size()), count(knowledge.rules.size()),
                           count(knowledge.kennisbank.size()), count(knowledge.gazetteer.municipalities.size())));
}

}  // namespace peilstok::ui

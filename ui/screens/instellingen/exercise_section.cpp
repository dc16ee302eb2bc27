#include "screens/instellingen/exercise_section.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/labels.h"
#include "widgets/setting_block.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

ExerciseSection::ExerciseSection(const Theme& theme, bool exercise, QWidget* parent)
    : SettingsSection(theme, "exerciseSection", tr("Oefenmodus"),
                      tr("Oefenen met alles wat Peilstok kan, los van echt werk."), parent),
      m_exercise(exercise),
      m_file(makeLabel({}, "muted")) {
  auto* block = new SettingBlock(
      theme, tr("Oefenen in een eigen werkbestand"),
      tr("In de oefenmodus werkt Peilstok met een ander bestand, naast het echte. Niets gaat van het een naar het "
         "ander. Zolang je oefent, staat bovenin het venster OEFENING, en in de titel en onderin ook. De keuze blijft "
         "staan tot je haar verandert, ook na opnieuw starten."),
      FromWhen::now);
  block->setMomentNote(tr("Wat je in het andere bestand aan het typen was, staat er nog als je terugkomt."));
  block->body()->addWidget(
      new SignLine(theme, exercise ? Sign::gap : Sign::empty,
                   exercise ? tr("Je werkt nu in het oefenbestand.") : tr("Je werkt nu in het echte werkbestand.")));
  block->body()->addWidget(m_file);
  auto* change = new QPushButton(exercise ? tr("&Oefening verlaten") : tr("&Oefenmodus aanzetten\u2026"));
  change->setObjectName(QStringLiteral("exerciseSwitch"));
  change->setAccessibleName(exercise ? tr("Oefening verlaten") : tr("Oefenmodus aanzetten"));
  block->body()->addWidget(change, 0, Qt::AlignLeft);
  connect(change, &QPushButton::clicked, this, [this] { Q_EMIT switchRequested(!m_exercise); });
  if (exercise) {
    auto* start = new QPushButton(tr("Scenario kiezen en starten\u2026"));
    start->setObjectName(QStringLiteral("exerciseScenario"));
    start->setAccessibleName(tr("Scenario kiezen en starten"));
    block->body()->addWidget(start, 0, Qt::AlignLeft);
    connect(start, &QPushButton::clicked, this, &ExerciseSection::scenarioRequested);
  }
  addBlock(block);
}

void ExerciseSection::showFacts(const WorkspaceFacts& facts) {
  m_file->setText(
      tr("Bestand: %1").arg(QDir::toNativeSeparators(QString::fromStdU16String(facts.database.u16string()))));
}

}  // namespace peilstok::ui

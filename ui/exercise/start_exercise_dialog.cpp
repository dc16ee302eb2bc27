#include "exercise/start_exercise_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "widgets/labels.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

StartExerciseDialog::StartExerciseDialog(const Theme& theme, Bridge& bridge, QWidget* parent)
    : PageDialog(theme, tr("Oefening starten"), parent),
      m_bridge(bridge),
      m_which(new QComboBox),
      m_about(new QVBoxLayout) {
  setObjectName(QStringLiteral("startExercise"));
  page()->addWidget(makeLabel(windowTitle(), "title"));
  page()->addWidget(
      makeLabel(tr("De oefening speelt in het oefenbestand. Er wordt niets gemeten en niets verstuurd."), "muted"));
  m_which->setObjectName(QStringLiteral("exerciseWhich"));
  nameBox(m_which, tr("Scenario"));
  page()->addWidget(m_which);
  page()->addLayout(m_about);
  page()->addStretch(1);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("A&nnuleren"), "exerciseCancel");
  m_go = addButton(tr("&Starten"), "exerciseGo", true);
  m_go->setEnabled(false);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_go, &QPushButton::clicked, this, [this] {
    m_bridge.startExercise(fromQt(m_which->currentData().toString()), 0);
    accept();
  });
  connect(&m_bridge, &Bridge::scenariosReady, this, &StartExerciseDialog::fill);
  connect(m_which, &QComboBox::currentIndexChanged, this, &StartExerciseDialog::showChosen);
  m_bridge.requestScenarios();
  orderTabs();
  m_which->setFocus();
}

void StartExerciseDialog::fill(const std::vector<ScenarioRow>& rows) {
  m_rows = rows;
  m_which->clear();
  for (const ScenarioRow& row : m_rows) m_which->addItem(toQt(row.title), toQt(row.id));
  m_go->setEnabled(!m_rows.empty());
  showChosen();
}

void StartExerciseDialog::showChosen() {
  clear(m_about);
  const int at = m_which->currentIndex();
  if (at < 0 || at >= static_cast<int>(m_rows.size())) return;
  const ScenarioRow& row = m_rows[static_cast<std::size_t>(at)];
  m_about->addWidget(makeLabel(toQt(row.about)));
  m_about->addWidget(
      makeLabel(tr("Duurt ongeveer %1 minuten, met %2 signalen.").arg(row.minutes).arg(row.signals), "strong"));
  m_about->addWidget(makeLabel(tr("Bronnen, met de dag waarop ze zijn gelezen:"), "small"));
  for (const std::string& source : row.sources) m_about->addWidget(makeLabel(toQt(source), "small"));
}

}  // namespace peilstok::ui

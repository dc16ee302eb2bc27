#include "screens/instellingen/look_section.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "screens/instellingen/look_preview.h"
#include "theme/system_look.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"
#include "widgets/setting_block.h"

namespace peilstok::ui {

namespace {

template <class Choice, std::size_t count>
int indexOf(Choice wanted, const std::array<Choice, count>& all) {
  return static_cast<int>(std::find(all.begin(), all.end(), wanted) - all.begin());
}

QStringList scaleWords() {
  QStringList words;
  for (const int percent : allScales) words << QStringLiteral("%1 %").arg(percent);
  return words;
}

}  // namespace

LookSection::LookSection(Theme& theme, Settings& settings, QWidget* parent)
    : SettingsSection(theme, "lookSection", tr("Weergave"),
                      tr("Hoe Peilstok eruitziet op deze computer. Aan de inhoud verandert dit niets."), parent),
      m_changing(theme),
      m_settings(settings),
      m_scaleAtStart(settings.scale()),
      m_scheme(new ChoiceGroup(tr("Thema"), {tr("Als het systeem"), tr("Licht"), tr("Donker")})),
      m_rows(new ChoiceGroup(tr("Rijen"), {tr("Compact"), tr("Normaal"), tr("Ruim")})),
      m_scale(new ChoiceGroup(tr("Schaal"), scaleWords())),
      m_motion(new ChoiceGroup(tr("Beweging"), {tr("Als het systeem"), tr("Aan"), tr("Uit")})),
      m_system(makeLabel({}, "small")),
      m_sample(makeLabel(tr("Zo groot wordt de tekst."))),
      m_restart(new QPushButton(tr("&Nu opnieuw starten"))) {
  auto* preview = new LookPreview(theme);
  preview->setObjectName(QStringLiteral("lookPreview"));
  addText(tr("Voorbeeld"), "label");
  addBlock(preview);
  addScheme();
  addRows();
  addScale();
  addMotion();
  showChoices();
  connect(&m_changing, &Theme::changed, this, &LookSection::showChoices);
}

void LookSection::addScheme() {
  auto* block = new SettingBlock(theme(), tr("Licht of donker"),
                                 tr("De kleuren van het hele venster. Afdrukken blijven licht."), FromWhen::now);
  m_scheme->setObjectName(QStringLiteral("schemeChoice"));
  block->body()->addWidget(m_scheme);
  m_scheme->describe(block->spoken());
  block->body()->addWidget(m_system);
  addBlock(block);
  connect(m_scheme, &ChoiceGroup::chosen, this, [this](int index) {
    const SchemeChoice choice = allSchemeChoices[static_cast<std::size_t>(index)];
    m_settings.setScheme(choice);
    m_changing.setSchemeChoice(choice);
  });
}

void LookSection::addRows() {
  auto* block = new SettingBlock(theme(), tr("Hoogte van rijen"),
                                 tr("Compact toont meer tegelijk, ruim is rustiger en makkelijker aan te wijzen. Geldt "
                                    "voor alle lijsten."),
                                 FromWhen::now);
  m_rows->setObjectName(QStringLiteral("rowsChoice"));
  block->body()->addWidget(m_rows);
  m_rows->describe(block->spoken());
  addBlock(block);
  connect(m_rows, &ChoiceGroup::chosen, this, [this](int index) {
    const Rows rows = allRows[static_cast<std::size_t>(index)];
    m_settings.setRows(rows);
    m_changing.setRows(rows);
  });
}

void LookSection::addScale() {
  auto* block = new SettingBlock(theme(), tr("Schaal"),
                                 tr("Maakt alles groter: tekst, knoppen en ruimte. Dit komt boven op de schaal van het "
                                    "systeem."),
                                 FromWhen::nextStart);
  m_scale->setObjectName(QStringLiteral("scaleChoice"));
  m_restart->setObjectName(QStringLiteral("restartNow"));
  m_restart->setAccessibleName(tr("Nu opnieuw starten"));
  m_sample->setAccessibleName(m_sample->text());
  block->body()->addWidget(m_scale);
  m_scale->describe(block->spoken());
  block->body()->addWidget(m_sample);
  block->body()->addWidget(m_restart, 0, Qt::AlignLeft);
  addBlock(block);
  connect(m_scale, &ChoiceGroup::chosen, this, [this](int index) {
    m_settings.setScale(allScales[static_cast<std::size_t>(index)]);
    showScale();
  });
  connect(m_restart, &QPushButton::clicked, this, &LookSection::restartRequested);
}

void LookSection::addMotion() {
  auto* block = new SettingBlock(theme(), tr("Beweging"),
                                 tr("Het enige dat beweegt is wat laat zien waar iets heen gaat, zoals het kader in de "
                                    "rondleiding. Zonder beweging staat het er meteen."),
                                 FromWhen::now);
  m_motion->setObjectName(QStringLiteral("motionChoice"));
  block->body()->addWidget(m_motion);
  m_motion->describe(block->spoken());
  addBlock(block);
  connect(m_motion, &ChoiceGroup::chosen, this, [this](int index) {
    const Motion motion = allMotions[static_cast<std::size_t>(index)];
    m_settings.setMotion(motion);
    m_changing.setMotion(motion);
  });
}

void LookSection::showChoices() {
  m_scheme->show(indexOf(m_changing.schemeChoice(), allSchemeChoices));
  m_rows->show(indexOf(m_changing.rows(), allRows));
  m_motion->show(indexOf(m_changing.motion(), allMotions));
  m_system->setText(m_changing.system().scheme() == Scheme::dark ? tr("Het systeem staat nu op donker.")
                                                                 : tr("Het systeem staat nu op licht."));
  showScale();
}

void LookSection::showScale() {
  const int percent = m_settings.scale();
  m_scale->show(indexOf(percent, allScales));
  const bool other = percent != m_scaleAtStart;
  m_sample->setVisible(other);
  m_restart->setVisible(other);
  // Against what one sees now, which is already scaled by what held at the start.
  m_sample->setStyleSheet(QStringLiteral("font-size: %1px;").arg(metrics::body * percent / m_scaleAtStart));
}

}  // namespace peilstok::ui

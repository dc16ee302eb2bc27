#include "screens/omgevingsbeeld/survey_bar.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "charts/survey_words.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

constexpr std::array ranges{1, 3, 7, 56};  // days
constexpr std::array phases{Phase::rust, Phase::sluimerend_ongenoegen, Phase::oplopende_spanningen, Phase::escalatie,
                            Phase::na_de_escalatie};

QWidget* makeRow(QLayout* layout) {
  auto* row = new QWidget;
  new FlowLayout(6, row);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  row->setSizePolicy(policy);
  layout->addWidget(row);
  return row;
}

QPushButton* makeButton(const QString& text, const char* name) {
  auto* button = new QPushButton(text);
  button->setObjectName(QLatin1String(name));
  setRole(button, "entry");
  return button;
}

}  // namespace

SurveyBar::SurveyBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_back(makeButton(QStringLiteral("\u2039"), "earlier")),
      m_forward(makeButton(QStringLiteral("\u203a"), "later")),
      m_stretch(makeLine({}, "strong")),
      m_municipality(new QComboBox),
      m_table(makeButton(tr("Als &tabel"), "asTable")),
      m_drop(new QAction(tr("Terug naar de schets"), this)),
      m_withoutPlace(new FilterChip(theme, tr("zonder plaats"), {})),
      m_elsewhere(new FilterChip(theme, tr("elders"), {})),
      m_chosen(makeLine({}, "small")),
      m_clear(new QPushButton(tr("&Wis keuze"))) {
  setRole(this, "bar");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 7, 10, 7);
  layout->setSpacing(6);
  buildTop(layout);
  buildChips(layout);
}

void SurveyBar::buildTop(QLayout* layout) {
  QLayout* row = makeRow(layout)->layout();
  buildRange(row);
  m_municipality->setObjectName(QStringLiteral("municipality"));
  setRole(m_municipality, "filter");
  nameBox(m_municipality, tr("Eigen gemeente"));
  m_municipality->setToolTip(tr("Van welke gemeente dit het beeld is. De keuze blijft bewaard in het werkbestand."));
  m_municipality->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_municipality->setMinimumContentsLength(16);
  connect(m_municipality, &QComboBox::activated, this, [this](int index) {
    const std::string code = fromQt(m_municipality->itemData(index).toString());
    if (!code.empty()) Q_EMIT municipalityChosen(code);
  });
  row->addWidget(m_municipality);
  buildActions(row);
}

void SurveyBar::buildRange(QLayout* row) {
  auto* group = new QButtonGroup(this);
  const std::array words{tr("24 uur"), tr("3 dagen"), tr("Week"), tr("8 weken")};
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    auto* chip = new FilterChip(m_theme, words[i], {});
    chip->setObjectName(QStringLiteral("range%1").arg(ranges[i]));
    chip->setAccessibleName(tr("Periode: %1").arg(words[i]));
    chip->setChecked(ranges[i] == m_days);
    group->addButton(chip);
    row->addWidget(chip);
    m_ranges.push_back(chip);
    connect(chip, &QAbstractButton::clicked, this, [this, days = ranges[i]] { Q_EMIT daysChanged(m_days = days); });
  }
  m_back->setAccessibleName(tr("Eerder"));
  m_back->setToolTip(tr("Een periode terug"));
  m_forward->setAccessibleName(tr("Later"));
  m_forward->setToolTip(tr("Een periode verder"));
  row->addWidget(m_back);
  m_stretch->setFixedHeight(28);
  row->addWidget(m_stretch);
  row->addWidget(m_forward);
  connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT stepped(-1); });
  connect(m_forward, &QPushButton::clicked, this, [this] { Q_EMIT stepped(1); });
}

void SurveyBar::buildActions(QLayout* row) {
  setTableShown(false);
  connect(m_table, &QPushButton::clicked, this, &SurveyBar::tableToggled);
  auto* print = makeButton(tr("&Afdrukken"), "print");
  print->setAccessibleName(tr("Afdrukken"));
  print->setToolTip(tr("Kaart, tijdlijn, kalender en lijst op A4 (P)"));
  auto* paper = new QMenu(print);
  connect(paper->addAction(tr("Afdrukken op A4\u2026")), &QAction::triggered, this, &SurveyBar::printRequested);
  connect(paper->addAction(tr("Opslaan als PDF\u2026")), &QAction::triggered, this, &SurveyBar::pdfRequested);
  print->setMenu(paper);
  print->setProperty("hasMenu", true);
  auto* period = makeButton(tr("O&verzicht\u2026"), "period");
  period->setAccessibleName(tr("Overzicht over een periode"));
  period->setToolTip(tr("Een verslag over een dag, een week of een eigen periode"));
  connect(period, &QPushButton::clicked, this, &SurveyBar::periodRequested);
  auto* borders = makeButton(tr("&Grenzen"), "boundaries");
  borders->setAccessibleName(tr("Grenzen"));
  borders->setToolTip(tr("De omtrek van gemeenten uit een bestand (GeoJSON)"));
  auto* choices = new QMenu(borders);
  connect(choices->addAction(tr("Grenzen laden\u2026")), &QAction::triggered, this, &SurveyBar::boundariesRequested);
  choices->addAction(m_drop);
  connect(m_drop, &QAction::triggered, this, &SurveyBar::boundariesDropped);
  borders->setMenu(choices);
  borders->setProperty("hasMenu", true);
  for (QPushButton* button : {m_table, print, period, borders}) row->addWidget(button);
}

void SurveyBar::buildChips(QLayout* layout) {
  QLayout* row = makeRow(layout)->layout();
  for (const Phase phase : phases) {
    auto* chip = new FilterChip(m_theme, present::phaseName(phase), PhaseStep{phase});
    chip->setToolTip(present::phaseName(phase));
    row->addWidget(chip);
    m_phases.emplace_back(phase, chip);
    connect(chip, &QAbstractButton::clicked, this, &SurveyBar::tellFilters);
  }
  m_withoutPlace->setObjectName(QStringLiteral("withoutPlace"));
  m_withoutPlace->setToolTip(tr("Alleen wat geen plaats noemt; dat staat niet op de kaart."));
  m_elsewhere->setObjectName(QStringLiteral("elsewhere"));
  m_elsewhere->setToolTip(tr("Alleen wat over een gemeente gaat die geen buur is; dat staat niet op de kaart."));
  for (FilterChip* chip : {m_withoutPlace, m_elsewhere}) {
    row->addWidget(chip);
    connect(chip, &QAbstractButton::clicked, this, &SurveyBar::tellFilters);
  }
  m_chosen->setFixedHeight(28);
  m_clear->setObjectName(QStringLiteral("clear"));
  setRole(m_clear, "quiet");
  m_clear->setAccessibleName(tr("Wis keuze"));
  m_clear->setToolTip(tr("Alles weer laten zien (Esc)"));
  connect(m_clear, &QPushButton::clicked, this, &SurveyBar::cleared);
  row->addWidget(m_chosen);
  row->addWidget(m_clear);
  m_chosen->hide();
  m_clear->hide();
}

void SurveyBar::tellFilters() {
  std::set<Phase> chosen;
  for (const auto& [phase, chip] : m_phases)
    if (chip->isChecked()) chosen.insert(phase);
  // Nothing can be both; the one pressed last holds.
  if (sender() == m_withoutPlace && m_withoutPlace->isChecked()) m_elsewhere->setChecked(false);
  if (sender() == m_elsewhere && m_elsewhere->isChecked()) m_withoutPlace->setChecked(false);
  Q_EMIT filtersChanged(chosen, m_withoutPlace->isChecked(), m_elsewhere->isChecked());
}

void SurveyBar::setKnowledge(const KnowledgePtr& knowledge) {
  std::vector<const Municipality*> all;
  for (const Municipality& one : knowledge->gazetteer.municipalities) all.push_back(&one);
  std::sort(all.begin(), all.end(), [](const Municipality* a, const Municipality* b) { return a->name < b->name; });
  const QVariant before = m_municipality->currentData();
  m_municipality->clear();
  m_municipality->addItem(tr("Kies je gemeente"), QString());
  for (const Municipality* one : all) m_municipality->addItem(toQt(one->name), toQt(one->code));
  m_municipality->setCurrentIndex(std::max(0, m_municipality->findData(before)));
}

void SurveyBar::showPicture(const survey::Picture& picture, const std::vector<survey::Occurrence>& shown) {
  m_stretch->setText(survey_words::stretch(picture.from, picture.until));
  m_municipality->setCurrentIndex(std::max(0, m_municipality->findData(toQt(picture.own))));
  m_drop->setEnabled(!picture.boundariesSince.empty());
  qint64 without = 0, elsewhere = 0;
  for (const survey::Occurrence& one : shown) {
    if (one.kind == survey::Happening::besluit) continue;
    if (one.place.empty()) without += one.count;
    if (survey::isElsewhere(picture, one.place)) elsewhere += one.count;
  }
  for (const auto& [phase, chip] : m_phases) {
    qint64 count = 0;
    for (const survey::Occurrence& one : shown)
      if (one.phase == phase && one.kind == survey::Happening::signaal) count += one.count;
    chip->setCount(count);
  }
  m_withoutPlace->setCount(without);
  m_elsewhere->setCount(elsewhere);
  m_elsewhere->setVisible(elsewhere > 0 || m_elsewhere->isChecked());
  m_stretch->parentWidget()->updateGeometry();
}

void SurveyBar::showSelection(const survey::Selection& selection, const QString& words) {
  for (const auto& [phase, chip] : m_phases) chip->setChecked(selection.phases.count(phase) > 0);
  m_withoutPlace->setChecked(selection.withoutPlace);
  m_elsewhere->setChecked(selection.elsewhere);
  m_chosen->setText(words);
  m_chosen->setVisible(!words.isEmpty());
  m_clear->setVisible(!selection.isEmpty());
}

void SurveyBar::setTableShown(bool shown) {
  m_table->setText(shown ? tr("Als &kaart") : tr("Als &tabel"));
  m_table->setAccessibleName(shown ? tr("Als kaart") : tr("Als tabel"));
  m_table->setToolTip(shown ? tr("Kaart, tijdlijn en dagen (T)") : tr("Hetzelfde als tabel (T)"));
}

void SurveyBar::setForwardPossible(bool possible) { m_forward->setEnabled(possible); }

void SurveyBar::focusMunicipality() { m_municipality->setFocus(Qt::OtherFocusReason); }

}  // namespace peilstok::ui

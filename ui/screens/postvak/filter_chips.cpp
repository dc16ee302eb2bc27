#include "screens/postvak/filter_chips.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

FilterChips::FilterChips(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_row(new QWidget), m_askFunction(makeFunctionLine()) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::gap);
  new FlowLayout(3, m_row);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  m_row->setSizePolicy(policy);
  layout->addWidget(m_row);
  layout->addWidget(m_askFunction);
  addPhases();
  m_consult = addSwitch(tr("Politie nu"), "onlyConsult", tr("Alleen waar nu om overleg met de politie wordt gevraagd"));
  m_calls = addSwitch(tr("Oproepen"), "onlyCalls", tr("Alleen teksten die zelf oproepen om te komen of iets te doen"));
  m_quiet = addSwitch(tr("Niets gevonden"), "onlyQuiet",
                      tr("Waarin Peilstok niets vond dat op onrust wijst: rust, geen haast, geen oproep. Het kan iets "
                         "missen: kijk ze na voordat je ze samen als ruis sluit."));
  m_noise = addSwitch(tr("Ruis"), "onlyNoise",
                      tr("Wat als ruis is gesloten, door een ruisregel of door iemand, met de reden erbij"));
  m_mine = addSwitch(tr("Bij mij"), "onlyMine", tr("Alleen wat door jouw functie is opgepakt"));
  connect(m_consult, &QAbstractButton::clicked, this, &FilterChips::chosen);
  connect(m_calls, &QAbstractButton::clicked, this, &FilterChips::chosen);
  connect(m_quiet, &QAbstractButton::clicked, this, &FilterChips::chosen);
  connect(m_noise, &QAbstractButton::clicked, this, &FilterChips::chosen);
  connect(m_mine, &QAbstractButton::clicked, this, &FilterChips::pressMine);
}

void FilterChips::addPhases() {
  addPhase(tr("Alle"), {}, {});
  m_unknown = addPhase(present::capitalised(present::phaseNotTold()), {}, {}, true);
  m_unknown->setObjectName(QStringLiteral("onlyUnknown"));
  m_unknown->setToolTip(present::phaseNotToldWhy());
  addPhase(present::phaseName(Phase::rust), Phase::rust, {});
  addPhase(present::phaseName(Phase::sluimerend_ongenoegen), Phase::sluimerend_ongenoegen, {});
  for (const Step step : {Step::spanning, Step::concrete_mobilisatie})
    addPhase(present::phaseName(Phase::oplopende_spanningen, step), Phase::oplopende_spanningen, step);
  addPhase(present::phaseName(Phase::escalatie), Phase::escalatie, {});
  addPhase(present::phaseName(Phase::na_de_escalatie), Phase::na_de_escalatie, {});
  auto* group = new QButtonGroup(this);
  for (const PhaseChoice& choice : m_phases) group->addButton(choice.chip);
  m_phases.front().chip->setChecked(true);
}

FilterChip* FilterChips::addPhase(const QString& word, std::optional<Phase> phase, std::optional<Step> step,
                                  bool unknown) {
  const auto shape = phase ? std::optional(PhaseStep{*phase, step.value_or(Step::none)}) : std::nullopt;
  auto* chip = new FilterChip(m_theme, word, shape);
  if (phase) chip->setToolTip(present::phaseFull(*phase, step.value_or(Step::none)));
  m_row->layout()->addWidget(chip);
  m_phases.push_back({phase, step, unknown, chip});
  connect(chip, &QAbstractButton::clicked, this, &FilterChips::chosen);
  return chip;
}

FilterChip* FilterChips::addSwitch(const QString& word, const char* name, const QString& tip) {
  auto* chip = new FilterChip(m_theme, word, std::nullopt);
  chip->setObjectName(QLatin1String(name));
  chip->setToolTip(tip);
  m_row->layout()->addWidget(chip);
  return chip;
}

QWidget* FilterChips::makeFunctionLine() {
  auto* line = new QWidget;
  line->setObjectName(QStringLiteral("askFunction"));
  auto* layout = new QHBoxLayout(line);
  layout->setContentsMargins(metrics::hair, 0, 0, 0);
  layout->setSpacing(metrics::gap);
  layout->addWidget(
      makeLabel(tr("Peilstok weet nog niet met welke functie je werkt. Zeg je dat, dan staat hier wat jij "
                   "oppakte of toegewezen kreeg."),
                "muted"),
      1);
  auto* choose = new QPushButton(tr("Functie &kiezen\u2026"));
  choose->setObjectName(QStringLiteral("chooseFunction"));
  choose->setAccessibleName(tr("Functie kiezen"));
  layout->addWidget(choose, 0, Qt::AlignTop);
  connect(choose, &QPushButton::clicked, this, &FilterChips::functionWanted);
  line->hide();
  return line;
}

void FilterChips::pressMine() {
  if (!m_function.isEmpty()) return Q_EMIT chosen(), void();
  m_mine->setChecked(false);
  m_askFunction->setVisible(m_askFunction->isHidden());
}

void FilterChips::fillIn(ListQuery& query) const {
  for (const PhaseChoice& choice : m_phases) {
    if (!choice.chip->isChecked()) continue;
    query.phase = choice.phase;
    query.step = choice.step;
    query.onlyUnjudged = choice.unknown;
  }
  query.onlyConsult = m_consult->isChecked();
  query.onlyCalls = m_calls->isChecked();
  query.onlyQuiet = m_quiet->isChecked();
  query.onlyNoise = m_noise->isChecked();
  query.owner = m_mine->isChecked() ? m_function : QString();
}

void FilterChips::choose(const ListQuery& query) {
  for (const PhaseChoice& choice : m_phases)
    if (choice.phase == query.phase && choice.step == query.step &&
        choice.unknown == (query.onlyUnjudged && m_ownFirst))
      choice.chip->setChecked(true);
  m_consult->setChecked(query.onlyConsult);
  m_calls->setChecked(query.onlyCalls);
  m_quiet->setChecked(query.onlyQuiet);
  m_noise->setChecked(query.onlyNoise);
  m_mine->setChecked(!query.owner.isEmpty() && query.owner == m_function);
}

void FilterChips::setFunction(const QString& function) {
  m_function = function;
  if (!function.isEmpty()) m_askFunction->hide();
  if (!m_mine->isChecked()) return;
  m_mine->setChecked(!function.isEmpty());
  Q_EMIT chosen();
}

void FilterChips::setOwnFirst(bool first) {
  m_ownFirst = first;
  if (first || !m_unknown->isChecked()) return;
  m_phases.front().chip->setChecked(true);
  Q_EMIT chosen();
}

void FilterChips::showCounts(const ListAnswer& answer) {
  for (const PhaseChoice& choice : m_phases) {
    qint64 sum = choice.phase ? 0 : answer.unknown;
    for (const store::PhaseCount& count : answer.counts)
      if (!choice.unknown && (!choice.phase || count.phase == *choice.phase) &&
          (!choice.step || count.step == *choice.step))
        sum += count.count;
    choice.chip->setCount(sum);
    // Phases come in sight as one judges; until then a row of noughts says nothing.
    choice.chip->setVisible(choice.unknown ? m_ownFirst
                                           : !m_ownFirst || !choice.phase || sum > 0 || choice.chip->isChecked());
  }
  m_quiet->setCount(answer.quiet);
  m_quiet->setVisible(answer.quiet > 0 || m_quiet->isChecked());
  m_noise->setCount(answer.noise);
  m_noise->setVisible(answer.noise > 0 || m_noise->isChecked());
  m_row->layout()->invalidate();
  m_row->updateGeometry();
}

QStringList FilterChips::words(const ListQuery& query) const {
  QStringList parts;
  if (query.phase)
    parts << tr("de fase \u2018%1\u2019").arg(present::phaseFull(*query.phase, query.step.value_or(Step::none)));
  const auto named = [&](bool asked, const FilterChip* chip) {
    if (asked) parts << QStringLiteral("\u2018%1\u2019").arg(chip->text());
  };
  named(query.onlyUnjudged, m_unknown);
  named(query.onlyConsult, m_consult);
  named(query.onlyCalls, m_calls);
  named(query.onlyQuiet, m_quiet);
  named(query.onlyNoise, m_noise);
  named(!query.owner.isEmpty(), m_mine);
  return parts;
}

}  // namespace peilstok::ui

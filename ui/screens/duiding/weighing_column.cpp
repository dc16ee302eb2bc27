#include "screens/duiding/weighing_column.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/findings.h"
#include "widgets/labels.h"
#include "widgets/panels.h"
#include "widgets/score_bars.h"

namespace peilstok::ui {

namespace {

QString criterionName(const Knowledge& knowledge, const std::string& id) {
  const Criterion* criterion = knowledge.framework.criterion(id);
  return criterion && !criterion->name.empty() ? toQt(criterion->name) : present::capitalised(present::plain(id));
}

QString levelWords(const CriterionResult& result, const Knowledge& knowledge) {
  if (result.unknown) return WeighingColumn::tr("Onbekend. Dat is geen nul: het maakt de bandbreedte breder.");
  const Criterion* criterion = knowledge.framework.criterion(result.id);
  const auto level = static_cast<std::size_t>(std::max(0, result.level));
  const QString anchor =
      criterion && level < criterion->levels.size() ? toQt(criterion->levels[level].anchor) : QString();
  return WeighingColumn::tr("Niveau %1 van 3. %2").arg(result.level).arg(anchor);
}

QLabel* figure(const QString& text, const char* role = nullptr) {
  QLabel* label = makeLine(text, role);
  label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return label;
}

}  // namespace

WeighingColumn::WeighingColumn(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_total(makeLine({}, "title")),
      m_range(makeLabel({}, "muted")),
      m_bar(new TotalBar(theme)),
      m_table(new QGridLayout),
      m_criteria(new QVBoxLayout) {
  setProperty("page", true);
  setAccessibleName(tr("Weging"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::page, 16, metrics::page, metrics::page);
  layout->setSpacing(12);
  m_total->setObjectName(QStringLiteral("total"));
  layout->addWidget(makeLabel(tr("Weging"), "head"));
  auto* head = new QVBoxLayout;
  head->setSpacing(2);
  head->addWidget(m_total);
  head->addWidget(m_range);
  layout->addLayout(head);
  layout->addWidget(m_bar);
  m_table->setHorizontalSpacing(12);
  m_table->setVerticalSpacing(3);
  m_table->setColumnStretch(1, 1);
  m_table->setColumnStretch(2, 1);
  layout->addLayout(m_table);
  layout->addWidget(makeRule());
  m_criteria->setSpacing(14);
  layout->addLayout(m_criteria);
  layout->addStretch(1);
}

void WeighingColumn::show(const Assessment& assessment, const Knowledge& knowledge) {
  const Score& score = assessment.score;
  m_total->setText(tr("Totaal %1 van 100").arg(pointsText(score.total)));
  m_range->setText(tr("Bandbreedte %1 tot %2. Van wat kan meetellen is %3 % nog onbekend.")
                       .arg(pointsText(score.low), pointsText(score.high))
                       .arg(qRound(assessment.unknownShare * 100)));
  std::vector<Tenths> parts;
  for (const CriterionResult& result : assessment.criteria) parts.push_back(result.points);
  m_bar->setScore(score, parts);
  showTable(assessment, knowledge);
  clear(m_criteria);
  int number = 0;
  for (const CriterionResult& result : assessment.criteria)
    m_criteria->addWidget(makeBlock(++number, result, knowledge));
}

void WeighingColumn::showTable(const Assessment& assessment, const Knowledge& knowledge) {
  clear(m_table);
  int row = 0;
  Tenths sum = 0;
  for (const CriterionResult& result : assessment.criteria) {
    sum += result.points;
    m_table->addWidget(figure(QString::number(row + 1), "muted"), row, 0);
    m_table->addWidget(makeLine(criterionName(knowledge, result.id)), row, 1);
    auto* bar = new PointsBar(m_theme);
    bar->setPoints(result.points, result.maxPoints, result.unknown);
    m_table->addWidget(bar, row, 2);
    m_table->addWidget(figure(result.unknown ? tr("onbekend") : pointsText(result.points)), row, 3);
    m_table->addWidget(figure(tr("van %1").arg(pointsText(result.maxPoints)), "muted"), row++, 4);
  }
  if (sum != assessment.score.total) {
    m_table->addWidget(makeLine(tr("Begrensd op 0 tot 100")), row, 1);
    m_table->addWidget(figure(signedPointsText(assessment.score.total - sum)), row++, 3);
  }
  m_table->addWidget(makeRule(), row++, 0, 1, 5);
  m_table->addWidget(makeLine(tr("Samen"), "strong"), row, 1);
  m_table->addWidget(figure(pointsText(assessment.score.total), "strong"), row, 3);
  m_table->addWidget(figure(tr("van 100"), "muted"), row, 4);
}

QWidget* WeighingColumn::makeBlock(int number, const CriterionResult& result, const Knowledge& knowledge) const {
  auto* block = new QWidget;
  auto* layout = new QVBoxLayout(block);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(3);
  const QString name = criterionName(knowledge, result.id);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(makeLine(QStringLiteral("%1  %2").arg(number).arg(name), "strong"));
  head->addStretch();
  head->addWidget(makeLine(tr("%1 van %2").arg(pointsText(result.points), pointsText(result.maxPoints)), "muted"));
  layout->addLayout(head);
  const QString level = levelWords(result, knowledge);
  layout->addWidget(makeLabel(level, "muted"));
  if (!result.contributions.empty()) layout->addWidget(makeContributions(result, knowledge));
  if (std::any_of(result.contributions.begin(), result.contributions.end(),
                  [](const Contribution& part) { return part.points != part.fullPoints; }))
    layout->addWidget(makeLabel(
        tr("De plussen tellen hier samen voor hoogstens %1; wat erboven komt telt niet mee.").arg(pointsText(result.maxPoints)),
        "small"));
  QStringList unknown;
  for (const std::string& id : result.unknownIndicators) unknown << indicatorName(knowledge, id);
  if (!unknown.isEmpty())
    layout->addWidget(makeLabel(tr("Nog onbekend: %1").arg(unknown.join(QStringLiteral(", "))), "small"));
  block->setAccessibleName(tr("Criterium %1: %2").arg(number).arg(name));
  block->setAccessibleDescription(level);
  return block;
}

QWidget* WeighingColumn::makeContributions(const CriterionResult& result, const Knowledge& knowledge) const {
  auto* table = new QWidget;
  auto* grid = new QGridLayout(table);
  grid->setContentsMargins(0, 4, 0, 2);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(3);
  grid->setColumnStretch(0, 1);
  int row = 0;
  for (const Contribution& part : result.contributions) {
    grid->addWidget(makeLabel(indicatorName(knowledge, part.indicator)), row, 0);
    QStringList how{present::answer(part.answer), present::answerSource(part.source)};
    how.removeAll(QString());
    grid->addWidget(makeLine(how.join(QStringLiteral(", ")), "muted"), row, 1);
    QLabel* points = figure(signedPointsText(part.points), part.points > 0 ? "up" : part.points < 0 ? "down" : "muted");
    points->setMinimumWidth(52);
    if (part.points != part.fullPoints)
      points->setToolTip(tr("%1, maar dit criterium zit aan zijn plafond").arg(signedPointsText(part.fullPoints)));
    grid->addWidget(points, row++, 2);
  }
  return table;
}

}  // namespace peilstok::ui

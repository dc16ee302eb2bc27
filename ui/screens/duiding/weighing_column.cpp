#include "screens/duiding/weighing_column.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/own/levels_part.h"
#include "screens/duiding/points_model.h"
#include "screens/duiding/points_table.h"
#include "screens/findings.h"
#include "widgets/labels.h"
#include "widgets/panels.h"
#include "widgets/score_bars.h"

namespace peilstok::ui {

namespace {

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
      m_levels(new LevelsPart(theme)),
      m_ours(new QWidget),
      m_points(new PointsModel(this)),
      m_table(new PointsTable(theme)),
      m_criteria(new QVBoxLayout) {
  setProperty("page", true);
  setAccessibleName(tr("Weging"));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::page);
  outer->setSpacing(0);
  outer->addWidget(m_levels);
  outer->addWidget(m_ours);
  outer->addStretch(1);
  auto* layout = new QVBoxLayout(m_ours);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::loose);
  m_total->setObjectName(QStringLiteral("total"));
  layout->addWidget(makeLabel(tr("Weging"), "head"));
  auto* head = new QVBoxLayout;
  head->setSpacing(metrics::hair);
  head->addWidget(m_total);
  head->addWidget(m_range);
  layout->addLayout(head);
  layout->addWidget(m_bar);
  m_table->setModel(m_points);
  layout->addWidget(m_table);
  m_criteria->setSpacing(metrics::block - metrics::hair);
  layout->addLayout(m_criteria);
}

void WeighingColumn::setUnfolded(bool unfolded) {
  m_levels->setVisible(!unfolded);
  m_ours->setVisible(unfolded);
}

void WeighingColumn::show(const app::SignalDetail& detail, const KnowledgePtr& knowledge) {
  const Assessment& assessment = detail.assessment;
  const Score& score = assessment.score;
  m_levels->setFramework(knowledge);
  m_own.clear();
  for (const store::StoredJudgement& one : detail.judgements)
    if (!one.judgement.levels.empty()) m_own = one.judgement.levels;
  m_total->setText(tr("Totaal %1 van 100").arg(pointsText(score.total)));
  m_range->setText(tr("Bandbreedte %1 tot %2. Van wat kan meetellen is %3 % nog onbekend.")
                       .arg(pointsText(score.low), pointsText(score.high))
                       .arg(qRound(assessment.unknownShare * 100)));
  m_bar->setScore(score, scoreParts(assessment, *knowledge));
  m_points->setAssessment(assessment, *knowledge, m_own);
  m_table->fit();
  clear(m_criteria);
  int number = 0;
  for (const CriterionResult& result : assessment.criteria)
    m_criteria->addWidget(makeBlock(++number, result, *knowledge));
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
  if (const auto own = m_own.find(result.id); own != m_own.end()) {
    const QString theirs = result.unknown ? tr("onbekend") : tr("niveau %1").arg(result.level);
    layout->addWidget(makeLabel(tr("Jij: niveau %1; voorstel: %2.").arg(own->second).arg(theirs), "strong"));
  }
  if (!result.contributions.empty()) layout->addWidget(makeContributions(result, knowledge));
  if (std::any_of(result.contributions.begin(), result.contributions.end(),
                  [](const Contribution& part) { return part.points != part.fullPoints; }))
    layout->addWidget(makeLabel(tr("De plussen tellen hier samen voor hoogstens %1; wat erboven komt telt niet mee.")
                                    .arg(pointsText(result.maxPoints)),
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

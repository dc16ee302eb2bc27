#include "screens/duiding/points_model.h"

#include <QFont>

#include "bridge/text.h"
#include "screens/findings.h"
#include "theme/metrics.h"

namespace peilstok::ui {

PointsModel::PointsModel(QObject* parent) : QAbstractTableModel(parent) {}

void PointsModel::setAssessment(const Assessment& assessment, const Knowledge& knowledge,
                                const std::map<std::string, int>& ownLevels) {
  beginResetModel();
  m_rows.clear();
  m_hasOwn = !ownLevels.empty();
  Tenths sum = 0;
  int count = 0;
  for (const CriterionResult& result : assessment.criteria) {
    sum += result.points;
    const auto mine = ownLevels.find(result.id);
    const QString ours = result.unknown ? tr("?") : QString::number(result.level);
    Row row;
    row.cells[number] = QString::number(++count);
    row.cells[criterion] = criterionName(knowledge, result.id);
    row.cells[own] = mine == ownLevels.end() ? QString() : tr("%1 / %2").arg(mine->second).arg(ours);
    row.cells[points] = result.unknown ? tr("onbekend") : signedPointsText(result.points);
    row.cells[most] = tr("van %1").arg(pointsText(result.maxPoints));
    row.cells[runningTotal] = pointsText(sum);
    row.spoken =
        tr("%1: %2, van ten hoogste %3; samen tot hier %4")
            .arg(row.cells[criterion], row.cells[points], pointsText(result.maxPoints), row.cells[runningTotal]);
    m_rows.push_back(std::move(row));
  }
  if (sum != assessment.score.total) {
    Row cut;
    cut.cells[criterion] = tr("Begrensd op 0 tot 100");
    cut.cells[points] = signedPointsText(assessment.score.total - sum);
    cut.cells[runningTotal] = pointsText(assessment.score.total);
    cut.spoken = tr("%1: %2").arg(cut.cells[criterion], cut.cells[points]);
    m_rows.push_back(std::move(cut));
  }
  Row total;
  total.cells[criterion] = tr("Samen");
  total.cells[points] = pointsText(assessment.score.total);
  total.cells[most] = tr("van 100");
  total.cells[runningTotal] = pointsText(assessment.score.total);
  total.spoken = tr("Samen %1 van 100").arg(total.cells[points]);
  m_rows.push_back(std::move(total));
  endResetModel();
}

int PointsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PointsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant PointsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole: return row.cells[index.column()];
    case Qt::AccessibleTextRole: return row.spoken;
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (index.column() == criterion ? Qt::AlignLeft
                                                                   : index.column() == own     ? Qt::AlignHCenter
                                                                                               : Qt::AlignRight)));
    case Qt::FontRole: {
      if (!isSum(index.row()) && index.column() != points) return {};
      QFont font;
      font.setPixelSize(metrics::body);
      font.setWeight(QFont::DemiBold);
      return font;
    }
    default: return {};
  }
}

QVariant PointsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (section == criterion ? Qt::AlignLeft
                                                                 : section == own     ? Qt::AlignHCenter
                                                                                      : Qt::AlignRight)));
  if (role == Qt::ToolTipRole && section == own) return tr("Jouw niveau / niveau van het voorstel");
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case criterion: return tr("Criterium");
    case own: return tr("Jij / wij");
    case points: return tr("Punten");
    case most: return tr("Hoogstens");
    case runningTotal: return tr("Opgeteld");
    default: return QString();
  }
}

}  // namespace peilstok::ui

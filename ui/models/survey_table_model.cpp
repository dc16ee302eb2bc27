#include "models/survey_table_model.h"

namespace peilstok::ui {

SurveyTableModel::SurveyTableModel(QStringList headers, QObject* parent)
    : QAbstractTableModel(parent), m_headers(std::move(headers)) {}

void SurveyTableModel::setRows(std::vector<SurveyTableRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int SurveyTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SurveyTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant SurveyTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const SurveyTableRow& row = m_rows[static_cast<std::size_t>(index.row())];
  if (static_cast<std::size_t>(index.column()) >= row.cells.size()) return {};
  const SurveyCell& cell = row.cells[static_cast<std::size_t>(index.column())];
  switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return row.tip.isEmpty() ? QVariant() : QVariant(row.tip);
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(m_headers.value(index.column()), cell.text);
    case SortRole: return cell.sort;
    case NumberRole: return QVariant::fromValue<qlonglong>(row.signal);
    case PhaseRole: return cell.phase ? QVariant(static_cast<int>(cell.phase->phase)) : QVariant();
    case StepRole: return cell.phase ? QVariant(static_cast<int>(cell.phase->step)) : QVariant();
    default: return {};
  }
}

QVariant SurveyTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return m_headers.value(section);
}

}  // namespace peilstok::ui

#include "models/entry_list_model.h"

#include <algorithm>

namespace peilstok::ui {

void EntryListModel::setRows(std::vector<EntryRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

bool EntryListModel::refresh(const std::vector<EntryRow>& rows) {
  const bool same = std::equal(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(),
                               [](const EntryRow& a, const EntryRow& b) { return a.id == b.id && a.title == b.title; });
  if (!same) return false;
  m_rows = rows;
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  return true;
}

int EntryListModel::rowOf(const QString& id) const {
  const auto found =
      std::find_if(m_rows.begin(), m_rows.end(), [&](const EntryRow& row) { return !row.isHeading() && row.id == id; });
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int EntryListModel::firstEntry() const {
  const auto found = std::find_if(m_rows.begin(), m_rows.end(), [](const EntryRow& row) { return !row.isHeading(); });
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int EntryListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EntryListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const EntryRow& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole: {
      QStringList parts{row.title, row.word, row.tail};
      parts.removeAll(QString());
      return parts.join(QStringLiteral(", "));
    }
    case IdRole: return row.id;
    case RowRole: return QVariant::fromValue(static_cast<const void*>(&row));
    default: return {};
  }
}

Qt::ItemFlags EntryListModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  const bool heading = m_rows[static_cast<std::size_t>(index.row())].isHeading();
  // A heading is passed over by the arrow keys.
  return heading ? Qt::ItemNeverHasChildren : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace peilstok::ui

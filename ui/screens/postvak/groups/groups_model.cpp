#include "screens/postvak/groups/groups_model.h"

#include <algorithm>

#include "bridge/masks.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/postvak/groups/group_words.h"

namespace peilstok::ui {

namespace {

bool isCopy(const app::SignalGroup& group) { return !group.confirmed && group.likeness == Likeness::kopie; }

}  // namespace

void GroupsModel::setGroups(GroupsPtr groups, Instant now) {
  std::vector<std::int64_t> before;
  for (const int row : ticked()) before.push_back(group(row)->members.front().number);
  beginResetModel();
  m_groups = std::move(groups);
  m_words.clear();
  m_ticked.clear();
  m_suggestions = m_copies = 0;
  for (const app::SignalGroup& one : *m_groups) {
    m_words.push_back(wordsOf(one, now));
    const bool again = std::ranges::find(before, one.members.front().number) != before.end();
    m_ticked.push_back(again && !one.confirmed);
    m_suggestions += one.confirmed ? 0 : 1;
    m_copies += isCopy(one) ? 1 : 0;
  }
  endResetModel();
  Q_EMIT ticksChanged();
}

GroupsModel::Words GroupsModel::wordsOf(const app::SignalGroup& group, Instant now) const {
  Words words;
  words.what = readable(group.text).simplified();
  words.count = countText(group.count);
  words.growth = grouped::growth(group.growing);
  words.state = grouped::state(group, now);
  if (!group.confirmed) words.state = tr("voorstel: %1").arg(words.state);
  words.spoken = tr("%1, %2, %3").arg(words.what, signalsText(group.count), words.state);
  if (!words.growth.isEmpty()) words.spoken = tr("%1, groei %2").arg(words.spoken, words.growth);
  return words;
}

const app::SignalGroup* GroupsModel::group(int row) const {
  return row >= 0 && row < rowCount() ? &(*m_groups)[static_cast<std::size_t>(row)] : nullptr;
}

int GroupsModel::rowOf(std::int64_t first) const {
  for (int row = 0; row < rowCount(); ++row)
    if (group(row)->members.front().number == first) return row;
  return -1;
}

std::vector<int> GroupsModel::ticked() const {
  std::vector<int> rows;
  for (int row = 0; row < rowCount(); ++row)
    if (isTicked(row)) rows.push_back(row);
  return rows;
}

int GroupsModel::tickedCopies() const {
  const std::vector<int> rows = ticked();
  return static_cast<int>(std::ranges::count_if(rows, [this](int row) { return isCopy(*group(row)); }));
}

void GroupsModel::tick(int row, bool on) {
  const app::SignalGroup* one = group(row);
  if (!one || one->confirmed || isTicked(row) == on) return;
  m_ticked[static_cast<std::size_t>(row)] = on;
  Q_EMIT dataChanged(index(row, WhatColumn), index(row, WhatColumn), {Qt::CheckStateRole});
  Q_EMIT ticksChanged();
}

void GroupsModel::tickCopies(bool on) {
  for (int row = 0; row < rowCount(); ++row)
    if (isCopy(*group(row))) m_ticked[static_cast<std::size_t>(row)] = on;
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, WhatColumn), index(rowCount() - 1, WhatColumn), {Qt::CheckStateRole});
  Q_EMIT ticksChanged();
}

int GroupsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

int GroupsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

Qt::ItemFlags GroupsModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  const app::SignalGroup* one = group(index.row());
  return one && !one->confirmed && index.column() == WhatColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant GroupsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Words& words = m_words[static_cast<std::size_t>(index.row())];
  const bool first = index.column() == WhatColumn;
  switch (role) {
    case Qt::DisplayRole:
      return first                            ? words.what
             : index.column() == CountColumn  ? words.count
             : index.column() == GrowthColumn ? words.growth
                                              : words.state;
    case Qt::ToolTipRole: return first ? words.what : QVariant();
    case Qt::AccessibleTextRole: return first ? words.spoken : QVariant();
    case Qt::CheckStateRole:
      if (!first || group(index.row())->confirmed) return {};
      return isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
      return int((index.column() == CountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
  }
}

bool GroupsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || index.column() != WhatColumn) return false;
  tick(index.row(), value.toInt() == Qt::Checked);
  return true;
}

QVariant GroupsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == CountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case WhatColumn: return tr("Wat ze zeggen");
    case CountColumn: return tr("Aantal");
    case GrowthColumn: return tr("Groei");
    case StateColumn: return tr("Stand");
    default: return {};
  }
}

}  // namespace peilstok::ui
